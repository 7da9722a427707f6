// The rules that speak against more, safest first.
#include "engine/advice/advice_parts.h"
#include "engine/programme/rule_limits.h"
#include "engine/state/baseline.h"
#include "engine/state/gap.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/readiness.h"
#include "engine/state/steps.h"
#include "engine/state/verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

const Track* find_flare(const Programme& programme) {
    for (const Track& track : programme.tracks) {
        if (track.kind == TrackKind::Flare) {
            return &track;
        }
    }
    return nullptr;
}

/// Whether this rule was answered after this moment.
bool is_answered_since(const PatientState& state, const RuleId& rule, Instant moment) {
    return std::any_of(state.answers.begin(), state.answers.end(), [&](const OfferAnswer& answer) {
        return answer.rule == rule && instant_of(answer.at) >= moment;
    });
}

/// What led to the last flare-up plan is no reason for another one.
std::optional<LocalTime> last_flare_end(const AdviceInput& known) {
    const TrackState* flare = last_flare(known.programme, known.state);
    return flare == nullptr ? std::nullopt : flare->ended;
}

/// A plan that ran its whole time without calm is not begun anew for a morning that is as it was in
/// it: the physiotherapist was named.
bool is_as_in_last_flare(const AdviceInput& known, const Rule& rule, int score) {
    const TrackState* const last = last_flare(known.programme, known.state);
    const Track* const flare = find_flare(known.programme);
    if (last == nullptr || flare == nullptr || !last->ended ||
        last->ended->date - last->started.date < std::chrono::days(flare->most_days) ||
        known.now.date - last->ended->date >= std::chrono::days(rule.limits.within_days)) {
        return false;
    }
    int worst = -1;
    int looked_at = 0;
    for (auto told = known.state.mornings.rbegin();
         told != known.state.mornings.rend() && looked_at < rule.limits.same_mornings;
         ++told) {
        if (instant_of(told->at) <= instant_of(*last->ended)) {
            worst = std::max(worst, told->score.value());
            ++looked_at;
        }
    }
    return score <= worst;
}

int days_since_flare(
    const AdviceInput& known, const std::optional<LocalTime>& ended, int within_days
) {
    return ended ? std::min(within_days, static_cast<int>((known.now.date - ended->date).count()))
                 : within_days;
}

/// Since when there was news that may call for a flare-up plan.
Instant last_news(const AdviceInput& known) {
    Instant last = known.last == nullptr ? Instant{} : instant_of(known.last->last_entry);
    if (!known.state.mornings.empty()) {
        last = std::max(last, instant_of(known.state.mornings.back().at));
    }
    return last;
}

/// This one and those of the last weeks are so many that a person has to look for the cause.
bool is_one_of_several(const AdviceInput& known, const Rule& rule, const Track& flare) {
    const auto& runs = known.state.tracks;
    const auto before = std::count_if(runs.begin(), runs.end(), [&](const TrackState& run) {
        return run.track == flare.id &&
               known.now.date - run.started.date < std::chrono::days(rule.limits.ask_days);
    });
    return rule.limits.falls > 0 && before + 1 >= rule.limits.falls;
}

/// Since when, day after day, there is trouble to be spoken of. Of days that were too much it is
/// known on the morning after.
Date troubled_since(const AdviceInput& known, const Rule& rule) {
    constexpr int days_most = 60;
    LocalTime day = known.now;
    int troubled_days = 0;
    for (int looked_at = 0; looked_at < days_most; ++looked_at) {
        LocalTime before = day;
        before.date -= std::chrono::days(looked_at == 0 ? 0 : 1);
        const Worsening found = find_worsening(known.programme, known.state, before);
        if (!found.is_found) {
            break;
        }
        day = before;
        troubled_days = found.troubled_days;
    }
    const bool is_of_days = troubled_days >= rule.limits.troubled_days;
    return day.date + std::chrono::days(is_of_days ? 1 : 0);
}

/// The exercise that alone was too much, where the programme has words for it.
const ExerciseId* only_one_exercise(const AdviceInput& known, int within_days) {
    const Rule* rule = find_rule(known.programme, RuleKind::StepBack);
    return rule != nullptr && has_case(*rule, "one_exercise")
               ? find_only_one_too_much(known.state, known.now.date, within_days)
               : nullptr;
}

/// Whoever has answered lately is not told what they have said no to, or have done.
void ask_for_stage_before(const AdviceInput& known, const Rule& rule, Offer& offer) {
    const Instant since = instant_of(known.now) - std::chrono::days(rule.limits.within_days);
    if (known.state.stage == 0) {
        say_case(offer, rule, "first_stage");
    } else if (is_answered_since(known.state, rule.id, since)) {
        say_case(offer, rule, "answered");
    } else {
        Change change;
        change.kind = ChangeKind::StageDown;
        change.stage = known.programme.stages[known.state.stage - 1].id;
        offer.changes.push_back(change);
        offer.needs_answer = true;
    }
}

} // namespace

