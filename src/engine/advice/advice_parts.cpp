#include "engine/advice/advice_parts.h"

#include "engine/state/criteria.h"
#include "engine/state/plan_queries.h"
#include "engine/state/verdict.h"

namespace loadwise {
namespace {

std::optional<int> value_of(const std::optional<PainScore>& score) {
    return score ? std::optional<int>(score->value()) : std::nullopt;
}

std::string label_of(const Programme& programme, const std::string& key) {
    for (const Label& label : programme.labels) {
        if (label.key == key) {
            return label.words;
        }
    }
    return key;
}

} // namespace

Offer begin_offer(const Rule& rule) {
    Offer offer;
    offer.rule = rule.id;
    offer.kind = rule.kind;
    offer.track = rule.track;
    offer.title = rule.title;
    offer.words = rule.words;
    offer.evidence = rule.evidence;
    offer.card = rule.card;
    return offer;
}

void say_case(Offer& offer, const Rule& rule, std::string_view key) {
    for (const RuleCase& each : rule.cases) {
        if (each.key == key) {
            offer.title = each.title;
            offer.words = each.words;
        }
    }
}

Change track_change(ChangeKind kind, const TrackId& track) {
    Change change;
    change.kind = kind;
    change.track = track;
    return change;
}

void add_number(
    const AdviceInput& known,
    Offer& offer,
    const std::string& key,
    std::optional<int> value,
    const std::string& unit
) {
    if (value) {
        offer.numbers.push_back({key, label_of(known.programme, key), *value, unit});
    }
}

void add_scores(
    const AdviceInput& known, Offer& offer, const TrainingDay& day, const ExerciseDay& exercise
) {
    const PainLimits& limits = exercise.limits;
    add_number(known, offer, "pain_during", value_of(pain_during(day, exercise).worst));
    add_number(known, offer, "pain_after", value_of(day.after));
    add_number(known, offer, "pain_morning", value_of(worst_morning(day, exercise)));
    add_number(known, offer, "usual_pain", day.usual);
    if (known.state.usual_at_start) {
        add_number(known, offer, "usual_at_start", known.state.usual_at_start->value());
    }
    add_number(known, offer, "pain_green", limits.green_most);
    add_number(known, offer, "pain_limit", limits.amber_most);
    add_number(known, offer, "settle_rise", limits.settle_rise);
    add_number(known, offer, "completion", exercise.completion_percent());
}

const MorningPain* newest_morning(const AdviceInput& known, int within_days) {
    if (known.state.mornings.empty()) {
        return nullptr;
    }
    const MorningPain& newest = known.state.mornings.back();
    return known.now.date - newest.at.date < std::chrono::days(within_days) ? &newest : nullptr;
}

std::vector<CriterionProgress> goals_not_met(const AdviceInput& known) {
    const Stage& stage = known.programme.stages[known.state.stage];
    std::vector<CriterionProgress> goals = progress_of_all(
        stage.exit_criteria, {known.programme, known.state, known.now, known.state.stage_since}
    );
    std::erase_if(goals, [](const CriterionProgress& goal) { return goal.is_met; });
    return goals;
}

void add_criteria(Offer& offer, const std::vector<CriterionProgress>& criteria) {
    for (const CriterionProgress& progress : criteria) {
        if (progress.value) {
            offer.numbers.push_back(
                {progress.criterion.text, progress.title, *progress.value, progress.unit}
            );
        }
    }
}

} // namespace loadwise
