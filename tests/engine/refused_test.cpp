// What the log may say and nobody may do: names that are not there, and changes that are not that
// person's to make. They are counted, and change nothing.
#include "engine/state/plan_queries.h"
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

constexpr Actor patient = Actor::Patient;
constexpr Actor clinician = Actor::Clinician;

Change change_of(ChangeKind kind) {
    Change change;
    change.kind = kind;
    return change;
}

Change rung_of_hold(int from, int to) {
    Change change = change_of(to > from ? ChangeKind::RungUp : ChangeKind::RungDown);
    change.exercise = {"hold"};
    change.from = {from};
    change.to = {to};
    return change;
}

Change swap(const char* exercise, const char* other) {
    Change change = change_of(ChangeKind::Swap);
    change.exercise = {exercise};
    change.other = {other};
    return change;
}

Change to_stage(ChangeKind kind, const char* stage) {
    Change change = change_of(kind);
    change.stage = {stage};
    return change;
}

Change of_track(ChangeKind kind, const char* track) {
    Change change = change_of(kind);
    change.track = {track};
    return change;
}

OfferAnswered yes(const char* rule, const Change& change) {
    return {{rule}, true, {change}};
}

bool is_in_plan(const PatientState& state, const char* exercise) {
    return find_exercise_state(state, ExerciseId{exercise})->is_in_plan;
}

Programme newer() {
    Programme programme = clinic::programme();
    programme.version = 2;
    return programme;
}

} // namespace

TEST_CASE("refused: a name that is not there changes nothing and is counted", "[refused]") {
    const Programme programme = clinic::programme();
    SetDone set;
    set.exercise = {"nobody"};
    const EntryBody bodies[] = {
        RungChanged{{"nobody"}, {1}, clinician},
        StageChanged{{"nowhere"}, clinician},
        ExerciseChosen{{"nobody"}, true, clinician},
        LockChanged{{"nobody"}, true, {}},
        TrackChanged{{"nowhere"}, true, clinician},
        MeasureTaken{{"nothing"}, 1, Side::Both, {}},
        set,
        yes("no_rule", rung_of_hold(0, 1)),
    };
    for (const EntryBody& body : bodies) {
        INFO("kind " << body.index());
        Diary diary = Diary::started(programme);
        diary.add(moment(0, 8), body);
        const PatientState state = state_of(programme, diary, moment(1));
        CHECK(state.set_aside.unknown_id == 1);
        CHECK(state.set_aside.refused == 0);
        CHECK(state.stage == 0);
        CHECK(state.days.empty());
    }
}

TEST_CASE("refused: no rung is above the ladder's top or below its foot", "[refused]") {
    Programme programme = clinic::programme();
    exercise_of(programme, "hold").easier_rungs = 2; // -2 to 2
    const int to = GENERATE(-3, -2, 2, 3);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"hold"}, {to}, clinician});
    const bool is_there = to >= -2 && to <= 2;
    CHECK(rung_of(programme, diary, moment(1), "hold") == (is_there ? to : 0));
    CHECK(state_of(programme, diary, moment(1)).set_aside.refused == (is_there ? 0 : 1));
}

TEST_CASE("refused: a patient picks of the stage what is not kept for later", "[refused]") {
    struct Row {
        const char* exercise;
        bool is_in_plan;
        Actor by;
        bool is_allowed;
    };

    const Row row = GENERATE(
        Row{"press", true, patient, true},
        Row{"hold", false, patient, true},
        Row{"harder_press", true, patient, false}, // takes the place of press when suggested
        Row{"harder_press", true, clinician, true},
        Row{"lift", true, patient, false}, // of the next stage
        Row{"lift", false, patient, true},
        Row{"lift", true, clinician, true}
    );
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), ExerciseChosen{{row.exercise}, row.is_in_plan, row.by});
    const PatientState state = state_of(programme, diary, moment(1));
    INFO(row.exercise);
    CHECK(state.set_aside.refused == (row.is_allowed ? 0 : 1));
    CHECK(is_in_plan(state, row.exercise) == (row.is_allowed && row.is_in_plan));
}

