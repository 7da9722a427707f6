#pragma once
// Which limits each kind of rule needs, and the range each may have.

#include "rule.h"

#include <span>
#include <string_view>

namespace loadwise {

struct LimitSpec {
    const char* name;
    int RuleLimits::*place;
    int least;
    int most;
};

std::span<const LimitSpec> limits_of(RuleKind kind);

bool is_limit_of(RuleKind kind, std::string_view name);

} // namespace loadwise
