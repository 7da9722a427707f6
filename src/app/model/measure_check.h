#pragma once
// A walk through the measures that are worth taking today, one question at a time.

#include "app/model/form_draft.h"
#include "engine/log/log.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace loadwise {

struct AskedMeasure {
    MeasureId measure;
    ActivityId activity{};          ///< of the patient's own; empty: they are named first
    std::vector<EntryId> entries{}; ///< recorded for it in this walk; left before right
};

struct MeasureCheck {
    std::vector<AskedMeasure> asked;
    std::size_t at = 0; ///< the one on the screen; behind the last, what was found is shown
    std::vector<MeasureDraft> typed;
    std::optional<std::chrono::milliseconds> timed_from; ///< on the state's clock

    bool has_week = false;            ///< the week is looked back on at its end
    bool is_intention_wanted = false; ///< another plan than the one that stands
    bool is_week_over = false;        ///< a plan was chosen, or none
    std::string intention;            ///< as it is being typed

    bool is_asking() const { return at < asked.size(); }
};

} // namespace loadwise
