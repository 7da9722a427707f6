// Which days training is foreseen on, and what the state keeps for looking back.
#include "engine/plan/forecast.h"
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

using Days = std::vector<bool>;

/// One exercise with this rest and as many sessions a week.
Programme resting(int hours, std::optional<int> per_week = std::nullopt) {
    Programme programme = clinic::programme();
    for (Exercise& exercise : programme.exercises) {
        for (Dose& dose : exercise.ladder) {
            dose.hours_between = std::chrono::hours(hours);
            dose.sessions_per_week = per_week;
        }
    }
    return programme;
}

Days foreseen(const Programme& programme, const Diary& diary, LocalTime now, int count = 7) {
    return foresee_training(programme, state_of(programme, diary, now), now, count);
}

} // namespace

TEST_CASE("training is foreseen every day when a night is rest enough", "[forecast]") {
    const Programme programme = resting(20);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    CHECK(foreseen(programme, diary, moment(1)) == Days(7, true));
}

TEST_CASE("two days of rest make every second day, counted from the last", "[forecast]") {
    const Programme programme = resting(48);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    for (const ExerciseState& each : state_of(programme, diary, moment(1)).exercises) {
        if (each.is_in_plan && each.exercise.text != "hold") {
            diary.train(0, each.exercise.text, 0, 1);
        }
    }
    CHECK(
        foreseen(programme, diary, moment(1)) == Days{false, true, false, true, false, true, false}
    );
    CHECK(foreseen(programme, diary, moment(0), 3) == Days{true, false, true});
}

TEST_CASE("a week holds as many days as it may", "[forecast]") {
    const Programme programme = resting(20, 2);
    const Diary diary = Diary::started(programme);
    CHECK(
        foreseen(programme, diary, moment(0), 9) ==
        Days{true, true, false, false, false, false, false, true, true}
    );
}

TEST_CASE("what goes on once a week is foreseen once a week", "[forecast]") {
    const Programme programme = resting(20);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    diary.add(moment(0, 20), AfterwardsChanged{true, {{"hold"}}});
    const Days once_a_week{false, false, false, false, false, true, false, false, false};
    CHECK(foreseen(programme, diary, moment(2), 9) == once_a_week);
    CHECK(foreseen(programme, diary, moment(9), 2) == Days{true, false});
}

TEST_CASE("nothing is foreseen while a red flag waits for a clinician", "[forecast]") {
    const Programme programme = resting(20);
    Diary diary = Diary::started(programme);
    diary.screening(0, programme.screening.front().id.text, ScreeningAnswer::Yes);
    CHECK(foreseen(programme, diary, moment(1)) == Days(7, false));
    CHECK(foreseen(programme, diary, moment(1), -1).empty());
}

TEST_CASE("every score, reading and stage is kept, oldest first", "[forecast]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 3).morning(1, 2).after(1, 1);
    diary.measure(1, programme.measures.front().id.text, 4);
    diary.measure(2, programme.measures.front().id.text, 6);
    const PatientState state = state_of(programme, diary, moment(3));
    REQUIRE(state.pains.size() == 4);
    CHECK(state.pains[0].context == PainContext::Usual);
    CHECK(state.pains[1].context == PainContext::During);
    CHECK(state.pains[1].score == pain(3));
    CHECK(state.pains[2].context == PainContext::Morning);
    CHECK(state.pains[3].context == PainContext::After);
    REQUIRE(state.readings.size() == 2);
    CHECK(state.readings[0].value == 4);
    CHECK(state.readings[1].value == 6);
    REQUIRE(state.stages.size() == 1);
    CHECK(state.stages.front().stage == programme.stages.front().id);
    CHECK(state_of(programme, {}, moment(0)).stages.empty());
}

TEST_CASE("what was lifted and held is summed over a day, told or as prescribed", "[forecast]") {
    Programme programme = clinic::programme();
    Dose& dose = exercise_of(programme, "hold").ladder.front();
    dose.repetitions = 8;
    dose.hold = std::nullopt;
    dose.load = Load{LoadKind::Grams, 5000};
    Diary diary = Diary::started(programme);
    SetDone set;
    set.session = {"s"};
    set.exercise = {"hold"};
    diary.add(moment(0, 18), SessionStarted{{"s"}}).add(moment(0, 18, 1), set);
    set.set_number = 2;
    set.repetitions = 6;
    set.load_grams = 7500;
    diary.add(moment(0, 18, 5), set);
    const PatientState state = state_of(programme, diary, moment(0, 19));
    REQUIRE(state.days.size() == 1);
    REQUIRE(state.days.front().exercises.size() == 1);
    CHECK(state.days.front().exercises.front().repetitions == 14);
    CHECK(state.days.front().exercises.front().load_grams == 7500);
    CHECK(state.days.front().exercises.front().held == std::chrono::seconds(0));
}

TEST_CASE("heavy exercises of a stage share their rest, and their day", "[forecast]") {
    Programme programme = resting(24);
    programme.stages.front().hours_between = std::chrono::hours(72);
    Diary diary = Diary::started(programme);
    CHECK(
        foreseen(programme, diary, moment(0)) == Days{true, false, false, true, false, false, true}
    );
    diary.train(0, "hold", 0, 1);
    CHECK(foreseen(programme, diary, moment(0), 4) == Days{true, false, false, true});
    CHECK(foreseen(programme, diary, moment(1), 4) == Days{false, false, true, false});
}

TEST_CASE("what is light beside a heavy exercise waits for its own rest alone", "[forecast]") {
    Programme programme = resting(24);
    programme.stages.front().hours_between = std::chrono::hours(72);
    for (Dose& dose : exercise_of(programme, "press").ladder) {
        dose.hours_between = std::chrono::hours(20);
    }
    Diary diary = Diary::started(programme);
    diary.train(0, "press", 0, 1);
    CHECK(foreseen(programme, diary, moment(1)) == Days(7, true));
    diary.train(0, "hold", 0, 1);
    CHECK(foreseen(programme, diary, moment(1)) == Days(7, true));
}

TEST_CASE("a week ago is forgotten, and a flare-up plan has a week of its own", "[forecast]") {
    Programme programme = resting(20);
    programme.days_per_week = 1;
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    CHECK(foreseen(programme, diary, moment(6), 3) == Days{false, true, false});
    CHECK(foreseen(programme, diary, moment(9), 3) == Days{true, false, false});
    diary.add(moment(9, 8), TrackChanged{{"flare"}, true, Actor::Patient});
    CHECK(foreseen(programme, diary, moment(9), 3) == Days{true, true, true});
}
