#include "cli/outcome_table.h"

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
    int flares = 0;
    int idle_days = 0; // the screen was looked at and had nothing
    int days_trained = 0;
    std::chrono::seconds trained{};
    std::chrono::seconds longest_day{};
    int longest_heavy_row = 0;
    std::vector<int> sent_on;  // the day on which a patient was first sent to a physiotherapist
    std::vector<int> ended_in; // patients by stage
};

bool is_flare(const Programme& programme, const TrackState& run) {
    const Track* track = find_by_id(programme.tracks, run.track);
    return track != nullptr && track->kind == TrackKind::Flare;
}

void add_state(Outcome& outcome, const Programme& programme, const PatientState& state) {
    ++outcome.ended_in[state.stage];
    for (const TrainingDay& day : state.days) {
        outcome.training_days += day.exercises.empty() ? 0 : 1;
        outcome.red_days += day.verdict == Verdict::Red ? 1 : 0;
        outcome.provisional_days += day.verdict == Verdict::Provisional ? 1 : 0;
    }
    outcome.flares += static_cast<int>(std::count_if(
        state.tracks.begin(),
        state.tracks.end(),
        [&programme](const TrackState& run) { return is_flare(programme, run); }
    ));
}

void add_day(Outcome& outcome, const SimulatedDay& day) {
    const bool is_idle = !day.is_away && !day.could_train && !day.was_asked && !day.was_advised;
    outcome.idle_days += is_idle ? 1 : 0;
    outcome.steps_up += day.steps_up;
    outcome.days_trained += day.trained.count() > 0 ? 1 : 0;
    outcome.trained += day.trained;
    outcome.longest_day = std::max(outcome.longest_day, day.trained);
}

void add_course(Outcome& outcome, const Programme& programme, const Course& course) {
    ++outcome.patients;
    add_state(outcome, programme, course.state);
    int heavy_row = 0;
    bool is_sent = false;
    for (std::size_t day = 0; day < course.days.size(); ++day) {
        add_day(outcome, course.days[day]);
        heavy_row = course.days[day].is_heavy ? heavy_row + 1 : 0;
        outcome.longest_heavy_row = std::max(outcome.longest_heavy_row, heavy_row);
        if (course.days[day].sent_to_physiotherapist && !is_sent) {
            is_sent = true;
            outcome.sent_on.push_back(static_cast<int>(day) + 1);
        }
    }
}

/// With one decimal place, rounded down.
std::string each(int sum, int count) {
    const int tenths = count == 0 ? 0 : sum * 10 / count;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string percent(int part, int whole) {
    return std::to_string(whole == 0 ? 0 : part * 100 / whole) + " %";
}

/// The day by which half of those who were sent had been.
std::string median_day(std::vector<int> days) {
    if (days.empty()) {
        return "-";
    }
    std::sort(days.begin(), days.end());
    return std::to_string(days[(days.size() - 1) / 2]);
}

std::string minutes(std::chrono::seconds time, int days) {
    const auto count = static_cast<std::chrono::seconds::rep>(std::max(days, 1));
    return std::to_string((time.count() / count + 30) / 60);
}

std::string row_of(const std::string& name, const Outcome& outcome) {
    const int patients = outcome.patients;
    std::vector<std::string> cells{
        name,
        each(outcome.training_days, patients),
        percent(outcome.red_days, outcome.training_days),
        percent(outcome.provisional_days, outcome.training_days),
        each(outcome.steps_up, patients),
        each(outcome.flares, patients),
        each(outcome.idle_days, patients),
        minutes(outcome.trained, outcome.days_trained),
        minutes(outcome.longest_day, 1),
        std::to_string(outcome.longest_heavy_row),
        percent(static_cast<int>(outcome.sent_on.size()), patients),
        median_day(outcome.sent_on)};
    for (const int ended : outcome.ended_in) {
        cells.push_back(std::to_string(ended));
    }
    std::string row = "|";
    for (const std::string& cell : cells) {
        row += " " + cell + " |";
    }
    return row + "\n";
}

std::string head_of(const Programme& programme) {
    std::string head = "| patient | training days | too much | not known | steps up | flare-up "
                       "plans | empty days | minutes | most | heavy row | physio | by day |";
    std::string line = "| --- |";
    for (int column = 1; column < 12; ++column) {
        line += " ---: |";
    }
    for (const Stage& stage : programme.stages) {
        head += " " + stage.id.text + " |";
        line += " ---: |";
    }
    return head + "\n" + line + "\n";
}

std::string row_of_kind(
    const Programme& programme,
    const TableOptions& options,
    std::size_t number,
    const CourseVisitor& visit
) {
    const PatientKind& kind = all_patient_kinds()[number];
    Outcome outcome;
    outcome.ended_in.resize(programme.stages.size());
    for (int patient = 0; patient < options.patients; ++patient) {
        const std::uint64_t seed =
            options.seed * 1000003U + number * 100000U + static_cast<std::uint64_t>(patient);
        const Course course = simulate_course(programme, {&kind, seed, options.days, false});
        add_course(outcome, programme, course);
        if (visit) {
            visit(kind, seed, course);
        }
    }
    return row_of(kind.name, outcome);
}

} // namespace

std::string
outcome_table(const Programme& programme, const TableOptions& options, const CourseVisitor& visit) {
    std::string table = head_of(programme);
    for (std::size_t number = 0; number < all_patient_kinds().size(); ++number) {
        table += row_of_kind(programme, options, number, visit);
    }
    return table;
}

} // namespace loadwise::cli
