// Load, repetitions and time held of one exercise, and the programme's measures, over time.
#include "app/progress/progress_view.h"
#include "app/session/player_words.h"
#include "app/words/names.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string load_value(const Texts& texts, int grams) {
    return weight_words(texts, grams);
}

std::string whole_value(const Texts& texts, int value) {
    return texts.number(value);
}

std::string seconds_value(const Texts& texts, int seconds) {
    return duration_words(texts, std::chrono::seconds(seconds));
}

/// Beside an axis there is little room: "2:30".
std::string seconds_tick(const Texts&, int seconds) {
    return clock_words(std::chrono::seconds(seconds));
}

std::string yes_no_value(const Texts& texts, int value) {
    return texts(value == 1 ? "chart.yes" : "chart.no");
}

int highest(const ChartView& view) {
    int most = 0;
    for (const ChartSeries& series : view.series) {
        for (const ChartPoint& point : series.points) {
            most = std::max(most, point.most);
        }
    }
    return most;
}

void add_ticks(ChartView& view, const Texts& texts, ValueWords value_words) {
    const ValueWords tick_words = value_words == seconds_value ? seconds_tick : value_words;
    for (const int tick : round_ticks(highest(view))) {
        view.ticks.push_back({tick, tick_words(texts, tick)});
    }
    view.most = view.ticks.back().place;
}

/// From what to what: the first, the last and the highest value.
std::string words_of(const ChartView& view, const Texts& texts, ValueWords value_words) {
    std::string words;
    for (const ChartSeries& series : view.series) {
        if (series.points.empty()) {
            continue;
        }
        const std::string each = texts(
            "progress.from_to",
            {{"name", series.label.empty() ? view.title : series.label},
             {"first", value_words(texts, series.points.front().most)},
             {"last", value_words(texts, series.points.back().most)},
             {"count", static_cast<int>(series.points.size())}}
        );
        words += (words.empty() ? "" : " ") + each;
    }
    return words;
}

void finish(ChartView& view, const AppState& state, const TimeAxis& axis, ValueWords value_words) {
    add_ticks(view, state.texts, value_words);
    view.words = words_of(view, state.texts, value_words);
    finish_chart(view, axis, state.texts, value_words);
}

/// The exercises that were ever done, in the order of the programme.
std::vector<ExerciseId> done_exercises(const AppState& state) {
    std::vector<ExerciseId> done;
    for (const ExerciseState& each : state.patient.exercises) {
        if (each.done_days > 0) {
            done.push_back(each.exercise);
        }
    }
    return done;
}

/// The one that was chosen, or else the first of those trained last.
std::size_t chosen_exercise(const AppState& state, const std::vector<ExerciseId>& done) {
    ExerciseId wanted = state.progress.exercise;
    const TrainingDay* const last = last_training_day(state.patient);
    if (wanted.empty() && last != nullptr && !last->exercises.empty()) {
        wanted = last->exercises.front().exercise;
    }
    const auto found = std::find(done.begin(), done.end(), wanted);
    return found == done.end() ? 0 : static_cast<std::size_t>(found - done.begin());
}

struct Work {
    Gatherer load;
    Gatherer repetitions;
    Gatherer held;
};

Work gather_work(const AppState& state, const TimeAxis& axis, const ExerciseId& exercise) {
    Work work{Gatherer(axis), Gatherer(axis), Gatherer(axis)};
    for (const TrainingDay& day : days_with(*state.programme, state.patient, exercise)) {
        const ExerciseDay* const done = find_exercise_day(day, exercise);
        if (done == nullptr || done->sets_done == 0) {
            continue;
        }
        if (done->load_grams) {
            work.load.add(day.date, *done->load_grams);
        }
        const auto held = static_cast<int>(done->held.count());
        if (held > 0) {
            work.held.add(day.date, held);
        } else if (done->repetitions > 0) {
            work.repetitions.add(day.date, done->repetitions);
        }
    }
    return work;
}

