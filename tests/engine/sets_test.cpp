// What single sets and scores do to a day: how much of a set was done, less and more than planned,
// and which day a score told late is of.
#include "engine/state/plan_queries.h"
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;
using std::chrono::hours;
using std::chrono::seconds;

namespace {

SetDone set_of(const std::string& session, int rung, int number = 1) {
    SetDone set;
    set.session = {session};
    set.exercise = {"hold"};
    set.rung = {rung};
    set.set_number = number;
    return set;
}

SetDone too_sore(const std::string& session, int rung) {
    SetDone set = set_of(session, rung);
    set.outcome = SetOutcome::Skipped;
    set.reason = SkipReason::Pain;
    return set;
}

const ExerciseDay& only_day(const PatientState& state) {
    REQUIRE(state.days.size() == 1);
    REQUIRE(state.days.front().exercises.size() == 1);
    return state.days.front().exercises.front();
}

Programme holding(int hold_secs) {
    Programme programme = clinic::programme();
    for (Dose& dose : exercise_of(programme, "hold").ladder) {
        dose.repetitions.reset();
        dose.hold = seconds(hold_secs);
    }
    return programme;
}

} // namespace

TEST_CASE("a hold let go early counts for as long as it was, a whole one once", "[sets]") {
    struct Row {
        int planned;
        std::optional<int> held;
        int percent;
    };

    const Row row = GENERATE(
        Row{30, {}, 100},
        Row{30, 30, 100},
        Row{30, 60, 100},
        Row{30, 24, 80},
        Row{30, 23, 76},
        Row{30, 0, 0},
        Row{0, 10, 100}
    );
    const Programme programme = holding(row.planned);
    Diary diary = Diary::started(programme);
    for (int number = 1; number <= 2; ++number) {
        SetDone set = set_of("s", 0, number);
        set.hold = row.held ? std::optional<seconds>(*row.held) : std::nullopt;
        set.repetitions = 3; // says nothing of a hold
        diary.add(moment(0, 18, number), set);
    }
    diary.during(0, 1, "hold").morning(1, 2);
    const PatientState state = state_of(programme, diary, moment(1));
    const ExerciseDay& done = only_day(state);
    CHECK(done.completion_percent() == row.percent);
    CHECK((done.hold == HoldReason::Incomplete) == (row.percent < 80));
}

TEST_CASE("who begins easier and goes on harder stands where he ended, not above", "[sets]") {
    struct Row {
        std::vector<int> rungs; // of the sets, one after the other
        int stands;
        bool is_beyond_plan;
    };

    const Row row = GENERATE(
        Row{{2, 2}, 2, false},
        Row{{0, 0}, 0, false},
        Row{{0, 1}, 1, false},
        Row{{0, 2}, 2, false},
        Row{{0, 1, 0}, 1, false},
        Row{{0, 3}, 2, true},
        Row{{2, 0}, 2, false},
        Row{{3}, 2, true}
    );
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    int number = 0;
    for (const int rung : row.rungs) {
        ++number;
        diary.add(moment(0, 18, number), set_of("s", rung, number));
    }
    diary.during(0, 1, "hold");
    CHECK(rung_of(programme, diary, moment(0, 19), "hold") == row.stands);
    CHECK(only_day(state_of(programme, diary, moment(0, 19))).is_beyond_plan == row.is_beyond_plan);
}

TEST_CASE("a session more than the day has is beyond the plan, rested or not", "[sets]") {
    Programme programme = clinic::programme();
    for (Dose& dose : exercise_of(programme, "hold").ladder) {
        dose.sessions_per_day = 2;
        dose.hours_between = hours(0);
    }
    const int sessions = GENERATE(1, 2, 3);
    Diary diary = Diary::started(programme);
    for (int session = 0; session < sessions; ++session) {
        diary.train_silently(0, "hold", 0, 8 + 4 * session);
    }
    const PatientState state = state_of(programme, diary, moment(0, 20));
    CHECK(only_day(state).is_beyond_plan == (sessions > 2));
}

TEST_CASE("a session is open until its own end is told", "[sets]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 18), SessionStarted{{"s"}}).add(moment(0, 18, 1), set_of("s", 0));
    const char* ended = GENERATE("s", "another");
    diary.add(moment(0, 18, 30), SessionFinished{{ended}});
    const bool is_open = ended != std::string("s");
    CHECK(state_of(programme, diary, moment(0, 19)).open_session.has_value() == is_open);
}

TEST_CASE("a score told without a session is of the last day, for 24 hours", "[sets]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.train_silently(0, "hold", 0); // until 18:02
    const bool is_in_time = GENERATE(true, false);
    diary.add(
        moment(1, 18, is_in_time ? 2 : 3), PainReported{PainContext::After, pain(8), {}, {}, {}}
    );
    const PatientState state = state_of(programme, diary, moment(1, 19));
    CHECK(state.days.size() == 1);
    CHECK(state.days.front().after.has_value() == is_in_time);
    CHECK((only_day(state).verdict == Verdict::Red) == is_in_time);
    CHECK(state.last_stray_trouble.has_value()); // trouble it is either way
}

