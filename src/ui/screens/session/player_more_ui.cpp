// The sheet behind "More" of the led session.

#include "ui/screens/session/player_screens.h"

#include <array>

namespace loadwise {

namespace {

void unit_ui(const Screen& screen, const PlayerView& view) {
    const bool is_pounds = view.load.unit == WeightUnit::Pounds;
    if (const auto wanted =
            screen.ui.toggle("pounds", screen.texts("player.in_pounds"), is_pounds)) {
        Settings settings = view.settings;
        settings.unit = *wanted ? WeightUnit::Pounds : WeightUnit::Kilograms;
        screen.send(SettingsChanged{settings});
    }
}

void load_ui(const Screen& screen, const PlayerView& view) {
    const PlayerLoad& load = view.load;
    const std::string label = screen.texts(load.is_band ? "player.which_band" : "player.weight");
    const auto steps = stepper_ui(
        screen.ui,
        Stepper{
            .key = "load",
            .label = label,
            .value = load.steps,
            .min = load.least,
            .max = load.most,
            .words = load.words},
        screen.texts
    );
    if (steps) {
        screen.send(LoadChosen{load_of_steps(view, *steps)});
    }
    if (!load.is_band) {
        unit_ui(screen, view);
    }
}

void effort_ui(const Screen& screen, const PlayerView& view) {
    if (view.effort_label.empty()) {
        return;
    }
    const Scale scale{"effort", view.effort_label, view.effort, {}};
    screen.send<EffortTold>(scale_ui(screen.ui, scale, screen.texts));
}

void change_ui(const Screen& screen, const PlayerView& view) {
    if (view.easier && view.sore_words.empty()) {
        easier_ui(screen, "easier", *view.easier);
    }
    if (view.harder) {
        screen.button(
            {.key = "harder", .label = view.harder->words},
            OfferDecided{view.harder->rule, view.harder->exercise, true}
        );
    }
    screen.text("player.how_harder", TextKind::Small, Ink::TextSoft);
}

void senses_ui(const Screen& screen, const PlayerView& view) {
    Settings settings = view.settings;
    bool is_changed = false;

    const auto sense = [&](std::string_view key, std::string_view text, bool& is_on) {
        if (const auto wanted = screen.ui.toggle(key, screen.texts(text), is_on)) {
            is_on = *wanted;
            is_changed = true;
        }
    };

    const auto note = [&](const std::string& words) {
        if (!words.empty()) {
            screen.ui.text(words, TextKind::Small, Ink::TextSoft);
        }
    };

    sense("sound", "player.sound", settings.has_sound);
    note(view.senses.sound_note);
    sense("vibration", "player.vibration", settings.has_vibration);
    bool has_voice = settings.has_voice.value_or(false);
    sense("voice", "player.voice", has_voice);
    note(view.senses.voice_note);
    if (has_voice != settings.has_voice.value_or(false)) {
        settings.has_voice = has_voice;
    }
    if (is_changed) {
        screen.send(SettingsChanged{settings});
    }
    if (view.pocket.is_possible) {
        screen.button("pocket", "pocket.title", PanelOpened{PlayerPanel::Pocket});
    }
}

/// A rest goes on while the sheet is open, and may be longer or stand still.
void rest_ui(const Screen& screen, const PlayerView& view) {
    if (view.phase != PlayerPhase::Rest || view.is_paused) {
        return;
    }
    const std::string longer = screen.texts("player.more_rest");
    const std::string stop = screen.texts("player.pause");
    const std::array buttons{
        Button{.key = "longer", .label = longer}, Button{.key = "stop", .label = stop}};
    const std::optional<std::size_t> pressed = screen.ui.button_row("rest", buttons);
    if (pressed == 0) {
        screen.send(RestExtended{});
    } else if (pressed == 1) {
        screen.send(PlayerPaused{});
    }
}

/// What is lifted, and what is easier.
void work_ui(const Screen& screen, const PlayerView& view) {
    if (const auto lifted =
            screen.ui.disclosure("lifted", screen.texts("player.weight_and_effort"))) {
        load_ui(screen, view);
        effort_ui(screen, view);
    }
    if (const auto change =
            screen.ui.disclosure("change", screen.texts("player.easier_or_harder"))) {
        change_ui(screen, view);
    }
}

} // namespace

void player_more_ui(const Screen& screen, const PlayerView& view) {
    const Scope dialog = screen.ui.dialog("sheet", view.title);
    screen.ui.heading(2, view.title);
    rest_ui(screen, view);
    if (const auto how = screen.ui.disclosure("how", screen.texts("session.how"))) {
        screen.ui.text(view.dose, TextKind::Strong);
        bullets(screen.ui, "cues", screen.texts("session.how"), view.cues);
        if (!view.stop_rule.empty()) {
            screen.ui.text(
                screen.texts("session.stop", {{"rule", view.stop_rule}}), TextKind::Small
            );
        }
        screen.ui.text(view.details, TextKind::Small, Ink::TextSoft);
    }
    if (!view.is_graded) {
        work_ui(screen, view);
    }
    if (const auto senses = screen.ui.disclosure("senses", screen.texts("player.senses"))) {
        senses_ui(screen, view);
    }
    if (!view.is_graded) {
        screen.button("all", "player.all_exercises", PageChosen{Page::Session});
    }
    screen.button("leave", "session.pause", PageChosen{Page::Today});
    close_ui(screen);
}

} // namespace loadwise
