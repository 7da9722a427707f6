// How often the plan asks for training, what a patient may make easier alone, and the rests that
// heavy exercises of a stage share.
#include "engine/plan/rhythm.h"
#include "engine/state/plan_queries.h"
#include "engine/state/rest.h"
#include "engine/state/steps.h"
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;
using std::chrono::hours;

namespace {

void rest(Programme& programme, const char* exercise, int hours_between, int sessions_a_day = 1) {
    for (Dose& dose : exercise_of(programme, exercise).ladder) {
        dose.hours_between = hours(hours_between);
        dose.sessions_per_day = sessions_a_day;
    }
}

TrainingRhythm rhythm_of(const Programme& programme) {
    return training_rhythm(programme, state_of(programme, Diary::started(programme), moment(0, 7)));
}

std::optional<Change> easier(const Programme& programme, const Diary& diary, const char* exercise) {
    const PatientState state = state_of(programme, diary, moment(1));
    return easier_for_patient(programme, state, *find_exercise_state(state, ExerciseId{exercise}));
}

/// harder_press is in the plan in the place of press.
Diary harder_picked(const Programme& programme) {
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), ExerciseChosen{{"press"}, false, Actor::Clinician});
    diary.add(moment(0, 7), ExerciseChosen{{"harder_press"}, true, Actor::Clinician});
    return diary;
}

Availability lift_at(const Programme& programme, const Diary& diary, LocalTime now) {
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    return find_planned(plan, "lift")->availability;
}

} // namespace

TEST_CASE("rhythm: days apart by the rest, by the week and by what the week allows", "[rhythm]") {
    struct Row {
        int hours_between;
        std::optional<int> a_week;
        std::optional<int> programme_a_week;
        int days;
    };

    const Row row = GENERATE(
        Row{0, {}, {}, 1},
        Row{20, {}, {}, 1},
        Row{24, {}, {}, 1},
        Row{25, {}, {}, 2},
        Row{48, {}, {}, 2},
        Row{20, 7, {}, 1},
        Row{20, 3, {}, 3},
        Row{20, 1, {}, 7},
        Row{20, {}, 3, 3},
        Row{20, 2, 5, 4},
        Row{72, 3, {}, 3},
        Row{24 * 30, {}, {}, 14}
    );
    Programme programme = clinic::programme();
    programme.days_per_week = row.programme_a_week;
    Dose dose;
    dose.hours_between = hours(row.hours_between);
    dose.sessions_per_week = row.a_week;
    CHECK(days_between(programme, dose) == row.days);
}

TEST_CASE("rhythm: the days that a stage shares count for its heavy exercises", "[rhythm]") {
    Programme programme = clinic::programme();
    rest(programme, "hold", 24);
    rest(programme, "press", 20);
    rest(programme, "rest_hold", 24);
    const bool is_shared = GENERATE(true, false);
    if (is_shared) {
        programme.stages.front().hours_between = hours(72);
    }
    const PatientState state = state_of(programme, Diary::started(programme), moment(0, 7));
    const auto apart = [&](const char* exercise) {
        return days_between(programme, state, *find_exercise_state(state, ExerciseId{exercise}));
    };
    CHECK(apart("hold") == (is_shared ? 3 : 1));
    CHECK(apart("press") == 1);     // not heavy
    CHECK(apart("rest_hold") == 1); // of a track
}

TEST_CASE("rhythm: what is done most often gives the rhythm", "[rhythm]") {
    Programme programme = clinic::programme(); // hold and press are in the plan
    rest(programme, "hold", 48, 1);
    rest(programme, "press", 48, 3);
    CHECK(rhythm_of(programme) == TrainingRhythm{2, 1}); // twice a day is for every day alone
    rest(programme, "press", 4, 3);
    CHECK(rhythm_of(programme) == TrainingRhythm{1, 3});
    rest(programme, "hold", 4, 2);
    CHECK(rhythm_of(programme) == TrainingRhythm{1, 3});
    rest(programme, "hold", 2, 9);
    CHECK(rhythm_of(programme) == TrainingRhythm{1, 4}); // no more than four times is reminded of
    rest(programme, "press", 72, 1);
    CHECK(rhythm_of(programme) == TrainingRhythm{1, 4});
    programme.stages.front().exercises.clear();
    CHECK(rhythm_of(programme) == TrainingRhythm{1, 1});
}

TEST_CASE("easier alone: a rung down, unless somebody holds it", "[rhythm]") {
    Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"hold"}, {2}, Actor::Clinician});
    bool is_held = true;
    SECTION("free") {
        is_held = false;
    }
    SECTION("another exercise is held") {
        diary.add(moment(0, 9), LockChanged{{"press"}, true, {}});
        is_held = false;
    }
    SECTION("by a clinician") {
        diary.add(moment(0, 9), LockChanged{{"hold"}, true, {}});
    }
    SECTION("with the whole stage") {
        diary.add(moment(0, 9), LockChanged{{}, true, {}});
    }
    SECTION("by the programme") {
        exercise_of(programme, "hold").is_locked = true;
    }
    const std::optional<Change> change = easier(programme, diary, "hold");
    REQUIRE(change.has_value() == !is_held);
    if (change) {
        CHECK(change->kind == ChangeKind::RungDown);
        CHECK(change->from == Rung{2});
        CHECK(change->to == Rung{1});
    }
}

