// What sessions and sets do to the state.
#include "engine/replay/fold.h"
#include "engine/state/baseline.h"
#include "engine/state/plan_queries.h"
#include "engine/state/rest.h"

#include <algorithm>

namespace loadwise {
namespace {

/// A session left open overnight does not swallow the next day's sets.
constexpr std::chrono::hours longest_pause_in_session{6};

/// A session that was opened long before its first set began with that set: rests count from it.
constexpr std::chrono::hours longest_before_first_set{3};

/// Sessions told apart on one day.
constexpr std::size_t sessions_most = 50;

std::optional<std::size_t> find_session(const TrainingDay& day, const SessionId& session) {
    for (std::size_t place = 0; place < day.sessions.size(); ++place) {
        if (day.sessions[place].session == session) {
            return place;
        }
    }
    return std::nullopt;
}

/// The day that a set, or the start of a session, belongs to. Entries come in the order of
/// instants, so a date before the newest day means a flight west: that day goes on.
TrainingDay*
running_day(std::vector<TrainingDay>& days, const LocalTime& at, const SessionId& session) {
    if (days.empty()) {
        return nullptr;
    }
    TrainingDay& last = days.back();
    const auto pause = instant_of(at) - instant_of(last.last_entry);
    const bool goes_on = find_session(last, session) && pause <= longest_pause_in_session;
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

bool is_too_soon(
    const Fold& fold, const Dose& dose, const ExerciseState& state, const LocalTime& at
) {
    return rest_left(state, dose, at).count() > 0 ||
           shared_rest_left(fold.programme(), fold.state, state.exercise, dose, at).count() > 0;
}

/// Pain may have been told of a session before its first set: that begins it no less.
ExerciseSession& own_session(ExerciseDay& done, const TrainingDay& day, std::size_t place) {
    for (ExerciseSession& own : done.sessions) {
        if (own.place == place) {
            return own;
        }
    }
    return done.sessions.emplace_back(ExerciseSession{place, day.sessions[place].started, {}});
}

void begin_session_of(
    const Fold& fold,
    ExerciseDay& done,
    ExerciseSession& own,
    const Exercise& exercise,
    const ExerciseState& state,
    const SetDone& body,
    LocalTime at
) {
    own.is_begun = true;
    if (instant_of(at) - instant_of(own.started) > longest_before_first_set) {
        own.started = at;
    }
    done.sets_planned += planned_sets(exercise, body.rung);
    const Dose& dose = dose_at(exercise, state.rung);
    const auto begun =
        std::count_if(done.sessions.begin(), done.sessions.end(), [](const ExerciseSession& each) {
            return each.is_begun;
        });
    done.is_beyond_plan =
        done.is_beyond_plan || is_too_soon(fold, dose, state, at) || begun > dose.sessions_per_day;
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

void count_set(
    ExerciseDay& done, ExerciseSession& own, const Exercise& exercise, const SetDone& body
) {
    const Dose& dose = dose_at(exercise, body.rung);
    done.thousandths_done += share_of_set(dose, body);
    if (body.outcome == SetOutcome::Completed) {
        add_work(done, dose, body);
        ++done.sets_done;
        ++own.sets;
    }
}

void note_done(
    ExerciseState& state,
    const ExerciseDay& done,
    const ExerciseSession& own,
    const TrainingDay& day,
    LocalTime at
) {
    state.done_days += done.sets_done == 1 ? 1 : 0;
    state.last_done = at;
    state.last_started = own.started;
    if (state.eased_on != day.date) {
        state.eased_from.reset(); // doing the easier dose is agreeing to it
    }
}

/// A set left out for pain was tried; one left out for anything else says nothing.
bool is_tried(const SetDone& body) {
    return body.outcome == SetOutcome::Completed || body.reason == SkipReason::Pain;
}

/// What was agreed on for this day: easing after a bad day earlier on the same day, and doing less,
/// do not make a crime of what was planned in the morning.
Rung agreed_on(const ExerciseState& state, Date day) {
    Rung agreed = state.rung;
    if (state.eased_on == day) {
        agreed = state.eased_from.value_or(agreed);
    }
    return state.easier_on == day ? std::max(agreed, state.easier_from) : agreed;
}

/// The plan never stands above what was done last: who did an easier dose goes on from there.
void follow_easier(ExerciseState& state, const ExerciseDay& done, Rung agreed, Date day) {
    if (done.rung < state.rung) {
        state.easier_on = day;
        state.easier_from = agreed;
        state.rung = done.rung;
    } else if (state.easier_on == day && done.rung > state.rung) {
        state.rung = std::min(done.rung, state.easier_from);
    }
}

void add_set(
    Fold& fold,
    const Exercise& exercise,
    ExerciseState& state,
    TrainingDay& day,
    const SetDone& body,
    LocalTime at
) {
    ExerciseDay* const found = exercise_day_of(fold, day, body.exercise, body.rung);
    if (found == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    ExerciseDay& done = *found;
    ExerciseSession& own = own_session(done, day, session_of_day(day, body.session));
    if (!own.is_begun) {
        begin_session_of(fold, done, own, exercise, state, body, at);
    }
    const Rung agreed = agreed_on(state, day.date);
    done.rung = done.sets_done > 0 ? std::max(done.rung, body.rung) : body.rung;
    done.is_beyond_plan = done.is_beyond_plan || body.rung > agreed;
    own.is_too_sore = own.is_too_sore || body.reason == SkipReason::Pain;
    count_set(done, own, exercise, body);
    if (body.outcome == SetOutcome::Completed) {
        note_done(state, done, own, day, at);
        if (fold.programme().advice_mode == AdviceMode::Suggest) {
            follow_easier(state, done, agreed, day.date);
        }
    }
    judge_and_ease(fold, day, done);
}

} // namespace

TrainingDay* day_of_session(std::vector<TrainingDay>& days, const SessionId& session) {
    int searched = 0;
    for (auto day = days.rbegin(); day != days.rend() && searched < days_searched_back; ++day) {
        if (find_session(*day, session)) {
            return &*day;
        }
        ++searched;
    }
    return nullptr;
}

std::vector<TrainingDay>& days_of(Fold& fold, const ExerciseId& exercise) {
    const ExerciseRules* rules = exercise_rules(fold, exercise);
    return rules != nullptr && rules->is_graded ? fold.state.graded_days : fold.state.days;
}

TrainingDay&
day_for(Fold& fold, std::vector<TrainingDay>& days, const LocalTime& at, const SessionId& session) {
    TrainingDay* day = running_day(days, at, session);
    if (day == nullptr) {
        day = &days.emplace_back();
        day->date = training_date_of(at);
        day->first_entry = at;
        day->era = fold.state.era;
        day->usual = usual_before(fold.state, instant_of(at));
    }
    day->last_entry = at;
    if (!find_session(*day, session) && day->sessions.size() < sessions_most) {
        day->sessions.push_back({session, std::nullopt, at});
    }
    return *day;
}

std::size_t session_of_day(const TrainingDay& day, const SessionId& session) {
    return find_session(day, session).value_or(day.sessions.size() - 1);
}

ExerciseDay* exercise_day_of(Fold& fold, TrainingDay& day, const ExerciseId& exercise, Rung rung) {
    for (ExerciseDay& done : day.exercises) {
        if (done.exercise == exercise) {
            return &done;
        }
    }
    // What a hand-out added in the course of this day is judged by that hand-out.
    std::size_t era = day.era;
    std::optional<std::size_t> place = place_of(fold.eras[era], exercise);
    if (!place) {
        era = fold.state.era;
        place = place_of(fold.eras[era], exercise);
    }
    if (!place) {
        return nullptr;
    }
    ExerciseDay& created = day.exercises.emplace_back();
    created.exercise = exercise;
    created.rung = rung;
    created.era = era;
    created.place = *place;
    return &created;
}

/// A session of a graded track begins no day of training.
void apply_session_start(Fold& fold, const LocalTime& at, const SessionStarted& body) {
    const Track* track = find_by_id(fold.programme().tracks, body.track);
    const bool is_graded = track != nullptr && track->kind == TrackKind::Graded;
    day_for(fold, is_graded ? fold.state.graded_days : fold.state.days, at, body.session);
    fold.state.open_session = body.session;
    fold.state.open_track = is_graded ? track->id : TrackId{};
}

/// The end of a session may be told the next morning: it moves no day.
void apply_session_end(Fold& fold, const LocalTime&, const SessionFinished& body) {
    if (fold.state.open_session == body.session) {
        fold.state.open_session.reset();
    }
}

void apply_set(Fold& fold, const LocalTime& at, const SetDone& body) {
    const std::optional<std::size_t> place = place_of(fold.rules(), body.exercise);
    if (!place) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    const ExerciseRules& rules = fold.rules().exercises[*place];
    ExerciseState& state = fold.state.exercises[*place];
    if (fold.programme().advice_mode == AdviceMode::Suggest) {
        resume(fold, rules, state, at);
    }
    TrainingDay& day =
        day_for(fold, rules.is_graded ? fold.state.graded_days : fold.state.days, at, body.session);
    if (is_tried(body)) {
        add_set(fold, *rules.exercise, state, day, body, at);
    }
}

} // namespace loadwise
