#pragma once
// Reading values out of JSON with every problem noted by its JSON pointer. A value that is missing
// or wrong reads as a harmless default, so that one reading finds all problems.

#include "base/expect.h"
#include "base/local_time.h"
#include "base/result.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace loadwise {

using Errors = std::vector<Error>;

/// More problems than anybody reads; a hostile file has no say in how much we remember.
inline constexpr std::size_t errors_most = 500;

void note_error(Errors& errors, Error error);

/// The place `where` of something that itself stands at `outer`: pointers are joined, and a line
/// and column, which a text inside another has too, stands behind.
std::string place_within(const std::string& outer, const std::string& where);

/// A name as part of a JSON pointer, where "~" and "/" are written differently.
std::string pointer_part(const std::string& name);

struct WholeRange {
    int least = 0;
    int most = 0;
};

/// More than a date has milliseconds, and no more than JavaScript counts exactly.
inline constexpr std::int64_t moment_most = 8'640'000'000'000'000;

template <typename T>
struct Choice {
    const char* word;
    T value;
};

/// The word for a value; every table lists every value.
template <typename T, std::size_t count>
const char* word_for(const Choice<T> (&choices)[count], T value) {
    const Choice<T>* found = choices;
    while (found != choices + count && found->value != value) {
        ++found;
    }
    EXPECT(found != choices + count); // another word would be stored for what the person did
    return found->word;
}

enum class Need { Required, Optional };

class Field {
  public:
    Field(const nlohmann::ordered_json* value, std::string where, Errors& errors)
        : value_(value)
        , where_(std::move(where))
        , errors_(&errors) {}

    const std::string& where() const { return where_; }

    Errors& errors() const { return *errors_; }

    bool has(const char* key) const;

    Field member(const char* key) const;

    void report(ErrorCode code, const std::string& message) const;

    /// Reports members whose names are not among these.
    void allow_only(std::initializer_list<const char*> names) const;

    std::string text(const char* key, Need need = Need::Required) const;

    /// A name: small letters, digits, "_" and "-".
    std::string name(const char* key, Need need = Need::Required) const;

    int whole(const char* key, WholeRange range) const;

    std::optional<int> optional_whole(const char* key, WholeRange range) const;

    /// A time in milliseconds, from 0 to `moment_most`.
    std::int64_t millis(const char* key) const;

    /// A day, like 2026-01-31.
    Date date(const char* key) const;

    bool flag(const char* key, Need need = Need::Optional) const;

    std::vector<std::string> texts(const char* key) const;

    std::vector<std::string> names(const char* key) const;

    /// Any text, also an empty one and one with line breaks: what a patient wrote.
    std::string free_text(const char* key, Need need = Need::Optional) const;

    template <typename T, std::size_t count>
    T choice(const char* key, const Choice<T> (&choices)[count]) const {
        const std::string word = text(key);
        for (const Choice<T>& choice : choices) {
            if (word == choice.word) {
                return choice.value;
            }
        }
        if (!word.empty()) {
            report_unknown_choice(key, word, choice_words(choices));
        }
        return choices[0].value;
    }

    /// Whether the member is one of these choices; reports nothing.
    template <typename T, std::size_t count>
    bool is_choice(const char* key, const Choice<T> (&choices)[count]) const {
        const std::string word = word_of(key);
        for (const Choice<T>& choice : choices) {
            if (word == choice.word) {
                return true;
            }
        }
        return false;
    }

    /// The choice, or the fallback when the member is absent.
    template <typename T, std::size_t count>
    T optional_choice(const char* key, const Choice<T> (&choices)[count], T fallback) const {
        return has(key) ? choice(key, choices) : fallback;
    }

    /// Calls back for each item of the list, in order.
    void each_item(const char* key, Need need, const std::function<void(const Field&)>& call) const;

    /// Calls back for each member of the object, in the file's order, with its name.
    void each_member(
        const char* key,
        Need need,
        const std::function<void(const std::string&, const Field&)>& call
    ) const;

    bool is_object() const;

    /// The JSON itself, or null: for merging steps, not for reading values.
    const nlohmann::ordered_json* own_json() const { return value_; }

    const nlohmann::ordered_json* json(const char* key) const { return find(key); }

    /// The text that this field itself is; empty and reported when it is none.
    std::string own_text() const;

    std::optional<int> own_whole(WholeRange range) const;

  private:
    const nlohmann::ordered_json* find(const char* key) const;
    std::string word_of(const char* key) const; // empty when it is no text
    void report_unknown_choice(const char* key, const std::string& word, const std::string& choices)
        const;

    template <typename T, std::size_t count>
    static std::string choice_words(const Choice<T> (&choices)[count]) {
        std::string words;
        for (const Choice<T>& choice : choices) {
            words += (words.empty() ? "" : ", ") + std::string(choice.word);
        }
        return words;
    }

    const nlohmann::ordered_json* value_; // null when absent
    std::string where_;
    Errors* errors_;
};

} // namespace loadwise
