// How long training takes, against figures counted by hand.
#include "engine/plan/session_time.h"

#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace std::chrono_literals;

namespace {

Exercise with_sides(Sides sides) {
    Exercise exercise;
    exercise.sides = sides;
    return exercise;
}

std::chrono::seconds together(const Dose& dose) {
    return session_time(with_sides(Sides::Together), dose);
}

std::chrono::seconds each_side(const Dose& dose) {
    return session_time(with_sides(Sides::EachSide), dose);
}

} // namespace

TEST_CASE("holds take their time and the rests between them", "[session_time]") {
    Dose dose;
    dose.sets = 4;
    dose.repetitions = 1;
    dose.hold = 30s;
    dose.rest = 120s;
    CHECK(set_time(dose) == 30s);
    CHECK(together(dose) == 485s);  // 5 + 4 x 30 + 3 x 120
    CHECK(each_side(dose) == 645s); // 5 + 4 x (30 + 10 + 30) + 3 x 120
    dose.repetitions = 3;
    CHECK(set_time(dose) == 94s); // 3 x 30, and twice 2 to let go
}

TEST_CASE(
    "what is left of a session takes its turns, and rests only between sets", "[session_time]"
) {
    Dose dose;
    dose.sets = 4;
    dose.repetitions = 1;
    dose.hold = 30s;
    dose.rest = 120s;
    CHECK(all_sets(with_sides(Sides::EachSide), dose) == SetsToDo{4, 8});
    CHECK(time_of(dose, {2, 3}) == 225s); // 5 + 30 + 120 + 30 + 10 + 30
    CHECK(time_of(dose, {1, 1}) == 35s);
    CHECK(time_of(dose, {0, 0}) == 0s);
}

TEST_CASE("repetitions take their tempo, or three seconds each", "[session_time]") {
    Dose dose;
    dose.sets = 3;
    dose.repetitions = 12;
    dose.rest = 60s;
    CHECK(set_time(dose) == 36s);
    CHECK(together(dose) == 233s); // 5 + 3 x 36 + 2 x 60
    dose.tempo = Tempo{3s, 1s, 3s, 0s};
    CHECK(set_time(dose) == 84s);
    CHECK(together(dose) == 377s);  // 5 + 3 x 84 + 2 x 60
    CHECK(each_side(dose) == 659s); // 5 + 3 x (84 + 10 + 84) + 2 x 60
}

TEST_CASE("intervals and ways take their time", "[session_time]") {
    Dose run;
    run.repetitions = 6;
    run.interval = Interval{60s, 240s};
    CHECK(together(run) == 1805s); // 5 + 6 x 300
    Dose walk;
    walk.sets = 2;
    walk.distance_metres = 20;
    CHECK(set_time(walk) == 20s);
    CHECK(together(walk) == 50s); // 5 + 20 + 5 to get ready + 20
    walk.repetitions = 4;
    CHECK(set_time(walk) == 80s);
    CHECK(set_time(Dose{}) == 3s);
}

TEST_CASE("a stage takes what is in it from its first day", "[session_time]") {
    Programme programme;
    const auto add = [&programme](const char* id, Enters enters, int sessions_per_day) {
        Exercise exercise = with_sides(Sides::Together);
        exercise.id = {id};
        exercise.enters = enters;
        Dose dose;
        dose.repetitions = 5;
        dose.sessions_per_day = sessions_per_day;
        exercise.ladder.push_back(dose);
        dose.repetitions = 10;
        exercise.ladder.push_back(dose);
        programme.exercises.push_back(exercise);
    };
    add("once", Enters::AtStart, 1);
    add("thrice", Enters::AtStart, 3);
    add("later", Enters::WhenSuggested, 1);
    add("chosen", Enters::WhenChosen, 1);
    Stage stage;
    stage.exercises = {{"once"}, {"thrice"}, {"later"}, {"chosen"}, {"unknown"}};
    CHECK(stage_time(programme, stage, Rung{0}) == StageTime{40s, 80s});  // 2 x 20; 20 + 3 x 20
    CHECK(stage_time(programme, stage, Rung{1}) == StageTime{70s, 140s}); // 2 x 35; 35 + 3 x 35
    CHECK(stage_time(programme, stage, Rung{9}) == StageTime{70s, 140s});
    CHECK(stage_time(programme, Stage{}, Rung{0}) == StageTime{});
}
