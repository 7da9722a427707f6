// What a stage or a track asks for: each kind of criterion at both sides of its number, and what
// is not known.
#include "engine/state/criteria.h"
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

Programme with_exit(CriterionKind kind, int target, int days = 0, const char* measure = "") {
    Programme programme = clinic::programme();
    Criterion& exit = programme.stages.front().exit_criteria.front();
    exit = {};
    exit.id = {"exit"};
    exit.kind = kind;
    exit.target = target;
    exit.days = days;
    exit.measure = {measure};
    return programme;
}

Criterion& exit_in(Programme& programme) {
    return programme.stages.front().exit_criteria.front();
}

CriterionProgress exit_of(const Programme& programme, const Diary& diary, LocalTime now) {
    return plan_day(programme, state_of(programme, diary, now), now).exit_criteria.front();
}

std::optional<int> value_of(const Programme& programme, const Diary& diary, LocalTime now) {
    return exit_of(programme, diary, now).value;
}

} // namespace

TEST_CASE("criteria: a reading counts for so many days, or for ever", "[criteria]") {
    const int days = GENERATE(0, 14);
    const int age = GENERATE(14, 15);
    const Programme programme = with_exit(CriterionKind::MeasureAtLeast, 30, days, "sitting");
    Diary diary = Diary::started(programme);
    diary.measure(1, "sitting", 30);
    CHECK(value_of(programme, diary, moment(1 + age)).has_value() == (days == 0 || age == 14));
}

TEST_CASE("criteria: of two sides the weaker counts, when both are known", "[criteria]") {
    struct Row {
        std::optional<int> left;
        std::optional<int> right;
        std::optional<int> least;
        std::optional<int> most;
        std::optional<int> difference; // percent of the better, rounded up
    };

    const Row row = GENERATE(
        Row{10, 8, 8, 10, 20},
        Row{8, 10, 8, 10, 20},
        Row{9, 7, 7, 9, 23},
        Row{0, 0, 0, 0, 0},
        Row{10, {}, {}, {}, {}},
        Row{{}, 10, {}, {}, {}},
        Row{{}, {}, {}, {}, {}}
    );
    Diary diary;
    if (row.left) {
        diary.measure(1, "bridges", *row.left, Side::Left);
    }
    if (row.right) {
        diary.measure(1, "bridges", *row.right, Side::Right);
    }
    diary.measure(1, "sitting", 30);
    const auto value = [&](CriterionKind kind) {
        return value_of(with_exit(kind, 8, 0, "bridges"), diary, moment(2));
    };
    CHECK(value(CriterionKind::MeasureAtLeast) == row.least);
    CHECK(value(CriterionKind::MeasureAtMost) == row.most);
    CHECK(value(CriterionKind::SideDifference) == row.difference);
}

TEST_CASE("criteria: at least, at most and a difference are met at their number", "[criteria]") {
    const int reading = GENERATE(7, 8, 9);
    Diary diary;
    diary.measure(1, "bridges", reading, Side::Left).measure(1, "bridges", reading, Side::Right);
    const auto is_met = [&](CriterionKind kind, int target) {
        const CriterionProgress progress =
            exit_of(with_exit(kind, target, 0, "bridges"), diary, moment(2));
        CHECK(progress.is_at_most == (kind != CriterionKind::MeasureAtLeast));
        return progress.is_met;
    };
    CHECK(is_met(CriterionKind::MeasureAtLeast, 8) == (reading >= 8));
    CHECK(is_met(CriterionKind::MeasureAtMost, 8) == (reading <= 8));
    CHECK(is_met(CriterionKind::SideDifference, 0));
}

TEST_CASE("criteria: what nobody can measure is not met, and has no unit", "[criteria]") {
    const Programme programme = with_exit(CriterionKind::MeasureAtLeast, 0, 0, "nothing");
    Diary diary = Diary::started(programme);
    diary.measure(1, "sitting", 30);
    const CriterionProgress progress = exit_of(programme, diary, moment(2));
    CHECK_FALSE(progress.value.has_value());
    CHECK_FALSE(progress.is_met);
    CHECK(progress.unit.empty());
    CHECK(exit_of(with_exit(CriterionKind::SideDifference, 0), diary, moment(2)).unit == "%");
}

