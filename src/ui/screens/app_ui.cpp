#include "app/log/language_choice.h"
#include "app/log/store_answers.h"
#include "app/model/annex.h"
#include "ui/kit/icons.h"
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

constexpr std::array<Page, 4> pages{Page::Today, Page::Programme, Page::Progress, Page::More};

std::optional<std::size_t> current_page(Page page) {
    for (std::size_t index = 0; index < pages.size(); ++index) {
        if (pages[index] == page) {
            return index;
        }
    }
    switch (page) {
    case Page::Records:
    case Page::Report:
    case Page::PatientFile:
    case Page::Deletion:
    case Page::Reminders:
    case Page::Settings:
    case Page::Safety:
    case Page::About:
        return pages.size() - 1;
    case Page::History:
    case Page::EntryEdit:
        return 2;
    case Page::Today:
    case Page::Session:
    case Page::Player:
    case Page::Pain:
    case Page::Measure:
    case Page::BeforeStart:
    case Page::FirstStage:
    case Page::Programme:
    case Page::Handout:
    case Page::Progress:
    case Page::More:
        break;
    }
    return 0;
}

void navigation_ui(Ui& ui, const AppState& state, Actions& out) {
    const Texts& texts = state.texts;
    const std::array<NavigationPage, 4> items{{
        {"today", texts("page.today"), icons::today()},
        {"programme", texts("page.programme"), icons::programme()},
        {"progress", texts("page.progress"), icons::progress()},
        {"more", texts("page.more"), icons::more()},
    }};
    if (const auto picked =
            ui.navigation("pages", texts("page.all"), items, current_page(state.page))) {
        out.push_back(PageChosen{pages[*picked]});
    }
}

/// The browser lost records: what became of them.
void restored_ui(Ui& ui, const AppState& state, Actions& out) {
    if (!has_news_of_restoring(state)) {
        return;
    }
    const int count = state.settings.rows_restored;
    if (count == 0) {
        ui.alert("lost", state.texts("store.lost"));
        return;
    }
    ui.alert("restored", state.texts("store.restored", {{"count", count}}));
    if (ui.button({.key = "restored-save", .label = state.texts("backup.save")})) {
        out.push_back(BackupChosen{false});
    }
}

/// Entries that are not there, or cannot be read.
void missing_ui(Ui& ui, const AppState& state) {
    if (!has_news_of_losses(state)) {
        return;
    }
    const auto unreadable = static_cast<int>(state.unreadable_rows.size());
    if (unreadable > 0) {
        ui.alert("unreadable", state.texts("records.unreadable", {{"count", unreadable}}));
    }
    if (state.missing_entries > unreadable) {
        const int missing = state.missing_entries - unreadable;
        ui.alert("missing", state.texts("store.missing", {{"count", missing}}));
    }
}

/// Told until the person has read it, and again when it becomes more.
void losses_ui(Ui& ui, const AppState& state, Actions& out) {
    restored_ui(ui, state, out);
    missing_ui(ui, state);
    if (!has_news_of_restoring(state) && !has_news_of_losses(state)) {
        return;
    }
    if (ui.button({.key = "told", .label = state.texts("store.read_this")})) {
        Settings settings = state.settings;
        settings.losses_told = count_losses(state);
        settings.times_lost_told = settings.times_lost;
        out.push_back(SettingsChanged{settings});
    }
}

/// What the store would not keep.
void refusals_ui(Ui& ui, const AppState& state, Actions& out) {
    const Texts& texts = state.texts;
    const bool has_store = state.store_problem.empty();
    const bool is_refused = has_store && state.saving == Saving::Refused;
    const bool is_setting_refused = has_store && !state.setting_problem.empty();
    if (is_refused) {
        ui.alert(
            "refused", texts("records.refused", {{"reason", reason_words(texts, refusal(state))}})
        );
    }
    if (is_setting_refused) {
        const std::string reason = reason_words(texts, state.setting_problem);
        ui.alert("setting-refused", texts("records.setting_refused", {{"reason", reason}}));
    }
    if (is_refused || is_setting_refused) {
        if (ui.button({.key = "retry", .label = texts("records.try_again")})) {
            out.push_back(RetryChosen{});
        }
    }
    if (!has_store) {
        ui.alert(
            "store",
            texts("records.no_store", {{"reason", reason_words(texts, state.store_problem)}})
        );
    }
}

/// What the person must know about their records, on every page.
void saving_ui(Ui& ui, const AppState& state, Actions& out) {
    const Texts& texts = state.texts;
    const std::string words = state.saving == Saving::Done       ? texts("records.saved")
                              : state.saving == Saving::UnderWay ? texts("records.saving")
                                                                 : "";
    ui.margin_status("saving", words);
    refusals_ui(ui, state, out);
    if (!state.texts_problem.empty()) {
        ui.alert("language", texts("problem.language"));
        if (ui.button({.key = "language-again", .label = texts("action.try_again")})) {
            out.push_back(RetryChosen{});
        }
    }
    if (state.annex == Annex::Failed) {
        ui.alert("annex", texts("annex.failed"));
        if (ui.button({.key = "annex-again", .label = texts("action.try_again")})) {
            out.push_back(RetryChosen{});
        }
    }
    losses_ui(ui, state, out);
    if (state.is_log_from_newer_version) {
        ui.alert("newer", texts("records.newer"));
    }
}

