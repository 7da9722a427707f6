// Courses of weeks on the programmes that ship, read as a physiotherapist would: what is said on
// neighbouring days must fit together, and somebody who does as told must get somewhere.
#include "engine/state/plan_queries.h"
#include "support/shipped_patient.h"

#include <catch2/generators/catch_generators.hpp>
#include <set>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

struct Tendon {
    const char* programme;
    const char* hold; // of the first stage
    const char* second_stage;
    const char* sore; // an exercise of the second stage
};

constexpr Tendon hamstring{"pht", "s1_bridge_hold", "intermediate", "s2_curl_prone"};
constexpr Tendon achilles{"achilles", "calf_hold", "heavy", "seated_raise"};

bool says(const std::vector<Offer>& offers, const char* title) {
    return std::any_of(offers.begin(), offers.end(), [title](const Offer& offer) {
        return offer.title == title;
    });
}

/// All that may be done, each at a pain of its own.
template <typename Pain>
void train_each(Patient& patient, int day, Pain pain_of) {
    for (const PlannedExercise& each : patient.plan(moment(day, 18)).exercises) {
        if (each.availability == Availability::Now) {
            patient.train(day, each.exercise.text, pain_of(each.exercise.text));
        }
    }
}

} // namespace

TEST_CASE("long course: one exercise that stays sore holds up nothing beside it", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int sore = GENERATE(2, 4, 5);
    const bool is_stage_raised = GENERATE(true, false);
    Patient patient(shipped(tendon.programme), 2);
    if (!is_stage_raised) {
        patient.begin_in(tendon.second_stage);
    }
    std::set<std::string> raised;
    for (int day = 0; day < 56; ++day) {
        const LocalTime now = moment(day, 8);
        for (const MeasureId& id : patient.plan(now).measures_due) {
            patient.add(now, MeasureTaken{id, 1, Side::Both, {}});
        }
        patient.answer(now, RuleKind::StageUp);
        const std::vector<Offer> offers = patient.offers(moment(day, 9));
        const Offer* const step = find_offer(offers, RuleKind::StepUp);
        const bool is_second = patient.plan(now).stage.text == tendon.second_stage;
        if (step != nullptr && is_second) {
            raised.insert(step->exercises.front().text);
        }
        patient.answer(moment(day, 9), RuleKind::StepUp);
        train_each(patient, day, [&](const std::string& id) {
            return id == tendon.sore ? sore : 1;
        });
        patient.morning(day + 1, 2);
    }
    INFO(tendon.programme << ", " << sore << (is_stage_raised ? ", raised" : ", begun there"));
    CHECK(raised.size() >= 2);
    CHECK(raised.contains(tendon.sore) == (sore <= 2));
}

TEST_CASE(
    "long course: a flare-up plan that ended without calm is not begun next day", "[courses]"
) {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int later = GENERATE(4, 5, 7); // mornings after it; in it they were 5, and usual is 1
    Patient patient(shipped(tendon.programme), 1);
    patient.train_all(0, 1).morning(1, 5);
    REQUIRE(patient.answer(moment(1, 8), RuleKind::FlareUp));
    patient.answer_questions(moment(1, 9));
    for (int day = 1; day < 8; ++day) {
        patient.train_all(day, 1).morning(day + 1, 5);
        INFO("day " << day);
        CHECK_FALSE(says(patient.offers(moment(day + 1, 8)), "Wait for a morning with less pain"));
    }
    REQUIRE(says(patient.offers(moment(8, 8)), "Not calm yet"));
    REQUIRE(patient.answer(moment(8, 8), RuleKind::TrackVerdict));
    bool is_begun_again = false;
    for (int day = 9; day < 15; ++day) {
        patient.morning(day, later);
        is_begun_again = is_begun_again || patient.has(moment(day, 8), RuleKind::FlareUp);
    }
    CHECK(is_begun_again == (later > 5));
}

TEST_CASE("long course: what is paused is not told to be done again", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    Patient patient(shipped(tendon.programme), 2);
    int paused_days = 0;
    for (int day = 0; day < 40; ++day) {
        const LocalTime now = moment(day, 8);
        patient.answer(now, RuleKind::EaseOff);
        const PlannedExercise planned = patient.planned_at(moment(day, 9), tendon.hold);
        if (planned.availability == Availability::Paused) {
            ++paused_days;
            CHECK_FALSE(says(patient.offers(moment(day, 9)), "Stay at the lowest step"));
        } else {
            patient.train(day, tendon.hold, 7);
        }
        patient.morning(day + 1, 2);
    }
    CHECK(paused_days > 5);
}

