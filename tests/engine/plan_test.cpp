// What the plan of a day tells, and the three advice modes.
#include "support/clinic.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

DayPlan plan_of(const Programme& programme, const Diary& diary, LocalTime now) {
    return plan_day(programme, state_of(programme, diary, now), now);
}

} // namespace

TEST_CASE("an empty log asks the questions first", "[plan]") {
    const Programme programme = clinic::programme();
    const DayPlan plan = plan_of(programme, {}, moment(0));
    CHECK(plan.kind == DayKind::QuestionsFirst);
    CHECK(plan.questions.size() == 2);
    CHECK(plan.exercises.size() == 2);
    CHECK(find_planned(plan, "hold")->availability == Availability::QuestionsFirst);
}

TEST_CASE("an exercise rests for its hours and not a minute less", "[plan]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1); // last set at 18:02, 20 hours to rest
    const int minute = GENERATE(1, 2);
    const DayPlan plan = plan_of(programme, diary, moment(1, 14, minute));
    const PlannedExercise* hold = find_planned(plan, "hold");
    CHECK(hold->availability == (minute < 2 ? Availability::Resting : Availability::Now));
    CHECK(hold->wait == std::chrono::minutes(2 - minute));
}

TEST_CASE("the morning after is due until it is told", "[plan]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    CHECK_FALSE(plan_of(programme, diary, moment(0, 22)).morning_due.has_value());
    REQUIRE(plan_of(programme, diary, moment(1, 7)).morning_due.has_value());
    CHECK(plan_of(programme, diary, moment(1, 7)).morning_due->trained_on == moment(0).date);
    diary.morning(1, 1);
    CHECK_FALSE(plan_of(programme, diary, moment(1, 8)).morning_due.has_value());
}

TEST_CASE("the second morning after training is asked for, too", "[plan]") {
    const Programme programme = clinic::without_counted_mornings();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 1);
    const std::optional<MorningDue> due = plan_of(programme, diary, moment(2, 7)).morning_due;
    REQUIRE(due.has_value());
    CHECK(due->session.empty()); // it is not the next morning of any session
    CHECK(due->trained_on == moment(0).date);
    CHECK_FALSE(plan_of(programme, diary, moment(3, 7)).morning_due.has_value());
}

TEST_CASE("every morning is asked for while something counts mornings", "[plan]") {
    Programme programme = clinic::without_counted_mornings();
    Criterion calm;
    calm.id = {"calm"};
    calm.kind = CriterionKind::MorningPain;
    calm.target = 2;
    calm.days = 7;
    const Diary diary = Diary::started(programme);
    CHECK_FALSE(plan_of(programme, diary, moment(5, 7)).morning_due.has_value());
    programme.stages.front().exit_criteria.push_back(calm);
    const std::optional<MorningDue> due = plan_of(programme, diary, moment(5, 7)).morning_due;
    REQUIRE(due.has_value());
    CHECK_FALSE(due->is_trained);
    CHECK_FALSE(plan_of(programme, diary, moment(0, 13)).morning_due.has_value());
}

TEST_CASE("a begun exercise stays open until its sets are done", "[plan]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 18), SessionStarted{{"s"}});
    SetDone set;
    set.session = {"s"};
    set.exercise = {"hold"};
    diary.add(moment(0, 18, 5), set);
    const DayPlan begun = plan_of(programme, diary, moment(0, 18, 6));
    CHECK(find_planned(begun, "hold")->availability == Availability::Now);
    CHECK(find_planned(begun, "hold")->is_in_progress);
    set.set_number = 2;
    diary.add(moment(0, 18, 8), set);
    const DayPlan done = plan_of(programme, diary, moment(0, 18, 9));
    CHECK(find_planned(done, "hold")->availability == Availability::DoneForToday);
}

TEST_CASE("exit criteria tell how far one is", "[plan]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.measure(0, "sitting", 20);
    const CriterionProgress progress = plan_of(programme, diary, moment(1)).exit_criteria.front();
    CHECK(progress.value == 20);
    CHECK(progress.target == 30);
    CHECK(progress.unit == "minutes");
    CHECK_FALSE(progress.is_met);
    CHECK(plan_of(programme, diary, moment(14)).exit_criteria.front().value == 20);
    CHECK_FALSE(plan_of(programme, diary, moment(15)).exit_criteria.front().value.has_value());
}

TEST_CASE("a measure of a later stage is not asked for yet", "[plan]") {
    Programme programme = clinic::programme();
    programme.measures.front().from_stage = {"late"};
    programme.stages.back().exit_criteria = programme.stages.front().exit_criteria;
    Diary diary = Diary::started(programme);
    CHECK(plan_of(programme, diary, moment(0)).measures_due.empty());
    diary.add(moment(0, 13), StageChanged{{"late"}, Actor::Clinician});
    CHECK(plan_of(programme, diary, moment(0, 14)).measures_due.size() == 1);
}

TEST_CASE("what no criterion on the way needs is not asked for", "[plan]") {
    const Programme programme = clinic::programme();
    const Diary diary = Diary::started(programme);
    const std::vector<MeasureId> due = plan_of(programme, diary, moment(0)).measures_due;
    CHECK(due == std::vector<MeasureId>{{"sitting"}}); // and not the bridges
}