TEST_CASE("criteria: a rung is counted from 1, an exercise that went on has it", "[criteria]") {
    Programme programme = with_exit(CriterionKind::RungReached, 2);
    exit_in(programme).exercise = {"press"};
    Diary diary = Diary::started(programme);
    CHECK(value_of(programme, diary, moment(0)) == 1);
    SECTION("the next rung") {
        diary.add(moment(0, 8), RungChanged{{"press"}, {1}, Actor::Clinician});
        CHECK(exit_of(programme, diary, moment(0)).is_met);
    }
    SECTION("both are in the plan: the harder one is only beside it") {
        diary.add(moment(0, 8), ExerciseChosen{{"harder_press"}, true, Actor::Clinician});
        CHECK(value_of(programme, diary, moment(0)) == 1);
    }
    SECTION("the harder one took its place") {
        diary.add(moment(0, 8), ExerciseChosen{{"harder_press"}, true, Actor::Clinician});
        diary.add(moment(0, 8), ExerciseChosen{{"press"}, false, Actor::Clinician});
        CHECK(exit_of(programme, diary, moment(0)).is_met);
    }
    SECTION("left out, and nothing in its place") {
        diary.add(moment(0, 8), ExerciseChosen{{"press"}, false, Actor::Clinician});
        CHECK(value_of(programme, diary, moment(0)) == 1);
    }
    SECTION("an exercise that is not there") {
        exit_in(programme).exercise = {"nobody"};
        CHECK_FALSE(value_of(programme, diary, moment(0)).has_value());
    }
}

TEST_CASE("criteria: the days in a stage are counted from the first entry", "[criteria]") {
    const Programme programme = with_exit(CriterionKind::DaysInStage, 14);
    CHECK(value_of(programme, {}, moment(20)) == 0);
    Diary diary = Diary::started(programme);
    const int day = GENERATE(13, 14);
    CHECK(exit_of(programme, diary, moment(day)).is_met == (day >= 14));
}

TEST_CASE(
    "criteria: a fall of the usual pain, from the start to the mornings of now", "[criteria]"
) {
    const bool is_asked = GENERATE(true, false); // whether it fell, or whether it did not
    const int morning = GENERATE(4, 3);
    const CriterionKind kind =
        is_asked ? CriterionKind::UsualFallenBy : CriterionKind::UsualNotFallenBy;
    const Programme programme = with_exit(kind, 2, is_asked ? 0 : 7);
    Diary diary = Diary::started(programme, 5);
    CHECK_FALSE(exit_of(programme, diary, moment(8)).value.has_value()); // no morning yet
    for (int day = 1; day <= 7; ++day) {
        diary.morning(day, morning);
    }
    const CriterionProgress progress = exit_of(programme, diary, moment(7));
    CHECK(progress.value == 5 - morning);
    CHECK(progress.is_met == ((morning == 3) == is_asked));
    if (!is_asked) {
        CHECK_FALSE(exit_of(programme, diary, moment(6)).is_met); // not in so many days
    }
    Diary untold;
    untold.morning(1, 3);
    CHECK_FALSE(value_of(programme, untold, moment(2)).has_value());
    CHECK_FALSE(value_of(programme, {}, moment(2)).has_value());
}

TEST_CASE("criteria: a fall of what is measured, from what was in force before", "[criteria]") {
    Programme programme = with_exit(CriterionKind::UsualFallenBy, 10, 0, "sitting");
    const bool is_of_stage = GENERATE(true, false);
    exit_in(programme).kind =
        is_of_stage ? CriterionKind::UsualFallenBy : CriterionKind::UsualNotFallenBy;
    programme.stages.back().exit_criteria = programme.stages.front().exit_criteria;
    Diary diary = Diary::started(programme);
    CHECK_FALSE(value_of(programme, diary, moment(1)).has_value());
    diary.measure(1, "sitting", 40).measure(2, "bridges", 99, Side::Left);
    CHECK(value_of(programme, diary, moment(3)) == 0);
    diary.measure(5, "sitting", 35);
    diary.add(moment(6), StageChanged{{"late"}, Actor::Clinician});
    diary.measure(7, "sitting", 25);
    // "Not in so many weeks" looks back to the start of all, "fallen" to that of the stage.
    CHECK(value_of(programme, diary, moment(8)) == (is_of_stage ? 10 : 15));
}

TEST_CASE("criteria: load pain knows nothing of days without a number", "[criteria]") {
    const int days = GENERATE(0, 2);
    const Programme programme = with_exit(CriterionKind::LoadPain, 3, days);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 2).train_silently(2, "hold", 0).train(4, "hold", 0, 1);
    const std::optional<int> worst =
        days == 0 ? std::optional<int>() : std::optional<int>(2); // of no days nothing is known
    CHECK(value_of(programme, diary, moment(5)) == worst);
}

TEST_CASE("criteria: without a usual pain a target stays as it is", "[criteria]") {
    Programme programme = with_exit(CriterionKind::MorningPain, 2, 1);
    exit_in(programme).or_usual = GENERATE(true, false);
    CHECK(exit_of(programme, {}, moment(1)).target == 2);
    const Diary diary = Diary::started(programme, 4);
    CHECK(exit_of(programme, diary, moment(1)).target == (exit_in(programme).or_usual ? 4 : 2));
}
