// From the first visit to the first suggestion, by role and name alone, on the shipped programme.
#include "effects/fake_page.h"
#include "format/log/row.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// Trains with little pain every second day until a step up is offered; the day that was.
int good_days_until_offer(FakePage& page, int day) {
    for (; day < 20; day += 2) {
        page.at(day, 9);
        train(page, 1, 1);
        page.at(day + 1, 8);
        morning(page, 1);
        page.at(day + 2, 9);
        morning(page, 1); // pain may peak on the second one, so that is asked for, too
        if (page.find_beginning(Role::Button, "Start with ") != nullptr) {
            return day + 2;
        }
    }
    return -1;
}

std::vector<ExerciseId> exercises_to_step_up(const AppState& state) {
    std::vector<ExerciseId> exercises;
    for (const Offer& offer : state.offers) {
        if (offer.kind == RuleKind::StepUp) {
            exercises.insert(exercises.end(), offer.exercises.begin(), offer.exercises.end());
        }
    }
    return exercises;
}

void log_pain(FakePage& page, int score) {
    page.press(Role::Button, "Log pain");
    page.press(Role::Radio, std::to_string(score));
    page.press(Role::Button, "Save");
}

template <typename Body>
int count(const AppState& state) {
    int found = 0;
    for (const Entry& entry : state.log) {
        found += std::get_if<Body>(&entry.body) != nullptr ? 1 : 0;
    }
    return found;
}

} // namespace

TEST_CASE("from the first visit to a suggestion, accepted or declined", "[journey]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    CHECK(page.last.is_running);
    CHECK(page.find(Role::Button, "Start session") == nullptr);
    first_visit(page, 2);
    const int day = good_days_until_offer(page, 0);
    REQUIRE(day > 2);

    page.press(Role::Disclosure, "Why? The rule and your numbers");
    CHECK(page.says("Where this comes from"));
    const bool is_accepted = GENERATE(true, false);
    const std::vector<ExerciseState> before = page.state().patient.exercises;
    const std::vector<ExerciseId> offered = exercises_to_step_up(page.state());
    const Node* const answer =
        page.find_beginning(Role::Button, is_accepted ? "Start with " : "Stay at ");
    REQUIRE(answer != nullptr);
    page.press(answer->id);
    REQUIRE((page.state().page == Page::Player) == is_accepted);
    if (is_accepted) {
        page.press(Role::Button, "More…");
        page.press(Role::Button, "All exercises");
        page.press(Role::Button, "Pause and go back");
    }
    // One step at a time: after a yes there is no other today. A no is not asked again, but another
    // exercise may be.
    const std::vector<ExerciseId> after = exercises_to_step_up(page.state());
    CHECK((after.empty() || !is_accepted));
    CHECK(std::find(after.begin(), after.end(), offered.front()) == after.end());
    CHECK(count<OfferAnswered>(page.state()) == 1);
    int risen = 0;
    for (std::size_t index = 0; index < before.size(); ++index) {
        risen += page.state().patient.exercises[index].rung.index - before[index].rung.index;
    }
    CHECK(risen == (is_accepted ? 1 : 0));

    page.press(Role::Button, "Progress");
    CHECK(page.find(Role::Cell, is_accepted ? "Accepted" : "Declined") != nullptr);
    CHECK(world.rows.size() == page.state().log.size());
    CHECK(world.persist_asked == 1); // not before there was a session to keep
}

TEST_CASE("of several red flags each says by itself what to do", "[journey]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    page.press(Role::Button, "Answer the safety questions");
    page.choose_everywhere("Yes");
    page.press(Role::Button, "Back");
    const auto& flags = page.state().programme->screening;
    REQUIRE(page.state().offers.size() > 1);
    for (const ScreeningState& answer : page.state().patient.screening) {
        const Screening* const flag = find_by_id(flags, answer.question);
        REQUIRE(flag != nullptr);
        CHECK(page.says(flag->what_to_do));
    }
}

TEST_CASE("what was saved is there when the page is opened again", "[journey]") {
    FakeWorld world;
    std::size_t entries = 0;
    {
        FakePage page(world, "first");
        page.at(0, 9);
        first_visit(page, 2);
        page.press(Role::Button, "Start session");
        page.press(Role::Button, "More…");
        page.press(Role::Button, "All exercises");
        const Tree tree = page.tree();
        for (const Node& node : tree.nodes) {
            if (node.role == Role::Checkbox) {
                page.press(node.id);
                break;
            }
        }
        CHECK(page.says("Saved on this device"));
        entries = page.state().log.size();
    }
    FakePage page(world, "second");
    page.at(0, 10);
    CHECK(page.state().log.size() == entries);
    page.press(Role::Button, "Go on with your session");
    CHECK(page.state().log.size() == entries);
    page.press(Role::Button, "More…");
    page.press(Role::Button, "All exercises");
    int ticked = 0;
    for (const Node& node : page.tree().nodes) {
        ticked += node.role == Role::Checkbox && node.is_checked ? 1 : 0;
    }
    CHECK(ticked == 1);
}

