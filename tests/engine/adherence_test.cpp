// What was planned and not done, day by day.
#include "engine/plan/adherence.h"
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

/// Every second day, once a day.
Programme every_second_day() {
    Programme made = clinic::programme();
    for (Dose& dose : exercise_of(made, "hold").ladder) {
        dose.hours_between = std::chrono::hours(40);
    }
    return made;
}

int sets_missed(const Programme& programme, const Diary& diary, int from_day, int to_day) {
    const LocalTime now = moment(to_day, 12);
    int sets = 0;
    for (const MissedSessions& missed : missed_sessions(
             programme, state_of(programme, diary, now), moment(from_day).date, now.date
         )) {
        sets += missed.exercise == ExerciseId{"hold"} ? missed.sets : 0;
    }
    return sets;
}

} // namespace

TEST_CASE("who trains as planned misses nothing", "[adherence]") {
    const Programme programme = every_second_day();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).train(2, "hold", 0, 1).train(4, "hold", 0, 1);
    CHECK(sets_missed(programme, diary, 0, 5) == 0);
}

TEST_CASE("whole days that were missed count, each session once", "[adherence]") {
    const Programme programme = every_second_day();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1); // 2 sets; due again on days 2, 4, 6 and 8
    CHECK(sets_missed(programme, diary, 0, 9) == 4 * 2);
    CHECK(sets_missed(programme, diary, 4, 9) == 3 * 2);
    CHECK(sets_missed(programme, diary, 0, 2) == 0); // today is not over
}

TEST_CASE("a day later is not a day missed", "[adherence]") {
    const Programme programme = every_second_day();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).train(3, "hold", 0, 1).train(5, "hold", 0, 1);
    CHECK(sets_missed(programme, diary, 0, 6) == 0);
}

TEST_CASE("of two sessions a day the one that was left out counts", "[adherence]") {
    Programme programme = clinic::programme();
    for (Dose& dose : exercise_of(programme, "hold").ladder) {
        dose.sessions_per_day = 2;
        dose.hours_between = std::chrono::hours(4);
    }
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    CHECK(sets_missed(programme, diary, 0, 1) == 2);
}

TEST_CASE("during a flare-up plan nothing of the stage is missed", "[adherence]") {
    const Programme programme = every_second_day();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    diary.add(moment(1, 9), TrackChanged{{"flare"}, true, Actor::Patient});
    CHECK(sets_missed(programme, diary, 0, 9) == 0);
}

TEST_CASE("after a flare-up plan what was missed counts again", "[adherence]") {
    const Programme programme = every_second_day();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    diary.add(moment(1, 9), TrackChanged{{"flare"}, true, Actor::Patient});
    diary.add(moment(5, 9), TrackChanged{{"flare"}, false, Actor::Clinician});
    CHECK(sets_missed(programme, diary, 0, 6) == 0); // its last day is one of its days
    CHECK(sets_missed(programme, diary, 0, 7) == 2);
    CHECK(sets_missed(programme, diary, 0, 9) == 2 * 2);
}

TEST_CASE("days of another track are days of the stage all the same", "[adherence]") {
    const Programme programme = every_second_day();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1);
    diary.add(moment(1, 9), TrackChanged{{"trial"}, true, Actor::Clinician});
    CHECK(sets_missed(programme, diary, 0, 9) == 4 * 2);
}

TEST_CASE("done a day late takes back its own day alone", "[adherence]") {
    Programme programme = every_second_day();
    for (Dose& dose : exercise_of(programme, "press").ladder) {
        dose.hours_between = std::chrono::hours(40);
    }
    const auto missed = [&programme](const Diary& diary, int from_day) {
        std::string days;
        for (const MissedSessions& each : missed_sessions(
                 programme,
                 state_of(programme, diary, moment(5)),
                 moment(from_day).date,
                 moment(5).date
             )) {
            days += each.exercise.text + " " +
                    std::to_string((each.date - moment(0).date).count()) + ", ";
        }
        return days;
    };
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).train(0, "press", 0, 1).train(3, "press", 0, 1);
    CHECK(missed(diary, 0) == "hold 2, hold 4, ");
    CHECK(missed(diary, 3) == "hold 4, "); // the day that was made up for is before
    diary.train(2, "hold", 0, 1).train(4, "hold", 0, 1);
    CHECK(missed(diary, 0).empty());
    CHECK(missed(diary, 3).empty());
}
