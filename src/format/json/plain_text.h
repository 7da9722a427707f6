#pragma once
// Texts that say what they seem to say: no control characters, nothing that turns the direction of
// writing round, and something that can be seen.

#include "format/json/json_field.h"

#include <string_view>

namespace loadwise {

/// Whether a text has none of the characters that could make it seem to say what it does not say.
bool is_plain_text(std::string_view text, bool has_lines);

/// Whether anything of it can be seen: blanks and letters without width cannot.
bool is_seen(std::string_view text);

/// Reports every text in this JSON, however deep, that is not plain or cannot be seen.
void check_plain_texts(const nlohmann::ordered_json& json, Errors& errors);

} // namespace loadwise
