#include "engine/state/standstill.h"

#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

bool is_counted(const ExerciseState& exercise, const TrainingDay& day, const ExerciseDay& done) {
    return day.era >= exercise.ladder_era && !done.is_beyond_plan;
}

/// Since this stage, or the return after a long gap, began: before it other things were done. What
/// is lived goes its own way from when it was begun.
std::optional<Instant>
height_begins(const Programme& programme, const PatientState& state, const ExerciseId& exercise) {
    std::optional<Instant> begins;
    if (is_graded(programme, exercise)) {
        const TrackState* running = running_graded(programme, state);
        return running == nullptr ? begins : instant_of(running->started);
    }
    for (const std::optional<LocalTime>& at : {state.stage_since, state.welcomed}) {
        begins = at ? std::max(begins, std::optional<Instant>(instant_of(*at))) : begins;
    }
    return begins;
}

/// The first day at the highest rung of this exercise; where it began is no new height, unless it
/// came later than the others. One that was agreed and is not done yet is one from that moment.
std::optional<Date>
height_of(const Programme& programme, const PatientState& state, const ExerciseState& exercise) {
    const std::optional<Instant> begins = height_begins(programme, state, exercise.exercise);
    std::optional<Rung> highest;
    std::optional<Rung> first;
    Date since{};
    const std::vector<TrainingDay>& days = days_with(programme, state, exercise.exercise);
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        if (begins && instant_of(day->last_entry) < *begins) {
            break;
        }
        const ExerciseDay* done = find_exercise_day(*day, exercise.exercise);
        if (done != nullptr && is_counted(exercise, *day, *done)) {
            highest = std::max(highest, std::optional<Rung>(done->rung));
            since = done->rung == *highest ? day->date : since;
            first = done->rung;
        }
    }
    if (highest && exercise.rung > *highest && exercise.rung_decided) {
        return exercise.rung_decided->date;
    }
    const std::optional<LocalTime>& entered = exercise.in_plan_since;
    if (highest > first) {
        return since;
    }
    return entered && begins && instant_of(*entered) > *begins ? std::optional<Date>(entered->date)
                                                               : std::nullopt;
}

const Rule* standstill_rule(const Programme& programme, const ExerciseId& exercise) {
    return find_rule(programme, RuleKind::Stalled, track_id_of(programme, exercise));
}

/// What was done at one rung within the time looked at.
struct AtRung {
    int good = 0;
    int bad = 0;
};

struct Window {
    const Programme& programme;
    const PatientState& state;
    const ExerciseState& exercise;
    Date first; // later than this

    template <typename Look>
    void each_day(Look look) const {
        const std::vector<TrainingDay>& days = days_with(programme, state, exercise.exercise);
        for (auto day = days.rbegin(); day != days.rend() && day->date > first; ++day) {
            const ExerciseDay* done = find_exercise_day(*day, exercise.exercise);
            if (done != nullptr && day->era >= exercise.ladder_era) {
                look(*day, *done);
            }
        }
    }

    AtRung done_at(Rung rung) const {
        AtRung sum;
        each_day([&sum, rung](const TrainingDay&, const ExerciseDay& done) {
            const bool is_good = done.verdict == Verdict::Green || done.verdict == Verdict::Hold;
            sum.good += done.rung == rung && is_good ? 1 : 0;
            sum.bad += done.rung == rung && done.verdict == Verdict::Red ? 1 : 0;
        });
        return sum;
    }
};

bool goes_well(const AtRung& sum, int good_per_bad) {
    return sum.good > 0 && (good_per_bad > 0 ? sum.good >= good_per_bad * sum.bad : sum.bad == 0);
}

Rung rung_that_goes_well(const Window& window, int good_per_bad) {
    const Exercise& prescribed = *find_exercise(window.programme, window.exercise.exercise);
    Rung well = lowest_rung(prescribed);
    for (Rung rung = well; rung <= top_rung(prescribed); ++rung.index) {
        well = goes_well(window.done_at(rung), good_per_bad) ? rung : well;
    }
    return well;
}

} // namespace

std::optional<Date>
last_new_height(const Programme& programme, const PatientState& state, const TrackId& graded) {
    std::optional<Date> last;
    const auto note = [&last](const std::optional<Date>& date) { last = std::max(last, date); };
    const auto note_moment = [&note](const std::optional<LocalTime>& at) {
        note(at ? std::optional<Date>(at->date) : std::nullopt);
    };
    if (graded.empty()) {
        note_moment(state.first_entry);
        note_moment(state.stage_since);
        note_moment(state.welcomed);
    }
    for (const TrackState& run : state.tracks) {
        const Track* track = find_by_id(programme.tracks, run.track);
        const bool is_way_on = track != nullptr && !is_led_to(track->kind);
        if (graded.empty() ? is_way_on : run.track == graded) {
            note_moment(run.started);
            note_moment(run.ended);
        }
    }
    for (const ExerciseState& exercise : state.exercises) {
        const TrackId own = track_id_of(programme, exercise.exercise);
        const bool is_meant =
            graded.empty() ? !is_graded(programme, exercise.exercise) : own == graded;
        if (is_meant && is_shown(programme, state, exercise)) {
            note(height_of(programme, state, exercise));
        }
    }
    return last;
}

