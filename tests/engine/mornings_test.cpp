// What mornings say: of the session two days ago too, of each side, and of the usual pain itself.
#include "engine/state/baseline.h"
#include "engine/state/readiness.h"
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

PainReported told(PainContext context, int score, Side side = Side::Both) {
    return {context, pain(score), {}, {}, {}, side};
}

Diary& morning_of_side(Diary& diary, int day, Side side, int score) {
    return diary.add(moment(day, 7, 40), told(PainContext::Morning, score, side));
}

Verdict verdict_on(const Programme& programme, const Diary& diary, int day, LocalTime now) {
    for (const TrainingDay& each : state_of(programme, diary, now).days) {
        if (each.date == moment(day).date) {
            return each.verdict;
        }
    }
    FAIL("nothing on day " << day);
    return Verdict::Provisional;
}

Programme lenient(int settled_most) {
    Programme programme = clinic::programme();
    programme.pain_rules.front().settled_most = settled_most;
    return programme;
}

/// What a morning says, written apart from the engine.
bool is_bad(int morning, int usual, int settled_most) {
    return morning > std::max(usual + 1, settled_most) || (morning > 5 && morning > usual);
}

} // namespace

TEST_CASE("mornings: the newest one speaks, also after days of rest", "[mornings]") {
    const int settled_most = GENERATE(0, 3);
    const int usual = GENERATE(0, 2, 4);
    const int rest_days = GENERATE(1, 2, 3);
    const int morning = GENERATE(range(0, 11));
    const Programme programme = lenient(settled_most);
    Diary diary = Diary::started(programme, usual);
    for (int day = 0; day < 3; ++day) {
        diary.train(day, "hold", 0, 1).morning(day + 1, usual);
    }
    diary.morning(3 + rest_days, morning);
    const LocalTime now = moment(3 + rest_days, 8);
    const bool is_troubled = is_bad(morning, usual, settled_most);
    INFO("usual " << usual << ", morning " << morning << " after " << rest_days);
    CHECK(
        has_offer(programme, diary, now, RuleKind::FlareUp) == (is_troubled && morning - usual >= 3)
    );
    CHECK(has_offer(programme, diary, now, RuleKind::WellTolerated) == !is_troubled);
    CHECK(has_offer(programme, diary, now, RuleKind::StepUp) == !is_troubled);
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    const bool is_stopped =
        find_planned(plan, "press")->availability == Availability::MorningTooHigh;
    CHECK(is_stopped == (morning > 5 && is_troubled));
}

TEST_CASE("mornings: the second one counts for the session too", "[mornings]") {
    const Programme programme = clinic::programme();
    const int first = GENERATE(1, 3);
    const int second = GENERATE(range(0, 11));
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"hold"}, {2}, Actor::Clinician});
    diary.train(0, "hold", 2, 1).morning(1, first).morning(2, second);
    const bool is_red = is_bad(second, 2, 0);
    INFO("second " << second);
    CHECK((verdict_on(programme, diary, 0, moment(2)) == Verdict::Red) == is_red);
    CHECK(rung_of(programme, diary, moment(2), "hold") == (is_red ? 1 : 2));
    diary.morning(3, 9); // a third one is of the tendon, not of this session
    CHECK((verdict_on(programme, diary, 0, moment(3)) == Verdict::Red) == is_red);
}

TEST_CASE("mornings: a second one alone leaves the day unknown, or too much", "[mornings]") {
    const Programme programme = clinic::programme();
    const int second = GENERATE(3, 4);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(2, second);
    const Verdict verdict = verdict_on(programme, diary, 0, moment(2));
    CHECK(verdict == (second > 3 ? Verdict::Red : Verdict::Provisional));
}

TEST_CASE("mornings: what was done again in between answers for itself", "[mornings]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    SECTION("the same exercise: the older day stays as it was") {
        diary.train(1, "hold", 0, 1).morning(2, 6);
        CHECK(verdict_on(programme, diary, 0, moment(2)) == Verdict::Green);
    }
    SECTION("another one: both were too much, and one morning is one bad day") {
        diary.train(1, "press", 0, 1).morning(2, 6);
        CHECK(verdict_on(programme, diary, 0, moment(2)) == Verdict::Red);
        CHECK_FALSE(has_offer(programme, diary, moment(2), RuleKind::StepBack));
    }
    CHECK(verdict_on(programme, diary, 1, moment(2)) == Verdict::Red);
}