TEST_CASE("refused: a patient goes back to an earlier stage, not on to a later one", "[refused]") {
    const Programme programme = clinic::programme();
    const char* from = GENERATE("early", "late");
    const char* to = GENERATE("early", "late");
    const Actor by = GENERATE(patient, clinician);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{from}, clinician});
    diary.add(moment(0, 8), StageChanged{{to}, by});
    const PatientState state = state_of(programme, diary, moment(1));
    const bool is_refused = by == patient && from < std::string("late") && to > std::string("f");
    CHECK(state.set_aside.refused == (is_refused ? 1 : 0));
    CHECK(programme.stages[state.stage].id.text == (is_refused ? from : to));
    CHECK(state.is_stage_chosen);
}

TEST_CASE("refused: where a patient is already, a word of it begins nothing anew", "[refused]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), ExerciseChosen{{"hold"}, false, patient});
    diary.add(moment(3), StageChanged{{"early"}, patient});
    const PatientState state = state_of(programme, diary, moment(4));
    CHECK(state.is_stage_chosen);
    CHECK(state.stages.size() == 1);
    CHECK(state.stage_since == state.first_entry);
    CHECK_FALSE(is_in_plan(state, "hold"));
}

TEST_CASE("refused: who starts and who ends a track", "[refused]") {
    struct Row {
        const char* track;
        Actor started_by;
        bool is_started;
        Actor ended_by;
        bool is_ended;
    };

    const Row row = GENERATE(
        Row{"flare", patient, true, patient, false}, // its return test ends it
        Row{"flare", patient, true, clinician, true},
        Row{"run", patient, false, patient, false},
        Row{"run", clinician, true, patient, true},
        Row{"trial", clinician, true, clinician, true}
    );
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, clinician});
    diary.add(moment(1, 8), TrackChanged{{row.track}, true, row.started_by});
    const PatientState started = state_of(programme, diary, moment(1, 9));
    CHECK((running_track(started, TrackId{row.track}) != nullptr) == row.is_started);
    diary.add(moment(2, 8), TrackChanged{{row.track}, false, row.ended_by});
    const PatientState ended = state_of(programme, diary, moment(2, 9));
    CHECK(
        (running_track(ended, TrackId{row.track}) != nullptr) == (row.is_started && !row.is_ended)
    );
}

TEST_CASE("refused: a forged yes to what is not there, or is not to be had", "[refused]") {
    const Programme programme = clinic::programme();
    const OfferAnswered answers[] = {
        yes("step_up", swap("nobody", "press")),
        yes("step_up", rung_of_hold(1, 2)), // it stands on 0
        yes("ease_off", rung_of_hold(0, 1)),
        yes("ease_off", rung_of_hold(0, -1)),
        yes("ease_off", swap("hold", "press")),        // nothing is easier than hold
        yes("ease_off", change_of(ChangeKind::Pause)), // of nothing
        yes("offer_run", of_track(ChangeKind::TrackStart, "nowhere")),
        yes("offer_run", of_track(ChangeKind::TrackStart, "trial")), // another rule's
        yes("track_verdict", of_track(ChangeKind::TrackEnd, "nowhere")),
        yes("track_verdict", of_track(ChangeKind::TrackEnd, "run")), // it does not run
        yes("step_back", to_stage(ChangeKind::StageDown, "early")),  // this is the first
        yes("step_up", to_stage(ChangeKind::StageUp, "late")),
        yes("stage_up", to_stage(ChangeKind::StageUp, "nowhere")),
    };
    for (const OfferAnswered& answer : answers) {
        Diary diary = Diary::started(programme);
        diary.good_days(0, 2);
        const PatientState before = state_of(programme, diary, moment(4));
        diary.add(moment(4), answer);
        const PatientState after = state_of(programme, diary, moment(4, 13));
        INFO(answer.rule.text << ", kind " << static_cast<int>(answer.changes.front().kind));
        CHECK(after.set_aside.refused == 1);
        CHECK(after.stage == before.stage);
        CHECK(after.tracks.size() == before.tracks.size());
        CHECK(find_exercise_state(after, ExerciseId{"hold"})->rung == Rung{0});
        CHECK_FALSE(after.last_raise.has_value());
    }
}

