// Hand-outs: what happened is judged by what was in force, and nothing rises by a new one.
#include "support/clinic.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

/// A patient whose physiotherapist hands out a programme now and then.
class Course {
  public:
    explicit Course(Programme first)
        : diary(Diary::started(first))
        , programmes_{{std::move(first), {}}} {}

    void hand_out(int day, Programme next) {
        diary.add(moment(day, 9), HandoutTaken{});
        programmes_.push_back({std::move(next), diary.last().id});
    }

    PatientState state(LocalTime now) const {
        std::vector<Era> eras;
        for (const auto& [programme, begun_by] : programmes_) {
            eras.push_back({&programme, begun_by});
        }
        return replay(eras, diary.entries(), now);
    }

    const Programme& programme() const { return programmes_.back().first; }

    int rung(LocalTime now, const std::string& id) const {
        return find_exercise_of(state(now), id).rung.index;
    }

    static ExerciseState find_exercise_of(const PatientState& state, const std::string& id) {
        for (const ExerciseState& exercise : state.exercises) {
            if (exercise.exercise.text == id) {
                return exercise;
            }
        }
        FAIL("no " << id);
        return {};
    }

    Diary diary;

  private:
    std::vector<std::pair<Programme, EntryId>> programmes_;
};

Programme by_rule(const char* pain_rule) {
    Programme programme = clinic::programme();
    programme.pain_rule = {pain_rule};
    exercise_of(programme, "hold").easier_rungs = 2;
    return programme;
}

Programme without_hold(Programme programme) {
    std::erase_if(programme.exercises, [](const Exercise& each) { return each.id.text == "hold"; });
    std::erase(programme.stages.front().exercises, ExerciseId{"hold"});
    return programme;
}

std::vector<Verdict> verdicts(const PatientState& state) {
    std::vector<Verdict> found;
    for (const TrainingDay& day : state.days) {
        found.push_back(day.verdict);
    }
    return found;
}

} // namespace

TEST_CASE("eras: a rule that is loosened, or tightened, and taken back changes no day", "[eras]") {
    const bool is_loosened = GENERATE(true, false);
    const int during = GENERATE(3, 4, 5, 6);
    const char* first = is_loosened ? "strict" : "usual";
    const char* second = is_loosened ? "usual" : "strict";
    Course course{by_rule(first)};
    course.diary.train(0, "hold", 0, during)
        .morning(1, 2)
        .train(2, "hold", 0, during)
        .morning(3, 2);
    const std::vector<Verdict> before = verdicts(course.state(moment(3, 8)));
    const int rung = course.rung(moment(3, 8), "hold");
    course.hand_out(3, by_rule(second));
    CHECK(verdicts(course.state(moment(3))) == before);
    CHECK(course.rung(moment(3), "hold") == rung);
    const LocalTime now = moment(3);
    const bool had_trouble =
        std::count(before.begin(), before.end(), Verdict::Red) > 1; // two of two
    const std::vector<Offer> offers = advise(course.programme(), course.state(now), now);
    CHECK((find_offer(offers, RuleKind::StepBack) != nullptr) == had_trouble);
    CHECK(find_offer(offers, RuleKind::StepUp) == nullptr);
    course.hand_out(4, by_rule(first));
    CHECK(verdicts(course.state(moment(4))) == before);
    CHECK(course.rung(moment(4), "hold") == rung);
    course.diary.train(4, "hold", rung, 4);
    const Verdict newest = course.state(moment(4, 20)).days.back().verdict;
    CHECK((newest == Verdict::Red) == is_loosened); // by the rule of that day
}

TEST_CASE("eras: on a changed ladder the rung is no harder than the old dose", "[eras]") {
    struct Row {
        int shift; // repetitions of each rung, more than before
        int rung;  // where rung 2 of the old one ends up
    };

    const Row row = GENERATE(Row{-1, 3}, Row{0, 2}, Row{1, 1}, Row{2, 0}, Row{9, -2});
    Course course{by_rule("usual")};
    course.diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    course.diary.train(0, "hold", 2, 1).morning(1, 2);
    Programme changed = by_rule("usual");
    for (Dose& dose : exercise_of(changed, "hold").ladder) {
        *dose.repetitions += row.shift;
    }
    const int top = static_cast<int>(exercise_of(changed, "hold").ladder.size()) - 3;
    course.hand_out(1, changed);
    CHECK(course.rung(moment(1), "hold") == std::min(row.rung, top));
    CHECK(course.state(moment(1)).days.front().verdict == Verdict::Green);
}

