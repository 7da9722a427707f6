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
    if (const auto typed =
            ui.number_field({.key = key, .label = label, .value = value, .min = 0, .max = most})) {
        value = *typed;
    }
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
    if (const auto typed =
            ui.text_field({.key = "load", .label = load, .value = draft.load, .length_max = 9})) {
        draft.load = *typed;
    }
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
        if (const auto typed = ui.date_field("date", texts("entry.date"), draft.date)) {
            draft.date = *typed;
        }
    }
    const Scope right = ui.column();
    if (const auto typed = ui.time_field("time", texts("entry.time"), draft.time)) {
        draft.time = *typed;
    }
}

void note_ui(Ui& ui, const Texts& texts, EntryDraft& draft) {
    constexpr std::size_t note_most = 2000;
    const std::string label = texts("entry.note");
    if (const auto typed = ui.text_area(
            {.key = "note", .label = label, .value = draft.note, .length_max = note_most}
        )) {
        draft.note = *typed;
    }
}

void fields_ui(Ui& ui, const EntryView& view, const Texts& texts, EntryDraft& draft) {
    switch (view.kind) {
    case EntryKind::Pain:
        score_ui(ui, view, texts, draft);
        break;
    case EntryKind::Measure:
        if (const auto typed = ui.number_field(
                {.key = "value",
                 .label = view.value_label,
                 .value = draft.value,
                 .min = view.least,
                 .max = view.most,
                 .unit = view.unit}
            )) {
            draft.value = *typed;
        }
        break;
    case EntryKind::YesNo:
        yes_no_ui(ui, view, texts, draft);
        break;
    case EntryKind::Set:
        set_ui(ui, texts, draft);
        break;
    case EntryKind::Session:
        ui.text(texts("entry.session_help"), TextKind::Body, Ink::TextSoft);
        break;
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
    if (const auto open = ui.disclosure("more", texts("entry.more"))) {
        moment_ui(ui, texts, draft);
        if (view.kind == EntryKind::Pain) {
            context_ui(ui, texts, draft);
        }
        note_ui(ui, texts, draft);
    }
}

void save_ui(Ui& ui, const EntryView& view, const Texts& texts, Actions& out) {
    if (!view.problem.empty()) {
        ui.alert("problem", view.problem);
    }
    const std::string save = texts("action.save");
    if (view.kind != EntryKind::Other && ui.button(
                                             {.key = "save",
                                              .label = save,
                                              .kind = ButtonKind::Primary,
                                              .is_disabled = !view.can_save}
                                         )) {
        out.push_back(EntryCorrected{});
    }
    const std::string leave = texts("entry.leave");
    if (ui.button({.key = "leave", .label = leave, .kind = ButtonKind::Quiet})) {
        out.push_back(EntryLeft{});
    }
}

void deletion_ui(
    Ui& ui, const EntryView& view, const Texts& texts, EntryDraft& draft, Actions& out
) {
    const std::string ask = texts("entry.delete");
    if (!draft.is_deletion_asked) {
        if (ui.button({.key = "ask", .label = ask, .kind = ButtonKind::Danger})) {
            draft.is_deletion_asked = true;
        }
        return;
    }
    const Scope card = ui.card("deletion", CardKind::Warn);
    ui.heading(2, ask);
    if (view.is_protecting) {
        ui.alert("protects", view.deletion);
    } else {
        ui.text(view.deletion);
    }
    const std::string confirm = texts("entry.delete_confirm");
    const std::string keep = texts("entry.keep");
    if (ui.button({.key = "confirm", .label = confirm, .kind = ButtonKind::Danger})) {
        out.push_back(EntryDeletionConfirmed{});
    }
    if (ui.button({.key = "keep", .label = keep, .kind = ButtonKind::Secondary})) {
        draft.is_deletion_asked = false;
    }
}

} // namespace

void entry_ui(Ui& ui, const EntryView& view, const Texts& texts, Actions& out) {
    EntryDraft draft = view.draft;
    ui.heading(1, view.kind == EntryKind::Other ? texts("entry.view") : texts("entry.title"));
    ui.text(view.title, TextKind::Strong);
    fields_ui(ui, view, texts, draft);
    details_ui(ui, view, texts, draft);
    save_ui(ui, view, texts, out);
    ui.text(view.as_recorded, TextKind::Small, Ink::TextSoft);
    bullets(ui, "trace", texts("entry.trace"), view.trace);
    deletion_ui(ui, view, texts, draft, out);
    if (!(draft == view.draft)) {
        out.push_back(EntryDraftChanged{draft});
    }
}

} // namespace loadwise
