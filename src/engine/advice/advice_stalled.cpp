// What to do when training is acceptable for weeks and nothing moves: a smaller dose for a while,
// another exercise, and at last the physiotherapist.
#include "engine/advice/advice_parts.h"
#include "engine/programme/rule_limits.h"
#include "engine/state/baseline.h"
#include "engine/state/criteria.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/readiness.h"
#include "engine/state/standstill.h"
#include "engine/state/steps.h"

#include <algorithm>

namespace loadwise {
namespace {

/// How long an exercise has stood at its rung without a day that was too much.
struct Stand {
    int days = 0;
    int amber = 0;
    std::optional<Date> since;
    std::vector<Date> amber_on; // newest first
    bool is_amber_now = false;
};

std::optional<Instant> last_answer(const AdviceInput& known, const RuleId& rule) {
    for (auto answer = known.state.answers.rbegin(); answer != known.state.answers.rend();
         ++answer) {
        if (answer->rule == rule) {
            return instant_of(answer->at);
        }
    }
    return std::nullopt;
}

Stand stand_of(
    const AdviceInput& known, const ExerciseState& exercise, std::optional<Instant> after
) {
    Stand stand;
    const auto& days = days_with(known.programme, known.state, exercise.exercise);
    Date newer = training_date_of(known.now);
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        const ExerciseDay* done = find_exercise_day(*day, exercise.exercise);
        if (done == nullptr || (stand.days == 0 && done->verdict == Verdict::Provisional)) {
            continue;
        }
        const bool goes_on = done->verdict != Verdict::Red && done->rung == exercise.rung &&
                             day->era >= exercise.ladder_era &&
                             !is_gap_between(known.programme, day->date, newer) &&
                             (!after || instant_of(day->first_entry) > *after);
        newer = day->date;
        if (!goes_on) {
            break;
        }
        const bool is_amber = done->hold == HoldReason::Amber;
        stand.is_amber_now = stand.days == 0 ? is_amber : stand.is_amber_now;
        ++stand.days;
        stand.amber += is_amber ? 1 : 0;
        if (is_amber) {
            stand.amber_on.push_back(day->date);
        }
        stand.since = day->date;
    }
    return stand;
}

bool is_stalled(const AdviceInput& known, const Rule& rule, const Stand& stand) {
    const bool is_long =
        stand.since && known.now.date - *stand.since >= std::chrono::days(rule.limits.over_days);
    const bool is_mostly_amber = 2 * stand.amber >= stand.days;
    return stand.is_amber_now && is_mostly_amber &&
           (stand.amber >= rule.limits.hold_days || is_long);
}

/// Where the smaller dose was taken and is as sore, a still smaller one is no answer: step by step
/// nothing would be left of what is acceptable.
bool is_lowered_already(const AdviceInput& known, const Rule& rule, const ExerciseState& exercise) {
    return std::any_of(
        known.state.answers.begin(),
        known.state.answers.end(),
        [&](const OfferAnswer& answer) {
            return answer.rule == rule.id && answer.is_accepted &&
                   std::any_of(
                       answer.changes.begin(),
                       answer.changes.end(),
                       [&exercise](const Change& change) {
                           return change.kind == ChangeKind::RungDown &&
                                  change.exercise == exercise.exercise &&
                                  exercise.rung < change.from;
                       }
                   );
        }
    );
}

/// The day on which it was known that it had stood long enough: the morning after.
Date stalled_since(const Rule& rule, const Stand& stand) {
    const Date by_time = *stand.since + std::chrono::days(rule.limits.over_days);
    const auto needed = static_cast<std::size_t>(rule.limits.hold_days);
    return stand.amber_on.size() < needed
               ? by_time
               : std::min(
                     by_time, stand.amber_on[stand.amber_on.size() - needed] + std::chrono::days(1)
                 );
}

/// Whether this rule speaks of that exercise: of those of its own track, or of all that no other
/// rule of its kind speaks of. A trial has its own end.
bool is_of_rule(const AdviceInput& known, const Rule& rule, const ExerciseState& exercise) {
    const Track* track = track_of(known.programme, exercise.exercise);
    const bool is_trial = track != nullptr && track->kind == TrackKind::Trial;
    const TrackId id = track == nullptr ? TrackId{} : track->id;
    return !is_trial && find_rule(known.programme, RuleKind::Stalled, id) == &rule &&
           is_shown(known.programme, known.state, exercise);
}

std::optional<Change> smaller_dose(const AdviceInput& known, const ExerciseState& exercise) {
    const Exercise& prescribed = *find_exercise(known.programme, exercise.exercise);
    if (exercise.rung <= lowest_rung(prescribed)) {
        return easier_exercise_of(known.programme, known.state, exercise);
    }
    return rung_change(exercise.exercise, exercise.rung, Rung{exercise.rung.index - 1});
}

bool is_less_an_answer(const AdviceInput& known, const Rule& rule, const ExerciseState& exercise) {
    return !is_lowered_already(known, rule, exercise) && smaller_dose(known, exercise).has_value();
}

/// The exercise that has stood longest, with how long: of those for which less is an answer, or of
/// the others.
std::pair<const ExerciseState*, Stand>
longest_stand(const AdviceInput& known, const Rule& rule, bool is_less) {
    const std::optional<Instant> after = last_answer(known, rule.id);
    std::pair<const ExerciseState*, Stand> longest{nullptr, {}};
    for (const ExerciseState& exercise : known.state.exercises) {
        if (!is_of_rule(known, rule, exercise) || exercise.is_locked || exercise.eased_from) {
            continue;
        }
        Stand stand = stand_of(known, exercise, after);
        if (is_stalled(known, rule, stand) && is_less_an_answer(known, rule, exercise) == is_less &&
            stand.amber > longest.second.amber) {
            longest = {&exercise, std::move(stand)};
        }
    }
    return longest;
}

bool is_anything_left(const AdviceInput& known, const Rule& rule) {
    const bool is_stage_left =
        rule.track.empty() && known.state.stage + 1 < known.programme.stages.size();
    return is_stage_left ||
           std::any_of(
               known.state.exercises.begin(),
               known.state.exercises.end(),
               [&](const ExerciseState& exercise) {
                   return is_of_rule(known, rule, exercise) &&
                          step_up_of(known.programme, known.state, exercise).has_value();
               }
           );
}

bool trains_now(const AdviceInput& known) {
    constexpr auto within = std::chrono::days(14);
    return known.last != nullptr && known.now.date - known.last->date <= within;
}

bool is_within(const AdviceInput& known, const LocalTime& at, int days) {
    return known.now.date - at.date < std::chrono::days(days);
}

/// Who was offered more and said no has chosen to stay; who said yes has not passed it by.
bool has_answered_more(const AdviceInput& known, const Rule& rule, bool is_yes) {
    const auto is_more = [&](const Change& change) {
        const bool is_up = change.kind == ChangeKind::RungUp || change.kind == ChangeKind::StageUp;
        const bool is_lived = is_graded(known.programme, change.exercise);
        return is_up && is_lived == !rule.track.empty();
    };
    return std::any_of(
        known.state.answers.begin(),
        known.state.answers.end(),
        [&](const OfferAnswer& answer) {
            return answer.is_accepted == is_yes &&
                   is_within(known, answer.at, rule.limits.ask_days) &&
                   std::any_of(answer.changes.begin(), answer.changes.end(), is_more);
        }
    );
}

/// Somebody who trains, for whom there is more, and for whom nothing has moved for that long.
bool is_for_physiotherapist(const AdviceInput& known, const Rule& rule) {
    return trains_now(known) &&
           days_without_step(known.programme, known.state, known.now, rule.track) >=
               rule.limits.ask_days &&
           is_anything_left(known, rule) && !has_answered_more(known, rule, false);
}

/// The days that this stage takes at least, by its own goals and by the rule that offers the next.
int least_days_of_stage(const AdviceInput& known) {
    const Rule* const next = find_rule(known.programme, RuleKind::StageUp, {});
    int least = next == nullptr ? 0 : next->limits.over_days;
    for (const Criterion& goal : known.programme.stages[known.state.stage].exit_criteria) {
        least = goal.kind == CriterionKind::DaysInStage ? std::max(least, goal.target) : least;
    }
    return least;
}

/// The days of this stage that went by in gaps.
std::chrono::days days_away_in_stage(const AdviceInput& known) {
    std::chrono::days away{0};
    Date newer = training_date_of(known.now);
    const auto& days = known.state.days;
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        const Date date = std::max(day->date, known.state.stage_since->date);
        away += is_gap_between(known.programme, date, newer) ? newer - date : std::chrono::days(0);
        newer = date;
        if (day->date < known.state.stage_since->date) {
            break;
        }
    }
    return away;
}

