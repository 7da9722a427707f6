#include "ui/kit/drawing_frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/tree_diff.h"
#include "ui/screen.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <set>

using namespace loadwise;
using loadwise::test::Screen;

TEST_CASE("a press on a button is told by the call that drew it", "[ui]") {
    int presses = 0;
    Screen screen([&](Ui& ui) {
        const Scope main = ui.main("main", "Test");
        if (ui.button({.key = "go", .label = "Start session"})) {
            ++presses;
        }
    });
    CHECK(presses == 0);
    screen.press(Role::Button, "Start session");
    CHECK(presses == 1);
    screen.frame();
    CHECK(presses == 1);
}

TEST_CASE("letters of both weights are drawn with the screen's own pixels", "[ui]") {
    Screen screen([](Ui& ui) {
        ui.heading(1, "Bold");
        ui.text("Regular");
    });
    for (const float ratio : {3.0F, 1.25F}) {
        screen.around.pixel_ratio = ratio;
        screen.frame();
        for (const ImFont* const font : ImGui::GetIO().Fonts->Fonts) {
            REQUIRE(font->LastBaked != nullptr);
            CHECK(font->LastBaked->RasterizerDensity == ratio);
        }
    }
}

TEST_CASE("a disabled button cannot be pressed", "[ui]") {
    int presses = 0;
    Screen screen([&](Ui& ui) {
        presses += ui.button({.key = "go", .label = "Save", .is_disabled = true}) ? 1 : 0;
    });
    screen.press(Role::Button, "Save");
    CHECK(presses == 0);
}

TEST_CASE("two buttons beside each other are together as wide as one", "[ui]") {
    Screen screen([](Ui& ui) {
        const Scope main = ui.main("main", "Test");
        ui.button({.key = "start", .label = "Start"});
        const Scope row = ui.button_pair("way", 110);
        {
            const Scope left = ui.column();
            ui.button({.key = "back", .label = "Back"});
        }
        const Scope right = ui.column();
        ui.button({.key = "skip", .label = "Skip"});
    });
    for (const float width : {320.0F, 390.0F, 768.0F, 1280.0F}) {
        INFO(width);
        screen.around.width = width;
        screen.frame();
        const Rect one = screen.get(Role::Button, "Start").rect;
        const Rect back = screen.get(Role::Button, "Back").rect;
        const Rect skip = screen.get(Role::Button, "Skip").rect;
        CHECK(back.y == skip.y);
        CHECK(back.x == one.x);
        CHECK(skip.x > back.x + back.width);
        CHECK(skip.x + skip.width == one.x + one.width);
    }
}

TEST_CASE("a check box answers with the state the person wants", "[ui]") {
    bool is_done = false;
    Screen screen([&](Ui& ui) {
        if (const auto wanted = ui.checkbox("set", "Set 1", "", is_done)) {
            is_done = *wanted;
        }
    });
    screen.press(Role::Checkbox, "Set 1");
    CHECK(is_done);
    screen.frame();
    CHECK(screen.get(Role::Checkbox, "Set 1").is_checked);
    screen.press(Role::Checkbox, "Set 1");
    CHECK_FALSE(is_done);
}

TEST_CASE("choices keep one radio chosen and answer with the new one", "[ui]") {
    const std::array<ChoiceItem, 3> all{{{"0", "0", {}}, {"1", "1", {}}, {"2", "2", {}}}};
    std::optional<std::size_t> chosen;
    Screen screen([&](Ui& ui) {
        const auto picked = ui.choices(
            {.key = "pain",
             .label = "Pain",
             .choices = all,
             .selected = chosen,
             .layout = ChoiceLayout::Tiles}
        );
        chosen = picked ? picked : chosen;
    });
    screen.press(Role::Radio, "1");
    screen.press(Role::Radio, "2");
    screen.frame();
    CHECK(chosen == 2);
    CHECK(screen.get(Role::Radio, "2").is_checked);
    CHECK_FALSE(screen.get(Role::Radio, "1").is_checked);
    CHECK(screen.get(Role::RadioGroup, "Pain").id == screen.get(Role::Radio, "1").parent);
}

TEST_CASE("a choice decides, unless the screen says that it waits for a button", "[ui]") {
    const std::array<ChoiceItem, 2> answers{{{"no", "No", {}}, {"yes", "Yes", {}}}};
    Screen screen([&](Ui& ui) {
        ui.choices({.key = "a", .label = "Sure?", .choices = answers, .selected = {}});
        ui.choices(
            {.key = "b",
             .label = "And?",
             .choices = answers,
             .selected = {},
             .choosing = Choosing::Drafts}
        );
    });
    CHECK(screen.get(Role::RadioGroup, "Sure?").is_deciding);
    CHECK_FALSE(screen.get(Role::RadioGroup, "And?").is_deciding);
}

