#pragma once
// What the Today page says: where the patient stands, what is due, what is planned and why, what is
// suggested.

#include "app/model/state.h"
#include "app/session/exercise_picture.h"
#include "app/today/day_marks.h"
#include "app/today/first_run.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

struct NumberLine {
    std::string label;
    std::string value;
};

struct OfferView {
    RuleId rule;
    ExerciseId exercise;  ///< the first it speaks of; empty for the whole plan
    ScreeningId question; ///< the red flag it speaks of; else empty
    RuleKind kind = RuleKind::SeekCare;
    std::string title;
    std::string words;
    std::string change; ///< what would change, in words; may be empty
    std::vector<NumberLine> numbers;
    std::vector<std::string> sources;
    bool needs_answer = false;
    std::string accept;
    std::string decline;
    std::vector<std::pair<EntryId, std::string>> entries; ///< to be corrected, with what they are
};

struct PlanLine {
    ExerciseId exercise;
    std::string name;
    std::string dose;
    std::string state; ///< "Ready", "Done for today", "Rest until 07:30"
    bool is_ready = false;
    bool is_done = false;
    ExercisePicture picture;
};

enum class MainStep {
    None,
    Questions,
    FirstStage,
    UsualPain,
    MorningScore,
    StartSession,
    ContinueSession
};

struct TodayView {
    std::optional<WelcomeView> welcome; ///< instead of all the rest, the first time
    std::string date;
    std::string stage;
    std::string date_and_stage; ///< the line above the headline
    std::string headline;       ///< the one sentence that says what today is
    std::string reason;         ///< why
    MainStep step = MainStep::None;
    std::string step_label;
    SessionId morning_session;
    std::vector<PlanLine> plan;
    std::vector<OfferView> offers;
    std::vector<std::pair<MeasureId, std::string>> measures_due;
    std::string measures_label; ///< "3 short questions today"; empty when none is due
    WeekView week;
    std::string advice_note; ///< what a suggestion is and is not
    bool is_signed_off = false;
};

TodayView make_today_view(const AppState& state);

OfferView make_offer_view(const AppState& state, const Offer& offer);

} // namespace loadwise
