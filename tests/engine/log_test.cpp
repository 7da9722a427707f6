// What a log may go through: corrections, doubles, disorder, other clocks, other programmes.
#include "support/clinic.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

/// Three good days and the step up that follows, accepted.
Diary after_one_step(const Programme& programme) {
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    REQUIRE(diary.answer(programme, moment(6), RuleKind::StepUp, true));
    return diary;
}

Entry& morning_of(Diary& diary, int day) {
    for (Entry& entry : diary.entries()) {
        const auto* told = std::get_if<PainReported>(&entry.body);
        if (told != nullptr && told->context == PainContext::Morning &&
            entry.at.date == moment(day).date) {
            return entry;
        }
    }
    FAIL("no morning on day " << day);
    return diary.entries().front();
}

Change rung_up(const std::string& exercise, int from) {
    Change change;
    change.kind = ChangeKind::RungUp;
    change.exercise = {exercise};
    change.from = {from};
    change.to = {from + 1};
    return change;
}

} // namespace

TEST_CASE("a corrected score takes back the step that rested on it", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = after_one_step(programme);
    CHECK(rung_of(programme, diary, moment(6, 13), "hold") == 1);

    Entry correction = morning_of(diary, 3);
    correction.replaces = correction.id;
    correction.id = {"correction"};
    correction.recorded = moment(7);
    std::get_if<PainReported>(&correction.body)->score = pain(8);
    diary.entries().push_back(correction);
    CHECK(rung_of(programme, diary, moment(7, 13), "hold") == 0);

    SECTION("a later correction of the same entry wins") {
        correction.id = {"second"};
        correction.recorded = moment(7, 14);
        std::get_if<PainReported>(&correction.body)->score = pain(2);
        diary.entries().push_back(correction);
        CHECK(rung_of(programme, diary, moment(7, 15), "hold") == 1);
    }
}

TEST_CASE("a deleted score is as if it had never been told", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = after_one_step(programme);
    diary.add(moment(7), EntryDeleted{morning_of(diary, 3).id});
    CHECK(rung_of(programme, diary, moment(7, 13), "hold") == 0);
}

TEST_CASE("the same entry twice counts once", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 2);
    const std::vector<Entry> once = diary.entries();
    diary.entries().insert(diary.entries().end(), once.begin(), once.end());
    const PatientState state = state_of(programme, diary, moment(4));
    CHECK(state.days.size() == 2);
    CHECK(state.days.front().exercises.front().sets_done == 2);
    CHECK(state.set_aside.duplicates == static_cast<int>(once.size()));
}

TEST_CASE("an answer that was never offered changes nothing", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    const int days = GENERATE(2, 3);
    diary.good_days(0, days);
    const LocalTime now = moment(2 * days);
    diary.add(now, OfferAnswered{{"step_up"}, true, {rung_up("hold", 0)}});
    const int expected = days == 3 ? 1 : 0;
    CHECK(rung_of(programme, diary, moment(2 * days, 13), "hold") == expected);
    CHECK(state_of(programme, diary, moment(2 * days, 13)).set_aside.refused == 1 - expected);
}

TEST_CASE("a forged answer with two rises, or the wrong rung, changes nothing", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    std::vector<Change> changes;
    SECTION("two rises") {
        changes = {rung_up("hold", 0), rung_up("press", 0)};
    }
    SECTION("from a rung that is not the present one") {
        changes = {rung_up("hold", 1)};
    }
    SECTION("two rungs at once") {
        changes = {rung_up("hold", 0)};
        changes.front().to = {2};
    }
    diary.add(moment(6), OfferAnswered{{"step_up"}, true, changes});
    CHECK(rung_of(programme, diary, moment(6, 13), "hold") == 0);
    CHECK(rung_of(programme, diary, moment(6, 13), "press") == 0);
}

