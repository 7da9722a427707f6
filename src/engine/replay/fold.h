#pragma once
// One step of the fold: what each kind of entry does to the state. Used by `replay` only.

#include "engine/log/writing_order.h"
#include "engine/replay/replay.h"
#include "engine/state/patient_state.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace loadwise {

/// What is asked of a programme for every entry, looked up once.
struct ExerciseRules {
    const Exercise* exercise = nullptr;
    const Track* track = nullptr;       // null: of a stage
    const PainRule* pain = nullptr;     // null: none
    const Rule* ease_off = nullptr;     // null: none
    const Rule* welcome_back = nullptr; // null: none
    int completion_percent = 0;
    bool is_of_flare = false;
    bool is_graded = false;
};

struct EraRules {
    const Programme* programme = nullptr;
    EntryId begun_by{};
    const PainRule* pain = nullptr;                             // of the programme; null: none
    std::vector<ExerciseRules> exercises{};                     // in the programme's order
    std::unordered_map<std::string_view, std::size_t> places{}; // of exercises, by id
};

/// The yeses of a question that nobody cleared so far, and who cleared it.
struct AnswersTold {
    std::size_t place = 0; // in PatientState::screening
    std::vector<EntryId> locking{};
    std::vector<EntryId> clearing{};
};

/// An exercise that a hand-out took out, as it stood then.
struct LeftBehind {
    ExerciseState state;
    const Exercise* prescribed = nullptr;
};

/// The state under construction, with quick look-ups for ids.
struct Fold {
    std::vector<EraRules> eras;
    PatientState state{};
    std::vector<LeftBehind> left_behind{};
    WritingOrder writing_order{};
    std::unordered_map<std::string, AnswersTold> answers_told{}; // by question

    const EraRules& rules() const { return eras[state.era]; }

    const Programme& programme() const { return *rules().programme; }
};

/// Training days in which the one that an entry belongs to is looked for, latest first.
constexpr int days_searched_back = 3;

Fold begin_fold(std::span<const Era> eras, SetAside set_aside);
Fold begin_fold(const Programme& programme, SetAside set_aside);

void apply(Fold& fold, const Entry& entry);

/// The state of this exercise, or null when the programme does not have it.
ExerciseState* exercise_state(Fold& fold, const ExerciseId& id);

/// Where that programme has it; nothing when it does not.
std::optional<std::size_t> place_of(const EraRules& rules, const ExerciseId& id);

/// What the programme in force says of it, or null.
const ExerciseRules* exercise_rules(const Fold& fold, const ExerciseId& id);

/// Where the programme in force has what was done then; nothing when it does not.
std::optional<std::size_t> place_now(const Fold& fold, const ExerciseDay& done);

/// The programme that this hand-out brings comes into force.
void enter_era(Fold& fold, std::size_t era, const LocalTime& at);

// --- one file each -----------------------------------------------------------------------------

void apply_session_start(Fold& fold, const LocalTime& at, const SessionStarted& body);
void apply_session_end(Fold& fold, const LocalTime& at, const SessionFinished& body);
void apply_set(Fold& fold, const LocalTime& at, const SetDone& body);
void apply_pain(Fold& fold, const LocalTime& at, const PainReported& body);
void apply_screening(Fold& fold, const Entry& entry, const ScreeningAnswered& body);
void apply_answer(Fold& fold, const Entry& entry, const OfferAnswered& body);

/// The recent day that this session was part of, or null.
TrainingDay* day_of_session(std::vector<TrainingDay>& days, const SessionId& session);

/// Where the days are that this exercise belongs to.
std::vector<TrainingDay>& days_of(Fold& fold, const ExerciseId& exercise);

/// The day of this moment, begun when there is none.
TrainingDay&
day_for(Fold& fold, std::vector<TrainingDay>& days, const LocalTime& at, const SessionId& session);

/// This session among those of the day. A hostile file has no say in how many are told apart: what
/// is beyond the most counts as one.
std::size_t session_of_day(const TrainingDay& day, const SessionId& session);

/// This exercise on that day, begun at this rung when it was not done yet; null when the programme
/// of that day does not have it.
ExerciseDay* exercise_day_of(Fold& fold, TrainingDay& day, const ExerciseId& exercise, Rung rung);

/// Sets the verdict of every exercise of the day and of the day itself.
void judge(std::span<const EraRules> eras, TrainingDay& day);
/// The same, where only this exercise of the day is told anything new.
void judge(std::span<const EraRules> eras, TrainingDay& day, ExerciseDay& done);

/// Judges the day anew and takes exercises that were too much one rung down.
void judge_and_ease(Fold& fold, TrainingDay& day);
/// The same, where only this exercise of the day is told anything new.
void judge_and_ease(Fold& fold, TrainingDay& day, ExerciseDay& done);

/// Everything in the plan goes one rung down, from where it stands after so long away.
void lower_plan(Fold& fold, const LocalTime& at, const LocalTime& away_until);

/// What was not done for long begins lower: asked for one exercise when it is done again.
void resume(Fold& fold, const ExerciseRules& rules, ExerciseState& exercise, const LocalTime& at);

/// In the plan from this moment on, or out of it.
void set_in_plan(ExerciseState& exercise, bool is_in_plan, const LocalTime& at);

/// One rung down, if there is one, from where it stands after so long away.
void lower_one(
    const Fold& fold, ExerciseState& exercise, const LocalTime& at, const LocalTime& away_until
);

/// Where the exercise stands now: lower than it stood when it was not done for long.
Rung rung_now(const Fold& fold, const ExerciseState& exercise, const LocalTime& at);

/// An easier stage: what both stages have goes on one rung lower.
void step_back_to(Fold& fold, std::size_t stage, const LocalTime& at);

/// Nothing, unless the programme had been come through.
void end_afterwards(Fold& fold, const LocalTime& at);

void enter_stage(Fold& fold, std::size_t stage, const LocalTime& at);
void start_track(Fold& fold, const Track& track, const LocalTime& at, std::optional<int> goal = {});
void end_track(Fold& fold, const Track& track, const LocalTime& at);

} // namespace loadwise
