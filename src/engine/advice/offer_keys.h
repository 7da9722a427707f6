#pragma once
// The keys of the numbers an offer can show. A programme must have a label for each.

#include <array>

namespace loadwise {

inline constexpr std::array offer_number_keys = {
    "pain_during",        "pain_after",         "pain_morning",        "usual_pain",
    "usual_at_start",     "pain_green",         "pain_limit",          "settle_rise",
    "completion",         "troubled_days",      "troubled_days_limit", "within_days",
    "week_median",        "earlier_median",     "median_rise_limit",   "morning_rise",
    "morning_rise_limit", "gap_days",           "gap_days_limit",      "entries_newer",
    "entries_in_future",  "entries_unreadable", "well_tolerated_days", "well_tolerated_days_needed",
    "track_days",
};

/// Shown by a rule of the kind stalled alone: a programme without one, such as those of format 1,
/// needs no label for them.
inline constexpr std::array stalled_number_keys = {"hold_days", "hold_days_needed", "days_same"};

} // namespace loadwise