TEST_CASE("choices are described by the alert beside them", "[ui]") {
    const std::array<ChoiceItem, 1> answers{{{"yes", "Yes", {}}}};
    Screen screen([&](Ui& ui) {
        const Scope card = ui.card("card");
        ui.choices(
            {.key = "a",
             .label = "Sure?",
             .choices = answers,
             .selected = 0,
             .described_by = "todo"}
        );
        ui.alert("todo", "Stop.");
        ui.choices({.key = "b", .label = "And?", .choices = answers, .selected = {}});
    });
    const Node& alert = screen.get(Role::Alert, "Stop.");
    CHECK(screen.get(Role::RadioGroup, "Sure?").described_by == alert.id);
    CHECK(screen.get(Role::RadioGroup, "And?").described_by == no_node);
}

TEST_CASE("a text longer than its field may hold is cut between characters", "[ui]") {
    std::string note;
    Screen screen([&](Ui& ui) {
        const TextField field{.key = "note", .label = "Note", .value = note, .length_max = 4};
        if (const auto text = ui.text_area(field)) {
            note = *text;
        }
    });
    screen.type(Role::TextArea, "Note", "abc\u00e9f");
    CHECK(note == "abc\u00e9");
    screen.type(Role::TextArea, "Note", "abc\U0001F600f"); // one character, two units of the page
    CHECK(note == "abc");
}

TEST_CASE("a number outside its limits stays as typed and is marked", "[ui]") {
    std::string minutes;
    Screen screen([&](Ui& ui) {
        const NumberField field{.key = "sit", .label = "Sitting", .value = minutes, .max = 60};
        if (const auto text = ui.number_field(field)) {
            minutes = *text;
        }
    });
    for (const std::string wrong : {"61", "-1", "5a", "1e1"}) {
        screen.type(Role::NumberField, "Sitting", wrong);
        screen.frame();
        CHECK(minutes == wrong);
        CHECK(screen.get(Role::NumberField, "Sitting").is_invalid);
    }
    for (const std::string right : {"60", "0", ""}) {
        screen.type(Role::NumberField, "Sitting", right);
        screen.frame();
        CHECK_FALSE(screen.get(Role::NumberField, "Sitting").is_invalid);
    }
}

TEST_CASE("a switch answers with the state the person wants", "[ui]") {
    bool is_on = false;
    Screen screen([&](Ui& ui) {
        if (const auto wanted = ui.toggle("sound", "Sound", is_on)) {
            is_on = *wanted;
        }
    });
    screen.press(Role::Toggle, "Sound");
    screen.frame();
    CHECK(is_on);
    CHECK(screen.get(Role::Toggle, "Sound").is_checked);
}

TEST_CASE("a stepper stays inside its limits", "[ui]") {
    int value = 9;
    Screen screen([&](Ui& ui) {
        const Stepper stepper{
            .key = "sets",
            .label = "Sets",
            .less = "Less: Sets",
            .more = "More: Sets",
            .value = value,
            .min = 8,
            .max = 10};
        value = ui.stepper(stepper).value_or(value);
    });
    screen.press(Role::Button, "More: Sets");
    screen.press(Role::Button, "More: Sets");
    screen.frame();
    CHECK(value == 10);
    for (int press = 0; press < 5; ++press) {
        screen.press(Role::Button, "Less: Sets");
    }
    screen.frame();
    CHECK(value == 8);
    CHECK(screen.get(Role::Button, "Less: Sets").is_disabled);
    CHECK_FALSE(screen.get(Role::Button, "More: Sets").is_disabled);
    CHECK(screen.find(Role::Status, "8") != nullptr);
}

TEST_CASE("tabs mark the chosen one and answer with another", "[ui]") {
    constexpr std::array<std::string_view, 3> titles{"Week", "Month", "All"};
    std::size_t chosen = 0;
    Screen screen([&](Ui& ui) {
        chosen = ui.tabs("range", "Range", titles, chosen).value_or(chosen);
    });
    screen.press(Role::Tab, "Month");
    screen.frame();
    CHECK(chosen == 1);
    CHECK(screen.get(Role::Tab, "Month").is_checked);
    CHECK_FALSE(screen.get(Role::Tab, "Week").is_checked);
}

TEST_CASE("Escape in a dialog is told to the screen", "[ui]") {
    bool was_cancelled = false;
    Screen screen([&](Ui& ui) {
        const Scope dialog = ui.dialog("sure", "Delete everything?");
        ui.heading(2, "Delete everything?");
        was_cancelled = was_cancelled || ui.cancelled();
    });
    screen.cancel(Role::Dialog, "Delete everything?");
    CHECK(was_cancelled);
}

