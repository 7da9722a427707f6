// Time: how long away, how long at rest, how often a week, and what a stage that was left leaves.
#include "engine/plan/forecast.h"
#include "engine/plan/rhythm.h"
#include "support/clinic.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

constexpr int top = 14;

/// Long ladders, two rungs below the first dose, and running that is given up after 28 days.
Programme long_ladders() {
    Programme programme = clinic::programme();
    for (Exercise& exercise : programme.exercises) {
        while (exercise.ladder.size() < top + 3) {
            exercise.ladder.push_back(exercise.ladder.back());
            ++*exercise.ladder.back().repetitions;
        }
        exercise.easier_rungs = 2;
    }
    Rule& gap = rule_of(programme, RuleKind::WelcomeBack);
    gap.limits.restart_days = 84;
    gap.limits.stage_days = 42;
    Rule running = gap;
    running.id = {"welcome_back_run"};
    running.track = {"run"};
    running.limits.restart_days = 28;
    programme.rules.push_back(running);
    return programme;
}

int planned_rung(const Programme& programme, const Diary& diary, LocalTime now, const char* id) {
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    const PlannedExercise* planned = find_planned(plan, id);
    REQUIRE(planned != nullptr);
    return planned->rung.index;
}

/// In the later stage at the top of the ladders, trained on day 0.
Diary strong_runner(const Programme& programme) {
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), StageChanged{{"late"}, Actor::Clinician});
    diary.add(moment(0, 8), TrackChanged{{"run"}, true, Actor::Clinician});
    diary.add(moment(0, 9), RungChanged{{"lift"}, {10}, Actor::Clinician});
    diary.add(moment(0, 9), RungChanged{{"walk_run"}, {10}, Actor::Clinician});
    return diary.train(0, "lift", 10, 1).train(0, "walk_run", 10, 1).morning(1, 2);
}

Availability
availability_of(const Programme& programme, const Diary& diary, LocalTime now, const char* id) {
    const DayPlan plan = plan_day(programme, state_of(programme, diary, now), now);
    const PlannedExercise* planned = find_planned(plan, id);
    REQUIRE(planned != nullptr);
    return planned->availability;
}

} // namespace

TEST_CASE("gap: a rung for each started week, strength and running by themselves", "[gaps]") {
    struct Row {
        int days;
        int lift;
        int run;
    };

    const Row row = GENERATE(
        Row{7, 10, 10},
        Row{8, 9, 9},
        Row{14, 9, 9},
        Row{15, 8, 8},
        Row{28, 7, 7},
        Row{29, 6, -2},
        Row{42, 5, -2},
        Row{43, 4, -2},
        Row{84, -1, -2},
        Row{85, -2, -2},
        Row{90, -2, -2}
    );
    const Programme programme = long_ladders();
    const Diary diary = strong_runner(programme);
    const LocalTime now = moment(row.days);
    INFO(row.days << " days");
    CHECK(planned_rung(programme, diary, now, "lift") == row.lift);
    CHECK(planned_rung(programme, diary, now, "walk_run") == row.run);
    const std::vector<Offer> offers = offers_of(programme, diary, now);
    const Offer* offer = find_offer(offers, RuleKind::WelcomeBack);
    REQUIRE((offer != nullptr) == (row.days > 7));
    const bool asks_for_stage =
        offer != nullptr &&
        std::any_of(offer->changes.begin(), offer->changes.end(), [](const Change& change) {
            return change.kind == ChangeKind::StageDown;
        });
    CHECK(asks_for_stage == (row.days > 42));
}

TEST_CASE("gap: what is trained keeps nothing else from being long ago", "[gaps]") {
    const Programme programme = long_ladders();
    Diary diary = strong_runner(programme);
    for (int day = 2; day <= 56; day += 2) {
        diary.train(day, "lift", 10, 1).morning(day + 1, 2);
    }
    CHECK(planned_rung(programme, diary, moment(57), "lift") == 10);
    CHECK(planned_rung(programme, diary, moment(57), "walk_run") == -2);
}

