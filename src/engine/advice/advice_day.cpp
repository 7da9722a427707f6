// What the last training day says: too much, unknown, or the same again; and where to begin after a
// time away.
#include "engine/advice/advice_parts.h"
#include "engine/state/baseline.h"
#include "engine/state/gap.h"
#include "engine/state/plan_queries.h"
#include "engine/state/readiness.h"
#include "engine/state/standstill.h"
#include "engine/state/steps.h"
#include "engine/state/verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

/// The easing that is in force: a rung down, an easier exercise to swap to, or a pause. Nothing
/// when there is no smaller dose and it need not rest.
std::optional<Change> easing_of(const AdviceInput& known, const ExerciseState& exercise) {
    const std::optional<Change> easier = easier_exercise_of(known.programme, known.state, exercise);
    if (!exercise.eased_from) {
        return std::nullopt;
    }
    const bool is_lowered = *exercise.eased_from != exercise.rung;
    if (easier && !is_lowered) {
        return easier;
    }
    Change change;
    change.exercise = exercise.exercise;
    change.from = *exercise.eased_from;
    change.to = exercise.rung;
    change.kind = is_lowered ? ChangeKind::RungDown : ChangeKind::Pause;
    change.until = is_lowered ? Date{} : exercise.paused_until.value_or(Date{});
    const bool is_over =
        change.kind == ChangeKind::Pause && change.until <= training_date_of(known.now);
    return is_over ? std::nullopt : std::optional<Change>(change);
}

int longest_gap(const AdviceInput& known, const std::vector<Gap>& found) {
    int longest = is_gap_found(known.programme, known.state, known.now)
                      ? static_cast<int>((training_date_of(known.now) - known.last->date).count())
                      : 0;
    for (const Gap& gap : found) {
        longest = std::max(longest, gap.days);
    }
    return longest;
}

/// The gaps that this rule speaks of: those of its track, or of all that have no rule of their own.
std::vector<Gap> gaps_of(const AdviceInput& known, const Rule& rule) {
    std::vector<Gap> found = gaps(known.programme, known.state, known.now);
    std::erase_if(found, [&](const Gap& gap) {
        const TrackId track = track_id_of(known.programme, gap.exercise);
        return find_rule(known.programme, RuleKind::WelcomeBack, track) != &rule;
    });
    return found;
}

/// Who did something else meanwhile was not away.
bool has_trained_lately(const AdviceInput& known) {
    const TrainingDay* const last = last_training_day(known.state);
    return last != nullptr &&
           !is_gap_between(known.programme, last->date, training_date_of(known.now));
}

/// What the last day says of the exercises for which this holds, in one offer.
template <typename Holds>
std::optional<Offer> day_reading(const AdviceInput& known, const Rule& rule, Holds holds) {
    std::optional<Offer> offer;
    for (const ExerciseDay& done : known.last->exercises) {
        if (!holds(done)) {
            continue;
        }
        if (!offer) {
            offer = begin_offer(rule);
            add_scores(known, *offer, *known.last, done);
        }
        offer->exercises.push_back(done.exercise);
    }
    return offer;
}

/// A stage or a track that was left takes its exercises with it.
bool is_still_planned(const AdviceInput& known, const ExerciseId& id) {
    const ExerciseState* exercise = find_exercise_state(known.state, id);
    return exercise != nullptr && is_shown(known.programme, known.state, *exercise);
}

bool is_during_missing(const TrainingDay& day) {
    return std::any_of(day.exercises.begin(), day.exercises.end(), [&day](const ExerciseDay& done) {
        return std::any_of(
            done.sessions.begin(),
            done.sessions.end(),
            [&day](const ExerciseSession& own) {
                return !own.during && !day.sessions[own.place].during;
            }
        );
    });
}

/// What is missing of a day that is not known, as a case of the rule.
const char* missing_of(const TrainingDay& day) {
    return is_during_missing(day) ? "during" : day.morning ? "usual" : "";
}

