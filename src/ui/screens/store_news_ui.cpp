// What the person must know about their records, on every page: what is being saved, what the store
// refused, and what it lost.
#include "app/log/store_answers.h"
#include "app/model/annex.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

/// The browser lost records: what became of them.
void restored_ui(const Screen& screen, const AppState& state) {
    if (!has_news_of_restoring(state)) {
        return;
    }
    const int count = state.settings.rows_restored;
    if (count == 0) {
        screen.ui.alert("lost", screen.texts("store.lost"));
        return;
    }
    screen.ui.alert("restored", screen.texts("store.restored", {{"count", count}}));
    screen.button("restored-save", "backup.save", BackupChosen{false});
}

/// Entries that are not there, or cannot be read.
void missing_ui(const Screen& screen, const AppState& state) {
    if (!has_news_of_losses(state)) {
        return;
    }
    const auto unreadable = static_cast<int>(state.unreadable_rows.size());
    if (unreadable > 0) {
        screen.ui.alert("unreadable", screen.texts("records.unreadable", {{"count", unreadable}}));
    }
    if (state.missing_entries > unreadable) {
        const int missing = state.missing_entries - unreadable;
        screen.ui.alert("missing", screen.texts("store.missing", {{"count", missing}}));
    }
}

/// Told until the person has read it, and again when it becomes more.
void losses_ui(const Screen& screen, const AppState& state) {
    restored_ui(screen, state);
    missing_ui(screen, state);
    if (has_news_of_restoring(state) || has_news_of_losses(state)) {
        screen.button("told", "store.read_this", LossesRead{});
    }
}

void refusal_ui(
    const Screen& screen, std::string_view name, std::string_view key, const std::string& reason
) {
    screen.ui.alert(name, screen.texts(key, {{"reason", reason_words(screen.texts, reason)}}));
}

/// What the store would not keep.
void refusals_ui(const Screen& screen, const AppState& state) {
    if (!state.store_problem.empty()) {
        refusal_ui(screen, "store", "records.no_store", state.store_problem);
        return;
    }
    const bool is_refused = state.saving == Saving::Refused;
    const bool is_setting_refused = !state.setting_problem.empty();
    if (is_refused) {
        refusal_ui(screen, "refused", "records.refused", refusal(state));
    }
    if (is_setting_refused) {
        refusal_ui(screen, "setting-refused", "records.setting_refused", state.setting_problem);
    }
    if (is_refused || is_setting_refused) {
        screen.button("retry", "records.try_again", RetryChosen{});
    }
}

} // namespace

void missing_files_ui(const Screen& screen, const AppState& state) {
    if (!state.texts_problem.empty()) {
        screen.ui.alert("language", screen.texts("problem.language"));
        screen.button("language-again", "action.try_again", RetryChosen{});
    }
    if (state.annex == Annex::Failed) {
        screen.ui.alert("annex", screen.texts("annex.failed"));
        screen.button("annex-again", "action.try_again", RetryChosen{});
    }
}

void store_news_ui(const Screen& screen, const AppState& state) {
    const std::string words = state.saving == Saving::Done       ? screen.texts("records.saved")
                              : state.saving == Saving::UnderWay ? screen.texts("records.saving")
                                                                 : "";
    screen.ui.margin_status("saving", words);
    if (const std::string& reason = screen.ui.surroundings().plain_reason; is_plain_news(reason)) {
        screen.ui.status("plain", screen.texts("settings.plain_because." + reason), Ink::TextSoft);
    }
    refusals_ui(screen, state);
    missing_files_ui(screen, state);
    losses_ui(screen, state);
    if (state.is_log_from_newer_version) {
        screen.ui.alert("newer", screen.texts("records.newer"));
    }
}

} // namespace loadwise
