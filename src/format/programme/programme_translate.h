#pragma once
// A programme's own texts in other languages: "translations" has a group for each, which mirrors
// the file and says its texts in that language. Only what a patient reads can be said otherwise; no
// number, name or rule can.

#include "format/json/json_field.h"

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace loadwise {

/// The file with the texts of `language` ("de") in place, where it has them. Every group is
/// checked, whichever is used.
nlohmann::ordered_json
translate_programme(nlohmann::ordered_json json, std::string_view language, Errors& errors);

/// Puts the file with the texts of `language` where the programme has left room for it: an empty
/// group of that name. Where it has none, nothing changes.
Errors place_texts(nlohmann::ordered_json& json, std::string_view language, std::string_view file);

/// The member or the numbered item that this part of a place names; null when there is none.
const nlohmann::ordered_json* part_of(const nlohmann::ordered_json& json, const std::string& part);

/// The part of a tag that names the language: "en" of "en-GB".
std::string_view language_of(std::string_view tag);

} // namespace loadwise