TEST_CASE("easier alone: at the foot the easier exercise, if the patient may pick it", "[rhythm]") {
    Programme programme = clinic::programme();
    CHECK_FALSE(easier(programme, Diary::started(programme), "press").has_value());
    bool is_found = false;
    SECTION("of the stage") {
        is_found = true;
    }
    SECTION("kept for when it is suggested") {
        exercise_of(programme, "press").enters = Enters::WhenSuggested;
    }
    SECTION("of another stage") {
        std::erase(programme.stages.front().exercises, ExerciseId{"press"});
    }
    SECTION("of no name that is there") {
        exercise_of(programme, "harder_press").easier = {"nobody"};
    }
    SECTION("done already") {
        Diary both = harder_picked(programme);
        both.add(moment(0, 8), ExerciseChosen{{"press"}, true, Actor::Clinician});
        CHECK_FALSE(easier(programme, both, "harder_press").has_value());
        is_found = true;
    }
    const std::optional<Change> change =
        easier(programme, harder_picked(programme), "harder_press");
    REQUIRE(change.has_value() == is_found);
    if (change) {
        CHECK(change->kind == ChangeKind::Swap);
        CHECK(change->other == ExerciseId{"press"});
    }
}

TEST_CASE("harder: at the top the harder exercise, if the stage has it and it waits", "[rhythm]") {
    Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"press"}, {1}, Actor::Clinician}); // its top
    bool is_found = true;
    SECTION("of the stage") {}
    SECTION("of another stage") {
        std::erase(programme.stages.front().exercises, ExerciseId{"harder_press"});
        is_found = false;
    }
    SECTION("done already") {
        diary.add(moment(0, 8), ExerciseChosen{{"harder_press"}, true, Actor::Clinician});
        is_found = false;
    }
    SECTION("there is none") {
        exercise_of(programme, "press").harder = {};
        is_found = false;
    }
    const PatientState state = state_of(programme, diary, moment(1));
    const std::optional<Change> step =
        step_up_of(programme, state, *find_exercise_state(state, ExerciseId{"press"}));
    REQUIRE(step.has_value() == is_found);
    CHECK((!step || step->other == ExerciseId{"harder_press"}));
}

TEST_CASE("rest: a heavy exercise rests by the clock, on a journey by the hours", "[rhythm]") {
    const Programme programme = clinic::programme(); // lift rests 36 hours
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, Actor::Clinician});
    diary.train(0, "lift", 0, 1); // from 18:01 to 18:02
    diary.morning(1, 2);
    CHECK(lift_at(programme, diary, moment(2, 6, 0)) == Availability::Resting);
    CHECK(lift_at(programme, diary, moment(2, 6, 1)) == Availability::Now);
    LocalTime abroad = moment(2, 10, 1); // six hours east: 4:01 at home
    abroad.utc_offset = hours(6);
    CHECK(lift_at(programme, diary, abroad) == Availability::Resting);
    abroad = moment(2, 12, 2);
    abroad.utc_offset = hours(6);
    CHECK(lift_at(programme, diary, abroad) == Availability::Now);
}

TEST_CASE("rest: who left a heavy exercise out for pain did no heavy work", "[rhythm]") {
    Programme programme = clinic::programme();
    programme.stages.back().hours_between = hours(48);
    programme.stages.back().exercises.push_back({"press"});
    rest(programme, "press", 24);
    const bool is_done = GENERATE(true, false);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, Actor::Clinician});
    SetDone set;
    set.session = {"s"};
    set.exercise = {"press"};
    set.outcome = is_done ? SetOutcome::Completed : SetOutcome::Skipped;
    set.reason = is_done ? SkipReason::None : SkipReason::Pain;
    diary.add(moment(0, 18), set).during(0, 1, "press").morning(1, 2);
    const Availability lift = lift_at(programme, diary, moment(1, 18, 30));
    CHECK(lift == (is_done ? Availability::Resting : Availability::Now));
}

TEST_CASE("rest: running, beside the stage, takes no heavy day of it", "[rhythm]") {
    Programme programme = clinic::programme(); // a run rests 44 hours
    programme.stages.back().hours_between = hours(72);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, Actor::Clinician});
    diary.add(moment(0, 7), TrackChanged{{"run"}, true, Actor::Clinician});
    const bool is_run = GENERATE(true, false);
    diary.train(0, is_run ? "walk_run" : "lift", 0, 1).morning(1, 2);
    const Availability lift = lift_at(programme, diary, moment(2, 18, 30));
    CHECK(lift == (is_run ? Availability::Now : Availability::Resting));
}

TEST_CASE("rest: heavy exercises of a stage are done on one day, and rest together", "[rhythm]") {
    Programme programme = clinic::programme();
    programme.stages.back().hours_between = hours(48);
    programme.stages.back().exercises.push_back({"press"});
    rest(programme, "press", 24);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, Actor::Clinician});
    diary.train(0, "press", 0, 1);
    CHECK(lift_at(programme, diary, moment(0, 19)) == Availability::Now);
    diary.morning(1, 2);
    CHECK(lift_at(programme, diary, moment(1, 19)) == Availability::Resting);
    CHECK(lift_at(programme, diary, moment(2, 19)) == Availability::Now);
}
