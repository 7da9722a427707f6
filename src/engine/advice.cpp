// The rules in the order of their safety, each a small function from what is known to its offers.
#include "criteria.h"
#include "pain_limits.h"
#include "plan_queries.h"
#include "progression.h"
#include "readiness.h"
#include "verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

struct Case {
    const Programme& programme;
    const PatientState& state;
    LocalTime now;
    const TrainingDay* last = nullptr; // newest training day
};

void number(
    const Case& known,
    Offer& offer,
    const std::string& key,
    std::optional<int> value,
    const std::string& unit = {}
) {
    if (!value) {
        return;
    }
    std::string words = key;
    for (const Label& label : known.programme.labels) {
        words = label.key == key ? label.words : words;
    }
    offer.numbers.push_back({key, words, *value, unit});
}

std::optional<int> value_of(const std::optional<PainScore>& score) {
    return score ? std::optional<int>(score->value()) : std::nullopt;
}

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

void add_scores(
    const Case& known, Offer& offer, const TrainingDay& day, const ExerciseDay* exercise
) {
    const Exercise* prescribed =
        exercise == nullptr ? nullptr : find_exercise(known.programme, exercise->exercise);
    const PainLimits limits = pain_limits(known.programme, prescribed, day.usual);
    if (exercise != nullptr) {
        number(known, offer, "pain_during", value_of(worst_during(day, *exercise)));
    }
    number(known, offer, "pain_after", value_of(day.after));
    number(known, offer, "pain_morning", value_of(day.morning));
    number(known, offer, "usual_pain", day.usual);
    number(known, offer, "pain_limit", limits.amber_most);
}

using Offers = std::vector<Offer>;

void seek_care(const Case& known, const Rule& rule, Offers& out) {
    for (const ScreeningState& answer : known.state.screening) {
        if (!answer.is_locking) {
            continue;
        }
        Offer offer = begin_offer(rule);
        if (const Screening* question = find_by_id(known.programme.screening, answer.question)) {
            offer.words = question->what_to_do;
            offer.evidence = question->evidence;
        }
        offer.changes.push_back(Change{});
        offer.changes.back().kind = ChangeKind::SeekCare;
        offer.is_in_force = true;
        out.push_back(offer);
    }
}

void stop_exercise(const Case& known, const Rule& rule, Offers& out) {
    if (known.last == nullptr || known.last->date < training_date_of(known.now)) {
        return;
    }
    for (const ExerciseDay& done : known.last->exercises) {
        const Exercise* exercise = find_exercise(known.programme, done.exercise);
        const PainLimits limits = pain_limits(known.programme, exercise, known.last->usual);
        const std::optional<PainScore> during = worst_during(*known.last, done);
        if (!during || during->value() <= limits.amber_most) {
            continue;
        }
        Offer offer = begin_offer(rule);
        offer.exercises.push_back(done.exercise);
        number(known, offer, "pain_during", during->value());
        number(known, offer, "pain_limit", limits.amber_most);
        offer.is_in_force = true;
        out.push_back(offer);
    }
}

Change easing_of(const ExerciseState& exercise) {
    Change change;
    change.exercise = exercise.exercise;
    change.from = *exercise.eased_from;
    change.to = exercise.rung;
    change.kind = change.from == change.to ? ChangeKind::Pause : ChangeKind::RungDown;
    change.until = exercise.paused_until.value_or(Date{});
    return change;
}

void ease_off(const Case& known, const Rule& rule, Offers& out) {
    if (known.last == nullptr || known.last->verdict != Verdict::Red) {
        return;
    }
    Offer offer = begin_offer(rule);
    for (const ExerciseDay& done : known.last->exercises) {
        const ExerciseState* exercise = find_exercise_state(known.state, done.exercise);
        if (done.verdict != Verdict::Red || exercise == nullptr) {
            continue;
        }
        offer.exercises.push_back(done.exercise);
        if (offer.numbers.empty()) {
            add_scores(known, offer, *known.last, &done);
        }
        if (exercise->eased_from) {
            offer.changes.push_back(easing_of(*exercise));
        }
    }
    offer.needs_answer = !offer.changes.empty();
    offer.is_in_force = true;
    out.push_back(offer);
}

void step_back(const Case& known, const Rule& rule, Offers& out) {
    const Worsening found = find_worsening(known.programme, known.state, known.now);
    if (!found.is_found) {
        return;
    }
    Offer offer = begin_offer(rule);
    number(known, offer, "troubled_days", found.troubled_days);
    number(known, offer, "within_days", rule.limits.within_days);
    number(known, offer, "week_median", found.week_median);
    number(known, offer, "earlier_median", found.earlier_median);
    if (known.state.stage > 0) {
        Change change;
        change.kind = ChangeKind::StageDown;
        change.stage = known.programme.stages[known.state.stage - 1].id;
        offer.changes.push_back(change);
        offer.needs_answer = true;
    }
    out.push_back(offer);
}

void flare_up(const Case& known, const Rule& rule, Offers& out) {
    const auto flare = std::find_if(
        known.programme.tracks.begin(),
        known.programme.tracks.end(),
        [](const Track& track) { return track.kind == TrackKind::Flare; }
    );
    const TrainingDay* last = known.last;
    if (flare == known.programme.tracks.end() || last == nullptr || !last->morning ||
        !last->usual || running_flare(known.programme, known.state) != nullptr ||
        known.now.date - last->date > std::chrono::days(rule.limits.within_days)) {
        return;
    }
    const int rise = last->morning->value() - *last->usual;
    if (rise < rule.limits.morning_rise) {
        return;
    }
    Offer offer = begin_offer(rule);
    number(known, offer, "pain_morning", value_of(last->morning));
    number(known, offer, "usual_pain", last->usual);
    Change change;
    change.kind = ChangeKind::TrackStart;
    change.track = flare->id;
    offer.changes.push_back(change);
    offer.needs_answer = true;
    out.push_back(offer);
}