TEST_CASE("one rise at a time: the next waits until the last was tolerated", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    for (int index = 0; index < 3; ++index) {
        diary.train(2 * index, "hold", 0, 1).train(2 * index, "press", 0, 1);
        diary.morning(2 * index + 1, 2);
    }
    REQUIRE(diary.answer(programme, moment(6), RuleKind::StepUp, true));
    CHECK_FALSE(has_offer(programme, diary, moment(6, 13), RuleKind::StepUp));
    diary.train(6, "hold", 1, 1).train(6, "press", 0, 1).morning(7, 2);
    CHECK(has_offer(programme, diary, moment(7), RuleKind::StepUp));
}

TEST_CASE("locks hold the dose, the stage and everything", "[log]") {
    Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    SECTION("the exercise, by a clinician") {
        diary.add(moment(5, 9), LockChanged{{"hold"}, true, "healing"});
    }
    SECTION("everything, by a clinician") {
        diary.add(moment(5, 9), LockChanged{{}, true, "healing"});
    }
    SECTION("the exercise, in the programme") {
        exercise_of(programme, "hold").is_locked = true;
    }
    CHECK_FALSE(has_offer(programme, diary, moment(6), RuleKind::StepUp));
    diary.add(moment(6), OfferAnswered{{"step_up"}, true, {rung_up("hold", 0)}});
    CHECK(rung_of(programme, diary, moment(6, 13), "hold") == 0);
}

TEST_CASE("a patient alone may go easier, never harder", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    diary.add(moment(0, 8), RungChanged{{"hold"}, {3}, Actor::Patient});
    CHECK(rung_of(programme, diary, moment(0, 9), "hold") == 2);
    diary.add(moment(0, 10), RungChanged{{"hold"}, {1}, Actor::Patient});
    CHECK(rung_of(programme, diary, moment(0, 11), "hold") == 1);
    diary.add(moment(0, 12), StageChanged{{"late"}, Actor::Patient});
    diary.add(moment(0, 12), TrackChanged{{"run"}, true, Actor::Patient});
    const PatientState state = state_of(programme, diary, moment(0, 13));
    CHECK(state.stage == 0);
    CHECK(state.tracks.empty());
    CHECK(state.set_aside.refused == 3);
}

TEST_CASE("training beyond the plan never counts for more", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    SECTION("too soon") {
        for (int day = 0; day < 3; ++day) {
            diary.train_silently(day, "hold", 0, 8).train_silently(day, "hold", 0, 18);
            diary.during(day, 0).morning(day + 1, 1);
        }
    }
    SECTION("above the agreed rung") {
        for (int day = 0; day < 3; ++day) {
            diary.train(day, "hold", 1, 0).morning(day + 1, 1);
        }
    }
    CHECK_FALSE(has_offer(programme, diary, moment(3), RuleKind::StepUp));
    CHECK(state_of(programme, diary, moment(3)).days.back().verdict == Verdict::Hold);
}

TEST_CASE("pain told before any set counts as a try of the exercise", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"hold"}, {2}, Actor::Clinician});
    diary.during(0, 7, "hold");
    CHECK(rung_of(programme, diary, moment(0, 20), "hold") == 1);
}

TEST_CASE("pain outside any session speaks against more", "[log]") {
    const Programme programme = clinic::programme();
    const int score = GENERATE(5, 6);
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    diary.add(moment(5, 20), PainReported{PainContext::After, pain(score), {}, {}, {}});
    CHECK(has_offer(programme, diary, moment(6), RuleKind::StepUp) == (score <= 5));
}

TEST_CASE("entries of another programme are set aside, their red flags are not", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    diary.train(6, "hold", 0, 9);
    for (std::size_t back = 1; back <= 3; ++back) {
        diary.entries()[diary.entries().size() - back].programme = {"other"};
    }
    CHECK(has_offer(programme, diary, moment(6, 20), RuleKind::StepUp));
    CHECK(state_of(programme, diary, moment(6, 20)).set_aside.other_programme == 3);
    diary.screening(6, "pop", ScreeningAnswer::Yes).last().programme = {"other"};
    CHECK(has_offer(programme, diary, moment(6, 20), RuleKind::SeekCare));
}