TEST_CASE("gap: who trained other exercises meanwhile was not away", "[gaps]") {
    Programme programme = long_ladders();
    Rule& gap = rule_of(programme, RuleKind::WelcomeBack);
    gap.title = "Welcome back";
    gap.cases = {{"exercises", "Not done for a while", "Start with them lower."}};
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 9), RungChanged{{"press"}, {5}, Actor::Clinician});
    diary.train(0, "press", 10, 1).train(0, "hold", 10, 1).morning(1, 2);
    const auto title_on = [&programme, &diary](int day) {
        const std::vector<Offer> offers = offers_of(programme, diary, moment(day));
        const Offer* const offer = find_offer(offers, RuleKind::WelcomeBack);
        REQUIRE(offer != nullptr);
        return offer->title;
    };
    CHECK(title_on(21) == "Welcome back");
    for (int day = 2; day <= 20; day += 2) {
        diary.train(day, "hold", 10, 1).morning(day + 1, 2);
    }
    CHECK(title_on(21) == "Not done for a while");
}

TEST_CASE("gap: a small step down makes no long one forgotten", "[gaps]") {
    const Programme programme = long_ladders();
    Diary diary = strong_runner(programme);
    const LocalTime back = moment(90, 8);
    SECTION("easier by hand") {
        diary.add(back, RungChanged{{"lift"}, {9}, Actor::Patient});
    }
    SECTION("an old easing that is agreed to") {
        Change easier;
        easier.kind = ChangeKind::RungDown;
        easier.exercise = {"lift"};
        easier.from = {10};
        easier.to = {9};
        diary.add(back, OfferAnswered{{"ease_off"}, true, {easier}});
    }
    SECTION("a flare-up plan that is over") {
        diary.add(back, TrackChanged{{"flare"}, true, Actor::Patient});
        diary.add(moment(94, 8), TrackChanged{{"flare"}, false, Actor::Clinician});
    }
    SECTION("a flare-up plan that nobody ended for months") {
        diary.add(moment(2, 8), TrackChanged{{"flare"}, true, Actor::Patient});
        diary.add(moment(94, 8), TrackChanged{{"flare"}, false, Actor::Clinician});
    }
    CHECK(planned_rung(programme, diary, moment(95), "lift") == -2);
}

TEST_CASE("gap: a flare-up plan of its usual length is none", "[gaps]") {
    const Programme programme = long_ladders();
    Diary diary = strong_runner(programme);
    diary.add(moment(2, 8), TrackChanged{{"flare"}, true, Actor::Patient});
    diary.add(moment(9, 8), TrackChanged{{"flare"}, false, Actor::Clinician});
    CHECK(planned_rung(programme, diary, moment(9), "lift") == 9);
}

TEST_CASE("stage back: its tracks end, and start again lower and by their checks", "[gaps]") {
    const Programme programme = long_ladders();
    Diary diary = strong_runner(programme);
    const Actor by = GENERATE(Actor::Patient, Actor::Clinician);
    diary.add(moment(2, 8), StageChanged{{"early"}, by});
    const LocalTime now = moment(2);
    const PatientState state = state_of(programme, diary, now);
    CHECK(find_planned(plan_day(programme, state, now), "walk_run") == nullptr);
    CHECK_FALSE(state.tracks.back().is_running());
    CHECK_FALSE(has_offer(programme, diary, now, RuleKind::StepUp));
    diary.add(moment(3, 8), StageChanged{{"late"}, Actor::Clinician});
    const LocalTime again = moment(3);
    const DayPlan plan = plan_day(programme, state_of(programme, diary, again), again);
    CHECK(find_planned(plan, "walk_run") == nullptr);
    diary.add(moment(3, 13), TrackChanged{{"run"}, true, Actor::Clinician});
    CHECK(planned_rung(programme, diary, moment(3, 14), "walk_run") == 9);
}

