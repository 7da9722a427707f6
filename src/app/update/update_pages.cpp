#include "app/update/update_pages.h"

#include "app/log/recording.h"
#include "app/records/reminders_view.h"
#include "app/today/update_measures.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const SettingsChanged& changed) {
    return change_settings(std::move(state), changed.settings);
}

Next on(AppState state, const PageChosen& chosen) {
    if (!is_form(state.page)) {
        state.undoable.clear();
    }
    if (chosen.page == Page::History) {
        state.history_day.reset();
    }
    Next next = go_to(std::move(state), chosen.page);
    if (chosen.page == Page::Records) {
        next.effects.push_back(AskFacts{});
    }
    if (chosen.page == Page::Measure) {
        next.state.check = {};
        begin_check(next.state);
    }
    return next;
}

Next on(AppState state, const ExerciseShown& shown) {
    state.exercise_shown = shown.exercise;
    return state;
}

/// What lies over the led session goes first; the session itself stands still until it is gone on
/// with. Other pages lead to the one they are found under.
Next on(AppState state, const WentBack&) {
    if (state.page == Page::Player && state.panel != PlayerPanel::None) {
        state.panel = PlayerPanel::None;
        state.soreness.reset();
        return state;
    }
    if (state.page == Page::Answers) {
        const Page from = state.answers.from;
        return go_to(std::move(state), from);
    }
    const Page tab = tab_of(state.page);
    const Page back = depth_of(state) > 1 ? tab : Page::Today;
    return on(std::move(state), PageChosen{back});
}

Next on(AppState state, const ProgressChosen& chosen) {
    state.progress = chosen.choice;
    return state;
}

Next on(AppState state, const RemindersTitled& titled) {
    state.reminder_titles = titled;
    return state;
}

Next on(AppState state, const RemindersWanted& wanted) {
    std::optional<SaveReminders> order = reminders_to_save(state, wanted.is_shared);
    Effects effects;
    if (order) {
        effects.push_back(std::move(*order));
    }
    return {std::move(state), std::move(effects)};
}

/// What is not stored yet would be lost with the page.
Next on(AppState state, const DeskOpened&) {
    const bool is_kept = state.writes.empty();
    Effects effects;
    if (is_kept) {
        effects.push_back(LeaveFor{"clinic.html"});
    }
    return {std::move(state), std::move(effects)};
}

} // namespace

int depth_of(const AppState& state) {
    const bool is_over_page = state.page == Page::Answers;
    const Page page = is_over_page ? state.answers.from : state.page;
    const bool is_covered = page == Page::Player && state.panel != PlayerPanel::None;
    const bool is_behind_tab = tab_of(page) != page && tab_of(page) != Page::Today;
    const int depth = page == Page::Today ? 0 : is_covered || is_behind_tab ? 2 : 1;
    return depth + (is_over_page ? 1 : 0);
}

Next update_page(AppState state, const Action& action) {
    return visit_group<PageActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

Next update_more_page(AppState state, const Action& action) {
    return visit_group<MorePageActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
