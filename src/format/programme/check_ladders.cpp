// Doses that make sense, and ladders on which each rung changes exactly one thing and is no easier
// than the one before.
#include "engine/programme/dose_parts.h"
#include "engine/state/plan_queries.h"
#include "format/programme/check_parts.h"

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

/// The programme's own limits hold for its doses, too, and for those of a hand-out. The minutes of
/// a graded track are no holds: its goals end them.
void check_own_limits(
    const Programme& programme, const Exercise& exercise, const Dose& dose, const DosePlace& place
) {
    for (const DosePart part : parts_of(dose)) {
        if (part.amount == DoseAmount::Hold && is_graded(programme, exercise.id)) {
            continue;
        }
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

void check_dose(
    const Programme& programme, const Exercise& exercise, const Dose& dose, const DosePlace& place
) {
    check_amount(dose, place);
    check_limits(dose, place);
    check_load(dose, place);
    check_frequency(dose, place);
    check_own_limits(programme, exercise, dose, place);
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

enum class Way { Up, Down };

/// Both steps are told of the harder of two doses; a step down is written the other way round.
void check_step(const Dose& from, const Dose& to, Way way, const DosePlace& place) {
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
            way == Way::Up
                ? "A step goes up, but this one lowers the " + spoken(changed) + "."
                : "An easier step goes down, but this one raises the " + spoken(changed) + "."
        );
    }
}

/// Rungs are looked at from the one where the exercise begins, to the hardest and then to the
/// easiest. A rung has most of its fields from the one before, so what was told there is not told
/// again.
struct LadderCheck {
    const Programme& programme;
    const Exercise& exercise;
    Problems& problems;

    Problems check_rung(std::size_t place, Problems found, const Problems& told) const {
        check_dose(programme, exercise, exercise.ladder[place], {found});
        const std::string where = rung_pointer(exercise, place);
        for (const Error& problem : found) {
            if (std::find(told.begin(), told.end(), problem) == told.end()) {
                problems.push_back({problem.code, where + problem.where, problem.message});
            }
        }
        return found;
    }
};

void check_ladder(const Programme& programme, const Exercise& exercise, Problems& problems) {
    const LadderCheck check{programme, exercise, problems};
    const std::vector<Dose>& ladder = exercise.ladder;
    const auto begin = static_cast<std::size_t>(exercise.easier_rungs);
    const Problems of_dose = check.check_rung(begin, {}, {});
    Problems told = of_dose;
    for (std::size_t place = begin + 1; place < ladder.size(); ++place) {
        Problems found;
        check_step(ladder[place - 1], ladder[place], Way::Up, {found});
        told = check.check_rung(place, std::move(found), told);
    }
    told = of_dose;
    for (std::size_t place = begin; place > 0; --place) {
        Problems found;
        check_step(ladder[place - 1], ladder[place], Way::Down, {found});
        told = check.check_rung(place - 1, std::move(found), told);
    }
}

} // namespace

void check_ladders(const Programme& programme, Problems& problems) {
    for (const Exercise& exercise : programme.exercises) {
        check_ladder(programme, exercise, problems);
    }
}

} // namespace loadwise
