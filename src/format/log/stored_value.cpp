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

StoredText::StoredText(std::string_view text) {
    const Result<std::string_view> checked = read_checked(text);
    if (!checked) {
        errors_ = {checked.error()};
        return;
    }
    Result<nlohmann::ordered_json, Errors> parsed = parse_json_text(*checked, stored_text_limits);
    if (!parsed) {
        errors_ = parsed.error();
        return;
    }
    json_ = std::make_unique<nlohmann::ordered_json>(std::move(parsed.value()));
    if (!root().is_object()) {
        errors_ = {{ErrorCode::WrongType, "", "What is stored is one group in braces."}};
        return;
    }
    const int format = root().optional_whole("format", {1, 1000000}).value_or(stored_format);
    if (format > stored_format) {
        errors_ = {{ErrorCode::NewerFormat, "/format", "This was stored by a newer Loadwise."}};
    }
}

StoredText::~StoredText() = default;

} // namespace loadwise
