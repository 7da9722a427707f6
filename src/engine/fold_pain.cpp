// What pain scores do to the state: they belong to a training day, or else they are trouble of
// their own, which speaks against more just the same.
#include "baseline.h"
#include "fold.h"
#include "plan_queries.h"
#include "verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr std::chrono::hours morning_earliest{4};
constexpr std::chrono::hours morning_latest{36};
constexpr std::chrono::hours after_latest{24};

void raise_to(std::optional<PainScore>& worst, PainScore score) {
    worst = std::max(worst, std::optional<PainScore>(score));
}

/// Trouble that no exercise of a training day answers for.
void note_stray(Fold& fold, const LocalTime& at, bool is_trouble) {
    if (is_trouble) {
        fold.state.last_stray_trouble = at;
    }
}

/// The training day whose next morning this is, or null.
TrainingDay* day_before_morning(Fold& fold, const LocalTime& at) {
    int searched = 0;
    auto& all_days = fold.state.days;
    for (auto day = all_days.rbegin(); day != all_days.rend() && searched < days_searched_back;
         ++day) {
        ++searched;
        const auto passed = instant_of(at) - instant_of(day->last_entry);
        const bool is_next_date = at.date == day->date + std::chrono::days(1);
        const bool has_travelled = at.utc_offset != day->last_entry.utc_offset;
        const bool is_other_date = has_travelled && at.date != day->date;
        if (passed >= morning_earliest && passed <= morning_latest &&
            (is_next_date || is_other_date)) {
            return &*day;
        }
    }
    return nullptr;
}

void apply_morning(Fold& fold, const LocalTime& at, const PainReported& body) {
    const std::optional<int> usual = usual_before(fold.state, instant_of(at));
    const PainLimits limits = pain_limits(fold.programme, nullptr, usual);
    fold.state.mornings.push_back({at, body.score});
    note_stray(fold, at, is_unsettled(limits, body.score, usual));
    if (TrainingDay* day = day_before_morning(fold, at)) {
        raise_to(day->morning, body.score);
        judge_and_ease(fold, *day);
    }
}

/// Pain after a session may be told the next day; it belongs to that session all the same.
TrainingDay* day_for_pain(Fold& fold, const LocalTime& at, const PainReported& body) {
    TrainingDay* day = body.session.empty() ? nullptr : day_of_session(fold, body.session);
    if (day == nullptr && !fold.state.days.empty()) {
        TrainingDay& last = fold.state.days.back();
        const auto passed = instant_of(at) - instant_of(last.last_entry);
        day = last.date >= training_date_of(at) || passed <= after_latest ? &last : nullptr;
    }
    return day;
}

void raise_sessions(
    std::vector<SessionPain>& sessions, const SessionId& session, const PainScore& score
) {
    for (SessionPain& known : sessions) {
        if (session.empty() || known.session == session) {
            raise_to(known.during, score);
        }
    }
}

/// Pain of an exercise may be told before, or without, any set of it: it was tried and stopped.
void note_tried(Fold& fold, TrainingDay& day, const PainReported& body) {
    const ExerciseState& state = *exercise_state(fold, body.exercise);
    const Exercise& exercise = *find_exercise(fold.programme, body.exercise);
    ExerciseDay& done = exercise_day_of(day, body.exercise, state.rung);
    const SessionId& session = body.session.empty() ? day.sessions.back().session : body.session;
    const bool is_known =
        std::any_of(done.sessions.begin(), done.sessions.end(), [&](const SessionPain& known) {
            return body.session.empty() || known.session == session;
        });
    if (!is_known) {
        done.sessions.push_back({session, std::nullopt, 0});
        done.sets_planned += planned_sets(exercise, state.rung);
    }
    raise_sessions(done.sessions, body.session, body.score);
}

void apply_during(Fold& fold, const LocalTime& at, const PainReported& body) {
    const bool is_of_exercise = exercise_state(fold, body.exercise) != nullptr;
    TrainingDay* day = day_for_pain(fold, at, body);
    if (day == nullptr && is_of_exercise) {
        day = &day_for(fold, at, body.session);
    }
    const int limit =
        pain_limits(fold.programme, nullptr, usual_before(fold.state, instant_of(at))).amber_most;
    note_stray(fold, at, !is_of_exercise && body.score.value() > limit);
    if (day == nullptr) {
        return;
    }
    if (is_of_exercise) {
        note_tried(fold, *day, body);
    } else {
        raise_sessions(day->sessions, body.session, body.score);
    }
    judge_and_ease(fold, *day);
}

void apply_after(Fold& fold, const LocalTime& at, const PainReported& body) {
    TrainingDay* day = day_for_pain(fold, at, body);
    const int limit =
        pain_limits(fold.programme, nullptr, usual_before(fold.state, instant_of(at))).amber_most;
    note_stray(fold, at, body.score.value() > limit);
    if (day != nullptr) {
        raise_to(day->after, body.score);
        judge_and_ease(fold, *day);
    }
}

} // namespace

void apply_pain(Fold& fold, const LocalTime& at, const PainReported& body) {
    fold.state.pains.push_back({at, body.context, body.score});
    switch (body.context) {
    case PainContext::During:
        return apply_during(fold, at, body);
    case PainContext::After:
        return apply_after(fold, at, body);
    case PainContext::Morning:
        return apply_morning(fold, at, body);
    case PainContext::Usual:
        if (!fold.state.usual_at_start) {
            fold.state.usual_at_start = body.score;
        }
        return;
    }
}

} // namespace loadwise
