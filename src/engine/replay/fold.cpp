#include "engine/replay/fold.h"

#include "engine/state/gap.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

void apply_body(Fold& fold, const LocalTime& at, const SessionStarted& body) {
    apply_session_start(fold, at, body);
}

void apply_body(Fold& fold, const LocalTime& at, const SessionFinished& body) {
    apply_session_end(fold, at, body);
}

void apply_body(Fold& fold, const LocalTime& at, const SetDone& body) {
    apply_set(fold, at, body);
}

void apply_body(Fold& fold, const LocalTime& at, const PainReported& body) {
    apply_pain(fold, at, body);
}

void apply_body(Fold&, const LocalTime&, const OfferAnswered&) {} // told by the whole entry

/// A clinician may set any rung; a patient alone only an easier one, more needs an offer.
void apply_body(Fold& fold, const LocalTime& at, const RungChanged& body) {
    ExerciseState* exercise = exercise_state(fold, body.exercise);
    if (exercise == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    const Exercise& prescribed = *exercise_rules(fold, body.exercise)->exercise;
    const bool is_allowed = body.by == Actor::Clinician || body.to <= exercise->rung;
    if (!is_allowed || body.to > top_rung(prescribed) || body.to < lowest_rung(prescribed)) {
        ++fold.state.set_aside.refused;
        return;
    }
    const bool is_own = body.by == Actor::Patient; // after a while away less is planned already
    exercise->rung = is_own ? std::min(body.to, rung_now(fold, *exercise, at)) : body.to;
    exercise->rung_decided = at;
    exercise->eased_from.reset();
    exercise->easier_on.reset();
}

void apply_body(Fold& fold, const LocalTime& at, const StageChanged& body) {
    const Stage* stage = find_by_id(fold.programme().stages, body.to);
    if (stage == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    const auto place = static_cast<std::size_t>(stage - fold.programme().stages.data());
    if (body.by == Actor::Patient && place > fold.state.stage) {
        ++fold.state.set_aside.refused;
        return;
    }
    fold.state.is_stage_chosen = true;
    const bool is_confirmed = body.by == Actor::Patient && place == fold.state.stage;
    if (is_confirmed) {
        return;
    }
    if (body.by == Actor::Patient) {
        step_back_to(fold, place, at);
    } else {
        enter_stage(fold, place, at);
    }
}

bool is_of_stage(const Fold& fold, const ExerciseId& exercise) {
    return holds(fold.programme().stages[fold.state.stage].exercises, exercise);
}

/// A patient picks from the present stage only; what the stage keeps for later is a clinician's
/// pick.
void apply_body(Fold& fold, const LocalTime& at, const ExerciseChosen& body) {
    ExerciseState* exercise = exercise_state(fold, body.exercise);
    if (exercise == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    const Enters enters = exercise_rules(fold, body.exercise)->exercise->enters;
    const bool is_allowed = body.by == Actor::Clinician || !body.is_in_plan ||
                            (is_of_stage(fold, body.exercise) && enters != Enters::WhenSuggested);
    if (!is_allowed) {
        ++fold.state.set_aside.refused;
        return;
    }
    set_in_plan(*exercise, body.is_in_plan, at);
}

void apply_body(Fold& fold, const LocalTime&, const LockChanged& body) {
    if (body.exercise.empty()) {
        fold.state.is_stage_locked = body.is_locked;
        return;
    }
    ExerciseState* exercise = exercise_state(fold, body.exercise);
    if (exercise == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    exercise->is_locked = body.is_locked;
}

/// A graded track is begun when the patient wants, and its goal is theirs to change. No test keeps
/// anyone out, but an open warning sign does.
void change_graded(Fold& fold, const LocalTime& at, const Track& track, const TrackChanged& body) {
    const bool is_goal =
        body.goal &&
        std::find(track.goals.begin(), track.goals.end(), *body.goal) != track.goals.end();
    if (!is_goal || fold.state.is_care_locked()) {
        ++fold.state.set_aside.refused;
        return;
    }
    start_track(fold, track, at, body.goal);
    for (TrackState& running : fold.state.tracks) {
        if (running.track == track.id && running.is_running()) {
            running.goal = body.goal;
        }
    }
    for (const ExerciseId& id : track.exercises) {
        ExerciseState& exercise = *exercise_state(fold, id);
        const Rung most = rung_within(*exercise_rules(fold, id)->exercise, *body.goal);
        if (exercise.rung > most) { // a goal that was made smaller
            exercise.rung = most;
            exercise.rung_decided = at;
        }
    }
}

/// A patient may start a flare-up plan or a graded track at any time; others need an offer or a
/// clinician.
void apply_body(Fold& fold, const LocalTime& at, const TrackChanged& body) {
    const Track* track = find_by_id(fold.programme().tracks, body.track);
    if (track == nullptr) {
        ++fold.state.set_aside.unknown_id;
    } else if (body.is_started && track->kind == TrackKind::Graded) {
        change_graded(fold, at, *track, body);
    } else if (!body.is_started && track->kind == TrackKind::Flare && body.by == Actor::Patient) {
        ++fold.state.set_aside.refused;
    } else if (!body.is_started) {
        end_track(fold, *track, at);
    } else if (body.by == Actor::Clinician || track->kind == TrackKind::Flare) {
        start_track(fold, *track, at);
    } else {
        ++fold.state.set_aside.refused;
    }
}

void apply_body(Fold& fold, const LocalTime& at, const MeasureTaken& body) {
    if (find_by_id(fold.programme().measures, body.measure) == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    const bool is_named =
        find_activity(fold.state.activities, body.measure, body.activity) != nullptr;
    if (!body.activity.empty() && !is_named) {
        // The entry that named it is gone; what was scored can still be read.
        fold.state.activities.push_back({body.measure, body.activity, body.activity.text, false});
    }
    const MeasureReading taken{body.measure, body.side, body.value, at, body.activity};
    fold.state.readings.push_back(taken);
    for (MeasureReading& reading : fold.state.measures) {
        if (reading.measure == body.measure && reading.side == body.side &&
            reading.activity == body.activity) {
            reading = taken;
            return;
        }
    }
    fold.state.measures.push_back(taken);
}

void apply_body(Fold& fold, const LocalTime&, const ActivityNamed& body) {
    if (find_by_id(fold.programme().measures, body.measure) == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    if (Activity* const known = find_activity(fold.state.activities, body.measure, body.activity)) {
        known->name = body.name;
        known->is_scored = body.is_scored;
        return;
    }
    fold.state.activities.push_back({body.measure, body.activity, body.name, body.is_scored});
}

void apply_body(Fold&, const LocalTime&, const NoteWritten&) {}

void apply_body(Fold& fold, const LocalTime& at, const WeekReviewed& body) {
    fold.state.weeks.push_back({at, body});
}

void apply_body(Fold& fold, const LocalTime& at, const IntentionMade& body) {
    fold.state.intention =
        body.words.empty() ? std::nullopt : std::optional(Intention{body.words, at});
}

/// What goes on once a week has been done before: nothing new begins by it.
void begin_afterwards(Fold& fold, const LocalTime& at, const AfterwardsChanged& body) {
    Afterwards afterwards{at, {}};
    for (ExerciseState& exercise : fold.state.exercises) {
        const bool is_of_track = exercise_rules(fold, exercise.exercise)->track != nullptr;
        if (is_of_track) {
            continue;
        }
        const bool goes_on = holds(body.exercises, exercise.exercise) && exercise.done_days > 0;
        set_in_plan(exercise, goes_on, at);
        exercise.is_weekly = goes_on;
        if (goes_on) {
            afterwards.exercises.push_back(exercise.exercise);
        }
    }
    fold.state.afterwards = std::move(afterwards);
}

void apply_body(Fold& fold, const LocalTime& at, const AfterwardsChanged& body) {
    if (body.is_begun) {
        begin_afterwards(fold, at, body);
    } else {
        end_afterwards(fold, at);
    }
}

// These two are told by the whole entry, see `apply`.
void apply_body(Fold&, const LocalTime&, const ScreeningAnswered&) {}

void apply_body(Fold&, const LocalTime&, const HandoutTaken&) {}

/// Where to begin stands in entries of its own.
void begin_era_of(Fold& fold, const Entry& entry) {
    for (std::size_t era = fold.state.era + 1; era < fold.eras.size(); ++era) {
        if (fold.eras[era].begun_by == entry.id) {
            enter_era(fold, era, entry.at);
            return;
        }
    }
}

void apply_body(Fold&, const LocalTime&, const EntryDeleted&) {}

/// A ladder that ran before, such as running, goes on lower than it stood, the lower the longer it
/// is ago; all else begins where it begins.
Rung rung_to_start_on(
    const Track& track,
    const ExerciseRules& rules,
    const ExerciseState& exercise,
    const LocalTime& at
) {
    if (track.kind != TrackKind::Ladder || exercise.done_days == 0) {
        return Rung{};
    }
    const Rung resumed = resumed_rung(rules.welcome_back, *rules.exercise, exercise, at);
    return std::max(
        std::min(resumed, Rung{exercise.rung.index - 1}),
        std::min(Rung{}, lowest_rung(*rules.exercise))
    );
}

/// What was measured last; 0 when nothing was.
int measured(const PatientState& state, const MeasureId& measure) {
    for (const MeasureReading& reading : state.measures) {
        if (reading.measure == measure) {
            return reading.value;
        }
    }
    return 0;
}

/// The longest step that is tolerated already, and no longer than the goal.
Rung rung_tolerated(const Exercise& exercise, int minutes, std::optional<int> goal) {
    return rung_within(exercise, std::min(minutes, goal.value_or(minutes)));
}

/// Below its stage a track is over: going there again asks for its checks again.
void end_tracks_of_later_stages(Fold& fold, const LocalTime& at) {
    for (const Track& track : fold.programme().tracks) {
        if (track.kind != TrackKind::Flare &&
            !is_stage_reached(fold.programme(), fold.state, track.from_stage)) {
            end_track(fold, track, at);
        }
    }
}

} // namespace

void set_in_plan(ExerciseState& exercise, bool is_in_plan, const LocalTime& at) {
    if (is_in_plan && !exercise.is_in_plan) {
        exercise.in_plan_since = at;
    }
    exercise.is_in_plan = is_in_plan;
}

void apply(Fold& fold, const Entry& entry) {
    if (!fold.state.first_entry) {
        fold.state.first_entry = entry.at;
        enter_stage(fold, 0, entry.at);
    }
    if (const auto* answer = std::get_if<ScreeningAnswered>(&entry.body)) {
        apply_screening(fold, entry, *answer);
        return;
    }
    if (const auto* answer = std::get_if<OfferAnswered>(&entry.body)) {
        apply_answer(fold, entry, *answer);
        return;
    }
    if (std::get_if<HandoutTaken>(&entry.body) != nullptr) {
        begin_era_of(fold, entry);
        return;
    }
    visit_kind([&](const auto& body) { apply_body(fold, entry.at, body); }, entry.body);
}

/// The plan is that of the stage again: what is part of it from its first day, and what was done.
void end_afterwards(Fold& fold, const LocalTime& at) {
    if (!fold.state.afterwards) {
        return;
    }
    const std::vector<ExerciseId>& of_stage = fold.programme().stages[fold.state.stage].exercises;
    for (ExerciseState& exercise : fold.state.exercises) {
        const ExerciseRules& rules = *exercise_rules(fold, exercise.exercise);
        exercise.is_weekly = false;
        if (rules.track == nullptr) {
            const bool is_entering =
                rules.exercise->enters == Enters::AtStart || exercise.done_days > 0;
            set_in_plan(exercise, holds(of_stage, exercise.exercise) && is_entering, at);
        }
    }
    fold.state.afterwards.reset();
}

void enter_stage(Fold& fold, std::size_t stage, const LocalTime& at) {
    end_afterwards(fold, at);
    const std::vector<ExerciseId> left = fold.programme().stages[fold.state.stage].exercises;
    const std::vector<ExerciseId>& entered = fold.programme().stages[stage].exercises;
    const bool is_first = !fold.state.stage_since;
    for (ExerciseState& exercise : fold.state.exercises) {
        const bool was_here = !is_first && holds(left, exercise.exercise);
        if (holds(entered, exercise.exercise)) {
            const Enters enters = exercise_rules(fold, exercise.exercise)->exercise->enters;
            const bool is_entering = enters == Enters::AtStart || exercise.done_days > 0;
            set_in_plan(exercise, was_here ? exercise.is_in_plan : is_entering, at);
        } else if (was_here) {
            exercise.is_in_plan = false;
        }
    }
    fold.state.stage = stage;
    fold.state.stage_since = at;
    fold.state.stages.push_back({fold.programme().stages[stage].id, at});
    end_tracks_of_later_stages(fold, at);
}

void step_back_to(Fold& fold, std::size_t stage, const LocalTime& at) {
    const std::vector<ExerciseId> left = fold.programme().stages[fold.state.stage].exercises;
    enter_stage(fold, stage, at);
    for (const ExerciseId& id : fold.programme().stages[stage].exercises) {
        const bool is_shared = holds(left, id);
        ExerciseState& exercise = *exercise_state(fold, id);
        if (is_shared && exercise.is_in_plan) {
            lower_one(fold, exercise, at, at);
        }
    }
}

void start_track(Fold& fold, const Track& track, const LocalTime& at, std::optional<int> goal) {
    if (running_track(fold.state, track.id) != nullptr) {
        return;
    }
    fold.state.tracks.push_back({track.id, at, std::nullopt, goal});
    for (const ExerciseId& id : track.exercises) {
        const ExerciseRules& rules = *exercise_rules(fold, id);
        ExerciseState& exercise = *exercise_state(fold, id);
        set_in_plan(exercise, rules.exercise->enters == Enters::AtStart, at);
        exercise.rung =
            track.kind == TrackKind::Graded
                ? rung_tolerated(*rules.exercise, measured(fold.state, track.measure), goal)
                : rung_to_start_on(track, rules, exercise, at);
        exercise.rung_decided = at;
        exercise.eased_from.reset();
    }
}

/// After a flare-up the stage goes on one rung lower. The days of the plan are no time away, as far
/// as it is meant to last.
void end_track(Fold& fold, const Track& track, const LocalTime& at) {
    const TrackState* run = running_track(fold.state, track.id);
    if (run == nullptr) {
        return;
    }
    const std::chrono::days planned{track.most_days};
    const LocalTime away_until =
        later(at, -std::clamp(at.date - run->started.date, std::chrono::days(0), planned));
    for (TrackState& running : fold.state.tracks) {
        if (running.track == track.id && running.is_running()) {
            running.ended = at;
        }
    }
    for (const ExerciseId& id : track.exercises) {
        exercise_state(fold, id)->is_in_plan = false;
    }
    if (track.kind == TrackKind::Flare && fold.programme().advice_mode == AdviceMode::Suggest) {
        lower_plan(fold, at, away_until);
        fold.state.welcomed = at;
    }
}

} // namespace loadwise
