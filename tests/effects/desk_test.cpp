// The clinician's desk on a page: from choosing a programme to a hand-out, through the real screens
// and the real formats.
#include "app/today/programme_view.h"
#include "app/words/pain_rule_words.h"
#include "effects/opened_desk.h"
#include "engine/state/plan_queries.h"
#include "format/handout/programme_edit.h"
#include "format/programme/programme_json.h"
#include "support/build_kind.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// A page that knows the desk's orders.
class DeskWorld final : public FakeWorld {
  public:
    DeskWorld() {
        on("programme", [this](const Message& order) {
            const std::string name = order.text(0);
            const std::string text = read_file("assets/programmes/" + name + ".json");
            const std::string language = order.text(1);
            const bool has_words = language == "de" || language == "es";
            const std::string words =
                has_words ? read_file("assets/programmes/texts/" + name + "." + language + ".json")
                          : std::string();
            tell({"programme", name, text, language, words});
        });
        on("desk", [this](const Message& order) { carry_out_at_desk(order); });
    }

    bool has_order(const std::string& what) const {
        return std::any_of(desk_orders.begin(), desk_orders.end(), [&what](const auto& order) {
            return order.front() == what;
        });
    }

    bool is_too_long = false;
    std::vector<std::vector<std::string>> desk_orders;

  private:
    void carry_out_at_desk(const Message& order) {
        const std::string what = order.text(0);
        const std::string first = order.text(1);
        desk_orders.push_back({what, first, order.text(2)});
        if (what == "texts") {
            tell(
                {"desk",
                 "texts",
                 first,
                 read_file("assets/locales/clinic/" + first + ".json"),
                 read_file("assets/locales/" + first + ".json")}
            );
        } else if (what == "link" && is_too_long) {
            tell({"desk", "no-link", first, "long"});
        } else if (what == "link") {
            tell({"desk", "link", first, "https://app/#p=1.x.y", "101 010 101"});
        } else if (what == "handout-open") {
            tell({"desk", "handout", first});
        } else if (what == "logo") {
            tell({"desk", "logo", "data:image/webp;base64,UklGRg=="});
        } else if (what == "key-make") {
            tell({"desk", "key", first, "ab12"});
        }
    }
};

using Opened = OpenedDesk<DeskWorld>;

void begin_hamstring(Opened& opened) {
    opened.page.press(Role::Button, "Proximal hamstring tendinopathy");
}

/// The draft that is open, of a clinic that says its name.
void hand_out(Opened& opened) {
    opened.page.type(Role::TextField, "Clinic or your name", "Physio North");
    opened.page.press(Role::Button, "Hand out");
}

} // namespace

TEST_CASE("a draft becomes a hand-out that the patient's app reads", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    opened.page.press(Role::Radio, "Intermediate: strength");
    hand_out(opened);
    CHECK(opened.page.says("https://") == false);
    CHECK(opened.page.find(Role::Button, "Copy the link") != nullptr);
    const Handout handout = opened.handout();
    CHECK(handout.stage == StageId{"intermediate"});
    CHECK(handout.clinic.name == "Physio North");
    CHECK(handout.patch == "{}");
}

TEST_CASE("what is handed out is there as plain lines for the record", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    opened.page.press(Role::Radio, "Advanced: bend and single leg");
    hand_out(opened);
    opened.page.press(Role::Button, "Copy these lines");
    const std::string lines = world.desk_orders.back().at(1);
    CHECK(world.desk_orders.back().at(0) == "copy");
    CHECK(std::count(lines.begin(), lines.end(), '\n') <= 10);
    for (const char* const words :
         {"Proximal hamstring tendinopathy, version 2",
          "Handed out by Physio North",
          "Starts in the stage: Advanced: bend and single leg",
          "Pain: Pain from 0 to 2 is fine.",
          "Link: https://app/#p=1.x.y"}) {
        INFO(words);
        CHECK(lines.find(words) != std::string::npos);
    }
    CHECK(world.desk_orders.back().at(2) == "record");
    opened.page.tell({"desk", "done", "record"});
    CHECK(opened.page.says("The lines for the record are copied."));
}

