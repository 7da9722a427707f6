#include "app/words/words.h"

#include "app/words/signs.h"

#include "support/english.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;
using namespace std::chrono_literals;

TEST_CASE("durations read as people say them", "[words]") {
    CHECK(duration_words(english(), 0s) == "0 seconds");
    CHECK(duration_words(english(), 1s) == "1 second");
    CHECK(duration_words(english(), 59s) == "59 seconds");
    CHECK(duration_words(english(), 60s) == "1 minute");
    CHECK(duration_words(english(), 90s) == "90 seconds");
    CHECK(duration_words(english(), 120s) == "2 minutes");
    CHECK(duration_words(english(), 150s) == "2 minutes 30 seconds");
    CHECK(duration_words(english(), 121s) == "2 minutes 1 second");
    CHECK(duration_words(english(), 1h) == "1 hour");
    CHECK(duration_words(english(), 61min) == "1 hour 1 minute");
    CHECK(duration_words(english(), 36h) == "36 hours");
}

TEST_CASE("days carry their weekday, dates their year", "[words]") {
    const Date day = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);
    CHECK(day_words(english(), day) == "Saturday 21 November");
    CHECK(day_words(english(), day + std::chrono::days(1)) == "Sunday 22 November");
    CHECK(short_day(english(), day) == "21 Nov");
    CHECK(full_date(english(), day) == "21 November 2026");
    CHECK(full_date(english(), day + std::chrono::days(41)) == "1 January 2027");
    CHECK(time_words(english(), {day, 7h + 5min, 0min}) == "07:05");
    CHECK(time_words(english(), {day, 0min, 0min}) == "00:00");
    CHECK(time_words(english(), {day, 23h + 59min, 0min}) == "23:59");
}

TEST_CASE("every shape of a dose reads as a sentence", "[words]") {
    Dose hold;
    hold.sets = 5;
    hold.repetitions = 1;
    hold.hold = 30s;
    CHECK(dose_words(english(), hold, Sides::Together) == "5 holds of 30 seconds");
    CHECK(dose_words(english(), hold, Sides::EachSide) == "5 holds of 30 seconds, each side");
    hold.sets = 1;
    hold.repetitions.reset();
    CHECK(dose_words(english(), hold, Sides::Together) == "1 hold of 30 seconds");
    Dose lift;
    lift.sets = 3;
    lift.repetitions = 12;
    CHECK(dose_words(english(), lift, Sides::Together) == "3 sets of 12");
    lift.hold = 5s;
    CHECK(
        dose_words(english(), lift, Sides::EachSide) ==
        "3 sets of 12, each held 5 seconds, each side"
    );
    Dose run;
    run.sets = 6;
    run.interval = Interval{60s, 120s};
    CHECK(
        dose_words(english(), run, Sides::Together) ==
        "6 times 1 minute of work, 2 minutes of recovery"
    );
    run.sets = 1;
    CHECK(dose_words(english(), run, Sides::Together) == "1 minute of work, 2 minutes of recovery");
    run.repetitions = 6;
    CHECK(
        dose_words(english(), run, Sides::Together) ==
        "6 times 1 minute of work, 2 minutes of recovery"
    );
    run.sets = 2;
    CHECK(
        dose_words(english(), run, Sides::Together) ==
        "2 sets of 6, each 1 minute of work, 2 minutes of recovery"
    );
    run = {};
    run.repetitions = 1;
    run.interval = Interval{1800s, 0s};
    CHECK(dose_words(english(), run, Sides::Together) == "30 minutes");
    Dose walk;
    walk.sets = 3;
    walk.distance_metres = 400;
    CHECK(dose_words(english(), walk, Sides::Together) == "3 times 400 metres");
    walk.sets = 1;
    CHECK(dose_words(english(), walk, Sides::Together) == "400 metres");
    walk.repetitions = 4;
    CHECK(dose_words(english(), walk, Sides::Together) == "4 times 400 metres");
    walk.hold = 5s;
    CHECK(
        dose_words(english(), walk, Sides::Together) == "4 times 400 metres, each held 5 seconds"
    );
    CHECK(dose_words(english(), Dose{}, Sides::Together) == "1 set");
}

