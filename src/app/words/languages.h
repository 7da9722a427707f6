#pragma once
// The languages the interface speaks, and which of them a person gets.

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace loadwise {

struct Language {
    std::string_view tag;
    std::string_view name; ///< as its speakers call it
};

/// Each has a file in assets/locales; the first is spoken when nothing fits.
inline constexpr std::array<Language, 3> languages{
    {{"en", "English"}, {"es", "Español"}, {"de", "Deutsch"}}};

bool is_spoken(std::string_view tag);

/// What was chosen, else the first of the wanted languages that is spoken here: "de-AT" gets "de".
std::string language_for(std::string_view chosen, std::span<const std::string> wanted);

} // namespace loadwise
