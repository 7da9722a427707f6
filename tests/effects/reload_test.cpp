// What a person typed or chose half-way is there when the page is opened again, on the page where
// it was; what they must not find again, or not find another day, is not.
#include "effects/fake_page.h"

#include <catch2/catch_test_macros.hpp>
#include <memory>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// A person whose browser may throw the page away at any time.
class Reloading {
  public:
    Reloading() { open(0, 8); }

    FakePage& page() { return *page_; }

    FakePage* operator->() { return page_.get(); }

    /// The page is opened anew at this time, before the same store.
    void open(int day, int hour, int minute = 0) {
        page_.reset();
        page_ = std::make_unique<FakePage>(world_, "visit" + std::to_string(++visits_));
        page_->at(day, hour, minute);
    }

    void reload() { open(0, 8, 5); }

    const Node& is_checked(const char* name) {
        const Node& node = page_->get(Role::Radio, name);
        CHECK(node.is_checked);
        return node;
    }

    std::string typed(Role role, const char* name) { return page_->get(role, name).value; }

  private:
    FakeWorld world_;
    std::unique_ptr<FakePage> page_;
    int visits_ = 0;
};

void open_sitting_plan(FakePage& page) {
    page.press(Role::Button, "Programme");
    page.press(Role::Disclosure, "Sitting plan");
    page.press(Role::Button, "Start this plan");
}

void open_pain_entry(FakePage& page) {
    for (const Node& node : page.tree().nodes) {
        if (node.role == Role::Button && node.name.find("Pain after") != std::string::npos) {
            page.press(node.id);
            return;
        }
    }
    FAIL("no entry of it");
}

/// The look back at the week, behind the questions of the check.
void look_back(FakePage& page) {
    for (const char* const row : {"Your weekly check", "A look back at your week"}) {
        if (const Node* const found = page.find_beginning(Role::Button, row)) {
            page.press(found->id);
            break;
        }
    }
    while (page.find(Role::Heading, "Your week") == nullptr) {
        REQUIRE(page.find(Role::Button, "Not today") != nullptr);
        page.press(Role::Button, "Not today");
    }
}

/// Trained once and not again; a week later something was in the way.
void ask_for_plan(Reloading& person) {
    first_visit(person.page(), 2);
    train(person.page(), 2, 1);
    person.page().at(7, 8);
    morning(person.page(), 2);
    look_back(person.page());
    person->press(Role::Button, "I forgot");
    REQUIRE(person->find(Role::TextField, "My own: after what, or when?") != nullptr);
}

} // namespace

TEST_CASE("the goal of the sitting plan that was picked is there after a reload", "[reload]") {
    Reloading person;
    first_visit(person.page(), 2);
    open_sitting_plan(person.page());
    person->press(Role::Radio, "45 minutes");
    person.reload();
    person.is_checked("45 minutes");
    person->press(Role::Button, "Start with this goal");
    person.reload();
    CHECK(person->state().page == Page::Today);

    SECTION("and another goal, once the plan runs, lies open") {
        person->press(person->find_beginning(Role::Button, "Sitting plan: ")->id);
        person->press(Role::Disclosure, "Change or end the plan");
        person->press(Role::Radio, "1 hour");
        person.reload();
        person.is_checked("1 hour");
        person->press(Role::Button, "Take this goal");
        person.reload();
        CHECK(person->state().page == Page::Today);
    }
}

TEST_CASE("minutes typed for the sitting plan are there after a reload", "[reload]") {
    Reloading person;
    first_visit(person.page(), 2);
    open_sitting_plan(person.page());
    person->press(Role::Button, "Measure now: Sitting");
    person->type(Role::NumberField, "Sitting (minutes)", "2");
    person.reload();
    CHECK(person.typed(Role::NumberField, "Sitting (minutes)") == "2");
}

TEST_CASE("the clock of a measure runs on while the page is away", "[reload]") {
    Reloading person;
    first_visit(person.page(), 2);
    open_sitting_plan(person.page());
    person->press(Role::Button, "Measure now: Sitting");
    person->press(Role::Button, "Start the clock");
    person->sleep(5 * 60);
    person.reload();
    person->sleep(7 * 60);
    person->press(Role::Button, "Stop, and take these minutes");
    CHECK(person.typed(Role::NumberField, "Sitting (minutes)") == "12");
}

