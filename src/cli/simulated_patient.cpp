#include "cli/simulated_patient.h"

#include "base/expect.h"
#include "cli/day_line.h"
#include "cli/simulated_body.h"
#include "engine/plan/session_time.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/rest.h"

#include <algorithm>

namespace loadwise::cli {
namespace {

constexpr Date first_day{std::chrono::year(2026) / 1 / 5};
constexpr int days_of_week = 7;

struct Life {
    const Programme& programme;
    const Nature& nature;
    RandomNumbers random;
    Body body;
    Fold fold;
    Course course;
    SimulatedDay today;
};

LocalTime at(int day, int hour, int minute) {
    return {
        first_day + std::chrono::days(day),
        std::chrono::hours(hour) + std::chrono::minutes(minute),
        std::chrono::minutes(0)};
}

/// Ids of one length: entries of one minute count in the order of their ids, which are texts.
EntryId id_of(std::size_t number) {
    constexpr std::size_t digits = 6;
    const std::string text = std::to_string(number);
    return {"e" + std::string(digits - std::min(digits, text.size()), '0') + text};
}

void write(Life& life, LocalTime when, EntryBody body) {
    Entry entry;
    entry.id = id_of(life.course.entries.size());
    entry.at = when;
    entry.recorded = when;
    entry.programme = life.programme.id;
    entry.programme_version = life.programme.version;
    entry.body = std::move(body);
    apply(life.fold, entry);
    life.course.entries.push_back(std::move(entry));
}

void tell_pain(Life& life, LocalTime when, PainContext context, int score, Side side = Side::Both) {
    PainReported told{context, *PainScore::from(score), {}, {}, {}};
    told.side = side;
    write(life, when, told);
}

// --- in the morning and in the evening -----------------------------------------------------------

void answer_questions(Life& life, const DayPlan& plan, LocalTime when) {
    for (const ScreeningId& question : plan.questions) {
        write(life, when, ScreeningAnswered{question, ScreeningAnswer::No, {}});
    }
}

void tell_usual(Life& life, LocalTime when) {
    const int usual = std::max(in_score(life.body.resting) - life.nature.told_too_low, 0);
    if (life.nature.is_bilateral) {
        constexpr int other_side_less = 2;
        tell_pain(life, when, PainContext::Usual, usual, Side::Left);
        tell_pain(
            life, when, PainContext::Usual, std::max(usual - other_side_less, 0), Side::Right
        );
    } else {
        tell_pain(life, when, PainContext::Usual, usual);
    }
}

void tell_morning(Life& life, LocalTime when) {
    const auto score = [&life](Side side) {
        return morning_score(life.body, life.nature, side, life.random);
    };
    if (life.nature.is_bilateral) {
        tell_pain(life, when, PainContext::Morning, score(Side::Left), Side::Left);
        tell_pain(life, when, PainContext::Morning, score(Side::Right), Side::Right);
    } else {
        tell_pain(life, when, PainContext::Morning, score(Side::Both));
    }
}

const Track* plan_of_sitting(const Programme& programme) {
    const auto& tracks = programme.tracks;
    const auto found = std::find_if(tracks.begin(), tracks.end(), [](const Track& track) {
        return track.kind == TrackKind::Graded;
    });
    return found == tracks.end() ? nullptr : &*found;
}

/// Who has a plan for sitting knows by the clock how long they sit.
int value_of(const Life& life, const Measure& measure, Side side) {
    const Track* const plan = plan_of_sitting(life.programme);
    const bool is_timed =
        life.nature.sit_goal > 0 && plan != nullptr && plan->measure == measure.id;
    return is_timed ? std::clamp(minutes_tolerated(life.body), measure.least, measure.most)
                    : measured(life.body, measure, side);
}

void take_measures(Life& life, const DayPlan& plan, LocalTime when) {
    for (const MeasureId& id : plan.measures_due) {
        const Measure& measure = must_find(find_by_id(life.programme.measures, id));
        if (measure.kind == MeasureKind::Activities) {
            continue; // these patients name none
        }
        life.today.measures_due.push_back(&measure);
        const auto take = [&](Side side) {
            write(life, when, MeasureTaken{id, value_of(life, measure, side), side, {}});
        };
        if (measure.has_sides) {
            take(Side::Left);
            take(Side::Right);
        } else {
            take(Side::Both);
        }
    }
}

bool says_physiotherapist(const Offer& offer) {
    return (offer.title + " " + offer.words).find("physiotherapist") != std::string::npos;
}

/// A score that was not told, or a session that was not the plan's.
bool says_what_is_missing(const Programme& programme, const Offer& offer) {
    const Rule* rule = find_by_id(programme.rules, offer.rule);
    const bool is_special_case = rule != nullptr && rule->title != offer.title;
    return offer.kind == RuleKind::NotEnoughKnown ||
           (offer.kind == RuleKind::Hold && is_special_case);
}

void note_look(Life& life, const DayPlan& plan, const std::vector<Offer>& offers) {
    SimulatedDay& today = life.today;
    today.was_asked = today.was_asked || !plan.questions.empty() || plan.morning_due ||
                      !plan.measures_due.empty();
    today.was_advised = today.was_advised || !offers.empty();
    for (const PlannedExercise& planned : plan.exercises) {
        today.could_train = today.could_train || planned.availability == Availability::Now ||
                            planned.availability == Availability::DoneForToday;
    }
    for (const Offer& offer : offers) {
        today.had_offer = today.had_offer || offer.needs_answer;
        today.was_told_what_is_missing =
            today.was_told_what_is_missing || says_what_is_missing(life.programme, offer);
        today.sent_to_physiotherapist =
            today.sent_to_physiotherapist || says_physiotherapist(offer);
    }
}

/// The offer to answer next, each rule once. Where the next stage and a small step are both to be
/// had, some take the first that they read and some the stage.
const Offer*
next_offer(Life& life, const std::vector<Offer>& offers, const std::vector<RuleId>& answered) {
    const Offer* next = nullptr;
    for (const Offer& offer : offers) {
        const bool is_open =
            offer.needs_answer &&
            std::find(answered.begin(), answered.end(), offer.rule) == answered.end();
        const bool is_stage = offer.kind == RuleKind::StageUp;
        if (is_open && (next == nullptr || (is_stage && life.random.chance_percent(50)))) {
            next = &offer;
        }
    }
    return next;
}

bool is_rise(const Offer& offer) {
    return offer.kind == RuleKind::StepUp || offer.kind == RuleKind::StageUp ||
           offer.kind == RuleKind::OfferTrack;
}

/// All that an answer may change, so that two moments can be compared.
struct Standing {
    std::size_t stage = 0;
    int refused = 0;
    std::vector<bool> running;
    std::vector<std::pair<std::optional<Rung>, std::optional<Rung>>> rungs;

