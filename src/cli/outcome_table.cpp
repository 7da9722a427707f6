#include "outcome_table.h"

#include "simulated_patient.h"

#include <algorithm>

namespace loadwise::cli {
namespace {

/// Sums over the patients of one kind.
struct Outcome {
    int patients = 0;
    int training_days = 0;
    int red_days = 0;
    int provisional_days = 0;
    int steps_up = 0;
    int refused = 0;
    int flares = 0;
    std::vector<int> ended_in; // patients by stage
};

bool is_step_up(const Programme& programme, const OfferAnswer& answer) {
    const Rule* rule = find_by_id(programme.rules, answer.rule);
    return answer.is_accepted && rule != nullptr && rule->kind == RuleKind::StepUp;
}

bool is_flare(const Programme& programme, const TrackState& run) {
    const Track* track = find_by_id(programme.tracks, run.track);
    return track != nullptr && track->kind == TrackKind::Flare;
}

void add_course(Outcome& outcome, const Programme& programme, const PatientState& state) {
    ++outcome.patients;
    ++outcome.ended_in[state.stage];
    outcome.refused += state.set_aside.refused;
    for (const TrainingDay& day : state.days) {
        ++outcome.training_days;
        outcome.red_days += day.verdict == Verdict::Red ? 1 : 0;
        outcome.provisional_days += day.verdict == Verdict::Provisional ? 1 : 0;
    }
    outcome.steps_up += static_cast<int>(std::count_if(
        state.answers.begin(),
        state.answers.end(),
        [&programme](const OfferAnswer& answer) { return is_step_up(programme, answer); }
    ));
    outcome.flares += static_cast<int>(std::count_if(
        state.tracks.begin(),
        state.tracks.end(),
        [&programme](const TrackState& run) { return is_flare(programme, run); }
    ));
}

/// With one decimal place, rounded down.
std::string each(int sum, int count) {
    const int tenths = count == 0 ? 0 : sum * 10 / count;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string percent(int part, int whole) {
    return std::to_string(whole == 0 ? 0 : part * 100 / whole) + " %";
}

std::string row_of(const char* name, const Outcome& outcome) {
    std::string row = std::string("| ") + name + " | " + std::to_string(outcome.patients) + " | " +
                      each(outcome.training_days, outcome.patients) + " | " +
                      percent(outcome.red_days, outcome.training_days) + " | " +
                      percent(outcome.provisional_days, outcome.training_days) + " | " +
                      each(outcome.steps_up, outcome.patients) + " | " +
                      each(outcome.flares, outcome.patients) + " | ";
    for (const int patients : outcome.ended_in) {
        row += std::to_string(patients) + " | ";
    }
    return row.substr(0, row.size() - 1) + "\n";
}

std::string head_of(const Programme& programme) {
    std::string head = "| patient | number | training days | too much | not known | steps up | "
                       "flare-up plans | ";
    std::string line = "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";
    for (const Stage& stage : programme.stages) {
        head += "ends in " + stage.id.text + " | ";
        line += " ---: |";
    }
    return head.substr(0, head.size() - 1) + "\n" + line + "\n";
}

} // namespace

std::string outcome_table(const Programme& programme, const TableOptions& options) {
    std::string table = head_of(programme);
    int number = 0;
    const auto kinds = static_cast<int>(std::size(all_patient_kinds));
    for (const PatientKind kind : all_patient_kinds) {
        Outcome outcome;
        outcome.ended_in.resize(programme.stages.size());
        const int share =
            options.patients * (number + 1) / kinds - options.patients * number / kinds;
        for (int patient = 0; patient < share; ++patient) {
            const std::uint64_t seed =
                options.seed * 1000003U + static_cast<std::uint64_t>(number * 100000 + patient);
            const Course course = simulate_course(programme, {kind, seed, options.days, false});
            add_course(outcome, programme, course.state);
        }
        table += row_of(name_of(kind), outcome);
        ++number;
    }
    return table;
}

} // namespace loadwise::cli
