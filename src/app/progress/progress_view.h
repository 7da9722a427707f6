#pragma once
// What the Progress page says: pain, work and measures over time as charts, training days as a
// month, and the stages and suggestions so far.

#include "app/model/state.h"
#include "app/progress/chart_view.h"
#include "app/progress/course_view.h"
#include "app/today/day_marks.h"

#include <string>
#include <utility>
#include <vector>

namespace loadwise {

/// The exercise whose work is shown, and its neighbours in the order of the programme.
struct ExerciseWalk {
    std::string name;
    ExerciseId before; ///< empty: none
    ExerciseId after;
};

struct ProgressView {
    bool is_empty = true;
    ProgressChoice choice;
    std::optional<CourseView> course;
    std::vector<std::string> story; ///< what has changed since the start, in sentences
    ChartView pain;
    ExerciseWalk exercise;
    std::vector<ChartView> work; ///< of that exercise: load, and repetitions or seconds held
    std::vector<ChartView> measures;
    std::vector<std::string> unmeasured; ///< measures without any reading
    CalendarView calendar;
    std::vector<std::vector<std::string>> stages;    ///< since, stage
    std::vector<std::vector<std::string>> decisions; ///< date, suggestion, answer
};

ProgressView make_progress_view(const AppState& state);

// --- one file each -----------------------------------------------------------------------------

TimeAxis progress_axis(const AppState& state);

std::vector<std::string> progress_story(const AppState& state);
std::vector<ChartFlag> make_flags(const AppState& state, const TimeAxis& axis);
ChartView make_pain_chart(const AppState& state, const TimeAxis& axis);
void add_work_charts(const AppState& state, const TimeAxis& axis, ProgressView& view);
void add_measure_charts(const AppState& state, const TimeAxis& axis, ProgressView& view);

} // namespace loadwise
