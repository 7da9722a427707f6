// Pain by context over time, with the limit of the pain rule.
#include "app/progress/progress_view.h"
#include "app/words/words.h"
#include "engine/state/pain_limits.h"

#include <algorithm>

namespace loadwise {

namespace {

/// A morning is of the date it was told on; everything else of the training day.
Date day_of(const PainTold& told) {
    return told.context == PainContext::Morning ? told.at.date : training_date_of(told.at);
}

std::string score_words(const Texts& texts, int value) {
    return texts.number(value);
}

/// Limits above the usual pain are shown as the scores they come to today.
ChartBands bands_now(const AppState& state) {
    const std::optional<int> usual =
        state.day.usual_now ? state.day.usual_now : state.day.usual_at_start;
    const PainLimits limits = pain_limits(*state.programme, nullptr, usual);
    return {limits.green_most, limits.amber_most};
}

ChartSeries series_of(
    const AppState& state, const TimeAxis& axis, PainContext context, std::string label, Mark mark
) {
    Gatherer gatherer(axis);
    for (const PainTold& told : state.patient.pains) {
        if (told.context == context) {
            gatherer.add(day_of(told), told.score.value());
        }
    }
    return {std::move(label), mark, context == PainContext::Morning, gatherer.points()};
}

/// The sets done on a day; of a longer time, on the day with most.
std::vector<int> sets_by_column(const AppState& state, const TimeAxis& axis) {
    std::vector<int> sets(axis.columns(), 0);
    for (const TrainingDay& day : state.patient.days) {
        const std::optional<std::size_t> column = axis.column_of(day.date);
        if (!column) {
            continue;
        }
        int done = 0;
        for (const ExerciseDay& exercise : day.exercises) {
            done += exercise.sets_done;
        }
        sets[*column] = std::max(sets[*column], done);
    }
    return sets;
}

/// The worst score, and how many were above the limit: what one looks for first.
std::string words_of(const AppState& state, const TimeAxis& axis, int limit) {
    int worst = 0;
    int scores = 0;
    int above = 0;
    for (const PainTold& told : state.patient.pains) {
        if (told.context == PainContext::Usual || !axis.column_of(day_of(told))) {
            continue;
        }
        ++scores;
        worst = std::max(worst, told.score.value());
        above += told.score.value() > limit ? 1 : 0;
    }
    return scores == 0
               ? state.texts("progress.pain_none")
               : state.texts(
                     "progress.pain_words",
                     {{"count", scores}, {"worst", worst}, {"above", above}, {"limit", limit}}
                 );
}

} // namespace

ChartView make_pain_chart(const AppState& state, const TimeAxis& axis) {
    const Texts& texts = state.texts;
    ChartView view;
    view.key = "pain";
    view.title = texts("progress.pain");
    const ChartBands bands = bands_now(state);
    const int limit = bands.fair_most;
    view.limit = ChartLabel{limit, texts("progress.limit", {{"limit", limit}})};
    for (const int score : {0, 5, 10}) {
        view.ticks.push_back({score, texts.number(score)});
    }
    view.series = {
        series_of(state, axis, PainContext::During, texts("pain.context.during"), Mark::Triangle),
        series_of(state, axis, PainContext::After, texts("pain.context.after"), Mark::Ring),
        series_of(state, axis, PainContext::Morning, texts("pain.context.morning"), Mark::Dot)};
    view.bands = bands;
    view.flags = make_flags(state, axis);
    view.sets = sets_by_column(state, axis);
    view.words = words_of(state, axis, limit);
    finish_chart(view, axis, texts, score_words);
    return view;
}

} // namespace loadwise
