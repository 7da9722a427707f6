#include "app/model/annex.h"

#include "app/model/state.h"

#include <utility>

namespace loadwise {

bool needs_annex(const Effect& effect) {
    return std::holds_alternative<FetchFigure>(effect) ||
           std::holds_alternative<SaveReminders>(effect) ||
           std::holds_alternative<SaveBackup>(effect) ||
           std::holds_alternative<SaveExport>(effect) || std::holds_alternative<ReadBackup>(effect);
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
    if (state.annex == Annex::Away && (needs_annex(state.page) || !state.held.empty())) {
        state.annex = Annex::Wanted;
        next.effects.push_back(FetchAnnex{});
    }
}

} // namespace loadwise