/// From when on a goal has held the stage for so many days beyond its time. Nobody was held up
/// while they were away.
std::optional<Date> held_since(const AdviceInput& known, int days) {
    const PatientState& state = known.state;
    if (!state.stage_since) {
        return std::nullopt;
    }
    return state.stage_since->date + days_away_in_stage(known) +
           std::chrono::days(least_days_of_stage(known) + days);
}

/// A row of good days that ended for want of a morning, or because today is still open, begins
/// again by itself.
bool is_row_of_good_days_coming(const AdviceInput& known, const Criterion& goal) {
    int looked_at = 0;
    for (auto day = known.state.days.rbegin(); day != known.state.days.rend(); ++day) {
        const auto is_sore = [](const ExerciseDay& done) {
            return done.verdict == Verdict::Red || done.hold == HoldReason::Amber;
        };
        if (std::any_of(day->exercises.begin(), day->exercises.end(), is_sore)) {
            return false;
        }
        if (++looked_at >= goal.target) {
            break;
        }
    }
    return true;
}

/// The goals that do not come. What good days alone bring comes with them.
std::vector<CriterionProgress> goals_that_hold(const AdviceInput& known) {
    const Stage& stage = known.programme.stages[known.state.stage];
    std::vector<CriterionProgress> goals = goals_not_met(known);
    std::erase_if(goals, [&](const CriterionProgress& open) {
        const Criterion* goal = find_by_id(stage.exit_criteria, open.criterion);
        const bool is_row = goal != nullptr && goal->kind == CriterionKind::WellTolerated;
        return is_row && is_row_of_good_days_coming(known, *goal);
    });
    return goals;
}

