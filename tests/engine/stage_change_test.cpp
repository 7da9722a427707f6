// What a change of stage must not take along: a rise that nobody will train any more; and what it
// must: the rest that is due after the heavy work of the day before.
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

constexpr int six_weeks = 42;

Programme asking_for_the_stage() {
    Programme made = clinic::programme();
    rule_of(made, RuleKind::WelcomeBack).limits.stage_days = six_weeks;
    return made;
}

StageChanged by_clinician(const std::string& stage) {
    return StageChanged{{stage}, Actor::Clinician};
}

/// In the late stage, with a step up of its exercise that was accepted and never trained.
Diary raised_in_late(const Programme& programme) {
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), by_clinician("late"));
    for (const int day : {0, 2, 4}) {
        diary.train(day, "lift", 0, 1).morning(day + 1, 2);
    }
    REQUIRE(diary.answer(programme, moment(5), RuleKind::StepUp, true));
    return diary;
}

} // namespace

TEST_CASE("a step up in a stage that a gap ended holds nothing up in the one before", "[stage]") {
    const Programme programme = asking_for_the_stage();
    Diary diary = raised_in_late(programme);
    constexpr int back = 60;
    REQUIRE(diary.answer(programme, moment(back, 8), RuleKind::WelcomeBack, true));
    REQUIRE(state_of(programme, diary, moment(back)).stage == 0);
    diary.good_days(back, 3);
    CHECK(has_offer(programme, diary, moment(back + 6), RuleKind::StepUp));
}

TEST_CASE("a step up of an exercise that was taken out holds nothing up", "[stage]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    for (const int day : {0, 2, 4}) {
        diary.train(day, "press", 0, 1).train(day, "hold", 0, 1).morning(day + 1, 2);
    }
    const LocalTime now = moment(5);
    const std::vector<Offer> offers = offers_of(programme, diary, now);
    const Offer* const offer = find_offer(offers, RuleKind::StepUp);
    REQUIRE(offer != nullptr);
    const ExerciseId raised = offer->exercises.front();
    REQUIRE(diary.answer(programme, now, RuleKind::StepUp, true));
    CHECK_FALSE(has_offer(programme, diary, moment(5, 13), RuleKind::StepUp));
    diary.add(moment(5, 14), ExerciseChosen{raised, false});
    CHECK(has_offer(programme, diary, moment(5, 15), RuleKind::StepUp));
}

TEST_CASE("the first heavy work of a stage rests from that of the stage before", "[stage]") {
    Programme programme = clinic::programme();
    for (Stage& stage : programme.stages) {
        stage.hours_between = std::chrono::hours(40);
    }
    for (Dose& dose : exercise_of(programme, "hold").ladder) {
        dose.hours_between = std::chrono::hours(40);
    }
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    diary.add(moment(1, 8), by_clinician("late"));
    const auto lift_at = [&](LocalTime now) {
        const PatientState state = state_of(programme, diary, now);
        return find_planned(plan_day(programme, state, now), "lift")->availability;
    };
    CHECK(lift_at(moment(1, 12)) == Availability::Resting);
    CHECK(lift_at(moment(2, 18)) == Availability::Now);
}
