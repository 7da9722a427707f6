// Courses on the programmes that ship, read day by day by the one who lives them: no word is
// untrue, none speaks against another, and what is said fits the plan beside it.
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
    const char* sore;   // an exercise of the second stage
    const char* gentle; // of the flare-up plan
    int foot;           // the lowest rung of the sore one
};

constexpr Tendon hamstring{
    "pht", "s1_bridge_hold", "intermediate", "s2_curl_prone", "f_bridge_hold", -4};
constexpr Tendon achilles{"achilles", "calf_hold", "heavy", "single_raise", "f_hold", -3};

std::set<std::string> titles_at(const Patient& patient, LocalTime now) {
    std::set<std::string> titles;
    for (const Offer& offer : patient.offers(now)) {
        titles.insert(offer.title);
    }
    return titles;
}

/// All that may be done, the sore ones with this pain and the others with little.
void train_with(Patient& patient, int day, const std::set<std::string>& sore, int pain) {
    for (const PlannedExercise& each : patient.plan(moment(day, 18)).exercises) {
        if (each.availability == Availability::Now) {
            const std::string& id = each.exercise.text;
            patient.train(day, id, sore.contains(id) ? pain : 1);
        }
    }
}

Patient in_second_stage(const Tendon& tendon) {
    Patient patient(shipped(tendon.programme), 2);
    patient.begin_in(tendon.second_stage);
    return patient;
}

} // namespace

TEST_CASE("read: above the lowest step nobody hears that nothing is easier", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const bool is_accepted = GENERATE(true, false);
    Patient patient = in_second_stage(tendon);
    train_with(patient, 0, {tendon.sore}, 7);
    patient.morning(1, 2);
    REQUIRE(patient.answer(moment(1, 8), RuleKind::EaseOff, is_accepted));
    for (const LocalTime& now : {moment(1, 9), moment(1, 20), moment(2, 9)}) {
        const std::set<std::string> titles = titles_at(patient, now);
        CHECK_FALSE(titles.contains("Stay at the lowest step"));
        CHECK(titles.contains("One step easier next time") == is_accepted);
        CHECK(patient.planned_at(now, tendon.sore).rung.index == (is_accepted ? -1 : 0));
    }
}

TEST_CASE("read: a day that was too much is answered once", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    Patient patient = in_second_stage(tendon);
    patient.at_rung(tendon.sore, tendon.foot + 1);
    train_with(patient, 0, {tendon.sore}, 7);
    patient.morning(1, 2);
    REQUIRE(patient.answer(moment(1, 8), RuleKind::EaseOff));
    patient.morning(2, 2);
    CHECK_FALSE(titles_at(patient, moment(2, 8)).contains("Some days of rest"));
    const PlannedExercise planned = patient.planned_at(moment(2, 18), tendon.sore);
    CHECK(planned.rung.index == tendon.foot);
    CHECK(planned.availability == Availability::Now);
}

TEST_CASE("read: what is always too much is left out, and the others go on", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int pain = GENERATE(6, 9);
    Patient patient = in_second_stage(tendon);
    patient.at_rung(tendon.sore, tendon.foot);
    std::vector<int> left_out_on;
    int raised = 0;
    int done = 0;
    for (int day = 0; day < 70; ++day) {
        const LocalTime now = moment(day, 8);
        const std::set<std::string> titles = titles_at(patient, now);
        if (titles.contains("Leave this exercise out for now")) {
            left_out_on.push_back(day);
        }
        INFO(tendon.programme << ", day " << day);
        CHECK_FALSE(titles.contains("Go back a stage"));
        CHECK_FALSE(patient.has(now, RuleKind::FlareUp));
        const bool is_free =
            patient.planned_at(moment(day, 18), tendon.sore).availability == Availability::Now;
        CHECK_FALSE((is_free && titles.contains("Leave this exercise out for now")));
        CHECK_FALSE((is_free && titles.contains("Still sore with less")));
        patient.answer(now, RuleKind::EaseOff);
        raised += patient.answer(moment(day, 9), RuleKind::StepUp) ? 1 : 0;
        done += is_free ? 1 : 0;
        train_with(patient, day, {tendon.sore}, pain);
        patient.morning(day + 1, 2);
    }
    REQUIRE_FALSE(left_out_on.empty());
    CHECK(left_out_on.front() <= 14);
    CHECK(done >= 4); // it is tried again, two weeks apart
    CHECK(done <= 8);
    CHECK(raised >= 6);
}

