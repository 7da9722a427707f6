#include "icons.h"
#include "screens.h"

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
    const std::array<NavigationPage, 4> items{{
        {"today", "Today", &icons::today()},
        {"programme", "Programme", &icons::programme()},
        {"progress", "Progress", &icons::progress()},
        {"more", "More", &icons::more()},
    }};
    if (const auto picked = ui.navigation("pages", "Pages", items, current_page(state.page))) {
        out.emplace_back(PageChosen{pages[*picked]});
    }
}

/// What the person must know about their records, on every page.
void saving_ui(Ui& ui, const AppState& state, Actions& out) {
    const std::string_view words = state.saving == Saving::Done       ? "Saved on this device"
                                   : state.saving == Saving::UnderWay ? "Saving…"
                                                                      : "";
    ui.margin_status("saving", words);
    if (state.saving == Saving::Refused && state.store_problem.empty()) {
        ui.alert("refused", "Not saved. The browser refused: " + refusal(state) + ".");
        if (ui.button({.key = "retry", .label = "Try to save again"})) {
            out.emplace_back(RetryChosen{});
        }
    }
    if (!state.store_problem.empty()) {
        ui.alert(
            "store",
            "This browser does not let Loadwise keep records (" + state.store_problem +
                "). What you log now is gone when you close the page."
        );
    }
    if (!state.unreadable_rows.empty()) {
        ui.alert(
            "unreadable",
            std::to_string(state.unreadable_rows.size()) +
                " stored records could not be read. They are kept as they are; the rest works."
        );
    }
    if (!state.texts_problem.empty()) {
        ui.alert("language", state.texts("problem.language"));
    }
    if (state.is_log_from_newer_version) {
        ui.alert(
            "newer",
            "Your records were written by a newer Loadwise. You can read them here; to log, reload "
            "the page to get the newer version."
        );
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
        questions_ui(ui, make_questions_view(state), out);
        break;
    case Page::Programme:
        programme_ui(ui, make_programme_view(state));
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
        break;
    case Page::Safety:
        safety_ui(ui, make_about_view(state), out);
        break;
    case Page::About:
        about_ui(ui, make_about_view(state), out);
        break;
    case Page::Measure:
        measures_ui(ui, make_measures_view(state), out);
        break;
    case Page::Today:
        today_ui(ui, make_today_view(state), out);
        break;
    }
}

} // namespace

void app_ui(Ui& ui, const AppState& state, Actions& out) {
    const bool has_problem =
        !state.programme_errors.empty() && !state.programme && !state.texts.is_empty();
    if (ui.is_wide() && state.is_running()) {
        navigation_ui(ui, state, out);
    }
    {
        const Scope main = ui.main("main", "Loadwise");
        if (has_problem) {
            problem_ui(ui, state.programme_errors, out);
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
