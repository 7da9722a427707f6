// What sessions, sets and pain do to the state.
#include "baseline.h"
#include "fold.h"
#include "plan_queries.h"
#include "verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr int days_searched_back = 3;
constexpr std::chrono::hours morning_earliest{4};
constexpr std::chrono::hours morning_latest{36};

bool has_session(const TrainingDay& day, const SessionId& session) {
    return std::any_of(
        day.sessions.begin(),
        day.sessions.end(),
        [&session](const SessionPain& known) { return known.session == session; }
    );
}

/// The day this session belongs to; null when it is none of the last days'.
TrainingDay* day_of_session(Fold& fold, const SessionId& session) {
    int searched = 0;
    auto& days = fold.state.days;
    for (auto day = days.rbegin(); day != days.rend() && searched < days_searched_back; ++day) {
        if (has_session(*day, session)) {
            return &*day;
        }
        ++searched;
    }
    return nullptr;
}

/// Entries come in order of instants, so an earlier date means a flight west: the same day goes on.
TrainingDay* day_of_date(Fold& fold, const LocalTime& at) {
    const bool is_known =
        !fold.state.days.empty() && fold.state.days.back().date >= training_date_of(at);
    return is_known ? &fold.state.days.back() : nullptr;
}

TrainingDay& day_for(Fold& fold, const LocalTime& at, const SessionId& session) {
    TrainingDay* day = day_of_session(fold, session);
    day = day == nullptr ? day_of_date(fold, at) : day;
    if (day == nullptr) {
        day = &fold.state.days.emplace_back();
        day->date = training_date_of(at);
        day->first_entry = at;
        day->usual = usual_before(fold.state, instant_of(at));
    }
    day->last_entry = at;
    if (!has_session(*day, session)) {
        day->sessions.push_back({session, std::nullopt});
    }
    return *day;
}

ExerciseDay& exercise_day_for(TrainingDay& day, const SetDone& body) {
    for (ExerciseDay& done : day.exercises) {
        if (done.exercise == body.exercise) {
            return done;
        }
    }
    ExerciseDay& created = day.exercises.emplace_back();
    created.exercise = body.exercise;
    created.rung = body.rung;
    return created;
}

bool is_new_session(const ExerciseDay& done, const SessionId& session) {
    return std::none_of(
        done.sessions.begin(),
        done.sessions.end(),
        [&session](const SessionPain& known) { return known.session == session; }
    );
}

int share_thousandths(int done, int planned) {
    return planned <= 0 ? 1000 : std::clamp(done * 1000 / planned, 0, 1000);
}

/// A set with no count given was done as prescribed.
int share_of_set(const Dose& dose, const SetDone& body) {
    if (body.outcome == SetOutcome::Skipped) {
        return 0;
    }
    if (dose.repetitions && body.repetitions) {
        return share_thousandths(*body.repetitions, *dose.repetitions);
    }
    if (dose.hold && body.hold) {
        return share_thousandths(
            static_cast<int>(body.hold->count()), static_cast<int>(dose.hold->count())
        );
    }
    return 1000;
}

bool is_too_soon(const Exercise& exercise, const ExerciseState& state, const LocalTime& at) {
    const Dose& dose = dose_at(exercise, state.rung);
    return state.last_done && instant_of(at) - instant_of(*state.last_done) < dose.hours_between;
}

void note_session(
    Fold& fold, ExerciseDay& done, const Exercise& exercise, const SetDone& body, LocalTime at
) {
    ExerciseState& state = *exercise_state(fold, body.exercise);
    done.is_too_soon = done.is_too_soon || is_too_soon(exercise, state, at);
    done.sessions.push_back({body.session, std::nullopt});
    done.sets_planned += planned_sets(exercise, body.rung);
}

void add_set(
    Fold& fold, TrainingDay& day, const Exercise& exercise, const SetDone& body, LocalTime at
) {
    ExerciseState& state = *exercise_state(fold, body.exercise);
    const bool is_first_today = find_exercise_day(day, body.exercise) == nullptr;
    ExerciseDay& done = exercise_day_for(day, body);
    if (is_new_session(done, body.session)) {
        note_session(fold, done, exercise, body, at);
    }
    done.rung = std::max(done.rung, body.rung);
    const int share = share_of_set(dose_at(exercise, body.rung), body);
    done.thousandths_done += share;
    if (body.outcome == SetOutcome::Completed) {
        ++done.sets_done;
        state.done_days += is_first_today ? 1 : 0;
        state.last_done = at;
        if (state.eased_on != day.date) {
            state.eased_from.reset(); // doing the easier dose is agreeing to it
        }
    }
}

void raise_to(std::optional<PainScore>& worst, PainScore score) {
    worst = std::max(worst, std::optional<PainScore>(score));
}

