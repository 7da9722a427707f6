// The record on its way to the clinic: what it holds, who can read it, and how it leaves.
#include "app/handout/handout_view.h"
#include "app/records/send_view.h"
#include "support/english.h"
#include "support/story.h"

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

const std::string key = "B" + std::string(86, 'x');

Handout handout_with(const std::string& record_key) {
    Handout handout;
    handout.base = {"small"};
    handout.made = moment(0).date;
    handout.clinic.name = "Tendon Clinic";
    handout.clinic.record_key = record_key;
    return handout;
}

Story with_clinic(const std::string& record_key = key) {
    Story story = Story::screened();
    story.act(HandoutCame{handout_with(record_key), Seal::None, {}, false});
    story.act(HandoutChecked{small_programme()});
    story.act(HandoutDecided{true});
    return story;
}

template <typename Order>
const Order* ordered(const Story& story) {
    for (const Effect& effect : story.effects) {
        if (const auto* const order = std::get_if<Order>(&effect)) {
            return order;
        }
    }
    return nullptr;
}

bool has_line(const std::vector<std::string>& lines, std::string_view words) {
    return std::any_of(lines.begin(), lines.end(), [words](const std::string& line) {
        return line.find(words) != line.npos;
    });
}

} // namespace

TEST_CASE(
    "a record is sealed for the clinic's key when it is asked for, and not before", "[send]"
) {
    Story story = with_clinic();
    story.act(PageChosen{Page::SendRecord});
    CHECK(ordered<SealRecord>(story) == nullptr);
    const SendView before = make_send_view(story.state);
    CHECK(before.clinic == "Tendon Clinic");
    CHECK(before.can_seal);
    CHECK(has_line(before.holds, "Your pain scores"));
    CHECK(has_line(before.holds, "safety questions"));
    CHECK_FALSE(has_line(before.holds, "sets"));
    story.act(SealWanted{});
    const auto* const order = ordered<SealRecord>(story);
    REQUIRE(order != nullptr);
    CHECK(order->key == key);
    CHECK(order->entries.size() == story.state.log.size());
    CHECK(make_send_view(story.state).is_sealing);
    story.act(RecordSealed{"https://app/clinic.html#s=1.a.b.c"});
    const SendView view = make_send_view(story.state);
    CHECK(view.is_ready);
    CHECK(view.has_link);
    CHECK(view.size == "The link has 33 letters.");
}

TEST_CASE("a sealed record leaves as a link or a file, as the person says", "[send]") {
    Story story = with_clinic();
    story.act(SealWanted{}).act(RecordSealed{"https://app/#s=1"});
    story.act(SealedLeaves{SealedWay::CopyLink});
    REQUIRE(ordered<SaveFile>(story) != nullptr);
    CHECK(ordered<SaveFile>(story)->file.is_copied);
    CHECK(ordered<SaveFile>(story)->file.text == "https://app/#s=1");
    story.act(FileSaved{ordered<SaveFile>(story)->file.name, false, true});
    CHECK(
        make_send_view(story.state).news ==
        "The link is copied. Paste it into a message to your clinic."
    );
    story.act(SealedLeaves{SealedWay::ShareLink});
    CHECK(ordered<SaveFile>(story)->file.is_words);
    story.act(SealedLeaves{SealedWay::SaveFile});
    CHECK(ordered<SaveFile>(story)->file.name == "loadwise-sealed-2026-03-02.txt");
    CHECK_FALSE(ordered<SaveFile>(story)->file.is_words);
}

TEST_CASE("what is too long for a link goes as a file", "[send]") {
    Story story = with_clinic();
    story.act(SealWanted{}).act(RecordSealed{std::string(sealed_link_most + 1, 'x')});
    const SendView view = make_send_view(story.state);
    CHECK(view.is_ready);
    CHECK_FALSE(view.has_link);
    CHECK(view.size == "It is too long for a link. Send it as a file.");
}

TEST_CASE("what cannot be sealed is said, and can be tried again", "[send]") {
    Story story = with_clinic();
    story.act(SealWanted{}).act(SealRefused{"key"});
    const SendView view = make_send_view(story.state);
    CHECK(view.problem == "The key from your clinic does not work. Ask them for a new link.");
    CHECK(view.can_seal);
    story.act(SealRefused{"late"});
    story.act(SealWanted{}).act(SealRefused{"disk on fire"});
    CHECK(make_send_view(story.state).problem == "That did not work: disk on fire");
}

TEST_CASE("a page that was left forgets what was sealed, and a late answer", "[send]") {
    Story story = with_clinic();
    story.act(PageChosen{Page::SendRecord}).act(SealWanted{}).act(PageChosen{Page::Today});
    story.act(RecordSealed{"https://app/#s=1"}).act(PageChosen{Page::SendRecord});
    CHECK_FALSE(make_send_view(story.state).is_ready);
    story.act(SealedLeaves{SealedWay::CopyLink});
    CHECK(ordered<SaveFile>(story) == nullptr);
}

TEST_CASE("without a clinic's key there is nobody to send it to", "[send]") {
    Story story = with_clinic("");
    CHECK_FALSE(make_clinic_view(story.state).can_send);
    story.act(SealWanted{});
    CHECK(ordered<SealRecord>(story) == nullptr);
    CHECK(make_send_view(story.state).clinic.empty());
    CHECK(make_clinic_view(with_clinic().state).can_send);
}

TEST_CASE("another key in an update is said before it is taken", "[send]") {
    const auto changes = [](const std::string& before, const std::string& after) {
        Story story = with_clinic(before);
        story.act(HandoutCame{handout_with(after), Seal::None, {}, false});
        story.act(HandoutChecked{small_programme()});
        return make_handout_view(story.state).changes;
    };
    const std::string other = "B" + std::string(86, 'y');
    CHECK(has_line(changes(key, other), "another key"));
    CHECK(has_line(changes(key, ""), "no longer send"));
    CHECK(has_line(changes("", key), "Only they can read it"));
    CHECK_FALSE(has_line(changes(key, key), "key"));
}

TEST_CASE("a patient's mark stays the same while the record grows", "[send]") {
    Story story = with_clinic();
    const std::string mark = record_mark(story.state.log);
    CHECK(mark.size() == 6);
    story.pain(PainContext::Usual, 4);
    CHECK(record_mark(story.state.log) == mark);
    std::vector<Entry> others = story.state.log;
    for (Entry& entry : others) {
        entry.id.text = "x" + entry.id.text;
    }
    CHECK(record_mark(others) != mark);
    CHECK(record_mark({}).empty());
}
