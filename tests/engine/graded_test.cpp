// A graded track, such as for sitting: begun and ended when the patient wants, judged by itself,
// and never taken for training.
#include "engine/plan/adherence.h"
#include "engine/plan/rhythm.h"
#include "engine/state/plan_queries.h"
#include "support/shipped_patient.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

const TrackId plan_id{"sitting_plan"};
const ExerciseId with_cushion{"l_sit"};
const ExerciseId without_cushion{"l_sit_firm"};

class Sitter : public Patient {
  public:
    explicit Sitter(int usual = 2)
        : Patient(shipped("pht"), usual) {}

    Sitter& starts(int day, int goal) {
        add(moment(day, 8), TrackChanged{plan_id, true, Actor::Patient, goal});
        return *this;
    }

    Sitter& measures(int day, int minutes) {
        add(moment(day, 7), MeasureTaken{{"sitting"}, minutes, Side::Both, {}});
        return *this;
    }

    /// One session of it at its present step: so many of its parts in full.
    Sitter& sits(int day, int during, int parts = 2, int hour = 10) {
        const std::vector<PlannedExercise> planned = plan(moment(day, hour)).graded;
        REQUIRE(planned.size() == 1);
        const SessionId session{"sit" + std::to_string(day) + "_" + std::to_string(hour)};
        add(moment(day, hour), SessionStarted{session, plan_id});
        for (int number = 1; number <= parts; ++number) {
            SetDone set;
            set.session = session;
            set.exercise = planned[0].exercise;
            set.rung = planned[0].rung;
            set.set_number = number;
            add(moment(day, hour, number), set);
            add(moment(day, hour, number),
                PainReported{PainContext::During, pain(during), session, planned[0].exercise, {}});
        }
        add(moment(day, hour, 50), SessionFinished{session});
        return *this;
    }

    int minutes(LocalTime now, const ExerciseId& exercise = with_cushion) const {
        const PatientState standing = state(now);
        const Dose& dose = dose_at(
            *find_exercise(shipped("pht"), exercise), find_exercise_state(standing, exercise)->rung
        );
        return static_cast<int>(dose.hold->count() / 60);
    }

    bool is_offered(LocalTime now, RuleKind kind) const {
        for (const Offer& offer : offers(now)) {
            if (offer.kind == kind && offer.track == plan_id) {
                return true;
            }
        }
        return false;
    }

    bool says_yes(LocalTime at, RuleKind kind, bool is_accepted = true) {
        for (const Offer& offer : offers(at)) {
            if (offer.kind == kind && offer.track == plan_id) {
                add(at, OfferAnswered{offer.rule, is_accepted, offer.changes});
                return true;
            }
        }
        return false;
    }

    /// Two days of it with calm mornings, and the step that they earn.
    void takes_a_step(int& day) {
        for (int time = 0; time < 2; ++time, ++day) {
            sits(day, 2);
            morning(day + 1, 2);
        }
        REQUIRE(says_yes(moment(day, 9), RuleKind::StepUp));
    }
};

} // namespace

TEST_CASE("a graded track begins at once, with the longest step that is tolerated", "[graded]") {
    SECTION("measured") {
        const Sitter patient = Sitter().measures(0, 22).starts(0, 60);
        CHECK(patient.minutes(moment(0, 9)) == 20);
    }
    SECTION("never measured: with the shortest") {
        const Sitter patient = Sitter().starts(0, 60);
        CHECK(patient.minutes(moment(0, 9)) == 5);
    }
    SECTION("tolerated longer than the goal: no longer than that") {
        const Sitter patient = Sitter().measures(0, 100).starts(0, 30);
        CHECK(patient.minutes(moment(0, 9)) == 30);
    }
}

TEST_CASE(
    "a warning sign that is open keeps out of a graded track; nothing else does", "[graded]"
) {
    Sitter patient;
    const std::string question = shipped("pht").screening.front().id.text;
    patient.add(moment(0, 7), ScreeningAnswered{{question}, ScreeningAnswer::Yes, {}});
    patient.starts(0, 60);
    CHECK(running_graded(shipped("pht"), patient.state(moment(0, 9))) == nullptr);
    CHECK(patient.state(moment(0, 9)).set_aside.refused == 1);
}

TEST_CASE("a goal that is none of the track's is refused", "[graded]") {
    const Sitter patient = Sitter().starts(0, 31);
    CHECK(patient.state(moment(0, 9)).set_aside.refused == 1);
    CHECK(patient.plan(moment(0, 9)).graded.empty());
}

TEST_CASE(
    "two good days with calm mornings earn a longer step, one bad morning a shorter one", "[graded]"
) {
    Sitter patient = Sitter().measures(0, 10).starts(0, 60);
    patient.sits(0, 2).morning(1, 2);
    CHECK_FALSE(patient.is_offered(moment(1, 9), RuleKind::StepUp));
    patient.sits(1, 2).morning(2, 2);
    REQUIRE(patient.says_yes(moment(2, 9), RuleKind::StepUp));
    CHECK(patient.minutes(moment(2, 10)) == 15);
    patient.sits(2, 2).morning(3, 5);
    CHECK(patient.minutes(moment(3, 10)) == 10);
    CHECK(patient.is_offered(moment(3, 10), RuleKind::EaseOff));
}

TEST_CASE("pain above 3 while sitting stops it for the day and eases it alone", "[graded]") {
    Sitter patient = Sitter().measures(0, 10).starts(0, 60);
    patient.sits(0, 5, 1);
    const DayPlan plan = patient.plan(moment(0, 12));
    REQUIRE(plan.graded.size() == 1);
    CHECK(plan.graded[0].availability == Availability::StoppedAfterPain);
    CHECK(patient.minutes(moment(0, 12)) == 5);
    for (const PlannedExercise& each : plan.exercises) {
        CHECK(each.availability == Availability::Now);
    }
    CHECK_FALSE(patient.has(moment(0, 12), RuleKind::StopExercise));
}

