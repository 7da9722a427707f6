// All rules in the order of their safety.
#include "engine/advice/advice.h"

#include "base/insertion_sort.h"
#include "engine/advice/advice_parts.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

void evaluate(const AdviceInput& known, const Rule& rule, Offers& out) {
    switch (rule.kind) {
    case RuleKind::SeekCare:
        return seek_care(known, rule, out);
    case RuleKind::StopExercise:
        return stop_exercise(known, rule, out);
    case RuleKind::UsualTooHigh:
        return usual_too_high(known, rule, out);
    case RuleKind::FlareUp:
        return flare_up(known, rule, out);
    case RuleKind::StepBack:
        return step_back(known, rule, out);
    case RuleKind::EaseOff:
        return ease_off(known, rule, out);
    case RuleKind::WelcomeBack:
        return welcome_back(known, rule, out);
    case RuleKind::TrackVerdict:
        return track_verdict(known, rule, out);
    case RuleKind::Stalled:
        return stalled(known, rule, out);
    case RuleKind::NotEnoughKnown:
        return not_enough_known(known, rule, out);
    case RuleKind::Hold:
        return hold(known, rule, out);
    case RuleKind::WellTolerated:
        return well_tolerated(known, rule, out);
    case RuleKind::StepUp:
        return step_up(known, rule, out);
    case RuleKind::StageUp:
        return stage_up(known, rule, out);
    case RuleKind::OfferTrack:
        return offer_track(known, rule, out);
    }
}

/// Who has come through the programme stays where they are: nothing offers more, counts toward it,
/// or misses it. A track that runs beside goes on by its own rules.
bool is_about_more(const Rule& rule) {
    const RuleKind kind = rule.kind;
    const bool is_of_steps = kind == RuleKind::StepUp || kind == RuleKind::StageUp ||
                             kind == RuleKind::Stalled || kind == RuleKind::WellTolerated ||
                             kind == RuleKind::NotEnoughKnown;
    return kind == RuleKind::OfferTrack || (is_of_steps && rule.track.empty());
}

/// A leaflet computes nothing; what to do about a red flag is printed on it all the same.
std::vector<const Rule*> rules_in_order(const Programme& programme, bool is_over) {
    std::vector<const Rule*> rules;
    for (const Rule& rule : programme.rules) {
        const bool is_leaflet = programme.advice_mode == AdviceMode::Leaflet;
        if ((!is_leaflet || rule.kind == RuleKind::SeekCare) && !(is_over && is_about_more(rule))) {
            rules.push_back(&rule);
        }
    }
    insertion_sort(rules, [](const Rule* a, const Rule* b) { return a->kind < b->kind; });
    return rules;
}

/// Mirror mode shows which rule matches and leaves the decision to people.
void take_out_changes(Offers& offers) {
    for (Offer& offer : offers) {
        const bool is_care = offer.kind == RuleKind::SeekCare;
        offer.changes = is_care ? offer.changes : std::vector<Change>{};
        offer.needs_answer = false;
        offer.is_in_force = is_care;
    }
}

} // namespace

std::vector<Offer> advise(const Programme& programme, const PatientState& state, LocalTime now) {
    const bool is_away = is_gap_found(programme, state, now);
    const AdviceInput known{programme, state, now, last_training_day(state), is_away};
    Offers offers;
    // What is no training is looked at by itself, by the rules of its own.
    const AdviceInput lived{programme, state, now, last_graded_day(state), false};
    for (const Rule* rule : rules_in_order(programme, state.afterwards.has_value())) {
        const Track* track = find_by_id(programme.tracks, rule->track);
        const bool is_lived = track != nullptr && track->kind == TrackKind::Graded;
        evaluate(is_lived ? lived : known, *rule, offers);
    }
    if (programme.advice_mode == AdviceMode::Mirror) {
        take_out_changes(offers);
    }
    return offers;
}

} // namespace loadwise
