#include "settings.h"

#include "languages.h"

#include <array>

namespace loadwise {

namespace {

constexpr std::array<std::string_view, 4> theme_names{"system", "light", "dark", "contrast"};
constexpr std::array<int, 4> text_percents{100, 125, 150, 200};

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
    return changed;
}

} // namespace loadwise
