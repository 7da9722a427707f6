#pragma once
// Reminders for a calendar (iCalendar, RFC 5545): training days and the check on the morning after.
// The titles say nothing of a condition, and the times float: half past seven wherever one is.

#include "engine/plan/rhythm.h"
#include "engine/state/patient_state.h"

#include <string>

namespace loadwise {

struct CalendarOptions {
    std::chrono::minutes session_at{18 * 60}; // since midnight; the last session of a day
    std::chrono::minutes morning_at{7 * 60 + 30};
    std::chrono::minutes alarm_before{10};
    int weeks = 4;
    std::string session_title = "Exercise session";
    std::string morning_title = "Morning check";
};

/// The same plan gives the same event names, so a calendar that reads it again updates its events.
/// While a red flag waits for a clinician there are no training days in it.
std::string write_calendar(
    const Programme& programme,
    const PatientState& state,
    LocalTime now,
    const CalendarOptions& options = {}
);

} // namespace loadwise
