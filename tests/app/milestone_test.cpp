#include "app/today/milestone.h"

#include "support/story.h"

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

Story good_days(Programme programme, int days) {
    Story story = Story::screened(std::move(programme));
    for (int day = 0; day < days; ++day) {
        story.train(moment(day, 9), 1, 1).morning(day + 1, 1);
    }
    return story;
}

bool is_offered(const Story& story, RuleKind kind) {
    return std::any_of(
        story.state.offers.begin(),
        story.state.offers.end(),
        [kind](const Offer& offer) { return offer.kind == kind; }
    );
}

/// The programme ends with this stage.
Programme last_stage_only() {
    Programme programme = small_programme();
    programme.stages.pop_back();
    Card card;
    card.id = {"stay"};
    card.group = "afterwards";
    card.title = "Stay strong";
    card.points = {"Twice a week."};
    programme.cards = {card};
    return programme;
}

} // namespace

TEST_CASE("of a card a few sentences come first; help is read whole", "[milestone]") {
    Card card;
    card.group = "load";
    card.paragraphs = {"It hurts, and does no harm."};
    CHECK_FALSE(is_short_first(card)); // nothing more is there
    card.points = {"Stand up."};
    CHECK(is_short_first(card));
    card.group = "help";
    CHECK_FALSE(is_short_first(card));
    card.group = "load";
    card.paragraphs.clear();
    CHECK_FALSE(is_short_first(card));
}

TEST_CASE("the day on which a stage was passed says what it took and what changes", "[milestone]") {
    Story story = good_days(small_programme(), 16);
    REQUIRE(is_offered(story, RuleKind::StageUp));
    CHECK_FALSE(make_milestone(story.state));
    story.act(OfferDecided{{"next"}, {}, true});
    const std::optional<Milestone> view = make_milestone(story.state);
    REQUIRE(view);
    CHECK(view->headline == "Early is done");
    REQUIRE(view->way.size() == 2);
    CHECK(view->way[0] == "16 days, with 16 training days.");
    CHECK(view->way[1] == "Usual morning pain: 2 at the start, 1 now.");
    CHECK(view->changes_title == "What changes in Late");
    REQUIRE_FALSE(view->changes.empty());
    CHECK(view->changes.front() == "New: Hip thrust.");
    CHECK_FALSE(view->is_end);
    story.act(TimeTold{moment(17, 9)});
    CHECK_FALSE(make_milestone(story.state));
}

TEST_CASE("who chooses a later stage to begin in has passed none", "[milestone]") {
    Story story = Story::ready();
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    story.act(FirstStagePicked{{"late"}}).act(FirstStageTaken{});
    CHECK_FALSE(make_milestone(story.state));
}

TEST_CASE("with all points of the last stage met, the programme has an end", "[milestone]") {
    CHECK_FALSE(make_milestone(good_days(last_stage_only(), 3).state));
    const std::optional<Milestone> view = make_milestone(good_days(last_stage_only(), 8).state);
    REQUIRE(view);
    CHECK(view->is_end);
    CHECK(view->headline == "You have reached the end of the programme");
    REQUIRE(view->afterwards.size() == 1);
    CHECK(view->afterwards.front().title == "Stay strong");
    CHECK(view->afterwards.front().points == std::vector<std::string>{"Twice a week."});
}
