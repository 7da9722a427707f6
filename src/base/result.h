#pragma once
// A value, or why there is none. Members are named as in std::expected, which our oldest compiler
// lacks, so that it can replace this type one day.

#include "base/expect.h"

#include <string>
#include <utility>
#include <variant>

namespace loadwise {

enum class ErrorCode {
    TooLarge,       // more bytes, depth or items than we accept
    NotUtf8,        // bytes that are no text
    NotJson,        // text that is no JSON
    NewerFormat,    // written by a later version of this software
    UnknownFormat,  // no version we know
    Missing,        // a field that must be there is not
    Unknown,        // a field or a choice nobody knows
    WrongType,      // a text where a number must be, and so on
    OutOfRange,     // a number or a text length outside its limits
    DanglingId,     // a name of something that is not there
    Duplicate,      // the same name or field twice
    Unreachable,    // a stage, rung or exercise no path leads to
    NeverFires,     // a rule or criterion that cannot come true
    Contradiction,  // limits that exclude each other
    Loop,           // easier and harder links that go round
    TooManyChanges, // a rung that changes more than one thing
    NotLoaded,      // a file that did not come at all
};

struct Error {
    ErrorCode code = ErrorCode::Missing;
    std::string where;   // a JSON pointer; of a text that is no JSON "line 12, column 5"
    std::string message; // a sentence for whoever wrote the file

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T, typename E = Error>
class [[nodiscard]] Result {
  public:
    Result(T value)
        : content_(std::in_place_index<0>, std::move(value)) {}

    Result(E error)
        : content_(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return content_.index() == 0; }

    explicit operator bool() const { return has_value(); }

    /// Only to be asked for when has_value().
    const T& value() const { return must_find(std::get_if<0>(&content_)); }

    T& value() { return must_find(std::get_if<0>(&content_)); }

    /// Only to be asked for when !has_value().
    const E& error() const { return must_find(std::get_if<1>(&content_)); }

    const T& operator*() const { return value(); }

    const T* operator->() const { return &value(); }

  private:
    std::variant<T, E> content_;
};

} // namespace loadwise