TEST_CASE("the plan of one's own for the week is there after a reload", "[reload]") {
    Reloading person;
    ask_for_plan(person);
    SECTION("half written") {
        person->type(Role::TextField, "My own: after what, or when?", "After the p");
        person.open(7, 9);
        CHECK(person.typed(Role::TextField, "My own: after what, or when?") == "After the p");
    }
    SECTION("only asked for") {
        person.open(7, 9);
    }
    CHECK(person->find(Role::Heading, "I forgot") != nullptr);
    person->type(Role::TextField, "My own: after what, or when?", "After the post");
    person->press(Role::Button, "Take this plan");
    person.open(7, 9, 30);
    CHECK(person->state().page == Page::Today);
    CHECK(person->says("Your plan: After the post"));
}

TEST_CASE("a plan for the week that nobody chose stays away the next day", "[reload]") {
    Reloading person;
    ask_for_plan(person);
    person.open(8, 8);
    CHECK(person->state().page == Page::Today);
}

TEST_CASE("a correction that is half typed is there after a reload", "[reload]") {
    Reloading person;
    first_visit(person.page(), 2);
    person->press(Role::Button, "Log pain");
    person->press(Role::Radio, "4");
    person->press(Role::Button, "Save");
    person->press(Role::Button, "Progress");
    person->press(Role::Button, "All entries");
    open_pain_entry(person.page());
    person.reload();
    CHECK(person->state().page == Page::Today); // nothing was changed
    person->press(Role::Button, "Progress");
    person->press(Role::Button, "All entries");
    open_pain_entry(person.page());
    person->press(Role::Radio, "7");
    person->press(Role::Disclosure, "Day, time and more");
    person->type(Role::TextArea, "Note", "after the dri");
    person.reload();
    CHECK(person->state().page == Page::EntryEdit);
    CHECK(person.typed(Role::TextArea, "Note") == "after the dri");
    person.is_checked("7");
    person->press(Role::Button, "Save");
    person.reload();
    CHECK(person->state().page == Page::Today);
}

TEST_CASE("the stage that was picked to begin in is there after a reload", "[reload]") {
    Reloading person;
    person->press(Role::Button, "Answer the safety questions");
    person->choose_everywhere("No");
    person->press(Role::Button, "Continue");
    const Node* second = nullptr;
    for (const Node& node : person->tree().nodes) {
        second = node.role == Role::Radio && !node.is_checked && second == nullptr ? &node : second;
    }
    REQUIRE(second != nullptr);
    const std::string name = second->name;
    person->press(second->id);
    person.reload();
    person.is_checked(name.c_str());
    person->press(Role::Button, "My doctor or physiotherapist named it: begin");
    person.reload();
    CHECK(person->state().page == Page::Today);
}

TEST_CASE("the link to a hand-out that is being typed lies open after a reload", "[reload]") {
    Reloading person;
    first_visit(person.page(), 2);
    person->press(Role::Button, "Programme");
    person->press(Role::Disclosure, "Got a link or a file from your clinic?");
    person->type(Role::TextField, "Paste the whole link here", "https://clinic.example/#p");
    person.reload();
    CHECK(
        person.typed(Role::TextField, "Paste the whole link here") == "https://clinic.example/#p"
    );
}

TEST_CASE("how reminders are called lies open after a reload", "[reload]") {
    Reloading person;
    first_visit(person.page(), 2);
    person->press(Role::Button, "More");
    person->press(person->find_beginning(Role::Button, "Reminders")->id);
    person->press(Role::Disclosure, "Titles in the calendar");
    person->type(Role::TextField, "Title of a session", "Walk");
    person.reload();
    CHECK(person.typed(Role::TextField, "Title of a session") == "Walk");
}

TEST_CASE("a passphrase is never stored", "[reload]") {
    Reloading person;
    first_visit(person.page(), 2);
    person->press(Role::Button, "More");
    person->press(person->find_beginning(Role::Button, "Your records")->id);
    const Node* const lock = person->find_beginning(Role::Checkbox, "Lock");
    REQUIRE(lock != nullptr);
    person->press(lock->id);
    for (const Node& node : person->tree().nodes) {
        if (node.role == Role::TextField) {
            person->tell({"change", std::to_string(node.id), "open sesame"});
            break;
        }
    }
    person.reload();
    CHECK(person->state().page == Page::Today);
    CHECK_FALSE(person->says("open sesame"));
}