TEST_CASE("running: what it was allowed by is asked again before each step", "[gaps]") {
    Programme programme = clinic::programme();
    Criterion lunge;
    lunge.id = {"sitting"};
    lunge.kind = CriterionKind::MeasureAtMost;
    lunge.measure = {"sitting"};
    lunge.target = 2;
    lunge.days = 14;
    programme.tracks.back().readiness = {lunge};
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), StageChanged{{"late"}, Actor::Clinician});
    diary.add(moment(0, 8), TrackChanged{{"run"}, true, Actor::Clinician});
    diary.train(0, "walk_run", 0, 1).morning(1, 2).train(2, "walk_run", 0, 1).morning(3, 2);
    CHECK_FALSE(has_offer(programme, diary, moment(3), RuleKind::StepUp)); // never told
    const int value = GENERATE(2, 3);
    diary.measure(3, "sitting", value);
    CHECK(has_offer(programme, diary, moment(3), RuleKind::StepUp) == (value <= 2));
    Diary aged = diary;
    aged.entries().back().at = moment(3 - 15, 9); // 15 days old
    aged.entries().back().recorded = aged.entries().back().at;
    CHECK_FALSE(has_offer(programme, aged, moment(3), RuleKind::StepUp));
}

TEST_CASE("rest: two days are two days by the clock on the wall", "[gaps]") {
    Programme programme = clinic::programme();
    exercise_of(programme, "hold").ladder.front().hours_between = std::chrono::hours(48);
    const int offset = GENERATE(-60, 0, 60); // summer time ends, nothing, begins
    const int minute = GENERATE(-1, 0);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 18), SessionStarted{{"run"}});
    SetDone set;
    set.session = {"run"};
    set.exercise = {"hold"};
    diary.add(moment(0, 18, 30), set);
    LocalTime now = later(moment(2, 18), std::chrono::minutes(minute));
    now.utc_offset = std::chrono::minutes(offset);
    INFO("offset " << offset << ", minute " << minute);
    const bool is_rested = availability_of(programme, diary, now, "hold") == Availability::Now;
    CHECK(is_rested == (minute >= 0 || offset < 0));
}

TEST_CASE("rest: a session opened in the morning rests from its first set", "[gaps]") {
    Programme programme = clinic::programme();
    exercise_of(programme, "hold").ladder.front().hours_between = std::chrono::hours(48);
    const int opened = GENERATE(8, 15, 16);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, opened), SessionStarted{{"s0_18"}});
    diary.train(0, "hold", 0, 1);
    INFO("opened at " << opened);
    const Availability at_16 = availability_of(programme, diary, moment(2, 16, 30), "hold");
    CHECK((at_16 == Availability::Now) == (opened == 16));
}

TEST_CASE("heavy days: shared within a stage, whichever stage the last was of", "[gaps]") {
    Programme programme = clinic::programme();
    for (Stage& stage : programme.stages) {
        stage.hours_between = std::chrono::hours(40);
    }
    for (const char* id : {"hold", "press", "lift"}) {
        for (Dose& dose : exercise_of(programme, id).ladder) {
            dose.hours_between = std::chrono::hours(24);
        }
    }
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    const bool is_next_stage = GENERATE(false, true);
    if (is_next_stage) {
        diary.add(moment(1, 8), StageChanged{{"late"}, Actor::Clinician});
    }
    const char* other = is_next_stage ? "lift" : "press";
    const auto foreseen = [&](int day) {
        const LocalTime now = moment(day, 8, 30);
        return foresee_training(programme, state_of(programme, diary, now), now, 3);
    };
    CHECK(availability_of(programme, diary, moment(1, 19), other) == Availability::Resting);
    CHECK(availability_of(programme, diary, moment(2, 10, 0), other) == Availability::Resting);
    CHECK(availability_of(programme, diary, moment(2, 10, 1), other) == Availability::Now);
    CHECK(foreseen(1) == std::vector<bool>{false, true, false});
    diary.train(1, other, 0, 1);
    CHECK(state_of(programme, diary, moment(1, 20)).days.back().exercises.back().is_beyond_plan);
}

