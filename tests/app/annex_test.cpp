#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

namespace {

template <typename Wanted>
int ordered(const Story& story) {
    int count = 0;
    for (const Effect& each : story.effects) {
        count += std::holds_alternative<Wanted>(each) ? 1 : 0;
    }
    return count;
}

Story without_annex() {
    Story story = Story::ready();
    story.state.annex = Annex::Away;
    return story.act(PageChosen{Page::Today});
}

} // namespace

TEST_CASE("the first screen is shown without the annex, which is fetched behind it", "[annex]") {
    const Story story = without_annex();
    CHECK(story.state.page == Page::Today);
    CHECK(story.state.is_newcomer());
    CHECK_FALSE(shows_annex(story.state));
    CHECK(story.state.annex == Annex::Wanted);
    CHECK(ordered<FetchAnnex>(story) == 1);
}

TEST_CASE("a page of the annex waits for it, and it is asked for once", "[annex]") {
    Story story = without_annex();
    story.act(PageChosen{Page::BeforeStart});
    CHECK(ordered<FetchAnnex>(story) == 0);
    CHECK(shows_annex(story.state));
    story.act(AnnexTold{});
    CHECK(story.state.annex == Annex::Here);
    CHECK(story.state.page == Page::BeforeStart);
    story.act(PageChosen{Page::About});
    CHECK(ordered<FetchAnnex>(story) == 0);
}

TEST_CASE("the day is derived when the annex comes, as if it had always been here", "[annex]") {
    Story story = Story::ready();
    const std::vector<ScreeningId> questions = story.state.day.questions;
    story.state.annex = Annex::Away;
    story.state.day = {};
    story.act(TimeTold{story.state.device_now});
    CHECK(story.state.day.questions.empty());
    story.act(AnnexTold{});
    CHECK(story.state.day.questions == questions);
}

TEST_CASE("what carries out most of what is wanted is in the annex", "[annex]") {
    CHECK(needs_annex(Effect{FetchFigure{}}));
    CHECK(needs_annex(Effect{StoreEntries{}}));
    CHECK_FALSE(needs_annex(Effect{FetchTexts{}}));
    CHECK_FALSE(needs_annex(Effect{ApplyUpdate{}}));
}

TEST_CASE("an annex that could not be loaded is asked for again when the person wants", "[annex]") {
    Story story = without_annex();
    story.act(AnnexTold{"offline"});
    CHECK(story.state.annex == Annex::Failed);
    story.act(PageChosen{Page::Programme});
    CHECK(ordered<FetchAnnex>(story) == 0);
    story.act(RetryChosen{});
    CHECK(ordered<FetchAnnex>(story) == 1);
    story.act(AnnexTold{});
    CHECK(story.state.annex == Annex::Here);
}

TEST_CASE("an annex that is only slow is taken when it comes, asked for again or not", "[annex]") {
    Story story = without_annex();
    story.act(PageChosen{Page::BeforeStart}).act(AnnexTold{"slow"});
    CHECK(story.state.annex == Annex::Failed);
    CHECK(shows_annex(story.state));
    story.act(WentBack{}).act(PageChosen{Page::BeforeStart}).act(AnnexTold{});
    CHECK(story.state.annex == Annex::Here);
    CHECK(story.state.page == Page::BeforeStart);
    CHECK_FALSE(story.state.day.questions.empty());
}
