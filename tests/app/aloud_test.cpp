// Texts that are read aloud: one at a time, and none that was left.
#include "app/today/programme_view.h"
#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

namespace {

const ReadAloudChosen first{"card a", "en", {"One.", "Two."}};
const ReadAloudChosen second{"card b", "en", {"Three."}};

/// What the last action has read; nothing when it says nothing of it.
std::optional<std::vector<std::string>> read_by(const Story& story) {
    for (const Effect& effect : story.effects) {
        if (const auto* const reading = std::get_if<ReadAloud>(&effect)) {
            return reading->parts;
        }
    }
    return std::nullopt;
}

bool is_read(const Story& story, const std::string& key) {
    return make_aloud_view(story.state, key, {}, {}).is_reading;
}

} // namespace

TEST_CASE("a text is read until it is pressed again, or another is", "[aloud]") {
    Story story = Story::screened();
    story.act(first);
    CHECK(read_by(story) == first.parts);
    CHECK(is_read(story, first.key));
    story.act(second);
    CHECK(read_by(story) == second.parts);
    CHECK_FALSE(is_read(story, first.key));
    story.act(second);
    CHECK(read_by(story) == std::vector<std::string>{});
    CHECK_FALSE(is_read(story, second.key));
    story.act(first);
    story.act(ReadAloudEnded{});
    CHECK_FALSE(is_read(story, first.key));
}

TEST_CASE("what is left is not read on", "[aloud]") {
    Story story = Story::screened();
    story.act(PageChosen{Page::About}).act(first);
    SECTION("for another page") {
        story.act(PageChosen{Page::Today});
    }
    SECTION("for what is shown over it") {
        story.act(ExerciseShown{ExerciseId{"hold"}});
    }
    CHECK(read_by(story) == std::vector<std::string>{});
    CHECK_FALSE(is_read(story, first.key));
    story.act(PageChosen{Page::More});
    CHECK_FALSE(read_by(story).has_value());
}

TEST_CASE("a text that no voice can read says so, and can be tried again", "[aloud]") {
    Story story = Story::screened();
    story.act(first).act(ReadAloudEnded{true});
    const AloudView view = make_aloud_view(story.state, first.key, {}, {});
    CHECK(view.is_impossible);
    CHECK_FALSE(view.is_reading);
    CHECK_FALSE(make_aloud_view(story.state, second.key, {}, {}).is_impossible);
    story.act(first);
    CHECK(read_by(story) == first.parts);
}

TEST_CASE("a programme's text is read in the language it is in", "[aloud]") {
    Story story = Story::screened();
    CHECK(make_aloud_view(story.state, "card a", {}, {}).language == "en");
    CHECK(make_aloud_view(story.state, "card a", "de-CH", {}).language == "de-CH");
}
