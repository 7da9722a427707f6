#include "support/clinic.h"

namespace loadwise::clinic {
namespace {

Dose dose(int sets, int repetitions, int hours_between, int sessions_per_day) {
    Dose made;
    made.sets = sets;
    made.repetitions = repetitions;
    made.hours_between = std::chrono::hours(hours_between);
    made.sessions_per_day = sessions_per_day;
    return made;
}

/// A ladder of repetitions: 8, 9, 10 ... so that each rung changes one thing.
Exercise ladder(const std::string& id, int rungs, int hours_between, int sessions_per_day = 1) {
    Exercise made;
    made.id = {id};
    made.name = id;
    for (int rung = 0; rung < rungs; ++rung) {
        made.ladder.push_back(dose(2, 8 + rung, hours_between, sessions_per_day));
    }
    return made;
}

Rule rule(RuleKind kind, const std::string& id) {
    Rule made;
    made.id = {id};
    made.kind = kind;
    made.title = id;
    made.words = id;
    return made;
}

std::vector<Rule> trouble_rules() {
    std::vector<Rule> rules = {
        rule(RuleKind::SeekCare, "seek_care"),
        rule(RuleKind::StopExercise, "stop_exercise"),
        rule(RuleKind::FlareUp, "flare_up"),
        rule(RuleKind::StepBack, "step_back"),
        rule(RuleKind::EaseOff, "ease_off"),
        rule(RuleKind::WelcomeBack, "welcome_back"),
        rule(RuleKind::TrackVerdict, "track_verdict"),
        rule(RuleKind::NotEnoughKnown, "not_enough_known"),
        rule(RuleKind::Hold, "hold"),
    };
    rules[2].limits.morning_rise = 3;
    rules[2].limits.troubled_days = 3;
    rules[2].limits.within_days = 7;
    rules[3].limits.troubled_days = 2;
    rules[3].limits.within_days = 7;
    rules[3].limits.median_rise = 2;
    rules[4].limits.pause_days = 1;
    rules[5].limits.gap_days = 7;
    rules[6].cases = {{"not_reached", "out of time", "out of time"}};
    return rules;
}

std::vector<Rule> progress_rules() {
    std::vector<Rule> rules = {
        rule(RuleKind::WellTolerated, "well_tolerated"),
        rule(RuleKind::StepUp, "step_up"),
        rule(RuleKind::StepUp, "run_up"),
        rule(RuleKind::StageUp, "stage_up"),
        rule(RuleKind::OfferTrack, "offer_run"),
        rule(RuleKind::OfferTrack, "offer_trial"),
    };
    rules[0].limits.completion_percent = 80;
    rules[1].limits.well_tolerated_days = 3;
    rules[2].limits.well_tolerated_days = 2;
    rules[2].track = {"run"};
    rules[3].limits.well_tolerated_days = 4;
    rules[3].limits.over_days = 14;
    rules[4].track = {"run"};
    rules[4].limits.well_tolerated_days = 1;
    rules[5].track = {"trial"};
    rules[5].limits.well_tolerated_days = 1;
    rules[5].limits.over_days = 28;
    return rules;
}

Criterion criterion(const std::string& id, CriterionKind kind, int target, int days = 0) {
    Criterion made;
    made.id = {id};
    made.title = id;
    made.kind = kind;
    made.target = target;
    made.days = days;
    return made;
}

std::vector<Measure> measures() {
    Measure sitting;
    sitting.id = {"sitting"};
    sitting.title = "Sitting";
    sitting.unit = "minutes";
    Measure bridges;
    bridges.id = {"bridges"};
    bridges.title = "Bridges";
    bridges.has_sides = true;
    return {sitting, bridges};
}

std::vector<Stage> stages() {
    Stage early;
    early.id = {"early"};
    early.exercises = {{"hold"}, {"press"}, {"harder_press"}};
    Criterion sitting = criterion("sitting_30", CriterionKind::MeasureAtLeast, 30, 14);
    sitting.measure = {"sitting"};
    early.exit_criteria = {sitting};
    Stage late;
    late.id = {"late"};
    late.exercises = {{"lift"}};
    return {early, late};
}

std::vector<Track> tracks() {
    Track flare;
    flare.id = {"flare"};
    flare.kind = TrackKind::Flare;
    flare.exercises = {{"rest_hold"}};
    flare.least_days = 3;
    flare.most_days = 7;
    flare.finish = {criterion("settled", CriterionKind::MorningPain, 3, 2)};
    Track trial;
    trial.id = {"trial"};
    trial.kind = TrackKind::Trial;
    trial.exercises = {{"belt"}};
    trial.most_days = 28;
    trial.readiness = {criterion("not_helped", CriterionKind::UsualNotFallenBy, 2, 28)};
    trial.finish = {criterion("helped", CriterionKind::UsualFallenBy, 2)};
    Track run;
    run.id = {"run"};
    run.exercises = {{"walk_run"}};
    run.from_stage = {"late"};
    run.pain_rule = {"strict"};
    return {flare, trial, run};
}

std::vector<PainRule> pain_rules() {
    PainRule usual;
    usual.id = {"usual"};
    usual.green_most = 2;
    usual.amber_most = 5;
    usual.settle_rise = 1;
    PainRule strict = usual;
    strict.id = {"strict"};
    strict.amber_most = 3;
    PainRule relative = usual;
    relative.id = {"relative"};
    relative.is_relative = true;
    relative.green_most = 1;
    relative.amber_most = 2;
    relative.ceiling = 5;
    return {usual, strict, relative};
}

std::vector<Screening> screening() {
    Screening pop;
    pop.id = {"pop"};
    pop.question = "Pop?";
    pop.what_to_do = "See a doctor today.";
    pop.asked = AskedWhen::StartAndFlare;
    Screening young;
    young.id = {"under_18"};
    young.question = "Under 18?";
    young.what_to_do = "Ask first.";
    return {pop, young};
}

std::vector<Exercise> exercises() {
    std::vector<Exercise> made = {
        ladder("hold", 5, 20),
        ladder("press", 2, 20),
        ladder("harder_press", 3, 20),
        ladder("lift", 4, 36),
        ladder("rest_hold", 1, 3, 2),
        ladder("belt", 3, 20),
        ladder("walk_run", 5, 44),
    };
    made[1].harder = {"harder_press"};
    made[2].easier = {"press"};
    made[2].enters = Enters::WhenSuggested;
    return made;
}

} // namespace

LocalTime moment(int day, int hour, int minute) {
    return {
        first_day + std::chrono::days(day),
        std::chrono::hours(hour) + std::chrono::minutes(minute),
        std::chrono::minutes(0)};
}

Programme programme() {
    Programme made;
    made.id = {"test"};
    made.title = "Test";
    made.pain_rule = {"usual"};
    made.pain_rules = pain_rules();
    made.screening = screening();
    made.measures = measures();
    made.exercises = exercises();
    made.stages = stages();
    made.tracks = tracks();
    made.rules = trouble_rules();
    for (const Rule& progress : progress_rules()) {
        made.rules.push_back(progress);
    }
    return made;
}

Programme without_counted_mornings() {
    Programme made = programme();
    made.tracks.clear();
    std::erase_if(made.rules, [](const Rule& rule) { return !rule.track.empty(); });
    return made;
}

Programme with_every_rule() {
    Programme made = programme();
    made.rules.push_back(rule(RuleKind::UsualTooHigh, "usual_too_high"));
    made.rules.push_back(rule(RuleKind::Stalled, "stalled"));
    made.rules.back().limits.hold_days = 3;
    made.rules.back().limits.over_days = 10;
    made.rules.back().limits.ask_days = 20;
    made.rules.back().cases = {{"swap", "swap", "swap"}, {"ask", "ask", "ask"}};
    return made;
}

Rule& rule_of(Programme& programme, RuleKind kind) {
    for (Rule& known : programme.rules) {
        if (known.kind == kind) {
            return known;
        }
    }
    return programme.rules.front();
}

Exercise& exercise_of(Programme& programme, const std::string& id) {
    for (Exercise& known : programme.exercises) {
        if (known.id.text == id) {
            return known;
        }
    }
    return programme.exercises.front();
}

PainScore pain(int score) {
    return *PainScore::from(score);
}

Diary Diary::started(const Programme& programme, int usual) {
    Diary diary;
    for (const Screening& question : programme.screening) {
        diary.screening(0, question.id.text, ScreeningAnswer::No);
    }
    diary.add(moment(0, 6), PainReported{PainContext::Usual, pain(usual), {}, {}, {}});
    return diary;
}

Diary& Diary::add(LocalTime at, EntryBody body) {
    Entry entry;
    entry.id = {"e" + std::to_string(entries_.size())};
    entry.at = at;
    entry.recorded = at;
    entry.programme = {"test"};
    entry.body = std::move(body);
    entries_.push_back(entry);
    return *this;
}

Diary& Diary::train(int day, const std::string& exercise, int rung, int score) {
    train_silently(day, exercise, rung);
    return during(day, score, exercise);
}

Diary& Diary::train_silently(int day, const std::string& exercise, int rung, int hour) {
    const SessionId session{"s" + std::to_string(day) + "_" + std::to_string(hour)};
    for (int set = 1; set <= 2; ++set) {
        SetDone done;
        done.session = session;
        done.exercise = {exercise};
        done.rung = {rung};
        done.set_number = set;
        add(moment(day, hour, set), done);
    }
    return *this;
}

Diary& Diary::during(int day, int score, const std::string& exercise) {
    return add(
        moment(day, 18, 20), PainReported{PainContext::During, pain(score), {}, {exercise}, {}}
    );
}

Diary& Diary::after(int day, int score) {
    return add(moment(day, 18, 30), PainReported{PainContext::After, pain(score), {}, {}, {}});
}

Diary& Diary::morning(int day, int score) {
    return add(moment(day, 7, 30), PainReported{PainContext::Morning, pain(score), {}, {}, {}});
}

Diary& Diary::good_days(int from_day, int count, int rung) {
    for (int index = 0; index < count; ++index) {
        const int day = from_day + 2 * index;
        train(day, "hold", rung, 1);
        morning(day + 1, 2);
    }
    return *this;
}

Diary& Diary::measure(int day, const std::string& id, int value, Side side) {
    return add(moment(day, 9), MeasureTaken{{id}, value, side, {}});
}

Diary& Diary::screening(int day, const std::string& id, ScreeningAnswer given) {
    return add(moment(day, 6), ScreeningAnswered{{id}, given, {}});
}

bool Diary::answer(const Programme& programme, LocalTime at, RuleKind kind, bool is_accepted) {
    const std::vector<Offer> offers = offers_of(programme, *this, at);
    const Offer* offer = find_offer(offers, kind);
    if (offer == nullptr) {
        return false;
    }
    add(at, OfferAnswered{offer->rule, is_accepted, offer->changes});
    return true;
}

PatientState state_of(const Programme& programme, const Diary& diary, LocalTime now) {
    return replay(programme, diary.entries(), now);
}

std::vector<Offer> offers_of(const Programme& programme, const Diary& diary, LocalTime now) {
    return advise(programme, state_of(programme, diary, now), now);
}

const Offer* find_offer(const std::vector<Offer>& offers, RuleKind kind) {
    for (const Offer& offer : offers) {
        if (offer.kind == kind) {
            return &offer;
        }
    }
    return nullptr;
}

bool has_offer(const Programme& programme, const Diary& diary, LocalTime now, RuleKind kind) {
    return find_offer(offers_of(programme, diary, now), kind) != nullptr;
}

int rung_of(const Programme& programme, const Diary& diary, LocalTime now, const std::string& id) {
    const PatientState state = state_of(programme, diary, now);
    for (const ExerciseState& exercise : state.exercises) {
        if (exercise.exercise.text == id) {
            return exercise.rung.index;
        }
    }
    return -1;
}

const PlannedExercise* find_planned(const DayPlan& plan, const std::string& exercise) {
    for (const PlannedExercise& planned : plan.exercises) {
        if (planned.exercise.text == exercise) {
            return &planned;
        }
    }
    return nullptr;
}

} // namespace loadwise::clinic