TEST_CASE("a red flag stops everything until a clinician has looked", "[journey]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    page.press(Role::Button, "Answer the safety questions");
    const Tree tree = page.tree();
    for (const Node& node : tree.nodes) {
        if (node.role == Role::Radio && node.name == "Yes") {
            page.press(node.id);
            break;
        }
    }
    page.choose_everywhere("No");
    CHECK(page.state().patient.is_care_locked());
    page.at(0, 9);
    page.press(Role::Button, "Today");
    CHECK(page.find(Role::Heading, "See a doctor or physiotherapist first") != nullptr);
    CHECK(page.find(Role::Button, "Start session") == nullptr);
}

TEST_CASE("pain of 6 during a session stops it for today and says why", "[journey]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    train(page, 6, 5);
    page.at(0, 14);
    CHECK(page.find(Role::Button, "Start session") == nullptr);
    CHECK(page.find(Role::Heading, "Stop this exercise for today") != nullptr);
    CHECK_FALSE(page.says("You did what was planned"));
    page.at(1, 8);
    morning(page, 6);
    CHECK(page.find_beginning(Role::Button, "Start with ") == nullptr);
}

TEST_CASE("a note is kept as it was written, whatever bytes it holds", "[journey]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    page.press(Role::Button, "Log pain");
    const std::string note = GENERATE(
        std::string("sat \xE2\x80\x9Clong\xE2\x80\x9D today"),
        std::string("\xF0\x9F"),
        std::string(5000, 'x'),
        std::string("a\nb\tc"),
        std::string("\xC3\x28 \xFF")
    );
    page.type(Role::TextArea, "Note, if you like", note);
    page.press(Role::Radio, "3");
    page.press(Role::Button, "Save");
    const auto* const told = std::get_if<PainReported>(&page.state().log.back().body);
    REQUIRE(told != nullptr);
    CHECK(told->note.size() <= 2000);
    CHECK(read_row(world.rows.back()).has_value());
}

TEST_CASE("what the store refuses is kept, shown and sent again", "[store]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    world.is_refusing = true;
    first_visit(page, 2);
    CHECK(world.rows.empty());
    CHECK(page.says("Not saved"));
    CHECK(page.says("QuotaExceededError"));
    CHECK_FALSE(page.says("Saved on this device"));
    const std::size_t entries = page.state().log.size();
    page.press(Role::Button, "Try to save again");
    CHECK(page.says("Not saved"));
    world.is_refusing = false;
    page.press(Role::Button, "Try to save again");
    CHECK(world.rows.size() == entries);
    CHECK(page.says("Saved on this device"));
    CHECK_FALSE(page.says("Not saved"));
}

TEST_CASE("rows that cannot be read are counted, told and left alone", "[store]") {
    FakeWorld world;
    {
        FakePage page(world, "first");
        page.at(0, 9);
        first_visit(page, 2);
    }
    const std::size_t good = world.rows.size();
    world.rows.insert(world.rows.begin(), "");
    world.rows.push_back("1 00000000 {\"id\":\"x\"}");
    world.rows.push_back(world.rows[1].substr(0, 30));
    const std::vector<std::string> before = world.rows;
    FakePage page(world, "second");
    page.at(0, 10);
    CHECK(page.state().log.size() == good);
    CHECK(page.state().unreadable_rows.size() == 3);
    CHECK(page.says("3 stored records could not be read"));
    train(page, 1, 1);
    CHECK(
        std::vector<std::string>(
            world.rows.begin(),
            world.rows.begin() + 1 + static_cast<std::ptrdiff_t>(before.size() - 1)
        ) == before
    );
}

TEST_CASE("a row that is gone is told of until it was read about, and blocks nothing", "[store]") {
    FakeWorld world;
    {
        FakePage page(world, "first");
        page.at(0, 9);
        first_visit(page, 2);
        for (int score = 1; score <= 5; ++score) {
            log_pain(page, score);
        }
    }
    world.rows.erase(world.rows.end() - 2);
    {
        FakePage page(world, "second");
        page.at(0, 10);
        CHECK(page.says("1 entry seems to be missing"));
        page.press(Role::Button, "I have read this");
        CHECK_FALSE(page.says("seems to be missing"));
        log_pain(page, 2);
        CHECK(page.says("Saved on this device"));
    }
    {
        FakePage page(world, "third");
        page.at(0, 11);
        CHECK_FALSE(page.says("missing"));
    }
    world.rows.erase(world.rows.end() - 4, world.rows.end() - 2);
    FakePage page(world, "fourth");
    page.at(0, 12);
    CHECK(page.says("3 entries seem to be missing"));
}