int days_without_step(
    const Programme& programme, const PatientState& state, LocalTime now, const TrackId& graded
) {
    const std::optional<Date> last = last_new_height(programme, state, graded);
    return last ? static_cast<int>((now.date - *last).count()) : 0;
}

namespace {

/// How often it was too much, a row of such days being one; and how high it went, lately and
/// before.
struct Climb {
    UpAndDown found;
    std::optional<Rung> highest_before;
    std::optional<Rung> highest_lately;
    bool is_falling = false; // the day after this one, looking back, was too much
};

void look_back(Climb& climb, const TrainingDay& day, const ExerciseDay& done, bool is_late) {
    // More than was planned is no new height, and is none that has to be passed again.
    if (!done.is_beyond_plan || !is_late) {
        std::optional<Rung>& highest = is_late ? climb.highest_lately : climb.highest_before;
        highest = std::max(highest, std::optional<Rung>(done.rung));
    }
    if (done.verdict != Verdict::Red) {
        climb.is_falling = climb.is_falling && done.verdict == Verdict::Provisional;
        return;
    }
    UpAndDown& found = climb.found;
    found.falls += climb.is_falling ? 0 : 1;
    climb.is_falling = true;
    found.last_fall = found.falls == 1 ? std::max(found.last_fall, day.date) : found.last_fall;
    found.fell_on = found.falls == 1 ? day.date : found.fell_on;
}

} // namespace

std::optional<UpAndDown> find_up_and_down(
    const Programme& programme,
    const PatientState& state,
    const ExerciseState& exercise,
    LocalTime now
) {
    const Rule* rule = standstill_rule(programme, exercise.exercise);
    if (rule == nullptr || rule->limits.falls == 0) {
        return std::nullopt;
    }
    const Date today = training_date_of(now);
    const Window window{
        programme, state, exercise, today - std::chrono::days(rule->limits.ask_days)};
    const Date lately = today - std::chrono::days(rule->limits.over_days);
    Climb climb;
    window.each_day([&](const TrainingDay& day, const ExerciseDay& done) {
        look_back(climb, day, done, day.date > lately);
    });
    const bool is_higher = !climb.highest_before || climb.highest_lately > climb.highest_before ||
                           exercise.rung > *climb.highest_before;
    if (climb.found.falls < rule->limits.falls || is_higher) {
        return std::nullopt;
    }
    climb.found.goes_well = rung_that_goes_well(window, rule->limits.good_per_bad);
    return climb.found;
}

std::vector<Date> bad_days_at_foot(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
) {
    const Rung lowest = lowest_rung(*find_exercise(programme, exercise.exercise));
    std::vector<Date> bad;
    const std::vector<TrainingDay>& days = days_with(programme, state, exercise.exercise);
    for (auto day = days.rbegin(); day != days.rend() && exercise.rung <= lowest; ++day) {
        const ExerciseDay* done = find_exercise_day(*day, exercise.exercise);
        if (done == nullptr || (bad.empty() && done->verdict == Verdict::Provisional)) {
            continue;
        }
        if (done->verdict != Verdict::Red || done->rung > lowest ||
            day->era < exercise.ladder_era) {
            break;
        }
        bad.push_back(day->date);
    }
    return bad;
}

bool is_always_too_much(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
) {
    const Rule* rule = standstill_rule(programme, exercise.exercise);
    const std::size_t falls = rule == nullptr ? 0 : static_cast<std::size_t>(rule->limits.falls);
    return falls > 0 && bad_days_at_foot(programme, state, exercise).size() >= falls;
}

bool is_left_out_for_long(const Programme& programme, const ExerciseState& exercise) {
    const Rule* rule =
        find_rule(programme, RuleKind::EaseOff, track_id_of(programme, exercise.exercise));
    return rule != nullptr && exercise.paused_on && exercise.paused_until &&
           *exercise.paused_until - *exercise.paused_on >
               std::chrono::days(1 + rule->limits.pause_days);
}

bool is_kept_low(
    const Programme& programme,
    const PatientState& state,
    const ExerciseState& exercise,
    LocalTime now
) {
    const std::optional<UpAndDown> found = find_up_and_down(programme, state, exercise, now);
    if (!found || exercise.rung < found->goes_well) {
        return false;
    }
    const Rule* rule = standstill_rule(programme, exercise.exercise);
    return training_date_of(now) - found->last_fall < std::chrono::days(rule->limits.stay_days);
}

} // namespace loadwise