void seek_care(const AdviceInput& known, const Rule& rule, Offers& out) {
    for (const ScreeningState& answer : known.state.screening) {
        if (!answer.is_locking) {
            continue;
        }
        Offer offer = begin_offer(rule);
        offer.question = answer.question;
        if (const Screening* question = find_by_id(known.programme.screening, answer.question)) {
            offer.words = question->what_to_do;
            offer.evidence = question->evidence;
        }
        offer.changes.emplace_back();
        offer.changes.back().kind = ChangeKind::SeekCare;
        offer.is_in_force = true;
        out.push_back(offer);
    }
}

void stop_exercise(const AdviceInput& known, const Rule& rule, Offers& out) {
    if (known.last == nullptr || known.last->date < training_date_of(known.now)) {
        return;
    }
    for (const ExerciseDay& done : known.last->exercises) {
        const int limit = done.limits.amber_most;
        const PainDuring during = pain_during(*known.last, done);
        if (!is_load_too_much(during, done.limits)) {
            continue;
        }
        Offer offer = begin_offer(rule);
        offer.exercises.push_back(done.exercise);
        if (during.worst) {
            add_number(known, offer, "pain_during", during.worst->value());
        }
        add_number(known, offer, "pain_limit", limit);
        offer.is_in_force = true;
        out.push_back(offer);
    }
}

void usual_too_high(const AdviceInput& known, const Rule& rule, Offers& out) {
    const std::optional<int> usual = usual_before(known.state, instant_of(known.now));
    const int limit = pain_limits(known.programme, nullptr, usual).amber_most;
    const Track* flare = find_flare(known.programme);
    if (!is_usual_at_limit(known.programme, known.state, known.now) ||
        running_flare(known.programme, known.state) != nullptr) {
        return;
    }
    Offer offer = begin_offer(rule);
    add_number(known, offer, "usual_pain", usual);
    add_number(known, offer, "pain_limit", limit);
    // Once for what was told: a flare-up plan every week calms nothing, and the words stay.
    const Instant told = known.state.usual_told ? instant_of(*known.state.usual_told) : Instant{};
    if (flare != nullptr && !is_answered_since(known.state, rule.id, told)) {
        offer.changes.push_back(track_change(ChangeKind::TrackStart, flare->id));
        offer.needs_answer = true;
    }
    if (offer.needs_answer || !is_same_for_weeks(known)) {
        out.push_back(offer);
    }
}

void flare_up(const AdviceInput& known, const Rule& rule, Offers& out) {
    const Track* flare = find_flare(known.programme);
    if (flare == nullptr || running_flare(known.programme, known.state) != nullptr ||
        is_answered_since(known.state, rule.id, last_news(known))) {
        return;
    }
    const std::optional<LocalTime> ended = last_flare_end(known);
    const MorningPain* morning = newest_morning(known, rule.limits.within_days);
    const bool is_risen = morning != nullptr && morning->is_unsettled && morning->usual &&
                          (!ended || instant_of(morning->at) > instant_of(*ended)) &&
                          !is_as_in_last_flare(known, rule, morning->score.value());
    const int rise = is_risen ? morning->score.value() - *morning->usual : 0;
    // One exercise that is too much beside others that go well is no flare-up: it is eased itself.
    const int days = days_since_flare(known, ended, rule.limits.within_days);
    const int troubled = only_one_exercise(known, days) != nullptr
                             ? 0
                             : count_troubled_days(known.state, known.now.date, days);
    if (rise < rule.limits.morning_rise && troubled < rule.limits.troubled_days) {
        return;
    }
    Offer offer = begin_offer(rule);
    if (is_one_of_several(known, rule, *flare)) {
        say_case(offer, rule, "again");
    }
    add_number(known, offer, "morning_rise", rise);
    add_number(known, offer, "morning_rise_limit", rule.limits.morning_rise);
    add_number(known, offer, "troubled_days", troubled);
    add_number(known, offer, "troubled_days_limit", rule.limits.troubled_days);
    offer.changes.push_back(track_change(ChangeKind::TrackStart, flare->id));
    offer.needs_answer = true;
    out.push_back(offer);
}

void step_back(const AdviceInput& known, const Rule& rule, Offers& out) {
    const Worsening found = find_worsening(known.programme, known.state, known.now);
    // The flare-up plan is the answer while it runs.
    if (!found.is_found || known.last == nullptr ||
        running_flare(known.programme, known.state) != nullptr) {
        return;
    }
    Offer offer = begin_offer(rule);
    add_number(known, offer, "troubled_days", found.troubled_days);
    add_number(known, offer, "troubled_days_limit", rule.limits.troubled_days);
    add_number(known, offer, "within_days", rule.limits.within_days);
    add_number(known, offer, "week_median", found.week_median);
    add_number(known, offer, "earlier_median", found.earlier_median);
    add_number(known, offer, "median_rise_limit", rule.limits.median_rise);
    const ExerciseId* only =
        found.is_of_mornings ? nullptr : only_one_exercise(known, rule.limits.within_days);
    if (only != nullptr) {
        offer.exercises.push_back(*only);
        say_case(offer, rule, "one_exercise");
    } else {
        ask_for_stage_before(known, rule, offer);
    }
    const Rule* standstill = find_rule(known.programme, RuleKind::Stalled);
    const int repeat_days = standstill == nullptr ? 0 : standstill->limits.repeat_days;
    if (offer.needs_answer || !is_said_already(known, troubled_since(known, rule), repeat_days)) {
        out.push_back(offer);
    }
}

} // namespace loadwise
