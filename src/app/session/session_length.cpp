#include "app/session/session_length.h"

#include "engine/plan/session_time.h"
#include "engine/state/plan_queries.h"

namespace loadwise {

std::chrono::seconds length_of_session(const AppState& state, const Change* step) {
    std::chrono::seconds length{};
    for (const PlannedExercise& planned : state.day.exercises) {
        const Exercise* const exercise = find_by_id(state.programme->exercises, planned.exercise);
        if (exercise == nullptr || exercise->ladder.empty() ||
            planned.availability != Availability::Now) {
            continue;
        }
        const bool is_changed = step != nullptr && step->exercise == planned.exercise;
        const Dose& dose = dose_at(*exercise, is_changed ? step->to : planned.rung);
        length += session_time(*exercise, dose);
    }
    return length;
}

std::string length_words(const Texts& texts, std::chrono::seconds length) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(length).count();
    return minutes == 0 ? "" : texts("today.about_minutes", {{"count", minutes}});
}

} // namespace loadwise
