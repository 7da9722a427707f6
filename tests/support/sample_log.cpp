#include "support/sample_log.h"

namespace loadwise {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

const Date first_day{std::chrono::year(2026) / 1 / 26};
constexpr int last_day = 34;

LocalTime moment(int day, int hour, int minute = 0) {
    return {first_day + std::chrono::days(day), minutes(hour * 60 + minute), minutes(60)};
}

PainScore pain(int score) {
    return *PainScore::from(score);
}

class Writer {
  public:
    Entry& add(LocalTime at, EntryBody body) {
        const std::string number = std::to_string(1000 + entries_.size());
        entries_.push_back({{"w1-" + number.substr(1)}, at, at, {"sample"}, 3, {}, std::move(body)}
        );
        return entries_.back();
    }

    std::vector<Entry> take() { return std::move(entries_); }

  private:
    std::vector<Entry> entries_;
};

SetDone set_of(const SessionId& session, const char* exercise, int rung, int number) {
    SetDone set;
    set.session = session;
    set.exercise = {exercise};
    set.rung = {rung};
    set.set_number = number;
    return set;
}

void add_sets(Writer& writer, int day, const SessionId& session) {
    for (int number = 1; number <= 3; ++number) {
        SetDone hold = set_of(session, "hold", day < 12 ? 0 : 1, number);
        hold.hold = seconds(day < 12 ? 30 : 45);
        hold.effort = 6;
        writer.add(moment(day, 18, number), hold);
    }
    for (const Side side : {Side::Left, Side::Right}) {
        SetDone curl = set_of(session, "curl", 0, 1);
        curl.side = side;
        curl.repetitions = side == Side::Left ? 12 : 10;
        curl.load_grams = 12500;
        writer.add(moment(day, 18, 10), curl);
    }
}

void add_session(Writer& writer, int day, int during, int after, int morning) {
    const SessionId session{"s" + std::to_string(day)};
    writer.add(moment(day, 18), SessionStarted{session});
    add_sets(writer, day, session);
    writer.add(
        moment(day, 18, 20), PainReported{PainContext::During, pain(during), session, {}, ""}
    );
    writer.add(moment(day, 18, 25), SessionFinished{session});
    writer.add(moment(day, 20), PainReported{PainContext::After, pain(after), session, {}, ""});
    writer.add(
        moment(day + 1, 7, 30), PainReported{PainContext::Morning, pain(morning), session, {}, ""}
    );
}

void add_start(Writer& writer) {
    writer.add(moment(0, 9), ScreeningAnswered{{"pop"}, ScreeningAnswer::No, ""});
    writer.add(moment(0, 9), PainReported{PainContext::Usual, pain(3), {}, {}, ""});
    writer.add(moment(0, 9), MeasureTaken{{"sitting"}, 15, Side::Both, ""});
    writer.add(moment(0, 9), MeasureTaken{{"bridges"}, 4, Side::Left, ""});
    writer.add(moment(0, 9), MeasureTaken{{"bridges"}, 9, Side::Right, ""});
    writer.add(moment(0, 9), MeasureTaken{{"can_run"}, 0, Side::Both, ""});
}

void add_oddities(Writer& writer) {
    writer.add(moment(10, 12), NoteWritten{"=HYPERLINK(\"http://x.invalid\",\"tap\")"});
    writer.add(
        moment(11, 12),
        NoteWritten{"Two lines,\r\nwith \"quotes\" and a nbsp:\xC2\xA0"
                    "end"}
    );
    SetDone skipped = set_of({"s16"}, "deadlift", 0, 1);
    skipped.outcome = SetOutcome::Skipped;
    skipped.reason = SkipReason::NoEquipment;
    writer.add(moment(16, 18, 15), skipped);
    writer.add(
        moment(16, 18, 16), PainReported{PainContext::During, pain(4), {"s16"}, {"curl"}, "-2 left"}
    );
    const EntryId wrong =
        writer.add(moment(20, 8), MeasureTaken{{"sitting"}, 300, Side::Both, ""}).id;
    writer.add(moment(20, 8), MeasureTaken{{"sitting"}, 30, Side::Both, "on a cushion"}).replaces =
        wrong;
    const EntryId mistake = writer.add(moment(21, 8), NoteWritten{"deleted words"}).id;
    writer.add(moment(21, 9), EntryDeleted{mistake});
}

void add_handout(Writer& writer) {
    Handout handout;
    handout.base = {"sample"};
    handout.base_version = 3;
    handout.made = moment(27, 0).date;
    handout.clinic = {"Physio North", "+44 20 7946 0000", "https://physio-north.example/"};
    handout.note = "Two days in between.";
    handout.patch = R"({"sessions_per_week":2})";
    writer.add(moment(27, 9), HandoutTaken{handout, "A sample programme", ""});
}

void add_flare(Writer& writer) {
    writer.add(moment(23, 8), TrackChanged{{"flare"}, true, Actor::Patient});
    writer.add(moment(26, 8), TrackChanged{{"flare"}, false, Actor::Clinician});
    writer.add(
        moment(23, 9),
        OfferAnswered{{"ease"}, true, {{ChangeKind::RungDown, {"hold"}, {1}, {0}, {}, {}, {}, {}}}}
    );
}

void add_changes(Writer& writer) {
    writer.add(moment(12, 17), RungChanged{{"hold"}, {1}, Actor::Clinician});
    writer.add(moment(14, 9), ExerciseChosen{{"deadlift"}, true, Actor::Patient});
    writer.add(moment(14, 10), LockChanged{{"deadlift"}, true, "Not before the next visit"});
    writer.add(moment(28, 9), StageChanged{{"later"}, Actor::Clinician});
    writer.add(moment(33, 9), MeasureTaken{{"bridges"}, 11, Side::Left, ""});
    writer.add(moment(33, 9), MeasureTaken{{"bridges"}, 14, Side::Right, ""});
    writer.add(moment(33, 9), MeasureTaken{{"can_run"}, 1, Side::Both, ""});
    writer.add(moment(33, 9), ScreeningAnswered{{"pop"}, ScreeningAnswer::No, ""});
}

Dose hold_dose(int hold_secs) {
    Dose dose;
    dose.sets = 3;
    dose.hold = seconds(hold_secs);
    dose.effort = Effort{5, 7};
    dose.rest = seconds(120);
    dose.hours_between = std::chrono::hours(44);
    return dose;
}

Dose lift_dose(Load load) {
    Dose dose;
    dose.sets = 1;
    dose.repetitions = 12;
    dose.tempo = Tempo{seconds(3), seconds(0), seconds(3), seconds(0)};
    dose.load = load;
    dose.rest = seconds(120);
    dose.hours_between = std::chrono::hours(44);
    return dose;
}

Exercise exercise(const char* id, const char* name, std::vector<Dose> ladder) {
    Exercise made;
    made.id = {id};
    made.name = name;
    made.ladder = std::move(ladder);
    return made;
}

Measure measure(const char* id, const char* title, const char* question, const char* unit) {
    Measure made;
    made.id = {id};
    made.title = title;
    made.question = question;
    made.unit = unit;
    return made;
}

void add_measures(Programme& programme) {
    programme.measures.push_back(measure("sitting", "Sitting", "How many minutes?", "minutes"));
    programme.measures.push_back(measure("bridges", "Bridges", "How many on one leg?", "bridges"));
    programme.measures.back().has_sides = true;
    programme.measures.push_back(measure("can_run", "Running", "Did you run this week?", ""));
    programme.measures.back().kind = MeasureKind::YesNo;
}

void add_stages(Programme& programme) {
    programme.exercises.push_back(exercise("hold", "Bridge hold", {hold_dose(30), hold_dose(45)}));
    programme.exercises.push_back(
        exercise("curl", "Leg curl, \"prone\"", {lift_dose({LoadKind::RepetitionMax, 15})})
    );
    programme.exercises.back().sides = Sides::EachSide;
    programme.exercises.push_back(exercise("deadlift", "Deadlift", {lift_dose({LoadKind::Band, 2})})
    );
    programme.exercises.back().enters = Enters::WhenChosen;
    Stage early;
    early.id = {"early"};
    early.title = "Early";
    early.exercises = {{"hold"}, {"curl"}, {"deadlift"}};
    Stage later = early;
    later.id = {"later"};
    later.title = "Later";
    programme.stages = {early, later};
    Criterion sitting;
    sitting.id = {"sitting_60"};
    sitting.kind = CriterionKind::MeasureAtLeast;
    sitting.title = "Sitting";
    sitting.measure = {"sitting"};
    sitting.target = 60;
    sitting.days = 14;
    programme.stages[1].exit_criteria = {sitting};
}

void add_rules(Programme& programme) {
    PainRule rule;
    rule.id = {"five"};
    rule.green_most = 2;
    rule.amber_most = 5;
    rule.settle_rise = 1;
    programme.pain_rule = rule.id;
    programme.pain_rules = {rule};
    Rule ease;
    ease.id = {"ease"};
    ease.kind = RuleKind::EaseOff;
    ease.title = "Ease off for a while";
    programme.rules = {ease};
    Screening pop;
    pop.id = {"pop"};
    pop.question = "Did you feel a pop?";
    programme.screening = {pop};
    Track flare;
    flare.id = {"flare"};
    flare.kind = TrackKind::Flare;
    flare.title = "Flare-up plan";
    flare.least_days = 3;
    flare.most_days = 7;
    programme.tracks = {flare};
}

} // namespace

LocalTime sample_now() {
    return moment(last_day, 9);
}

std::vector<Entry> sample_log() {
    Writer writer;
    add_start(writer);
    for (int day = 0; day < last_day; day += 2) {
        const bool is_bad = day == 22;
        add_session(writer, day, is_bad ? 7 : 2, is_bad ? 5 : 1, is_bad ? 6 : 1);
    }
    add_changes(writer);
    add_oddities(writer);
    add_flare(writer);
    add_handout(writer);
    return writer.take();
}

Programme sample_programme() {
    Programme programme;
    programme.id = {"sample"};
    programme.version = 3;
    programme.language = "en";
    programme.title = "A sample programme";
    programme.condition = "A sore tendon";
    add_measures(programme);
    add_stages(programme);
    add_rules(programme);
    return programme;
}

} // namespace loadwise