TEST_CASE("refused: the stage down is the one before, of the last none is above", "[refused]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, clinician});
    const char* to = GENERATE("early", "late", "nowhere");
    const bool is_up = GENERATE(true, false);
    const ChangeKind kind = is_up ? ChangeKind::StageUp : ChangeKind::StageDown;
    diary.add(moment(1), yes(is_up ? "stage_up" : "step_back", to_stage(kind, to)));
    const PatientState state = state_of(programme, diary, moment(2));
    const bool is_taken = !is_up && to == std::string("early");
    CHECK(state.stage == (is_taken ? 0 : 1));
    CHECK(state.set_aside.refused == (is_taken ? 0 : 1));
}

TEST_CASE("refused: a flare-up plan is not over before its time", "[refused]") {
    const Programme programme = clinic::programme(); // 3 days at least, 7 at most
    const int day = GENERATE(2, 3, 7);
    const int morning = GENERATE(2, 5);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 9), TrackChanged{{"flare"}, true, patient});
    for (int told = 1; told <= day; ++told) {
        diary.morning(told, morning);
    }
    diary.add(moment(day), yes("track_verdict", of_track(ChangeKind::TrackEnd, "flare")));
    const PatientState state = state_of(programme, diary, moment(day, 13));
    const bool is_over = day == 7 || (day == 3 && morning <= 3);
    INFO("day " << day << ", mornings " << morning);
    CHECK((running_flare(programme, state) == nullptr) == is_over);
    CHECK(state.set_aside.refused == (is_over ? 0 : 1));
}

TEST_CASE("refused: where nothing is offered nothing is answered", "[refused]") {
    Programme programme = clinic::programme();
    programme.advice_mode = GENERATE(AdviceMode::Suggest, AdviceMode::Mirror, AdviceMode::Leaflet);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 8), RungChanged{{"hold"}, {2}, clinician});
    diary.add(moment(1), yes("ease_off", rung_of_hold(2, 1)));
    const bool is_heard = programme.advice_mode == AdviceMode::Suggest;
    CHECK(rung_of(programme, diary, moment(2), "hold") == (is_heard ? 1 : 2));
    CHECK(state_of(programme, diary, moment(2)).set_aside.refused == (is_heard ? 0 : 1));
}

TEST_CASE("answered: words without a change of the plan are kept", "[refused]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(1), yes("seek_care", change_of(ChangeKind::SeekCare)));
    diary.add(moment(1), yes("hold", change_of(ChangeKind::None)));
    const PatientState state = state_of(programme, diary, moment(2));
    CHECK(state.answers.size() == 2);
    CHECK(state.set_aside.refused == 0);
}

TEST_CASE("answered: what was raised last and is taken back holds nothing else up", "[refused]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 6, 30), RungChanged{{"press"}, {1}, clinician});
    diary.good_days(0, 3);
    REQUIRE(diary.answer(programme, moment(6), RuleKind::StepUp, true));
    REQUIRE(state_of(programme, diary, moment(6, 13)).last_raise.has_value());
    const bool is_same = GENERATE(true, false);
    Change down = rung_of_hold(1, 0);
    down.exercise = {is_same ? "hold" : "press"};
    diary.add(moment(7), yes("ease_off", down));
    CHECK(state_of(programme, diary, moment(7, 13)).last_raise.has_value() == !is_same);
}

