#include "app/today/update_week.h"

#include "app/log/recording.h"
#include "app/today/week_look.h"
#include "engine/programme/guide.h"

#include <utility>

namespace loadwise {

namespace {

constexpr std::size_t intention_bytes_most = 400;

/// Without blanks around it, and no longer than a plan is.
std::string trimmed(std::string words) {
    const std::size_t first = words.find_first_not_of(" \n\t");
    if (first == std::string::npos || words.size() > intention_bytes_most) {
        return {};
    }
    const std::size_t last = words.find_last_not_of(" \n\t");
    return words.substr(first, last - first + 1);
}

} // namespace

Next answer_week(AppState state, const BarrierId& barrier) {
    if (state.page != Page::Measure || !is_week_due(state)) {
        return state;
    }
    const Barrier* const named = find_by_id(state.guidance.guide->barriers, barrier);
    const WeekCount count = week_count(state);
    WeekReviewed week{count.done, count.planned, {}, {}};
    if (named != nullptr) {
        week.barrier = named->id;
        week.barrier_name = named->name;
    }
    return record(std::move(state), std::vector<EntryBody>{std::move(week)});
}

Next choose_intention(AppState state, const std::string& words) {
    const std::string plan = trimmed(words);
    const bool is_written_badly = plan.empty() && !words.empty();
    if (state.page != Page::Measure || is_written_badly) {
        return state;
    }
    state.check.is_week_over = true;
    state.check.is_intention_wanted = false;
    state.check.intention.clear();
    if (plan.empty() && !state.patient.intention) {
        return state;
    }
    return record(std::move(state), std::vector<EntryBody>{IntentionMade{plan}});
}

} // namespace loadwise