TEST_CASE("one side of a measure is not both", "[plan]") {
    Programme programme = clinic::programme();
    programme.stages.front().exit_criteria.front().measure = {"bridges"};
    Diary diary = Diary::started(programme);
    diary.measure(0, "bridges", 12, Side::Left);
    CHECK(plan_of(programme, diary, moment(1)).measures_due.size() == 1);
    diary.measure(1, "bridges", 12, Side::Right);
    CHECK(plan_of(programme, diary, moment(1, 13)).measures_due.empty());
}

TEST_CASE("mirror shows what matches and changes nothing", "[plan]") {
    Programme programme = clinic::programme();
    programme.advice_mode = AdviceMode::Mirror;
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"hold"}, {1}, Actor::Clinician});
    diary.good_days(0, 3, 1);
    const std::vector<Offer> offers = offers_of(programme, diary, moment(6));
    REQUIRE(find_offer(offers, RuleKind::StepUp) != nullptr);
    CHECK(find_offer(offers, RuleKind::StepUp)->changes.empty());
    CHECK_FALSE(find_offer(offers, RuleKind::StepUp)->needs_answer);
    diary.train(6, "hold", 1, 9);
    CHECK(has_offer(programme, diary, moment(6, 20), RuleKind::StopExercise));
    CHECK(rung_of(programme, diary, moment(6, 20), "hold") == 1);
}

TEST_CASE("a leaflet says nothing, but what to do about a red flag", "[plan]") {
    Programme programme = clinic::programme();
    programme.advice_mode = AdviceMode::Leaflet;
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3).train(6, "hold", 0, 9);
    CHECK(offers_of(programme, diary, moment(6, 20)).empty());
    diary.screening(7, "pop", ScreeningAnswer::Yes);
    CHECK(offers_of(programme, diary, moment(7)).size() == 1);
}

TEST_CASE("a relative limit follows the usual pain up to its ceiling", "[plan]") {
    Programme programme = clinic::programme();
    programme.pain_rule = {"relative"};

    struct Row {
        int usual;
        int limit;
    };

    const Row row = GENERATE(Row{0, 2}, Row{2, 4}, Row{3, 5}, Row{8, 5});
    const int above = GENERATE(0, 1);
    Diary diary = Diary::started(programme, row.usual);
    diary.train(0, "hold", 0, row.limit + above);
    INFO("usual " << row.usual);
    CHECK(has_offer(programme, diary, moment(0, 20), RuleKind::StopExercise) == (above == 1));
}

TEST_CASE("doses say what changes between two rungs", "[dose]") {
    Dose from;
    from.sets = 3;
    from.repetitions = 15;
    from.load = Load{LoadKind::RepetitionMax, 15};
    Dose to = from;
    CHECK(changed_variables(from, to).empty());
    to.load = Load{LoadKind::RepetitionMax, 12};
    to.repetitions = 12; // goes with the load
    CHECK(changed_variables(from, to) == std::vector{DoseVariable::Load});
    to.sets = 4;
    CHECK(changed_variables(from, to).size() == 2);
}

TEST_CASE("a day that is one too many for the week is a day of rest", "[plan]") {
    Programme programme = clinic::programme();
    programme.days_per_week = 2;
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).train(2, "hold", 0, 1);
    for (int day = 4; day < 7; ++day) {
        const DayPlan plan = plan_of(programme, diary, moment(day));
        CHECK(plan.kind == DayKind::Rest);
        CHECK(find_planned(plan, "hold")->availability == Availability::WeekFull);
    }
    CHECK(plan_of(programme, diary, moment(7)).kind == DayKind::Training);
}

TEST_CASE("a day that was begun is not stopped by the days of the week", "[plan]") {
    Programme programme = clinic::programme();
    programme.days_per_week = 1;
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    const DayPlan plan = plan_of(programme, diary, moment(0, 20));
    for (const PlannedExercise& planned : plan.exercises) {
        CHECK(planned.availability != Availability::WeekFull);
    }
}

TEST_CASE("exercises stand in the order of their stage", "[plan]") {
    Programme programme = clinic::programme();
    const Diary diary = Diary::started(programme);
    const DayPlan before = plan_of(programme, diary, moment(0));
    REQUIRE(before.exercises.size() == 2);
    std::vector<ExerciseId>& order = programme.stages[0].exercises;
    std::reverse(order.begin(), order.end());
    const DayPlan after = plan_of(programme, diary, moment(0));
    CHECK(after.exercises[0].exercise == before.exercises[1].exercise);
    CHECK(after.exercises[1].exercise == before.exercises[0].exercise);
}

TEST_CASE("a calm morning of one side does not free what the other side stopped", "[plan]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    const auto tell = [&diary](int hour, int score, Side side) {
        PainReported told{PainContext::Morning, pain(score), {}, {}, {}};
        told.side = side;
        diary.add(moment(1, hour), told);
    };
    const auto hold_now = [&] {
        const LocalTime now = moment(1, 18);
        const PatientState state = state_of(programme, diary, now);
        return find_planned(plan_day(programme, state, now), "hold")->availability;
    };
    tell(7, 7, Side::Left);
    tell(8, 1, Side::Right);
    CHECK(hold_now() == Availability::MorningTooHigh);
    tell(9, 2, Side::Left);
    CHECK_FALSE(hold_now() == Availability::MorningTooHigh);
    tell(10, 7, Side::Right);
    CHECK(hold_now() == Availability::MorningTooHigh);
    tell(11, 2, Side::Both);
    CHECK_FALSE(hold_now() == Availability::MorningTooHigh);
}
