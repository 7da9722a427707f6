#include "format/programme/programme_migrate.h"

#include "format/programme/programme_construct.h"

#include <nlohmann/json.hpp>

namespace loadwise {

Result<nlohmann::ordered_json> migrate_programme(nlohmann::ordered_json json) {
    if (!json.is_object()) {
        return Error{ErrorCode::WrongType, "", "A programme file is one group in braces."};
    }
    const auto format = json.find("format");
    if (format == json.end() || !format->is_number_integer()) {
        return Error{
            ErrorCode::UnknownFormat,
            "/format",
            "The number of the file format is missing: write 2."};
    }
    if (*format > programme_format) {
        return Error{
            ErrorCode::NewerFormat,
            "/format",
            "This file was written for a newer version of Loadwise. Update Loadwise to read it."};
    }
    if (*format < 1) {
        return Error{ErrorCode::UnknownFormat, "/format", "No such file format ever was: write 2."};
    }
    // Format 2 has more that may be said, and what a file of format 1 says means the same.
    *format = programme_format;
    return json;
}

} // namespace loadwise
