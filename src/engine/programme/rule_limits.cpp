#include "engine/programme/rule_limits.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr LimitSpec completion{"completion_percent", &RuleLimits::completion_percent, 1, 100};
constexpr LimitSpec tolerated{"well_tolerated_days", &RuleLimits::well_tolerated_days, 0, 60};
constexpr LimitSpec tolerated_row_limit{
    "well_tolerated_days", &RuleLimits::well_tolerated_days, 1, 60};
constexpr LimitSpec over{"over_days", &RuleLimits::over_days, 0, 365};
constexpr LimitSpec troubled{"troubled_days", &RuleLimits::troubled_days, 1, 14};
constexpr LimitSpec within{"within_days", &RuleLimits::within_days, 1, 60};
constexpr LimitSpec median_rise{"median_rise", &RuleLimits::median_rise, 1, 10};
constexpr LimitSpec morning_rise{"morning_rise", &RuleLimits::morning_rise, 1, 10};
constexpr LimitSpec gap{"gap_days", &RuleLimits::gap_days, 1, 365};
constexpr LimitSpec restart{"restart_days", &RuleLimits::restart_days, 1, 365, true};
constexpr LimitSpec stage_question{"stage_days", &RuleLimits::stage_days, 1, 365, true};
constexpr LimitSpec pause{"pause_days", &RuleLimits::pause_days, 0, 28};
constexpr LimitSpec pause_rise{"pause_rise", &RuleLimits::pause_rise, 0, 10, true};
constexpr LimitSpec settled{"settled_days", &RuleLimits::settled_days, 0, 60, true};
constexpr LimitSpec calm{"calm_days", &RuleLimits::calm_days, 0, 365, true};
constexpr LimitSpec declined{"declined_days", &RuleLimits::declined_days, 0, 60, true};
constexpr LimitSpec held{"hold_days", &RuleLimits::hold_days, 1, 60};
constexpr LimitSpec held_over{"over_days", &RuleLimits::over_days, 1, 365};
constexpr LimitSpec ask{"ask_days", &RuleLimits::ask_days, 1, 365};
constexpr LimitSpec goal{"goal_days", &RuleLimits::goal_days, 1, 365, true};
constexpr LimitSpec falls{"falls", &RuleLimits::falls, 2, 60, true};
constexpr LimitSpec stay{"stay_days", &RuleLimits::stay_days, 1, 60, true};
constexpr LimitSpec good_per_bad{"good_per_bad", &RuleLimits::good_per_bad, 1, 10, true};
constexpr LimitSpec repeat{"repeat_days", &RuleLimits::repeat_days, 2, 60, true};
constexpr LimitSpec ask_of_several{"ask_days", &RuleLimits::ask_days, 1, 365, true};
constexpr LimitSpec same_mornings{"same_mornings", &RuleLimits::same_mornings, 1, 14, true};

constexpr LimitSpec of_flare_up[] = {
    morning_rise, troubled, within, falls, ask_of_several, same_mornings};
constexpr LimitSpec of_step_back[] = {troubled, within, median_rise};
constexpr LimitSpec of_ease_off[] = {pause, pause_rise};
constexpr LimitSpec of_welcome_back[] = {gap, restart, stage_question};
constexpr LimitSpec of_well_tolerated[] = {completion};
constexpr LimitSpec of_step_up[] = {tolerated_row_limit, declined};
constexpr LimitSpec of_stage_up[] = {tolerated, over, settled, declined};
constexpr LimitSpec of_offer_track[] = {tolerated, over, settled, calm, declined};
constexpr LimitSpec of_stalled[] = {held, held_over, ask, goal, falls, stay, good_per_bad, repeat};

constexpr const char* cases_of_flare_up[] = {"again"};
constexpr const char* cases_of_ease_off[] = {"paused", "again", "leave_out", "swap", "lowest"};
constexpr const char* cases_of_step_back[] = {"first_stage", "answered", "one_exercise"};
constexpr const char* cases_of_welcome_back[] = {"lowest", "long", "exercises"};
constexpr const char* cases_of_well_tolerated[] = {"at_top", "goals"};
constexpr const char* cases_of_track_verdict[] = {"not_reached"};
constexpr const char* cases_of_stalled[] = {
    "swap", "sore", "up_and_down", "try", "ask", "waits", "goal"};
constexpr const char* cases_of_not_enough_known[] = {"during", "usual", "set_aside"};
constexpr const char* cases_of_hold[] = {"beyond_plan", "incomplete", "morning"};

} // namespace

std::span<const LimitSpec> limits_of(RuleKind kind) {
    switch (kind) {
    case RuleKind::FlareUp:
        return of_flare_up;
    case RuleKind::StepBack:
        return of_step_back;
    case RuleKind::EaseOff:
        return of_ease_off;
    case RuleKind::WelcomeBack:
        return of_welcome_back;
    case RuleKind::WellTolerated:
        return of_well_tolerated;
    case RuleKind::StepUp:
        return of_step_up;
    case RuleKind::StageUp:
        return of_stage_up;
    case RuleKind::OfferTrack:
        return of_offer_track;
    case RuleKind::Stalled:
        return of_stalled;
    case RuleKind::SeekCare:
    case RuleKind::StopExercise:
    case RuleKind::UsualTooHigh:
    case RuleKind::TrackVerdict:
    case RuleKind::NotEnoughKnown:
    case RuleKind::Hold:
        return {};
    }
    return {};
}

std::span<const char* const> rule_cases_of(RuleKind kind) {
    switch (kind) {
    case RuleKind::FlareUp:
        return cases_of_flare_up;
    case RuleKind::EaseOff:
        return cases_of_ease_off;
    case RuleKind::StepBack:
        return cases_of_step_back;
    case RuleKind::WelcomeBack:
        return cases_of_welcome_back;
    case RuleKind::WellTolerated:
        return cases_of_well_tolerated;
    case RuleKind::TrackVerdict:
        return cases_of_track_verdict;
    case RuleKind::Stalled:
        return cases_of_stalled;
    case RuleKind::NotEnoughKnown:
        return cases_of_not_enough_known;
    case RuleKind::Hold:
        return cases_of_hold;
    case RuleKind::SeekCare:
    case RuleKind::StopExercise:
    case RuleKind::UsualTooHigh:
    case RuleKind::StepUp:
    case RuleKind::StageUp:
    case RuleKind::OfferTrack:
        return {};
    }
    return {};
}

bool has_case(const Rule& rule, std::string_view key) {
    return std::any_of(rule.cases.begin(), rule.cases.end(), [key](const RuleCase& each) {
        return each.key == key;
    });
}

bool is_limit_of(RuleKind kind, std::string_view name) {
    for (const LimitSpec& spec : limits_of(kind)) {
        if (name == spec.name) {
            return true;
        }
    }
    return false;
}

} // namespace loadwise
