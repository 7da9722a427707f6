#include "json_text.h"

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

/// Deepest nesting of brackets outside strings.
int depth_of(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool is_in_string = false;
    for (std::size_t place = 0; place < text.size(); ++place) {
        const char letter = text[place];
        if (is_in_string) {
            place += letter == '\\' ? 1 : 0;
            is_in_string = letter != '"';
        } else if (letter == '"') {
            is_in_string = true;
        } else if (letter == '{' || letter == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (letter == '}' || letter == ']') {
            --depth;
        }
    }
    return deepest;
}

Error refuse(ErrorCode code, const char* message) {
    return {code, "", message};
}

/// Watches object keys while parsing: the parser itself would keep only the last of two.
struct KeyWatch {
    std::vector<std::set<std::string>> open;
    std::string repeated;

    bool operator()(int, nlohmann::detail::parse_event_t event, Json& value) {
        if (event == Json::parse_event_t::object_start) {
            open.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            open.pop_back();
        } else if (event == Json::parse_event_t::key && value.is_string()) {
            const auto& key = *value.get_ptr<const Json::string_t*>();
            if (!open.back().insert(key).second && repeated.empty()) {
                repeated = key;
            }
        }
        return true;
    }
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

Result<nlohmann::ordered_json> parse_json_text(std::string_view text, TextLimits limits) {
    if (text.size() > limits.bytes_most) {
        return refuse(ErrorCode::TooLarge, "This is larger than anything we accept.");
    }
    if (!is_utf8(text)) {
        return refuse(ErrorCode::NotUtf8, "This is not text in UTF-8. Save it as UTF-8.");
    }
    if (depth_of(text) > limits.depth_most) {
        return refuse(ErrorCode::TooLarge, "Its brackets are nested deeper than we accept.");
    }
    KeyWatch watch;
    Json parsed = Json::parse(
        text.begin(),
        text.end(),
        [&watch](int depth, nlohmann::detail::parse_event_t event, Json& value) {
            return watch(depth, event, value);
        },
        false
    );
    if (parsed.is_discarded()) {
        return refuse(ErrorCode::NotJson, "This is not complete JSON. It may have been cut off.");
    }
    if (!watch.repeated.empty()) {
        return Error{
            ErrorCode::Duplicate,
            "",
            "The name \"" + watch.repeated + "\" stands twice in one place."};
    }
    return parsed;
}

} // namespace loadwise