TEST_CASE("a new version is offered, never in a session, and taken when asked for", "[store]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    world.answers = {message({"update-ready"})};
    page.press(Role::Button, "Start session");
    CHECK_FALSE(page.says("A new version is ready"));
    page.press(Role::Button, "More…");
    page.press(Role::Button, "Pause and go back");
    CHECK(page.says("A new version is ready"));
    CHECK(world.updates_applied == 0);
    page.press(Role::Button, "Change to the new version");
    CHECK(world.updates_applied == 1);
    world.answers = {message({"update-held"})};
    page.at(0, 10);
    CHECK(page.says("open in another tab"));
    world.is_refusing = true;
    log_pain(page, 3);
    page.press(Role::Button, "Today");
    page.press(Role::Button, "Change to the new version");
    CHECK(world.updates_applied == 1);
}

TEST_CASE("a store of a newer version is read only", "[store]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    const int asked = world.stores_asked;
    world.answers = {message({"newer"})};
    page.at(0, 10);
    CHECK(page.says("written by a newer Loadwise"));
    page.press(Role::Button, "Log pain");
    CHECK(world.stores_asked == asked);
}

TEST_CASE("rows from a newer version are read only", "[store]") {
    FakeWorld world;
    world.rows = {"2 12345678 {}"};
    FakePage page(world, "first");
    page.at(0, 9);
    CHECK(page.says("written by a newer Loadwise"));
    page.press(Role::Button, "Answer the safety questions");
    page.choose_everywhere("No");
    CHECK(world.stores_asked == 0);
    CHECK(page.state().log.empty());
}

TEST_CASE("a programme that is broken or missing is explained, and the log is safe", "[store]") {
    FakeWorld world;
    {
        FakePage page(world, "first");
        page.at(0, 9);
        first_visit(page, 2);
    }
    const std::vector<std::string> rows = world.rows;
    const std::string good = world.programme;
    const int way = GENERATE(0, 1, 2, 3);
    world.is_offline = way == 0;
    world.programme = way == 1 ? good.substr(0, good.size() / 2) : way == 2 ? "" : "[1,2]";
    FakePage page(world, "second");
    page.at(0, 10);
    const char* const heading =
        way == 0 ? "This programme could not be loaded" : "This programme cannot be used";
    CHECK(page.find(Role::Heading, heading) != nullptr);
    CHECK(page.last.is_running);
    CHECK(world.rows == rows);
    world.is_offline = false;
    world.programme = good;
    page.press(Role::Button, "Try again");
    CHECK(page.find(Role::Button, "Start session") != nullptr);
}

TEST_CASE("a page without a store says so and still works", "[store]") {
    FakeWorld world;
    FakePage page(world, "first");
    world.answers = {
        message({"no-store", "SecurityError"}), message({"programme", "pht", world.programme})};
    page.at(0, 9);
    CHECK(page.says("does not let Loadwise keep records"));
    CHECK(page.find(Role::Button, "Answer the safety questions") != nullptr);
}

TEST_CASE("of two scores between two drawings the later one counts", "[journey]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    page.press(Role::Button, "Log pain");
    page.press_both(Role::Radio, "3", "2");
    CHECK(page.get(Role::Radio, "2").is_checked);
    CHECK_FALSE(page.get(Role::Radio, "3").is_checked);
    page.press_both(Role::Radio, "7", "8");
    CHECK(page.get(Role::Radio, "8").is_checked);
}

TEST_CASE("choosing when a pain was does not take the focus away", "[journey]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    page.press(Role::Button, "Log pain");
    page.press(Role::Radio, "During exercise");
    CHECK_FALSE(page.last.requests.focus.has_value());
    CHECK_FALSE(page.last.requests.scroll_to.has_value());
    CHECK(page.get(Role::Radio, "During exercise").is_checked);
}

TEST_CASE("a clock that is none leaves the time as it was", "[journey]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    const LocalTime before = page.state().now;
    for (const char* text :
         {"",
          "garbage",
          "2026-13-01T00:00:00+00:00",
          "2026-02-30T00:00:00+00:00",
          "2026-03-02T25:00:00+00:00",
          "0000-00-00T00:00:00+00:00"}) {
        page.frame(message({"clock", text}));
        CHECK(page.state().now == before);
    }
    page.frame(message({"clock", "2026-03-02T09:30:00-05:30"}));
    CHECK(page.state().now.utc_offset == -std::chrono::minutes(330));
}

TEST_CASE("how an exercise is done is one press away on Today", "[journey]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    const Node& row = page.get(Role::Button, "Bridge hold");
    CHECK(!row.drawing.empty());
    CHECK(row.description.find("How to do it") != std::string::npos);
    page.press(Role::Button, "Bridge hold");
    CHECK(page.find(Role::Dialog, "Bridge hold") != nullptr);
    const auto& nodes = page.tree().nodes;
    CHECK(std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.role == Role::Figure && node.name.find("Lying on the back") == 0;
    }));
    CHECK(page.says("Press your heels down and lift your hips."));
    CHECK(!page.last.requests.is_moving);
    page.press(Role::Button, "Close");
    CHECK(page.find(Role::Dialog, "Bridge hold") == nullptr);
    CHECK(page.find(Role::Button, "Start session") != nullptr);
}