void add_work(
    ProgressView& view,
    const AppState& state,
    const TimeAxis& axis,
    std::string_view key,
    const Gatherer& gathered,
    ValueWords value_words
) {
    ChartView chart;
    chart.key = key;
    chart.title = state.texts("progress." + chart.key);
    chart.series = {{"", Mark::Dot, true, gathered.points()}};
    if (!chart.series.front().points.empty()) {
        finish(chart, state, axis, value_words);
        view.work.push_back(std::move(chart));
    }
}

ChartSeries readings_of(
    const AppState& state,
    const TimeAxis& axis,
    const Measure& measure,
    Side side,
    const ActivityId& activity = {}
) {
    Gatherer gatherer(axis);
    for (const MeasureReading& reading : state.patient.readings) {
        if (reading.measure == measure.id && reading.side == side && reading.activity == activity) {
            gatherer.add(reading.at.date, reading.value);
        }
    }
    ChartSeries series;
    series.is_line = measure.kind != MeasureKind::YesNo;
    series.points = gatherer.points();
    if (side != Side::Both) {
        series.label = state.texts(side == Side::Left ? "progress.left" : "progress.right");
        series.mark = side == Side::Left ? Mark::Dot : Mark::Square;
    }
    return series;
}

/// Each of the patient's own by itself, and what was once told as an average of them.
std::vector<ChartSeries>
activity_series(const AppState& state, const TimeAxis& axis, const Measure& measure) {
    constexpr Mark marks[] = {Mark::Dot, Mark::Square, Mark::Ring, Mark::Triangle};
    std::vector<ChartSeries> all;
    const auto add = [&](const ActivityId& activity, std::string label) {
        ChartSeries series = readings_of(state, axis, measure, Side::Both, activity);
        if (!series.points.empty()) {
            series.label = std::move(label);
            series.mark = marks[all.size() % std::size(marks)];
            all.push_back(std::move(series));
        }
    };
    for (const Activity& activity : state.patient.activities) {
        if (activity.measure == measure.id) {
            add(activity.id, activity.name);
        }
    }
    add({}, state.texts("progress.average"));
    return all;
}

bool is_measured(const AppState& state, const Measure& measure) {
    return std::any_of(
        state.patient.measures.begin(),
        state.patient.measures.end(),
        [&](const MeasureReading& reading) { return reading.measure == measure.id; }
    );
}

} // namespace

void add_work_charts(const AppState& state, const TimeAxis& axis, ProgressView& view) {
    const std::vector<ExerciseId> done = done_exercises(state);
    if (done.empty()) {
        return;
    }
    const std::size_t place = chosen_exercise(state, done);
    view.exercise.name = exercise_name(*state.programme, done[place]);
    view.exercise.before = place > 0 ? done[place - 1] : ExerciseId{};
    view.exercise.after = place + 1 < done.size() ? done[place + 1] : ExerciseId{};
    const Work work = gather_work(state, axis, done[place]);
    add_work(view, state, axis, "load", work.load, load_value);
    add_work(view, state, axis, "repetitions", work.repetitions, whole_value);
    add_work(view, state, axis, "held", work.held, seconds_value);
}

void add_measure_charts(const AppState& state, const TimeAxis& axis, ProgressView& view) {
    for (const Measure& measure : state.programme->measures) {
        if (!is_measured(state, measure)) {
            view.unmeasured.push_back(measure.title);
            continue;
        }
        ChartView chart;
        chart.key = "measure/" + measure.id.text;
        chart.title = measure.unit.empty() ? measure.title
                                           : state.texts(
                                                 "progress.with_unit",
                                                 {{"name", measure.title}, {"unit", measure.unit}}
                                             );
        if (measure.kind == MeasureKind::Activities) {
            chart.series = activity_series(state, axis, measure);
        } else if (measure.has_sides) {
            chart.series = {
                readings_of(state, axis, measure, Side::Left),
                readings_of(state, axis, measure, Side::Right)};
        } else {
            chart.series = {readings_of(state, axis, measure, Side::Both)};
        }
        const bool is_yes_no = measure.kind == MeasureKind::YesNo;
        finish(chart, state, axis, is_yes_no ? yes_no_value : whole_value);
        view.measures.push_back(std::move(chart));
    }
}

} // namespace loadwise
