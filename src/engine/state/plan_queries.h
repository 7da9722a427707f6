#pragma once
// Small questions about a programme and a state that the fold, the plan and the rules all ask.

#include "engine/state/patient_state.h"

#include <optional>

namespace loadwise {

const Exercise* find_exercise(const Programme& programme, const ExerciseId& id);

const ExerciseState* find_exercise_state(const PatientState& state, const ExerciseId& id);

/// The rule of this kind for this track; for a track without its own, the general one. A graded
/// track is judged by rules of its own alone.
const Rule* find_rule(const Programme& programme, RuleKind kind, const TrackId& track = {});

/// Whether a stage or a track lists this exercise.
bool holds(const std::vector<ExerciseId>& list, const ExerciseId& exercise);

Rung top_rung(const Exercise& exercise);

/// Below 0 when the exercise has rungs that are easier than the one where it begins.
Rung lowest_rung(const Exercise& exercise);

/// Where this rung, or the nearest one there is, stands on the ladder, the easiest being 0.
std::size_t place_on_ladder(const Exercise& exercise, Rung rung);

/// The dose at this rung, or at the nearest one there is.
const Dose& dose_at(const Exercise& exercise, Rung rung);

/// Sets of one session, left and right counted each.
int planned_sets(const Exercise& exercise, Rung rung);

/// Whether this exercise is of a graded track: daily life, and no training.
bool is_graded(const Programme& programme, const ExerciseId& exercise);

/// The graded track that runs, or null. There is one of them at a time.
const TrackState* running_graded(const Programme& programme, const PatientState& state);

/// The last rung of this exercise that is no longer than that many minutes.
Rung rung_within(const Exercise& exercise, int minutes);

/// The days on which this exercise was done, and those of all that is judged with it.
const std::vector<TrainingDay>&
days_with(const Programme& programme, const PatientState& state, const ExerciseId& exercise);

/// The last day on which anything of a graded track was done, or null.
const TrainingDay* last_graded_day(const PatientState& state);

/// The last day on which anything was trained, or null.
const TrainingDay* last_training_day(const PatientState& state);

/// Whether a set was done on that day. Pain alone, or a set left out, is no training.
bool is_trained(const TrainingDay& day);

const ExerciseDay* find_exercise_day(const TrainingDay& day, const ExerciseId& exercise);

/// The flare-up plan that is running, or null.
const Track* running_flare(const Programme& programme, const PatientState& state);

/// The last time a flare-up plan began, whether it still runs; null when none ever did.
const TrackState* last_flare(const Programme& programme, const PatientState& state);

/// Whether this exercise is one of the gentle ones of a flare-up plan.
bool is_of_flare(const Programme& programme, const ExerciseId& exercise);

const TrackState* running_track(const PatientState& state, const TrackId& track);

/// Whether the plan shows this exercise: a flare-up plan takes the place of all others, and below
/// its stage a track is not in the plan.
bool is_shown(const Programme& programme, const PatientState& state, const ExerciseState& exercise);

/// Whether the patient is at this stage or beyond it; true when no stage has this name.
bool is_stage_reached(const Programme& programme, const PatientState& state, const StageId& stage);

/// More days from one training day to the next than the rule that welcomes back lets pass; never
/// without that rule.
bool is_gap_between(const Programme& programme, Date earlier, Date later);

/// Whether the last session is so long ago that training starts again one step lower, and nobody
/// has answered that yet.
bool is_gap_found(const Programme& programme, const PatientState& state, LocalTime now);

} // namespace loadwise
