// Your records: where they are, backup, bringing in, exports; and the page that deletes them.

#include "ui/screens/screens.h"

namespace loadwise {

void unlock_ui(Ui& ui, std::string_view passphrase, const Texts& texts, Actions& out) {
    if (const auto typed = ui.text_field(
            {.key = "passphrase",
             .label = texts("import.passphrase"),
             .value = passphrase,
             .is_exact = true}
        )) {
        out.push_back(ImportPassphraseTyped{*typed});
    }
    if (ui.button({.key = "unlock", .label = texts("import.unlock"), .kind = ButtonKind::Primary}
        )) {
        out.push_back(UnlockChosen{});
    }
}

namespace {

CardKind card_of(Safety safety) {
    switch (safety) {
    case Safety::Warn:
        return CardKind::Warn;
    case Safety::Bad:
        return CardKind::Bad;
    case Safety::Good:
        break;
    }
    return CardKind::Good;
}

void news_ui(Ui& ui, const std::string& news) {
    ui.status("news", news);
}

void safety_card_ui(Ui& ui, const RecordsView& view, const Texts& texts, Actions& out) {
    {
        const Scope card = ui.card("safety", card_of(view.safety));
        ui.heading(2, view.safety_title);
        ui.text(view.safety_words);
        if (!view.home_screen.empty()) {
            ui.text(view.home_screen);
        }
        if (view.can_ask_to_persist &&
            ui.button({.key = "persist", .label = texts("records.ask")})) {
            out.push_back(PersistChosen{});
        }
    }
    const Scope card = ui.card("facts");
    for (const RecordsFact& fact : view.facts) {
        ui.definition(fact.label, fact.value);
    }
    ui.text(texts("records.nothing_sent"), TextKind::Small);
    if (const auto open = ui.disclosure("dangers", texts("records.dangers"))) {
        bullets(ui, "list", texts("records.dangers"), view.dangers);
    }
    if (view.has_damaged && ui.button({.key = "damaged", .label = texts("records.save_damaged")})) {
        out.push_back(DamagedRowsChosen{});
    }
}

void lock_ui(Ui& ui, const BackupView& view, const Texts& texts, Actions& out) {
    if (const auto wanted = ui.checkbox(
            "lock", texts("backup.lock"), texts("backup.lock_detail"), view.is_lock_wanted
        )) {
        out.push_back(LockWanted{*wanted});
    }
    if (!view.is_lock_wanted) {
        return;
    }
    if (const auto typed = ui.text_field(
            {.key = "passphrase",
             .label = texts("backup.passphrase"),
             .value = view.passphrase,
             .hint = view.passphrase_hint,
             .is_exact = true}
        )) {
        out.push_back(PassphraseTyped{*typed});
    }
    ui.text(view.passphrase_hint, TextKind::Small, Ink::TextSoft);
}

void backup_ui(Ui& ui, const BackupView& view, const Texts& texts, Actions& out) {
    const Scope card = ui.card("backup");
    ui.heading(2, texts("backup.title"));
    ui.text(texts("backup.words"));
    if (view.can_lock) {
        lock_ui(ui, view, texts, out);
    }
    const bool is_disabled = !view.is_possible || !view.is_ready;
    if (ui.button(
            {.key = "save",
             .label = texts("backup.save"),
             .kind = ButtonKind::Primary,
             .is_disabled = is_disabled}
        )) {
        out.push_back(BackupChosen{false});
    }
    if (view.can_share &&
        ui.button({.key = "share", .label = texts("backup.share"), .is_disabled = is_disabled})) {
        out.push_back(BackupChosen{true});
    }
}

void plan_ui(Ui& ui, const ImportView& view, const Texts& texts, Actions& out) {
    bullets(ui, "plan", view.title, view.lines);
    if (!view.conflicts.empty()) {
        ui.text(texts("import.differs"), TextKind::SmallStrong);
        bullets(ui, "conflicts", texts("import.differs"), view.conflicts);
    }
    if (view.can_accept &&
        ui.button({.key = "accept", .label = texts("import.accept"), .kind = ButtonKind::Primary}
        )) {
        out.push_back(ImportDecided{true});
    }
    if (ui.button(
            {.key = "leave",
             .label = view.can_accept ? texts("import.leave") : texts("import.close")}
        )) {
        out.push_back(ImportDecided{false});
    }
}

void import_ui(Ui& ui, const ImportView& view, const Texts& texts, Actions& out) {
    const Scope card = ui.card("import");
    ui.heading(2, texts("import.title"));
    ui.text(texts("import.words"));
    if (view.can_start && ui.button({.key = "open", .label = texts("import.choose")})) {
        out.push_back(ImportChosen{});
    }
    if (view.stage == ImportStage::None) {
        return;
    }
    if (view.stage == ImportStage::Done) {
        ui.status("done", view.title);
        return;
    }
    ui.heading(3, view.title);
    if (!view.problem.empty()) {
        ui.alert("problem", view.problem);
    }
    error_details_ui(ui, view.errors, texts);
    if (view.stage == ImportStage::Locked) {
        unlock_ui(ui, view.passphrase, texts, out);
    } else if (view.stage == ImportStage::Planned) {
        plan_ui(ui, view, texts, out);
    }
}

void exports_ui(Ui& ui, const RecordsView& view, const Texts& texts, Actions& out) {
    const Scope card = ui.card("exports");
    ui.heading(2, texts("export.title"));
    if (ui.button({.key = "report", .label = texts("export.report")})) {
        out.push_back(PageChosen{Page::Report});
    }
    const auto open = ui.disclosure("more", texts("export.more"));
    if (!open) {
        return;
    }
    if (const auto has_notes = ui.checkbox(
            "notes", texts("export.notes"), texts("export.notes_detail"), view.has_notes
        )) {
        out.push_back(ExportNotesChosen{*has_notes});
    }
    if (ui.button({.key = "sets", .label = texts("export.sets")})) {
        out.push_back(ExportChosen{ExportKind::SetsTable});
    }
    if (ui.button({.key = "days", .label = texts("export.days")})) {
        out.push_back(ExportChosen{ExportKind::DaysTable});
    }
    if (ui.button({.key = "fhir", .label = texts("export.fhir")})) {
        out.push_back(ExportChosen{ExportKind::Fhir});
    }
}

} // namespace

void records_ui(Ui& ui, const RecordsView& view, const Texts& texts, Actions& out) {
    more_page_heading(ui, texts("more.records"), texts, out);
    news_ui(ui, view.news);
    safety_card_ui(ui, view, texts, out);
    backup_ui(ui, view.backup, texts, out);
    import_ui(ui, view.import, texts, out);
    exports_ui(ui, view, texts, out);
    if (ui.button({.key = "delete", .label = texts("deletion.open"), .kind = ButtonKind::Danger})) {
        out.push_back(PageChosen{Page::Deletion});
    }
}

void deletion_ui(Ui& ui, const DeletionView& view, const Texts& texts, Actions& out) {
    if (ui.back_link("back", texts("records.back"))) {
        out.push_back(PageChosen{Page::Records});
    }
    ui.heading(1, texts("deletion.title"));
    ui.text(view.words);
    if (view.has_entries) {
        const Scope card = ui.card("backup");
        ui.heading(2, texts("deletion.backup_first"));
        ui.text(texts("deletion.backup_words"));
        news_ui(ui, view.news);
        if (ui.button({.key = "save", .label = texts("backup.save"), .kind = ButtonKind::Primary}
            )) {
            out.push_back(BackupChosen{false});
        }
    }
    const Scope card = ui.card("delete", CardKind::Bad);
    ui.heading(2, texts("deletion.then"));
    if (!view.problem.empty()) {
        ui.alert("problem", texts("deletion.refused", {{"reason", view.problem}}));
    }
    if (const auto is_confirmed =
            ui.checkbox("confirm", view.confirm_label, {}, view.is_confirmed)) {
        out.push_back(DeletionConfirmed{*is_confirmed});
    }
    if (ui.button(
            {.key = "delete",
             .label = texts("deletion.now"),
             .kind = ButtonKind::Danger,
             .is_disabled = !view.is_confirmed}
        )) {
        out.push_back(DeletionChosen{});
    }
}

void backup_reminder_ui(Ui& ui, const BackupReminder& view, const Texts& texts, Actions& out) {
    if (view.title.empty()) {
        news_ui(ui, view.news);
        return;
    }
    const Scope card =
        ui.card("backup-reminder", view.is_urgent ? CardKind::Warn : CardKind::Plain);
    ui.heading(2, view.title);
    ui.text(view.words);
    news_ui(ui, view.news);
    if (ui.button(
            {.key = "save",
             .label = texts("backup.save"),
             .kind = view.is_urgent ? ButtonKind::Primary : ButtonKind::Secondary}
        )) {
        out.push_back(BackupChosen{false});
    }
    if (!view.is_urgent &&
        ui.button({.key = "later", .label = texts("action.not_now"), .kind = ButtonKind::Quiet})) {
        out.push_back(BackupPostponed{});
    }
}

} // namespace loadwise
