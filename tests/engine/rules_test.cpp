// A table for each rule: its limit and both sides of it.
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

/// One session of "hold" on day 0 and the morning after it.
Diary one_day(const Programme& programme, int during, int morning, int usual = 2) {
    Diary diary = Diary::started(programme, usual);
    diary.train(0, "hold", 0, during);
    diary.morning(1, morning);
    return diary;
}

Verdict verdict_of(const Programme& programme, const Diary& diary) {
    return state_of(programme, diary, moment(1, 12)).days.back().verdict;
}

} // namespace

TEST_CASE("rule 1: a yes to a red flag locks until a clinician has cleared it", "[rules]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    const LocalTime now = moment(6);
    CHECK(has_offer(programme, diary, now, RuleKind::StepUp));

    diary.screening(5, "pop", ScreeningAnswer::Yes);
    CHECK_FALSE(has_offer(programme, diary, now, RuleKind::StepUp));
    const std::vector<Offer> offers = offers_of(programme, diary, now);
    CHECK(offers.front().kind == RuleKind::SeekCare);
    CHECK(offers.front().words == "See a doctor today.");
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    CHECK(plan.kind == DayKind::CareLock);
    CHECK(find_planned(plan, "hold")->availability == Availability::CareLock);

    diary.screening(6, "pop", ScreeningAnswer::No);
    CHECK(has_offer(programme, diary, now, RuleKind::SeekCare));
    CHECK_FALSE(has_offer(programme, diary, now, RuleKind::StepUp));

    diary.screening(6, "pop", ScreeningAnswer::Cleared);
    CHECK_FALSE(has_offer(programme, diary, now, RuleKind::SeekCare));
    CHECK(has_offer(programme, diary, now, RuleKind::StepUp));
}

TEST_CASE("rule 2: pain during above the limit stops the exercise for today", "[rules]") {
    const Programme programme = clinic::programme();
    const int during = GENERATE(range(0, 11));
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, during);
    const LocalTime now = moment(0, 19);
    INFO("during " << during);
    CHECK(has_offer(programme, diary, now, RuleKind::StopExercise) == (during > 5));
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    CHECK(
        (find_planned(plan, "hold")->availability == Availability::StoppedAfterPain) == (during > 5)
    );
}

TEST_CASE("rule 2: pain of a whole session above the limit stops the day", "[rules]") {
    const Programme programme = clinic::programme();
    const int score = GENERATE(5, 6);
    Diary diary = Diary::started(programme);
    diary.train_silently(0, "hold", 0);
    diary.during(0, score);
    const LocalTime now = moment(0, 19);
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    const Availability press = find_planned(plan, "press")->availability;
    CHECK((press == Availability::StoppedAfterPain) == (score > 5));
}

TEST_CASE("rule 3: pain after above the limit makes the next session easier", "[rules]") {
    const Programme programme = clinic::programme();
    const int after = GENERATE(range(0, 11));
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"hold"}, {2}, Actor::Clinician});
    diary.train(0, "hold", 2, 1);
    diary.after(0, after);
    INFO("after " << after);
    CHECK(rung_of(programme, diary, moment(0, 20), "hold") == (after > 5 ? 1 : 2));
    CHECK(has_offer(programme, diary, moment(0, 20), RuleKind::EaseOff) == (after > 5));
}

TEST_CASE("rule 3: a morning more than 1 above usual is too much", "[rules]") {
    const Programme programme = clinic::programme();
    const int usual = GENERATE(0, 1, 2, 3, 4, 5, 6);
    const int morning = GENERATE(range(0, 11));
    const Diary diary = one_day(programme, 1, morning, usual);
    const bool is_too_much = morning - usual > 1 || (morning > 5 && morning > usual);
    INFO("usual " << usual << " morning " << morning);
    CHECK((verdict_of(programme, diary) == Verdict::Red) == is_too_much);
    CHECK(has_offer(programme, diary, moment(1), RuleKind::EaseOff) == is_too_much);
}