void note_during(TrainingDay& day, const PainReported& body) {
    for (SessionPain& session : day.sessions) {
        const bool is_meant = body.session.empty() || session.session == body.session;
        if (is_meant && body.exercise.empty()) {
            raise_to(session.during, body.score);
        }
    }
    for (ExerciseDay& done : day.exercises) {
        for (SessionPain& session : done.sessions) {
            const bool is_meant = body.session.empty() || session.session == body.session;
            if (is_meant && done.exercise == body.exercise) {
                raise_to(session.during, body.score);
            }
        }
    }
}

/// The newest training day whose next morning this is, or null.
TrainingDay* day_before_morning(Fold& fold, const LocalTime& at) {
    int searched = 0;
    auto& days = fold.state.days;
    for (auto day = days.rbegin(); day != days.rend() && searched < days_searched_back; ++day) {
        ++searched;
        const auto passed = instant_of(at) - instant_of(day->last_entry);
        const bool is_next_date = at.date == day->date + std::chrono::days(1);
        const bool has_travelled = at.utc_offset != day->last_entry.utc_offset;
        if (passed >= morning_earliest && passed <= morning_latest &&
            (is_next_date || (has_travelled && at.date != day->date))) {
            return &*day;
        }
    }
    return nullptr;
}

void note_stray(Fold& fold, const LocalTime& at, bool is_trouble) {
    if (is_trouble) {
        fold.state.last_stray_trouble = at;
    }
}

void apply_morning(Fold& fold, const LocalTime& at, const PainReported& body) {
    const std::optional<int> usual = usual_before(fold.state, instant_of(at));
    const PainLimits limits = pain_limits(fold.programme, nullptr, usual);
    fold.state.mornings.push_back({at, body.score});
    TrainingDay* day = day_before_morning(fold, at);
    note_stray(fold, at, is_unsettled(limits, body.score, usual));
    if (day != nullptr) {
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
        day =
            last.date == training_date_of(at) || passed <= std::chrono::hours(24) ? &last : nullptr;
    }
    return day;
}

void apply_session_pain(Fold& fold, const LocalTime& at, const PainReported& body) {
    TrainingDay* day = day_for_pain(fold, at, body);
    const PainLimits limits =
        pain_limits(fold.programme, nullptr, usual_before(fold.state, instant_of(at)));
    if (day == nullptr || day->exercises.empty()) {
        note_stray(fold, at, body.score.value() > limits.amber_most);
        return;
    }
    if (body.context == PainContext::During) {
        note_during(*day, body);
    } else {
        raise_to(day->after, body.score);
    }
    judge_and_ease(fold, *day);
}

} // namespace

void apply_session_start(Fold& fold, const LocalTime& at, const SessionStarted& body) {
    day_for(fold, at, body.session);
    fold.state.open_session = body.session;
}

void apply_session_end(Fold& fold, const LocalTime& at, const SessionFinished& body) {
    day_for(fold, at, body.session);
    if (fold.state.open_session == body.session) {
        fold.state.open_session.reset();
    }
}

void apply_set(Fold& fold, const LocalTime& at, const SetDone& body) {
    const Exercise* exercise = find_exercise(fold.programme, body.exercise);
    if (exercise == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    if (is_welcome_back_due(fold.programme, fold.state, at)) {
        apply_welcome_back(fold, at);
    }
    TrainingDay& day = day_for(fold, at, body.session);
    add_set(fold, day, *exercise, body, at);
    judge_and_ease(fold, day);
}

void apply_pain(Fold& fold, const LocalTime& at, const PainReported& body) {
    switch (body.context) {
    case PainContext::During:
    case PainContext::After:
        apply_session_pain(fold, at, body);
        return;
    case PainContext::Morning:
        apply_morning(fold, at, body);
        return;
    case PainContext::Usual:
        if (!fold.state.usual_at_start) {
            fold.state.usual_at_start = body.score;
        }
        return;
    }
}

void judge_and_ease(Fold& fold, TrainingDay& day) {
    judge(fold.programme, day);
    if (fold.programme.advice_mode != AdviceMode::Suggest) {
        return;
    }
    for (const ExerciseDay& done : day.exercises) {
        if (done.verdict == Verdict::Red) {
            ease(fold.programme, *exercise_state(fold, done.exercise), done.rung, day.date);
        }
    }
}

void ease(const Programme& programme, ExerciseState& exercise, Rung done, Date day) {
    const Rule* rule = find_rule(programme, RuleKind::EaseOff);
    if (rule == nullptr || exercise.eased_on == day) {
        return;
    }
    exercise.eased_on = day;
    exercise.eased_from = exercise.rung;
    if (exercise.rung.index > 0) {
        exercise.rung = std::min(Rung{exercise.rung.index - 1}, done);
    } else {
        exercise.paused_until = day + std::chrono::days(1 + rule->limits.pause_days);
    }
}

void apply_welcome_back(Fold& fold, const LocalTime& at) {
    for (ExerciseState& exercise : fold.state.exercises) {
        if (exercise.is_in_plan && exercise.rung.index > 0) {
            --exercise.rung.index;
        }
    }
    fold.state.welcomed = at;
}

} // namespace loadwise
