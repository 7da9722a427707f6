// What is written from the programmes that ship, and from one that a clinic added an exercise to:
// other people's software reads these files in tests/tools/exports.test.mjs.
#include "format/export/export_csv.h"
#include "format/export/export_fhir.h"
#include "format/handout/handout_json.h"
#include "format/programme/programme_json.h"
#include "support/files.h"
#include "support/golden.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

const ExerciseId wall_sit{"own_0a1b2c3d"};

LocalTime at_hour(int day, int hour) {
    constexpr int minutes_an_hour = 60;
    const Date first{std::chrono::year(2026) / 3 / 2};
    return {
        first + std::chrono::days(day),
        std::chrono::minutes(hour * minutes_an_hour),
        std::chrono::minutes(minutes_an_hour)};
}

std::string shipped_text(const std::string& id) {
    return read_file("assets/programmes/" + id + ".json");
}

const std::string wall_sit_text = R"({"name":"Wall sit","purpose":"Strong thighs.",
    "cues":["Lean on a wall.","Slide down a little."],"stop_rule":"Pain above your limit.",
    "sides":"together","dose":{"sets":3,"reps":1,"hold_secs":20,"rest_secs":60,
    "sessions_per_day":1,"hours_between":24}})";

/// The hamstring programme with a wall sit of the clinic's own in its first stage.
Programme with_own_exercise() {
    const std::string base = shipped_text("pht");
    const auto shipped = read_programme(base);
    std::string listed = "\"" + wall_sit.text + "\"";
    for (const ExerciseId& each : shipped->stages.front().exercises) {
        listed += ",\"" + each.text + "\"";
    }
    const std::string patch = R"({"exercises":{")" + wall_sit.text + "\":" + wall_sit_text +
                              R"(},"stages":{"early":{"exercises":[)" + listed + "]}}}";
    const auto handout = read_handout(
        R"({"base":"pht","version":2,"made":"2026-03-01","clinic":{"name":"Physio North"},)"
        R"("patch":)" +
        patch + "}"
    );
    REQUIRE(handout.has_value());
    const auto programme = apply_handout(base, *handout);
    if (!programme.has_value()) {
        FAIL(programme.error().front().where + ": " + programme.error().front().message);
    }
    return *programme;
}

class Record {
  public:
    explicit Record(const Programme& programme)
        : programme_(programme) {}

    void add(LocalTime at, EntryBody body) {
        const std::string number = std::to_string(1000 + entries_.size());
        entries_.push_back(
            {{"w1-" + number.substr(1)},
             at,
             at,
             programme_.id,
             programme_.version,
             {},
             std::move(body)}
        );
    }

    void add_pain(LocalTime at, PainContext context, int score, const ExerciseId& exercise = {}) {
        add(at, PainReported{context, *PainScore::from(score), session_, exercise, ""});
    }

    void add_sets_of(const ExerciseId& id, LocalTime at = at_hour(0, 18)) {
        const Exercise& exercise = *find_by_id(programme_.exercises, id);
        SetDone set;
        set.session = session_;
        set.exercise = id;
        if (exercise.sides != Sides::EachSide) {
            add(at, set);
            return;
        }
        for (const Side side : {Side::Left, Side::Right}) {
            set.side = side;
            add(at, set);
        }
    }

    void add_measure(const Measure& measure) {
        const int value = (measure.least + measure.most) / 2;
        if (!measure.has_sides) {
            add(at_hour(1, 9), MeasureTaken{measure.id, value, Side::Both, ""});
            return;
        }
        for (const Side side : {Side::Left, Side::Right}) {
            add(at_hour(1, 9), MeasureTaken{measure.id, value, side, ""});
        }
    }

    /// Two parts of the sitting plan, of a goal of half an hour.
    std::vector<Entry> of_sitting() {
        const ExerciseId sitting{"l_sit"};
        add_pain(at_hour(0, 7), PainContext::Usual, 2);
        add(at_hour(0, 8), MeasureTaken{{"sitting"}, 15, Side::Both, ""});
        add(at_hour(0, 9), TrackChanged{{"sitting_plan"}, true, Actor::Patient, 30});
        add(at_hour(0, 10), SessionStarted{session_, {"sitting_plan"}});
        add_sets_of(sitting, at_hour(0, 11));
        add_pain(at_hour(0, 11), PainContext::During, 1, sitting);
        add(at_hour(0, 12), SessionFinished{session_});
        return std::move(entries_);
    }