TEST_CASE("rule 3: the usual pain never rises above what was told at the start", "[rules]") {
    const Programme programme = clinic::programme();
    const int morning = GENERATE(3, 4);
    Diary diary = Diary::started(programme, 2);
    for (int day = 1; day <= 8; ++day) {
        diary.morning(day, 4); // the median is 4 by now
    }
    diary.train(8, "hold", 0, 1).morning(9, morning);
    const PatientState state = state_of(programme, diary, moment(9));
    CHECK(state.days.back().usual == 2);
    CHECK((state.days.back().verdict == Verdict::Red) == (morning > 3));
}

TEST_CASE("rule 3: the strict rule lets the morning rise by nothing", "[rules]") {
    Programme programme = clinic::programme();
    programme.pain_rules.front().settle_rise = 0;
    CHECK(verdict_of(programme, one_day(programme, 1, 2, 2)) == Verdict::Green);
    CHECK(verdict_of(programme, one_day(programme, 1, 3, 2)) == Verdict::Red);
}

TEST_CASE("rule 3: at the lowest rung the exercise rests instead", "[rules]") {
    const Programme programme = clinic::programme();
    const Diary diary = one_day(programme, 1, 5);
    const auto available = [&](int day) {
        const LocalTime now = moment(day, 19);
        const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
        return find_planned(plan, "hold")->availability;
    };
    CHECK(available(1) == Availability::Paused);
    CHECK(available(2) == Availability::Now);
}

TEST_CASE("rule 4: without the morning, or the pain during, nothing is known", "[rules]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    SECTION("no morning") {
        diary.train(0, "hold", 0, 0);
    }
    SECTION("no pain during") {
        diary.train_silently(0, "hold", 0).morning(1, 1);
    }
    CHECK(verdict_of(programme, diary) == Verdict::Provisional);
    CHECK(has_offer(programme, diary, moment(1), RuleKind::NotEnoughKnown));
}

TEST_CASE("rule 4: a missing morning breaks the row", "[rules]") {
    const Programme programme = clinic::programme();
    const int missing = GENERATE(0, 1, 2, 3);
    Diary diary = Diary::started(programme);
    for (int index = 0; index < 3; ++index) {
        diary.train(2 * index, "hold", 0, 0);
        if (index != missing) {
            diary.morning(2 * index + 1, 1);
        }
    }
    INFO("missing " << missing);
    CHECK(has_offer(programme, diary, moment(6), RuleKind::StepUp) == (missing == 3));
}

TEST_CASE("rules 5 and 6: amber holds, green counts", "[rules]") {
    const Programme programme = clinic::programme();
    const int during = GENERATE(range(0, 6));
    const Diary diary = one_day(programme, during, 2);
    INFO("during " << during);
    CHECK(verdict_of(programme, diary) == (during > 2 ? Verdict::Hold : Verdict::Green));
    CHECK(has_offer(programme, diary, moment(1), RuleKind::Hold) == (during > 2));
    CHECK(has_offer(programme, diary, moment(1), RuleKind::WellTolerated) == (during <= 2));
}

TEST_CASE("rule 6: less than 80 percent done does not count", "[rules]") {
    const Programme programme = clinic::programme();
    const int repetitions = GENERATE(5, 6, 10); // of 10, in the second of two sets
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"hold"}, {2}, Actor::Clinician});
    for (int set = 1; set <= 2; ++set) {
        SetDone done;
        done.session = {"s"};
        done.exercise = {"hold"};
        done.rung = {2};
        done.set_number = set;
        done.repetitions = set == 1 ? 10 : repetitions;
        diary.add(moment(0, 18, set), done);
    }
    diary.during(0, 0).morning(1, 1);
    const int percent = (10 + repetitions) * 5;
    INFO(percent << " percent");
    CHECK(verdict_of(programme, diary) == (percent < 80 ? Verdict::Hold : Verdict::Green));
}

