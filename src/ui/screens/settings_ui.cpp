// How the interface looks.

#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

void settings_ui(Ui& ui, const Settings& settings, const Texts& texts, Actions& out) {
    more_page_heading(ui, texts("more.settings"), texts, out);
    const Scope card = ui.card("settings");
    ui.heading(2, texts("settings.look"));
    const std::array<ChoiceItem, 4> themes{
        {{"system", texts("settings.theme_system"), {}},
         {"light", texts("settings.theme_light"), {}},
         {"dark", texts("settings.theme_dark"), {}},
         {"contrast", texts("settings.theme_contrast"), {}}}};
    const std::array<ChoiceItem, 4> sizes{
        {{"100", "100 %", {}}, {"125", "125 %", {}}, {"150", "150 %", {}}, {"200", "200 %", {}}}};
    constexpr std::array<int, 4> percents{100, 125, 150, 200};
    Settings wanted = settings;
    std::size_t size = 0;
    for (std::size_t index = 0; index < percents.size(); ++index) {
        size = percents[index] == settings.text_percent ? index : size;
    }
    if (const auto picked = ui.choices(
            {.key = "text",
             .label = texts("settings.text_size"),
             .choices = sizes,
             .selected = size,
             .choosing = Choosing::Drafts}
        )) {
        wanted.text_percent = percents[*picked];
    }
    if (const auto picked = ui.choices(
            {.key = "theme",
             .label = texts("settings.colours"),
             .choices = themes,
             .selected = static_cast<std::size_t>(settings.theme),
             .choosing = Choosing::Drafts}
        )) {
        wanted.theme = static_cast<ThemeChoice>(*picked);
    }
    if (ui.surroundings().is_plain) {
        ui.text(texts("settings.plain_forced"), TextKind::Small, Ink::TextSoft);
    } else if (const auto plain = ui.checkbox(
                   "plain",
                   texts("settings.plain"),
                   texts("settings.plain_detail"),
                   settings.is_plain
               )) {
        wanted.is_plain = *plain;
    }
    if (!(wanted == settings)) {
        out.push_back(SettingsChanged{wanted});
    }
}

} // namespace loadwise
