#pragma once
// The languages the interface speaks, and which of them a person gets.

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace loadwise {

/// The form of a text that goes with a whole number, by its name in Unicode CLDR.
constexpr std::string_view one_or_other(long long count) {
    return count == 1 ? "one" : "other";
}

/// "un millón de entradas": whole millions take a form of their own.
constexpr std::string_view spanish_plural(long long count) {
    const bool is_millions = count != 0 && count % 1'000'000 == 0;
    return is_millions ? "many" : one_or_other(count);
}

struct Language {
    std::string_view tag;
    std::string_view name; ///< as its speakers call it
    std::string_view (*plural)(long long count);
};

/// Each has a file in assets/locales; the first is spoken when nothing fits.
inline constexpr std::array<Language, 3> languages{
    {{"en", "English", one_or_other},
     {"es", "Español", spanish_plural},
     {"de", "Deutsch", one_or_other}}};

bool is_spoken(std::string_view tag);

/// As this language counts; as the first does when it is not spoken here.
std::string_view plural_category(std::string_view tag, long long count);

/// What was chosen, else the first of the wanted languages that is spoken here: "de-AT" gets "de".
std::string language_for(std::string_view chosen, std::span<const std::string> wanted);

} // namespace loadwise
