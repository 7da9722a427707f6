#include "app/today/day_reason.h"

#include "app/today/afterwards_view.h"
#include "app/today/ordinary_day.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Nobody is asked to train again when the day is over.
constexpr hours latest_again{20};

DayReason named(const Texts& texts, std::string_view key) {
    const std::string base = "day." + std::string(key);
    return {texts(base + ".headline"), texts(base + ".reason")};
}

bool is_any(const AppState& state, Availability availability) {
    return std::any_of(
        state.day.exercises.begin(),
        state.day.exercises.end(),
        [availability](const auto& planned) { return planned.availability == availability; }
    );
}

/// The exercise whose rest ends first.
const PlannedExercise* first_to_be_ready(const AppState& state) {
    const PlannedExercise* first = nullptr;
    for (const PlannedExercise& planned : state.day.exercises) {
        if (planned.availability == Availability::Resting &&
            (first == nullptr || planned.wait < first->wait)) {
            first = &planned;
        }
    }
    return first;
}

/// "today from 18:00", "tomorrow from 07:30", "Monday 2 March"
std::string moment_words(const AppState& state, const LocalTime& moment) {
    const Texts& texts = state.texts;
    const auto away = (moment.date - state.now.date).count();
    if (away > 1) {
        return day_words(texts, moment.date);
    }
    return texts(
        away == 0 ? "day.today_from" : "day.tomorrow_from", {{"time", time_words(texts, moment)}}
    );
}

/// "Your last Bridge hold was 30 hours ago and needs 48 hours of rest."
std::string rest_words(const AppState& state, const PlannedExercise& planned) {
    const Exercise* const exercise = find_by_id(state.programme->exercises, planned.exercise);
    if (exercise == nullptr || exercise->ladder.empty()) {
        return state.texts("day.rest.reason");
    }
    const hours needed = dose_at(*exercise, planned.rung).hours_between;
    const hours passed = std::chrono::floor<hours>(needed - planned.wait);
    return state.texts(
        "day.rest_hours",
        {{"exercise", exercise->name},
         {"passed", state.texts("duration.hours", {{"count", passed.count()}})},
         {"needed", state.texts("duration.hours", {{"count", needed.count()}})}}
    );
}

/// People plan by the clock's halves, and a rest is never cut short by saying when it ends.
LocalTime half_hour_from(LocalTime time) {
    constexpr minutes half{30};
    const minutes over = time.of_day % half;
    return over.count() == 0 ? time : later(time, half - over);
}

/// When an exercise may be done again, as people are told.
LocalTime ready_at(const AppState& state, const PlannedExercise& planned) {
    return half_hour_from(later(state.now, planned.wait));
}

/// "Next session tomorrow from 07:30."
std::string next_words(const AppState& state, const LocalTime& ready) {
    return state.texts("day.next", {{"when", moment_words(state, ready)}});
}

/// What was done today, and what comes next.
DayReason done_reason(const AppState& state, std::string_view headline) {
    const Texts& texts = state.texts;
    const std::string next = next_training_words(state);
    const std::string reason = next.empty() ? texts("day.done.reason") : next;
    return {
        texts(headline),
        texts("day.two_sentences", {{"first", done_today_words(state)}, {"second", reason}})};
}

DayReason rest_reason(const AppState& state) {
    const Texts& texts = state.texts;
    const PlannedExercise* const next = first_to_be_ready(state);
    if (next == nullptr) {
        return named(texts, is_any(state, Availability::WeekFull) ? "week_full" : "rest");
    }
    const LocalTime ready = ready_at(state, *next);
    const bool is_today = ready.date == state.now.date;
    if (!done_today_words(state).empty()) {
        const bool is_again = is_today && !next_training_words(state).empty();
        return done_reason(state, is_again ? "day.done_for_now.headline" : "day.done.headline");
    }
    DayReason day = named(texts, "rest");
    if (is_today) {
        day.headline = texts("day.later_today.headline", {{"time", time_words(texts, ready)}});
    }
    day.reason =
        is_today ? rest_words(state, *next)
                 : texts(
                       "day.two_sentences",
                       {{"first", rest_words(state, *next)}, {"second", next_words(state, ready)}}
                   );
    return day;
}

