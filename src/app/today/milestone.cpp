#include "app/today/milestone.h"

#include "app/today/afterwards_view.h"
#include "app/today/ordinary_day.h"
#include "app/words/names.h"
#include "app/words/words.h"
#include "engine/plan/rhythm.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

/// The cards of a programme that are for those who have come through it.
constexpr std::string_view afterwards_group = "afterwards";

/// The cards of what to do when something is wrong.
constexpr std::string_view help_group = "help";

int days_trained_since(const AppState& state, Date since) {
    const std::vector<TrainingDay>& all = state.patient.days;
    return static_cast<int>(std::count_if(all.begin(), all.end(), [since](const TrainingDay& day) {
        return day.date >= since && is_trained(day);
    }));
}

/// The stage that was left today for a later one.
const StageEntered* passed_today(const AppState& state) {
    const std::vector<StageEntered>& stages = state.patient.stages;
    if (stages.size() < 2) {
        return nullptr;
    }
    const auto place = [&state](const StageEntered& entered) {
        const std::vector<Stage>& all = state.programme->stages;
        return find_by_id(all, entered.stage) - all.data();
    };
    const StageEntered& last = stages[stages.size() - 2];
    const bool is_today = training_date_of(stages.back().at) == training_date_of(state.now);
    const bool is_known = find_by_id(state.programme->stages, last.stage) != nullptr &&
                          find_by_id(state.programme->stages, stages.back().stage) != nullptr;
    // Nobody passes a stage by choosing where to begin.
    return is_today && is_known && place(last) < place(stages.back()) &&
                   days_trained_since(state, training_date_of(last.at)) > 0
               ? &last
               : nullptr;
}

/// What is in the plan now and was not in the stage before, and what that needs.
std::vector<std::string> changes_since(const AppState& state, const StageId& before) {
    const Texts& texts = state.texts;
    const Stage* const left = find_by_id(state.programme->stages, before);
    std::vector<std::string> names;
    std::vector<std::string> things;
    for (const PlannedExercise& planned : state.day.exercises) {
        const Exercise* const exercise = find_by_id(state.programme->exercises, planned.exercise);
        if (exercise == nullptr || (left != nullptr && holds(left->exercises, exercise->id))) {
            continue;
        }
        names.push_back(exercise->name);
        for (const std::string& thing : exercise->equipment) {
            if (std::find(things.begin(), things.end(), thing) == things.end()) {
                things.push_back(thing);
            }
        }
    }
    std::vector<std::string> changes;
    if (!names.empty()) {
        changes.push_back(texts("milestone.new", {{"exercises", list_words(texts, names)}}));
    }
    const TrainingRhythm rhythm = training_rhythm(*state.programme, state.patient);
    changes.push_back(texts("reminders.every", {{"count", rhythm.days_apart}}));
    if (!things.empty()) {
        changes.push_back(texts("exercise.equipment", {{"things", list_words(texts, things)}}));
    }
    return changes;
}

bool is_at_end(const AppState& state) {
    const std::vector<CriterionProgress>& criteria = state.day.exit_criteria;
    return state.patient.stage + 1 == state.programme->stages.size() && !criteria.empty() &&
           std::all_of(criteria.begin(), criteria.end(), [](const CriterionProgress& each) {
               return each.is_met;
           });
}

} // namespace

bool is_short_first(const Card& card) {
    const std::size_t parts = card.paragraphs.size() + card.points.size();
    return card.group != help_group && !card.paragraphs.empty() && parts > 1;
}

Advice advice_of(const AppState& state, const Card& card) {
    return {
        card.title,
        card.paragraphs,
        card.points,
        evidence_lines(state.texts, *state.programme, card.evidence),
        is_short_first(card)};
}

std::vector<Advice> afterwards_advice(const AppState& state) {
    std::vector<Advice> all;
    for (const Card& card : state.programme->cards) {
        if (card.group == afterwards_group) {
            all.push_back(advice_of(state, card));
        }
    }
    return all;
}

std::vector<std::string> way_since(const AppState& state, Date since) {
    const auto passed = static_cast<int>((training_date_of(state.now) - since).count());
    std::vector<std::string> way{state.texts(
        "milestone.days",
        {{"days", state.texts("number.days", {{"count", passed}})},
         {"trained",
          state.texts("number.training_days", {{"count", days_trained_since(state, since)}})}}
    )};
    const std::optional<int>& before = state.day.usual_at_start;
    const std::optional<int>& now = state.day.usual_now;
    if (before && now) {
        way.push_back(state.texts(
            *now == *before ? "milestone.mornings_same" : "milestone.mornings",
            {{"before", *before}, {"now", *now}}
        ));
    }
    return way;
}

std::optional<Milestone> make_milestone(const AppState& state) {
    const Texts& texts = state.texts;
    Milestone view;
    if (const StageEntered* const passed = passed_today(state)) {
        view.headline = texts(
            "milestone.stage_done", {{"stage", title_in(state.programme->stages, passed->stage)}}
        );
        view.way = way_since(state, training_date_of(passed->at));
        view.changes_title = texts(
            "milestone.changes", {{"stage", title_in(state.programme->stages, state.day.stage)}}
        );
        view.changes = changes_since(state, passed->stage);
        return view;
    }
    if (!is_at_end(state) || !state.patient.first_entry || state.patient.afterwards) {
        return std::nullopt;
    }
    view.headline = texts("milestone.end");
    view.way = way_since(state, training_date_of(*state.patient.first_entry));
    view.afterwards = afterwards_advice(state);
    view.is_end = true;
    view.can_go_on = !exercises_to_keep(state).empty();
    return view;
}

} // namespace loadwise