TEST_CASE("a log of a newer version is used, and nothing goes up", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    diary.entries()[8].programme_version = 2;
    CHECK_FALSE(has_offer(programme, diary, moment(6), RuleKind::StepUp));
    CHECK(has_offer(programme, diary, moment(6), RuleKind::NotEnoughKnown));
    CHECK(state_of(programme, diary, moment(6)).days.size() == 3);
}

TEST_CASE("entries dated in the future are set aside, and nothing goes up", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    diary.train(400, "hold", 0, 9);
    const bool is_written_now = GENERATE(false, true);
    for (std::size_t back = 1; back <= 3; ++back) {
        Entry& entry = diary.entries()[diary.entries().size() - back];
        (is_written_now ? entry.recorded : entry.at) = moment(5, 19);
    }
    CHECK_FALSE(has_offer(programme, diary, moment(6), RuleKind::StepUp));
    CHECK(state_of(programme, diary, moment(6)).set_aside.in_future == 3);
    const DayPlan plan = plan_day(programme, state_of(programme, diary, moment(6)), moment(6));
    CHECK(find_planned(plan, "hold")->availability == Availability::Now);
}

TEST_CASE("unreadable lines hold every promotion", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    PatientState state = state_of(programme, diary, moment(6));
    state.set_aside.unreadable = 1;
    const std::vector<Offer> offers = advise(programme, state, moment(6));
    CHECK(find_offer(offers, RuleKind::StepUp) == nullptr);
    CHECK(find_offer(offers, RuleKind::NotEnoughKnown) != nullptr);
}

TEST_CASE("time: a session after midnight belongs to the day before", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    const int hour = GENERATE(0, 3, 4);
    diary.train_silently(1, "hold", 0, hour);
    diary.add(moment(1, hour, 10), PainReported{PainContext::During, pain(1), {}, {}, {}});
    diary.add(moment(1, 9), PainReported{PainContext::Morning, pain(1), {}, {}, {}});
    const PatientState state = state_of(programme, diary, moment(1, 12));
    INFO("at " << hour);
    CHECK(state.days.back().date == moment(hour < 4 ? 0 : 1).date);
    CHECK(state.days.back().morning.has_value() == (hour < 4));
}

TEST_CASE("time: flights move mornings and rests with the clock on the wall", "[log]") {
    const Programme programme = clinic::programme();
    const int offset_hours = GENERATE(-10, -5, 0, 5, 10);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    LocalTime landed = moment(1, 8);
    landed.utc_offset = std::chrono::hours(offset_hours);
    diary.add(landed, PainReported{PainContext::Morning, pain(1), {}, {}, {}});
    INFO("offset " << offset_hours);
    const PatientState state = state_of(programme, diary, landed);
    const bool is_too_early =
        offset_hours == 10; // 08:00 there is 22:00 here, four hours on: too close
    CHECK(state.days.back().morning.has_value() == !is_too_early);

    const DayPlan plan = plan_day(programme, state, landed);
    const auto slept = instant_of(landed) - instant_of(moment(0, 18, 2));
    CHECK(
        find_planned(plan, "hold")->wait ==
        std::max(std::chrono::minutes(std::chrono::hours(20)) - slept, std::chrono::minutes(0))
    );
}

TEST_CASE("time: the hour that a clock change takes is not counted as rest", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train_silently(0, "hold", 0, 14);
    LocalTime after_change = moment(1, 10, 30); // 20.5 hours on the wall, 19.5 in truth
    after_change.utc_offset = std::chrono::hours(1);
    const DayPlan plan =
        plan_day(programme, state_of(programme, diary, after_change), after_change);
    CHECK(find_planned(plan, "hold")->availability == Availability::Resting);
}

TEST_CASE("time: a session left open overnight does not swallow the next day", "[log]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    for (const int day : {0, 1}) {
        SetDone done;
        done.session = {"forgotten"};
        done.exercise = {"hold"};
        diary.add(moment(day, 18), done);
    }
    CHECK(state_of(programme, diary, moment(1, 20)).days.size() == 2);
}
