#pragma once
// Whether more may be offered. The rules ask before offering, and the fold asks again before it
// believes an answer: an accepted offer that would not have been made is refused.

#include "engine/state/patient_state.h"

#include <optional>
#include <vector>

namespace loadwise {

/// Mornings that were not told leave no hole, neither among mornings that are counted nor in a row
/// of days that had settled, as long as there are not more of them.
inline constexpr int mornings_missing_most = 3;

/// Well-tolerated training days of this exercise in a row, at its present rung, up to the newest.
/// A day that is amber, red or not known ends the row, and so does trouble between two days.
int well_tolerated_days(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
);

/// What a day must have been: well tolerated, or at least acceptable and settled by the morning,
/// with all of it done as planned.
enum class Needed { WellTolerated, Settled };

/// Such training days of the whole plan in a row since this stage began, and the date of the first
/// of them. A newest day of which not all is told yet is left out. Days of a flare-up plan end it.
struct ToleratedRow {
    int days = 0;
    std::optional<Date> since;
};

ToleratedRow tolerated_row(
    const Programme& programme, const PatientState& state, Needed needed = Needed::WellTolerated
);

/// Nothing that may speak against more is set aside. Asked before more is offered, not when an old
/// answer is looked at again: what was right then stays so.
bool is_log_whole(const PatientState& state);

/// Nothing speaks against more on the whole: no lock, flare, gap, open question, missing score,
/// recent rise or slow worsening. The advice mode is not asked: in mirror mode a rule may match.
bool is_rise_open(
    const Programme& programme,
    const PatientState& state,
    LocalTime now,
    Needed needed = Needed::WellTolerated
);

/// The newest training day was neither too much nor unknown, and no trouble was told since.
bool is_newest_day_in_order(const PatientState& state);

bool may_step_up(
    const Programme& programme,
    const PatientState& state,
    const ExerciseState& exercise,
    LocalTime now
);

bool may_stage_up(const Programme& programme, const PatientState& state, LocalTime now);

/// Pain over a limit that no exercise of a training day answers for, at this moment or later.
bool is_troubled_since(const PatientState& state, const LocalTime& moment);

/// Whether this track may be offered, by this rule.
bool may_start_track(
    const Programme& programme, const PatientState& state, const Rule& rule, LocalTime now
);

/// Whether a track that is running has reached its finish, or has run out of its time.
enum class TrackProgress { Running, Finished, OutOfTime };

TrackProgress track_progress(
    const Programme& programme, const PatientState& state, const TrackState& running, LocalTime now
);

/// Questions that must be answered before training: never answered, or again because of a flare.
std::vector<ScreeningId> open_questions(const Programme& programme, const PatientState& state);

/// Troubled days within the window of the rule, or mornings a week apart that rose too far.
struct Worsening {
    int troubled_days = 0;
    std::optional<int> week_median;
    std::optional<int> earlier_median; // of the week before, or what was told before the start
    bool is_of_mornings = false;       // mornings that rose, whatever was trained
    bool is_found = false;
};

Worsening find_worsening(const Programme& programme, const PatientState& state, LocalTime now);

} // namespace loadwise
