#include "icons.h"
#include "screens.h"
#include "speech.h"

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
    case Page::Reminders:
    case Page::Settings:
    case Page::Safety:
    case Page::About:
        return pages.size() - 1;
    case Page::Today:
    case Page::Session:
    case Page::Pain:
    case Page::Measure:
    case Page::BeforeStart:
    case Page::Programme:
    case Page::Progress:
    case Page::More:
        break;
    }
    return 0;
}

void navigation_ui(Ui& ui, const AppState& state, Actions& out) {
    const Texts& texts = state.texts;
    const std::array<NavigationPage, 4> items{{
        {"today", texts("page.today"), &icons::today()},
        {"programme", texts("page.programme"), &icons::programme()},
        {"progress", texts("page.progress"), &icons::progress()},
        {"more", texts("page.more"), &icons::more()},
    }};
    if (const auto picked =
            ui.navigation("pages", texts("page.all"), items, current_page(state.page))) {
        out.emplace_back(PageChosen{pages[*picked]});
    }
}

/// What the person must know about their records, on every page.
void saving_ui(Ui& ui, const AppState& state, Actions& out) {
    const Texts& texts = state.texts;
    const std::string words = state.saving == Saving::Done       ? texts("records.saved")
                              : state.saving == Saving::UnderWay ? texts("records.saving")
                                                                 : "";
    ui.margin_status("saving", words);
    if (state.saving == Saving::Refused && state.store_problem.empty()) {
        ui.alert("refused", texts("records.refused", {{"reason", refusal(state)}}));
        if (ui.button({.key = "retry", .label = texts("records.try_again")})) {
            out.emplace_back(RetryChosen{});
        }
    }
    if (!state.store_problem.empty()) {
        ui.alert("store", texts("records.no_store", {{"reason", state.store_problem}}));
    }
    if (!state.unreadable_rows.empty()) {
        const auto count = static_cast<int>(state.unreadable_rows.size());
        ui.alert("unreadable", texts("records.unreadable", {{"count", count}}));
    }
    if (!state.texts_problem.empty()) {
        ui.alert("language", texts("problem.language"));
        if (ui.button({.key = "language-again", .label = texts("action.try_again")})) {
            out.emplace_back(RetryChosen{});
        }
    }
    if (state.is_log_from_newer_version) {
        ui.alert("newer", texts("records.newer"));
    }
}

void page_ui(Ui& ui, const AppState& state, Actions& out) {
    switch (state.page) {
    case Page::Session:
        session_ui(ui, make_session_view(state), out);
        break;
    case Page::Pain:
        pain_ui(ui, make_pain_view(state), state.texts, out);
        break;
    case Page::BeforeStart:
        questions_ui(ui, make_questions_view(state), state.texts, out);
        break;
    case Page::Programme:
        programme_ui(ui, make_programme_view(state), state.texts);
        break;
    case Page::Progress:
        progress_ui(ui, make_progress_view(state));
        break;
    case Page::More:
        more_ui(ui, out);
        break;
    case Page::Records:
        records_ui(ui, make_about_view(state), out);
        break;
    case Page::Reminders:
        reminders_ui(ui, out);
        break;
    case Page::Settings:
        settings_ui(ui, state.settings, out);
        language_ui(ui, state.settings, state.texts, out);
        break;
    case Page::Safety:
        safety_ui(ui, make_about_view(state), out);
        break;
    case Page::About:
        about_ui(ui, make_about_view(state), out);
        break;
    case Page::Measure:
        measures_ui(ui, make_measures_view(state), state.texts, out);
        break;
    case Page::Today:
        today_ui(ui, make_today_view(state), state.texts, out);
        break;
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
            page_ui(ui, state, out);
        }
    }
    if (!ui.is_wide() && state.is_running()) {
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
