#pragma once
// One step of the fold: what each kind of entry does to the state. Used by `replay` only.

#include "patient_state.h"

#include <string_view>
#include <utility>
#include <vector>

namespace loadwise {

/// The state under construction, with quick look-ups for ids.
struct Fold {
    const Programme& programme;
    PatientState state;
    std::vector<std::pair<std::string_view, std::size_t>> exercise_places; // sorted by id
};

Fold begin_fold(const Programme& programme, SetAside set_aside);

void apply(Fold& fold, const Entry& entry);

/// The state of this exercise, or null when the programme does not have it.
ExerciseState* exercise_state(Fold& fold, const ExerciseId& id);

// --- one file each -----------------------------------------------------------------------------

void apply_session_start(Fold& fold, const LocalTime& at, const SessionStarted& body);
void apply_session_end(Fold& fold, const LocalTime& at, const SessionFinished& body);
void apply_set(Fold& fold, const LocalTime& at, const SetDone& body);
void apply_pain(Fold& fold, const LocalTime& at, const PainReported& body);
void apply_answer(Fold& fold, const LocalTime& at, const OfferAnswered& body);

/// Judges the day anew and takes exercises that were too much one rung down.
void judge_and_ease(Fold& fold, TrainingDay& day);

/// One rung easier, remembered until the next session or the patient's answer.
void ease(const Programme& programme, ExerciseState& exercise, Rung done, Date day);

/// A long gap: everything in the plan goes one rung down.
void apply_welcome_back(Fold& fold, const LocalTime& at);

void enter_stage(Fold& fold, std::size_t stage, const LocalTime& at);
void start_track(Fold& fold, const Track& track, const LocalTime& at);
void end_track(Fold& fold, const Track& track, const LocalTime& at);

} // namespace loadwise
