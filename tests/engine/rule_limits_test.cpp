// Which numbers and which cases a rule of each kind has: what a programme may say of it.
#include "engine/programme/rule_limits.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace loadwise;

namespace {

std::string limits(RuleKind kind) {
    std::string names;
    for (const LimitSpec& limit : limits_of(kind)) {
        names += std::string(limit.name) + " ";
        CHECK(is_limit_of(kind, limit.name));
        CHECK(limit.least < limit.most);
    }
    CHECK_FALSE(is_limit_of(kind, "nothing"));
    return names;
}

std::string cases(RuleKind kind) {
    std::string keys;
    for (const char* key : rule_cases_of(kind)) {
        keys += std::string(key) + " ";
    }
    return keys;
}

} // namespace

TEST_CASE("rules: each kind has its own numbers and its own cases", "[rule_limits]") {
    struct Row {
        RuleKind kind;
        const char* limits;
        const char* cases;
    };

    const Row rows[] = {
        {RuleKind::SeekCare, "", ""},
        {RuleKind::StopExercise, "", ""},
        {RuleKind::UsualTooHigh, "", ""},
        {RuleKind::FlareUp,
         "morning_rise troubled_days within_days falls ask_days same_mornings ",
         "again "},
        {RuleKind::StepBack,
         "troubled_days within_days median_rise ",
         "first_stage answered one_exercise "},
        {RuleKind::EaseOff, "pause_days pause_rise ", "paused again leave_out swap lowest "},
        {RuleKind::WelcomeBack, "gap_days restart_days stage_days ", "lowest long exercises "},
        {RuleKind::TrackVerdict, "", "not_reached "},
        {RuleKind::Stalled,
         "hold_days over_days ask_days goal_days falls stay_days good_per_bad repeat_days ",
         "swap sore up_and_down try ask waits goal "},
        {RuleKind::NotEnoughKnown, "", "during usual set_aside "},
        {RuleKind::Hold, "", "beyond_plan incomplete morning "},
        {RuleKind::WellTolerated, "completion_percent ", "at_top goals "},
        {RuleKind::StepUp, "well_tolerated_days declined_days ", ""},
        {RuleKind::StageUp, "well_tolerated_days over_days settled_days declined_days ", ""},
        {RuleKind::OfferTrack,
         "well_tolerated_days over_days settled_days calm_days declined_days ",
         ""},
    };
    CHECK(std::size(rows) == rule_kind_count);
    for (const Row& row : rows) {
        INFO("kind " << static_cast<int>(row.kind));
        CHECK(limits(row.kind) == row.limits);
        CHECK(cases(row.kind) == row.cases);
    }
}