void welcome_back(const Case& known, const Rule& rule, Offers& out) {
    if (!is_welcome_back_due(known.programme, known.state, known.now)) {
        return;
    }
    Offer offer = begin_offer(rule);
    const auto gap = training_date_of(known.now) - known.last->date;
    number(known, offer, "gap_days", static_cast<int>(gap.count()));
    number(known, offer, "gap_days_limit", rule.limits.gap_days);
    for (const ExerciseState& exercise : known.state.exercises) {
        if (exercise.is_in_plan && exercise.rung.index > 0) {
            Change change;
            change.kind = ChangeKind::RungDown;
            change.exercise = exercise.exercise;
            change.from = exercise.rung;
            change.to = Rung{exercise.rung.index - 1};
            offer.changes.push_back(change);
        }
    }
    offer.needs_answer = true;
    offer.is_in_force = true;
    out.push_back(offer);
}

void day_reading(const Case& known, const Rule& rule, Verdict verdict, Offers& out) {
    if (known.last == nullptr || known.last->verdict != verdict) {
        return;
    }
    Offer offer = begin_offer(rule);
    const ExerciseDay* shown = nullptr;
    for (const ExerciseDay& done : known.last->exercises) {
        if (done.verdict == verdict) {
            offer.exercises.push_back(done.exercise);
            shown = shown == nullptr ? &done : shown;
        }
    }
    add_scores(known, offer, *known.last, shown);
    out.push_back(offer);
}

void step_up(const Case& known, const Rule& rule, Offers& out) {
    const ExerciseState* best = nullptr;
    int longest = 0;
    for (const ExerciseState& exercise : known.state.exercises) {
        const Track* track = track_of(known.programme, exercise.exercise);
        const Rule* own =
            find_rule(known.programme, RuleKind::StepUp, track == nullptr ? TrackId{} : track->id);
        if (own != &rule || !may_step_up(known.programme, known.state, exercise, known.now)) {
            continue;
        }
        const int row = well_tolerated_days(known.state, exercise);
        best = row > longest ? &exercise : best;
        longest = std::max(longest, row);
    }
    if (best == nullptr) {
        return;
    }
    Offer offer = begin_offer(rule);
    offer.exercises.push_back(best->exercise);
    number(known, offer, "well_tolerated_days", longest);
    number(known, offer, "well_tolerated_days_needed", rule.limits.well_tolerated_days);
    Change change;
    change.kind = ChangeKind::RungUp;
    change.exercise = best->exercise;
    change.from = best->rung;
    change.to = Rung{best->rung.index + 1};
    offer.changes.push_back(change);
    offer.needs_answer = true;
    out.push_back(offer);
}

void stage_up(const Case& known, const Rule& rule, Offers& out) {
    if (!may_stage_up(known.programme, known.state, known.now)) {
        return;
    }
    Offer offer = begin_offer(rule);
    number(known, offer, "well_tolerated_days", tolerated_row(known.state).days);
    number(known, offer, "well_tolerated_days_needed", rule.limits.well_tolerated_days);
    if (!known.programme.stages[known.state.stage].is_locked) {
        Change change;
        change.kind = ChangeKind::StageUp;
        change.stage = known.programme.stages[known.state.stage + 1].id;
        offer.changes.push_back(change);
        offer.needs_answer = true;
    }
    out.push_back(offer);
}

void evaluate(const Case& known, const Rule& rule, Offers& out) {
    switch (rule.kind) {
    case RuleKind::SeekCare:
        return seek_care(known, rule, out);
    case RuleKind::StopExercise:
        return stop_exercise(known, rule, out);
    case RuleKind::FlareUp:
        return flare_up(known, rule, out);
    case RuleKind::StepBack:
        return step_back(known, rule, out);
    case RuleKind::EaseOff:
        return ease_off(known, rule, out);
    case RuleKind::WelcomeBack:
        return welcome_back(known, rule, out);
    case RuleKind::NotEnoughKnown:
        return day_reading(known, rule, Verdict::Provisional, out);
    case RuleKind::Hold:
        return day_reading(known, rule, Verdict::Hold, out);
    case RuleKind::WellTolerated:
        return day_reading(known, rule, Verdict::Green, out);
    case RuleKind::StepUp:
        return step_up(known, rule, out);
    case RuleKind::StageUp:
        return stage_up(known, rule, out);
    case RuleKind::TrackVerdict:
    case RuleKind::OfferTrack:
        return;
    }
}

/// Mirror mode shows which rule matches and leaves the decision to people.
void only_mirror(Offers& offers) {
    for (Offer& offer : offers) {
        const bool is_care = offer.kind == RuleKind::SeekCare;
        offer.changes = is_care ? offer.changes : std::vector<Change>{};
        offer.needs_answer = false;
        offer.is_in_force = is_care;
    }
}

} // namespace

std::vector<Offer> advise(const Programme& programme, const PatientState& state, LocalTime now) {
    const Case known{programme, state, now, last_training_day(state)};
    std::vector<const Rule*> rules;
    for (const Rule& rule : programme.rules) {
        const bool is_used =
            programme.advice_mode != AdviceMode::Leaflet || rule.kind == RuleKind::SeekCare;
        if (is_used) {
            rules.push_back(&rule);
        }
    }
    std::stable_sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) {
        return a->kind < b->kind;
    });
    std::vector<Offer> offers;
    for (const Rule* rule : rules) {
        evaluate(known, *rule, offers);
    }
    if (programme.advice_mode == AdviceMode::Mirror) {
        only_mirror(offers);
    }
    return offers;
}

} // namespace loadwise
