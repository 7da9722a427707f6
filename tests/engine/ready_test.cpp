// When more is open, and what may be done today: each condition alone stands in the way, and what
// says nothing does not.
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;
using std::chrono::hours;

namespace {

PlannedExercise planned(
    const Programme& programme, const Diary& diary, LocalTime now, const char* exercise = "hold"
) {
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    const PlannedExercise* found = find_planned(plan, exercise);
    REQUIRE(found != nullptr);
    return *found;
}

SetDone too_sore(int day) {
    SetDone set;
    set.session = {"s" + std::to_string(day)};
    set.exercise = {"hold"};
    set.outcome = SetOutcome::Skipped;
    set.reason = SkipReason::Pain;
    return set;
}

SetDone one_set(const char* session) {
    SetDone set;
    set.session = {session};
    set.exercise = {"hold"};
    return set;
}

Programme weekly(int a_week, int a_day = 1) {
    Programme programme = clinic::programme();
    for (Dose& dose : exercise_of(programme, "hold").ladder) {
        dose.sessions_per_week = a_week;
        dose.sessions_per_day = a_day;
        dose.hours_between = hours(4);
    }
    return programme;
}

/// The next stage after three training days in a row that had settled.
Programme by_settled_days() {
    Programme programme = clinic::programme();
    RuleLimits& limits = rule_of(programme, RuleKind::StageUp).limits;
    limits.well_tolerated_days = 0;
    limits.settled_days = 3;
    limits.over_days = 0;
    programme.stages.front().exit_criteria.clear();
    return programme;
}

} // namespace

TEST_CASE("today: what was left out for pain fills no week", "[ready]") {
    const Programme programme = weekly(1);
    const bool is_done = GENERATE(true, false);
    Diary diary = Diary::started(programme);
    if (is_done) {
        diary.train_silently(0, "hold", 0);
    } else {
        diary.add(moment(0, 18), too_sore(0));
    }
    diary.during(0, 1, "hold").morning(1, 2);
    const Availability open = planned(programme, diary, moment(1)).availability;
    CHECK(open == (is_done ? Availability::WeekFull : Availability::Now));
}

TEST_CASE("today: the second session of a day is no second day of the week", "[ready]") {
    const Programme programme = weekly(1, 2);
    Diary diary = Diary::started(programme);
    diary.train_silently(0, "hold", 0, 8);
    CHECK(planned(programme, diary, moment(0, 18)).availability == Availability::Now);
    CHECK(planned(programme, diary, moment(1, 18)).availability == Availability::WeekFull);
}

TEST_CASE("today: a week that is full of days leaves a flare-up plan open", "[ready]") {
    Programme programme = clinic::programme();
    programme.days_per_week = 1;
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    CHECK(planned(programme, diary, moment(1, 18)).availability == Availability::WeekFull);
    diary.add(moment(1, 9), TrackChanged{{"flare"}, true, Actor::Patient});
    diary.screening(2, "pop", ScreeningAnswer::No);
    CHECK(planned(programme, diary, moment(2, 18), "rest_hold").availability == Availability::Now);
}

TEST_CASE("today: pain over the limit after a session stops the whole day", "[ready]") {
    Programme programme = clinic::programme();
    programme.advice_mode = GENERATE(AdviceMode::Suggest, AdviceMode::Mirror, AdviceMode::Leaflet);
    const int after = GENERATE(5, 6);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).after(0, after);
    const bool is_stopped = after > 5 && programme.advice_mode != AdviceMode::Leaflet;
    CHECK(
        planned(programme, diary, moment(0, 19), "press").availability ==
        (is_stopped ? Availability::StoppedAfterPain : Availability::Now)
    );
}

TEST_CASE("today: a leaflet stops nobody after a bad morning", "[ready]") {
    Programme programme = clinic::programme();
    programme.advice_mode = GENERATE(AdviceMode::Suggest, AdviceMode::Mirror, AdviceMode::Leaflet);
    const int morning = GENERATE(5, 6);
    Diary diary = Diary::started(programme);
    diary.morning(1, morning);
    const bool is_stopped = morning > 5 && programme.advice_mode != AdviceMode::Leaflet;
    CHECK(
        planned(programme, diary, moment(1), "press").availability ==
        (is_stopped ? Availability::MorningTooHigh : Availability::Now)
    );
}