TEST_CASE("a draft is there again when the page is opened again", "[desk]") {
    DeskWorld world;
    {
        Opened opened(world);
        begin_hamstring(opened);
        opened.page.press(Role::Radio, "Advanced: bend and single leg");
    }
    Opened again(world);
    again.page.press(Role::Button, "Go on with it");
    CHECK(again.page.get(Role::Radio, "Advanced: bend and single leg").is_checked);
}

TEST_CASE("own limits are said in the patient's language, not in the clinician's", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    opened.page.type(Role::TextField, "Clinic or your name", "Physio North");
    opened.page.press(Role::Disclosure, "Pain, advice and locks");
    opened.page.press(Role::Radio, "Limits of my own");
    const Handout handout = opened.handout();
    CHECK(handout.patch.find("fine") == std::string::npos);
    FakeWorld phone;
    FakePage patient(phone, "p");
    patient.tell({"languages", "de"});
    patient.at(0, 9);
    patient.tell({"handout", write_handout(handout), "none", ""});
    patient.press(Role::Button, "Damit anfangen");
    const Programme& followed = *patient.state().programme;
    const PainRule& rule = *find_by_id(followed.pain_rules, followed.pain_rule);
    const std::string words = pain_rule_words(patient.state().texts, rule).words;
    CHECK(words.starts_with("Schmerz von 0 bis 2 ist in Ordnung."));
}

TEST_CASE("what does not fit a link is told before it happens", "[desk]") {
    DeskWorld world;
    world.is_too_long = true;
    Opened opened(world);
    begin_hamstring(opened);
    hand_out(opened);
    CHECK(opened.page.find(Role::Button, "Copy the link") == nullptr);
    CHECK(opened.page.says("too much in this hand-out"));
    opened.page.press(Role::Button, "Save as a file");
    CHECK(world.has_order("save"));
}

TEST_CASE("nothing is wrong with a draft that only needs a name", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    CHECK(opened.page.says("Say who this is from"));
    CHECK(!opened.page.says("This cannot be handed out yet"));
    CHECK(opened.page.get(Role::Button, "Hand out").is_disabled);
    CHECK(opened.desk().handout.empty());
    REQUIRE(opened.desk().checked.has_value());
    opened.page.type(Role::TextField, "Clinic or your name", "Physio North");
    CHECK(!opened.page.says("Say who this is from"));
    CHECK(!opened.page.get(Role::Button, "Hand out").is_disabled);
}

TEST_CASE("a stage without anything to do stops a hand-out, named or not", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    for (const char* name : {"Bridge hold", "Lying curl hold"}) {
        opened.page.press(Role::Disclosure, name);
        opened.page.press(Role::Button, "Take out");
    }
    CHECK(opened.desk().handout.empty());
    CHECK(opened.page.says("This cannot be handed out yet"));
    const std::string detail = opened.desk().problems.back().message;
    CHECK(opened.page.get(Role::Paragraph, detail).language.empty());
    opened.page.tell({"languages", "de"});
    CHECK(opened.page.says("Das kann noch nicht weitergegeben werden"));
    CHECK(opened.page.get(Role::Paragraph, detail).language == "en");
    opened.page.tell({"languages", "en"});
    CHECK(opened.page.says("Stage Early: settle"));
    CHECK(opened.page.get(Role::Button, "Hand out").is_disabled);
}

TEST_CASE("a wide desk has a table, a preview and the link on one page", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    opened.page.around = message({"around", "1280", "800", "0", "1", "0", "0", "light", "0", "0"});
    begin_hamstring(opened);
    const auto count = [&opened](Role role) {
        const auto& nodes = opened.page.tree().nodes;
        return std::count_if(nodes.begin(), nodes.end(), [role](const Node& node) {
            return node.role == role;
        });
    };
    CHECK(count(Role::Table) == 1);
    CHECK(count(Role::ColumnHeader) == 6);
    CHECK(count(Role::Row) >= 3);
    CHECK(opened.page.says("As the patient sees it"));
    CHECK(opened.page.get(Role::Button, "Copy the link").is_disabled);
    opened.page.type(Role::TextField, "Clinic or your name", "Physio North");
    opened.page.type(Role::TextField, "Sets, Bridge hold", "5");
    CHECK(opened.handout().patch.find("\"sets\":5") != std::string::npos);
    opened.page.press(Role::Button, "Copy the link");
    CHECK(world.desk_orders.back().front() == "copy");
    opened.page.press(Role::Disclosure, "Bridge hold");
    opened.page.press(Role::Button, "Take out");
    CHECK(opened.page.says("Bridge hold is taken out."));
    opened.page.type(Role::TextField, "Find an exercise", "bridge hold");
    opened.page.press(Role::Button, "Add Bridge hold");
    CHECK(opened.page.find(Role::Disclosure, "Bridge hold") != nullptr);
}

