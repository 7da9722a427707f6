// What is typed and not yet saved outlives a reload, and nothing else comes back.
#include "app/update/drafts.h"
#include "support/story.h"

#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// What the last action ordered stored; null when it ordered nothing of the kind.
const StoreDraft* stored(const Story& story) {
    for (const Effect& effect : story.effects) {
        if (const auto* const draft = std::get_if<StoreDraft>(&effect)) {
            return draft;
        }
    }
    return nullptr;
}

/// Someone who opens the page again, with that draft beside the records.
Story reopened(const std::optional<FormDraft>& draft, int day = 0) {
    Story story;
    story.act(TimeTold{moment(day, 10)});
    if (draft) {
        story.act(DraftRead{*draft});
    }
    story.act(ProgrammeLoaded{small_programme()});
    story.act(RowsRead{});
    return story;
}

Story with_note(const std::string& note) {
    Story story = Story::screened();
    story.act(PainAsked{PainContext::After, {"s1"}, {"bridge"}});
    story.act(PainScoreChosen{4});
    story.act(PainNoteWritten{note});
    return story;
}

} // namespace

TEST_CASE("a pain note being written is there after a reload", "[drafts]") {
    const std::string note = GENERATE("half a thought", "");
    Story story = with_note(note);
    const Story again = reopened(draft_of(story.state));
    CHECK(again.state.page == Page::Pain);
    CHECK(again.state.pain.note == note);
    CHECK(again.state.pain.score == PainScore::from(4));
    CHECK(again.state.pain.context == PainContext::After);
    CHECK(again.state.pain.session == SessionId{"s1"});
    CHECK(again.state.pain.exercise == ExerciseId{"bridge"});
    CHECK(again.state.log.empty());
}

TEST_CASE("every letter is stored, once", "[drafts]") {
    Story story = with_note("a");
    REQUIRE(stored(story) != nullptr);
    story.act(PainNoteWritten{"ab"});
    REQUIRE(stored(story) != nullptr);
    CHECK(stored(story)->draft == draft_of(story.state));
    story.act(PainNoteWritten{"ab"});
    CHECK(stored(story) == nullptr);
    story.act(TimeTold{moment(0, 11)});
    CHECK(stored(story) == nullptr);
}

TEST_CASE("a page that was only opened leaves no draft", "[drafts]") {
    Story story = Story::screened();
    story.act(PainAsked{PainContext::Morning, {}, {}});
    CHECK(stored(story) == nullptr);
}

TEST_CASE("a draft is forgotten when it was saved or left", "[drafts]") {
    Story saved = with_note("done");
    saved.act(PainSubmitted{});
    REQUIRE(stored(saved) != nullptr);
    CHECK_FALSE(stored(saved)->draft);
    Story left = with_note("never mind");
    left.act(PageChosen{Page::Today});
    REQUIRE(stored(left) != nullptr);
    CHECK_FALSE(stored(left)->draft);
    CHECK(reopened(std::nullopt).state.page == Page::Today);
}

TEST_CASE("measures being typed are there after a reload", "[drafts]") {
    Story story = Story::screened();
    story.act(PageChosen{Page::Measure});
    story.act(MeasureTyped{{"visa"}, Side::Left, "6"});
    story.act(MeasureTyped{{"chair"}, Side::Both, "x9"});
    const Story again = reopened(draft_of(story.state));
    CHECK(again.state.page == Page::Measure);
    const std::vector<MeasureDraft>& typed = again.state.check.typed;
    REQUIRE(typed.size() == 2);
    CHECK(typed[0].measure == MeasureId{"visa"});
    CHECK(typed[0].side == Side::Left);
    CHECK(typed[0].text == "6");
    CHECK(typed[1].text == "x9");
}

TEST_CASE("yesterday's draft stays away: it would be dated today", "[drafts]") {
    const Story again = reopened(draft_of(with_note("of yesterday").state), 1);
    CHECK(again.state.page == Page::Today);
    CHECK(again.state.pain.note.empty());
}

TEST_CASE("a draft that comes late does not take the page away", "[drafts]") {
    const std::optional<FormDraft> draft = draft_of(with_note("late").state);
    REQUIRE(draft);
    Story story = Story::screened();
    story.act(PageChosen{Page::Programme});
    story.act(DraftRead{*draft});
    CHECK(story.state.page == Page::Programme);
}
