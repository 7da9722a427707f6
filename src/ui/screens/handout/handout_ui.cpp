// What a physiotherapist handed out: the page it is taken or declined on, who it is from, and the
// way between several programmes.

#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void refused_ui(Ui& ui, const HandoutView& view, const Texts& texts) {
    ui.text(view.help);
    for (const std::string& fact : view.facts) {
        ui.text(fact, TextKind::Strong);
    }
    if (!view.errors.words.empty()) {
        const Scope card = ui.card("details", CardKind::Bad);
        ui.heading(2, texts("handout.for_clinic"));
        errors_ui(ui, view.errors, texts);
    }
}

void offered_ui(Ui& ui, const HandoutView& view, const Texts& texts) {
    ui.text(view.made, TextKind::Small, Ink::TextSoft);
    ui.badge(view.seal, view.is_sealed ? CardKind::Good : CardKind::Warn);
    if (!view.note.empty()) {
        const Scope card = ui.card("note", CardKind::Accent);
        ui.heading(2, texts("handout.note"));
        ui.text(view.note);
    }
    if (view.stage != HandoutStage::Ready) {
        ui.status("loading", texts("handout.loading"));
        return;
    }
    const Scope card = ui.card("programme");
    {
        const Quote quote = ui.quote();
        ui.heading(2, view.programme);
        ui.text(view.summary);
    }
    bullets(ui, "facts", view.programme, view.facts);
    if (!view.changes.empty()) {
        ui.heading(3, texts("handout.changes"));
        bullets(ui, "changes", texts("handout.changes"), view.changes);
    }
}

} // namespace

void handout_ui(Ui& ui, const HandoutView& view, const Texts& texts, Actions& out) {
    ui.heading(1, view.title);
    if (view.stage == HandoutStage::Refused) {
        refused_ui(ui, view, texts);
    } else {
        offered_ui(ui, view, texts);
    }
    const bool has_choice = !view.take.empty();
    if (has_choice && ui.button({.key = "take", .label = view.take, .kind = ButtonKind::Primary})) {
        out.push_back(HandoutDecided{true});
    }
    const ButtonKind kind = has_choice ? ButtonKind::Secondary : ButtonKind::Primary;
    if (ui.button({.key = "decline", .label = view.decline, .kind = kind})) {
        out.push_back(HandoutDecided{false});
    }
}

void waiting_handout_ui(Ui& ui, std::string_view title, const Texts& texts, Actions& out) {
    if (ui.row_button("waiting", title, texts("handout.waits"))) {
        out.push_back(PageChosen{Page::Handout});
    }
}

void clinic_ui(Ui& ui, const ClinicView& view, const Texts& texts) {
    if (view.name.empty()) {
        return;
    }
    const Scope card = ui.card("clinic");
    ui.heading(2, view.from);
    if (!view.note.empty()) {
        ui.text(texts("handout.note"), TextKind::SmallStrong, Ink::TextSoft);
        ui.text(view.note);
    }
    if (!view.call.empty()) {
        ui.link("call", view.call, view.phone_address);
    }
    if (!view.link.empty()) {
        ui.link("link", view.link, view.link);
    }
    ui.text(view.seal, TextKind::Small, Ink::TextSoft);
}

void own_programmes_ui(
    Ui& ui, const std::vector<OwnProgrammeLine>& lines, const Texts& texts, Actions& out
) {
    if (lines.empty()) {
        return;
    }
    const Scope card = ui.card("own");
    std::vector<ChoiceItem> choices;
    std::optional<std::size_t> followed;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        choices.push_back({lines[index].id.text, lines[index].title, lines[index].detail});
        if (lines[index].is_followed) {
            followed = index;
        }
    }
    if (const auto picked = ui.choices(
            {.key = "programmes",
             .label = texts("handout.programmes"),
             .choices = choices,
             .selected = followed}
        )) {
        out.push_back(ProgrammePicked{lines[*picked].id});
    }
}

void open_handout_ui(Ui& ui, std::string_view typed, const Texts& texts, Actions& out) {
    constexpr std::size_t length_most = 16 * 1024;
    const Scope card = ui.card("open");
    const auto open = ui.disclosure("more", texts("handout.got_one"));
    if (!open) {
        return;
    }
    if (const auto text = ui.text_field(
            {.key = "link",
             .label = texts("handout.paste"),
             .value = typed,
             .length_max = length_most,
             .is_exact = true}
        )) {
        out.push_back(LinkTyped{*text});
    }
    if (ui.button(
            {.key = "open-link", .label = texts("handout.open_link"), .is_disabled = typed.empty()}
        )) {
        out.push_back(TypedLinkOpened{});
    }
    if (ui.button({.key = "open-file", .label = texts("handout.open_file")})) {
        out.push_back(HandoutFileChosen{});
    }
}

} // namespace loadwise
