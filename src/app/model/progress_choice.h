#pragma once
// What of the Progress page the person looks at. It changes nothing that is recorded.

#include "base/ids.h"
#include "base/local_time.h"

#include <optional>
#include <string>

namespace loadwise {

enum class ProgressRange { Week, Month, All };

struct ProgressChoice {
    ProgressRange range = ProgressRange::Month;
    ExerciseId exercise;    ///< of the load chart; empty: the one trained last
    std::string chart;      ///< the chart whose values are stepped through
    std::size_t column = 0; ///< the point in it
    std::optional<std::chrono::year_month> month; ///< of the calendar; nothing: this one

    friend bool operator==(const ProgressChoice&, const ProgressChoice&) = default;
};

} // namespace loadwise
