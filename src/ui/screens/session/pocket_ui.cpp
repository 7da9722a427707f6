// The led session as a track of sound: asked once before the first run, and found again behind
// "More".

#include "ui/screens/session/player_screens.h"

#include <string>

namespace loadwise {

namespace {

void answer(const Screen& screen, const PlayerView& view, bool is_on) {
    Settings settings = view.settings;
    if (view.pocket.is_run) {
        settings.pocket_runs = is_on;
    } else {
        settings.pocket_sets = is_on;
    }
    screen.send(SettingsChanged{settings});
    screen.send(PanelOpened{PlayerPanel::None});
    if (view.pocket.asks_first && view.asks_voice) {
        screen.send(PanelOpened{PlayerPanel::Voice});
    } else if (view.pocket.asks_first) {
        screen.send(PlayerStarted{});
    }
}

/// A press on a meaning lets it be heard.
void sounds_ui(const Screen& screen, const PlayerView& view) {
    const Scope list = screen.ui.group("sounds", space::tight);
    for (std::size_t index = 0; index < view.pocket.sounds.size(); ++index) {
        const SoundMeaning& each = view.pocket.sounds[index];
        const std::string key = "sound" + std::to_string(index);
        screen.button({.key = key, .label = each.words}, SoundTried{each.sound});
    }
}

} // namespace

void pocket_ui(const Screen& screen, const PlayerView& view) {
    const Scope dialog = screen.ui.dialog("pocket", screen.texts("pocket.title"));
    screen.heading(2, "pocket.title");
    screen.text("pocket.what");
    screen.text("pocket.tap", TextKind::Strong);
    sounds_ui(screen, view);
    screen.ui.text(view.pocket.controls, TextKind::Small, Ink::TextSoft);
    screen.text("pocket.try_first", TextKind::Small, Ink::TextSoft);
    const std::string yes = screen.texts("pocket.yes");
    const std::string no = screen.texts("pocket.no");
    if (screen.ui.button({.key = "yes", .label = yes, .kind = ButtonKind::Primary})) {
        answer(screen, view, true);
    } else if (screen.ui.button({.key = "no", .label = no})) {
        answer(screen, view, false);
    } else if (screen.ui.cancelled()) {
        screen.send(PanelOpened{PlayerPanel::None});
    }
}

} // namespace loadwise
