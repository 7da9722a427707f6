#include "app/progress/progress_view.h"

#include "app/words/names.h"
#include "app/words/words.h"

#include <algorithm>

namespace loadwise {

namespace {

using std::chrono::days;

constexpr int shown_week_days = 7;
constexpr int month_days = 30;

/// The newest first.
void add_stages(ProgressView& view, const AppState& state) {
    const auto& stages = state.patient.stages;
    for (auto entered = stages.rbegin(); entered != stages.rend(); ++entered) {
        view.stages.push_back(
            {full_date(state.texts, entered->at.date),
             title_in(state.programme->stages, entered->stage)}
        );
    }
}

/// Which exercises an answer was about: "Bridge hold, Hip thrust".
std::string subjects(const AppState& state, const OfferAnswer& answer) {
    std::vector<std::string> names;
    for (const Change& change : answer.changes) {
        const Exercise* const exercise = find_by_id(state.programme->exercises, change.exercise);
        if (exercise != nullptr &&
            std::find(names.begin(), names.end(), exercise->name) == names.end()) {
            names.push_back(exercise->name);
        }
    }
    return list_words(state.texts, names);
}

void add_decisions(ProgressView& view, const AppState& state) {
    constexpr std::size_t decisions_most = 100;
    const auto& answers = state.patient.answers;
    for (auto answer = answers.rbegin();
         answer != answers.rend() && view.decisions.size() < decisions_most;
         ++answer) {
        const std::string title = title_in(state.programme->rules, answer->rule);
        const std::string about = subjects(state, *answer);
        view.decisions.push_back(
            {full_date(state.texts, answer->at.date),
             about.empty() ? title
                           : state.texts("chart.named", {{"name", title}, {"value", about}}),
             state.texts(answer->is_accepted ? "progress.accepted" : "progress.declined")}
        );
    }
}

void choose_point(ChartView& chart, const ProgressChoice& choice) {
    if (choice.chart == chart.key && !chart.stops.empty()) {
        chart.chosen = std::min(choice.column, chart.stops.size() - 1);
    }
}

} // namespace

TimeAxis progress_axis(const AppState& state) {
    const Date today = state.now.date;
    const Date begun =
        state.patient.first_entry ? training_date_of(*state.patient.first_entry) : today;
    switch (state.progress.range) {
    case ProgressRange::Week:
        return TimeAxis(today - days(shown_week_days - 1), today);
    case ProgressRange::Month:
        return TimeAxis(today - days(month_days - 1), today);
    case ProgressRange::All:
        break;
    }
    return TimeAxis(std::min(begun, today), today);
}

ProgressView make_progress_view(const AppState& state) {
    ProgressView view;
    view.choice = state.progress;
    view.is_empty = state.patient.days.empty() && state.patient.readings.empty() &&
                    state.patient.mornings.empty();
    const TimeAxis axis = progress_axis(state);
    view.story = progress_story(state);
    view.course = make_course_view(state);
    view.pain = make_pain_chart(state, axis);
    add_work_charts(state, axis, view);
    add_measure_charts(state, axis, view);
    choose_point(view.pain, view.choice);
    for (ChartView& chart : view.work) {
        choose_point(chart, view.choice);
    }
    for (ChartView& chart : view.measures) {
        choose_point(chart, view.choice);
    }
    view.calendar = make_calendar_view(state);
    add_stages(view, state);
    add_decisions(view, state);
    return view;
}

} // namespace loadwise
