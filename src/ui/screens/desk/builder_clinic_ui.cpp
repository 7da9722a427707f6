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
    take(
        ui.text_field(
            {.key = line.key,
             .label = line.label,
             .value = value,
             .hint = line.hint,
             .length_max = line.length_most,
             .is_exact = line.is_exact}
        ),
        value
    );
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

void logo_ui(const DeskScreen& screen, BuilderDraft& draft) {
    screen.text("builder.logo", TextKind::Strong);
    const bool has_logo = !draft.logo.empty();
    screen.button(
        {.key = "logo",
         .label = screen.texts(has_logo ? "builder.logo_other" : "builder.logo_choose")},
        LogoWanted{}
    );
    if (has_logo && screen.ui.button(
                        {.key = "no-logo",
                         .label = screen.texts("builder.logo_none"),
                         .kind = ButtonKind::Quiet}
                    )) {
        draft.logo.clear();
    }
    screen.text("builder.logo_help", TextKind::Small, Ink::TextSoft);
}

void colour_ui(const DeskScreen& screen, BuilderDraft& draft) {
    std::vector<ChoiceItem> colours;
    std::optional<std::size_t> chosen;
    for (std::size_t index = 0; index < std::size(accents); ++index) {
        colours.push_back({std::string(accent_keys[index]), screen.texts(accent_keys[index])});
        chosen = draft.accent == accents[index] ? index : chosen;
    }
    if (const auto picked = screen.draft_choice("accent", "builder.colour", colours, chosen)) {
        draft.accent = accents[*picked];
    }
}

void spoken_ui(const DeskScreen& screen, BuilderDraft& draft) {
    std::vector<ChoiceItem> spoken{{"own", screen.texts("builder.language_own")}};
    std::size_t chosen = 0;
    for (const Language& each : languages) {
        chosen = draft.language == each.tag ? spoken.size() : chosen;
        spoken.push_back({std::string(each.tag), std::string(each.name), {}, each.tag});
    }
    if (const auto picked = screen.draft_choice("language", "builder.language", spoken, chosen)) {
        draft.language = *picked == 0 ? std::string() : std::string(languages[*picked - 1].tag);
    }
}

void card_ui(const DeskScreen& screen, Clinic& clinic) {
    const Texts& texts = screen.texts;
    const std::string hint = texts("builder.clinic_link_hint");
    line_ui(screen.ui, {"name", texts("builder.clinic_name"), 80}, clinic.name);
    line_ui(screen.ui, {"phone", texts("builder.clinic_phone"), 40, true}, clinic.phone);
    line_ui(screen.ui, {"link", texts("builder.clinic_link"), 200, true, hint}, clinic.link);
}

void note_ui(const DeskScreen& screen, std::string& note) {
    const std::string label = screen.texts("builder.note");
    const std::string hint = screen.texts("builder.note_hint");
    take(
        screen.ui.text_area(
            {.key = "note", .label = label, .value = note, .hint = hint, .length_max = 500}
        ),
        note
    );
    screen.ui.text(hint, TextKind::Small, Ink::TextSoft);
}

} // namespace

void builder_clinic_ui(const DeskScreen& screen, const BuilderView& view) {
    const Scope card = screen.ui.card("clinic");
    screen.heading(2, "builder.from_whom");
    BuilderDraft draft = view.draft;
    card_ui(screen, draft.clinic);
    note_ui(screen, draft.note);
    if (const auto open = screen.ui.disclosure("look", screen.texts("builder.look"))) {
        colour_ui(screen, draft);
        logo_ui(screen, draft);
        spoken_ui(screen, draft);
    }
    if (!(draft == view.draft)) {
        screen.send(DraftEdited{view.draft, draft});
    }
}

} // namespace loadwise
