// Who a hand-out is from, and what it says to the patient.

#include "app/words/languages.h"
#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

#include <utility>

namespace loadwise {

namespace {

struct Line {
    std::string_view key;
    std::string label;
    std::size_t length_most = 0;
    bool is_exact = false;
    std::string hint = {};
};

void line_ui(Ui& ui, const Line& line, std::string& value) {
    if (const auto typed = ui.text_field(
            {.key = line.key,
             .label = line.label,
             .value = value,
             .hint = line.hint,
             .length_max = line.length_most,
             .is_exact = line.is_exact}
        )) {
        value = *typed;
    }
}

/// Colours that keep their contrast on light and dark pages.
constexpr std::string_view accents[] = {
    "", "#0a6660", "#1f5fa8", "#6b3fa0", "#a8326e", "#8a4b00", "#2e6b2e"};
constexpr std::string_view accent_keys[] = {
    "builder.colour_own",
    "builder.colour_teal",
    "builder.colour_blue",
    "builder.colour_violet",
    "builder.colour_berry",
    "builder.colour_brown",
    "builder.colour_green"};

void logo_ui(Ui& ui, const Texts& texts, BuilderDraft& draft, DeskActions& out) {
    ui.text(texts("builder.logo"), TextKind::Strong);
    const bool has_logo = !draft.logo.empty();
    if (ui.button(
            {.key = "logo", .label = texts(has_logo ? "builder.logo_other" : "builder.logo_choose")}
        )) {
        out.push_back(LogoWanted{});
    }
    if (has_logo &&
        ui.button({.key = "no-logo", .label = texts("builder.logo_none"), .kind = ButtonKind::Quiet}
        )) {
        draft.logo.clear();
    }
    ui.text(texts("builder.logo_help"), TextKind::Small, Ink::TextSoft);
}

void look_ui(Ui& ui, const Texts& texts, BuilderDraft& draft, DeskActions& out) {
    std::vector<ChoiceItem> colours;
    std::optional<std::size_t> chosen;
    for (std::size_t place = 0; place < std::size(accents); ++place) {
        ChoiceItem colour;
        colour.key = accent_keys[place];
        colour.label = texts(accent_keys[place]);
        colours.push_back(std::move(colour));
        if (draft.accent == accents[place]) {
            chosen = place;
        }
    }
    if (const auto picked = ui.choices(
            {.key = "accent",
             .label = texts("builder.colour"),
             .choices = colours,
             .selected = chosen,
             .choosing = Choosing::Drafts}
        )) {
        draft.accent = accents[*picked];
    }
    logo_ui(ui, texts, draft, out);
    std::vector<ChoiceItem> spoken{{"own", texts("builder.language_own"), {}}};
    std::size_t language = 0;
    for (const Language& each : languages) {
        if (draft.language == each.tag) {
            language = spoken.size();
        }
        ChoiceItem choice;
        choice.key = each.tag;
        choice.label = each.name;
        choice.language = each.tag;
        spoken.push_back(std::move(choice));
    }
    if (const auto picked = ui.choices(
            {.key = "language",
             .label = texts("builder.language"),
             .choices = spoken,
             .selected = language,
             .choosing = Choosing::Drafts}
        )) {
        draft.language = *picked == 0 ? std::string() : std::string(languages[*picked - 1].tag);
    }
}

} // namespace

void builder_clinic_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out) {
    const Scope card = ui.card("clinic");
    ui.heading(2, texts("builder.from_whom"));
    BuilderDraft draft = view.draft;
    line_ui(ui, {"name", texts("builder.clinic_name"), 80}, draft.clinic.name);
    line_ui(ui, {"phone", texts("builder.clinic_phone"), 40, true}, draft.clinic.phone);
    line_ui(
        ui,
        {"link", texts("builder.clinic_link"), 200, true, texts("builder.clinic_link_hint")},
        draft.clinic.link
    );
    const std::string hint = texts("builder.note_hint");
    if (const auto typed = ui.text_area(
            {.key = "note",
             .label = texts("builder.note"),
             .value = draft.note,
             .hint = hint,
             .length_max = 500}
        )) {
        draft.note = *typed;
    }
    ui.text(hint, TextKind::Small, Ink::TextSoft);
    if (const auto open = ui.disclosure("look", texts("builder.look"))) {
        look_ui(ui, texts, draft, out);
    }
    if (!(draft == view.draft)) {
        out.push_back(DraftEdited{view.draft, draft});
    }
}

} // namespace loadwise