TEST_CASE("read: the only exercise rests for days, and the words say what else", "[courses]") {
    Patient patient(shipped("achilles"), 2);
    std::set<std::string> said;
    for (int day = 0; day < 50; ++day) {
        const LocalTime now = moment(day, 8);
        const std::set<std::string> titles = titles_at(patient, now);
        said.insert(titles.begin(), titles.end());
        const bool is_sore = titles.contains("Still sore with less");
        CHECK_FALSE((is_sore && titles.contains("Stay at the lowest step")));
        patient.answer(now, RuleKind::EaseOff);
        train_with(patient, day, {"calf_hold"}, 7);
        patient.morning(day + 1, 2);
    }
    CHECK(said.contains("Still sore with less"));
    CHECK(said.contains("Some days of rest"));
    CHECK_FALSE(said.contains("Leave this exercise out for now"));
}

TEST_CASE("read: one exercise that is too much is no flare-up and no stage back", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int sore_ones = GENERATE(1, 2);
    const int morning = GENERATE(2, 4);
    Patient patient = in_second_stage(tendon);
    std::set<std::string> sore{tendon.sore};
    if (sore_ones == 2) {
        sore.insert(std::string(tendon.programme) == "pht" ? "s2_bridge" : "standing_raise");
    }
    for (int day = 0; day < 5; day += 2) {
        train_with(patient, day, sore, 7);
        patient.morning(day + 1, morning).morning(day + 2, 2);
    }
    const bool is_one = sore_ones == 1 && morning == 2;
    INFO(tendon.programme << ", " << sore_ones << " sore, morning " << morning);
    for (const int day : {3, 5}) {
        const std::set<std::string> titles = titles_at(patient, moment(day, 8));
        CHECK(titles.contains("Go back a stage") == !is_one);
        CHECK(titles.contains("One exercise is too much") == (is_one && day == 3));
        CHECK_FALSE(patient.has(moment(day, 8), RuleKind::StepUp));
    }
    CHECK(patient.has(moment(5, 8), RuleKind::FlareUp) == !is_one);
}

TEST_CASE("read: who has answered is not told to go back a stage", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const bool is_accepted = GENERATE(true, false);
    Patient patient(shipped(tendon.programme), 2);
    patient.begin_in(std::string(tendon.programme) == "pht" ? "advanced" : "spring");
    for (int day = 0; day < 9; ++day) {
        patient.train_all(day, 7).morning(day + 1, 2);
        if (patient.answer(moment(day + 1, 8), RuleKind::StepBack, is_accepted)) {
            break;
        }
    }
    bool is_said = false;
    const int answered =
        static_cast<int>((patient.diary.entries().back().at.date - moment(0).date).count());
    for (int day = answered; day < answered + 6; ++day) {
        const std::set<std::string> titles = titles_at(patient, moment(day, 9));
        INFO("day " << day);
        CHECK_FALSE(titles.contains("Go back a stage"));
        is_said = is_said || titles.contains("Talk to your physiotherapist");
    }
    CHECK(is_said);
}