    friend bool operator==(const Standing&, const Standing&) = default;
};

Standing standing_of(const PatientState& state) {
    Standing standing{state.stage, state.set_aside.refused, {}, {}};
    for (const TrackState& track : state.tracks) {
        standing.running.push_back(track.is_running());
    }
    for (const ExerciseState& exercise : state.exercises) {
        const auto rung = exercise.is_in_plan ? std::optional<Rung>(exercise.rung) : std::nullopt;
        standing.rungs.emplace_back(rung, exercise.eased_from);
    }
    return standing;
}

void answer(Life& life, const Offer& offer, LocalTime when) {
    const bool is_less = offer.kind == RuleKind::EaseOff || offer.kind == RuleKind::StepBack;
    const bool is_accepted = !(is_less && life.nature.says_no_to_less);
    const Standing before = standing_of(life.fold.state);
    const auto welcomed = life.fold.state.welcomed;
    write(life, when, OfferAnswered{offer.rule, is_accepted, offer.changes});
    const Standing after = standing_of(life.fold.state);
    const bool is_idle = after == before && life.fold.state.welcomed == welcomed;
    if (is_accepted && (is_idle || after.refused != before.refused)) {
        life.today.idle_answers.push_back(offer.rule.text);
    }
    life.today.has_answered = true;
    life.today.steps_up += is_accepted && is_rise(offer) ? 1 : 0;
}

void answer_offers(Life& life, LocalTime when) {
    std::vector<RuleId> answered;
    std::vector<Offer> offers = advise(life.programme, life.fold.state, when);
    note_look(life, plan_day(life.programme, life.fold.state, when), offers);
    while (const Offer* next = next_offer(life, offers, answered)) {
        const Offer offer = *next;
        answered.push_back(offer.rule);
        answer(life, offer, when);
        offers = advise(life.programme, life.fold.state, when);
    }
    if (!answered.empty()) {
        answer_questions(life, plan_day(life.programme, life.fold.state, when), when);
    }
}

void look_in_the_morning(Life& life, int day) {
    const LocalTime when = at(day, 7, 30);
    DayPlan plan = plan_day(life.programme, life.fold.state, when);
    note_look(life, plan, {});
    answer_questions(life, plan, when);
    if (!life.fold.state.usual_at_start) {
        tell_usual(life, when);
    }
    if (plan.morning_due && !life.random.chance_percent(life.nature.forget_percent)) {
        tell_morning(life, when);
    }
    take_measures(life, plan, when);
    answer_offers(life, at(day, 7, 45));
}

void look_in_the_evening(Life& life, int day) {
    const LocalTime when = at(day, 21, 0);
    answer_offers(life, when);
    const Stage& stage = life.programme.stages[life.fold.state.stage];
    const DayPlan plan = plan_day(life.programme, life.fold.state, when);
    for (std::size_t place = 0; place < plan.exit_criteria.size(); ++place) {
        if (!plan.exit_criteria[place].is_met) {
            life.today.unmet.push_back(&stage.exit_criteria[place]);
        }
    }
}

// --- training ------------------------------------------------------------------------------------

bool is_of_stage(const Life& life, const ExerciseId& exercise) {
    const auto& members = life.programme.stages[life.fold.state.stage].exercises;
    return std::find(members.begin(), members.end(), exercise) != members.end();
}

/// The newest morning, of either side, told today or yesterday.
bool is_morning_too_high(const PatientState& state, Date today) {
    const auto& mornings = state.mornings;
    for (auto morning = mornings.rbegin(); morning != mornings.rend(); ++morning) {
        const bool is_newest = morning->at.date == mornings.back().at.date;
        if (!is_newest || today - morning->at.date > std::chrono::days(1)) {
            return false;
        }
        if (morning->is_above_limit) {
            return true;
        }
    }
    return false;
}

void note_training(Life& life, const Exercise& exercise, Rung rung, LocalTime when) {
    const Dose& dose = dose_at(exercise, rung);
    const Track* track = track_of(life.programme, exercise.id);
    const bool is_flare = track != nullptr && track->kind == TrackKind::Flare;
    life.today.trained += session_time(exercise, dose);
    life.today.is_heavy = life.today.is_heavy || (is_heavy(dose) && is_of_stage(life, exercise.id));
    life.today.is_against_morning = life.today.is_against_morning ||
                                    (!is_flare && is_morning_too_high(life.fold.state, when.date));
}

LocalTime later(LocalTime when, std::chrono::seconds passed) {
    when.of_day += std::chrono::ceil<std::chrono::minutes>(passed);
    return when;
}

PainReported told_during(int score, const SessionId& session, const ExerciseId& exercise) {
    return {PainContext::During, *PainScore::from(score), session, exercise, {}};
}

/// One exercise of a session: its sets, spread over their time, and the pain during it.
int train(
    Life& life, const Exercise& exercise, Rung rung, const SessionId& session, LocalTime& now
) {
    note_training(life, exercise, rung, now);
    const int sets = planned_sets(exercise, rung);
    const std::chrono::seconds whole = session_time(exercise, dose_at(exercise, rung));
    const LocalTime start = now;
    for (int set = 1; set <= sets; ++set) {
        SetDone done;
        done.session = session;
        done.exercise = exercise.id;
        done.rung = rung;
        done.set_number = exercise.sides == Sides::EachSide ? (set + 1) / 2 : set;
        if (exercise.sides == Sides::EachSide) {
            done.side = set % 2 == 1 ? Side::Left : Side::Right;
        }
        now = later(start, whole * set / sets);
        write(life, now, done);
    }
    const int during =
        train_body(life.body, life.nature, life.programme, exercise, rung, life.random);
    write(life, now, told_during(during, session, exercise.id));
    return during;
}

/// What the screen has free, in its order, looked at again after each exercise.
const PlannedExercise*
next_planned(const DayPlan& plan, const std::vector<ExerciseId>& done, bool overdoes) {
    for (const PlannedExercise& planned : plan.exercises) {
        const bool is_free = planned.availability == Availability::Now ||
                             (overdoes && planned.availability == Availability::Resting);
        if (is_free && std::find(done.begin(), done.end(), planned.exercise) == done.end()) {
            return &planned;
        }
    }
    return nullptr;
}

void do_session(Life& life, LocalTime now) {
    const bool overdoes = life.random.chance_percent(life.nature.overdo_percent);
    const SessionId session{
        "s" + std::to_string(now.date.time_since_epoch().count()) + "-" +
        std::to_string(now.of_day.count())};
    std::vector<ExerciseId> done;
    int worst = -1;
    DayPlan plan = plan_day(life.programme, life.fold.state, now);
    while (const PlannedExercise* planned = next_planned(plan, done, overdoes)) {
        const Exercise& exercise = must_find(find_exercise(life.programme, planned->exercise));
        const Rung more{std::min(planned->rung.index + 1, top_rung(exercise).index)};
        if (done.empty()) {
            write(life, now, SessionStarted{session});
        }
        worst =
            std::max(worst, train(life, exercise, overdoes ? more : planned->rung, session, now));
        done.push_back(exercise.id);
        plan = plan_day(life.programme, life.fold.state, now);
    }
    if (worst >= 0) {
        write(life, now, SessionFinished{session});
        PainReported after{
            PainContext::After, *PainScore::from(std::max(worst - 1, 0)), session, {}, {}};
        write(life, later(now, std::chrono::minutes(30)), after);
    }
}

// --- at the desk ---------------------------------------------------------------------------------

/// One session of the plan: its parts, each with what the timer asks at its end. Above the limit
/// they stand up, and that is enough for this time. Returns when it was over.
LocalTime sit(Life& life, const PlannedExercise& planned, const SessionId& session, LocalTime now) {
    const Exercise& exercise = must_find(find_exercise(life.programme, planned.exercise));
    const Dose& dose = dose_at(exercise, planned.rung);
    const auto minutes = static_cast<int>(dose.hold->count() / 60);
    const PainLimits limits = pain_limits(life.programme, &exercise, std::nullopt);
    write(life, now, SessionStarted{session, track_id_of(life.programme, exercise.id)});
    for (int part = 1; part <= dose.sets; ++part) {
        now = later(now, *dose.hold + dose.rest);
        SetDone done;
        done.session = session;
        done.exercise = exercise.id;
        done.rung = planned.rung;
        done.set_number = part;
        write(life, now, done);
        const int pain = sit_body(life.body, life.nature, minutes, life.random);
        write(life, now, told_during(pain, session, exercise.id));
        if (pain > limits.amber_most) {
            break;
        }
    }
    now = later(now, std::chrono::minutes(1));
    write(life, now, SessionFinished{session});
    return now;
}

/// As often as the plan says and the working day has room for.
void sit_at_work(Life& life, int day) {
    constexpr int times_most = 4;
    const LocalTime evening = at(day, 17, 30);
    LocalTime when = at(day, 10, 0);
    for (int time = 1; time <= times_most; ++time) {
        const DayPlan today = plan_day(life.programme, life.fold.state, when);
        if (today.graded.empty() || today.graded.front().availability != Availability::Now) {
            return;
        }
        const PlannedExercise& planned = today.graded.front();
        const Dose& dose =
            dose_at(must_find(find_exercise(life.programme, planned.exercise)), planned.rung);
        const LocalTime end = later(when, (*dose.hold + dose.rest) * dose.sets);
        if (instant_of(end) > instant_of(evening)) {
            return;
        }
        const SessionId session{"d" + std::to_string(day) + "-" + std::to_string(time)};
        when = later(sit(life, planned, session, when), std::chrono::minutes(30));
    }
}

void work_at_desk(Life& life, int day) {
    constexpr int first_day_of_plan = 3;
    constexpr int work_days = 5;
    const Track* const plan = plan_of_sitting(life.programme);
    const bool has_plan = life.nature.sit_goal > 0 && plan != nullptr;
    if (has_plan && day == first_day_of_plan) {
        const TrackChanged begun{plan->id, true, Actor::Patient, life.nature.sit_goal};
        write(life, at(day, 9, 45), begun);
    }
    if (has_plan && day % days_of_week < work_days) {
        sit_at_work(life, day);
    }
}

// --- days ----------------------------------------------------------------------------------------

bool is_away(const Nature& nature, int day) {
    return nature.away_from > 0 && day >= nature.away_from &&
           (day - nature.away_from) % nature.away_every < nature.away_days;
}

/// The days of the week that somebody has, spread evenly.
bool has_time(Life& life, int day) {
    const int of_week = day % days_of_week;
    const int days = life.nature.days_a_week;
    return of_week * days % days_of_week < days &&
           !life.random.chance_percent(life.nature.skip_percent);
}

void live_day(Life& life, int day) {
    pass_night(life.body, life.nature, life.random);
    if (is_away(life.nature, day)) {
        life.today.is_away = true;
        return;
    }
    look_in_the_morning(life, day);
    const bool trains = has_time(life, day);
    if (trains) {
        do_session(life, at(day, 8, 0));
    }
    work_at_desk(life, day);
    if (trains) {
        do_session(life, at(day, 18, 0));
    }
    if (day > 0 && day == life.nature.long_trip_on) {
        go_on_long_trip(life.body);
    }
    look_in_the_evening(life, day);
}

void keep_day(Life& life, int day) {
    life.today.date = at(day, 0, 0).date;
    life.today.stage = life.fold.state.stage;
    for (const ExerciseState& exercise : life.fold.state.exercises) {
        life.today.rungs.push_back(
            exercise.is_in_plan ? std::optional<Rung>(exercise.rung) : std::nullopt
        );
    }
    life.course.days.push_back(std::exchange(life.today, {}));
}

} // namespace

Course simulate_course(const Programme& programme, const CourseOptions& options) {
    const Nature& nature =
        options.kind == nullptr ? all_patient_kinds().front().nature : options.kind->nature;
    Life life{
        programme, nature, RandomNumbers(options.seed), {}, begin_fold(programme, {}), {}, {}};
    life.body = make_body(nature, life.random);
    for (int day = 0; day < options.days; ++day) {
        live_day(life, day);
        keep_day(life, day);
        life.course.now = at(day, 22, 0);
        if (options.with_lines) {
            life.course.day_lines.push_back(day_line(programme, life.fold.state, life.course.now));
        }
    }
    life.course.state = std::move(life.fold.state);
    return std::move(life.course);
}

} // namespace loadwise::cli