TEST_CASE("what a rung can change, its details say", "[words]") {
    const Dose plain;
    CHECK(dose_details(english(), plain, "hips").empty());
    Dose dose;
    dose.form = "one leg";
    CHECK(dose_details(english(), dose, "hips") == "One leg.");
    dose = {};
    dose.effort = Effort{5, 7};
    CHECK(dose_details(english(), dose, "hips") == "Effort 5 to 7 of 10.");
    dose.effort = Effort{8, 8};
    CHECK(dose_details(english(), dose, "hips") == "Effort 8 of 10.");
    dose = {};
    dose.tempo = Tempo{3s, 1s, 3s, 0s};
    CHECK(dose_details(english(), dose, "hips") == "3 seconds up, hold 1 second, 3 seconds down.");
    dose = {};
    dose.range = JointRange{0, 60};
    CHECK(
        dose_details(english(), dose, "hips") ==
        "Hips: bend at most two thirds of the way to a right angle."
    );
    dose.range = JointRange{30, 30};
    CHECK(
        dose_details(english(), dose, "hips") ==
        "Hips: bend at most a third of the way to a right angle."
    );
    dose = {};
    dose.sessions_per_day = 2;
    dose.sessions_per_week = 3;
    CHECK(dose_details(english(), dose, "hips") == "Twice a day. 3 times a week.");
    dose = {};
    dose.hours_between = 36h;
    CHECK(dose_details(english(), dose, "hips") == "Leave 36 hours between sessions.");
}

TEST_CASE("rest between sets is said only when there is more than one", "[words]") {
    Dose dose;
    dose.rest = 120s;
    CHECK(dose_details(english(), dose, "hips").empty());
    dose.sets = 2;
    CHECK(dose_details(english(), dose, "hips") == "Rest 2 minutes between sets.");
}

TEST_CASE("loads are exact", "[words]") {
    Dose dose;
    const auto words = [&dose](LoadKind kind, int amount) {
        dose.load = Load{kind, amount};
        return dose_details(english(), dose, "hips");
    };
    CHECK(words(LoadKind::Grams, 5000) == "5 kg.");
    CHECK(words(LoadKind::Grams, 2500) == "2.5 kg.");
    CHECK(words(LoadKind::Grams, 1250) == "1.25 kg.");
    CHECK(words(LoadKind::Grams, 50) == "0.05 kg.");
    CHECK(words(LoadKind::Band, 2) == "Band number 2.");
    CHECK(words(LoadKind::RepetitionMax, 12) == "A weight you could lift 12 times at most.");
    CHECK(words(LoadKind::RepetitionMax, 1) == "A weight you could lift once at most.");
    CHECK(words(LoadKind::PercentOfMax, 70) == "About 70 % of your full strength.");
    CHECK(words(LoadKind::BodyWeight, 0).empty());
}

TEST_CASE("each sign that a question asks for stands on a line of its own", "[words]") {
    CHECK(
        signs_in_lines("Is any of this new? A weak foot. Fever, or feeling ill. A bruise.") ==
        "Is any of this new?\n• A weak foot.\n• Fever, or feeling ill.\n• A bruise."
    );
    CHECK(signs_in_lines("¿Algo de esto? Uno. Dos.") == "¿Algo de esto?\n• Uno.\n• Dos.");
}

TEST_CASE("a question that names no list of signs stays as it is", "[words]") {
    for (const std::string question :
         {"Are you under 18?",
          "Are you pregnant? Or have you had a baby?",
          "Is this new? A weak foot.",
          "Tell us. Is it new",
          ""}) {
        CHECK(signs_in_lines(question) == question);
    }
}