TEST_CASE("a disclosure shows its content only while it is open", "[ui]") {
    Screen screen([](Ui& ui) {
        if (const auto open = ui.disclosure("why", "Why?")) {
            ui.text("Because");
        }
    });
    CHECK(screen.find(Role::Paragraph, "Because") == nullptr);
    screen.press(Role::Disclosure, "Why?");
    CHECK(screen.get(Role::Disclosure, "Why?").is_expanded);
    CHECK(screen.find(Role::Paragraph, "Because") != nullptr);
    screen.press(Role::Disclosure, "Why?");
    CHECK(screen.find(Role::Paragraph, "Because") == nullptr);
}

TEST_CASE("a link leads out of the app by a few ways only", "[ui]") {
    Screen screen([](Ui& ui) {
        ui.outside_link("phone", "Call", "tel:030");
        ui.outside_link("page", "Page", "https://clinic.example/");
        ui.outside_link("evil", "Evil", "javascript:alert(1)");
        ui.outside_link("plain", "Plain", "http://clinic.example/");
    });
    CHECK(screen.get(Role::Link, "Call").value == "tel:030");
    CHECK(screen.get(Role::Link, "Page").value == "https://clinic.example/");
    CHECK(screen.get(Role::Paragraph, "Evil").value.empty());
    CHECK(screen.find(Role::Link, "Plain") == nullptr);
}

TEST_CASE("a number to call is as large as a button, and a link to the phone", "[ui]") {
    Screen screen([](Ui& ui) { ui.call_link("call", "Call 112", "tel:112"); });
    const Node& call = screen.get(Role::Link, "Call 112");
    CHECK(call.value == "tel:112");
    CHECK(call.rect.height >= space::target);
    CHECK(call.rect.width > 300);
}

TEST_CASE("a word that has to be cut is cut after its hyphen", "[ui]") {
    std::string no_font;
    const Fonts fonts = start_drawing(no_font, no_font);
    Canvas canvas(fonts);
    const Theme theme = theme_for(Scheme::Light, {});
    canvas.begin(theme, 1);
    const std::string_view text = "Hamstring-Tendinopathie";
    const float whole = canvas.text_width(text, TextKind::Body);
    const TextLines lines = canvas.layout(text, TextKind::Body, whole - 1);
    REQUIRE(lines.lines.size() == 2);
    CHECK(lines.lines[0] == "Hamstring-");
    CHECK(lines.lines[1] == "Tendinopathie");
    const TextLines sentence = canvas.layout("a well-known word", TextKind::Body, whole - 1);
    CHECK(sentence.lines.front().back() != '-');
    ImGui::DestroyContext();
}

TEST_CASE("shapes and lines are drawn with what the atlas has for them", "[ui]") {
    std::string no_font;
    start_drawing(no_font, no_font);
    ImGui::GetIO().DisplaySize = {100, 100};
    begin_drawing_frame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({10, 10}, {20, 20}, IM_COL32_WHITE);
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    CHECK(white.x > 0);
    for (const ImDrawVert& corner : list.VtxBuffer) {
        CHECK(corner.uv.x == white.x);
        CHECK(corner.uv.y == white.y);
    }
    list.AddRect({10, 10}, {20, 20}, IM_COL32_WHITE, 0, 0, 2);
    CHECK(list.VtxBuffer.back().uv.x > 0);
    end_drawing_frame();
    CHECK(ImGui::GetDrawData()->TotalVtxCount == list.VtxBuffer.Size);
    ImGui::DestroyContext();
}

TEST_CASE("things that can be pressed are at least 44 pixels high at every text size", "[ui]") {
    const std::array<ChoiceItem, 2> answers{{{"no", "No", {}}, {"yes", "Yes", {}}}};
    const std::array<NavigationPage, 2> pages{
        {{"a", "Today", icons::today()}, {"b", "Progress", icons::progress()}}};
    Screen screen([&](Ui& ui) {
        {
            const Scope main = ui.main("main", "Test");
            ui.button({.key = "go", .label = "Go"});
            ui.checkbox("set", "Set 1", "", false);
            ui.choices({.key = "answer", .label = "Sure?", .choices = answers, .selected = {}});
            ui.link("link", "Read more", "https://a.example/");
            const auto closed = ui.disclosure("why", "Why?");
        }
        ui.navigation("pages", "Pages", pages, 0);
    });
    const std::set<Role> pressable{
        Role::Button, Role::Checkbox, Role::Radio, Role::Link, Role::Disclosure};
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        for (const float width : {320.0F, 390.0F, 1280.0F}) {
            screen.around.text_scale = scale;
            screen.around.width = width;
            screen.frame();
            for (const Node& node : screen.tree.nodes) {
                if (pressable.count(node.role) > 0) {
                    INFO(node.name << " at " << width << " and " << scale);
                    CHECK(node.rect.height >= 44.0F);
                    CHECK(node.rect.width >= 24.0F);
                    CHECK(node.rect.x >= 0.0F);
                    CHECK(node.rect.x + node.rect.width <= width + 0.5F);
                }
            }
        }
    }
}