/// What was never told waits to be asked for; what is known and open is worked at.
bool is_any_known(const std::vector<CriterionProgress>& goals) {
    return std::any_of(goals.begin(), goals.end(), [](const CriterionProgress& goal) {
        return goal.value.has_value();
    });
}

/// A goal holds the stage, or what comes after the last one, whatever else still rises.
bool is_held_by_goal(const AdviceInput& known, const std::optional<Date>& since) {
    const Stage& stage = known.programme.stages[known.state.stage];
    return since && known.now.date >= *since && !stage.is_locked && trains_now(known) &&
           !known.is_away && !goals_that_hold(known).empty();
}

/// What to try at the goals that are open: two of them are enough at a time.
void add_what_to_try(const AdviceInput& known, Offer& offer) {
    constexpr int most = 2;
    int said = 0;
    const Stage& stage = known.programme.stages[known.state.stage];
    for (const CriterionProgress& open : goals_that_hold(known)) {
        const Criterion* goal = find_by_id(stage.exit_criteria, open.criterion);
        if (goal != nullptr && open.value && !goal->if_held.empty() && said < most) {
            offer.words += " " + goal->if_held;
            ++said;
        }
    }
}

void say_stand(const AdviceInput& known, const Rule& rule, const Stand& stand, Offer& offer) {
    add_number(known, offer, "hold_days", stand.amber);
    add_number(known, offer, "hold_days_needed", rule.limits.hold_days);
}

