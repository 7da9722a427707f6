#pragma once
// What a hand-out may change in a programme file, and how: JSON merge patches (RFC 7396) made and
// applied with what belongs together kept true. Used by handout_json.cpp.

#include "base/result.h"
#include "format/json/json_field.h"

#include <nlohmann/json_fwd.hpp>

namespace loadwise {

/// `patch` is a group. Nothing of the base that the patch does not name changes, but: where it
/// changes something, evidence becomes a proposal, the translations of the changed texts fall away,
/// and so does the sign-off.
Result<nlohmann::ordered_json, Errors>
apply_patch(const nlohmann::ordered_json& base, const nlohmann::ordered_json& patch);

/// The shortest patch that leads from one to the other.
Result<nlohmann::ordered_json, Errors>
find_patch(const nlohmann::ordered_json& base, const nlohmann::ordered_json& changed);

} // namespace loadwise
