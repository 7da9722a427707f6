#include "app/words/languages.h"
#include "ui/screens/screens.h"

namespace loadwise {

void language_ui(const Screen& screen, const Settings& settings) {
    const Scope card = screen.ui.card("language");
    screen.heading(2, "language.title");
    std::vector<ChoiceItem> choices{{"browser", screen.texts("language.of_browser"), {}}};
    std::size_t selected = 0;
    for (const Language& language : languages) {
        choices.push_back({std::string(language.tag), std::string(language.name), {}, language.tag}
        );
        if (language.tag == settings.language) {
            selected = choices.size() - 1;
        }
    }
    const auto picked = screen.ui.choices(
        {.key = "language",
         .label = screen.texts("language.title"),
         .choices = choices,
         .selected = selected}
    );
    if (picked) {
        Settings wanted = settings;
        wanted.language = *picked == 0 ? "" : std::string(languages[*picked - 1].tag);
        screen.send(SettingsChanged{wanted});
    }
}

} // namespace loadwise
