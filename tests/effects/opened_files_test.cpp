// Files that somebody chose and that are none of ours, or not for this place: named for what they
// are.
#include "effects/fake_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// Somebody who has trained once.
void go_to_records(FakePage& page) {
    page.at(0, 9);
    first_visit(page, 2);
    train(page, 3, 2);
    page.press(Role::Button, "More");
    page.press(Role::Button, "Your records");
}

} // namespace

TEST_CASE("a file that is plainly something else is named for what it is", "[opened_files]") {
    FakeWorld world;
    FakePage page(world, "first");
    go_to_records(page);
    for (const auto& [kind, words] : std::initializer_list<std::array<std::string, 2>>{
             {"picture", "It is a picture."},
             {"pdf", "It is a PDF."},
             {"document", "It is a document of a word processor."},
             {"table", "It is a table."},
             {"calendar", "It is a calendar file."},
             {"web-page", "It is a web page."},
             {"recording", "It is a sound or a film."},
             {"contact", "It is a contact."},
             {"mail", "It is a mail with no Loadwise file in it."},
             {"program", "It is a file of another program."},
             {"words", "It is text with nothing of Loadwise in it."},
             {"archive", "It is an archive with no Loadwise file in it."},
         }) {
        world.answers = {message({"unopened", "records", "x.json", kind, "0"})};
        page.settle();
        INFO(kind);
        CHECK(page.says(words));
        CHECK(page.says("its name ends in .json"));
    }
}

TEST_CASE("a file that cannot be opened here says what to do", "[opened_files]") {
    FakeWorld world;
    FakePage page(world, "first");
    go_to_records(page);
    for (const auto& [problem, words] : std::initializer_list<std::array<std::string, 2>>{
             {"empty", "It is empty."},
             {"shortcut", "It only leads to the file"},
             {"half", "Its download did not end."},
             {"packed", "It is an archive that does not open here"},
             {"several", "There is more than one Loadwise file in it."},
             {"handout", "It holds a programme from a clinic."},
             {"backup", "It is a backup."},
             {"clinic", "It is a file for a clinic."},
         }) {
        world.answers = {message({"unopened", "records", "x.json", problem, "0"})};
        page.settle();
        INFO(problem);
        CHECK(page.says(words));
    }
}