TEST_CASE("eras: what is taken out and put back goes on where it stood", "[eras]") {
    const int rung = GENERATE(-2, 0, 2);
    Course course{by_rule("usual")};
    course.diary.add(moment(0, 7), RungChanged{{"hold"}, {rung}, Actor::Clinician});
    course.diary.add(moment(0, 7), LockChanged{{"hold"}, true, {}});
    course.diary.train(0, "hold", rung, 1).morning(1, 2);
    course.hand_out(1, without_hold(by_rule("usual")));
    CHECK(course.state(moment(1, 10)).exercises.size() == 6);
    course.diary.add(moment(1, 10), NoteWritten{"between"});
    course.diary.train(2, "hold", rung, 9); // not in force: says nothing, and stops nothing
    course.hand_out(3, by_rule("usual"));
    const ExerciseState back = Course::find_exercise_of(course.state(moment(3)), "hold");
    CHECK(back.rung.index == rung);
    CHECK(back.is_locked);
    CHECK(back.is_in_plan);
    CHECK(back.done_days == 1);
    course.hand_out(4, without_hold(by_rule("strict")));
    course.hand_out(5, by_rule("strict"));
    CHECK(course.rung(moment(5), "hold") == rung);
}

TEST_CASE("eras: a row does not reach across a ladder that changed or came back", "[eras]") {
    Course course{by_rule("usual")};
    course.diary.good_days(0, 3);
    const LocalTime now = moment(6);
    const auto is_offered = [&] {
        const std::vector<Offer> offers = advise(course.programme(), course.state(now), now);
        return find_offer(offers, RuleKind::StepUp) != nullptr;
    };
    CHECK(is_offered());
    SECTION("another rule: the row was earned") {
        course.hand_out(5, by_rule("strict"));
        CHECK(is_offered());
    }
    SECTION("another ladder") {
        Programme changed = by_rule("usual");
        ++*exercise_of(changed, "hold").ladder.back().repetitions;
        course.hand_out(5, changed);
        CHECK_FALSE(is_offered());
    }
    SECTION("taken out and put back") {
        course.hand_out(4, without_hold(by_rule("usual")));
        course.hand_out(5, by_rule("usual"));
        CHECK_FALSE(is_offered());
    }
}

TEST_CASE("eras: what a hand-out adds on a day that had begun counts on it", "[eras]") {
    const int during = GENERATE(1, 8);
    Course course{without_hold(by_rule("usual"))};
    course.diary.train_silently(0, "press", 0, 7);
    course.hand_out(0, by_rule("usual"));
    course.diary.train(0, "hold", 0, during);
    const LocalTime now = moment(0, 19);
    const PatientState state = course.state(now);
    REQUIRE(state.days.size() == 1);
    CHECK(state.days.front().exercises.size() == 2);
    CHECK(state.set_aside.unknown_id == 0);
    const DayPlan plan = plan_day(course.programme(), state, now);
    CHECK(
        (find_planned(plan, "hold")->availability == Availability::StoppedAfterPain) == (during > 5)
    );
}

TEST_CASE("eras: days a week are of the hand-out in force, and turn no day red", "[eras]") {
    Course course{by_rule("usual")};
    for (int day = 0; day < 4; ++day) {
        course.diary.train(day, "hold", 0, 1).morning(day + 1, 2);
    }
    Programme rarer = by_rule("usual");
    rarer.days_per_week = 3;
    course.hand_out(4, rarer);
    const LocalTime now = moment(4, 19);
    const PatientState state = course.state(now);
    for (const TrainingDay& day : state.days) {
        CHECK(day.verdict == Verdict::Green);
    }
    const DayPlan plan = plan_day(course.programme(), state, now);
    CHECK(find_planned(plan, "hold")->availability == Availability::WeekFull);
}

TEST_CASE("eras: a running track that the hand-out lacks is over", "[eras]") {
    Course course{by_rule("usual")};
    course.diary.add(moment(0, 8), StageChanged{{"late"}, Actor::Clinician});
    course.diary.add(moment(0, 8), TrackChanged{{"run"}, true, Actor::Clinician});
    Programme without = by_rule("usual");
    without.tracks.pop_back();
    std::erase_if(without.rules, [](const Rule& rule) { return rule.track.text == "run"; });
    course.hand_out(1, without);
    const LocalTime now = moment(1);
    const PatientState state = course.state(now);
    CHECK_FALSE(state.tracks.back().is_running());
    CHECK(find_planned(plan_day(course.programme(), state, now), "walk_run") == nullptr);
}

TEST_CASE("eras: a stage that is gone leaves the patient in its place", "[eras]") {
    Course course{by_rule("usual")};
    course.diary.add(moment(0, 8), StageChanged{{"late"}, Actor::Clinician});
    Programme renamed = by_rule("usual");
    renamed.stages.back().id = {"later"};
    SECTION("another name") {
        course.hand_out(1, renamed);
        CHECK(course.state(moment(1)).stage == 1);
    }
    SECTION("fewer stages") {
        renamed.stages.pop_back();
        course.hand_out(1, renamed);
        CHECK(course.state(moment(1)).stage == 0);
    }
}

TEST_CASE("eras: the same ladder with another beginning keeps the dose", "[eras]") {
    const int rung = GENERATE(-2, 0, 1, 2);
    Course course{by_rule("usual")}; // begins at the third dose
    course.diary.add(moment(0, 7), RungChanged{{"hold"}, {rung}, Actor::Clinician});
    Programme changed = by_rule("usual");
    exercise_of(changed, "hold").easier_rungs = 0;
    course.hand_out(1, changed);
    CHECK(course.rung(moment(1), "hold") == rung + 2);
}

