#include "simulated_patient.h"

#include "day_line.h"
#include "expect.h"
#include "plan_queries.h"

#include <algorithm>

namespace loadwise::cli {
namespace {

constexpr Date first_day{std::chrono::year(2026) / 1 / 5};
constexpr int thousand = 1000;

/// How a kind of patient differs from a steady one; the scale is a thousandth of a pain point.
struct Nature {
    int gain = 45;           // capacity won by one session of an exercise
    int healing_percent = 6; // of the resting pain, each day
    int noise = 500;
    int flare_percent = 0;  // of days
    int skip_percent = 5;   // of days
    int forget_percent = 3; // of morning scores
    int overdo_percent = 0; // of sessions
};

Nature nature_of(PatientKind kind) {
    Nature nature;
    switch (kind) {
    case PatientKind::Steady:
        break;
    case PatientKind::Irritable:
        nature.gain = 20;
        nature.noise = 1500;
        break;
    case PatientKind::Flaring:
        nature.flare_percent = 4;
        break;
    case PatientKind::Missing:
        nature.skip_percent = 35;
        nature.forget_percent = 40;
        break;
    case PatientKind::NonResponder:
        nature.gain = 6;
        nature.healing_percent = 0;
        break;
    case PatientKind::OverDoer:
        nature.overdo_percent = 40;
        break;
    }
    return nature;
}

struct Body {
    int capacity = 2200;
    int resting_pain = 3200;
};

struct Life {
    const Programme& programme;
    Nature nature;
    RandomNumbers random;
    Body body;
    Fold fold;
    Course course;
};

int in_score(int thousandths) {
    return std::clamp((thousandths + thousand / 2) / thousand, 0, 10);
}

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

void tell_pain(Life& life, LocalTime when, PainContext context, int score, ExerciseId exercise) {
    write(life, when, PainReported{context, *PainScore::from(score), {}, exercise, {}});
}

void answer_questions(Life& life, LocalTime when) {
    for (const ScreeningId& question : plan_day(life.programme, life.fold.state, when).questions) {
        write(life, when, ScreeningAnswered{question, ScreeningAnswer::No, {}});
    }
}

int stage_of(const Programme& programme, const ExerciseId& exercise) {
    for (std::size_t place = 0; place < programme.stages.size(); ++place) {
        for (const ExerciseId& member : programme.stages[place].exercises) {
            if (member == exercise) {
                return static_cast<int>(place);
            }
        }
    }
    return 1;
}

int demand_of(const Life& life, const PlannedExercise& planned, int rung) {
    const Exercise& exercise = must_find(find_exercise(life.programme, planned.exercise));
    const auto rungs = static_cast<int>(exercise.ladder.size());
    return 1200 + 900 * stage_of(life.programme, planned.exercise) + 1200 * rung / rungs;
}

/// One exercise: its sets, the pain during it, and what it leaves behind.
int train(Life& life, const PlannedExercise& planned, LocalTime when, int rung) {
    const Exercise& exercise = must_find(find_exercise(life.programme, planned.exercise));
    const SessionId session{"s" + std::to_string(when.date.time_since_epoch().count())};
    for (int set = 1; set <= planned_sets(exercise, Rung{rung}); ++set) {
        SetDone done;
        done.session = session;
        done.exercise = planned.exercise;
        done.rung = Rung{rung};
        done.set_number = set;
        write(life, when, done);
    }
    const int overload = demand_of(life, planned, rung) - life.body.capacity +
                         life.random.between(-life.nature.noise, life.nature.noise);
    const int during = in_score(life.body.resting_pain / 3 + std::max(overload, 0));
    tell_pain(life, when, PainContext::During, during, planned.exercise);
    life.body.capacity += life.nature.gain;
    life.body.resting_pain = std::min(life.body.resting_pain + std::max(overload, 0) / 3, 8000);
    return during;
}

void do_session(Life& life, int day) {
    const LocalTime when = at(day, 18, 0);
    const DayPlan plan = plan_day(life.programme, life.fold.state, when);
    const bool overdoes = life.random.chance_percent(life.nature.overdo_percent);
    int worst = -1;
    for (const PlannedExercise& planned : plan.exercises) {
        const int top = top_rung(must_find(find_exercise(life.programme, planned.exercise))).index;
        const bool is_rested = planned.availability == Availability::Now;
        if (is_rested || (overdoes && planned.availability == Availability::Resting)) {
            const int rung = overdoes ? std::min(planned.rung.index + 1, top) : planned.rung.index;
            worst = std::max(worst, train(life, planned, when, rung));
        }
    }
    if (worst >= 0) {
        tell_pain(life, at(day, 19, 0), PainContext::After, std::max(worst - 1, 0), {});
    }
}

int measured(const Life& life, const Measure& measure) {
    const int wellness = std::clamp(life.body.capacity / 50 - life.body.resting_pain / 100, 0, 100);
    const int range = measure.most - measure.least;
    const int shared = measure.is_more_better ? wellness : 100 - wellness;
    return measure.kind == MeasureKind::YesNo ? (wellness > 50 ? 1 : 0)
                                              : measure.least + range * shared / 100;
}

void take_measures(Life& life, int day) {
    for (const Measure& measure : life.programme.measures) {
        const int value = measured(life, measure);
        if (measure.has_sides) {
            write(life, at(day, 9, 0), MeasureTaken{measure.id, value, Side::Left, {}});
            write(life, at(day, 9, 0), MeasureTaken{measure.id, value, Side::Right, {}});
        } else {
            write(life, at(day, 9, 0), MeasureTaken{measure.id, value, Side::Both, {}});
        }
    }
}

/// The offer to answer next: the next stage before a small step, each rule once.
const Offer* next_offer(const std::vector<Offer>& offers, const std::vector<RuleId>& answered) {
    const Offer* next = nullptr;
    for (const Offer& offer : offers) {
        const bool is_open =
            offer.needs_answer &&
            std::find(answered.begin(), answered.end(), offer.rule) == answered.end();
        if (is_open && (next == nullptr || offer.kind == RuleKind::StageUp)) {
            next = &offer;
        }
    }
    return next;
}

/// Says yes to everything; an over-doer says no to whatever would be easier.
void answer_offers(Life& life, int day, bool is_over_doer) {
    const LocalTime when = at(day, 12, 0);
    std::vector<RuleId> answered;
    std::vector<Offer> offers = advise(life.programme, life.fold.state, when);
    while (const Offer* offer = next_offer(offers, answered)) {
        const bool is_easing =
            offer->kind == RuleKind::EaseOff || offer->kind == RuleKind::StepBack;
        answered.push_back(offer->rule);
        write(life, when, OfferAnswered{offer->rule, !(is_over_doer && is_easing), offer->changes});
        offers = advise(life.programme, life.fold.state, when);
    }
}

void live_day(Life& life, int day, PatientKind kind) {
    const Nature& nature = life.nature;
    life.body.resting_pain -= life.body.resting_pain * nature.healing_percent / 100;
    life.body.resting_pain += life.random.chance_percent(nature.flare_percent) ? 3500 : 0;
    if (day > 0 && !life.random.chance_percent(nature.forget_percent)) {
        const int noise = life.random.between(-nature.noise, nature.noise) / 2;
        const int score = in_score(life.body.resting_pain + noise);
        tell_pain(life, at(day, 7, 30), PainContext::Morning, score, {});
    }
    if (day % 7 == 0) {
        take_measures(life, day);
    }
    answer_questions(life, at(day, 11, 0));
    answer_offers(life, day, kind == PatientKind::OverDoer);
    answer_questions(life, at(day, 13, 0));
    const bool is_gap = kind == PatientKind::Missing && day % 40 >= 30;
    if (!is_gap && !life.random.chance_percent(nature.skip_percent)) {
        do_session(life, day);
    }
}

} // namespace

const char* name_of(PatientKind kind) {
    switch (kind) {
    case PatientKind::Steady:
        return "steady";
    case PatientKind::Irritable:
        return "irritable";
    case PatientKind::Flaring:
        return "flaring";
    case PatientKind::Missing:
        return "missing";
    case PatientKind::NonResponder:
        return "non-responder";
    case PatientKind::OverDoer:
        return "over-doer";
    }
    return "";
}

Course simulate_course(const Programme& programme, const CourseOptions& options) {
    Life life{
        programme,
        nature_of(options.kind),
        RandomNumbers(options.seed),
        {},
        begin_fold(programme, {}),
        {}};
    life.body.capacity += life.random.between(-600, 600);
    life.body.resting_pain += life.random.between(-1200, 1200);
    tell_pain(life, at(0, 6, 0), PainContext::Usual, in_score(life.body.resting_pain), {});
    for (int day = 0; day < options.days; ++day) {
        live_day(life, day, options.kind);
        life.course.now = at(day, 22, 0);
        if (options.with_lines) {
            life.course.day_lines.push_back(day_line(programme, life.fold.state, life.course.now));
        }
    }
    life.course.state = std::move(life.fold.state);
    return std::move(life.course);
}

} // namespace loadwise::cli
