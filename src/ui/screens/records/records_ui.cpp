// Your records: where they are, backup, bringing in, exports; and the page that deletes them.

#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

void unlock_ui(const Screen& screen, std::string_view passphrase) {
    screen.send<ImportPassphraseTyped>(screen.ui.text_field(
        {.key = "passphrase",
         .label = screen.texts("import.passphrase"),
         .value = passphrase,
         .is_exact = true}
    ));
    screen.button("unlock", "import.unlock", UnlockChosen{}, ButtonKind::Primary);
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

/// A download tells nobody whether it arrived: the person does.
void backup_after_ui(const Screen& screen, const BackupAfter& after) {
    if (after.is_asked) {
        screen.text("backup.question", TextKind::Strong);
        screen.button("have", "backup.have_it", BackupAnswered{true}, ButtonKind::Primary);
        screen.button("lost", "backup.not_there", BackupAnswered{false});
    }
    if (!after.has_other_ways) {
        return;
    }
    screen.text("backup.other_ways");
    if (after.can_share) {
        screen.button("share-instead", "backup.share", BackupChosen{true});
    }
    screen.button("copy", "backup.copy", BackupChosen{.is_copied = true});
}

void safety_ui(const Screen& screen, const RecordsView& view) {
    const Scope card = screen.ui.card("safety", card_of(view.safety));
    screen.ui.heading(2, view.safety_title);
    screen.ui.text(view.safety_words);
    if (!view.home_screen.empty()) {
        screen.ui.text(view.home_screen);
    }
    if (view.can_ask_to_persist) {
        screen.button("persist", "records.ask", PersistChosen{});
    }
}

void facts_ui(const Screen& screen, const RecordsView& view) {
    const Scope card = screen.ui.card("facts");
    for (const RecordsFact& fact : view.facts) {
        screen.ui.definition(fact.label, fact.value);
    }
    if (!view.offline.empty()) {
        screen.ui.text(view.offline, TextKind::Small);
    }
    screen.text("records.nothing_sent", TextKind::Small);
    if (const auto open = screen.ui.disclosure("dangers", screen.texts("records.dangers"))) {
        bullets(screen.ui, "list", screen.texts("records.dangers"), view.dangers);
    }
    if (view.has_damaged) {
        screen.button("damaged", "records.save_damaged", DamagedRowsChosen{});
    }
}

void lock_ui(const Screen& screen, const BackupView& view) {
    screen.send<LockWanted>(
        screen.checkbox("lock", "backup.lock", "backup.lock_detail", view.is_lock_wanted)
    );
    if (!view.is_lock_wanted) {
        return;
    }
    screen.send<PassphraseTyped>(screen.ui.text_field(
        {.key = "passphrase",
         .label = screen.texts("backup.passphrase"),
         .value = view.passphrase,
         .hint = view.passphrase_hint,
         .is_exact = true}
    ));
    screen.ui.text(view.passphrase_hint, TextKind::Small, Ink::TextSoft);
}

void backup_ui(const Screen& screen, const BackupView& view) {
    const Scope card = screen.ui.card("backup");
    screen.heading(2, "backup.title");
    screen.text("backup.words");
    if (view.can_lock) {
        lock_ui(screen, view);
    }
    const bool is_disabled = !view.is_possible || !view.is_ready;
    screen.button(
        {.key = "save",
         .label = screen.texts("backup.save"),
         .kind = ButtonKind::Primary,
         .is_disabled = is_disabled},
        BackupChosen{false}
    );
    if (view.can_share) {
        screen.button(
            {.key = "share", .label = screen.texts("backup.share"), .is_disabled = is_disabled},
            BackupChosen{true}
        );
    }
    backup_after_ui(screen, view.after);
}

void plan_ui(const Screen& screen, const ImportView& view) {
    bullets(screen.ui, "plan", view.title, view.lines);
    if (!view.conflicts.empty()) {
        screen.text("import.differs", TextKind::SmallStrong);
        bullets(screen.ui, "conflicts", screen.texts("import.differs"), view.conflicts);
    }
    if (view.can_accept) {
        screen.button("accept", "import.accept", ImportDecided{true}, ButtonKind::Primary);
    }
    screen.button(
        {.key = "leave",
         .label = view.can_accept ? screen.texts("import.leave") : screen.texts("import.close")},
        ImportDecided{false}
    );
}

void import_ui(const Screen& screen, const ImportView& view) {
    const Scope card = screen.ui.card("import");
    screen.heading(2, "import.title");
    screen.text("import.words");
    if (view.can_start) {
        screen.button("open", "import.choose", ImportChosen{});
    }
    if (view.stage == ImportStage::None) {
        return;
    }
    if (view.stage == ImportStage::Done) {
        screen.ui.status("done", view.title);
        return;
    }
    screen.ui.heading(3, view.title);
    if (!view.problem.empty()) {
        screen.ui.alert("problem", view.problem);
    }
    error_details_ui(screen.ui, view.errors, screen.texts);
    if (view.stage == ImportStage::Locked) {
        unlock_ui(screen, view.passphrase);
    } else if (view.stage == ImportStage::Planned) {
        plan_ui(screen, view);
    }
}

void exports_ui(const Screen& screen, const RecordsView& view) {
    const Scope card = screen.ui.card("exports");
    screen.heading(2, "export.title");
    screen.button("report", "export.report", PageChosen{Page::Report});
    const auto open = screen.ui.disclosure("more", screen.texts("export.more"));
    if (!open) {
        return;
    }
    screen.send<ExportNotesChosen>(
        screen.checkbox("notes", "export.notes", "export.notes_detail", view.has_notes)
    );
    const std::array<ChoiceItem, 2> forms{
        ChoiceItem{
            "comma", screen.texts("export.form_comma"), screen.texts("export.form_comma_detail")},
        ChoiceItem{
            "point", screen.texts("export.form_point"), screen.texts("export.form_point_detail")}};
    const std::size_t chosen = view.has_decimal_comma ? 0 : 1;
    if (const auto picked = screen.draft_choice("form", "export.form", forms, chosen)) {
        screen.send(TableFormChosen{*picked == 0});
    }
    screen.button("sets", "export.sets", ExportChosen{ExportKind::SetsTable});
    screen.button("days", "export.days", ExportChosen{ExportKind::DaysTable});
    screen.button("fhir", "export.fhir", ExportChosen{ExportKind::Fhir});
}

} // namespace