TEST_CASE("one part in full counts as a day, less does not", "[graded]") {
    Sitter patient = Sitter().measures(0, 10).starts(0, 60);
    patient.sits(0, 2, 1).morning(1, 2);
    patient.sits(1, 2, 1).morning(2, 2);
    CHECK(patient.is_offered(moment(2, 9), RuleKind::StepUp));
}

TEST_CASE("exercises are judged the same with a graded track beside them and without", "[graded]") {
    const auto lived = [](bool is_sitting) {
        Sitter patient;
        if (is_sitting) {
            patient.measures(0, 10).starts(0, 60);
        }
        for (int day = 0; day < 12; ++day) {
            if (is_sitting) {
                patient.sits(day, day == 4 ? 6 : 2, 2, 9);
            }
            if (day % 2 == 0) {
                patient.train_all(day, 1);
            }
            patient.morning(day + 1, 2);
        }
        return patient;
    };
    const Sitter sitting = lived(true);
    const Sitter other = lived(false);
    const LocalTime now = moment(12, 9);
    const Programme& pht = shipped("pht");
    const PatientState one = sitting.state(now);
    const PatientState two = other.state(now);
    REQUIRE(one.days.size() == two.days.size());
    for (std::size_t day = 0; day < one.days.size(); ++day) {
        CHECK(one.days[day].verdict == two.days[day].verdict);
        CHECK(one.days[day].exercises.size() == two.days[day].exercises.size());
    }
    const auto missed = [&](const PatientState& state) {
        return missed_sessions(pht, state, moment(0).date, now.date).size();
    };
    CHECK(missed(one) == missed(two));
    CHECK(training_rhythm(pht, one) == training_rhythm(pht, two));
    CHECK(sitting.plan(now).exercises.size() == other.plan(now).exercises.size());
    CHECK(sitting.plan(now).kind == other.plan(now).kind);
    CHECK(one.last_raise == two.last_raise);
}

TEST_CASE("a week of sitting alone is a week without training", "[graded]") {
    Sitter patient = Sitter().measures(0, 10).starts(0, 60);
    patient.train_all(0, 1).morning(1, 2);
    for (int day = 1; day < 9; ++day) {
        patient.sits(day, 2).morning(day + 1, 2);
    }
    CHECK(patient.plan(moment(9, 9)).kind == DayKind::WelcomeBack);
}

TEST_CASE("the morning after sitting is asked for, as after any load", "[graded]") {
    const Sitter patient = Sitter().starts(0, 60).sits(0, 2);
    const std::optional<MorningDue> due = patient.plan(moment(1, 8)).morning_due;
    REQUIRE(due);
    CHECK(due->is_graded);
}

TEST_CASE(
    "a flare-up plan puts a graded track on hold, and it goes on a step shorter", "[graded]"
) {
    Sitter patient = Sitter().measures(0, 20).starts(0, 60);
    patient.sits(0, 2).morning(1, 2);
    patient.add(moment(1, 9), TrackChanged{{"flare_plan"}, true, Actor::Patient, {}});
    CHECK(patient.plan(moment(1, 10)).graded.empty());
    CHECK(running_graded(shipped("pht"), patient.state(moment(1, 10))) != nullptr);
    patient.add(moment(5, 9), TrackChanged{{"flare_plan"}, false, Actor::Clinician, {}});
    CHECK(patient.plan(moment(5, 10)).graded.size() == 1);
    CHECK(patient.minutes(moment(5, 10)) == 15);
}

TEST_CASE("the goal ends it; who goes on leaves the cushion off, step by step", "[graded]") {
    Sitter patient = Sitter().measures(0, 25).starts(0, 30);
    int day = 0;
    patient.takes_a_step(day);
    CHECK(patient.minutes(moment(day, 10)) == 30);
    for (int time = 0; time < 2; ++time, ++day) {
        patient.sits(day, 2);
        patient.morning(day + 1, 2);
    }
    CHECK_FALSE(patient.is_offered(moment(day, 9), RuleKind::StepUp));
    REQUIRE(patient.is_offered(moment(day, 9), RuleKind::TrackVerdict));
    SECTION("ended") {
        REQUIRE(patient.says_yes(moment(day, 9), RuleKind::TrackVerdict));
        CHECK(running_graded(shipped("pht"), patient.state(moment(day, 10))) == nullptr);
        CHECK(patient.plan(moment(day, 10)).graded.empty());
    }
    SECTION("gone on with") {
        REQUIRE(patient.says_yes(moment(day, 9), RuleKind::TrackVerdict, false));
        const std::vector<PlannedExercise> planned = patient.plan(moment(day, 10)).graded;
        REQUIRE(planned.size() == 1);
        CHECK(planned[0].exercise == without_cushion);
        CHECK(patient.minutes(moment(day, 10), without_cushion) == 5);
        CHECK_FALSE(patient.is_offered(moment(day, 10), RuleKind::TrackVerdict));
    }
}

TEST_CASE("a goal can be changed, and one that is shorter shortens the step", "[graded]") {
    Sitter patient = Sitter().measures(0, 50).starts(0, 90);
    CHECK(patient.minutes(moment(0, 9)) == 50);
    patient.starts(1, 30);
    CHECK(patient.minutes(moment(1, 9)) == 30);
    CHECK(running_graded(shipped("pht"), patient.state(moment(1, 9)))->goal == 30);
    CHECK(patient.state(moment(1, 9)).tracks.size() == 1);
}
