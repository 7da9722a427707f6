#include "engine/state/plan_queries.h"

#include "engine/state/pain_limits.h"

#include <algorithm>

namespace loadwise {

const Exercise* find_exercise(const Programme& programme, const ExerciseId& id) {
    return find_by_id(programme.exercises, id);
}

const ExerciseState* find_exercise_state(const PatientState& state, const ExerciseId& id) {
    for (const ExerciseState& exercise : state.exercises) {
        if (exercise.exercise == id) {
            return &exercise;
        }
    }
    return nullptr;
}

const Rule* find_rule(const Programme& programme, RuleKind kind, const TrackId& track) {
    const Track* own = track.empty() ? nullptr : find_by_id(programme.tracks, track);
    const bool is_alone = own != nullptr && own->kind == TrackKind::Graded;
    const Rule* general = nullptr;
    for (const Rule& rule : programme.rules) {
        if (rule.kind == kind && rule.track == track) {
            return &rule;
        }
        if (rule.kind == kind && rule.track.empty() && !is_alone) {
            general = &rule;
        }
    }
    return general;
}

bool holds(const std::vector<ExerciseId>& list, const ExerciseId& exercise) {
    return std::find(list.begin(), list.end(), exercise) != list.end();
}

Rung top_rung(const Exercise& exercise) {
    return Rung{static_cast<int>(exercise.ladder.size()) - 1 - exercise.easier_rungs};
}

Rung lowest_rung(const Exercise& exercise) {
    return Rung{-exercise.easier_rungs};
}

std::size_t place_on_ladder(const Exercise& exercise, Rung rung) {
    const Rung nearest = std::clamp(rung, lowest_rung(exercise), top_rung(exercise));
    return static_cast<std::size_t>(nearest.index + exercise.easier_rungs);
}

const Dose& dose_at(const Exercise& exercise, Rung rung) {
    return exercise.ladder[place_on_ladder(exercise, rung)];
}

int planned_sets(const Exercise& exercise, Rung rung) {
    const int sides = exercise.sides == Sides::EachSide ? 2 : 1;
    return dose_at(exercise, rung).sets * sides;
}

bool is_graded(const Programme& programme, const ExerciseId& exercise) {
    const Track* track = track_of(programme, exercise);
    return track != nullptr && track->kind == TrackKind::Graded;
}

const TrackState* running_graded(const Programme& programme, const PatientState& state) {
    for (const TrackState& running : state.tracks) {
        const Track* track = find_by_id(programme.tracks, running.track);
        if (running.is_running() && track != nullptr && track->kind == TrackKind::Graded) {
            return &running;
        }
    }
    return nullptr;
}

Rung rung_within(const Exercise& exercise, int minutes) {
    Rung within = lowest_rung(exercise);
    for (Rung each = within; each <= top_rung(exercise); ++each.index) {
        const std::optional<std::chrono::seconds>& hold = dose_at(exercise, each).hold;
        within = hold && *hold <= std::chrono::minutes(minutes) ? each : within;
    }
    return within;
}

const std::vector<TrainingDay>&
days_with(const Programme& programme, const PatientState& state, const ExerciseId& exercise) {
    return is_graded(programme, exercise) ? state.graded_days : state.days;
}

namespace {

const TrainingDay* last_with_any(const std::vector<TrainingDay>& days) {
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        if (!day->exercises.empty()) {
            return &*day;
        }
    }
    return nullptr;
}

} // namespace

const TrainingDay* last_graded_day(const PatientState& state) {
    return last_with_any(state.graded_days);
}

const TrainingDay* last_training_day(const PatientState& state) {
    return last_with_any(state.days);
}

bool is_trained(const TrainingDay& day) {
    return std::any_of(day.exercises.begin(), day.exercises.end(), [](const ExerciseDay& done) {
        return done.sets_done > 0;
    });
}

const ExerciseDay* find_exercise_day(const TrainingDay& day, const ExerciseId& exercise) {
    for (const ExerciseDay& done : day.exercises) {
        if (done.exercise == exercise) {
            return &done;
        }
    }
    return nullptr;
}

const TrackState* last_flare(const Programme& programme, const PatientState& state) {
    for (auto run = state.tracks.rbegin(); run != state.tracks.rend(); ++run) {
        const Track* track = find_by_id(programme.tracks, run->track);
        if (track != nullptr && track->kind == TrackKind::Flare) {
            return &*run;
        }
    }
    return nullptr;
}

const Track* running_flare(const Programme& programme, const PatientState& state) {
    const TrackState* last = last_flare(programme, state);
    return last != nullptr && last->is_running() ? find_by_id(programme.tracks, last->track)
                                                 : nullptr;
}

bool is_of_flare(const Programme& programme, const ExerciseId& exercise) {
    const Track* track = track_of(programme, exercise);
    return track != nullptr && track->kind == TrackKind::Flare;
}

const TrackState* running_track(const PatientState& state, const TrackId& track) {
    for (const TrackState& running : state.tracks) {
        if (running.track == track && running.is_running()) {
            return &running;
        }
    }
    return nullptr;
}

bool is_stage_reached(const Programme& programme, const PatientState& state, const StageId& stage) {
    const Stage* from = find_by_id(programme.stages, stage);
    return from == nullptr || from <= &programme.stages[state.stage];
}

bool is_shown(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
) {
    if (!exercise.is_in_plan) {
        return false;
    }
    const Track* own = track_of(programme, exercise.exercise);
    const Track* flare = running_flare(programme, state);
    if (flare != nullptr) {
        return own == flare;
    }
    return own == nullptr || is_stage_reached(programme, state, own->from_stage);
}

bool is_gap_between(const Programme& programme, Date earlier, Date later) {
    const Rule* rule = find_rule(programme, RuleKind::WelcomeBack);
    return rule != nullptr && later - earlier > std::chrono::days(rule->limits.gap_days);
}

bool is_gap_found(const Programme& programme, const PatientState& state, LocalTime now) {
    const TrainingDay* last = last_training_day(state);
    if (last == nullptr) {
        return false;
    }
    const bool is_answered =
        state.welcomed && instant_of(*state.welcomed) > instant_of(last->last_entry);
    const std::chrono::days due_after(state.afterwards ? weekly_days_apart : 0);
    return !is_answered && is_gap_between(programme, last->date + due_after, training_date_of(now));
}

} // namespace loadwise