TEST_CASE("a narrower desk has a list, as before", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    opened.page.around = message({"around", "1099", "800", "0", "1", "0", "0", "light", "0", "0"});
    begin_hamstring(opened);
    CHECK(opened.page.find(Role::Table, "Exercises") == nullptr);
    CHECK(opened.page.find(Role::Button, "Copy the link") == nullptr);
    opened.page.press(Role::Disclosure, "Bridge hold");
    CHECK(opened.page.find(Role::Button, "More: Sets") != nullptr);
}

TEST_CASE("a hand-out is opened again, changed and handed out", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    opened.page.press(Role::Radio, "Intermediate: strength");
    opened.page.type(Role::TextField, "Clinic or your name", "Physio North");
    const std::string before = opened.desk().handout;
    const BuilderDraft draft = opened.desk().draft;
    opened.page.press(Role::Button, "Programmes");
    opened.page.press(Role::Button, "Achilles tendinopathy");
    opened.page.press(Role::Button, "Programmes");
    opened.page.press(Role::Disclosure, "Open a hand-out again");
    opened.page.type(Role::TextArea, "Link or message", before);
    opened.page.press(Role::Button, "Open it");
    CHECK(opened.desk().draft == draft);
    CHECK(opened.desk().handout == before);
    CHECK(opened.page.says("You opened this from a hand-out. Change it"));
}

/// At the desk: a wall sit of the clinic's own, with a picture, a video and a page.
void write_wall_sit(FakePage& page) {
    page.type(Role::TextField, "Clinic or your name", "Physio North");
    page.press(Role::Button, "Add an exercise of your own");
    page.press(Role::Disclosure, "Your exercise, without a name");
    page.type(Role::TextField, "Name of the exercise", "Wall sit");
    page.type(Role::TextField, "What it is for", "Strong thighs.");
    page.type(Role::TextArea, "How it is done", "Lean on a wall.\nSlide down a little.");
    page.type(Role::TextField, "Web page or video elsewhere", "https://video.example.org/wall");
    page.type(
        Role::TextField, "Pictures or short videos, with commas between", "wall.jpg, wall.mp4"
    );
}

TEST_CASE("an exercise of the clinic's own reaches the patient, and says whose it is", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    write_wall_sit(opened.page);
    REQUIRE_FALSE(opened.desk().handout.empty());
    FakeWorld phone;
    FakePage patient(phone, "p");
    patient.at(0, 9);
    patient.tell({"handout", write_handout(opened.handout()), "none", ""});
    patient.press(Role::Button, "Start with this");
    const Programme& followed = *patient.state().programme;
    const auto own =
        std::find_if(followed.exercises.begin(), followed.exercises.end(), [](const auto& each) {
            return each.name == "Wall sit";
        });
    REQUIRE(own != followed.exercises.end());
    CHECK(own->stop_rule == "Pain above your limit, or a sudden sharp pain.");
    const ExerciseLine line = make_exercise_line(patient.state(), own->id);
    CHECK(line.facts.front() == "From your clinic: no part of the published programme");
    CHECK(line.cues == std::vector<std::string>{"Lean on a wall.", "Slide down a little."});
    CHECK(line.sources == std::vector<std::string>{"from your clinic, not from a study"});
    for (const std::string& fact : line.facts) {
        CHECK(fact.find("pressure on the tendon") == std::string::npos); // nobody said so
    }
    REQUIRE(line.media.size() == 2);
    CHECK(line.media.front().file == "clinic/wall.jpg");
    CHECK(line.media.front().name == "Picture from your clinic: Wall sit");
    CHECK(line.media.back().is_video);
    CHECK(line.web_page == "https://video.example.org/wall");
}

TEST_CASE("an exercise of the clinic's own stays at the desk", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    write_wall_sit(opened.page);
    const BuilderDraft draft = opened.desk().draft;
    REQUIRE(draft.own.size() == 1);
    Opened again(world);
    CHECK(again.desk().draft == draft);
}

