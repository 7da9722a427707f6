#pragma once
// What the Today page says: where the patient stands, what is due, what is planned and why, what is
// suggested.

#include "app/model/state.h"
#include "app/session/exercise_picture.h"
#include "app/today/afterwards_view.h"
#include "app/today/day_marks.h"
#include "app/today/first_run.h"
#include "app/today/milestone.h"
#include "app/today/offer_view.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

struct PlanLine {
    ExerciseId exercise;
    std::string name;
    std::string dose;
    std::string state; ///< "Ready", "Done for today", "Rest until 07:30"
    bool is_ready = false;
    bool is_done = false;
    ExercisePicture picture = nullptr;
};

enum class MainStep {
    None,
    Questions,
    FirstStage,
    UsualPain,
    MorningScore,
    SessionPain, ///< of a session that is over
    Answer,      ///< to the suggestion that is the headline
    StartSession,
    ContinueSession
};

/// Eleven numbers of which one press is told at once.
struct PainQuestion {
    PainContext context = PainContext::Morning;
    SessionId session;
    std::string question;
    std::string help;
    std::vector<std::string> words; ///< of the eleven scores, to fit on a tile
    bool is_of_sides = false;       ///< each side is told by itself, on a page of its own
};

struct TodayView {
    std::string date;
    std::string stage;
    std::string date_and_stage; ///< the line above the headline
    std::string headline;       ///< the one sentence that says what today is
    std::string reason;         ///< why
    MainStep step = MainStep::None;
    std::string step_label;
    bool is_step_extra = false;           ///< more than the day asks for
    std::optional<OfferView> open;        ///< the suggestion that is the headline
    std::optional<PainQuestion> question; ///< to be told here
    std::optional<Milestone> milestone;
    std::optional<AfterwardsView> afterwards;
    std::optional<Advice> reading; ///< without training, or when days have long been alike
    std::vector<PlanLine> plan;
    std::string graded;        ///< what a graded plan has for today; empty: none runs
    std::string graded_detail; ///< how often it was done, or what is suggested
    std::vector<OfferView> offers;
    std::vector<std::pair<MeasureId, std::string>> measures_due;
    std::string measures_label; ///< "Your weekly check: 3 questions"; empty when none is due
    std::string intention;      ///< when, or after what, the patient means to train
    WeekView week;
    std::string advice_note; ///< what a suggestion is and is not
};

/// Whether a planned exercise can be done now, or why not and until when.
std::string availability_words(const PlannedExercise& planned, const AppState& state);

TodayView make_today_view(const AppState& state);

} // namespace loadwise
