// How the interface looks.

#include "ui/screens/screens.h"

#include <algorithm>
#include <array>

namespace loadwise {

namespace {

void text_size_ui(const Screen& screen, Settings& wanted) {
    const std::array<ChoiceItem, 4> sizes{
        {{"100", "100 %", {}}, {"125", "125 %", {}}, {"150", "150 %", {}}, {"200", "200 %", {}}}};
    constexpr std::array<int, sizes.size()> percents{100, 125, 150, 200};
    const int percent =
        wanted.text_percent != 0 ? wanted.text_percent : screen.ui.surroundings().device_percent;
    const auto* const found = std::find(percents.begin(), percents.end(), percent);
    const auto size = static_cast<std::size_t>(found - percents.begin()) % percents.size();
    if (const auto picked = screen.draft_choice("text", "settings.text_size", sizes, size)) {
        wanted.text_percent = percents[*picked];
    }
}

void theme_ui(const Screen& screen, Settings& wanted) {
    const std::array<ChoiceItem, 4> themes{
        {{"system", screen.texts("settings.theme_system"), {}},
         {"light", screen.texts("settings.theme_light"), {}},
         {"dark", screen.texts("settings.theme_dark"), {}},
         {"contrast", screen.texts("settings.theme_contrast"), {}}}};
    const auto chosen = static_cast<std::size_t>(wanted.theme);
    if (const auto picked = screen.draft_choice("theme", "settings.colours", themes, chosen)) {
        wanted.theme = static_cast<ThemeChoice>(*picked);
    }
}

void plain_ui(const Screen& screen, Settings& wanted) {
    if (const std::string& reason = screen.ui.surroundings().plain_reason; !reason.empty()) {
        screen.text("settings.plain_because." + reason, TextKind::Small, Ink::TextSoft);
        return;
    }
    take(
        screen.checkbox("plain", "settings.plain", "settings.plain_detail", wanted.is_plain),
        wanted.is_plain
    );
}

} // namespace

void settings_ui(const Screen& screen, const Settings& settings) {
    more_page_heading(screen, screen.texts("more.settings"));
    const Scope card = screen.ui.card("settings");
    screen.heading(2, "settings.look");
    Settings wanted = settings;
    text_size_ui(screen, wanted);
    theme_ui(screen, wanted);
    plain_ui(screen, wanted);
    screen.heading(2, "settings.questions");
    take(
        screen.checkbox("week", "week.setting", "week.setting_detail", wanted.has_week),
        wanted.has_week
    );
    if (!(wanted == settings)) {
        screen.send(SettingsChanged{wanted});
    }
}

} // namespace loadwise
