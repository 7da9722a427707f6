// A link is opened, and what came in it is followed: across visits, backups and updates.
#include "effects/fake_page.h"
#include "format/handout/handout_json.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

Handout handout_for_pht(const std::string& patch, const std::string& stage = {}) {
    Handout handout;
    handout.base = {"pht"};
    handout.clinic = {"Tendon Clinic", "+49 30 123", "https://clinic.example/"};
    handout.note = "See you soon.";
    handout.stage = {stage};
    handout.patch = patch;
    return handout;
}

const std::string fewer = R"({"exercises":{"s2_bridge":{"dose":{"reps":10}}}})";

void open_link(FakePage& page, const Handout& handout, const std::string& seal = "none") {
    page.tell({"handout", write_handout(handout), seal, seal == "none" ? "" : "Tendon Clinic"});
}

const Dose& bridge_dose(const FakePage& page) {
    return find_by_id(page.state().programme->exercises, ExerciseId{"s2_bridge"})->ladder.front();
}

} // namespace

TEST_CASE("a first visit with a link begins with what was handed out", "[handout]") {
    FakeWorld world;
    {
        FakePage page(world, "first");
        page.at(0, 9);
        open_link(page, handout_for_pht(fewer, "intermediate"), "unchanged");
        CHECK(page.says("From Tendon Clinic"));
        CHECK(page.says("Signed by Tendon Clinic, and unchanged."));
        CHECK(page.says("See you soon."));
        CHECK(page.says("You begin in the stage: "));
        page.press(Role::Button, "Start with this");
        CHECK(bridge_dose(page).repetitions == 10);
        CHECK(page.get(Role::Link, "Call +49 30 123").value == "tel:+4930123");
        CHECK(page.get(Role::Link, "https://clinic.example/").value == "https://clinic.example/");
        first_visit(page, 2);
    }
    FakePage again(world, "second");
    again.at(1, 9);
    CHECK(again.says("From Tendon Clinic"));
    CHECK(bridge_dose(again).repetitions == 10);
    CHECK(again.state().patient.stage == 1);
    CHECK(again.find(Role::Button, "Start with this") == nullptr);
}

TEST_CASE("the clinic's colour and logo are worn while its hand-out is followed", "[handout]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    Handout handout = handout_for_pht("{}");
    handout.accent = "#6b3fa0";
    handout.logo = "data:image/png;base64,iVBORw0KGgo=";
    open_link(page, handout);
    const Colour own = theme_for(Scheme::Light)[Ink::Accent];
    // As dark as words in it have to be.
    const Colour worn = theme_for(Scheme::Light, read_colour(handout.accent))[Ink::Accent];
    CHECK(page.last.theme[Ink::Accent] == own);
    page.press(Role::Button, "Start with this");
    CHECK(worn != own);
    CHECK(page.last.theme[Ink::Accent] == worn);
    CHECK(page.logo.source == handout.logo);
    CHECK(page.logo.name == "Tendon Clinic");
    FakePage again(world, "second");
    again.at(0, 10);
    CHECK(again.last.theme[Ink::Accent] == worn);
    CHECK(again.logo.source == handout.logo);
}

TEST_CASE("what was not decided waits until the next visit", "[handout]") {
    FakeWorld world;
    {
        FakePage page(world, "first");
        page.at(0, 9);
        open_link(page, handout_for_pht(fewer));
    }
    FakePage again(world, "second");
    again.at(0, 10);
    again.press(Role::Button, "Today");
    again.press(Role::Button, "From Tendon Clinic");
    again.press(Role::Button, "Not now");
    CHECK(bridge_dose(again).repetitions != 10);
    FakePage third(world, "third");
    third.at(0, 11);
    CHECK(!third.says("From Tendon Clinic"));
}

TEST_CASE("a newer hand-out says what changes, and leaves the log alone", "[handout]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    open_link(page, handout_for_pht("{}", "intermediate"));
    page.press(Role::Button, "Start with this");
    first_visit(page, 2);
    const std::size_t rows = world.rows.size();
    open_link(page, handout_for_pht(fewer, "intermediate"));
    CHECK(page.says("What changes for you"));
    CHECK(page.says("Bridge: from 3 sets of 12 to 3 sets of 10."));
    page.press(Role::Button, "Keep what I have");
    CHECK(world.rows.size() == rows);
    CHECK(bridge_dose(page).repetitions == 12);
    open_link(page, handout_for_pht(fewer, "intermediate"));
    page.press(Role::Button, "Use the new plan");
    CHECK(world.rows.size() == rows + 1);
    CHECK(bridge_dose(page).repetitions == 10);
    CHECK(page.state().patient.usual_at_start.has_value());
    CHECK(page.state().patient.stage == 1);
}

TEST_CASE("a backup brings the hand-out to another phone", "[handout]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    open_link(page, handout_for_pht(fewer, "intermediate"));
    page.press(Role::Button, "Start with this");
    first_visit(page, 2);
    FakeWorld other;
    other.rows = world.rows;
    FakePage there(other, "there");
    there.at(1, 9);
    CHECK(bridge_dose(there).repetitions == 10);
    CHECK(there.state().patient.stage == 1);
}

TEST_CASE("links that cannot be taken are told apart, and nothing is touched", "[handout]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    const std::size_t rows = world.rows.size();
    const Programme before = *page.state().programme;
    const auto check_refused = [&](const std::string& title) {
        CHECK(page.says(title));
        CHECK(page.says("Your programme and your records were not touched."));
        page.press(Role::Button, "Go on");
        CHECK(world.rows.size() == rows);
        CHECK(*page.state().programme == before);
    };
    page.tell({"handout-broken", "cut"});
    check_refused("This link is cut off");
    page.tell({"handout-broken", "damaged"});
    check_refused("This link is damaged");
    page.tell({"handout-broken", "changed"});
    check_refused("Somebody changed this link");
    page.tell({"handout", "{}", "none", ""});
    check_refused("This link cannot be used");
    open_link(page, handout_for_pht(R"({"pain_rule":"none"})"));
    CHECK(page.says("/patch/pain_rule"));
    check_refused("This link cannot be used");
    Handout later = handout_for_pht("{}");
    later.base_version = 7;
    open_link(page, later);
    CHECK(page.says("pht@7"));
    check_refused("This link needs a programme that is not here");
}

TEST_CASE("a link can be pasted, and a file opened, where links do not open", "[handout]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    page.press(Role::Button, "Programme");
    page.press(Role::Disclosure, "Got a link or a file from your clinic?");
    page.type(Role::TextField, "Paste the whole link here", "https://a.example/#p=1.x.y");
    page.press(Role::Button, "Open this link");
    CHECK(world.opened_link == "https://a.example/#p=1.x.y");
    CHECK(page.says("This link is cut off"));
    page.press(Role::Button, "Go on");
    world.file_to_open = {"handout.json", write_handout(handout_for_pht(fewer))};
    page.press(Role::Button, "Programme");
    page.press(Role::Button, "Open a file");
    CHECK(page.says("From Tendon Clinic"));
    CHECK(page.says("Not signed."));
}

TEST_CASE("what a stranger wrote comes out as text", "[handout]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    Handout handout = handout_for_pht("{}");
    handout.clinic.name = "<img src=x> &amp;";
    open_link(page, handout);
    CHECK(page.says("From <img src=x> &amp;"));
}