TEST_CASE("rule 7: three well-tolerated days in a row offer one small step", "[rules]") {
    const Programme programme = clinic::programme();
    const int days = GENERATE(1, 2, 3, 4);
    Diary diary = Diary::started(programme);
    diary.good_days(0, days);
    const std::vector<Offer> offers = offers_of(programme, diary, moment(2 * days));
    const Offer* offer = find_offer(offers, RuleKind::StepUp);
    REQUIRE((offer != nullptr) == (days >= 3));
    if (offer != nullptr) {
        REQUIRE(offer->changes.size() == 1);
        CHECK(offer->changes.front().kind == ChangeKind::RungUp);
        CHECK(offer->changes.front().from == Rung{0});
        CHECK(offer->changes.front().to == Rung{1});
        CHECK(offer->numbers.front().value == days);
    }
}

TEST_CASE("rule 7: an amber or red day starts the row again", "[rules]") {
    const Programme programme = clinic::programme();
    const int worse = GENERATE(0, 1, 2);
    Diary diary = Diary::started(programme);
    for (int index = 0; index < 3; ++index) {
        diary.train(2 * index, "hold", 0, index == worse ? 3 : 2);
        diary.morning(2 * index + 1, 2);
    }
    CHECK_FALSE(has_offer(programme, diary, moment(6), RuleKind::StepUp));
}

TEST_CASE("rule 7: after the last rung the harder exercise takes over", "[rules]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"press"}, {1}, Actor::Clinician});
    for (int index = 0; index < 3; ++index) {
        diary.train(2 * index, "press", 1, 1).morning(2 * index + 1, 2);
    }
    REQUIRE(diary.answer(programme, moment(6), RuleKind::StepUp, true));
    const DayPlan plan = plan_day(programme, state_of(programme, diary, moment(6)), moment(6));
    CHECK(find_planned(plan, "press") == nullptr);
    REQUIRE(find_planned(plan, "harder_press") != nullptr);
    CHECK(find_planned(plan, "harder_press")->rung == Rung{0});
}

TEST_CASE("rule 8: the next stage needs its criteria, the row and the time", "[rules]") {
    struct Row {
        const char* name;
        int days;    // well-tolerated days, two days apart
        int sitting; // minutes, told on the last day
        bool is_offered;
    };

    const Row row = GENERATE(
        Row{"everything met", 8, 30, true},
        Row{"more than needed", 9, 45, true},
        Row{"one minute short", 8, 29, false},
        Row{"thirteen days only", 7, 30, false}
    );
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, row.days);
    const int today = row.days == 7 ? 13 : 2 * row.days - 1;
    diary.measure(today, "sitting", row.sitting);
    INFO(row.name);
    CHECK(has_offer(programme, diary, moment(today), RuleKind::StageUp) == row.is_offered);
}

TEST_CASE("rule 8: a stage that is locked is offered without a change", "[rules]") {
    Programme programme = clinic::programme();
    programme.stages.front().is_locked = true;
    Diary diary = Diary::started(programme);
    diary.good_days(0, 8).measure(15, "sitting", 30);
    const std::vector<Offer> offers = offers_of(programme, diary, moment(15));
    REQUIRE(find_offer(offers, RuleKind::StageUp) != nullptr);
    CHECK(find_offer(offers, RuleKind::StageUp)->changes.empty());
    Change forged;
    forged.kind = ChangeKind::StageUp;
    forged.stage = {"late"};
    diary.add(moment(15, 13), OfferAnswered{{"stage_up"}, true, {forged}});
    CHECK(state_of(programme, diary, moment(15, 14)).stage == 0);
}

TEST_CASE("rule 9: two troubled days within seven offer a step back", "[rules]") {
    const Programme programme = clinic::programme();
    const int distance = GENERATE(1, 2, 5, 6, 7, 8);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 6).train(distance, "press", 0, 6);
    INFO(distance << " days apart");
    const bool is_found = has_offer(programme, diary, moment(distance, 20), RuleKind::StepBack);
    CHECK(is_found == (distance < 7));
}

