#include "format/texts_json.h"

#include "format/json/json_field.h"
#include "format/json/json_text.h"

#include <nlohmann/json.hpp>

namespace loadwise {

namespace {

using Json = nlohmann::ordered_json;

constexpr TextLimits locale_text_limits{256 * 1024, 8, 8000};

/// "{count}" has a name in it, and no brace stands alone.
bool has_whole_gaps(std::string_view text) {
    bool is_open = false;
    char last = ' ';
    for (const char letter : text) {
        if (letter == '{' || letter == '}') {
            if (is_open == (letter == '{') || (is_open && last == '{')) {
                return false;
            }
            is_open = letter == '{';
        }
        last = letter;
    }
    return !is_open;
}

void read_member(
    const Field& group, const std::string& name, const std::string& key, LocaleFile& out
) {
    const Field field = group.member(name.c_str());
    const Json* const json = field.own_json();
    if (json != nullptr && json->is_object()) {
        group.each_member(name.c_str(), Need::Required, [&](const std::string& each, const Field&) {
            read_member(field, each, key + "." + each, out);
        });
    } else if (json != nullptr && json->is_array()) {
        int index = 0;
        group.each_item(name.c_str(), Need::Required, [&](const Field& item) {
            out.texts[key + "." + std::to_string(index++)] = item.own_text();
        });
    } else {
        const std::string text = field.own_text();
        if (!has_whole_gaps(text)) {
            field.report(ErrorCode::OutOfRange, "A gap is a name in braces: {count}.");
        }
        out.texts[key] = text;
    }
}

} // namespace

Result<LocaleFile, std::vector<Error>> read_texts(std::string_view text) {
    const Result<Json, std::vector<Error>> parsed = parse_json_text(text, locale_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Errors errors;
    const Field root(&*parsed, "", errors);
    root.allow_only({"language", "name", "texts"});
    LocaleFile file;
    file.language = root.name("language");
    file.name = root.text("name");
    const Field texts = root.member("texts");
    root.each_member("texts", Need::Required, [&](const std::string& name, const Field&) {
        read_member(texts, name, name, file);
    });
    if (!errors.empty()) {
        return errors;
    }
    return file;
}

} // namespace loadwise