/// Offered where nothing is being done: never in a session or over something half filled in.
void update_ui(Ui& ui, const AppState& state, Actions& out) {
    const bool is_busy = is_session_page(state.page) || is_form(state.page) ||
                         state.page == Page::BeforeStart || state.page == Page::FirstStage;
    if (state.app_update == AppUpdate::None || is_busy) {
        return;
    }
    const Scope card = ui.card("update", CardKind::Accent);
    const bool is_held = state.app_update == AppUpdate::Held;
    ui.text(state.texts("update.ready"), TextKind::Strong);
    ui.text(state.texts(is_held ? "update.held" : "update.safe"));
    if (ui.button({.key = "apply-update", .label = state.texts("update.apply")})) {
        out.push_back(UpdateChosen{});
    }
}

namespace annex {

/// The pages that a first screen does without.
[[gnu::noinline]] void page_ui(Ui& ui, const AppState& state, Actions& out) {
    switch (state.page) {
    case Page::Session:
        session_ui(ui, make_session_view(state), state.texts, out);
        break;
    case Page::Player:
        player_ui(ui, make_player_view(state), state.texts, out);
        break;
    case Page::Programme:
        programme_ui(ui, make_programme_view(state), state.texts);
        own_programmes_ui(ui, make_own_programmes_view(state), state.texts, out);
        clinic_ui(ui, make_clinic_view(state), state.texts);
        open_handout_ui(ui, state.typed_link, state.texts, out);
        break;
    case Page::Handout:
        handout_ui(ui, make_handout_view(state), state.texts, out);
        break;
    case Page::Progress:
        progress_ui(ui, make_progress_view(state), state.texts, out);
        break;
    case Page::History:
        history_ui(ui, make_history_view(state), state.texts, out);
        break;
    case Page::EntryEdit:
        entry_ui(ui, make_entry_view(state), state.texts, out);
        break;
    case Page::More:
        more_ui(ui, state.texts, out);
        break;
    case Page::Records:
        records_ui(ui, make_records_view(state), state.texts, out);
        break;
    case Page::Report:
        report_ui(ui, make_visit_report_view(state), state.texts, out);
        break;
    case Page::PatientFile:
        patient_file_ui(ui, make_patient_file_view(state), state.texts, out);
        break;
    case Page::Deletion:
        deletion_ui(ui, make_deletion_view(state), state.texts, out);
        break;
    case Page::Reminders:
        reminders_ui(ui, make_reminders_view(state), state.texts, out);
        break;
    case Page::Settings:
        settings_ui(ui, state.settings, state.texts, out);
        language_ui(ui, state.settings, state.texts, out);
        break;
    case Page::Safety:
        safety_ui(ui, make_about_view(state), state.texts, out);
        break;
    case Page::About:
        about_ui(ui, make_about_view(state), state.texts, out);
        clinic_ui(ui, make_clinic_view(state), state.texts);
        break;
    case Page::Measure:
        measures_ui(ui, make_measures_view(state), state.texts, out);
        break;
    case Page::Today:
    case Page::Pain:
    case Page::BeforeStart:
    case Page::FirstStage:
        break;
    }
}

} // namespace annex

/// A page that has to wait for its code.
void waiting_ui(Ui& ui, const AppState& state) {
    ui.heading(1, state.texts(state.annex == Annex::Failed ? "annex.not_there" : "annex.wait"));
}

void page_ui(Ui& ui, const AppState& state, Actions& out) {
    if (needs_annex(state.page)) {
        state.annex == Annex::Here ? annex::page_ui(ui, state, out) : waiting_ui(ui, state);
    } else if (state.page == Page::Pain) {
        pain_ui(ui, make_pain_view(state), state.texts, out);
    } else if (state.page == Page::BeforeStart) {
        questions_ui(ui, make_questions_view(state), state.texts, out);
    } else if (state.page == Page::FirstStage) {
        first_stage_ui(ui, make_first_stage_view(state), state.texts, out);
    } else {
        if (state.incoming.stage == HandoutStage::Ready) {
            waiting_handout_ui(ui, handout_title(state), state.texts, out);
        }
        today_ui(ui, make_today_view(state), state.texts, out);
        clinic_ui(ui, make_clinic_view(state), state.texts);
        backup_reminder_ui(ui, make_backup_reminder(state), state.texts, out);
    }
}

} // namespace

void app_ui(Ui& ui, const AppState& state, Actions& out) {
    const bool has_problem =
        !state.programme_errors.empty() && !state.programme && !state.texts.is_empty();
    ui.quotes_in(foreign_language(state));
    if (ui.is_wide() && state.is_running()) {
        navigation_ui(ui, state, out);
    }
    {
        const Scope main = ui.main("main", "Loadwise");
        if (has_problem) {
            problem_ui(ui, state.programme_errors, state.texts, out);
        } else if (!state.is_running()) {
            ui.heading(1, "Loadwise");
        } else {
            saving_ui(ui, state, out);
            notice_ui(ui, make_notice_view(state), state.texts, out);
            page_ui(ui, state, out);
            update_ui(ui, state, out);
        }
    }
    // While a session is led, one thing at a time: a stray tap should not lead away from it.
    if (!ui.is_wide() && state.is_running() && state.page != Page::Player) {
        navigation_ui(ui, state, out);
    }
}

void bullets(
    Ui& ui, std::string_view key, std::string_view label, const std::vector<std::string>& lines
) {
    if (lines.empty()) {
        return;
    }
    const Scope list = ui.list(key, label);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const Scope item = ui.bullet(std::to_string(index));
        ui.text(lines[index]);
    }
}

} // namespace loadwise
