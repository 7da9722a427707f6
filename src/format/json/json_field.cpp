#include "format/json/json_field.h"

#include "base/date_text.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t text_bytes_most = 4000;
constexpr std::size_t name_bytes_most = 64;
constexpr std::size_t items_most = 500;
constexpr const char* name_rule =
    "A name has small letters, digits, \"_\" and \"-\" only, at most 64 of them.";

bool is_name(const std::string& text) {
    return !text.empty() && text.size() <= name_bytes_most &&
           std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                      letter == '_' || letter == '-';
           });
}

/// The text that stands there, or null when it is none, empty or too long.
const std::string* sound_text(const Json* value) {
    const auto* text = value == nullptr ? nullptr : value->get_ptr<const Json::string_t*>();
    return text == nullptr || text->empty() || text->size() > text_bytes_most ? nullptr : text;
}

/// The number that stands there, when it is a whole one of the range.
std::optional<int> sound_whole(const Json* value, WholeRange range) {
    if (value == nullptr || !value->is_number_integer()) {
        return std::nullopt;
    }
    const bool is_huge = value->is_number_unsigned() &&
                         value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT32_MAX);
    if (is_huge) {
        return std::nullopt;
    }
    const auto number = value->get<std::int64_t>();
    const bool is_in_range = number >= range.least && number <= range.most;
    return is_in_range ? std::optional(static_cast<int>(number)) : std::nullopt;
}

std::string spoken(WholeRange range) {
    return "a whole number from " + std::to_string(range.least) + " to " +
           std::to_string(range.most);
}

} // namespace

void note_error(Errors& errors, Error error) {
    if (errors.size() < errors_most) {
        errors.push_back(std::move(error));
    }
}

std::string place_within(const std::string& outer, const std::string& where) {
    return where.empty() || where.front() == '/' ? outer + where : outer + ", " + where;
}

std::string pointer_part(const std::string& name) {
    std::string part;
    for (const char letter : name) {
        if (letter == '~') {
            part += "~0";
        } else if (letter == '/') {
            part += "~1";
        } else {
            part += letter;
        }
    }
    return part;
}

const Json* Field::find(const char* key) const {
    if (value_ == nullptr || !value_->is_object()) {
        return nullptr;
    }
    const auto found = value_->find(key);
    return found == value_->end() || found->is_null() ? nullptr : &*found;
}

bool Field::has(const char* key) const {
    return find(key) != nullptr;
}

Field Field::member(const char* key) const {
    return Field(find(key), where_ + "/" + pointer_part(key), *errors_);
}

void Field::report(ErrorCode code, const std::string& message) const {
    note_error(*errors_, {code, where_, message});
}

void Field::allow_only(std::initializer_list<const char*> names) const {
    if (value_ == nullptr || !value_->is_object()) {
        report(ErrorCode::WrongType, "A group of fields in braces must stand here.");
        return;
    }
    for (auto item = value_->begin(); item != value_->end(); ++item) {
        const bool is_known = std::any_of(names.begin(), names.end(), [&item](const char* name) {
            return item.key() == name;
        });
        if (!is_known) {
            note_error(
                *errors_,
                {ErrorCode::Unknown,
                 where_ + "/" + pointer_part(item.key()),
                 "No field of this name is known here. Check its spelling."}
            );
        }
    }
}

std::string Field::own_text() const {
    if (const std::string* text = sound_text(value_)) {
        return *text;
    }
    if (value_ == nullptr || !value_->is_string()) {
        report(ErrorCode::WrongType, "A text in quotation marks must stand here.");
    } else {
        report(ErrorCode::OutOfRange, "This text is empty or longer than 4000 bytes.");
    }
    return {};
}

std::optional<int> Field::own_whole(WholeRange range) const {
    const std::optional<int> number = sound_whole(value_, range);
    if (!number) {
        const bool is_whole = value_ != nullptr && value_->is_number_integer();
        report(
            is_whole ? ErrorCode::OutOfRange : ErrorCode::WrongType,
            "This must be " + spoken(range) + "."
        );
    }
    return number;
}

std::string Field::text(const char* key, Need need) const {
    const Json* found = find(key);
    if (const std::string* text = sound_text(found)) {
        return *text;
    }
    if (found != nullptr) {
        return member(key).own_text(); // which says what is wrong
    }
    if (need == Need::Required) {
        member(key).report(ErrorCode::Missing, "This text is missing.");
    }
    return {};
}

std::string Field::name(const char* key, Need need) const {
    const std::string found = text(key, need);
    if (!found.empty() && !is_name(found)) {
        member(key).report(ErrorCode::OutOfRange, name_rule);
    }
    return found;
}