TEST_CASE("long course: two days a week lead on, and nobody is sent anywhere", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int usual = GENERATE(0, 3);
    Patient patient(shipped(tendon.programme), usual);
    int reached = -1;
    for (int day = 0; day < 70 && reached < 0; ++day) {
        const LocalTime now = moment(day, 8);
        if (patient.plan(moment(day, 7)).morning_due) {
            patient.morning(day, usual);
        }
        for (const MeasureId& id : patient.plan(now).measures_due) {
            patient.add(now, MeasureTaken{id, 1, Side::Both, {}});
        }
        CHECK_FALSE(patient.has(now, RuleKind::Stalled));
        CHECK_FALSE(patient.has(now, RuleKind::StepBack));
        reached = patient.answer(now, RuleKind::StageUp) ? day : reached;
        patient.answer(moment(day, 9), RuleKind::StepUp);
        if (day % 7 == 0 || day % 7 == 3) {
            patient.train_all(day, 1);
        }
    }
    INFO(tendon.programme << ", usual " << usual);
    CHECK(reached >= 14);
    CHECK(reached <= 35);
}

TEST_CASE("long course: a clock three days ahead, put right, costs nothing", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int wrong_from = GENERATE(3, 9);
    Patient wrong(shipped(tendon.programme), 2);
    Patient right(shipped(tendon.programme), 2);
    for (int day = 0; day < 16; ++day) {
        right.train(day, tendon.hold, 1).morning(day + 1, 2);
        const bool is_ahead = day == wrong_from;
        wrong.train(is_ahead ? day + 3 : day, tendon.hold, 1, is_ahead ? 10 : 18);
        wrong.morning(day + 1, 2);
        const LocalTime now = moment(day + 1, 9);
        const PatientState state = wrong.state(now);
        const int rung = find_exercise_state(state, ExerciseId{tendon.hold})->rung.index;
        CHECK(rung == find_exercise_state(right.state(now), ExerciseId{tendon.hold})->rung.index);
        if (is_ahead) {
            CHECK_FALSE(wrong.has(now, RuleKind::StepUp));
            CHECK(wrong.has(now, RuleKind::NotEnoughKnown));
        }
    }
    CHECK(wrong.has(moment(16, 9), RuleKind::StepUp));
}

TEST_CASE("long course: months away begin low, and what was before is no standstill", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int away = GENERATE(20, 80);
    Patient patient(shipped(tendon.programme), 2);
    patient.begin_in(tendon.second_stage);
    for (int day = 0; day < 30; ++day) {
        patient.answer(moment(day, 8), RuleKind::StepUp);
        patient.train_all(day, 1).morning(day + 1, 2);
    }
    const int back = 30 + away;
    const LocalTime now = moment(back, 8);
    CHECK(patient.has(now, RuleKind::WelcomeBack));
    CHECK_FALSE(patient.has(now, RuleKind::Stalled));
    patient.answer(now, RuleKind::WelcomeBack);
    for (int day = back; day < back + 20; ++day) {
        patient.answer(moment(day, 8), RuleKind::StepUp);
        CHECK_FALSE(patient.has(moment(day, 8), RuleKind::Stalled));
        patient.train_all(day, 1).morning(day + 1, 2);
    }
}

TEST_CASE(
    "long course: a bad score corrected weeks later leaves no standstill behind", "[courses]"
) {
    const Tendon tendon = GENERATE(hamstring, achilles);
    Patient patient(shipped(tendon.programme), 2);
    std::vector<std::size_t> bad;
    for (int day = 0; day < 40; ++day) {
        patient.train(day, tendon.hold, day % 8 == 7 ? 6 : 1);
        if (day % 8 == 7) {
            bad.push_back(patient.diary.entries().size() - 1);
        }
        patient.morning(day + 1, 2);
    }
    for (const std::size_t place : bad) {
        const Entry entry = patient.diary.entries()[place];
        PainReported told = std::get<PainReported>(entry.body);
        told.score = pain(1);
        patient.add(moment(40, 7), told);
        patient.diary.entries().back().at = entry.at;
        patient.diary.entries().back().replaces = entry.id;
    }
    const std::vector<Offer> offers = patient.offers(moment(40, 8));
    CHECK_FALSE(says(offers, "Up and down"));
    CHECK_FALSE(says(offers, "Talk to your physiotherapist"));
    CHECK(find_offer(offers, RuleKind::StepUp) != nullptr);
}
