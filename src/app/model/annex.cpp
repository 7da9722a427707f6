#include "app/model/annex.h"

#include "app/model/state.h"

#include <utility>

namespace loadwise {

bool needs_annex(const Effect& effect) {
    return std::holds_alternative<FetchFigure>(effect) ||
           std::holds_alternative<FetchAnswers>(effect) ||
           std::holds_alternative<SaveReminders>(effect) ||
           std::holds_alternative<SaveBackup>(effect) ||
           std::holds_alternative<SaveExport>(effect) || std::holds_alternative<ReadBackup>(effect);
}

bool shows_annex(const AppState& state) {
    const bool is_day = state.page == Page::Today && state.is_running() && !state.is_newcomer();
    return is_day || needs_annex(state.page);
}

void want_annex(Next& next) {
    AppState& state = next.state;
    if (state.annex == Annex::Here) {
        return;
    }
    Effects now;
    for (const Effect& each : next.effects) {
        (needs_annex(each) ? state.held : now).push_back(each);
    }
    next.effects = std::move(now);
    // What comes after the questions is fetched while they are read.
    const bool is_wanted =
        shows_annex(state) || state.page == Page::BeforeStart || !state.held.empty();
    if (state.annex == Annex::Away && is_wanted) {
        state.annex = Annex::Wanted;
        next.effects.push_back(FetchAnnex{});
    }
}

} // namespace loadwise
