#include "engine/programme/dose_order.h"

#include <algorithm>

namespace loadwise {
namespace {

template <typename T>
bool is_more(const std::optional<T>& one, const std::optional<T>& other) {
    return one && (!other || *one > *other);
}

/// A load of another kind cannot be compared; a body weight is the least.
bool is_heavier(const std::optional<Load>& one, const std::optional<Load>& other) {
    if (!one || one->kind == LoadKind::BodyWeight) {
        return false;
    }
    if (!other || other->kind != one->kind) {
        return true;
    }
    return one->kind == LoadKind::RepetitionMax ? one->amount < other->amount
                                                : one->amount > other->amount;
}

/// Repetitions that go with the most a load allows are part of the load.
bool is_of_load(const Dose& dose) {
    return dose.load && dose.load->kind == LoadKind::RepetitionMax;
}

bool is_more_work(const Dose& dose, const Dose& than) {
    if (!dose.interval) {
        return false;
    }
    if (!than.interval) {
        return true;
    }
    const auto all = [](const Dose& each) {
        return each.interval->work * each.sets * each.repetitions.value_or(1);
    };
    return dose.interval->work > than.interval->work || all(dose) > all(than);
}

} // namespace

bool is_harder(const Dose& dose, const Dose& than) {
    const bool is_effort_more =
        dose.effort && (!than.effort || dose.effort->most > than.effort->most);
    const bool is_range_more =
        dose.range && (!than.range || dose.range->to_degrees > than.range->to_degrees);
    const bool is_count_more = !dose.interval && !(is_of_load(dose) && is_of_load(than)) &&
                               is_more(dose.repetitions, than.repetitions);
    return dose.form != than.form || dose.sets > than.sets || is_count_more ||
           is_more(dose.hold, than.hold) || is_more(dose.distance_metres, than.distance_metres) ||
           is_more_work(dose, than) || is_heavier(dose.load, than.load) || is_effort_more ||
           is_range_more || dose.sessions_per_day > than.sessions_per_day;
}

} // namespace loadwise
