#pragma once
// From bytes to JSON, or a reason why not: bounded in size, depth and count, UTF-8 checked, never
// aborting.

#include "base/result.h"

#include <limits>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct TextLimits {
    std::size_t bytes_most = 0;
    int depth_most = 0;
    std::size_t values_most = std::numeric_limits<std::size_t>::max();
};

inline constexpr TextLimits programme_text_limits{1024 * 1024, 16, 60000};
inline constexpr TextLimits entry_text_limits{256 * 1024, 8, 4000};

/// Names in one group. More would make reading it slow.
inline constexpr std::size_t group_names_most = 500;

bool is_utf8(std::string_view text);

/// All problems that can be found: one when it is no JSON, else every name that stands twice.
Result<nlohmann::ordered_json, std::vector<Error>>
parse_json_text(std::string_view text, TextLimits limits);

/// In one line; what is no UTF-8 is replaced.
std::string dumped(const nlohmann::ordered_json& json);

/// Writes the text under that key; an empty one is left out.
void put_text(nlohmann::ordered_json& json, const char* key, const std::string& text);

} // namespace loadwise