TEST_CASE("today: what was begun in the open session goes on", "[ready]") {
    const Programme programme = weekly(7, 2); // two sets a session
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), SessionStarted{{"open"}}).add(moment(0, 8, 1), one_set("open"));
    CHECK(planned(programme, diary, moment(0, 8, 2)).is_in_progress);
    diary.add(moment(0, 8, 3), one_set("another")); // told late, of a session that is closed
    CHECK(planned(programme, diary, moment(0, 8, 4)).is_in_progress);
    CHECK(planned(programme, diary, moment(0, 8, 4)).sessions_done == 1);
    diary.add(moment(0, 8, 5), SessionFinished{{"open"}});
    CHECK_FALSE(planned(programme, diary, moment(0, 8, 6)).is_in_progress);
}

TEST_CASE("ready: a forgotten morning alone is passed over on the way of settled days", "[ready]") {
    const Programme programme = by_settled_days();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 3).morning(1, 2);
    bool is_ready = false;
    SECTION("nothing is missing") {
        diary.train(2, "hold", 0, 3).morning(3, 2);
        is_ready = true;
    }
    SECTION("the morning") {
        diary.train(2, "hold", 0, 3);
        diary.train(4, "hold", 0, 3).morning(5, 2);
        is_ready = true;
    }
    SECTION("the number") {
        diary.train_silently(2, "hold", 0).morning(3, 2);
    }
    SECTION("both") {
        diary.train_silently(2, "hold", 0);
    }
    SECTION("the morning after more than was planned") {
        diary.train(2, "hold", 1, 3);
    }
    diary.train(6, "hold", 0, 3).morning(7, 2);
    diary.train(8, "hold", 0, 3).morning(9, 2);
    if (!is_ready) { // two days since, the third is the one before
        CHECK_FALSE(has_offer(programme, diary, moment(9), RuleKind::StageUp));
        diary.train(10, "hold", 0, 3).morning(11, 2);
    }
    CHECK(has_offer(programme, diary, moment(is_ready ? 9 : 11), RuleKind::StageUp));
}

TEST_CASE("ready: mornings that rise, each of them settled, hold what is earned", "[ready]") {
    Programme programme = clinic::programme();
    programme.pain_rules.front().settle_rise = 2;
    const int morning = GENERATE(3, 4); // 2 above the start is worse
    Diary diary = Diary::started(programme);
    for (int day = 0; day < 5; ++day) {
        diary.train(day, "hold", 0, 1).morning(day + 1, morning);
    }
    CHECK(state_of(programme, diary, moment(5)).days.back().verdict == Verdict::Green);
    CHECK(has_offer(programme, diary, moment(5), RuleKind::StepUp) == (morning == 3));
    CHECK(has_offer(programme, diary, moment(5), RuleKind::StepBack) == (morning == 4));
}

TEST_CASE("ready: a track that asks for nothing waits for a first good day", "[ready]") {
    Programme programme = clinic::programme();
    for (Rule& rule : programme.rules) {
        if (rule.track == TrackId{"run"} && rule.kind == RuleKind::OfferTrack) {
            rule.limits = {};
        }
    }
    const auto is_offered = [&programme](const Diary& diary, LocalTime now) {
        for (const Offer& offer : offers_of(programme, diary, now)) {
            if (offer.rule == RuleId{"offer_run"}) {
                return true;
            }
        }
        return false;
    };
    CHECK_FALSE(is_offered({}, moment(0)));
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, Actor::Clinician});
    CHECK_FALSE(is_offered(diary, moment(1)));
    diary.train(0, "lift", 0, 1).morning(1, 2);
    CHECK(is_offered(diary, moment(1)));
    Change start;
    start.kind = ChangeKind::TrackStart;
    start.track = {"run"};
    diary.add(moment(1), OfferAnswered{{"offer_run"}, false, {start}});
    CHECK_FALSE(is_offered(diary, moment(1, 13))); // not again before the next training
    diary.train(2, "lift", 0, 1).morning(3, 2);
    CHECK(is_offered(diary, moment(3)));
}

