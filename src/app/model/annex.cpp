#include "app/model/annex.h"

#include "app/model/state.h"

#include <utility>

namespace loadwise {

bool needs_annex(const Effect& effect) {
    return is_of<AnnexEffects>(effect);
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
    const bool is_wanted = state.is_running() || !state.held.empty();
    if (state.annex == Annex::Away && is_wanted) {
        state.annex = Annex::Wanted;
        next.effects.push_back(FetchAnnex{});
    }
}

} // namespace loadwise