/// The case in which nothing but words is given, with the day since which it holds.
struct Said {
    std::string_view key;
    Date since{};
};

/// Something more is offered and was passed by for all that time. A newest day of which not all is
/// known yet makes no difference.
bool is_step_waiting(const AdviceInput& known, const Rule& rule) {
    PatientState settled = known.state;
    std::vector<TrainingDay>& days = rule.track.empty() ? settled.days : settled.graded_days;
    if (!days.empty() && days.back().verdict == Verdict::Provisional) {
        days.pop_back();
    }
    const bool is_stage = rule.track.empty() && may_stage_up(known.programme, settled, known.now);
    return is_log_whole(settled) && !has_answered_more(known, rule, true) &&
           (is_stage || std::any_of(
                            settled.exercises.begin(),
                            settled.exercises.end(),
                            [&](const ExerciseState& exercise) {
                                return is_of_rule(known, rule, exercise) &&
                                       may_step_up(known.programme, settled, exercise, known.now);
                            }
                        ));
}

/// No step of any kind for weeks. Who was offered one needs no physiotherapist for it.
std::optional<Said> said_of_steps(const AdviceInput& known, const Rule& rule) {
    if (!is_for_physiotherapist(known, rule)) {
        return std::nullopt;
    }
    const bool is_waiting = is_step_waiting(known, rule);
    if (is_waiting && !has_case(rule, "waits")) {
        return std::nullopt;
    }
    const std::optional<Date> last = last_new_height(known.programme, known.state, rule.track);
    return Said{is_waiting ? "waits" : "ask", *last + std::chrono::days(rule.limits.ask_days)};
}

/// A goal of the stage is open beyond its time: first what to try, then the physiotherapist.
std::optional<Said> said_of_goals(const AdviceInput& known, const Rule& rule) {
    if (!rule.track.empty()) {
        return std::nullopt;
    }
    const std::optional<Date> asked = held_since(known, rule.limits.ask_days);
    if (has_case(rule, "goal") && is_held_by_goal(known, asked)) {
        return Said{"goal", *asked};
    }
    const std::optional<Date> tried = held_since(known, rule.limits.goal_days);
    const bool is_tried =
        rule.limits.goal_days > 0 && has_case(rule, "try") && is_any_known(goals_that_hold(known));
    return is_tried && is_held_by_goal(known, tried) ? std::optional<Said>(Said{"try", *tried})
                                                     : std::nullopt;
}

/// Goals and steps, in one offer: who is held by a goal is told so, whatever else stands still.
void say_standstill(const AdviceInput& known, const Rule& rule, Offers& out) {
    const std::optional<Said> of_goals = said_of_goals(known, rule);
    const std::optional<Said> of_steps = said_of_steps(known, rule);
    const bool is_of_goals = of_goals && (of_goals->key == "goal" || !of_steps);
    const std::optional<Said>& said = is_of_goals ? of_goals : of_steps;
    if (!said || is_said_already(known, said->since, rule.limits.repeat_days)) {
        return;
    }
    Offer offer = begin_offer(rule);
    say_case(offer, rule, said->key);
    if (!is_of_goals) {
        const int days = days_without_step(known.programme, known.state, known.now, rule.track);
        add_number(known, offer, "days_same", days);
    }
    if (rule.track.empty() && said->key != "waits") {
        add_criteria(offer, is_of_goals ? goals_that_hold(known) : goals_not_met(known));
        add_what_to_try(known, offer);
    }
    out.push_back(offer);
}

/// Up, too much, down, and up again: it stays where it went well for a while. All that do so are
/// one thing to say.
void say_up_and_down(const AdviceInput& known, const Rule& rule, Offers& out) {
    Offer offer = begin_offer(rule);
    say_case(offer, rule, "up_and_down");
    std::optional<Date> since;
    for (const ExerciseState& exercise : known.state.exercises) {
        if (is_of_rule(known, rule, exercise) &&
            is_kept_low(known.programme, known.state, exercise, known.now)) {
            const auto found = find_up_and_down(known.programme, known.state, exercise, known.now);
            // It is known on the morning after.
            const Date from = found->fell_on + std::chrono::days(1);
            since = std::max(since, std::optional<Date>(from));
            offer.exercises.push_back(exercise.exercise);
        }
    }
    if (since && has_case(rule, "up_and_down") &&
        !is_said_already(known, *since, rule.limits.repeat_days)) {
        out.push_back(offer);
    }
}