TEST_CASE("identities stay when siblings come and go", "[ui]") {
    bool has_first = true;
    Screen screen([&](Ui& ui) {
        if (has_first) {
            ui.button({.key = "first", .label = "First"});
        }
        ui.button({.key = "second", .label = "Second"});
    });
    const NodeId before = screen.get(Role::Button, "Second").id;
    has_first = false;
    screen.frame();
    CHECK(screen.get(Role::Button, "Second").id == before);
}

TEST_CASE("no two nodes of a frame share an identity", "[ui]") {
    Screen screen([](Ui& ui) {
        const Scope main = ui.main("main", "Test");
        for (int index = 0; index < 50; ++index) {
            const Scope card = ui.card(std::to_string(index));
            ui.heading(2, "Same");
            ui.text("Same");
            ui.button({.key = "go", .label = "Same"});
        }
    });
    std::set<NodeId> seen;
    for (const Node& node : screen.tree.nodes) {
        CHECK(seen.insert(node.id).second);
    }
}

TEST_CASE("quoted words carry their language, what stands around them does not", "[ui]") {
    Screen screen([](Ui& ui) {
        ui.quotes_in("en-GB");
        ui.heading(1, "Hier");
        const std::array<ChoiceItem, 1> choices{{{"no", "Nein", {}}}};
        ui.choices(
            {.key = "a",
             .label = "Did it pop?",
             .choices = choices,
             .selected = {},
             .is_label_quoted = true}
        );
        const Quote quote = ui.quote();
        const Scope card = ui.card("card");
        {
            const Quote inner = ui.quote_in("la");
            ui.text("Pons");
        }
        ui.text("Bridge");
    });
    CHECK(screen.get(Role::Paragraph, "Pons").language == "la");
    CHECK(screen.get(Role::Heading, "Hier").language.empty());
    CHECK(screen.get(Role::RadioGroup, "Did it pop?").language == "en-GB");
    CHECK(screen.get(Role::Radio, "Nein").language.empty());
    CHECK(screen.get(Role::Paragraph, "Bridge").language == "en-GB");
    CHECK(
        diff_trees({}, screen.tree, false)
            .find("lang\x1f"
                  "en-GB") != std::string::npos
    );
}

TEST_CASE("a row with a picture is one button that says all there is to it", "[ui]") {
    const WrittenDrawing picture = written({10, 10, {{.points = {{0, 0}, {10, 10}}}}});
    int opened = 0;
    Screen screen([&](Ui& ui) {
        opened += ui.picture_row(
                      {.key = "row",
                       .label = "Bridge hold",
                       .detail = "4 holds",
                       .state = "Ready",
                       .picture = &picture}
                  )
                      ? 1
                      : 0;
    });
    const Node& row = screen.get(Role::Button, "Bridge hold");
    CHECK(row.description == "4 holds · Ready");
    CHECK(!row.drawing.empty());
    CHECK(row.rect.height >= 72);
    const auto buttons =
        std::count_if(screen.tree.nodes.begin(), screen.tree.nodes.end(), [](const Node& node) {
            return node.role == Role::Button || node.role == Role::Figure;
        });
    CHECK(buttons == 1);
    screen.press(Role::Button, "Bridge hold");
    CHECK(opened == 1);
}

TEST_CASE("words stand below a picture where there is no room beside it", "[ui]") {
    const WrittenDrawing picture = written({10, 10, {{.points = {{0, 0}, {10, 10}}}}});
    Screen screen([&](Ui& ui) {
        ui.picture_row({.key = "row", .label = "Bridge hold", .picture = &picture});
    });
    const float beside = screen.get(Role::Button, "Bridge hold").rect.height;
    screen.around.text_scale = 3;
    screen.frame();
    CHECK(screen.get(Role::Button, "Bridge hold").rect.height > beside + 72);
}

TEST_CASE("a picture in what opens stays there when it is open", "[ui]") {
    const WrittenDrawing picture = written({10, 10, {{.points = {{0, 0}, {10, 10}}}}});
    Screen screen([&](Ui& ui) {
        const auto open = ui.disclosure("more", "Bridge hold", {}, &picture);
    });
    CHECK(screen.get(Role::Disclosure, "Bridge hold").rect.height >= 72);
    screen.press(Role::Disclosure, "Bridge hold");
    CHECK(screen.get(Role::Disclosure, "Bridge hold").is_expanded);
    CHECK(!screen.get(Role::Disclosure, "Bridge hold").drawing.empty());
}
