#include "app/session/session_view.h"

#include "app/log/session_now.h"
#include "app/session/session_sets.h"
#include "app/words/pain_rule_words.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string set_label(const Texts& texts, int number, Side side) {
    const std::string_view key = side == Side::Left    ? "session.set_left"
                                 : side == Side::Right ? "session.set_right"
                                                       : "session.set";
    return texts(key, {{"number", number}});
}

SessionExercise exercise_view(
    const AppState& state,
    const Exercise& exercise,
    const Dose& dose,
    const std::vector<SettledSet>& done
) {
    SessionExercise view;
    view.exercise = exercise.id;
    view.name = exercise.name;
    view.dose = dose_words(state.texts, dose, exercise.sides);
    view.details = dose_details(state.texts, dose, exercise.range_of);
    view.picture = picture_of(state.figures, exercise, dose);
    const std::vector<Side> sides = exercise.sides == Sides::EachSide
                                        ? std::vector<Side>{Side::Left, Side::Right}
                                        : std::vector<Side>{Side::Both};
    for (int number = 1; number <= dose.sets; ++number) {
        for (const Side side : sides) {
            const bool is_done = std::any_of(done.begin(), done.end(), [&](const SettledSet& each) {
                return each.set.exercise == exercise.id && each.set.set_number == number &&
                       each.set.side == side;
            });
            view.sets.push_back({number, side, set_label(state.texts, number, side), is_done});
            view.sets_done += is_done ? 1 : 0;
        }
    }
    return view;
}

} // namespace

SessionView make_session_view(const AppState& state) {
    SessionView view;
    const Programme& programme = *state.programme;
    view.session = session_now(state).value_or(SessionId{});
    const std::vector<SettledSet> done = ticked_sets(state, view.session);
    for (const PlannedExercise& planned : planned_now(state)) {
        const Exercise* const exercise = find_by_id(programme.exercises, planned.exercise);
        const bool is_touched = std::any_of(done.begin(), done.end(), [&](const SettledSet& each) {
            return each.set.exercise == planned.exercise;
        });
        const bool is_stopped = planned.availability == Availability::StoppedAfterPain;
        const bool is_shown = planned.availability == Availability::Now || is_touched || is_stopped;
        if (exercise == nullptr || exercise->ladder.empty() || !is_shown) {
            continue;
        }
        SessionExercise each =
            exercise_view(state, *exercise, dose_at(*exercise, planned.rung), done);
        each.is_stopped = is_stopped;
        view.sets_done += each.sets_done;
        view.sets_planned += static_cast<int>(each.sets.size());
        view.exercises.push_back(std::move(each));
    }
    if (const PainRule* const rule = find_by_id(programme.pain_rules, programme.pain_rule)) {
        view.pain_rule = pain_rule_words(state.texts, *rule).words;
    }
    return view;
}

} // namespace loadwise
