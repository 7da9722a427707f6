#include "app/today/activities.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string without_margins(const std::string& text) {
    constexpr const char* blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    return first == std::string::npos
               ? std::string()
               : text.substr(first, text.find_last_not_of(blank) + 1 - first);
}

std::string name_typed(const AppState& state, const MeasureId& measure, std::size_t place) {
    for (const MeasureDraft& draft : state.check.typed) {
        if (draft.measure == measure && draft.place == static_cast<int>(place)) {
            return draft.text;
        }
    }
    const std::vector<Activity> scored = scored_activities(state, measure);
    return place < scored.size() ? scored[place].name : std::string();
}

/// What was scored before under this name goes on, so that its scores stay one line of numbers.
ActivityId id_for(const AppState& state, const MeasureId& measure, const std::string& name) {
    const std::vector<Activity>& known = state.patient.activities;
    for (const Activity& activity : known) {
        if (activity.measure == measure && !activity.is_scored && activity.name == name) {
            return activity.id;
        }
    }
    // Another may have been called so first, and have another name now.
    ActivityId id{name};
    for (int number = 2; find_activity(known, measure, id) != nullptr; ++number) {
        id.text = name + " (" + std::to_string(number) + ")";
    }
    return id;
}

} // namespace

std::vector<Activity> scored_activities(const AppState& state, const MeasureId& measure) {
    std::vector<Activity> scored;
    for (const Activity& activity : state.patient.activities) {
        if (activity.measure == measure && activity.is_scored) {
            scored.push_back(activity);
        }
    }
    return scored;
}

std::vector<ActivityLine> activity_lines(const AppState& state, const MeasureId& measure) {
    std::vector<ActivityLine> lines;
    std::vector<std::string> names;
    for (std::size_t place = 0; place < activities_most; ++place) {
        ActivityLine line;
        line.typed = name_typed(state, measure, place);
        const std::string name = without_margins(line.typed);
        const bool is_twice =
            !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
        line.problem = is_twice ? state.texts("measure.activity_twice") : std::string();
        names.push_back(name);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<ActivityNamed> activities_typed(const AppState& state, const MeasureId& measure) {
    const std::vector<Activity> scored = scored_activities(state, measure);
    std::vector<ActivityNamed> named;
    for (std::size_t place = 0; place < activities_most; ++place) {
        const std::string name = without_margins(name_typed(state, measure, place));
        if (place >= scored.size()) {
            if (!name.empty()) {
                named.push_back({measure, id_for(state, measure, name), name, true});
            }
            continue;
        }
        const Activity& before = scored[place];
        if (name.empty()) {
            named.push_back({measure, before.id, before.name, false});
        } else if (name != before.name) {
            named.push_back({measure, before.id, name, true});
        }
    }
    return named;
}

} // namespace loadwise