/// The evening of a training day, up to four at night, lacks nothing that could be told already.
bool is_still_to_come(const AdviceInput& known) {
    return !is_during_missing(*known.last) && !known.last->morning &&
           training_date_of(known.now) <= known.last->date;
}

/// What was too much before a flare-up plan was answered by it: what is done now is not what was.
bool is_before_flare(const AdviceInput& known) {
    const TrackState* const flare = last_flare(known.programme, known.state);
    return flare != nullptr && flare->ended &&
           instant_of(known.last->last_entry) <= instant_of(flare->started);
}

/// Left out for some days still, whatever was answered.
bool is_paused_now(const AdviceInput& known, const ExerciseState& exercise) {
    return exercise.paused_until && *exercise.paused_until > training_date_of(known.now);
}

/// Nothing is left to be said of it: somebody said no to less, or the rule of standstills says what
/// to do with what is always too much. Where nothing is changed by itself the words stay.
bool is_past_easing(
    const AdviceInput& known, const ExerciseState& exercise, const ExerciseDay& done
) {
    const Exercise& prescribed = *find_exercise(known.programme, exercise.exercise);
    const bool is_open = exercise.eased_from || is_paused_now(known, exercise);
    const bool is_kept = exercise.rung > lowest_rung(prescribed) && exercise.rung >= done.rung;
    return known.programme.advice_mode == AdviceMode::Suggest && !is_open &&
           (is_kept || is_always_too_much(known.programme, known.state, exercise));
}

/// What is not made easier by an offer: the case of the rule that says why, or nothing when the
/// next session is easier all the same, as after a yes.
std::string_view case_of_easing(const AdviceInput& known, const Offer& offer) {
    std::string_view key = "lowest";
    for (const ExerciseId& id : offer.exercises) {
        const ExerciseState& exercise = *find_exercise_state(known.state, id);
        if (exercise.rung > lowest_rung(*find_exercise(known.programme, id))) {
            return "";
        }
        if (!is_paused_now(known, exercise)) {
            continue;
        }
        if (is_left_out_for_long(known.programme, exercise)) {
            return "leave_out";
        }
        const bool is_always = is_always_too_much(known.programme, known.state, exercise);
        key = is_always ? "again" : "paused";
    }
    return key;
}

} // namespace

void ease_off(const AdviceInput& known, const Rule& rule, Offers& out) {
    if (known.last == nullptr || known.is_away || known.last->verdict != Verdict::Red ||
        is_before_flare(known)) {
        return;
    }
    std::optional<Offer> offer = day_reading(known, rule, [&](const ExerciseDay& done) {
        const TrackId track = track_id_of(known.programme, done.exercise);
        return done.verdict == Verdict::Red && is_still_planned(known, done.exercise) &&
               find_rule(known.programme, RuleKind::EaseOff, track) == &rule &&
               !is_past_easing(known, *find_exercise_state(known.state, done.exercise), done);
    });
    if (!offer) {
        return;
    }
    for (const ExerciseId& id : offer->exercises) {
        const ExerciseState* exercise = find_exercise_state(known.state, id);
        const std::optional<Change> easing =
            exercise == nullptr ? std::nullopt : easing_of(known, *exercise);
        if (easing) {
            offer->changes.push_back(*easing);
        }
    }
    const auto is_any = [&offer](ChangeKind kind) {
        return std::any_of(
            offer->changes.begin(),
            offer->changes.end(),
            [kind](const Change& change) { return change.kind == kind; }
        );
    };
    if (!is_any(ChangeKind::RungDown)) {
        say_case(*offer, rule, is_any(ChangeKind::Swap) ? "swap" : case_of_easing(known, *offer));
    }
    offer->needs_answer = !offer->changes.empty();
    offer->is_in_force = true;
    out.push_back(*offer);
}