TEST_CASE("mornings: at any time of the next date, four hours on", "[mornings]") {
    const Programme programme = clinic::programme();
    const int minute = GENERATE(3 * 60 + 59, 7 * 60, 11 * 60 + 59, 12 * 60, 23 * 60 + 59);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    diary.add(moment(1, 0, minute % 60), NoteWritten{"on the way"});
    diary.add(moment(1, minute / 60, minute % 60), told(PainContext::Morning, 2));
    CHECK(verdict_on(programme, diary, 0, moment(2, 1)) == Verdict::Green);
}

TEST_CASE("mornings: summer time makes no first morning of a second one", "[mornings]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train_silently(0, "hold", 0, 21);
    diary.add(moment(0, 21, 10), told(PainContext::During, 1));
    LocalTime second = moment(2, 7, 30);
    second.utc_offset = std::chrono::minutes(GENERATE(60, 61, 600));
    diary.add(second, told(PainContext::Morning, 2));
    const bool is_journey = second.utc_offset > std::chrono::hours(1);
    CHECK(
        verdict_on(programme, diary, 0, second) ==
        (is_journey ? Verdict::Green : Verdict::Provisional)
    );
}

TEST_CASE("mornings: east over the date line none is lost", "[mornings]") {
    const Programme programme = clinic::programme();
    const int score = GENERATE(2, 7);
    const int hours_on = GENERATE(3, 4, 9, 36);
    Diary diary = Diary::started(programme);
    for (Entry& entry : diary.entries()) {
        entry.at.utc_offset = std::chrono::hours(11);
    }
    diary.train(0, "hold", 0, 1);
    for (std::size_t back = 1; back <= 3; ++back) {
        diary.entries()[diary.entries().size() - back].at.utc_offset = std::chrono::hours(11);
    }
    // 18:02 in Sydney is 23:02 of the day before in Los Angeles
    LocalTime landed = later(moment(0, -1, 2), std::chrono::hours(hours_on));
    landed.utc_offset = std::chrono::hours(-8);
    diary.add(landed, told(PainContext::Morning, score));
    const Verdict verdict = state_of(programme, diary, landed).days.back().verdict;
    INFO(hours_on << " hours on");
    CHECK(
        verdict == (hours_on < 4 ? Verdict::Provisional
                    : score > 3  ? Verdict::Red
                                 : Verdict::Green)
    );
}

TEST_CASE("sides: each is compared with its own usual", "[mornings]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme, 2);
    const int score = GENERATE(1, 2, 3, 4, 5);
    diary.add(moment(0, 6, 10), told(PainContext::Usual, 0, Side::Left));
    diary.train(0, "hold", 0, 1);
    morning_of_side(diary, 1, Side::Left, score);
    CHECK((verdict_on(programme, diary, 0, moment(1)) == Verdict::Red) == (score > 1));
}

TEST_CASE("sides: the level of the one is no rise of the other", "[mornings]") {
    const Programme programme = clinic::programme();
    const int later = GENERATE(1, 2, 3, 5);
    Diary diary = Diary::started(programme, 4);
    const auto usual = [&diary](Side side, int score) {
        PainReported told{PainContext::Usual, pain(score), {}, {}, {}};
        told.side = side;
        diary.add(moment(0, 6), told);
    };
    usual(Side::Left, 4);
    usual(Side::Right, 1);
    for (int day = 1; day <= 14; ++day) {
        const auto told = [&](Side side, int score) {
            PainReported morning{PainContext::Morning, pain(score), {}, {}, {}};
            morning.side = side;
            diary.add(moment(day, 7), morning);
        };
        told(Side::Left, 4);
        told(Side::Right, day < 10 ? 1 : later);
    }
    const PatientState state = state_of(programme, diary, moment(14));
    const Worsening found = find_worsening(programme, state, moment(14));
    INFO("right, at last: " << later);
    CHECK(found.is_found == (later >= 3));
    CHECK(median_morning_before(state, instant_of(moment(15)), Side::Right) == later);
    CHECK(median_morning_before(state, instant_of(moment(15))) == std::max(later, 4));
}

TEST_CASE("sides: a calm side hides no bad morning of both, in either order", "[mornings]") {
    const Programme programme = clinic::programme();
    const int both = GENERATE(2, 7);
    const bool is_side_first = GENERATE(false, true);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    if (is_side_first) {
        morning_of_side(diary, 1, Side::Left, 1);
    }
    diary.add(moment(1, 8), told(PainContext::Morning, both));
    if (!is_side_first) {
        diary.add(moment(1, 8, 5), told(PainContext::Morning, 1, Side::Left));
    }
    CHECK((verdict_on(programme, diary, 0, moment(1)) == Verdict::Red) == (both > 3));
}

