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

void handout_ui(const Screen& screen, const HandoutView& view) {
    screen.ui.heading(1, view.title);
    if (view.stage == HandoutStage::Refused) {
        refused_ui(screen.ui, view, screen.texts);
    } else {
        offered_ui(screen.ui, view, screen.texts);
    }
    if (!view.doubt.empty()) {
        const Scope card = screen.ui.card("doubt", CardKind::Bad);
        screen.ui.alert("doubt", view.doubt);
    }
    const bool has_choice = !view.take.empty();
    if (has_choice) {
        screen.button(
            {.key = "take", .label = view.take, .kind = ButtonKind::Primary}, HandoutDecided{true}
        );
    }
    const ButtonKind kind = has_choice ? ButtonKind::Secondary : ButtonKind::Primary;
    screen.button({.key = "decline", .label = view.decline, .kind = kind}, HandoutDecided{false});
}

void waiting_handout_ui(const Screen& screen, std::string_view title) {
    screen.send_if(
        screen.ui.row_button("waiting", title, screen.texts("handout.waits")),
        PageChosen{Page::Handout}
    );
}

void clinic_ui(const Screen& screen, const ClinicView& view) {
    Ui& ui = screen.ui;
    const Texts& texts = screen.texts;
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
    if (view.can_send) {
        screen.button("send", "send.title", PageChosen{Page::SendRecord});
    }
    ui.text(view.seal, TextKind::Small, Ink::TextSoft);
}

void own_programmes_ui(const Screen& screen, const std::vector<OwnProgrammeLine>& lines) {
    if (lines.empty()) {
        return;
    }
    const Scope card = screen.ui.card("own");
    std::vector<ChoiceItem> choices;
    std::optional<std::size_t> followed;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        choices.push_back({lines[index].id.text, lines[index].title, lines[index].detail});
        if (lines[index].is_followed) {
            followed = index;
        }
    }
    if (const auto picked = screen.ui.choices(
            {.key = "programmes",
             .label = screen.texts("handout.programmes"),
             .choices = choices,
             .selected = followed}
        )) {
        screen.send(ProgrammePicked{lines[*picked].id});
    }
}

void open_handout_ui(const Screen& screen, std::string_view typed) {
    constexpr std::size_t length_most = 16 * 1024;
    const Scope card = screen.ui.card("open");
    if (!typed.empty()) {
        screen.ui.open_once("more");
    }
    const auto open = screen.ui.disclosure("more", screen.texts("handout.got_one"));
    if (!open) {
        return;
    }
    screen.send<LinkTyped>(screen.ui.text_field(
        {.key = "link",
         .label = screen.texts("handout.paste"),
         .value = typed,
         .length_max = length_most,
         .is_exact = true}
    ));
    screen.button(
        {.key = "open-link",
         .label = screen.texts("handout.open_link"),
         .is_disabled = typed.empty()},
        TypedLinkOpened{}
    );
    screen.button("open-file", "handout.open_file", HandoutFileChosen{});
}

} // namespace loadwise
