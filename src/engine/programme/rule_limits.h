#pragma once
// Which limits each kind of rule needs, the range each may have, and the cases it tells apart.

#include "engine/programme/rule.h"

#include <span>
#include <string_view>

namespace loadwise {

struct LimitSpec {
    const char* name;
    int RuleLimits::*place;
    int least;
    int most;
    bool is_optional = false; // absent: 0, as a programme had it before there was such a limit
};

std::span<const LimitSpec> limits_of(RuleKind kind);

bool is_limit_of(RuleKind kind, std::string_view name);

/// The keys of the cases in which a rule of this kind may have other words.
std::span<const char* const> rule_cases_of(RuleKind kind);

/// Whether the rule has words for this case: those written before it was told apart have none.
bool has_case(const Rule& rule, std::string_view key);

} // namespace loadwise