TEST_CASE("eras: of two exercises that were taken out each comes back as itself", "[eras]") {
    Course course{by_rule("usual")};
    course.diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    course.diary.add(moment(0, 7), RungChanged{{"press"}, {1}, Actor::Clinician});
    Programme without = without_hold(by_rule("usual"));
    std::erase_if(without.exercises, [](const Exercise& each) { return each.id.text == "press"; });
    std::erase(without.stages.front().exercises, ExerciseId{"press"});
    course.hand_out(1, without);
    course.hand_out(2, by_rule("usual"));
    CHECK(course.rung(moment(2), "hold") == 2);
    CHECK(course.rung(moment(2), "press") == 1);
}

TEST_CASE(
    "eras: what was kept for later and is prescribed from the start is in the plan", "[eras]"
) {
    const bool is_from_start = GENERATE(true, false);
    Course course{by_rule("usual")};
    Programme changed = by_rule("usual");
    exercise_of(changed, "harder_press").enters =
        is_from_start ? Enters::AtStart : Enters::WhenChosen;
    course.hand_out(1, changed);
    const ExerciseState harder = Course::find_exercise_of(course.state(moment(1)), "harder_press");
    CHECK(harder.is_in_plan == is_from_start);
}

TEST_CASE("eras: a bad morning after what is no longer prescribed eases nothing", "[eras]") {
    const int morning = GENERATE(2, 9);
    Course course{by_rule("usual")};
    course.diary.train(0, "hold", 0, 1);
    course.hand_out(0, without_hold(by_rule("usual")));
    course.diary.last().at = course.diary.last().recorded = moment(0, 20);
    course.diary.morning(1, morning);
    const PatientState state = course.state(moment(1));
    CHECK(state.days.front().verdict == (morning > 5 ? Verdict::Red : Verdict::Green));
    for (const ExerciseState& exercise : state.exercises) {
        CHECK_FALSE(exercise.eased_from.has_value());
    }
}

TEST_CASE("eras: a track that was over stays over, whatever the hand-out has", "[eras]") {
    Course course{by_rule("usual")};
    course.diary.add(moment(0, 8), StageChanged{{"late"}, Actor::Clinician});
    course.diary.add(moment(0, 8), TrackChanged{{"run"}, true, Actor::Clinician});
    course.diary.add(moment(1, 8), TrackChanged{{"run"}, false, Actor::Clinician});
    Programme without = by_rule("usual");
    without.tracks.pop_back();
    std::erase_if(without.rules, [](const Rule& rule) { return rule.track.text == "run"; });
    course.hand_out(2, without);
    CHECK(course.state(moment(2)).tracks.back().ended == moment(1, 8));
}

TEST_CASE("eras: a hand-out whose entry is lost is in force, another's begins nothing", "[eras]") {
    const PastProgramme first{{}, by_rule("usual")};
    Programme second = by_rule("strict");
    Diary diary = Diary::started(second);
    diary.add(moment(1), HandoutTaken{});
    const EntryId taken = diary.last().id;
    const bool is_lost = GENERATE(true, false);
    const std::vector<PastProgramme> past{first};
    const std::vector<Era> eras = eras_of(past, second, is_lost ? EntryId{"lost"} : taken);
    REQUIRE(eras.size() == 2);
    diary.train(0, "hold", 0, 4);
    const PatientState state = replay(eras, diary.entries(), moment(2));
    CHECK(state.era == 1);
    CHECK(state.days.front().era == 0); // judged by what was in force then
    CHECK(state.days.front().verdict == Verdict::Provisional);
}

TEST_CASE("eras: how much must be done is by the rule for all and for one's own track", "[eras]") {
    Programme programme = by_rule("usual");
    Rule of_run = rule_of(programme, RuleKind::WellTolerated);
    of_run.track = {"run"};
    of_run.limits.completion_percent = 100;
    programme.rules.push_back(of_run); // 80 percent for all others
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, Actor::Clinician});
    diary.add(moment(0, 7), TrackChanged{{"run"}, true, Actor::Clinician});
    for (const char* exercise : {"lift", "walk_run"}) {
        for (int number = 1; number <= 2; ++number) {
            SetDone set;
            set.session = {"s"};
            set.exercise = {exercise};
            set.set_number = number;
            set.repetitions = 7; // of 8
            diary.add(moment(0, 18, number), set);
        }
        diary.during(0, 1, exercise);
    }
    diary.morning(1, 2);
    const PatientState state = state_of(programme, diary, moment(1));
    REQUIRE(state.days.front().exercises.size() == 2);
    CHECK(state.days.front().exercises.front().hold == HoldReason::None);
    CHECK(state.days.front().exercises.back().hold == HoldReason::Incomplete);
}
