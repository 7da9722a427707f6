// Doses that make sense, and ladders on which each rung changes exactly one thing and is no easier
// than the one before.
#include "check_parts.h"
#include "dose_parts.h"

#include <algorithm>
#include <array>

namespace loadwise {
namespace {

constexpr int day_hours = 24;
constexpr int week_hours = 7 * day_hours;

constexpr std::array<const char*, 12> variable_words{
    "form",
    "sets",
    "repetitions",
    "hold",
    "distance",
    "interval",
    "tempo",
    "load",
    "effort",
    "range",
    "rest",
    "frequency",
};

/// What is wrong with one rung, each place counted from it.
struct DosePlace {
    Problems& problems;

    void report(ErrorCode code, const char* field, const std::string& message) const {
        problems.push_back({code, field, message});
    }
};

void check_amount(const Dose& dose, const DosePlace& place) {
    if (!dose.repetitions && !dose.hold && !dose.distance_metres && !dose.interval) {
        place.report(
            ErrorCode::Missing,
            "/reps",
            "Nothing says how much to do: write reps, hold_secs, distance_m or work_secs."
        );
    }
    if (dose.interval && dose.interval->work.count() == 0) {
        place.report(ErrorCode::OutOfRange, "/work_secs", "The work must last at least 1 second.");
    }
}

void check_limits(const Dose& dose, const DosePlace& place) {
    if (dose.effort && dose.effort->least > dose.effort->most) {
        place.report(
            ErrorCode::Contradiction, "/effort", "The first number must not be above the second."
        );
    }
    if (dose.range && dose.range->from_degrees > dose.range->to_degrees) {
        place.report(
            ErrorCode::Contradiction, "/range_deg", "The first number must not be above the second."
        );
    }
}

void check_load(const Dose& dose, const DosePlace& place) {
    if (!dose.load) {
        return;
    }
    const bool is_maximum = dose.load->kind == LoadKind::RepetitionMax;
    if (is_maximum && dose.repetitions && *dose.repetitions > dose.load->amount) {
        place.report(
            ErrorCode::Contradiction,
            "/reps",
            "A weight that can be lifted " + std::to_string(dose.load->amount) +
                " times at most cannot be lifted " + std::to_string(*dose.repetitions) + " times."
        );
    }
    if (dose.load->kind == LoadKind::PercentOfMax && dose.load->amount > percent_most) {
        place.report(ErrorCode::OutOfRange, "/load/amount", "This must be at most 100 percent.");
    }
}

void check_frequency(const Dose& dose, const DosePlace& place) {
    const auto hours = static_cast<int>(dose.hours_between.count());
    if ((dose.sessions_per_day - 1) * hours >= day_hours) {
        place.report(
            ErrorCode::Contradiction,
            "/hours_between",
            std::to_string(dose.sessions_per_day) + " sessions a day do not fit with " +
                std::to_string(hours) + " hours between two."
        );
    }
    const int week_most = hours == 0 ? week_hours : week_hours / hours + 1;
    if (dose.sessions_per_week && *dose.sessions_per_week > week_most) {
        place.report(
            ErrorCode::Contradiction,
            "/sessions_per_week",
            std::to_string(*dose.sessions_per_week) + " sessions a week do not fit with " +
                std::to_string(hours) + " hours between two."
        );
    }
}

const char* field_of(DoseAmount amount) {
    switch (amount) {
    case DoseAmount::Sets:
        return "/sets";
    case DoseAmount::Repetitions:
        return "/reps";
    case DoseAmount::Hold:
        return "/hold_secs";
    case DoseAmount::Tempo:
        return "/tempo";
    case DoseAmount::RepetitionMax:
    case DoseAmount::Grams:
    case DoseAmount::Band:
    case DoseAmount::PercentOfMax:
        break;
    }
    return "/load/amount";
}

/// The programme's own limits hold for its doses, too, and for those of a hand-out.
void check_own_limits(const Programme& programme, const Dose& dose, const DosePlace& place) {
    for (const DosePart part : parts_of(dose)) {
        const DoseLimit* const limit = find_limit(programme, part.amount);
        const std::optional<int> value = part_in(dose, part);
        if (limit != nullptr && value && (*value < limit->least || *value > limit->most)) {
            place.report(
                ErrorCode::OutOfRange,
                field_of(part.amount),
                "The dose_limits of this programme allow " + std::to_string(limit->least) + " to " +
                    std::to_string(limit->most) + "."
            );
        }
    }
}

void check_dose(const Programme& programme, const Dose& dose, const DosePlace& place) {
    check_amount(dose, place);
    check_limits(dose, place);
    check_load(dose, place);
    check_frequency(dose, place);
    check_own_limits(programme, dose, place);
}

template <typename T>
bool has_fallen(const std::optional<T>& from, const std::optional<T>& to) {
    return from && to && *to < *from;
}

bool is_lighter(const std::optional<Load>& from, const std::optional<Load>& to) {
    if (!from || !to || from->kind != to->kind) {
        return false;
    }
    return from->kind == LoadKind::RepetitionMax ? to->amount > from->amount
                                                 : to->amount < from->amount;
}

/// Only called when one variable changed, so that nothing else makes up for it.
bool is_easier(const Dose& from, const Dose& to, DoseVariable changed) {
    switch (changed) {
    case DoseVariable::Sets:
        return to.sets < from.sets;
    case DoseVariable::Repetitions:
        return has_fallen(from.repetitions, to.repetitions);
    case DoseVariable::Hold:
        return has_fallen(from.hold, to.hold);
    case DoseVariable::Distance:
        return has_fallen(from.distance_metres, to.distance_metres);
    case DoseVariable::Load:
        return is_lighter(from.load, to.load);
    case DoseVariable::Effort:
        return from.effort && to.effort && to.effort->most < from.effort->most;
    case DoseVariable::Interval:
        return from.interval && to.interval && to.interval->work < from.interval->work;
    case DoseVariable::Form:
    case DoseVariable::Tempo:
    case DoseVariable::Range:
    case DoseVariable::Rest:
    case DoseVariable::Frequency:
        return false;
    }
    return false;
}

std::string spoken(const std::vector<DoseVariable>& changed) {
    std::string words;
    for (const DoseVariable variable : changed) {
        words += words.empty() ? "" : ", ";
        words += variable_words[static_cast<std::size_t>(variable)];
    }
    return words;
}

void check_step(const Dose& from, const Dose& to, const DosePlace& place) {
    const std::vector<DoseVariable> changed = changed_variables(from, to);
    if (changed.empty()) {
        place.report(
            ErrorCode::Unreachable, "", "This step is the same as the one before: take it away."
        );
    } else if (changed.size() > 1) {
        place.report(
            ErrorCode::TooManyChanges,
            "",
            "A step may change one thing; this one changes " + spoken(changed) +
                ". Make a step of each."
        );
    } else if (is_easier(from, to, changed.front())) {
        place.report(
            ErrorCode::Contradiction,
            "",
            "A step goes up, but this one lowers the " + spoken(changed) + "."
        );
    }
}

/// A rung has most of its fields from the one below, so what was told there is not told again.
void check_ladder(const Programme& programme, const Exercise& exercise, Problems& problems) {
    const std::string here = pointer_to({"exercises", exercise.id.text});
    const Dose* below = nullptr;
    Problems told;
    std::size_t rung = 0;
    for (const Dose& dose : exercise.ladder) {
        Problems found;
        if (below != nullptr) {
            check_step(*below, dose, {found});
        }
        check_dose(programme, dose, {found});
        const std::string where =
            rung == 0 ? here + "/dose" : here + "/steps/" + std::to_string(rung - 1);
        for (const Error& problem : found) {
            if (std::find(told.begin(), told.end(), problem) == told.end()) {
                problems.push_back({problem.code, where + problem.where, problem.message});
            }
        }
        told = std::move(found);
        below = &dose;
        ++rung;
    }
}

} // namespace

void check_ladders(const Programme& programme, Problems& problems) {
    for (const Exercise& exercise : programme.exercises) {
        check_ladder(programme, exercise, problems);
    }
}

} // namespace loadwise
