// Those who train well and get no further, on the programmes that ship: each is told what to do, in
// time, and not the same thing every day.
#include "support/shipped_patient.h"

#include <catch2/generators/catch_generators.hpp>
#include <map>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

/// The titles under which a rule of standstills spoke, with the days.
using Said = std::map<std::string, std::vector<int>>;

void note(Said& said, Patient& patient, int day, RuleKind kind = RuleKind::Stalled) {
    for (const Offer& offer : patient.offers(moment(day, 8))) {
        if (offer.kind == kind && !offer.needs_answer) {
            said[offer.title].push_back(day);
        }
    }
}

int least_apart(const std::vector<int>& days) {
    int least = 1000;
    for (std::size_t place = 1; place < days.size(); ++place) {
        least = std::min(least, days[place] - days[place - 1]);
    }
    return least;
}

/// Everything that is due is measured and fine, but for one measure.
void take_measures(Patient& patient, int day, const char* open, int value) {
    for (const MeasureId& id : patient.plan(moment(day, 7, 40)).measures_due) {
        const Measure* measure = find_by_id(shipped("pht").measures, id);
        measure = measure != nullptr ? measure : find_by_id(shipped("achilles").measures, id);
        REQUIRE(measure != nullptr);
        const int fine = measure->is_more_better ? measure->most : measure->least;
        const int taken = id.text == open ? value : fine;
        for (const Side side : {Side::Left, Side::Right}) {
            patient.add(
                moment(day, 7, 40),
                MeasureTaken{id, taken, measure->has_sides ? side : Side::Both, {}}
            );
        }
    }
}

struct OpenGoal {
    const char* programme;
    const char* stage;
    const char* measure;
    int value;      // that keeps the goal open
    int least_days; // of the stage
    const char* what_to_try;
};

constexpr OpenGoal lunge{"pht", "advanced", "drop_lunge", 1, 42, "split squats"};
constexpr OpenGoal hinge{"pht", "intermediate", "hinge_pain", 4, 28, "this small bend"};
constexpr OpenGoal raises{"achilles", "heavy", "heel_raises", 15, 56, "single-leg raises"};

} // namespace

TEST_CASE("standstill: a goal that alone stays open comes with what to try", "[standstill]") {
    const OpenGoal goal = GENERATE(lunge, hinge, raises);
    const bool is_open = GENERATE(true, false);
    Patient patient(shipped(goal.programme), 1);
    patient.begin_in(goal.stage);
    Said said;
    std::string words;
    bool is_next_offered = false;
    for (int day = 0; day < goal.least_days + 60; ++day) {
        take_measures(patient, day, is_open ? goal.measure : "", goal.value);
        note(said, patient, day);
        for (const Offer& offer : patient.offers(moment(day, 8))) {
            words = offer.title == "A goal takes longer" ? offer.words : words;
        }
        is_next_offered = is_next_offered || patient.has(moment(day, 8), RuleKind::StageUp);
        patient.answer(moment(day, 8), RuleKind::StepUp);
        patient.train_all(day, 1).morning(day + 1, 1);
    }
    INFO(goal.measure);
    CHECK(is_next_offered != is_open);
    if (is_open) {
        REQUIRE(said.contains("A goal takes longer"));
        CHECK(said["A goal takes longer"].front() == goal.least_days + 14);
        CHECK(words.find(goal.what_to_try) != std::string::npos);
        REQUIRE(said.contains("A goal is still open"));
        CHECK(said["A goal is still open"].front() == goal.least_days + 42);
    }
    for (const auto& [title, days] : said) {
        INFO(title);
        CHECK(least_apart(days) >= 7);
    }
}

TEST_CASE(
    "standstill: what is always too much one step higher rests for two weeks", "[standstill]"
) {
    const char* programme = GENERATE("pht", "achilles");
    const std::string hold = std::string(programme) == "pht" ? "s1_bridge_hold" : "calf_hold";
    Patient patient(shipped(programme), 2);
    Said said;
    std::vector<int> raised_on;
    for (int day = 0; day < 120; ++day) {
        note(said, patient, day);
        if (patient.answer(moment(day, 8), RuleKind::StepUp)) {
            raised_on.push_back(day);
        }
        const bool is_too_high = patient.planned_at(moment(day, 17), hold).rung.index > 0;
        patient.train(day, hold, is_too_high ? 6 : 1).morning(day + 1, 2);
    }
    REQUIRE(said.contains("Up and down"));
    const int since = said["Up and down"].front();
    CHECK(since <= 42);
    std::erase_if(raised_on, [since](int day) { return day < since; });
    CHECK(raised_on.size() >= 3); // it is tried again, all the same
    CHECK(least_apart(raised_on) >= 14);
    REQUIRE(said.contains("Ask your physiotherapist"));
    for (const auto& [title, days] : said) {
        INFO(title);
        CHECK(static_cast<int>(days.size()) <= 120 / 7 + 1);
    }
}

TEST_CASE(
    "standstill: as sore with less is another exercise, or the physiotherapist", "[standstill]"
) {
    const char* programme = GENERATE("pht", "achilles");
    const std::string hold = std::string(programme) == "pht" ? "s1_bridge_hold" : "calf_hold";
    Patient patient(shipped(programme), 2);
    Said said;
    int lowered_on = -1;
    for (int day = 0; day < 60; ++day) {
        note(said, patient, day);
        if (patient.answer(moment(day, 8), RuleKind::Stalled)) {
            lowered_on = lowered_on < 0 ? day : lowered_on;
        }
        patient.train(day, hold, 4).morning(day + 1, 2); // at 3 the next stage would be offered
    }
    CHECK(lowered_on == 9);
    REQUIRE(said.contains("Still sore with less"));
    CHECK(said["Still sore with less"].front() == lowered_on + 9);
    REQUIRE(said.contains("Ask your physiotherapist"));
    CHECK(said["Ask your physiotherapist"].front() == 42);
    for (const auto& [title, days] : said) {
        INFO(title);
        CHECK(least_apart(days) >= 7);
    }
}

