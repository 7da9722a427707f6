#include "app/words/languages.h"
#include "ui/screens/screens.h"

namespace loadwise {

void language_ui(Ui& ui, const Settings& settings, const Texts& texts, Actions& out) {
    const Scope card = ui.card("language");
    ui.heading(2, texts("language.title"));
    std::vector<ChoiceItem> choices{{"browser", texts("language.of_browser"), {}}};
    std::size_t selected = 0;
    for (const Language& language : languages) {
        choices.push_back({std::string(language.tag), std::string(language.name), {}, language.tag}
        );
        if (language.tag == settings.language) {
            selected = choices.size() - 1;
        }
    }
    const auto picked = ui.choices(
        {.key = "language",
         .label = texts("language.title"),
         .choices = choices,
         .selected = selected}
    );
    if (picked) {
        Settings wanted = settings;
        wanted.language = *picked == 0 ? "" : std::string(languages[*picked - 1].tag);
        out.push_back(SettingsChanged{wanted});
    }
}

} // namespace loadwise
