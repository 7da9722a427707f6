// The page on which one recorded entry is corrected, moved to another day, or deleted.
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

void score_ui(Ui& ui, const EntryView& view, const Texts& texts, EntryDraft& draft) {
    const std::optional<int> chosen =
        draft.score ? std::optional<int>(draft.score->value()) : std::nullopt;
    const Scale scale{"score", texts("pain.scale"), chosen, view.pain_words, Choosing::Drafts};
    if (const std::optional<int> score = scale_ui(ui, scale, texts)) {
        draft.score = PainScore::from(*score);
    }
}

void context_ui(Ui& ui, const Texts& texts, EntryDraft& draft) {
    constexpr std::array<PainContext, 4> contexts{
        PainContext::During, PainContext::After, PainContext::Morning, PainContext::Usual};
    std::vector<ChoiceItem> choices;
    for (const PainContext context : contexts) {
        choices.push_back({pain_title(texts, context), pain_title(texts, context), {}});
    }
    const auto picked = ui.choices(
        {.key = "context",
         .label = texts("entry.context"),
         .choices = choices,
         .selected = static_cast<std::size_t>(draft.context),
         .choosing = Choosing::Drafts}
    );
    if (picked) {
        draft.context = contexts[*picked];
    }
}

void number_ui(
    Ui& ui, std::string_view key, const std::string& label, int most, std::string& value
) {
    take(
        ui.number_field({.key = key, .label = label, .value = value, .min = 0, .max = most}), value
    );
}

void set_ui(Ui& ui, const Texts& texts, EntryDraft& draft) {
    const Scope columns = ui.columns("numbers", 2, 130);
    {
        const Scope left = ui.column();
        number_ui(ui, "repetitions", texts("entry.repetitions"), 1000, draft.repetitions);
        number_ui(ui, "hold", texts("entry.hold"), 3600, draft.hold);
    }
    const Scope right = ui.column();
    const std::string load = texts("entry.load");
    take(
        ui.text_field({.key = "load", .label = load, .value = draft.load, .length_max = 9}),
        draft.load
    );
    number_ui(ui, "effort", texts("entry.effort"), 10, draft.effort);
}

void yes_no_ui(Ui& ui, const EntryView& view, const Texts& texts, EntryDraft& draft) {
    const std::array<ChoiceItem, 2> choices{
        {{"no", texts("history.no"), {}}, {"yes", texts("history.yes"), {}}}};
    const auto picked = ui.choices(
        {.key = "value",
         .label = view.value_label,
         .choices = choices,
         .selected = draft.value == "1" ? 1U : 0U,
         .layout = ChoiceLayout::Pair,
         .choosing = Choosing::Drafts}
    );
    if (picked) {
        draft.value = *picked == 1 ? "1" : "0";
    }
}

void moment_ui(Ui& ui, const Texts& texts, EntryDraft& draft) {
    const Scope columns = ui.columns("moment", 2, 130);
    {
        const Scope left = ui.column();
        take(ui.date_field("date", texts("entry.date"), draft.date), draft.date);
    }
    const Scope right = ui.column();
    take(ui.time_field("time", texts("entry.time"), draft.time), draft.time);
}

void note_ui(Ui& ui, const Texts& texts, EntryDraft& draft) {
    constexpr std::size_t note_most = 2000;
    const std::string label = texts("entry.note");
    take(
        ui.text_area({.key = "note", .label = label, .value = draft.note, .length_max = note_most}),
        draft.note
    );
}

void value_ui(Ui& ui, const EntryView& view, EntryDraft& draft) {
    take(
        ui.number_field(
            {.key = "value",
             .label = view.value_label,
             .value = draft.value,
             .min = view.least,
             .max = view.most,
             .unit = view.unit}
        ),
        draft.value
    );
}

void fields_ui(Ui& ui, const EntryView& view, const Texts& texts, EntryDraft& draft) {
    switch (view.kind) {
    case EntryKind::Pain:
        return score_ui(ui, view, texts, draft);
    case EntryKind::Measure:
        return value_ui(ui, view, draft);
    case EntryKind::YesNo:
        return yes_no_ui(ui, view, texts, draft);
    case EntryKind::Set:
        return set_ui(ui, texts, draft);
    case EntryKind::Session:
        return ui.text(texts("entry.session_help"), TextKind::Body, Ink::TextSoft);
    case EntryKind::Note:
    case EntryKind::Other:
        break;
    }
}

/// What is rarely wrong is out of the way of what often is.
void details_ui(Ui& ui, const EntryView& view, const Texts& texts, EntryDraft& draft) {
    if (view.kind == EntryKind::Session) {
        moment_ui(ui, texts, draft);
    }
    const bool has_note = view.kind == EntryKind::Pain || view.kind == EntryKind::Measure ||
                          view.kind == EntryKind::Note || view.kind == EntryKind::YesNo;
    if (!has_note) {
        return;
    }
    if (view.has_other_details) {
        ui.open_once("more");
    }
    if (const auto open = ui.disclosure("more", texts("entry.more"))) {
        moment_ui(ui, texts, draft);
        if (view.kind == EntryKind::Pain) {
            context_ui(ui, texts, draft);
        }
        note_ui(ui, texts, draft);
    }
}

void save_ui(const Screen& screen, const EntryView& view) {
    if (!view.problem.empty()) {
        screen.ui.alert("problem", view.problem);
    }
    const std::string save = screen.texts("action.save");
    if (view.kind != EntryKind::Other) {
        screen.button(
            {.key = "save",
             .label = save,
             .kind = ButtonKind::Primary,
             .is_disabled = !view.can_save},
            EntryCorrected{}
        );
    }
    const std::string leave = screen.texts("entry.leave");
    screen.button({.key = "leave", .label = leave, .kind = ButtonKind::Quiet}, EntryLeft{});
}

void deletion_ui(const Screen& screen, const EntryView& view, EntryDraft& draft) {
    const std::string ask = screen.texts("entry.delete");
    if (!draft.is_deletion_asked) {
        if (screen.ui.button({.key = "ask", .label = ask, .kind = ButtonKind::Danger})) {
            draft.is_deletion_asked = true;
        }
        return;
    }
    const Scope card = screen.ui.card("deletion", CardKind::Warn);
    screen.ui.heading(2, ask);
    if (view.is_protecting) {
        screen.ui.alert("protects", view.deletion);
    } else {
        screen.ui.text(view.deletion);
    }
    const std::string confirm = screen.texts("entry.delete_confirm");
    const std::string keep = screen.texts("entry.keep");
    screen.button(
        {.key = "confirm", .label = confirm, .kind = ButtonKind::Danger}, EntryDeletionConfirmed{}
    );
    if (screen.ui.button({.key = "keep", .label = keep, .kind = ButtonKind::Secondary})) {
        draft.is_deletion_asked = false;
    }
}

} // namespace

void entry_ui(const Screen& screen, const EntryView& view) {
    EntryDraft draft = view.draft;
    screen.ui.heading(
        1, view.kind == EntryKind::Other ? screen.texts("entry.view") : screen.texts("entry.title")
    );
    screen.ui.text(view.title, TextKind::Strong);
    fields_ui(screen.ui, view, screen.texts, draft);
    details_ui(screen.ui, view, screen.texts, draft);
    save_ui(screen, view);
    screen.ui.text(view.as_recorded, TextKind::Small, Ink::TextSoft);
    bullets(screen.ui, "trace", screen.texts("entry.trace"), view.trace);
    deletion_ui(screen, view, draft);
    if (!(draft == view.draft)) {
        screen.send(EntryDraftChanged{draft});
    }
}

} // namespace loadwise
