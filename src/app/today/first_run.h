#pragma once
// The first run, in three short steps: who this is for, the safety questions, and the stage to
// begin in. Nothing of it is remembered beside the log: what was answered or chosen is an entry.

#include "app/model/state.h"
#include "app/session/exercise_picture.h"

#include <string>
#include <vector>

namespace loadwise {

struct WelcomeView {
    std::string step; ///< "Step 1 of 3"
    std::string title;
    std::string intended_for;
    std::string not_for;
    bool is_signed_off = false;
};

struct OpenStage {
    StageId id;
    std::string title;
    std::string purpose;
};

/// Where the pain is that the programme is for.
struct SiteView {
    ExercisePicture picture = nullptr; ///< null until it came, or where there is none
    std::string name;
    std::string words;
    std::string picture_words; ///< what there is to see, for those who listen
};

struct FirstStageView {
    std::string step;
    SiteView site;
    std::vector<OpenStage> stages; ///< in order, at least one
    std::size_t chosen = 0;
};

/// The questions are behind, and nobody said which stage to begin in, though there is a choice.
bool is_first_stage_due(const AppState& state);

/// "Step 2 of 3"; empty when this is not the first run.
std::string questions_step(const AppState& state);

WelcomeView make_welcome_view(const AppState& state);

FirstStageView make_first_stage_view(const AppState& state);

SiteView make_site_view(const AppState& state);

Next on(AppState state, const FirstStagePicked& picked);
Next on(AppState state, const FirstStageTaken& taken);

} // namespace loadwise