TEST_CASE("rule 9: mornings that rise by 2 in a week offer a step back", "[rules]") {
    const Programme programme = clinic::programme();
    const int rise = GENERATE(1, 2, 3);
    Diary diary = Diary::started(programme, 3);
    for (int day = 1; day <= 14; ++day) {
        diary.morning(day, day <= 7 ? 2 : 2 + rise);
    }
    diary.train(13, "hold", 0, 1);
    INFO("rise " << rise);
    const bool is_found = has_offer(programme, diary, moment(14), RuleKind::StepBack);
    CHECK(is_found == (rise >= 2));
}

TEST_CASE("rule 9: slow creep is held against what was told at the start", "[rules]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme, 1);
    for (int day = 1; day <= 28; ++day) {
        diary.morning(day, day <= 14 ? 2 : 3); // never two points in one week
    }
    diary.train(27, "hold", 0, 1);
    const std::vector<Offer> offers = offers_of(programme, diary, moment(28));
    CHECK(find_offer(offers, RuleKind::StepBack) != nullptr);
    CHECK(find_offer(offers, RuleKind::StepUp) == nullptr);
}

TEST_CASE("rule 9: accepting the step back goes back one stage", "[rules]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), StageChanged{{"late"}, Actor::Clinician});
    diary.train(0, "lift", 0, 6).train(2, "lift", 0, 6);
    REQUIRE(diary.answer(programme, moment(2, 20), RuleKind::StepBack, true));
    CHECK(state_of(programme, diary, moment(2, 21)).stage == 0);
}

TEST_CASE("rule 10: the longer an exercise was not done, the lower it begins again", "[rules]") {
    const Programme programme = clinic::programme();
    const int gap = GENERATE(6, 7, 8, 30);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"hold"}, {3}, Actor::Clinician});
    diary.train(0, "hold", 3, 1).morning(1, 2);
    const LocalTime now = moment(gap, 12);
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    INFO("gap " << gap);
    CHECK(has_offer(programme, diary, now, RuleKind::WelcomeBack) == (gap > 7));
    const int resumed = gap > 14 ? 0 : gap > 7 ? 2 : 3;
    CHECK(find_planned(plan, "hold")->rung == Rung{resumed});
    CHECK((plan.kind == DayKind::WelcomeBack) == (gap > 7));

    SECTION("training without an answer agrees to it") {
        diary.train(gap, "hold", 2, 1);
        CHECK(rung_of(programme, diary, moment(gap, 20), "hold") == std::min(2, resumed));
    }
    SECTION("declining keeps the dose after a short gap only") {
        diary.answer(programme, now, RuleKind::WelcomeBack, false);
        const DayPlan after = plan_day(programme, state_of(programme, diary, now), now);
        CHECK(find_planned(after, "hold")->rung == Rung{gap == 8 ? 3 : resumed});
    }
}

TEST_CASE("flare-up: a morning three above usual offers the plan", "[rules]") {
    const Programme programme = clinic::programme();
    const int morning = GENERATE(4, 5, 6);
    const Diary diary = one_day(programme, 1, morning);
    CHECK(has_offer(programme, diary, moment(1), RuleKind::FlareUp) == (morning - 2 >= 3));
}

