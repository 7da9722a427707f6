#pragma once
// How a value is stored beside the log: as JSON in the form of a row, with a version and a
// checksum, so that damage is noticed before anything is read. A field that is not known is passed
// over, as in a row: a newer version may have written it.

#include "base/result.h"
#include "format/json/json_field.h"
#include "format/json/json_text.h"

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace loadwise {

std::string write_stored(const nlohmann::ordered_json& json);

/// More than fifty variants of a hand-out need, each with its logo and notes.
inline constexpr TextLimits stored_text_limits{4 * 1024 * 1024, 12, 500'000};

/// Hands the JSON of a stored text to `read`. Returns all problems; none when the text is sound.
Errors read_stored(std::string_view text, const std::function<void(const Field&)>& read);

/// What `read` makes of a stored text: the whole value, or what is wrong and where.
template <typename Value>
Result<Value, Errors> read_stored_value(std::string_view text, Value (*read)(const Field&)) {
    Value value;
    Errors errors = read_stored(text, [&](const Field& field) { value = read(field); });
    if (!errors.empty()) {
        return errors;
    }
    return value;
}

} // namespace loadwise
