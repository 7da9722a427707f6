// What has changed since the start, in a few sentences: what a curve shows only to those who read
// it.
#include "app/progress/progress_view.h"
#include "app/today/milestone.h"
#include "app/words/names.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <iterator>

namespace loadwise {

namespace {

constexpr std::size_t exercises_most = 2;
constexpr std::size_t measures_most = 3;

/// How much was done of an exercise on one day, in the unit that says most.
struct WorkOfDay {
    std::string_view key;
    int amount = 0;
};

WorkOfDay work_of(const ExerciseDay& day) {
    if (day.load_grams.value_or(0) > 0) {
        return {"load", *day.load_grams};
    }
    const auto held = static_cast<int>(day.held.count());
    return held > 0 ? WorkOfDay{"held", held} : WorkOfDay{"repetitions", day.repetitions};
}

std::string amount_words(const Texts& texts, const WorkOfDay& work) {
    if (work.key == "load") {
        return weight_words(texts, work.amount);
    }
    return work.key == "held" ? duration_words(texts, std::chrono::seconds(work.amount))
                              : texts.number(work.amount);
}

struct Gain {
    std::string words;
    double share = 1; ///< of what it was at first
};

/// The first day against the last one, where both are told in the same unit and more is done.
std::optional<Gain> gain_of(const AppState& state, const ExerciseId& exercise) {
    std::optional<WorkOfDay> first;
    std::optional<WorkOfDay> last;
    for (const TrainingDay& day : state.patient.days) {
        const ExerciseDay* const done = find_exercise_day(day, exercise);
        if (done != nullptr && done->sets_done > 0) {
            last = work_of(*done);
            first = first && first->key == last->key ? first : last;
        }
    }
    if (!first || last->amount <= first->amount || first->amount == 0) {
        return std::nullopt;
    }
    std::string key = "progress.story.";
    key += first->key;
    return Gain{
        state.texts(
            key,
            {{"name", exercise_name(*state.programme, exercise)},
             {"first", amount_words(state.texts, *first)},
             {"now", amount_words(state.texts, *last)}}
        ),
        static_cast<double>(last->amount) / first->amount};
}

/// Of what is trained now, that which has grown most.
std::vector<std::string> exercise_gains(const AppState& state) {
    std::vector<Gain> gains;
    for (const PlannedExercise& planned : state.day.exercises) {
        if (std::optional<Gain> gain = gain_of(state, planned.exercise)) {
            gains.push_back(*std::move(gain));
        }
    }
    std::stable_sort(gains.begin(), gains.end(), [](const Gain& one, const Gain& other) {
        return one.share > other.share;
    });
    std::vector<std::string> words;
    for (std::size_t place = 0; place < std::min(gains.size(), exercises_most); ++place) {
        words.push_back(std::move(gains[place].words));
    }
    return words;
}

/// The first reading against the last; empty where nothing has changed.
std::string change_words(
    const AppState& state,
    const Measure& measure,
    const ActivityId& activity,
    const std::string& name
) {
    const MeasureReading* first = nullptr;
    const MeasureReading* last = nullptr;
    for (const MeasureReading& reading : state.patient.readings) {
        if (reading.measure == measure.id && reading.activity == activity) {
            first = first == nullptr ? &reading : first;
            last = &reading;
        }
    }
    if (first == nullptr || first->value == last->value) {
        return {};
    }
    return state.texts(
        "progress.story.measure",
        {{"name", name},
         {"first", state.texts.number(first->value)},
         {"now", measured_words(state.texts, measure, last->value)}}
    );
}

/// What the patient named stands first. Of two sides the charts tell more than a sentence can.
std::vector<std::string> measure_changes(const AppState& state) {
    std::vector<std::string> words;
    const auto add = [&words](std::string change) {
        if (!change.empty() && words.size() < measures_most) {
            words.push_back(std::move(change));
        }
    };
    for (const Activity& activity : state.patient.activities) {
        const Measure* const measure = find_by_id(state.programme->measures, activity.measure);
        if (activity.is_scored && measure != nullptr) {
            add(change_words(state, *measure, activity.id, activity.name));
        }
    }
    for (const Measure& measure : state.programme->measures) {
        if (!measure.has_sides && measure.kind == MeasureKind::Number) {
            add(change_words(state, measure, {}, measure.title));
        }
    }
    return words;
}

} // namespace

std::vector<std::string> progress_story(const AppState& state) {
    if (!state.patient.first_entry || state.patient.days.empty()) {
        return {};
    }
    std::vector<std::string> story = way_since(state, training_date_of(*state.patient.first_entry));
    for (std::vector<std::string> part : {exercise_gains(state), measure_changes(state)}) {
        std::move(part.begin(), part.end(), std::back_inserter(story));
    }
    return story;
}

} // namespace loadwise
