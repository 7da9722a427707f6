#include "format/json/json_text.h"

#include "format/json/json_field.h"
#include "format/json/json_syntax.h"

#include <algorithm>
#include <nlohmann/json.hpp>
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

/// Bytes before the first that is no UTF-8.
std::size_t utf8_length(std::string_view text) {
    std::size_t place = 0;
    while (place < text.size()) {
        const unsigned char first = byte_at(text, place);
        const std::size_t length = sequence_length(first);
        if (length == 0 || place + length > text.size()) {
            return place;
        }
        for (std::size_t next = 1; next < length; ++next) {
            const unsigned char later = byte_at(text, place + next);
            if ((later & 0xC0U) != 0x80U || (next == 1 && !is_second_allowed(first, later))) {
                return place;
            }
        }
        place += length;
    }
    return place;
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

/// Makes the values while the text is read once, and notes names that stand twice in one group: the
/// library's own reading would keep the last of two same names in silence.
class Builder {
  public:
    bool null() { return add(Json()); }

    bool boolean(bool value) { return add(Json(value)); }

    bool number_integer(Json::number_integer_t value) { return add(Json(value)); }

    bool number_unsigned(Json::number_unsigned_t value) { return add(Json(value)); }

    bool number_float(Json::number_float_t value, const Json::string_t&) {
        return add(Json(value));
    }

    bool string(Json::string_t& value) { return add(Json(std::move(value))); }

    bool binary(const Json::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(false); }

    bool start_array(std::size_t) { return open(true); }

    bool key(Json::string_t& name) {
        Group& group = open_.back();
        group.names.push_back(std::move(name));
        if (group.names.size() > group_names_most) {
            note_error(errors_, {ErrorCode::TooLarge, here(), "This group has too many names."});
            return false;
        }
        return true;
    }

    bool end_object() {
        Group group = close();
        note_doubles(group.names);
        Json object = Json::object();
        auto& members = *object.get_ptr<Json::object_t*>();
        members.reserve(group.names.size());
        for (std::size_t place = 0; place < group.names.size(); ++place) {
            members.emplace_back(std::move(group.names[place]), std::move(group.values[place]));
        }
        return add(std::move(object));
    }

    bool end_array() {
        Group group = close();
        return add(Json(std::move(group.values)));
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
        return false;
    }

    const std::vector<Error>& errors() const { return errors_; }

    Json take() { return std::move(whole_); }

  private:
    struct Group {
        bool is_list = false;
        std::vector<std::string> names; // of a group; the last one's value may be to come
        std::vector<Json> values;
    };

    bool open(bool is_list) {
        open_.emplace_back();
        open_.back().is_list = is_list;
        return true;
    }

    Group close() {
        Group group = std::move(open_.back());
        open_.pop_back();
        return group;
    }

    bool add(Json value) {
        if (open_.empty()) {
            whole_ = std::move(value);
        } else {
            open_.back().values.push_back(std::move(value));
        }
        return true;
    }

    void note_doubles(const std::vector<std::string>& names) {
        std::vector<std::string_view> sorted(names.begin(), names.end());
        std::sort(sorted.begin(), sorted.end());
        while (true) {
            const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
            if (twice == sorted.end()) {
                return;
            }
            note_error(
                errors_,
                {ErrorCode::Duplicate,
                 here() + "/" + pointer_part(std::string(*twice)),
                 "This name stands twice in its group: rename one."}
            );
            sorted.erase(twice);
        }
    }

    std::string here() const {
        std::string where;
        for (const Group& group : open_) {
            where += "/" + (group.is_list ? std::to_string(group.values.size())
                                          : pointer_part(group.names.back()));
        }
        return where;
    }

    std::vector<Group> open_;
    Json whole_;
    std::vector<Error> errors_;
};

} // namespace

bool is_utf8(std::string_view text) {
    return utf8_length(text) == text.size();
}

Result<nlohmann::ordered_json, std::vector<Error>>
parse_json_text(std::string_view text, TextLimits limits) {
    if (text.size() > limits.bytes_most) {
        return refuse(ErrorCode::TooLarge, "This is larger than anything we accept.");
    }
    if (const std::size_t sound = utf8_length(text); sound != text.size()) {
        return std::vector<Error>{
            {ErrorCode::NotUtf8,
             line_and_column(text, sound),
             "This is not text in UTF-8. Save it as UTF-8."}};
    }
    const Extent extent = extent_of(text);
    if (extent.depth > limits.depth_most) {
        return refuse(ErrorCode::TooLarge, "Its brackets are nested deeper than we accept.");
    }
    if (extent.values > limits.values_most) {
        return refuse(ErrorCode::TooLarge, "It holds more values than we accept.");
    }
    Builder builder;
    const bool is_json = Json::sax_parse(text.begin(), text.end(), &builder);
    if (!builder.errors().empty()) {
        return builder.errors();
    }
    if (!is_json) {
        return std::vector<Error>{find_syntax_error(text)};
    }
    return builder.take();
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