/// At its foot, and too much each time. What is left out for two weeks is tried anew after them.
std::optional<Date>
always_bad_since(const AdviceInput& known, const Rule& rule, const ExerciseState& exercise) {
    const std::vector<Date> bad = bad_days_at_foot(known.programme, known.state, exercise);
    const auto needed = static_cast<std::size_t>(rule.limits.falls);
    const bool is_recent =
        !bad.empty() && known.now.date - bad.front() <= std::chrono::days(rule.limits.over_days);
    if (needed == 0 || bad.size() < needed || !is_recent ||
        is_left_out_for_long(known.programme, exercise)) {
        return std::nullopt;
    }
    return bad[bad.size() - needed] + std::chrono::days(1);
}

/// What is at its foot and always too much, all in one offer.
void say_always_bad(const AdviceInput& known, const Rule& rule, Offers& out) {
    Offer offer = begin_offer(rule);
    say_case(offer, rule, "sore");
    std::optional<Date> since;
    for (const ExerciseState& exercise : known.state.exercises) {
        const std::optional<Date> from = is_of_rule(known, rule, exercise)
                                             ? always_bad_since(known, rule, exercise)
                                             : std::nullopt;
        if (from) {
            since = std::max(since, from);
            offer.exercises.push_back(exercise.exercise);
        }
    }
    if (since && has_case(rule, "sore") &&
        !is_said_already(known, *since, rule.limits.repeat_days)) {
        out.push_back(offer);
    }
}

/// Acceptable, and no calmer with less, or with nothing that is less: another exercise is tried, or
/// none.
void say_sore(const AdviceInput& known, const Rule& rule, Offers& out) {
    const auto [exercise, stand] = longest_stand(known, rule, false);
    if (exercise == nullptr || !has_case(rule, "sore") || is_for_physiotherapist(known, rule) ||
        is_said_already(known, stalled_since(rule, stand), rule.limits.repeat_days)) {
        return;
    }
    Offer offer = begin_offer(rule);
    say_case(offer, rule, "sore");
    offer.exercises.push_back(exercise->exercise);
    say_stand(known, rule, stand, offer);
    out.push_back(offer);
}

void offer_less(const AdviceInput& known, const Rule& rule, Offers& out) {
    const auto [exercise, stand] = longest_stand(known, rule, true);
    if (exercise == nullptr) {
        return;
    }
    const std::optional<Change> change = smaller_dose(known, *exercise);
    Offer offer = begin_offer(rule);
    if (change->kind == ChangeKind::Swap) {
        say_case(offer, rule, "swap");
    }
    offer.exercises.push_back(exercise->exercise);
    say_stand(known, rule, stand, offer);
    offer.changes.push_back(*change);
    offer.needs_answer = true;
    out.push_back(offer);
}

} // namespace

void stalled(const AdviceInput& known, const Rule& rule, Offers& out) {
    // Whose usual pain is at the limit is told to talk to a physiotherapist first: "go on as you
    // do" would speak against it.
    // Who comes back after weeks is told where to begin, with less, and nothing of what was before.
    if (running_flare(known.programme, known.state) != nullptr || known.state.is_care_locked() ||
        known.is_away || is_usual_at_limit(known.programme, known.state, known.now)) {
        return;
    }
    const bool is_running = rule.track.empty() || running_track(known.state, rule.track) != nullptr;
    if (!is_running) {
        return;
    }
    say_standstill(known, rule, out);
    say_up_and_down(known, rule, out);
    say_always_bad(known, rule, out);
    say_sore(known, rule, out);
    offer_less(known, rule, out);
}

} // namespace loadwise