TEST_CASE("flare-up: the plan replaces the stage, and ends with its return test", "[rules]") {
    const Programme programme = clinic::programme();
    Diary diary = one_day(programme, 1, 6);
    REQUIRE(diary.answer(programme, moment(1), RuleKind::FlareUp, true));
    diary.screening(2, "pop", ScreeningAnswer::No);
    const auto plan_on = [&](int day) {
        return plan_day(programme, state_of(programme, diary, moment(day)), moment(day));
    };
    CHECK(plan_on(2).kind == DayKind::Flare);
    CHECK(find_planned(plan_on(2), "hold") == nullptr);
    CHECK(find_planned(plan_on(2), "rest_hold") != nullptr);
    diary.morning(2, 4).morning(3, 3).morning(4, 3);
    CHECK_FALSE(has_offer(programme, diary, moment(3), RuleKind::TrackVerdict));
    CHECK(has_offer(programme, diary, moment(4), RuleKind::TrackVerdict));
    REQUIRE(diary.answer(programme, moment(4), RuleKind::TrackVerdict, true));
    CHECK(plan_on(4).kind != DayKind::Flare);
}

TEST_CASE("flare-up: red flags are asked again when it begins", "[rules]") {
    const Programme programme = clinic::programme();
    Diary diary = one_day(programme, 1, 6);
    diary.add(moment(1, 9), TrackChanged{{"flare"}, true, Actor::Patient});
    const DayPlan plan = plan_day(programme, state_of(programme, diary, moment(1)), moment(1));
    CHECK(plan.kind == DayKind::QuestionsFirst);
    REQUIRE(plan.questions.size() == 1);
    CHECK(plan.questions.front() == ScreeningId{"pop"});
}

TEST_CASE("trial: offered only when the usual programme has not helped", "[rules]") {
    const Programme programme = clinic::programme();
    const int morning = GENERATE(1, 2, 3); // told 4 at the start, so 2 or less has helped
    Diary diary = Diary::started(programme, 4);
    for (int index = 0; index < 16; ++index) {
        diary.train(2 * index, "hold", 0, 1).morning(2 * index + 1, morning);
    }
    INFO("morning " << morning);
    const bool is_offered =
        find_offer(offers_of(programme, diary, moment(31)), RuleKind::OfferTrack);
    CHECK(is_offered == (4 - morning < 2));
    const bool is_early = find_offer(offers_of(programme, diary, moment(27)), RuleKind::OfferTrack);
    CHECK_FALSE(is_early);
}

TEST_CASE("trial: the verdict comes when its time is over, and says which", "[rules]") {
    const Programme programme = clinic::programme();
    const int morning = GENERATE(2, 3);
    Diary diary = Diary::started(programme, 4);
    diary.add(moment(0, 9), TrackChanged{{"trial"}, true, Actor::Clinician});
    for (int day = 1; day <= 28; ++day) {
        diary.morning(day, morning);
    }
    CHECK_FALSE(has_offer(programme, diary, moment(27), RuleKind::TrackVerdict));
    const std::vector<Offer> offers = offers_of(programme, diary, moment(28));
    const Offer* offer = find_offer(offers, RuleKind::TrackVerdict);
    REQUIRE(offer != nullptr);
    CHECK(offer->words == (4 - morning >= 2 ? "track_verdict" : "out of time"));
}

TEST_CASE("running: its own pain rule and its own row of two", "[rules]") {
    const Programme programme = clinic::programme();
    const int during = GENERATE(2, 3, 4);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), StageChanged{{"late"}, Actor::Clinician});
    diary.add(moment(0, 9), TrackChanged{{"run"}, true, Actor::Clinician});
    diary.train(0, "walk_run", 0, 1).morning(1, 2);
    diary.train(2, "walk_run", 0, during).morning(3, 2);
    INFO("during " << during);
    CHECK(has_offer(programme, diary, moment(3), RuleKind::StepUp) == (during <= 2));
    CHECK(has_offer(programme, diary, moment(3), RuleKind::EaseOff) == (during > 3));
}

TEST_CASE("running: offered from its stage on", "[rules]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    CHECK_FALSE(has_offer(programme, diary, moment(1), RuleKind::OfferTrack));
    diary.add(moment(1, 13), StageChanged{{"late"}, Actor::Clinician});
    diary.train(2, "lift", 0, 1).morning(3, 2);
    CHECK(has_offer(programme, diary, moment(3), RuleKind::OfferTrack));
}