TEST_CASE("days a week: in the plan, in the days to come and in the rhythm", "[gaps]") {
    Programme programme = clinic::programme();
    programme.days_per_week = GENERATE(2, 3);
    const int days = *programme.days_per_week;
    Diary diary = Diary::started(programme);
    for (int day = 0; day < days; ++day) {
        diary.train(day, "hold", 0, 1);
    }
    SECTION("as it is") {}
    SECTION("a session that is only opened opens no day") {
        diary.add(moment(3, 9), SessionStarted{{"opened"}});
    }
    SECTION("neither does pain, nor a set left out") {
        diary.during(3, 1, "press");
    }
    const LocalTime now = moment(3, 19);
    const PatientState state = state_of(programme, diary, now);
    CHECK(availability_of(programme, diary, now, "hold") == Availability::WeekFull);
    const std::vector<bool> foreseen = foresee_training(programme, state, now, 7);
    CHECK_FALSE(foreseen.front());
    CHECK(std::count(foreseen.begin(), foreseen.begin() + 4, true) == 0);
    CHECK(foreseen[4]); // a week after the first
    CHECK(training_rhythm(programme, state).days_apart == (7 + days - 1) / days);
}

TEST_CASE("pain before the first set is of its own session, today", "[gaps]") {
    const Programme programme = clinic::programme();
    const int score = GENERATE(1, 5, 6);
    const bool is_of_exercise = GENERATE(false, true);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    const ExerciseId exercise = is_of_exercise ? ExerciseId{"hold"} : ExerciseId{};
    diary.add(
        moment(1, 17), PainReported{PainContext::During, pain(score), {"s1_18"}, exercise, {}}
    );
    CHECK(state_of(programme, diary, moment(1, 17, 30)).days.front().verdict == Verdict::Green);
    const Availability available = availability_of(programme, diary, moment(1, 17, 30), "hold");
    CHECK(available == (score > 5 ? Availability::StoppedAfterPain : Availability::Now));
    diary.train_silently(1, "hold", 0).morning(2, 2);
    const Verdict verdict = state_of(programme, diary, moment(2)).days.back().verdict;
    CHECK(verdict == (score > 5 ? Verdict::Red : score > 2 ? Verdict::Hold : Verdict::Green));
}

TEST_CASE("pain before the first set opens no session that must rest", "[gaps]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    diary.add(moment(1, 8), SessionStarted{{"early"}});
    diary.add(moment(1, 8), PainReported{PainContext::During, pain(1), {"early"}, {"hold"}, {}});
    CHECK(availability_of(programme, diary, moment(1, 8, 5), "hold") == Availability::Resting);
}

TEST_CASE("left out for pain is above the limit, in the second session too", "[gaps]") {
    Programme programme = clinic::programme();
    for (Dose& dose : exercise_of(programme, "hold").ladder) {
        dose.sessions_per_day = 2;
        dose.hours_between = std::chrono::hours(4);
    }
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 6, 30), RungChanged{{"hold"}, {2}, Actor::Clinician});
    diary.train_silently(0, "hold", 2, 8);
    const SkipReason reason = GENERATE(SkipReason::Pain, SkipReason::Tired, SkipReason::NoTime);
    SetDone left_out;
    left_out.session = {"second"};
    left_out.exercise = {"hold"};
    left_out.rung = {2};
    left_out.outcome = SetOutcome::Skipped;
    left_out.reason = reason;
    diary.add(moment(0, 18), left_out).morning(1, 2);
    const bool is_sore = reason == SkipReason::Pain;
    CHECK((state_of(programme, diary, moment(1)).days.front().verdict == Verdict::Red) == is_sore);
    CHECK(rung_of(programme, diary, moment(1), "hold") == (is_sore ? 1 : 2));
    CHECK(
        (availability_of(programme, diary, moment(0, 19), "hold") == Availability::StoppedAfterPain
        ) == is_sore
    );
}
