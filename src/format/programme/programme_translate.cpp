#include "format/programme/programme_translate.h"

#include "format/json/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace loadwise {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t languages_most = 50;

/// The fields that a patient reads.
constexpr std::array<std::string_view, 23> readable{
    "title",      "condition",  "summary",    "intended_for",    "not_for", "words",
    "question",   "what_to_do", "name",       "purpose",         "cues",    "stop_rule",
    "equipment",  "range_of",   "form",       "words_otherwise", "unit",    "safety",
    "paragraphs", "points",     "pain_words", "if_held",         "note"};

bool is_readable(std::string_view field) {
    return std::find(readable.begin(), readable.end(), field) != readable.end();
}

/// Puts the texts of a group into the group of the file that it mirrors; what cannot be said
/// otherwise is reported. `says` is true where everything is read: in a list of texts, in labels.
void translate(Json& there, const Json& texts, bool is_used, bool says, const Field& at) {
    for (auto item = texts.begin(); item != texts.end(); ++item) {
        const Field field = at.member(item.key().c_str());
        Json* const place = const_cast<Json*>(part_of(there, item.key()));
        const bool is_read = says || is_readable(item.key());
        if (place == nullptr) {
            field.report(ErrorCode::DanglingId, "There is no such place in this file.");
        } else if (item->is_object() && place->is_structured()) {
            const bool is_list_or_labels = place->is_array() ? is_read : item.key() == "labels";
            translate(*place, *item, is_used, is_list_or_labels, field);
        } else if (!place->is_string() || !is_read) {
            field.report(ErrorCode::Unknown, "This is no text that a patient reads.");
        } else if (!item->is_string() || item->get_ptr<const Json::string_t*>()->empty()) {
            field.report(ErrorCode::WrongType, "A text in quotation marks must stand here.");
        } else if (is_used) {
            *place = *item;
        }
    }
}

} // namespace

const Json* part_of(const Json& json, const std::string& part) {
    if (json.is_object()) {
        const auto found = json.find(part);
        return found == json.end() ? nullptr : &*found;
    }
    std::size_t index = 0;
    const char* const end = part.data() + part.size();
    const auto read = std::from_chars(part.data(), end, index);
    const bool is_index = json.is_array() && read.ec == std::errc{} && read.ptr == end;
    return is_index && index < json.size() ? &json[index] : nullptr;
}

std::string_view language_of(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

Json translate_programme(Json json, std::string_view language, Errors& errors) {
    const auto found = json.find("translations");
    if (found == json.end()) {
        return json;
    }
    const Json tables = std::move(*found);
    *found = Json::object();
    const Field field(&tables, "/translations", errors);
    if (!tables.is_object() || tables.size() > languages_most) {
        field.report(ErrorCode::WrongType, "Groups of texts, each named by its language.");
        return json;
    }
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        (*found)[table.key()] = true;
        const bool is_used = !language.empty() && language_of(table.key()) == language;
        const Field own = field.member(table.key().c_str());
        if (!table->is_object()) {
            own.report(ErrorCode::WrongType, "A group of texts must stand here.");
            continue;
        }
        translate(json, *table, is_used, false, own);
        if (is_used && !table->empty()) {
            json["language"] = table.key();
        }
    }
    return json;
}

Errors place_texts(Json& json, std::string_view language, std::string_view file) {
    const std::string key(language);
    const auto tables = json.find("translations");
    const Json* const room = tables == json.end() ? nullptr : part_of(*tables, key);
    if (room == nullptr || !room->is_object() || !room->empty()) {
        return {};
    }
    Result<Json, Errors> texts = parse_json_text(file, programme_text_limits);
    if (!texts) {
        Errors errors = texts.error();
        for (Error& each : errors) {
            each.where = place_within("/translations/" + pointer_part(key), each.where);
        }
        return errors;
    }
    (*tables)[key] = std::move(texts.value());
    return {};
}

} // namespace loadwise