TEST_CASE("read: who passes offers by is reminded kindly, and sent nowhere", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const bool is_asked_before_morning = GENERATE(true, false);
    Patient patient(shipped(tendon.programme), 2);
    std::vector<int> reminded_on;
    for (int day = 0; day < 75; ++day) {
        const LocalTime now = is_asked_before_morning ? moment(day, 21) : moment(day, 8);
        for (const MeasureId& id : patient.plan(moment(day, 7, 40)).measures_due) {
            patient.add(moment(day, 7, 40), MeasureTaken{id, 1, Side::Both, {}});
        }
        if (is_asked_before_morning) {
            patient.train_all(day, 1);
        }
        const std::set<std::string> titles = titles_at(patient, now);
        CHECK_FALSE(titles.contains("Ask your physiotherapist"));
        if (titles.contains("A step is waiting")) {
            reminded_on.push_back(day);
        }
        if (!is_asked_before_morning) {
            patient.train_all(day, 1);
        }
        patient.morning(day + 1, 2);
    }
    CHECK(reminded_on == std::vector<int>{42, 49, 56, 63, 70});
}

TEST_CASE("read: weeks away are no weeks that a goal or a sore step has held", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int away = GENERATE(30, 72, 200);
    Patient patient(shipped(tendon.programme), 2);
    for (int day = 0; day < 12; ++day) { // acceptable, as far as the goals not reached
        patient.train_all(day, 4).morning(day + 1, 2);
    }
    const int back = 12 + away;
    CHECK(patient.has(moment(back, 8), RuleKind::WelcomeBack));
    CHECK_FALSE(patient.has(moment(back, 8), RuleKind::Stalled));
    patient.answer(moment(back, 8), RuleKind::WelcomeBack);
    for (int day = back; day < back + 8; ++day) {
        patient.train_all(day, 4).morning(day + 1, 2);
        INFO("day " << day - back);
        CHECK_FALSE(patient.has(moment(day + 1, 8), RuleKind::Stalled));
    }
}

TEST_CASE("read: at night nobody is asked how the morning feels", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int hour = GENERATE(0, 1, 3, 4, 9);
    Patient patient = in_second_stage(tendon);
    patient.train(0, tendon.sore, 1, 23);
    const std::set<std::string> titles = titles_at(patient, moment(1, hour, 50));
    CHECK(titles.contains("How does it feel this morning?") == (hour >= 4));
}

TEST_CASE("read: gentle holds that hurt too much are not calm enough for more", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int pain_in_holds = GENERATE(2, 6);
    Patient patient(shipped(tendon.programme), 2);
    patient.train_all(0, 1).morning(1, 6);
    REQUIRE(patient.answer(moment(1, 8), RuleKind::FlareUp));
    patient.answer_questions(moment(1, 9));
    std::vector<std::string> verdicts;
    for (int day = 1; day < 9; ++day) {
        patient.add(moment(day, 9), MeasureTaken{{"daily_check"}, 1, Side::Both, {}});
        const std::vector<Offer> offers = patient.offers(moment(day, 10));
        if (const Offer* verdict = find_offer(offers, RuleKind::TrackVerdict)) {
            verdicts.push_back(verdict->title);
        }
        patient.train_all(day, pain_in_holds).morning(day + 1, 2);
    }
    REQUIRE_FALSE(verdicts.empty());
    CHECK((verdicts.front() == "Not calm yet") == (pain_in_holds > 5));
}

TEST_CASE("read: what is done beside a flare-up plan is named next morning", "[courses]") {
    const Tendon tendon = GENERATE(hamstring, achilles);
    const int morning = GENERATE(2, 5);
    const bool is_beside = GENERATE(true, false);
    Patient patient(shipped(tendon.programme), 2);
    patient.train_all(0, 1).morning(1, 6);
    REQUIRE(patient.answer(moment(1, 8), RuleKind::FlareUp));
    patient.answer_questions(moment(1, 9));
    patient.train(1, tendon.gentle, 1, 12);
    if (is_beside) {
        patient.train_at(1, tendon.hold, 0);
        patient.add(moment(1, 19), PainReported{PainContext::During, pain(3), {}, {}, {}});
    }
    patient.morning(2, morning);
    const std::set<std::string> titles = titles_at(patient, moment(2, 8));
    INFO(tendon.programme << ", morning " << morning);
    CHECK(titles.contains("More than was planned") == is_beside);
}