TEST_CASE("ready: a new stage must be trained, a session without a set is none of it", "[ready]") {
    Programme programme = by_settled_days();
    Stage last;
    last.id = {"last"};
    last.exercises = {{"lift"}};
    programme.stages.push_back(last);
    rule_of(programme, RuleKind::StageUp).limits.settled_days = 1;
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    REQUIRE(diary.answer(programme, moment(1), RuleKind::StageUp, true));
    diary.add(moment(2, 18), SessionStarted{{"looked"}});
    CHECK_FALSE(has_offer(programme, diary, moment(3), RuleKind::StageUp));
    diary.train(3, "lift", 0, 1).morning(4, 2);
    diary.add(moment(4, 18), SessionStarted{{"looked again"}});
    CHECK(has_offer(programme, diary, moment(5), RuleKind::StageUp));
}

TEST_CASE("morning: on a second one, what is told of one side is not taken back", "[ready]") {
    const Programme programme = clinic::programme();
    const int left = GENERATE(2, 7);
    const int right = GENERATE(2, 7);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    const auto tell = [&diary](Side side, int score, int minute) {
        diary.add(
            moment(2, 8, minute), PainReported{PainContext::Morning, pain(score), {}, {}, {}, side}
        );
    };
    tell(Side::Left, left, 0);
    tell(Side::Right, right, 1);
    const bool is_bad = left == 7 || right == 7;
    CHECK(
        state_of(programme, diary, moment(2)).days.front().verdict ==
        (is_bad ? Verdict::Red : Verdict::Green)
    );
}

TEST_CASE("morning: on a journey a second one is told by the hours", "[ready]") {
    const Programme programme = clinic::programme();
    const bool is_in_time = GENERATE(true, false); // 60 hours after the last set
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);                       // until 18:20
    LocalTime abroad = moment(3, is_in_time ? 14 : 15); // 60 hours after 18:02 is 6:02 at home
    abroad.utc_offset = hours(8);
    diary.add(abroad, PainReported{PainContext::Morning, pain(8), {}, {}, {}});
    CHECK(
        state_of(programme, diary, moment(4)).days.front().verdict ==
        (is_in_time ? Verdict::Red : Verdict::Provisional)
    );
}

TEST_CASE("morning: it is asked for from four o'clock, until it is told", "[ready]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    const auto is_due = [&](LocalTime now) {
        return plan_day(programme, state_of(programme, diary, now), now).morning_due.has_value();
    };
    CHECK_FALSE(is_due(moment(1, 3, 59)));
    CHECK(is_due(moment(1, 4)));
    diary.morning(1, 2);
    CHECK_FALSE(is_due(moment(1, 8)));
}

TEST_CASE("ready: what is not known of the newest day holds every exercise", "[ready]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    CHECK(has_offer(programme, diary, moment(5, 20), RuleKind::StepUp));
    const bool has_number = GENERATE(true, false);
    const bool has_morning = GENERATE(true, false);
    diary.train_silently(6, "press", 0);
    if (has_number) {
        diary.during(6, 1, "press");
    }
    if (has_morning) {
        diary.morning(7, 2);
    }
    const bool is_known = has_number && has_morning;
    CHECK(has_offer(programme, diary, moment(7), RuleKind::StepUp) == is_known);
}

TEST_CASE("ready: the gentle holds of a flare-up plan are no days of the stage", "[ready]") {
    const Programme programme = by_settled_days();
    const char* first = GENERATE("hold", "rest_hold");
    Diary diary = Diary::started(programme);
    diary.train(0, first, 0, 1).morning(1, 2);
    diary.train(2, "hold", 0, 1).morning(3, 2).train(4, "hold", 0, 1).morning(5, 2);
    const bool is_of_stage = first == std::string("hold");
    CHECK(has_offer(programme, diary, moment(5), RuleKind::StageUp) == is_of_stage);
}

TEST_CASE("ready: an offer that was declined rests for the days of its rule", "[ready]") {
    const RuleKind kind = GENERATE(RuleKind::StepUp, RuleKind::StageUp);
    Programme programme = kind == RuleKind::StepUp ? clinic::programme() : by_settled_days();
    rule_of(programme, kind).limits.declined_days = 7;
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    REQUIRE(diary.answer(programme, moment(5, 20), kind, false));
    diary.good_days(6, 3);
    CHECK_FALSE(has_offer(programme, diary, moment(11, 20), kind));
    CHECK_FALSE(has_offer(programme, diary, moment(12, 3), kind));
    CHECK(has_offer(programme, diary, moment(12, 5), kind));
}
