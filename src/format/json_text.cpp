#include "json_text.h"

#include "json_field.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

/// Length of the sequence that starts with this byte; 0 for a byte that cannot start one.
std::size_t sequence_length(unsigned char first) {
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// Second bytes that would make an overlong form, a surrogate or a code beyond Unicode.
bool is_second_allowed(unsigned char first, unsigned char second) {
    switch (first) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second <= 0x9F;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second <= 0x8F;
    default:
        return true;
    }
}

unsigned char byte_at(std::string_view text, std::size_t place) {
    return static_cast<unsigned char>(text[place]);
}

struct Extent {
    int depth = 0;          // deepest nesting of brackets
    std::size_t values = 0; // at least as many as there are values
};

/// Looks at brackets and commas outside strings, so that nothing is built before it is known small.
Extent extent_of(std::string_view text) {
    Extent extent;
    int depth = 0;
    bool is_in_string = false;
    for (std::size_t place = 0; place < text.size(); ++place) {
        const char letter = text[place];
        if (is_in_string) {
            place += letter == '\\' ? 1 : 0;
            is_in_string = letter != '"';
            continue;
        }
        is_in_string = letter == '"';
        const bool is_open = letter == '{' || letter == '[';
        depth += is_open ? 1 : 0;
        depth -= letter == '}' || letter == ']' ? 1 : 0;
        extent.depth = std::max(extent.depth, depth);
        extent.values += is_open || letter == ',' ? 1 : 0;
    }
    return extent;
}

std::vector<Error> refuse(ErrorCode code, const char* message) {
    return {{code, "", message}};
}

/// Reads through the text without keeping it: which names stand twice in one group, and whether a
/// group has too many. The parser proper would keep the last of two same names in silence.
class NameWatch {
  public:
    bool null() { return count_item(); }

    bool boolean(bool) { return count_item(); }

    bool number_integer(Json::number_integer_t) { return count_item(); }

    bool number_unsigned(Json::number_unsigned_t) { return count_item(); }

    bool number_float(Json::number_float_t, const Json::string_t&) { return count_item(); }

    bool string(const Json::string_t&) { return count_item(); }

    bool binary(const Json::binary_t&) { return count_item(); }

    bool start_object(std::size_t) { return open(false); }

    bool start_array(std::size_t) { return open(true); }

    bool end_object() { return close(); }

    bool end_array() { return close(); }

    bool key(const Json::string_t& name) {
        Group& group = open_.back();
        group.name = name;
        if (group.names.size() >= group_names_most) {
            note_error(errors_, {ErrorCode::TooLarge, here(), "This group has too many names."});
            return false;
        }
        if (!group.names.insert(name).second) {
            note_error(
                errors_,
                {ErrorCode::Duplicate, here(), "This name stands twice in its group: rename one."}
            );
        }
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
        return false;
    }

    const std::vector<Error>& errors() const { return errors_; }

  private:
    struct Group {
        bool is_list = false;
        std::size_t item = 0; // of a list
        std::string name;     // of the member being read
        std::set<std::string> names;
    };

    bool open(bool is_list) {
        open_.emplace_back();
        open_.back().is_list = is_list;
        return true;
    }

    bool close() {
        open_.pop_back();
        return count_item();
    }

    bool count_item() {
        if (!open_.empty()) {
            ++open_.back().item;
        }
        return true;
    }

    std::string here() const {
        std::string where;
        for (const Group& group : open_) {
            where += "/" + (group.is_list ? std::to_string(group.item) : pointer_part(group.name));
        }
        return where;
    }

    std::vector<Group> open_;
    std::vector<Error> errors_;
};

} // namespace

bool is_utf8(std::string_view text) {
    std::size_t place = 0;
    while (place < text.size()) {
        const unsigned char first = byte_at(text, place);
        const std::size_t length = sequence_length(first);
        if (length == 0 || place + length > text.size()) {
            return false;
        }
        for (std::size_t next = 1; next < length; ++next) {
            const unsigned char later = byte_at(text, place + next);
            if ((later & 0xC0U) != 0x80U || (next == 1 && !is_second_allowed(first, later))) {
                return false;
            }
        }
        place += length;
    }
    return true;
}

Result<nlohmann::ordered_json, std::vector<Error>>
parse_json_text(std::string_view text, TextLimits limits) {
    if (text.size() > limits.bytes_most) {
        return refuse(ErrorCode::TooLarge, "This is larger than anything we accept.");
    }
    if (!is_utf8(text)) {
        return refuse(ErrorCode::NotUtf8, "This is not text in UTF-8. Save it as UTF-8.");
    }
    const Extent extent = extent_of(text);
    if (extent.depth > limits.depth_most) {
        return refuse(ErrorCode::TooLarge, "Its brackets are nested deeper than we accept.");
    }
    if (extent.values > limits.values_most) {
        return refuse(ErrorCode::TooLarge, "It holds more values than we accept.");
    }
    NameWatch watch;
    const bool is_json = Json::sax_parse(text.begin(), text.end(), &watch);
    if (!watch.errors().empty()) {
        return watch.errors();
    }
    Json parsed = is_json ? Json::parse(text.begin(), text.end(), nullptr, false)
                          : Json(Json::value_t::discarded);
    if (parsed.is_discarded()) {
        return refuse(ErrorCode::NotJson, "This is not complete JSON. It may have been cut off.");
    }
    return parsed;
}

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void put_text(nlohmann::ordered_json& json, const char* key, const std::string& text) {
    if (!text.empty()) {
        json[key] = text;
    }
}

} // namespace loadwise