TEST_CASE("without a usual pain a first morning is held against the limit alone", "[sets]") {
    const Programme programme = clinic::programme();
    const int morning = GENERATE(5, 6);
    Diary diary;
    diary.screening(0, "pop", ScreeningAnswer::No).screening(0, "under_18", ScreeningAnswer::No);
    diary.train(0, "hold", 0, 1).morning(1, morning);
    const PatientState state = state_of(programme, diary, moment(1));
    CHECK(only_day(state).verdict == (morning > 5 ? Verdict::Red : Verdict::Provisional));
    const ExerciseState& hold = *find_exercise_state(state, ExerciseId{"hold"});
    CHECK(hold.paused_until.has_value() == (morning > 5)); // nothing is easier than its lowest rung
}

TEST_CASE("too sore: an easing that was agreed to is not taken back by a number", "[sets]") {
    const Programme programme = clinic::programme();
    const bool is_answered = GENERATE(true, false);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    diary.add(moment(0, 18), too_sore("s", 2));
    REQUIRE(rung_of(programme, diary, moment(0, 18, 1), "hold") == 1);
    if (is_answered) {
        REQUIRE(diary.answer(programme, moment(0, 18, 5), RuleKind::EaseOff, true));
    }
    diary.during(0, 1, "hold");
    CHECK(rung_of(programme, diary, moment(0, 19), "hold") == (is_answered ? 1 : 2));
}

TEST_CASE("too sore in the evening is not answered by the morning's number", "[sets]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), set_of("early", 0));
    PainReported early{PainContext::During, pain(1), {"early"}, {}, {}};
    diary.add(moment(0, 8, 5), early);
    diary.add(moment(0, 18), too_sore("late", 0));
    CHECK(only_day(state_of(programme, diary, moment(0, 19))).verdict == Verdict::Red);
    SECTION("a number of its own answers it") {
        PainReported late = early;
        late.session = {"late"};
        diary.add(moment(0, 18, 5), late);
        CHECK(only_day(state_of(programme, diary, moment(0, 19))).verdict != Verdict::Red);
    }
}

TEST_CASE("without a rule that eases, too much stops the day and lowers nothing", "[sets]") {
    Programme programme = clinic::programme();
    const bool is_there = GENERATE(true, false);
    if (!is_there) {
        std::erase_if(programme.rules, [](const Rule& each) {
            return each.kind == RuleKind::EaseOff;
        });
    }
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    diary.train(0, "hold", 2, 8);
    CHECK(rung_of(programme, diary, moment(0, 19), "hold") == (is_there ? 1 : 2));
    const PatientState state = state_of(programme, diary, moment(0, 19));
    const DayPlan plan = plan_day(programme, state, moment(0, 19));
    CHECK(find_planned(plan, "hold")->availability == Availability::StoppedAfterPain);
}

TEST_CASE("where nothing is suggested a while away lowers no dose by itself", "[sets]") {
    Programme programme = clinic::programme();
    programme.advice_mode = GENERATE(AdviceMode::Suggest, AdviceMode::Mirror);
    const bool is_suggesting = programme.advice_mode == AdviceMode::Suggest;
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {4}, Actor::Clinician});
    diary.train(0, "hold", 4, 1).morning(1, 2);
    SECTION("a patient's own step down, 10 days later") {
        diary.add(moment(10), RungChanged{{"hold"}, {4}, Actor::Patient});
        CHECK(rung_of(programme, diary, moment(10, 13), "hold") == (is_suggesting ? 3 : 4));
    }
    SECTION("the plan of that day") {
        const PatientState state = state_of(programme, diary, moment(10));
        const DayPlan plan = plan_day(programme, state, moment(10));
        CHECK(find_planned(plan, "hold")->rung == Rung{is_suggesting ? 3 : 4});
        CHECK((plan.kind == DayKind::WelcomeBack) == is_suggesting);
    }
    SECTION("after a flare-up plan") {
        diary.add(moment(1, 9), TrackChanged{{"flare"}, true, Actor::Patient});
        diary.add(moment(4, 9), TrackChanged{{"flare"}, false, Actor::Clinician});
        CHECK(rung_of(programme, diary, moment(4), "hold") == (is_suggesting ? 3 : 4));
    }
}

TEST_CASE("more red flags than are told apart lock no less, and are cleared as one", "[sets]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    const auto tell = [&diary](int day, ScreeningAnswer answer) {
        for (int minute = 0; minute < 60; ++minute) {
            diary.add(moment(day, 8, minute), ScreeningAnswered{{"pop"}, answer, {}});
        }
    };
    const auto is_locked = [&](int day) {
        return state_of(programme, diary, moment(day)).is_care_locked();
    };
    tell(1, ScreeningAnswer::Yes);
    CHECK(is_locked(1));
    tell(2, ScreeningAnswer::Cleared);
    CHECK_FALSE(is_locked(2));
    tell(3, ScreeningAnswer::Yes);
    CHECK(is_locked(3));
}
