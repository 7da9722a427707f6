#include "format/log/stored_value.h"

#include "format/log/row.h"

#include <nlohmann/json.hpp>

namespace loadwise {

namespace {

/// A value that says nothing of its format is of this one.
constexpr int stored_format = 1;

} // namespace

std::string write_stored(const nlohmann::ordered_json& json) {
    return write_checked(dumped(json));
}

Errors read_stored(std::string_view text, const std::function<void(const Field&)>& read) {
    const Result<std::string_view> json = read_checked(text);
    if (!json) {
        return {json.error()};
    }
    const Result<nlohmann::ordered_json, Errors> parsed =
        parse_json_text(*json, stored_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Errors errors;
    const Field field(&*parsed, "", errors);
    if (!field.is_object()) {
        return {{ErrorCode::WrongType, "", "What is stored is one group in braces."}};
    }
    const int format = field.optional_whole("format", {1, 1000000}).value_or(stored_format);
    if (format > stored_format) {
        return {{ErrorCode::NewerFormat, "/format", "This was stored by a newer Loadwise."}};
    }
    read(field);
    return errors;
}

} // namespace loadwise
