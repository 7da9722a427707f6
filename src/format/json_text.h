#pragma once
// From bytes to JSON, or a reason why not: bounded in size and depth, UTF-8 checked, never
// aborting.

#include "result.h"

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace loadwise {

struct TextLimits {
    std::size_t bytes_most = 0;
    int depth_most = 0;
};

inline constexpr TextLimits programme_text_limits{1024 * 1024, 16};
inline constexpr TextLimits entry_text_limits{16 * 1024, 8};

bool is_utf8(std::string_view text);

Result<nlohmann::ordered_json> parse_json_text(std::string_view text, TextLimits limits);

} // namespace loadwise
