#pragma once
// What is said of a graded plan: how long is tolerated, today's step, the goal. On a page of its
// own, and in one line where the day is told.

#include "app/model/state.h"
#include "app/today/offer_view.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

struct GradedGoal {
    int minutes = 0;
    std::string words; ///< "1 hour 30 minutes"
};

struct GradedView {
    bool is_there = false; ///< the programme has one
    bool is_running = false;
    std::string title;
    std::string purpose;
    std::string words;
    std::vector<std::string> safety;
    std::string tolerated; ///< measured last, or that it never was
    std::string step;      ///< "2 times 10 minutes"
    std::string exercise;
    std::vector<std::string> cues;
    std::string goal;    ///< as it was chosen
    std::string today;   ///< "1 of 4 done today", or why not now
    std::string summary; ///< all of it in one line
    std::string row;     ///< "Sitting plan: 2 times 10 minutes"
    std::string row_detail;
    std::string begin_label;
    bool can_begin = false; ///< the timer may start now
    bool is_locked = false; ///< a warning sign is open
    MeasureId measure;
    std::string measure_label;
    std::vector<GradedGoal> goals;
    std::optional<std::size_t> chosen; ///< picked, else as it is
    bool is_picked = false;            ///< another goal than the one that holds
    std::vector<OfferView> offers;
};

/// The graded track of the programme, or null.
const Track* graded_track(const AppState& state);

/// What is suggested about it is said there, and stands in nobody's way on the day's page.
bool is_of_graded(const AppState& state, const Offer& offer);

GradedView make_graded_view(const AppState& state);

} // namespace loadwise
