// What sessions and sets do to the state.
#include "baseline.h"
#include "fold.h"
#include "plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

/// A session left open overnight does not swallow the next day's sets.
constexpr std::chrono::hours longest_pause_in_session{6};

SessionPain* find_session(std::vector<SessionPain>& sessions, const SessionId& session) {
    for (SessionPain& known : sessions) {
        if (known.session == session) {
            return &known;
        }
    }
    return nullptr;
}

/// The day that a set, or the start of a session, belongs to. Entries come in the order of
/// instants, so a date before the newest day means a flight west: that day goes on.
TrainingDay* running_day(Fold& fold, const LocalTime& at, const SessionId& session) {
    if (fold.state.days.empty()) {
        return nullptr;
    }
    TrainingDay& last = fold.state.days.back();
    const auto pause = instant_of(at) - instant_of(last.last_entry);
    const bool goes_on =
        find_session(last.sessions, session) != nullptr && pause <= longest_pause_in_session;
    return goes_on || last.date >= training_date_of(at) ? &last : nullptr;
}

int share_thousandths(std::chrono::seconds::rep done, std::chrono::seconds::rep planned) {
    return planned <= 0 ? 1000 : static_cast<int>(std::min(done * 1000 / planned, {1000}));
}

/// How much of a set was done. A set with no count given was done as prescribed.
int share_of_set(const Dose& dose, const SetDone& body) {
    if (body.outcome == SetOutcome::Skipped) {
        return 0;
    }
    if (dose.repetitions && body.repetitions) {
        return share_thousandths(*body.repetitions, *dose.repetitions);
    }
    if (dose.hold && body.hold) {
        return share_thousandths(body.hold->count(), dose.hold->count());
    }
    return 1000;
}

bool is_too_soon(const Exercise& exercise, const ExerciseState& state, const LocalTime& at) {
    const Dose& dose = dose_at(exercise, state.rung);
    return state.last_done && instant_of(at) - instant_of(*state.last_done) < dose.hours_between;
}

void begin_session_of(
    ExerciseDay& done,
    const Exercise& exercise,
    const ExerciseState& state,
    const SetDone& body,
    LocalTime at
) {
    done.sessions.push_back({body.session, std::nullopt, 0});
    done.sets_planned += planned_sets(exercise, body.rung);
    const auto sessions_allowed =
        static_cast<std::size_t>(dose_at(exercise, state.rung).sessions_per_day);
    done.is_beyond_plan = done.is_beyond_plan || is_too_soon(exercise, state, at) ||
                          done.sessions.size() > sessions_allowed;
}

/// What was lifted and held; a set told without numbers was done as prescribed.
void add_work(ExerciseDay& done, const Dose& dose, const SetDone& body) {
    const int repetitions = body.repetitions.value_or(dose.repetitions.value_or(0));
    done.repetitions += repetitions;
    done.held +=
        body.hold.value_or(dose.hold.value_or(std::chrono::seconds(0))) * std::max(1, repetitions);
    std::optional<int> load = body.load_grams;
    if (!load && dose.load && dose.load->kind == LoadKind::Grams) {
        load = dose.load->amount;
    }
    done.load_grams = std::max(done.load_grams, load);
}

void count_set(ExerciseDay& done, const Exercise& exercise, const SetDone& body) {
    const Dose& dose = dose_at(exercise, body.rung);
    done.thousandths_done += share_of_set(dose, body);
    if (body.outcome == SetOutcome::Completed) {
        add_work(done, dose, body);
        ++done.sets_done;
        ++find_session(done.sessions, body.session)->sets;
    }
}

void note_done(
    ExerciseState& state, const ExerciseDay& done, const TrainingDay& day, LocalTime at
) {
    state.done_days += done.sets_done == 1 ? 1 : 0;
    state.last_done = at;
    if (state.eased_on != day.date) {
        state.eased_from.reset(); // doing the easier dose is agreeing to it
    }
}

/// A set left out for pain was tried; one left out for anything else says nothing.
bool is_tried(const SetDone& body) {
    return body.outcome == SetOutcome::Completed || body.reason == SkipReason::Pain;
}

void add_set(Fold& fold, TrainingDay& day, const SetDone& body, LocalTime at) {
    const Exercise& exercise = *find_exercise(fold.programme, body.exercise);
    ExerciseState& state = *exercise_state(fold, body.exercise);
    ExerciseDay& done = exercise_day_of(day, body.exercise, body.rung);
    if (find_session(done.sessions, body.session) == nullptr) {
        begin_session_of(done, exercise, state, body, at);
    }
    const Rung agreed =
        state.eased_on == day.date ? state.eased_from.value_or(state.rung) : state.rung;
    done.rung = std::max(done.rung, body.rung);
    done.is_beyond_plan = done.is_beyond_plan || body.rung > agreed;
    count_set(done, exercise, body);
    if (body.outcome == SetOutcome::Completed) {
        note_done(state, done, day, at);
    }
}

} // namespace

TrainingDay* day_of_session(Fold& fold, const SessionId& session) {
    int searched = 0;
    auto& all_days = fold.state.days;
    for (auto day = all_days.rbegin(); day != all_days.rend() && searched < days_searched_back;
         ++day) {
        if (find_session(day->sessions, session) != nullptr) {
            return &*day;
        }
        ++searched;
    }
    return nullptr;
}

TrainingDay& day_for(Fold& fold, const LocalTime& at, const SessionId& session) {
    TrainingDay* day = running_day(fold, at, session);
    if (day == nullptr) {
        day = &fold.state.days.emplace_back();
        day->date = training_date_of(at);
        day->first_entry = at;
        day->usual = usual_before(fold.state, instant_of(at));
    }
    day->last_entry = at;
    if (find_session(day->sessions, session) == nullptr) {
        day->sessions.push_back({session, std::nullopt, 0});
    }
    return *day;
}

ExerciseDay& exercise_day_of(TrainingDay& day, const ExerciseId& exercise, Rung rung) {
    for (ExerciseDay& done : day.exercises) {
        if (done.exercise == exercise) {
            return done;
        }
    }
    ExerciseDay& created = day.exercises.emplace_back();
    created.exercise = exercise;
    created.rung = rung;
    return created;
}

void apply_session_start(Fold& fold, const LocalTime& at, const SessionStarted& body) {
    day_for(fold, at, body.session);
    fold.state.open_session = body.session;
}

/// The end of a session may be told the next morning: it moves no day.
void apply_session_end(Fold& fold, const LocalTime&, const SessionFinished& body) {
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
    if (fold.programme.advice_mode == AdviceMode::Suggest &&
        is_gap_found(fold.programme, fold.state, at)) {
        apply_welcome_back(fold, at);
    }
    TrainingDay& day = day_for(fold, at, body.session);
    if (is_tried(body)) {
        add_set(fold, day, body, at);
        judge_and_ease(fold, day);
    }
}

} // namespace loadwise
