#include "app/today/first_run.h"

#include "app/today/today_view.h"
#include "support/english.h"
#include "support/story.h"

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

Story after_questions(Programme programme = small_programme()) {
    Story story = Story::ready(std::move(programme));
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    return story;
}

const StageChanged* stage_entry(const Story& story) {
    for (const Entry& entry : story.state.log) {
        if (const auto* stage = std::get_if<StageChanged>(&entry.body)) {
            return stage;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("the first run has three steps: who it is for, questions, stage", "[first-run]") {
    Story story = Story::ready();
    REQUIRE(story.state.is_newcomer());
    const WelcomeView view = make_welcome_view(story.state);
    CHECK(view.step == "Step 1 of 3");
    CHECK(view.title == "Small programme");
    CHECK(view.intended_for == story.state.programme->intended_for);
    CHECK(view.not_for == story.state.programme->not_for);
    CHECK(questions_step(story.state) == "Step 2 of 3");
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    CHECK_FALSE(story.state.is_newcomer());
    CHECK(is_first_stage_due(story.state));
    CHECK(make_first_stage_view(story.state).step == "Step 3 of 3");
    CHECK(make_today_view(story.state).step == MainStep::FirstStage);
}

TEST_CASE("without a pick, the first stage is confirmed by the patient", "[first-run]") {
    Story story = after_questions();
    const std::size_t entered = story.state.patient.stages.size();
    story.act(PageChosen{Page::FirstStage}).act(FirstStageTaken{});
    REQUIRE(stage_entry(story) != nullptr);
    CHECK(*stage_entry(story) == StageChanged{{"early"}, Actor::Patient});
    CHECK(story.state.patient.stage == 0);
    CHECK(story.state.patient.stages.size() == entered);
    CHECK(story.state.page == Page::Today);
    CHECK(make_today_view(story.state).step == MainStep::UsualPain);
}

TEST_CASE("a later stage is a clinician's word, and is recorded as one", "[first-run]") {
    Story story = after_questions();
    story.act(FirstStagePicked{{"late"}});
    CHECK(make_first_stage_view(story.state).chosen == 1);
    CHECK(story.count<StageChanged>() == 0);
    story.act(FirstStageTaken{});
    REQUIRE(stage_entry(story) != nullptr);
    CHECK(*stage_entry(story) == StageChanged{{"late"}, Actor::Clinician});
    CHECK(story.state.patient.stage == 1);
}

TEST_CASE("the stage is asked for once, and never of somebody who trains already", "[first-run]") {
    Story story = after_questions();
    SECTION("taken twice") {
        story.act(FirstStageTaken{}).act(FirstStagePicked{{"late"}}).act(FirstStageTaken{});
        CHECK(story.count<StageChanged>() == 1);
        CHECK(story.state.patient.stage == 0);
    }
    SECTION("usual pain was told before this question was asked") {
        story.pain(PainContext::Usual, 2);
        CHECK_FALSE(is_first_stage_due(story.state));
        story.act(FirstStageTaken{});
        CHECK(story.count<StageChanged>() == 0);
        CHECK(questions_step(story.state).empty());
    }
    SECTION("questions come first") {
        story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes});
        CHECK_FALSE(is_first_stage_due(story.state));
        story.act(FirstStagePicked{{"late"}}).act(FirstStageTaken{});
        CHECK(story.count<StageChanged>() == 0);
    }
    SECTION("a stage that the programme does not have") {
        story.act(FirstStagePicked{{"nowhere"}}).act(FirstStageTaken{});
        CHECK(*stage_entry(story) == StageChanged{{"early"}, Actor::Patient});
    }
}

TEST_CASE("behind a lock no stage is offered", "[first-run]") {
    Programme programme = small_programme();
    programme.stages.front().is_locked = true;
    Story story = Story::ready(programme);
    CHECK(make_welcome_view(story.state).step == "Step 1 of 2");
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    CHECK_FALSE(is_first_stage_due(story.state));
    CHECK(make_first_stage_view(story.state).stages.size() == 1);
    story.act(FirstStagePicked{{"late"}}).act(FirstStageTaken{});
    CHECK(story.count<StageChanged>() == 0);
    CHECK(make_today_view(story.state).step == MainStep::UsualPain);
}

TEST_CASE(
    "the first run shows where it hurts, in a picture that comes after the page", "[first-run]"
) {
    Programme programme = small_programme();
    programme.site = {"sit_bone", "Sit bone", "You sit on it."};
    Story story = after_questions(programme);
    story.act(PageChosen{Page::FirstStage});
    const SiteView site = make_first_stage_view(story.state).site;
    CHECK(site.picture == nullptr);
    CHECK(site.name == "Sit bone");
    CHECK(site.words == "You sit on it.");
    CHECK(site.picture_words.find("Sit bone") != std::string::npos);
    const std::vector<std::string>& wanted = story.state.figures_wanted;
    CHECK(std::count(wanted.begin(), wanted.end(), "sit_bone") == 1);
    CHECK(make_first_stage_view(after_questions().state).site.name.empty());
}
