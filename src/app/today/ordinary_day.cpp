#include "app/today/ordinary_day.h"

#include "app/words/words.h"
#include "engine/state/plan_queries.h"
#include "engine/state/readiness.h"
#include "engine/state/steps.h"
#include "engine/state/verdict.h"

#include <algorithm>

namespace loadwise {

namespace {

/// Sentences one after the other, as this language separates them.
class Sentences {
  public:
    explicit Sentences(const Texts& texts)
        : texts_(texts) {}

    void add(const std::string& sentence) {
        if (words_.empty() || sentence.empty()) {
            words_ += sentence;
            return;
        }
        words_ = texts_("day.two_sentences", {{"first", words_}, {"second", sentence}});
    }

    std::string take() { return std::move(words_); }

  private:
    const Texts& texts_;
    std::string words_;
};

std::optional<PainScore> worst_during(const TrainingDay& day) {
    std::optional<PainScore> worst;
    for (const ExerciseDay& done : day.exercises) {
        worst = std::max(worst, pain_during(day, done).worst);
    }
    return worst;
}

/// Only of a day of which both numbers are known, and which was not too much: of that speak the
/// rules, with more words.
std::string last_day_words(const AppState& state) {
    const TrainingDay* const last = last_training_day(state.patient);
    if (last == nullptr || last->verdict < Verdict::Hold || !last->morning) {
        return "";
    }
    const std::optional<PainScore> during = worst_during(*last);
    if (!during) {
        return "";
    }
    return state.texts(
        last->verdict == Verdict::Green ? "day.last.fine" : "day.last.acceptable",
        {{"during", during->value()}, {"morning", last->morning->value()}}
    );
}

struct ToGo {
    const Exercise* exercise = nullptr;
    int days = 0;
};

/// The exercise that is nearest to its next step, and how many good days it still needs.
ToGo nearest_step(const AppState& state) {
    const Programme& programme = *state.programme;
    ToGo nearest;
    for (const ExerciseState& exercise : state.patient.exercises) {
        const Exercise* const prescribed = find_exercise(programme, exercise.exercise);
        const Rule* const rule =
            find_rule(programme, RuleKind::StepUp, track_id_of(programme, exercise.exercise));
        if (prescribed == nullptr || rule == nullptr || exercise.is_locked ||
            !is_shown(programme, state.patient, exercise) ||
            !step_up_of(programme, state.patient, exercise)) {
            continue;
        }
        const int done = well_tolerated_days(programme, state.patient, exercise);
        const int left = rule->limits.well_tolerated_days - done;
        if (done > 0 && left > 0 && (nearest.exercise == nullptr || left < nearest.days)) {
            nearest = {prescribed, left};
        }
    }
    return nearest;
}

std::string to_go_words(const AppState& state) {
    const ToGo nearest = nearest_step(state);
    if (nearest.exercise == nullptr) {
        return "";
    }
    return state.texts(
        "day.to_go", {{"count", nearest.days}, {"exercise", nearest.exercise->name}}
    );
}

} // namespace

int training_days(const AppState& state) {
    const std::vector<TrainingDay>& days = state.patient.days;
    return static_cast<int>(std::count_if(days.begin(), days.end(), is_trained));
}

std::string training_words(const AppState& state) {
    Sentences words(state.texts);
    words.add(state.texts("day.number", {{"number", training_days(state) + 1}}));
    words.add(last_day_words(state));
    words.add(to_go_words(state));
    return words.take();
}

bool is_verdict_told(const AppState& state, const Offer& offer) {
    const Rule* const rule = find_by_id(state.programme->rules, offer.rule);
    if (rule == nullptr || rule->words != offer.words || last_day_words(state).empty()) {
        return false;
    }
    const bool is_fine = last_training_day(state.patient)->verdict == Verdict::Green;
    return is_fine ? offer.kind == RuleKind::WellTolerated && nearest_step(state).exercise
                   : offer.kind == RuleKind::Hold;
}

std::string done_today_words(const AppState& state) {
    const TrainingDay* const last = last_training_day(state.patient);
    if (last == nullptr || last->date != training_date_of(state.now)) {
        return "";
    }
    std::vector<std::string> names;
    for (const ExerciseDay& done : last->exercises) {
        const Exercise* const exercise = find_by_id(state.programme->exercises, done.exercise);
        if (exercise != nullptr && done.sets_done > 0) {
            names.push_back(exercise->name);
        }
    }
    return names.empty() ? ""
                         : state.texts(
                               "day.done_today",
                               {{"exercises", list_words(state.texts, names)},
                                {"number", training_days(state)}}
                           );
}

} // namespace loadwise
