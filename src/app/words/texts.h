#pragma once
// The words of the interface in one language: a key leads to a text, whose gaps are filled with
// what the moment needs.
//
//   texts("today.start_session")
//   texts("today.sets_done", {{"done", 2}, {"all", 3}})       "{done} of {all} sets done"
//   texts("report.days", {{"count", 3}})                      the form for 3: "{count} days"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace loadwise {

/// Keys with dots. The forms of a plural and the items of a list are keys below the text's own.
using TextTable = std::map<std::string, std::string, std::less<>>;

/// What goes into a gap "{name}": a text, or a whole number as the language writes it. The number
/// called "count" chooses the form of a plural.
struct Filling {
    Filling(std::string_view gap, long long whole)
        : name(gap)
        , number(whole)
        , is_number(true) {}

    Filling(std::string_view gap, std::string_view words)
        : name(gap)
        , text(words) {}

    std::string_view name;
    std::string_view text;
    long long number = 0;
    bool is_number = false;
};

class Texts {
  public:
    Texts() = default;
    Texts(std::string language, TextTable table);

    bool is_empty() const { return table_.empty(); }

    /// These and more, in the same language.
    Texts with(const TextTable& more) const;

    /// As in <html lang>: "de".
    const std::string& language() const { return language_; }

    /// The text with its gaps filled. A key without a text is answered with itself, so that it
    /// shows.
    std::string
    operator()(std::string_view key, std::initializer_list<Filling> fillings = {}) const;

    /// "12,500" or "12.500".
    std::string number(long long value) const;

    /// Exact, without needless zeros: 1250 thousandths are "1.25" or "1,25".
    std::string decimal(long long thousandths) const;

  private:
    const std::string* find(std::string_view key, std::initializer_list<Filling> fillings) const;

    std::string language_;
    TextTable table_;
};

} // namespace loadwise