TEST_CASE("answered: the easier exercise for what stands at its foot", "[refused]") {
    const Programme programme = clinic::programme();
    const int rung = GENERATE(0, 1);
    const bool is_picked = GENERATE(true, false);
    const char* other = GENERATE("press", "hold", "nobody");
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), ExerciseChosen{{"press"}, false, clinician});
    diary.add(moment(0, 7), ExerciseChosen{{"harder_press"}, is_picked, clinician});
    diary.add(moment(0, 8), RungChanged{{"harder_press"}, {rung}, clinician});
    diary.add(moment(1), yes("ease_off", swap("harder_press", other)));
    const PatientState state = state_of(programme, diary, moment(2));
    const bool is_taken = rung == 0 && is_picked && other == std::string("press");
    INFO("rung " << rung << ", to " << other);
    CHECK(is_in_plan(state, "press") == is_taken);
    CHECK(is_in_plan(state, "harder_press") == (is_picked && !is_taken));
    CHECK(state.set_aside.refused == (is_taken ? 0 : 1));
}

TEST_CASE("older version: an exercise that followed an older ladder's end", "[refused]") {
    const Programme programme = newer();
    const bool is_older = GENERATE(true, false);
    const char* other = GENERATE("harder_press", "hold");
    Diary diary = Diary::started(programme);
    diary.train(0, "press", 0, 1).morning(1, 2); // its ladder goes on to rung 1 by now
    diary.add(moment(1), yes("step_up", swap("press", other)));
    diary.last().programme_version = is_older ? 1 : 2;
    const PatientState state = state_of(programme, diary, moment(1, 13));
    const bool is_taken = is_older && other == std::string("harder_press");
    CHECK(is_in_plan(state, "harder_press") == is_taken);
    CHECK(is_in_plan(state, "press") == !is_taken);
}

TEST_CASE(
    "older version: a stage, and a track, that were open by the numbers of then", "[refused]"
) {
    const Programme programme = newer();
    const int during = GENERATE(1, 6);
    const bool is_older = GENERATE(true, false);
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, during).morning(1, 2);
    const bool is_stage = GENERATE(true, false);
    diary.add(
        moment(1),
        is_stage ? yes("stage_up", to_stage(ChangeKind::StageUp, "late"))
                 : yes("offer_trial", of_track(ChangeKind::TrackStart, "trial"))
    );
    diary.last().programme_version = is_older ? 1 : 2;
    const PatientState state = state_of(programme, diary, moment(1, 13));
    const bool is_taken = during == 1 && is_older;
    CHECK(state.stage == (is_taken && is_stage ? 1 : 0));
    CHECK(state.tracks.size() == (is_taken && !is_stage ? 1 : 0));
}

TEST_CASE("older version: only what is in the plan, was done, and is known", "[refused]") {
    const Programme programme = newer();
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 1).morning(1, 2);
    bool is_taken = false;
    SECTION("as it should be") {
        is_taken = true;
    }
    SECTION("left out of the plan since") {
        diary.add(moment(1, 8), ExerciseChosen{{"hold"}, false, patient});
    }
    SECTION("the stage is held by a clinician") {
        diary.add(moment(1, 8), LockChanged{{}, true, {}});
    }
    SECTION("nobody told how the last time was, and another exercise was well tolerated") {
        diary.train_silently(2, "hold", 0).morning(3, 2);
        diary.train(3, "press", 0, 1).morning(4, 2);
    }
    SECTION("never done, and another exercise was well tolerated") {
        diary = Diary::started(programme);
        diary.train(0, "press", 0, 1).morning(1, 2);
    }
    diary.add(moment(4), yes("step_up", rung_of_hold(0, 1)));
    CHECK(rung_of(programme, diary, moment(4, 13), "hold") == (is_taken ? 1 : 0));
}

TEST_CASE("older version: above the top of the ladder there is nothing", "[refused]") {
    const Programme programme = newer();
    const int rung = GENERATE(3, 4); // 4 is the top
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {rung}, clinician});
    diary.train(0, "hold", rung, 1).morning(1, 2);
    diary.add(moment(1), yes("step_up", rung_of_hold(rung, rung + 1)));
    CHECK(rung_of(programme, diary, moment(1, 13), "hold") == 4);
    CHECK(state_of(programme, diary, moment(1, 13)).set_aside.refused == (rung == 4 ? 1 : 0));
}
