#include "settings.h"

#include "languages.h"

#include <array>
#include <charconv>
#include <optional>

namespace loadwise {

namespace {

constexpr std::array<std::string_view, 4> theme_names{"system", "light", "dark", "contrast"};
constexpr std::array<int, 4> text_percents{100, 125, 150, 200};

std::optional<int> small_number(std::string_view text) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const std::from_chars_result read = std::from_chars(text.data(), end, number);
    const bool is_number = read.ec == std::errc{} && read.ptr == end && number >= 0;
    return is_number ? std::optional(number) : std::nullopt;
}

} // namespace

Settings with_setting(Settings settings, std::string_view key, std::string_view value) {
    if (key == "theme") {
        for (std::size_t index = 0; index < theme_names.size(); ++index) {
            if (theme_names[index] == value) {
                settings.theme = static_cast<ThemeChoice>(index);
            }
        }
    } else if (key == "text") {
        for (const int percent : text_percents) {
            if (std::to_string(percent) == value) {
                settings.text_percent = percent;
            }
        }
    } else if (key == "view" && (value == "plain" || value == "canvas")) {
        settings.is_plain = value == "plain";
    } else if (key == "language" && (value.empty() || is_spoken(value))) {
        settings.language = value;
    } else if (key == "losses") {
        settings.losses_told = small_number(value).value_or(settings.losses_told);
    }
    return settings;
}

std::vector<std::pair<std::string, std::string>>
changed_settings(const Settings& before, const Settings& after) {
    std::vector<std::pair<std::string, std::string>> changed;
    if (before.theme != after.theme) {
        changed.emplace_back("theme", theme_names[static_cast<std::size_t>(after.theme)]);
    }
    if (before.text_percent != after.text_percent) {
        changed.emplace_back("text", std::to_string(after.text_percent));
    }
    if (before.is_plain != after.is_plain) {
        changed.emplace_back("view", after.is_plain ? "plain" : "canvas");
    }
    if (before.language != after.language) {
        changed.emplace_back("language", after.language);
    }
    if (before.losses_told != after.losses_told) {
        changed.emplace_back("losses", std::to_string(after.losses_told));
    }
    return changed;
}

} // namespace loadwise