TEST_CASE("sides: two bad days told by side are two", "[mornings]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    morning_of_side(diary, 1, Side::Right, 5);
    diary.train(1, "press", 0, 1);
    morning_of_side(diary, 2, Side::Right, 5);
    CHECK(has_offer(programme, diary, moment(2), RuleKind::StepBack));
}

TEST_CASE("sides: the second morning of a side counts, unless done again", "[mornings]") {
    const Programme programme = clinic::programme();
    const bool is_done_again = GENERATE(false, true);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    if (is_done_again) {
        diary.train(1, "hold", 0, 1);
    }
    morning_of_side(diary, 2, Side::Left, 5);
    CHECK((verdict_on(programme, diary, 0, moment(2)) == Verdict::Red) == !is_done_again);
}

TEST_CASE("usual anew: a patient's word needs time, mornings and calm", "[mornings]") {
    struct Row {
        const char* what;
        int days;     // since it was told first
        int mornings; // the last of these days
        int highest;  // of them; the others are 2
        int told;
        bool is_taken;
    };

    const Row row = GENERATE(
        Row{"all as asked", 14, 7, 4, 2, true},
        Row{"a day early", 13, 7, 4, 2, false},
        Row{"a morning short", 14, 6, 4, 2, false},
        Row{"three points apart", 14, 7, 5, 2, false},
        Row{"more than the mornings say", 14, 7, 4, 3, false},
        Row{"less is always taken", 1, 0, 0, 0, true}
    );
    Programme programme = clinic::programme();
    programme.start_value = StartValue{14, 7, 2, {}};
    Diary diary = Diary::started(programme, 1);
    for (int index = 0; index < row.mornings; ++index) {
        diary.morning(row.days - index, index == 0 ? row.highest : 2);
    }
    diary.add(moment(row.days, 9), told(PainContext::Usual, row.told));
    const PatientState state = state_of(programme, diary, moment(row.days));
    INFO(row.what);
    CHECK(state.usual_at_start == (row.is_taken ? pain(row.told) : pain(1)));
    CHECK(state.set_aside.refused == (row.is_taken ? 0 : 1));
}

TEST_CASE("usual anew: a clinician's word is taken at once, a side is no way round", "[mornings]") {
    const Programme programme = clinic::programme(); // says nothing of patients
    Diary diary = Diary::started(programme, 1);
    SECTION("a clinician") {
        diary.add(
            moment(1), PainReported{PainContext::Usual, pain(4), {}, {}, {}, {}, Actor::Clinician}
        );
        CHECK(state_of(programme, diary, moment(2)).usual_at_start == pain(4));
    }
    SECTION("one side, and both after it") {
        diary.add(moment(1, 9), told(PainContext::Usual, 6, Side::Left));
        diary.add(moment(1, 10), told(PainContext::Usual, 6, Side::Right));
        diary.add(moment(1, 11), told(PainContext::Usual, 6));
        CHECK(state_of(programme, diary, moment(2)).usual_at_start == pain(1));
    }
    SECTION("a side that is lower leaves the other where it was") {
        diary.add(moment(1, 9), told(PainContext::Usual, 0, Side::Left));
        diary.add(moment(1, 10), told(PainContext::Usual, 1, Side::Left));
        const PatientState state = state_of(programme, diary, moment(2));
        CHECK(state.usual_of_left == pain(0));
        CHECK(state.usual_at_start == pain(1));
    }
}

TEST_CASE("usual anew: told of sides alone the worse one is the start value", "[mornings]") {
    const Programme programme = clinic::programme();
    Diary diary;
    diary.add(moment(0), told(PainContext::Usual, 1, Side::Left));
    diary.add(moment(0), told(PainContext::Usual, 4, Side::Right));
    const PatientState state = state_of(programme, diary, moment(1));
    CHECK(state.usual_at_start == pain(4));
    CHECK(state.set_aside.refused == 0);
}

TEST_CASE("usual at the limit: said at once, with something gentle", "[mornings]") {
    const Programme programme = clinic::with_every_rule();
    const int usual = GENERATE(4, 5, 6, 10);
    Diary diary = Diary::started(programme, usual);
    const std::vector<Offer> offers = offers_of(programme, diary, moment(0));
    const Offer* offer = find_offer(offers, RuleKind::UsualTooHigh);
    INFO("usual " << usual);
    REQUIRE((offer != nullptr) == (usual >= 5));
    if (offer == nullptr) {
        return;
    }
    REQUIRE(offer->changes.size() == 1);
    CHECK(offer->changes.front().kind == ChangeKind::TrackStart);
    REQUIRE(diary.answer(programme, moment(0, 13), RuleKind::UsualTooHigh, true));
    CHECK_FALSE(has_offer(programme, diary, moment(0, 14), RuleKind::UsualTooHigh));
    diary.screening(1, "pop", ScreeningAnswer::No).morning(1, usual);
    const LocalTime now = moment(1);
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    CHECK(find_planned(plan, "rest_hold")->availability == Availability::Now);
}

