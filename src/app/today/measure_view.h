#pragma once
// What the Measures page says: each measure of the programme, what was typed, and the last reading.

#include "app/model/state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct MeasureLine {
    MeasureId measure;
    Side side = Side::Both;
    std::string label;
    std::string unit;
    std::string typed;
    std::string last; ///< "Last time: 20 on 3 May", or that there was none
    int least = 0;
    int most = 100;
    MeasureKind kind = MeasureKind::Number;
    std::optional<bool> yes; ///< of a yes-or-no measure, as chosen
};

struct MeasureGroup {
    MeasureId measure;
    std::string title;
    std::string question;
    bool is_due = false;
    std::vector<MeasureLine> lines; ///< one, or left and right
};

struct MeasuresView {
    std::vector<MeasureGroup> groups; ///< those that are due first
    bool can_save = false;
    std::string problem; ///< why it cannot be saved; empty when it can, or nothing was typed
};

MeasuresView make_measures_view(const AppState& state);

/// The whole number in `text`, if it is one the measure allows.
std::optional<int> measure_value(const Measure& measure, std::string_view text);

} // namespace loadwise
