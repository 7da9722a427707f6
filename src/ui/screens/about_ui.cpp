#include "screens.h"

#include <array>

namespace loadwise {

namespace {

void settings_ui(Ui& ui, const Settings& settings, Actions& out) {
    const Scope card = ui.card("settings");
    ui.heading(2, "How it looks");
    const std::array<Choice, 4> themes{
        {{"system", "As the device", {}},
         {"light", "Light", {}},
         {"dark", "Dark", {}},
         {"contrast", "High contrast", {}}}};
    const std::array<Choice, 4> sizes{
        {{"100", "100 %", {}}, {"125", "125 %", {}}, {"150", "150 %", {}}, {"200", "200 %", {}}}};
    constexpr std::array<int, 4> percents{100, 125, 150, 200};
    Settings wanted = settings;
    std::size_t size = 0;
    for (std::size_t index = 0; index < percents.size(); ++index) {
        size = percents[index] == settings.text_percent ? index : size;
    }
    if (const auto picked =
            ui.choices({.key = "text", .label = "Text size", .choices = sizes, .selected = size})) {
        wanted.text_percent = percents[*picked];
    }
    if (const auto picked = ui.choices(
            {.key = "theme",
             .label = "Colours",
             .choices = themes,
             .selected = static_cast<std::size_t>(settings.theme)}
        )) {
        wanted.theme = static_cast<ThemeChoice>(*picked);
    }
    if (const auto plain = ui.checkbox(
            "plain",
            "Plain view",
            "The same pages as simple HTML, without drawing.",
            settings.is_plain
        )) {
        wanted.is_plain = *plain;
    }
    if (!(wanted == settings)) {
        out.emplace_back(SettingsChanged{wanted});
    }
}

void card_ui(Ui& ui, const CardView& view) {
    const Scope card = ui.card(view.id.text);
    const auto open = ui.disclosure("read", view.title);
    if (!open) {
        return;
    }
    for (const std::string& paragraph : view.paragraphs) {
        ui.text(paragraph);
    }
    bullets(ui, "points", view.title, view.points);
    if (!view.sources.empty()) {
        ui.text("Where this comes from", TextKind::SmallStrong);
        bullets(ui, "sources", "Where this comes from", view.sources);
    }
}

void safety_ui(Ui& ui, const AboutView& view) {
    const Scope card = ui.card("safety", CardKind::Bad);
    ui.heading(2, "Get help when you notice");
    for (std::size_t index = 0; index < view.red_flags.size(); ++index) {
        const RuleLine& flag = view.red_flags[index];
        if (const auto open = ui.disclosure("flag" + std::to_string(index), flag.title)) {
            ui.text(flag.words, TextKind::Strong);
        }
    }
}

} // namespace

void about_ui(Ui& ui, const AboutView& view, const Settings& settings, Actions& out) {
    ui.heading(1, "About and safety");
    ui.text(view.title, TextKind::Strong);
    ui.text(view.intended_for);
    ui.text(view.not_for);
    ui.text(view.sign_off, TextKind::Small, Ink::TextSoft);
    ui.text(view.version, TextKind::Small, Ink::TextSoft);
    safety_ui(ui, view);
    {
        const Scope card = ui.card("records");
        ui.heading(2, "Where your records are");
        ui.text(view.records);
        ui.text("Nothing is sent anywhere. There is no account and no tracking. Clearing this "
                "browser's data deletes your records; so can a browser that is not used for weeks."
        );
    }
    {
        const Scope card = ui.card("limits");
        ui.heading(2, "What this is not");
        ui.text("Loadwise does not diagnose and does not replace your physiotherapist. It applies "
                "the written rules of your programme to what you log, and shows which rule it was."
        );
    }
    settings_ui(ui, settings, out);
    ui.heading(2, "Read more");
    for (const CardView& each : view.cards) {
        card_ui(ui, each);
    }
    const Scope card = ui.card("sources");
    if (const auto open = ui.disclosure("all", "All sources")) {
        bullets(ui, "list", "All sources", view.sources);
    }
}

} // namespace loadwise
