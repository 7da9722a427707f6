#include "rule_limits.h"

namespace loadwise {
namespace {

constexpr LimitSpec completion{"completion_percent", &RuleLimits::completion_percent, 1, 100};
constexpr LimitSpec tolerated{"well_tolerated_days", &RuleLimits::well_tolerated_days, 1, 60};
constexpr LimitSpec over{"over_days", &RuleLimits::over_days, 0, 365};
constexpr LimitSpec troubled{"troubled_days", &RuleLimits::troubled_days, 1, 14};
constexpr LimitSpec within{"within_days", &RuleLimits::within_days, 1, 60};
constexpr LimitSpec median_rise{"median_rise", &RuleLimits::median_rise, 1, 10};
constexpr LimitSpec morning_rise{"morning_rise", &RuleLimits::morning_rise, 1, 10};
constexpr LimitSpec gap{"gap_days", &RuleLimits::gap_days, 1, 365};
constexpr LimitSpec pause{"pause_days", &RuleLimits::pause_days, 0, 28};

constexpr LimitSpec of_flare_up[] = {morning_rise, troubled, within};
constexpr LimitSpec of_step_back[] = {troubled, within, median_rise};
constexpr LimitSpec of_ease_off[] = {pause};
constexpr LimitSpec of_welcome_back[] = {gap};
constexpr LimitSpec of_well_tolerated[] = {completion};
constexpr LimitSpec of_step_up[] = {tolerated};
constexpr LimitSpec of_stage_up[] = {tolerated, over};

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
    case RuleKind::OfferTrack:
        return of_stage_up;
    case RuleKind::SeekCare:
    case RuleKind::StopExercise:
    case RuleKind::TrackVerdict:
    case RuleKind::NotEnoughKnown:
    case RuleKind::Hold:
        return {};
    }
    return {};
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
