#include "session_view.h"

#include "words.h"

#include <algorithm>

namespace loadwise {

namespace {

/// The sets of the open session that were done and not taken back.
std::vector<SetDone> done_sets(const AppState& state) {
    std::vector<std::pair<EntryId, SetDone>> sets;
    for (const Entry& entry : state.log) {
        if (const auto* const set = std::get_if<SetDone>(&entry.body)) {
            if (set->session == state.patient.open_session) {
                sets.emplace_back(entry.id, *set);
            }
        } else if (const auto* const deleted = std::get_if<EntryDeleted>(&entry.body)) {
            std::erase_if(sets, [&](const auto& each) { return each.first == deleted->target; });
        }
    }
    std::vector<SetDone> out;
    out.reserve(sets.size());
    for (auto& each : sets) {
        out.push_back(std::move(each.second));
    }
    return out;
}

std::string set_label(int number, Side side) {
    std::string label = "Set " + std::to_string(number);
    if (side == Side::Left) {
        label += ", left";
    } else if (side == Side::Right) {
        label += ", right";
    }
    return label;
}

SessionExercise
exercise_view(const Exercise& exercise, const Dose& dose, const std::vector<SetDone>& done) {
    SessionExercise view;
    view.exercise = exercise.id;
    view.name = exercise.name;
    view.dose = dose_words(dose, exercise.sides);
    view.details = dose_details(dose);
    view.cues = exercise.cues;
    view.stop_rule = exercise.stop_rule;
    const std::vector<Side> sides = exercise.sides == Sides::EachSide
                                        ? std::vector<Side>{Side::Left, Side::Right}
                                        : std::vector<Side>{Side::Both};
    for (int number = 1; number <= dose.sets; ++number) {
        for (const Side side : sides) {
            const bool is_done = std::any_of(done.begin(), done.end(), [&](const SetDone& set) {
                return set.exercise == exercise.id && set.set_number == number && set.side == side;
            });
            view.sets.push_back({number, side, set_label(number, side), is_done});
            view.sets_done += is_done ? 1 : 0;
        }
    }
    return view;
}

} // namespace

SessionView make_session_view(const AppState& state) {
    SessionView view;
    const Programme& programme = *state.programme;
    view.session = state.patient.open_session.value_or(SessionId{});
    const std::vector<SetDone> done = done_sets(state);
    for (const PlannedExercise& planned : state.day.exercises) {
        const Exercise* const exercise = find_by_id(programme.exercises, planned.exercise);
        const bool is_touched = std::any_of(done.begin(), done.end(), [&](const SetDone& set) {
            return set.exercise == planned.exercise;
        });
        const bool is_stopped = planned.availability == Availability::StoppedAfterPain;
        const bool is_shown = planned.availability == Availability::Now || is_touched || is_stopped;
        if (exercise == nullptr || exercise->ladder.empty() || !is_shown) {
            continue;
        }
        const auto last = static_cast<int>(exercise->ladder.size()) - 1;
        const auto rung = static_cast<std::size_t>(std::clamp(planned.rung.index, 0, last));
        SessionExercise each = exercise_view(*exercise, exercise->ladder[rung], done);
        each.is_stopped = is_stopped;
        view.sets_done += each.sets_done;
        view.sets_planned += static_cast<int>(each.sets.size());
        view.exercises.push_back(std::move(each));
    }
    if (const PainRule* const rule = find_by_id(programme.pain_rules, programme.pain_rule)) {
        view.pain_rule = rule->words;
    }
    return view;
}

} // namespace loadwise
