#pragma once
// Whether more may be offered. The rules ask before offering, and the fold asks again before it
// believes an answer: an accepted offer that would not have been made is refused.

#include "patient_state.h"

#include <optional>
#include <vector>

namespace loadwise {

/// Well-tolerated training days of this exercise in a row, at its present rung, up to the newest.
/// A day that is amber, red or not known ends the row, and so does trouble between two days.
int well_tolerated_days(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
);

/// Well-tolerated training days of the whole plan in a row since this stage began, and the date of
/// the first of them.
struct ToleratedRow {
    int days = 0;
    std::optional<Date> since;
};

ToleratedRow tolerated_row(const Programme& programme, const PatientState& state);

/// Nothing speaks against more on the whole: no lock, flare, gap, open question, missing score,
/// recent rise or slow worsening. The advice mode is not asked: in mirror mode a rule may match.
bool is_rise_open(const Programme& programme, const PatientState& state, LocalTime now);

bool may_step_up(
    const Programme& programme,
    const PatientState& state,
    const ExerciseState& exercise,
    LocalTime now
);

bool may_stage_up(const Programme& programme, const PatientState& state, LocalTime now);

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
    bool is_found = false;
};

Worsening find_worsening(const Programme& programme, const PatientState& state, LocalTime now);

} // namespace loadwise