DayReason flare_reason(const AppState& state) {
    const FlareDay& flare = *state.day.flare;
    DayReason day = named(state.texts, "flare");
    day.headline = state.texts("day.flare_day", {{"day", flare.day}});
    const std::string_view key = flare.is_test_due ? "day.flare_test" : "day.flare_goes_on";
    day.reason = state.texts(
        "day.two_sentences",
        {{"first", day.reason},
         {"second", state.texts(key, {{"count", flare.least_days}, {"most", flare.most_days}})}}
    );
    return day;
}

DayReason welcome_reason(const AppState& state) {
    DayReason day = named(state.texts, "welcome_back");
    const int away = state.day.days_since_session;
    if (away > 0) {
        day.reason = state.texts("day.welcome_after", {{"count", away}});
    }
    return day;
}

/// The session of the week is to be done.
DayReason weekly_due_reason(const AppState& state, std::optional<Date> last) {
    const Texts& texts = state.texts;
    if (!last) {
        return {texts("afterwards.due"), texts("afterwards.first")};
    }
    const auto away = training_date_of(state.now) - *last;
    const bool is_late = away > std::chrono::days(2 * weekly_days_apart);
    const char* const key = is_late ? "afterwards.lower" : "afterwards.last";
    return {texts("afterwards.due"), texts(key, {{"day", day_words(texts, *last)}})};
}

/// What may be done now beside the weekly session: a plan of its own, such as for running.
const Exercise* ready_beside_weekly(const AppState& state) {
    for (const PlannedExercise& planned : state.day.exercises) {
        if (planned.availability == Availability::Now && !planned.track.text.empty()) {
            return find_by_id(state.programme->exercises, planned.exercise);
        }
    }
    return nullptr;
}

/// Once a week something is due; in between nothing is, and nobody is hurried.
DayReason weekly_reason(const AppState& state) {
    const Texts& texts = state.texts;
    const std::optional<Date> last = last_weekly_session(state);
    const Date due = weekly_session_due(state);
    if (!last || due <= training_date_of(state.now)) {
        return weekly_due_reason(state, last);
    }
    DayReason day{
        texts("afterwards.done"),
        texts(
            "afterwards.next", {{"last", day_words(texts, *last)}, {"day", day_words(texts, due)}}
        )};
    const Exercise* const other = ready_beside_weekly(state);
    day.is_enough = other == nullptr;
    if (other != nullptr) {
        day.reason = texts(
            "day.two_sentences",
            {{"first", day.reason},
             {"second", texts("afterwards.beside", {{"exercise", other->name}})}}
        );
    }
    return day;
}

bool is_stopped(const AppState& state) {
    return is_any(state, Availability::StoppedAfterPain) ||
           is_any(state, Availability::MorningTooHigh);
}

bool is_ordinary(DayKind kind) {
    return kind == DayKind::Training || kind == DayKind::Done || kind == DayKind::Rest;
}

} // namespace

DayReason make_day_reason(const AppState& state) {
    if (state.patient.afterwards && is_ordinary(state.day.kind) && !is_stopped(state)) {
        return weekly_reason(state);
    }
    switch (state.day.kind) {
    case DayKind::CareLock:
        return named(state.texts, "care_lock");
    case DayKind::QuestionsFirst:
        return named(state.texts, "questions_first");
    case DayKind::Flare:
        return state.day.flare ? flare_reason(state) : named(state.texts, "flare");
    case DayKind::WelcomeBack:
        return welcome_reason(state);
    case DayKind::Training:
        return {state.texts("day.training.headline"), training_words(state)};
    case DayKind::Done:
    case DayKind::Rest:
        break;
    }
    if (is_any(state, Availability::StoppedAfterPain)) {
        return named(state.texts, "stopped");
    }
    if (is_any(state, Availability::MorningTooHigh)) {
        return named(state.texts, "morning_too_high");
    }
    return state.day.kind == DayKind::Done ? done_reason(state, "day.done.headline")
                                           : rest_reason(state);
}

std::string next_training_words(const AppState& state) {
    const PlannedExercise* const next = first_to_be_ready(state);
    if (next == nullptr) {
        return "";
    }
    const LocalTime ready = ready_at(state, *next);
    if (ready.date != state.now.date) {
        return next_words(state, ready);
    }
    return ready.of_day > latest_again
               ? ""
               : state.texts("day.done_for_now.again", {{"time", time_words(state.texts, ready)}});
}

} // namespace loadwise