void records_ui(const Screen& screen, const RecordsView& view) {
    more_page_heading(screen, screen.texts("more.records"));
    news_ui(screen.ui, view.news);
    safety_ui(screen, view);
    facts_ui(screen, view);
    backup_ui(screen, view.backup);
    import_ui(screen, view.import);
    exports_ui(screen, view);
    screen.button("delete", "deletion.open", PageChosen{Page::Deletion}, ButtonKind::Danger);
}

namespace {

void backup_first_ui(const Screen& screen, const DeletionView& view) {
    const Scope card = screen.ui.card("backup");
    screen.heading(2, "deletion.backup_first");
    screen.text("deletion.backup_words");
    screen.ui.definition(view.last_backup.label, view.last_backup.value);
    news_ui(screen.ui, view.news);
    screen.button("save", "backup.save", BackupChosen{false}, ButtonKind::Primary);
    backup_after_ui(screen, view.after);
}

} // namespace

void deletion_ui(const Screen& screen, const DeletionView& view) {
    screen.back_link("records.back", PageChosen{Page::Records});
    screen.heading(1, "deletion.title");
    screen.ui.text(view.words);
    if (view.has_entries) {
        backup_first_ui(screen, view);
    }
    const Scope card = screen.ui.card("delete", CardKind::Bad);
    screen.heading(2, "deletion.then");
    if (!view.problem.empty()) {
        screen.ui.alert("problem", screen.texts("deletion.refused", {{"reason", view.problem}}));
    }
    screen.send<DeletionConfirmed>(
        screen.ui.checkbox("confirm", view.confirm_label, {}, view.is_confirmed)
    );
    screen.button(
        {.key = "delete",
         .label = screen.texts("deletion.now"),
         .kind = ButtonKind::Danger,
         .is_disabled = !view.is_confirmed},
        DeletionChosen{}
    );
}

void backup_reminder_ui(const Screen& screen, const BackupReminder& view) {
    if (view.title.empty()) {
        news_ui(screen.ui, view.news);
        return;
    }
    const Scope card =
        screen.ui.card("backup-reminder", view.is_urgent ? CardKind::Warn : CardKind::Plain);
    screen.ui.heading(2, view.title);
    screen.ui.text(view.words);
    news_ui(screen.ui, view.news);
    screen.button(
        "save",
        "backup.save",
        BackupChosen{false},
        view.is_urgent ? ButtonKind::Primary : ButtonKind::Secondary
    );
    backup_after_ui(screen, view.after);
    if (!view.is_urgent) {
        screen.button("later", "action.not_now", BackupPostponed{}, ButtonKind::Quiet);
    }
}

} // namespace loadwise
