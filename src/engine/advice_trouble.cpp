// The rules that speak against more, safest first.
#include "advice_parts.h"
#include "pain_limits.h"
#include "plan_queries.h"
#include "readiness.h"
#include "steps.h"
#include "verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

/// The easing that is in force: a rung down, an easier exercise to swap to, or a pause.
Change easing_of(const Case& known, const ExerciseState& exercise) {
    if (const auto easier = easier_exercise_of(known.programme, known.state, exercise)) {
        return *easier;
    }
    Change change;
    change.exercise = exercise.exercise;
    change.from = *exercise.eased_from;
    change.to = exercise.rung;
    change.kind = change.from == change.to ? ChangeKind::Pause : ChangeKind::RungDown;
    change.until = exercise.paused_until.value_or(Date{});
    return change;
}

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

int troubled_days_within(const Case& known, int within_days) {
    int troubled = 0;
    for (auto day = known.state.days.rbegin(); day != known.state.days.rend(); ++day) {
        if (day->date <= known.now.date - std::chrono::days(within_days)) {
            break;
        }
        troubled += !day->exercises.empty() && day->verdict == Verdict::Red ? 1 : 0;
    }
    return troubled;
}

Offer gap_offer(const Case& known, const Rule& rule) {
    Offer offer = begin_offer(rule);
    const auto gap = training_date_of(known.now) - known.last->date;
    add_number(known, offer, "gap_days", static_cast<int>(gap.count()));
    add_number(known, offer, "gap_days_limit", rule.limits.gap_days);
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
    return offer;
}

void day_reading(const Case& known, const Rule& rule, Verdict verdict, Offers& out) {
    if (known.last == nullptr || known.last->verdict != verdict) {
        return;
    }
    Offer offer = begin_offer(rule);
    for (const ExerciseDay& done : known.last->exercises) {
        if (done.verdict != verdict) {
            continue;
        }
        if (offer.exercises.empty()) {
            add_scores(known, offer, *known.last, done);
        }
        offer.exercises.push_back(done.exercise);
    }
    out.push_back(offer);
}

} // namespace

void seek_care(const Case& known, const Rule& rule, Offers& out) {
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

void stop_exercise(const Case& known, const Rule& rule, Offers& out) {
    if (known.last == nullptr || known.last->date < training_date_of(known.now)) {
        return;
    }
    for (const ExerciseDay& done : known.last->exercises) {
        const Exercise* exercise = find_exercise(known.programme, done.exercise);
        const int limit = pain_limits(known.programme, exercise, known.last->usual).amber_most;
        const std::optional<PainScore> during = worst_during(*known.last, done);
        if (!during || during->value() <= limit) {
            continue;
        }
        Offer offer = begin_offer(rule);
        offer.exercises.push_back(done.exercise);
        add_number(known, offer, "pain_during", during->value());
        add_number(known, offer, "pain_limit", limit);
        offer.is_in_force = true;
        out.push_back(offer);
    }
}

void usual_too_high(const Case&, const Rule&, Offers&) {}

void stalled(const Case&, const Rule&, Offers&) {}

void flare_up(const Case& known, const Rule& rule, Offers& out) {
    const Track* flare = find_flare(known.programme);
    if (flare == nullptr || known.last == nullptr ||
        running_flare(known.programme, known.state) != nullptr ||
        known.now.date - known.last->date >= std::chrono::days(rule.limits.within_days) ||
        is_answered_since(known.state, rule.id, instant_of(known.last->last_entry))) {
        return;
    }
    const bool is_compared = known.last->morning && known.last->usual;
    const int rise = is_compared ? known.last->morning->value() - *known.last->usual : 0;
    const int troubled = troubled_days_within(known, rule.limits.within_days);
    if (rise < rule.limits.morning_rise && troubled < rule.limits.troubled_days) {
        return;
    }
    Offer offer = begin_offer(rule);
    add_number(known, offer, "morning_rise", rise);
    add_number(known, offer, "morning_rise_limit", rule.limits.morning_rise);
    add_number(known, offer, "troubled_days", troubled);
    add_number(known, offer, "troubled_days_limit", rule.limits.troubled_days);
    offer.changes.push_back(track_change(ChangeKind::TrackStart, flare->id));
    offer.needs_answer = true;
    out.push_back(offer);
}

void step_back(const Case& known, const Rule& rule, Offers& out) {
    const Worsening found = find_worsening(known.programme, known.state, known.now);
    if (!found.is_found || known.last == nullptr) {
        return;
    }
    Offer offer = begin_offer(rule);
    add_number(known, offer, "troubled_days", found.troubled_days);
    add_number(known, offer, "troubled_days_limit", rule.limits.troubled_days);
    add_number(known, offer, "within_days", rule.limits.within_days);
    add_number(known, offer, "week_median", found.week_median);
    add_number(known, offer, "earlier_median", found.earlier_median);
    add_number(known, offer, "median_rise_limit", rule.limits.median_rise);
    const Instant since = instant_of(known.now) - std::chrono::days(rule.limits.within_days);
    if (known.state.stage > 0 && !is_answered_since(known.state, rule.id, since)) {
        Change change;
        change.kind = ChangeKind::StageDown;
        change.stage = known.programme.stages[known.state.stage - 1].id;
        offer.changes.push_back(change);
        offer.needs_answer = true;
    }
    out.push_back(offer);
}

void ease_off(const Case& known, const Rule& rule, Offers& out) {
    if (known.last == nullptr || known.last->verdict != Verdict::Red) {
        return;
    }
    Offer offer = begin_offer(rule);
    for (const ExerciseDay& done : known.last->exercises) {
        const TrackId track = track_id_of(known.programme, done.exercise);
        const ExerciseState* exercise = find_exercise_state(known.state, done.exercise);
        if (done.verdict != Verdict::Red ||
            find_rule(known.programme, RuleKind::EaseOff, track) != &rule) {
            continue;
        }
        if (offer.exercises.empty()) {
            add_scores(known, offer, *known.last, done);
        }
        offer.exercises.push_back(done.exercise);
        if (exercise->eased_from) {
            offer.changes.push_back(easing_of(known, *exercise));
        }
    }
    if (!offer.exercises.empty()) {
        offer.needs_answer = !offer.changes.empty();
        offer.is_in_force = true;
        out.push_back(offer);
    }
}

void welcome_back(const Case& known, const Rule& rule, Offers& out) {
    if (is_gap_found(known.programme, known.state, known.now)) {
        Offer offer = gap_offer(known, rule);
        offer.needs_answer = true;
        offer.is_in_force = true;
        out.push_back(offer);
    }
}

void not_enough_known(const Case& known, const Rule& rule, Offers& out) {
    day_reading(known, rule, Verdict::Provisional, out);
    const SetAside& set_aside = known.state.set_aside;
    if (set_aside.newer_version == 0 && set_aside.in_future == 0 && set_aside.unreadable == 0) {
        return;
    }
    Offer offer = begin_offer(rule);
    if (set_aside.newer_version > 0) {
        add_number(known, offer, "entries_newer", set_aside.newer_version);
    }
    if (set_aside.unreadable > 0) {
        add_number(known, offer, "entries_unreadable", set_aside.unreadable);
    }
    if (set_aside.in_future > 0) {
        add_number(known, offer, "entries_in_future", set_aside.in_future);
    }
    out.push_back(offer);
}

void hold(const Case& known, const Rule& rule, Offers& out) {
    day_reading(known, rule, Verdict::Hold, out);
}

} // namespace loadwise