TEST_CASE("standstill: what nobody was there to read is said until somebody is", "[standstill]") {
    Patient patient(shipped("pht"), 2);
    for (int day = 0; day <= 40; ++day) {
        patient.train(day, "s1_bridge_hold", 1).morning(day + 1, 2);
    }
    const auto is_asked = [&patient](int day) {
        return patient.has(moment(day, 8), RuleKind::Stalled);
    };
    REQUIRE_FALSE(is_asked(41));
    for (const int day : {42, 43, 44}) { // the morning of 41 was the last entry
        CHECK(is_asked(day));
    }
    patient.morning(44, 2);
    CHECK(is_asked(44));
    for (int day = 45; day < 49; ++day) {
        CHECK_FALSE(is_asked(day));
        patient.train(day, "s1_bridge_hold", 1); // a week without is another matter
    }
    CHECK(is_asked(49));
}

TEST_CASE("standstill: a worse week is said once, and again when it goes on", "[standstill]") {
    const char* programme = GENERATE("pht", "achilles");
    Patient patient(shipped(programme), 1);
    Said said;
    for (int day = 0; day < 60; ++day) {
        note(said, patient, day, RuleKind::StepBack);
        patient.train_all(day, 1).morning(day + 1, day < 14 ? 1 : 4);
    }
    REQUIRE(said.contains("Talk to your physiotherapist"));
    CHECK(said["Talk to your physiotherapist"].size() >= 5);
    CHECK(said["Talk to your physiotherapist"].size() <= 60 / 7 + 2);
}

TEST_CASE("standstill: too much each time at the lowest step is no rest for ever", "[standstill]") {
    const char* programme = GENERATE("pht", "achilles");
    const std::string easiest = std::string(programme) == "pht" ? "s1_bridge_hold" : "calf_hold";
    const bool is_alone = easiest == "calf_hold";
    const char* title = is_alone ? "Still sore with less" : "Leave this exercise out for now";
    Patient patient(shipped(programme), 1);
    Said said;
    for (int day = 0; day < 70; ++day) {
        for (const Offer& offer : patient.offers(moment(day, 8))) {
            said[offer.title].push_back(day);
        }
        patient.answer(moment(day, 8), RuleKind::EaseOff);
        const PlannedExercise planned = patient.planned_at(moment(day, 18), easiest);
        if (planned.availability == Availability::Now) {
            patient.train(day, easiest, 6);
        }
        patient.morning(day + 1, 1);
    }
    REQUIRE(said.contains(title));
    CHECK(said[title].front() <= 42);
}

TEST_CASE("standstill: a third flare-up in six weeks is for the physiotherapist", "[standstill]") {
    const char* programme = GENERATE("pht", "achilles");
    const int apart = GENERATE(12, 30);
    Patient patient(shipped(programme), 1);
    std::vector<std::string> titles;
    int day = 0;
    for (int flare = 0; flare < 3; ++flare) {
        for (const int next = (flare + 1) * apart; day < next; ++day) {
            const bool is_up = day == flare * apart + 2;
            patient.morning(day, is_up ? 5 : 1);
            for (const Offer& offer : patient.offers(moment(day, 8))) {
                if (offer.kind == RuleKind::FlareUp) {
                    titles.push_back(offer.title);
                }
            }
            patient.answer(moment(day, 8), RuleKind::FlareUp);
            patient.answer_questions(moment(day, 9));
            patient.add(moment(day, 9), MeasureTaken{{"daily_check"}, 1, Side::Both, {}});
            patient.answer(moment(day, 10), RuleKind::TrackVerdict);
            patient.train_all(day, 1);
        }
    }
    REQUIRE(titles.size() == 3);
    CHECK(titles[0] == "This looks like a flare-up");
    CHECK(titles[1] == "This looks like a flare-up");
    CHECK(titles[2] == (apart < 21 ? "Another flare-up" : "This looks like a flare-up"));
}

TEST_CASE(
    "standstill: a usual pain at the limit is said daily at first, then weekly", "[standstill]"
) {
    Patient patient(shipped("pht"), 7);
    Said said;
    for (int day = 0; day < 56; ++day) {
        patient.morning(day, 7);
        note(said, patient, day, RuleKind::UsualTooHigh);
        CHECK_FALSE(patient.has(moment(day, 8), RuleKind::Hold));
        patient.answer(moment(day, 8), RuleKind::UsualTooHigh, false);
        patient.train_all(day, 4);
    }
    REQUIRE(said.contains("See your physiotherapist first"));
    CHECK(said["See your physiotherapist first"].size() >= 20 + 35 / 7 - 1);
    CHECK(said["See your physiotherapist first"].size() <= 22 + 35 / 7 + 1);
}

TEST_CASE("standstill: after a break less is offered by the welcome back alone", "[standstill]") {
    Patient patient(shipped("pht"), 2);
    int day = 0;
    for (; day < 10; ++day) {
        patient.train(day, "s1_bridge_hold", 3).morning(day + 1, 2);
    }
    REQUIRE(patient.has(moment(day, 8), RuleKind::Stalled));
    for (; day < 40; ++day) {
        patient.morning(day + 1, 1);
    }
    CHECK(patient.has(moment(day, 8), RuleKind::WelcomeBack));
    CHECK_FALSE(patient.has(moment(day, 8), RuleKind::Stalled));
}