void welcome_back(const AdviceInput& known, const Rule& rule, Offers& out) {
    const std::vector<Gap> found = gaps_of(known, rule);
    const bool is_away =
        rule.track.empty() && is_gap_found(known.programme, known.state, known.now);
    if (found.empty() && !is_away) {
        return;
    }
    const int days = longest_gap(known, found);
    Offer offer = begin_offer(rule);
    add_number(known, offer, "gap_days", days);
    add_number(known, offer, "gap_days_limit", rule.limits.gap_days);
    for (const Gap& gap : found) {
        offer.exercises.push_back(gap.exercise);
        offer.changes.push_back(rung_change(gap.exercise, gap.from, gap.to));
    }
    const bool is_stage_asked = is_away && rule.limits.stage_days > 0 &&
                                days > rule.limits.stage_days && known.state.stage > 0;
    if (is_stage_asked) {
        Change change;
        change.kind = ChangeKind::StageDown;
        change.stage = known.programme.stages[known.state.stage - 1].id;
        offer.changes.push_back(change);
    }
    if (found.empty()) {
        say_case(offer, rule, "lowest");
    } else if (has_trained_lately(known)) {
        say_case(offer, rule, "exercises");
    } else if (is_long(known.programme, found)) {
        say_case(offer, rule, "long");
    }
    offer.needs_answer = is_stage_asked || (!found.empty() && !is_long(known.programme, found));
    offer.is_in_force = true;
    out.push_back(offer);
}

void not_enough_known(const AdviceInput& known, const Rule& rule, Offers& out) {
    if (known.last != nullptr && !known.is_away && known.last->verdict == Verdict::Provisional &&
        !is_still_to_come(known)) {
        std::optional<Offer> offer = day_reading(known, rule, [](const ExerciseDay& done) {
            return done.verdict == Verdict::Provisional;
        });
        if (offer) {
            say_case(*offer, rule, missing_of(*known.last));
            out.push_back(*offer);
        }
    }
    const SetAside& set_aside = known.state.set_aside;
    if (is_log_whole(known.state)) {
        return;
    }
    Offer offer = begin_offer(rule);
    say_case(offer, rule, "set_aside");
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

void hold(const AdviceInput& known, const Rule& rule, Offers& out) {
    if (known.last == nullptr || known.is_away) {
        return;
    }
    // Bad mornings are what a flare-up plan is for: inside it none is waited for. What was done
    // beside its gentle holds is named all the same.
    const bool is_in_flare = running_flare(known.programme, known.state) != nullptr;
    const bool is_newer_trouble =
        is_troubled_since(known.state, known.last->first_entry) && !is_in_flare;
    if (is_newer_trouble && known.last->verdict >= Verdict::Hold) {
        Offer offer = begin_offer(rule);
        say_case(offer, rule, "morning");
        if (const MorningPain* morning = newest_morning(known, week_days)) {
            add_number(known, offer, "pain_morning", morning->score.value());
            add_number(known, offer, "usual_pain", morning->usual);
        }
        out.push_back(offer);
        return;
    }
    const auto add = [&](HoldReason reason, std::string_view key) {
        std::optional<Offer> offer = day_reading(known, rule, [&](const ExerciseDay& done) {
            const bool is_beside_flare = is_in_flare && done.is_beyond_plan &&
                                         reason == HoldReason::BeyondPlan &&
                                         !is_of_flare(known.programme, done.exercise);
            return is_beside_flare || (done.verdict == Verdict::Hold && done.hold == reason);
        });
        if (offer) {
            say_case(*offer, rule, key);
            out.push_back(*offer);
        }
    };
    const bool is_hold = known.last->verdict == Verdict::Hold;
    if (is_hold || is_in_flare) {
        add(HoldReason::BeyondPlan, "beyond_plan");
    }
    if (is_hold) {
        add(HoldReason::Incomplete, "incomplete");
        // Whose usual pain is at the limit is told to ask before they train: "do the same" is no
        // word beside that.
        if (!is_same_for_weeks(known) &&
            !is_usual_at_limit(known.programme, known.state, known.now)) {
            add(HoldReason::Amber, "");
        }
    }
}

} // namespace loadwise