    /// One of everything that an export tells: a session of the first stage, its pain, each
    /// measure.
    std::vector<Entry> of_a_day() {
        add_pain(at_hour(0, 8), PainContext::Usual, 2);
        add(at_hour(0, 17), SessionStarted{session_});
        for (const ExerciseId& id : programme_.stages.front().exercises) {
            add_sets_of(id);
        }
        add_pain(at_hour(0, 18), PainContext::During, 3, programme_.stages.front().exercises[0]);
        add(at_hour(0, 18), SessionFinished{session_});
        add_pain(at_hour(0, 20), PainContext::After, 2);
        add_pain(at_hour(1, 7), PainContext::Morning, 2);
        for (const Measure& measure : programme_.measures) {
            add_measure(measure);
        }
        return std::move(entries_);
    }

    std::vector<Entry> take() { return std::move(entries_); }

  private:
    const Programme& programme_;
    SessionId session_{"s0"};
    std::vector<Entry> entries_;
};

void is_as_it_was_looked_at(const std::string& name, const std::string& text) {
    CHECK(golden("exports/" + name, text) == text);
}

} // namespace

TEST_CASE("the bundles of the shipped programmes are as they were looked at", "[export_fhir]") {
    for (const char* const id : {"pht", "achilles"}) {
        const Programme programme = *read_programme(shipped_text(id));
        const std::vector<Entry> log = Record(programme).of_a_day();
        const std::string text = write_fhir(programme, log, at_hour(1, 10));
        is_as_it_was_looked_at(std::string("fhir_") + id + ".json", text);
    }
}

TEST_CASE("an exercise of a clinic's own is in every export, by its name", "[export_fhir]") {
    const Programme programme = with_own_exercise();
    const std::vector<Entry> log = Record(programme).of_a_day();
    const std::string bundle = write_fhir(programme, log, at_hour(1, 10));
    const std::string sets = write_sets_csv(programme, log, at_hour(1, 10));
    CHECK(bundle.find("\"Wall sit\"") != std::string::npos);
    CHECK(sets.find(",early,own_0a1b2c3d,Wall sit,both,1,1,,20,") != std::string::npos);
    is_as_it_was_looked_at("fhir_own_exercise.json", bundle);
    is_as_it_was_looked_at("sets_own_exercise.csv", sets);
}

TEST_CASE("sitting by its plan is no exercise in the bundle", "[export_fhir]") {
    const Programme programme = *read_programme(shipped_text("pht"));
    const std::vector<Entry> log = Record(programme).of_sitting();
    const std::string text = write_fhir(programme, log, at_hour(1, 10));
    CHECK(text.find("\"55411-3\"") == std::string::npos);
    const auto planned = text.find("\"text\": \"Sitting with a cushion\"");
    REQUIRE(planned != std::string::npos);
    CHECK(text.substr(text.rfind("\"detail\"", planned), 60).find("coding") == std::string::npos);
    CHECK(text.find("\"72514-3\"") != std::string::npos);
    is_as_it_was_looked_at("fhir_sitting.json", text);
}

TEST_CASE("pain of one side says which", "[export_fhir]") {
    const Programme programme = *read_programme(shipped_text("pht"));
    Record record(programme);
    for (const Side side : {Side::Left, Side::Right}) {
        PainReported pain{PainContext::Usual, *PainScore::from(3), {}, {}, ""};
        pain.side = side;
        record.add(at_hour(0, 8), pain);
    }
    const std::string text = write_fhir(programme, record.take(), at_hour(1, 10));
    CHECK(text.find("\"7771000\"") != std::string::npos);
    CHECK(text.find("\"24028007\"") != std::string::npos);
    is_as_it_was_looked_at("fhir_two_sides.json", text);
}
