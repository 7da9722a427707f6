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

/// Training days in which the one that an entry belongs to is looked for, latest first.
constexpr int days_searched_back = 3;

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

/// The recent day that this session was part of, or null.
TrainingDay* day_of_session(Fold& fold, const SessionId& session);

/// The training day of this moment, begun when there is none.
TrainingDay& day_for(Fold& fold, const LocalTime& at, const SessionId& session);

/// This exercise on that day, begun at this rung when it was not done yet.
ExerciseDay& exercise_day_of(TrainingDay& day, const ExerciseId& exercise, Rung rung);

/// Judges the day anew and takes exercises that were too much one rung down.
void judge_and_ease(Fold& fold, TrainingDay& day);

/// Everything in the plan goes one rung down.
void lower_plan(Fold& fold);

/// A long gap ends: the plan goes down, and the gap is answered.
void apply_welcome_back(Fold& fold, const LocalTime& at);

void enter_stage(Fold& fold, std::size_t stage, const LocalTime& at);
void start_track(Fold& fold, const Track& track, const LocalTime& at);
void end_track(Fold& fold, const Track& track, const LocalTime& at);

} // namespace loadwise
