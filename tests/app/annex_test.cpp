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

TEST_CASE("the first screen does without the annex", "[annex]") {
    const Story story = without_annex();
    CHECK(story.state.page == Page::Today);
    CHECK(story.state.annex == Annex::Away);
    CHECK(ordered<FetchAnnex>(story) == 0);
}

TEST_CASE("while the questions are read, what comes after them is fetched", "[annex]") {
    Story story = without_annex();
    story.act(PageChosen{Page::BeforeStart});
    CHECK(ordered<FetchAnnex>(story) == 1);
    CHECK_FALSE(shows_annex(story.state));
    story.act(NoneApply{});
    CHECK(shows_annex(story.state));
    CHECK(ordered<FetchAnnex>(story) == 0);
}

TEST_CASE("a page of the annex asks for it once", "[annex]") {
    Story story = without_annex();
    story.act(PageChosen{Page::Programme});
    CHECK(ordered<FetchAnnex>(story) == 1);
    story.act(PageChosen{Page::Settings});
    CHECK(ordered<FetchAnnex>(story) == 0);
    story.act(AnnexTold{});
    CHECK(story.state.annex == Annex::Here);
    story.act(PageChosen{Page::About});
    CHECK(ordered<FetchAnnex>(story) == 0);
}

TEST_CASE("what only the annex can do waits for it, and is done once", "[annex]") {
    Story story = without_annex();
    story.act(BackupChosen{});
    CHECK(ordered<SaveBackup>(story) == 0);
    CHECK(ordered<FetchAnnex>(story) == 1);
    story.act(AnnexTold{});
    CHECK(ordered<SaveBackup>(story) == 1);
    story.act(AnnexTold{});
    CHECK(ordered<SaveBackup>(story) == 0);
}

TEST_CASE("an annex that could not be loaded is asked for again when the person wants", "[annex]") {
    Story story = without_annex();
    story.act(BackupChosen{}).act(AnnexTold{"offline"});
    CHECK(story.state.annex == Annex::Failed);
    story.act(PageChosen{Page::Programme});
    CHECK(ordered<FetchAnnex>(story) == 0);
    story.act(RetryChosen{});
    CHECK(ordered<FetchAnnex>(story) == 1);
    story.act(AnnexTold{});
    CHECK(ordered<SaveBackup>(story) == 1);
}
