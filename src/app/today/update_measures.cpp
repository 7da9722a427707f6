#include "app/today/update_measures.h"

#include "app/log/recording.h"
#include "app/today/measure_view.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const MeasureTyped& typed) {
    for (MeasureDraft& draft : state.measures) {
        if (draft.measure == typed.measure && draft.side == typed.side) {
            draft.text = typed.text;
            return state;
        }
    }
    state.measures.push_back({typed.measure, typed.side, typed.text});
    return state;
}

/// Only numbers inside their limits are recorded; with one outside, nothing is, and the page stays.
Next on(AppState state, const MeasuresSubmitted&) {
    if (!can_record(state) || state.page != Page::Measure) {
        return state;
    }
    std::vector<EntryBody> bodies;
    for (const MeasureDraft& draft : state.measures) {
        const Measure* const measure = find_by_id(state.programme->measures, draft.measure);
        if (measure == nullptr || draft.text.empty()) {
            continue;
        }
        const std::optional<int> value = measure_value(*measure, draft.text);
        if (!value) {
            return state;
        }
        bodies.push_back(MeasureTaken{draft.measure, *value, draft.side, {}});
    }
    Next next = record(std::move(state), std::move(bodies));
    next.state.measures.clear();
    next.state.page = Page::Today;
    return next;
}

} // namespace

Next update_measure(AppState state, const Action& action) {
    return visit_group<MeasureActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
