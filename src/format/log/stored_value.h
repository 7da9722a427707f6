#pragma once
// How a value is stored beside the log: as JSON in the form of a row, with a version and a
// checksum, so that damage is noticed before anything is read. A field that is not known is passed
// over, as in a row: a newer version may have written it.

#include "base/result.h"
#include "format/json/json_field.h"
#include "format/json/json_text.h"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace loadwise {

std::string write_stored(const nlohmann::ordered_json& json);

/// More than fifty variants of a hand-out need, each with its logo and notes.
inline constexpr TextLimits stored_text_limits{4 * 1024 * 1024, 12, 500'000};

/// A stored text as far as it can be read: sound, and of a format that is known.
class StoredText {
  public:
    explicit StoredText(std::string_view text);
    StoredText(const StoredText&) = delete;
    StoredText& operator=(const StoredText&) = delete;
    ~StoredText();

    Field root() { return Field(json_.get(), "", errors_); }

    /// All problems, those of who reads it too.
    const Errors& errors() const { return errors_; }

  private:
    std::unique_ptr<nlohmann::ordered_json> json_;
    Errors errors_;
};

/// What `Read` makes of a stored text: the whole value, or what is wrong and where. Named and not
/// handed over: through a pointer packaging would not see who calls it.
template <auto Read>
auto read_stored_value(std::string_view text)
    -> Result<decltype(Read(std::declval<const Field&>())), Errors> {
    StoredText stored(text);
    if (!stored.errors().empty()) {
        return stored.errors();
    }
    auto value = Read(stored.root());
    if (!stored.errors().empty()) {
        return stored.errors();
    }
    return value;
}

} // namespace loadwise
