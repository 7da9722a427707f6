#pragma once
// What the rules share: the case they look at, and how an offer is put together.

#include "engine/advice/advice.h"
#include "engine/plan/schedule.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct AdviceInput {
    const Programme& programme;
    const PatientState& state;
    LocalTime now;
    const TrainingDay* last = nullptr; // newest day on which anything was trained
    bool is_away = false;              // so long ago that it says nothing of now
};

using Offers = std::vector<Offer>;

/// An offer with the rule's words and sources and nothing else yet.
Offer begin_offer(const Rule& rule);

/// Says what the rule says in this case; as before when it has no words for it.
void say_case(Offer& offer, const Rule& rule, std::string_view key);

/// A change that starts or ends a track.
Change track_change(ChangeKind kind, const TrackId& track);

/// Adds a number under the programme's name for it; nothing is added when there is no value.
void add_number(
    const AdviceInput& known,
    Offer& offer,
    const std::string& key,
    std::optional<int> value,
    const std::string& unit = {}
);

/// Adds the scores of that day and the limits they are held against.
void add_scores(
    const AdviceInput& known, Offer& offer, const TrainingDay& day, const ExerciseDay& exercise
);

/// Whether this was said already, and somebody was there to read it: what has held since that day
/// is said once in so many days, on the first of them on which anything is told. 0: every day.
bool is_said_already(const AdviceInput& known, Date since, int repeat_days);

/// What each day says the same way rests, too, while for weeks nothing has come further.
bool is_same_for_weeks(const AdviceInput& known);

/// The newest morning, unless it is too long ago to say anything about now.
const MorningPain* newest_morning(const AdviceInput& known, int within_days);

/// What the next stage still waits for.
std::vector<CriterionProgress> goals_not_met(const AdviceInput& known);

/// Adds the progress of criteria as numbers, under their own titles.
void add_criteria(Offer& offer, const std::vector<CriterionProgress>& criteria);

// Each rule adds its offers, if it matches. One file holds the rules about trouble, another those
// about progress.
void seek_care(const AdviceInput& known, const Rule& rule, Offers& out);
void stop_exercise(const AdviceInput& known, const Rule& rule, Offers& out);
void usual_too_high(const AdviceInput& known, const Rule& rule, Offers& out);
void flare_up(const AdviceInput& known, const Rule& rule, Offers& out);
void step_back(const AdviceInput& known, const Rule& rule, Offers& out);
void ease_off(const AdviceInput& known, const Rule& rule, Offers& out);
void welcome_back(const AdviceInput& known, const Rule& rule, Offers& out);
void track_verdict(const AdviceInput& known, const Rule& rule, Offers& out);
void stalled(const AdviceInput& known, const Rule& rule, Offers& out);
void not_enough_known(const AdviceInput& known, const Rule& rule, Offers& out);
void hold(const AdviceInput& known, const Rule& rule, Offers& out);
void well_tolerated(const AdviceInput& known, const Rule& rule, Offers& out);
void step_up(const AdviceInput& known, const Rule& rule, Offers& out);
void stage_up(const AdviceInput& known, const Rule& rule, Offers& out);
void offer_track(const AdviceInput& known, const Rule& rule, Offers& out);

} // namespace loadwise