TEST_CASE(
    "a picture of another name than files have is named at once, and not handed out", "[desk]"
) {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    write_wall_sit(opened.page);
    opened.page.type(Role::TextField, "Pictures or short videos, with commas between", "wall sit");
    CHECK(opened.desk().handout.empty());
    CHECK(opened.page.find_beginning(Role::Paragraph, "Not the name of a picture") != nullptr);
}

TEST_CASE("what is no hand-out opens nothing, and says why", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    opened.page.press(Role::Disclosure, "Open a hand-out again");
    for (const char* const text :
         {"{}",
          "{\"base\":\"knee\",\"version\":1,\"made\":\"2026-01-01\","
          "\"clinic\":{\"name\":\"A\"}}"}) {
        opened.page.type(Role::TextArea, "Link or message", text);
        opened.page.press(Role::Button, "Open it");
        CHECK(opened.page.find_beginning(Role::Alert, "") != nullptr);
        CHECK(opened.desk().draft.base.empty());
    }
}

TEST_CASE("a key signs once it is made, and says whose it is", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    hand_out(opened);
    opened.page.press(Role::Disclosure, "Sign it");
    opened.page.press(Role::Button, "Make a key");
    CHECK(opened.page.says("ab12"));
    CHECK(opened.page.get(Role::Checkbox, "Sign this hand-out").is_checked);
    CHECK(world.desk_orders.back() == std::vector<std::string>{"link", opened.desk().handout, "1"});
}

TEST_CASE("a logo is seen at once, handed out, and taken out again", "[desk]") {
    DeskWorld world;
    Opened opened(world);
    begin_hamstring(opened);
    opened.page.type(Role::TextField, "Clinic or your name", "Physio North");
    opened.page.press(Role::Disclosure, "Colour, logo and language");
    opened.page.press(Role::Button, "Choose a picture");
    CHECK(opened.page.logo.source == "data:image/webp;base64,UklGRg==");
    CHECK(opened.page.logo.name == "Physio North");
    CHECK(opened.handout().logo == opened.page.logo.source);
    opened.page.press(Role::Button, "Without a logo");
    CHECK(opened.page.logo.source.empty());
    CHECK(opened.handout().logo.empty());
}

TEST_CASE("a programme written into its own file is that file", "[desk]") {
    for (const char* name : {"pht", "achilles"}) {
        const std::string file = read_file(std::string("assets/programmes/") + name + ".json");
        const auto programme = read_programme(file);
        REQUIRE(programme.has_value());
        const auto edited = edit_programme(file, *programme);
        REQUIRE(edited.has_value());
        CHECK(make_patch(file, *edited).value() == "{}");
    }
}

TEST_CASE("every number that can be set makes a hand-out, or says why not", "[desk]") {
    const std::string file = read_file("assets/programmes/pht.json");
    const Programme base = read_programme(file).value();
    const std::size_t step = is_sanitized ? 25 : 1;
    for (std::size_t index = 0; index < base.exercises.size(); index += step) {
        const Exercise& exercise = base.exercises[index];
        for (const DosePart part : parts_of(dose_at(exercise, Rung{}))) {
            const DoseLimit* const limit = find_limit(base, part.amount);
            for (const int value : {limit->least, limit->most}) {
                Programme wanted = base;
                for (Exercise& each : wanted.exercises) {
                    if (each.id == exercise.id) {
                        const std::size_t begin = place_on_ladder(each, Rung{});
                        SetLadder set = set_on_ladder({each.ladder, begin, begin}, part, value);
                        each.ladder = std::move(set.doses);
                        each.easier_rungs = static_cast<int>(set.begin);
                    }
                }
                INFO(exercise.id.text << " " << static_cast<int>(part.amount) << " " << value);
                const auto edited = edit_programme(file, wanted);
                const auto patch = make_patch(file, edited.value());
                REQUIRE(patch.has_value());
                Handout handout;
                handout.base = base.id;
                handout.base_version = base.version;
                handout.made = Date{std::chrono::days(20000)};
                handout.patch = *patch;
                const auto applied = apply_handout(file, handout);
                REQUIRE(applied.has_value());
                const Exercise& made = *find_by_id(applied->exercises, exercise.id);
                CHECK(part_in(dose_at(made, Rung{}), part) == value);
            }
        }
    }
}
