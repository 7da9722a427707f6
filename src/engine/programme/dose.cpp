#include "engine/programme/dose.h"

namespace loadwise {
namespace {

bool is_maximum(const Dose& dose) {
    return dose.load && dose.load->kind == LoadKind::RepetitionMax;
}

/// "12 repetitions with the most you can lift 12 times": load and repetitions are then one thing.
bool is_matched_maximum(const Dose& dose) {
    return is_maximum(dose) && dose.repetitions == dose.load->amount;
}

bool is_same_frequency(const Dose& a, const Dose& b) {
    return a.sessions_per_day == b.sessions_per_day && a.hours_between == b.hours_between &&
           a.sessions_per_week == b.sessions_per_week;
}

bool is_same_repetitions(const Dose& a, const Dose& b) {
    const bool is_other_maximum = is_maximum(a) && is_maximum(b) && a.load != b.load;
    const bool is_any_matched = is_matched_maximum(a) || is_matched_maximum(b);
    const bool goes_with_load =
        (is_matched_maximum(a) && is_matched_maximum(b)) || (is_other_maximum && is_any_matched);
    const bool goes_with_interval = a.interval && b.interval && a.interval != b.interval;
    return goes_with_load || goes_with_interval || a.repetitions == b.repetitions;
}

} // namespace

std::vector<DoseVariable> changed_variables(const Dose& from, const Dose& to) {
    std::vector<DoseVariable> changed;
    const auto note = [&changed](bool is_same, DoseVariable variable) {
        if (!is_same) {
            changed.push_back(variable);
        }
    };
    note(from.form == to.form, DoseVariable::Form);
    note(from.sets == to.sets, DoseVariable::Sets);
    note(is_same_repetitions(from, to), DoseVariable::Repetitions);
    note(from.hold == to.hold, DoseVariable::Hold);
    note(from.distance_metres == to.distance_metres, DoseVariable::Distance);
    note(from.interval == to.interval, DoseVariable::Interval);
    note(from.tempo == to.tempo, DoseVariable::Tempo);
    note(from.load == to.load, DoseVariable::Load);
    note(from.effort == to.effort, DoseVariable::Effort);
    note(from.range == to.range, DoseVariable::Range);
    note(from.rest == to.rest, DoseVariable::Rest);
    note(is_same_frequency(from, to), DoseVariable::Frequency);
    return changed;
}

} // namespace loadwise