int Field::whole(const char* key, WholeRange range) const {
    if (!has(key)) {
        member(key).report(
            ErrorCode::Missing, "This is missing; it must be " + spoken(range) + "."
        );
        return range.least;
    }
    return optional_whole(key, range).value_or(range.least);
}

std::optional<int> Field::optional_whole(const char* key, WholeRange range) const {
    const Json* found = find(key);
    const std::optional<int> number = sound_whole(found, range);
    return found == nullptr || number ? number : member(key).own_whole(range);
}

std::int64_t Field::millis(const char* key) const {
    const Json* found = find(key);
    if (found == nullptr) {
        member(key).report(ErrorCode::Missing, "This time is missing.");
        return 0;
    }
    // What is below zero is no unsigned number.
    const bool is_whole = found->is_number_unsigned();
    const auto time = is_whole ? found->get<std::uint64_t>() : 0;
    if (!is_whole || time > static_cast<std::uint64_t>(moment_most)) {
        member(key).report(ErrorCode::OutOfRange, "This must be a time in whole milliseconds.");
        return 0;
    }
    return static_cast<std::int64_t>(time);
}

Date Field::date(const char* key) const {
    const std::string found = text(key);
    const std::optional<Date> day = parse_date(found);
    if (!found.empty() && !day) {
        member(key).report(ErrorCode::OutOfRange, "Write a date like 2026-01-31.");
    }
    return day.value_or(Date{});
}

bool Field::flag(const char* key, Need need) const {
    const Json* found = find(key);
    if (found == nullptr) {
        if (need == Need::Required) {
            member(key).report(ErrorCode::Missing, "This is missing; it must be true or false.");
        }
        return false;
    }
    if (!found->is_boolean()) {
        member(key).report(ErrorCode::WrongType, "This must be true or false.");
        return false;
    }
    return found->get<bool>();
}

std::vector<std::string> Field::texts(const char* key) const {
    std::vector<std::string> found;
    each_item(key, Need::Optional, [&found](const Field& item) {
        found.push_back(item.own_text());
    });
    return found;
}

std::vector<std::string> Field::names(const char* key) const {
    std::vector<std::string> found;
    each_item(key, Need::Optional, [&found](const Field& item) {
        found.push_back(item.own_text());
        if (!found.back().empty() && !is_name(found.back())) {
            item.report(ErrorCode::OutOfRange, name_rule);
        }
    });
    return found;
}

std::string Field::word_of(const char* key) const {
    const Json* found = find(key);
    const auto* text = found == nullptr ? nullptr : found->get_ptr<const Json::string_t*>();
    return text == nullptr ? std::string() : *text;
}

std::string Field::free_text(const char* key, Need need) const {
    const Json* found = find(key);
    if (found == nullptr && need == Need::Required) {
        member(key).report(ErrorCode::Missing, "This text is missing.");
    }
    if (found != nullptr && !found->is_string()) {
        member(key).report(ErrorCode::WrongType, "A text in quotation marks must stand here.");
    }
    return word_of(key);
}

void Field::each_item(const char* key, Need need, const std::function<void(const Field&)>& call)
    const {
    const Json* list = find(key);
    if (list == nullptr && need == Need::Optional) {
        return;
    }
    const Field here = member(key);
    if (list == nullptr) {
        here.report(ErrorCode::Missing, "This list is missing.");
        return;
    }
    if (!list->is_array() || list->size() > items_most) {
        here.report(ErrorCode::WrongType, "This must be a list of at most 500 items.");
        return;
    }
    std::size_t place = 0;
    for (const Json& item : *list) {
        call(Field(&item, here.where() + "/" + std::to_string(place), *errors_));
        ++place;
    }
}

void Field::each_member(
    const char* key, Need need, const std::function<void(const std::string&, const Field&)>& call
) const {
    const Json* group = find(key);
    if (group == nullptr && need == Need::Optional) {
        return;
    }
    const Field here = member(key);
    if (group == nullptr) {
        here.report(ErrorCode::Missing, "This group is missing.");
        return;
    }
    if (!group->is_object() || group->size() > items_most) {
        here.report(ErrorCode::WrongType, "This must be a group of at most 500 named items.");
        return;
    }
    for (auto item = group->begin(); item != group->end(); ++item) {
        const Field field(&item.value(), here.where() + "/" + pointer_part(item.key()), *errors_);
        if (!is_name(item.key())) {
            field.report(ErrorCode::OutOfRange, name_rule);
        }
        call(item.key(), field);
    }
}

bool Field::is_object() const {
    return value_ != nullptr && value_->is_object();
}

void Field::report_unknown_choice(
    const char* key, const std::string& word, const std::string& choices
) const {
    member(key).report(
        ErrorCode::Unknown, "\"" + word + "\" is not known here. Known are: " + choices + "."
    );
}

} // namespace loadwise
