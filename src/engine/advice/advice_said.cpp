// What was said and read is not said again every day: it rests, and comes back.
#include "engine/advice/advice_parts.h"
#include "engine/state/plan_queries.h"
#include "engine/state/standstill.h"

#include <algorithm>

namespace loadwise {
namespace {

/// Whether anything was told from this day on and before that one. All lists are in order.
template <typename List, typename DateOf>
bool is_any_between(const List& list, Date from, Date before, DateOf date_of) {
    for (auto each = list.rbegin(); each != list.rend() && date_of(*each) >= from; ++each) {
        if (date_of(*each) < before) {
            return true;
        }
    }
    return false;
}

bool was_anything_told(const PatientState& state, Date from, Date before) {
    const auto moment = [](const auto& each) { return each.at.date; };
    const auto day = [](const TrainingDay& each) { return each.date; };
    return is_any_between(state.pains, from, before, moment) ||
           is_any_between(state.readings, from, before, moment) ||
           is_any_between(state.answers, from, before, moment) ||
           is_any_between(state.days, from, before, day) ||
           is_any_between(state.graded_days, from, before, day);
}

} // namespace

bool is_said_already(const AdviceInput& known, Date since, int repeat_days) {
    const Date today = known.now.date;
    // A flare-up plan says what there is to do, and nothing else is said while it runs.
    const TrackState* const flare = last_flare(known.programme, known.state);
    if (flare != nullptr && flare->ended) {
        since = std::max(since, flare->ended->date);
    }
    if (repeat_days == 0 || since >= today) {
        return false;
    }
    const auto passed = (today - since).count();
    const Date from = since + std::chrono::days(passed - passed % repeat_days);
    return was_anything_told(known.state, from, today);
}

bool is_same_for_weeks(const AdviceInput& known) {
    const Rule* rule = find_rule(known.programme, RuleKind::Stalled);
    const std::optional<Date> last = last_new_height(known.programme, known.state);
    if (rule == nullptr || !last) {
        return false;
    }
    const Date since = *last + std::chrono::days(rule->limits.over_days);
    return since <= known.now.date && is_said_already(known, since, rule->limits.repeat_days);
}

} // namespace loadwise