TEST_CASE("a pause: one point above usual is noise, two of three are not", "[mornings]") {
    Programme programme = clinic::programme();
    rule_of(programme, RuleKind::EaseOff).limits.pause_rise = 2;
    const int morning = GENERATE(4, 5);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, morning);
    const auto availability = [&](int day) {
        const LocalTime now = moment(day, 19);
        return find_planned(plan_day(programme, state_of(programme, diary, now), now), "hold")
            ->availability;
    };
    CHECK((availability(1) == Availability::Paused) == (morning - 2 > 2));
    diary.train(3, "hold", 0, 1).morning(4, 4);
    CHECK(availability(4) == Availability::Paused);
}

TEST_CASE("flare-up: its gentle holds go on, until they hurt themselves", "[mornings]") {
    const Programme programme = clinic::programme();
    const int during = GENERATE(5, 6);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 8);
    REQUIRE(diary.answer(programme, moment(1), RuleKind::FlareUp, true));
    diary.add(moment(1, 13), ScreeningAnswered{{"pop"}, ScreeningAnswer::No, {}});
    diary.train(1, "rest_hold", 0, during).morning(2, 8);
    const auto availability = [&](LocalTime now) {
        return find_planned(plan_day(programme, state_of(programme, diary, now), now), "rest_hold")
            ->availability;
    };
    CHECK((availability(moment(2)) == Availability::Now) == (during <= 5));
}

TEST_CASE("flare-up: what led to the last one asks for no other", "[mornings]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    for (int day = 0; day < 3; ++day) {
        diary.train(day, "hold", 0, 6).morning(day + 1, 2);
    }
    diary.add(moment(3), TrackChanged{{"flare"}, true, Actor::Patient});
    diary.screening(4, "pop", ScreeningAnswer::No);
    diary.morning(4, 2).morning(5, 2).morning(6, 2);
    REQUIRE(diary.answer(programme, moment(6), RuleKind::TrackVerdict, true));
    CHECK_FALSE(has_offer(programme, diary, moment(6, 13), RuleKind::FlareUp));
    diary.morning(7, GENERATE(4, 5));
    const bool is_new = has_offer(programme, diary, moment(7), RuleKind::FlareUp);
    const int newest = state_of(programme, diary, moment(7)).mornings.back().score.value();
    CHECK(is_new == (newest == 5));
}

TEST_CASE("flare-up: open questions stay open when it ends", "[mornings]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 8);
    diary.add(moment(1), TrackChanged{{"flare"}, true, Actor::Patient});
    diary.add(moment(5), TrackChanged{{"flare"}, false, Actor::Clinician});
    const LocalTime now = moment(5, 13);
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    CHECK(plan.kind == DayKind::QuestionsFirst);
    CHECK(plan.questions == std::vector<ScreeningId>{{"pop"}});
}

TEST_CASE("flare-up: out of time it says so, and the patient may not end it sooner", "[mornings]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 8);
    diary.add(moment(1), TrackChanged{{"flare"}, true, Actor::Patient});
    diary.screening(2, "pop", ScreeningAnswer::No);
    for (int day = 2; day <= 8; ++day) {
        diary.morning(day, 5);
    }
    diary.add(moment(7), TrackChanged{{"flare"}, false, Actor::Patient});
    CHECK_FALSE(has_offer(programme, diary, moment(7, 13), RuleKind::TrackVerdict));
    const std::vector<Offer> offers = offers_of(programme, diary, moment(8));
    REQUIRE(find_offer(offers, RuleKind::TrackVerdict) != nullptr);
    CHECK(find_offer(offers, RuleKind::TrackVerdict)->words == "out of time");
}

TEST_CASE("flare-up: its holds are no training of the stage", "[mornings]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3).measure(16, "sitting", 30);
    diary.add(moment(6), TrackChanged{{"flare"}, true, Actor::Patient});
    diary.screening(7, "pop", ScreeningAnswer::No);
    for (int day = 7; day < 13; ++day) {
        diary.train(day, "rest_hold", 0, 0).morning(day + 1, 2);
    }
    diary.add(moment(13), TrackChanged{{"flare"}, false, Actor::Clinician});
    diary.good_days(13, 2);
    CHECK_FALSE(has_offer(programme, diary, moment(17), RuleKind::StageUp));
}
