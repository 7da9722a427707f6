#pragma once
// After the end of the programme: what goes on, once a week, and for years; a watch on the mornings
// that says early and calmly what to do first; and what becomes of the other side.

#include "app/today/milestone.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

struct ProgrammeGuide;

enum class WatchLevel {
    Unknown, ///< too little is told
    Calm,
    Early, ///< up, and there is something to do first
    Long   ///< up for so long that the physiotherapist should see it
};

/// What the mornings since the end say.
struct RelapseWatch {
    WatchLevel level = WatchLevel::Unknown;
    int usual = 0; ///< at the end of the programme
    int above = 0; ///< of the last mornings
    int told = 0;  ///< mornings that were looked at
    Date since{};  ///< up
    int days = 0;  ///< since then
};

/// Calm where the programme goes on still. One bad morning says nothing.
RelapseWatch relapse_watch(const AppState& state);

/// What the guide says of the programme that is followed; nothing while it has not come.
const ProgrammeGuide* guide_of(const AppState& state);

/// What stands on the day's page when something is to be done or looked at.
struct WatchCard {
    bool is_long = false;
    std::string title;
    std::string words;
    std::vector<std::string> steps;
    std::string measure;    ///< "Sitting: 30 minutes now, 60 minutes at the end."
    bool has_flare = false; ///< the flare-up plan may be started
    std::vector<std::string> sources;
};

struct SideWords {
    std::string title;
    std::vector<std::string> paragraphs;
};

struct AfterwardsView {
    std::string title;    ///< "Week 12 after the programme"
    std::string mornings; ///< one calm sentence
    std::optional<WatchCard> watch;
    std::vector<Advice> advice;    ///< the cards of the programme
    std::optional<SideWords> side; ///< the other one
};

/// Nothing while the programme goes on.
std::optional<AfterwardsView> make_afterwards_view(const AppState& state);

/// What goes on when the programme has been come through: those that were done, as the guide likes
/// them; none without a guide.
std::vector<ExerciseId> exercises_to_keep(const AppState& state);

/// Measures that are asked for again after the end, though no criterion waits for them.
std::vector<MeasureId> watched_measures_due(const AppState& state);

/// When something that goes on once a week was done last; other plans do not count.
std::optional<Date> last_weekly_session(const AppState& state);

/// A weekly session is due, or when it will be.
Date weekly_session_due(const AppState& state);

} // namespace loadwise
