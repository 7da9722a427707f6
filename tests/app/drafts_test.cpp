// What is typed and not yet saved outlives a reload, and nothing else comes back.
#include "app/update/drafts.h"
#include "support/story.h"

#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// What the last action ordered kept; nothing when it ordered nothing of the kind.
std::optional<std::string> kept(const Story& story) {
    for (const Effect& effect : story.effects) {
        const auto* const setting = std::get_if<StoreSetting>(&effect);
        if (setting != nullptr && setting->key == draft_key) {
            return setting->value;
        }
    }
    return std::nullopt;
}

/// Someone who opens the page again, with that draft beside the records.
Story reopened(const std::string& draft, int day = 0) {
    Story story;
    story.act(TimeTold{moment(day, 10)});
    story.act(SettingRead{std::string(draft_key), draft});
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
    const std::string note = GENERATE(
        "half a thought",
        "two\nlines",
        "tab\tand \\ and \\t",
        "\\",
        "ends in tab\t",
        "\xF0\x9F\x8F\x83 \xC3\xA4",
        ""
    );
    Story story = with_note(note);
    const Story again = reopened(draft_text(story.state));
    CHECK(again.state.page == Page::Pain);
    CHECK(again.state.pain.note == note);
    CHECK(again.state.pain.score == PainScore::from(4));
    CHECK(again.state.pain.context == PainContext::After);
    CHECK(again.state.pain.session == SessionId{"s1"});
    CHECK(again.state.pain.exercise == ExerciseId{"bridge"});
    CHECK(again.state.log.empty());
}

TEST_CASE("every letter is kept, once", "[drafts]") {
    Story story = with_note("a");
    REQUIRE(kept(story));
    story.act(PainNoteWritten{"ab"});
    CHECK(kept(story) == draft_text(story.state));
    story.act(PainNoteWritten{"ab"});
    CHECK_FALSE(kept(story));
    story.act(TimeTold{moment(0, 11)});
    CHECK_FALSE(kept(story));
}

TEST_CASE("a page that was only opened leaves no draft", "[drafts]") {
    Story story = Story::screened();
    story.act(PainAsked{PainContext::Morning, {}, {}});
    CHECK_FALSE(kept(story));
}

TEST_CASE("a draft is forgotten when it was saved or left", "[drafts]") {
    Story saved = with_note("done");
    saved.act(PainSubmitted{});
    CHECK(kept(saved) == "");
    Story left = with_note("never mind");
    left.act(PageChosen{Page::Today});
    CHECK(kept(left) == "");
    CHECK(reopened("").state.page == Page::Today);
}

TEST_CASE("measures being typed are there after a reload", "[drafts]") {
    Story story = Story::screened();
    story.act(PageChosen{Page::Measure});
    story.act(MeasureTyped{{"visa"}, Side::Left, "6"});
    story.act(MeasureTyped{{"chair"}, Side::Both, "x\t9"});
    const Story again = reopened(draft_text(story.state));
    CHECK(again.state.page == Page::Measure);
    REQUIRE(again.state.measures.size() == 2);
    CHECK(again.state.measures[0].measure == MeasureId{"visa"});
    CHECK(again.state.measures[0].side == Side::Left);
    CHECK(again.state.measures[0].text == "6");
    CHECK(again.state.measures[1].text == "x\t9");
}

TEST_CASE("yesterday's draft stays away: it would be dated today", "[drafts]") {
    const Story again = reopened(draft_text(with_note("of yesterday").state), 1);
    CHECK(again.state.page == Page::Today);
    CHECK(again.state.pain.note.empty());
}

TEST_CASE("a draft that comes late does not take the page away", "[drafts]") {
    const std::string draft = draft_text(with_note("late").state);
    Story story = Story::screened();
    story.act(PageChosen{Page::Programme});
    story.act(SettingRead{std::string(draft_key), draft});
    CHECK(story.state.page == Page::Programme);
}

TEST_CASE("a draft that cannot be read changes nothing", "[drafts]") {
    const std::string good = draft_text(with_note("note").state);
    std::vector<std::string> bad{
        "garbage", "pain1", "pain1\t\t\t\t\t\t", "measures1\tx", std::string(100'000, '\t')};
    for (std::size_t length = 0; length < good.size(); ++length) {
        bad.push_back(good.substr(0, length));
    }
    for (std::string draft : bad) {
        const Story again = reopened(draft);
        CHECK(again.state.log.empty());
        CHECK((again.state.page == Page::Today || again.state.pain.score == PainScore::from(4)));
    }
}

TEST_CASE("a draft's number outside its range is not taken", "[drafts]") {
    std::string draft = draft_text(with_note("n").state);
    const std::size_t context = draft.find("\t1\t4\t");
    REQUIRE(context != std::string::npos);
    CHECK(reopened(draft.replace(context, 5, "\t9\t4\t")).state.page == Page::Today);
    CHECK_FALSE(reopened(draft.replace(context, 5, "\t1\t44\t")).state.pain.score);
}
