// What pain scores do to the state: they belong to a training day, or else they are trouble of
// their own, which speaks against more just the same.
#include "engine/replay/fold.h"
#include "engine/state/baseline.h"
#include "engine/state/plan_queries.h"
#include "engine/state/verdict.h"

#include <algorithm>
#include <cstddef>

namespace loadwise {
namespace {

constexpr std::chrono::hours morning_earliest{4};
constexpr std::chrono::hours morning_latest{36};
constexpr std::chrono::hours second_morning_latest{60};
constexpr std::chrono::hours after_latest{24};

void raise_to(std::optional<PainScore>& worst, PainScore score) {
    worst = std::max(worst, std::optional<PainScore>(score));
}

/// Of the programme, as it stands for who has this usual pain.
bool is_above_limit(const Fold& fold, const LocalTime& at, PainScore score) {
    const std::optional<int> usual = usual_before(fold.state, instant_of(at));
    return score.value() > limits_by(fold.rules().pain, usual).amber_most;
}

/// Trouble that no exercise of a training day answers for.
void note_stray(Fold& fold, const LocalTime& at, bool is_trouble) {
    if (is_trouble) {
        fold.state.last_stray_trouble = at;
    }
}

enum class Morning { None, First, Second };

/// Which morning after that day this is. After a journey dates say little: there hours decide.
Morning morning_after(const TrainingDay& day, const LocalTime& at) {
    const auto passed = instant_of(at) - instant_of(day.last_entry);
    const bool has_travelled = is_journey(day.last_entry, at);
    const auto dates = at.date - day.date;
    if (passed < morning_earliest) {
        return Morning::None;
    }
    if (passed <= morning_latest && (has_travelled || dates == std::chrono::days(1))) {
        return Morning::First;
    }
    const bool is_second =
        passed <= second_morning_latest && (has_travelled || dates == std::chrono::days(2));
    return is_second ? Morning::Second : Morning::None;
}

/// A first morning is of the day that it follows; of a journey's two, of the later one. Each side
/// is compared with its own usual.
void tell_first_morning(TrainingDay& day, const MorningPain& told) {
    raise_to(day.morning, told.score);
    if (told.side == Side::Both) {
        raise_to(day.morning_of_both, told.score);
    } else {
        day.is_side_unsettled = day.is_side_unsettled || told.is_unsettled;
    }
}

/// Pain may peak on the second morning. What was done again in between answers for itself.
void tell_second_morning(
    std::vector<TrainingDay>& days, std::size_t place, const MorningPain& told
) {
    TrainingDay& day = days[place];
    for (ExerciseDay& done : day.exercises) {
        const bool is_done_again = std::any_of(
            days.begin() + static_cast<std::ptrdiff_t>(place) + 1,
            days.end(),
            [&done](const TrainingDay& newer) {
                return find_exercise_day(newer, done.exercise) != nullptr;
            }
        );
        if (is_done_again) {
            continue;
        }
        if (told.side == Side::Both) {
            raise_to(done.second_morning, told.score);
        } else {
            done.is_second_side_unsettled = done.is_second_side_unsettled || told.is_unsettled;
        }
    }
}

/// The last days hear of the morning. What was not trained was lived, and hears of it by itself.
void tell_days(
    Fold& fold, std::vector<TrainingDay>& days, const LocalTime& at, const MorningPain& told
) {
    bool is_taken = false;
    int searched = 0;
    for (std::size_t place = days.size(); place > 0 && searched < days_searched_back;
         --place, ++searched) {
        TrainingDay& day = days[place - 1];
        const Morning morning = morning_after(day, at);
        if (morning == Morning::First && !is_taken) {
            tell_first_morning(day, told);
            is_taken = true;
        } else if (morning != Morning::None) {
            tell_second_morning(days, place - 1, told);
        } else {
            continue;
        }
        judge_and_ease(fold, day);
    }
}

void apply_morning(Fold& fold, const LocalTime& at, const PainReported& body) {
    const std::optional<int> usual = usual_before(fold.state, instant_of(at), body.side);
    const PainLimits limits = limits_by(fold.rules().pain, usual);
    const bool is_trouble = is_unsettled(limits, body.score, usual);
    const MorningPain told{
        at,
        body.score,
        body.side,
        is_trouble,
        is_trouble && body.score.value() > limits.amber_most,
        usual};
    fold.state.mornings.push_back(told);
    note_stray(fold, at, is_trouble);
    tell_days(fold, fold.state.days, at, told);
    tell_days(fold, fold.state.graded_days, at, told);
}

/// Pain after a session may be told the next day; it belongs to that session all the same.
TrainingDay*
day_for_pain(std::vector<TrainingDay>& days, const LocalTime& at, const PainReported& body) {
    TrainingDay* day = body.session.empty() ? nullptr : day_of_session(days, body.session);
    if (day == nullptr && !days.empty()) {
        TrainingDay& last = days.back();
        const auto passed = instant_of(at) - instant_of(last.last_entry);
        day = last.date >= training_date_of(at) || passed <= after_latest ? &last : nullptr;
    }
    return day;
}

/// The days that this pain was told of: by its exercise, else by its session.
std::vector<TrainingDay>& days_told(Fold& fold, const PainReported& body) {
    const bool is_of_graded_session =
        !body.session.empty() && day_of_session(fold.state.graded_days, body.session) != nullptr;
    return is_of_graded_session ? fold.state.graded_days : days_of(fold, body.exercise);
}

/// Told of the day, it was told of all its sessions.
void raise_sessions(TrainingDay& day, std::optional<std::size_t> place, PainScore score) {
    for (std::size_t each = 0; each < day.sessions.size(); ++each) {
        if (!place || each == *place) {
            raise_to(day.sessions[each].during, score);
        }
    }
}

/// The session that this pain was told of; nothing when it was told of the day.
std::optional<std::size_t> session_told(const TrainingDay& day, const SessionId& session) {
    const bool is_known =
        !session.empty() &&
        std::any_of(day.sessions.begin(), day.sessions.end(), [&](const DaySession& known) {
            return known.session == session;
        });
    return is_known ? std::optional<std::size_t>(session_of_day(day, session)) : std::nullopt;
}

/// Pain of an exercise may be told before, or without, any set of it: it was tried and stopped.
void note_tried(
    Fold& fold, const ExerciseState& state, TrainingDay& day, const PainReported& body
) {
    ExerciseDay* const found = exercise_day_of(fold, day, body.exercise, state.rung);
    if (found == nullptr) {
        return;
    }
    ExerciseDay& done = *found;
    const std::optional<std::size_t> place = session_told(day, body.session);
    bool is_known = false;
    for (ExerciseSession& known : done.sessions) {
        if (!place || known.place == *place) {
            raise_to(known.during, body.score);
            is_known = true;
        }
    }
    if (!is_known) {
        const std::size_t tried = place.value_or(day.sessions.size() - 1);
        done.sessions.push_back({tried, day.sessions[tried].started, body.score});
    }
}

void apply_during(Fold& fold, const LocalTime& at, const PainReported& body) {
    const ExerciseState* const exercise = exercise_state(fold, body.exercise);
    std::vector<TrainingDay>& days = days_told(fold, body);
    // A session that nobody has told of yet begins with its pain: it is none of yesterday's.
    const bool is_begun = !body.session.empty() && day_of_session(days, body.session) == nullptr;
    TrainingDay* day =
        is_begun ? &day_for(fold, days, at, body.session) : day_for_pain(days, at, body);
    if (day == nullptr && exercise != nullptr) {
        day = &day_for(fold, days, at, body.session);
    }
    note_stray(fold, at, exercise == nullptr && is_above_limit(fold, at, body.score));
    if (day == nullptr) {
        return;
    }
    if (exercise != nullptr) {
        note_tried(fold, *exercise, *day, body);
    } else {
        raise_sessions(*day, session_told(*day, body.session), body.score);
    }
    judge_and_ease(fold, *day);
}

void tell_after(
    Fold& fold, std::vector<TrainingDay>& days, const LocalTime& at, const PainReported& body
) {
    if (TrainingDay* const day = day_for_pain(days, at, body)) {
        raise_to(day->after, body.score);
        judge_and_ease(fold, *day);
    }
}

/// Pain later on, told of no session, may come of all that was done: each hears of it.
void apply_after(Fold& fold, const LocalTime& at, const PainReported& body) {
    std::vector<TrainingDay>& told = days_told(fold, body);
    note_stray(fold, at, is_above_limit(fold, at, body.score));
    tell_after(fold, told, at, body);
    if (body.session.empty() && &told != &fold.state.graded_days) {
        tell_after(fold, fold.state.graded_days, at, body);
    }
}

std::optional<PainScore>& usual_of(PatientState& state, Side side) {
    return side == Side::Left    ? state.usual_of_left
           : side == Side::Right ? state.usual_of_right
                                 : state.usual_of_both;
}

/// What a new word of this side is held against: its own, else what was told of both.
std::optional<PainScore> told_before(PatientState& state, Side side) {
    if (side == Side::Both) {
        return state.usual_at_start;
    }
    const std::optional<PainScore>& own = usual_of(state, side);
    return own ? own : state.usual_of_both;
}

/// The first is taken as it is told. Later ones move what mornings are compared with: a clinician's
/// word does, a patient's only as far as stable mornings say so, or downward.
void apply_usual(Fold& fold, const LocalTime& at, const PainReported& body) {
    PatientState& state = fold.state;
    const std::optional<PainScore> known = told_before(state, body.side);
    const bool is_raised = known && body.score > *known && body.by == Actor::Patient;
    const std::optional<PainScore> most = start_value_most(fold.programme(), state, at);
    if (is_raised && (!most || body.score > *most)) {
        ++state.set_aside.refused;
        return;
    }
    usual_of(state, body.side) = body.score;
    state.usual_told = at;
    const std::optional<PainScore>& both = state.usual_of_both;
    state.usual_at_start = body.side == Side::Both
                               ? body.score
                               : std::max(
                                     state.usual_of_left ? state.usual_of_left : both,
                                     state.usual_of_right ? state.usual_of_right : both
                                 );
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
        return apply_usual(fold, at, body);
    }
}

} // namespace loadwise
