#include "ui/screens/session/player_screens.h"

#include <array>

namespace loadwise {

namespace {

struct Reason {
    SkipReason reason;
    std::string_view key;
};

constexpr std::array<Reason, 4> reasons{{
    {SkipReason::Tired, "player.skip.tired"},
    {SkipReason::NoTime, "player.skip.no_time"},
    {SkipReason::NoEquipment, "player.skip.no_equipment"},
    {SkipReason::Other, "player.skip.other"},
}};

void skip_buttons(const Screen& screen, bool is_whole_exercise) {
    for (const Reason& each : reasons) {
        const std::string label = screen.texts(each.key);
        screen.button(
            {.key = each.key, .label = label}, SetsSkipped{each.reason, is_whole_exercise}
        );
    }
}

void close_ui(const Screen& screen) {
    const std::string label = screen.texts("player.close");
    if (screen.ui.button({.key = "close", .label = label, .kind = ButtonKind::Quiet}) ||
        screen.ui.cancelled()) {
        screen.send(PanelOpened{PlayerPanel::None});
    }
}

void skip_ui(const Screen& screen, const PlayerView& view) {
    const Scope dialog = screen.ui.dialog("skipping", screen.texts("player.skip.title"));
    screen.heading(2, "player.skip.title");
    screen.ui.text(view.set_words, TextKind::Body, Ink::TextSoft);
    skip_buttons(screen, false);
    if (const auto whole = screen.ui.disclosure("whole", screen.texts("player.skip.whole"))) {
        skip_buttons(screen, true);
    }
    close_ui(screen);
}

void soreness_ui(const Screen& screen, const PlayerView& view) {
    const Scope dialog = screen.ui.dialog("soreness", screen.texts("player.sore.title"));
    screen.heading(2, "player.sore.title");
    screen.text("player.sore.help", TextKind::Body, Ink::TextSoft);
    const Scale scale{
        "score",
        screen.texts("player.sore.scale"),
        view.soreness,
        view.pain_words,
        Choosing::Drafts};
    screen.send<SorenessChosen>(scale_ui(screen.ui, scale, screen.texts));
    const bool is_chosen = view.soreness.has_value();
    screen.button(
        {.key = "end",
         .label = screen.texts(is_chosen ? "player.sore.end" : "pain.choose_first"),
         .kind = ButtonKind::Primary,
         .is_disabled = !is_chosen},
        SorenessTold{view.soreness}
    );
    const std::string silent = screen.texts("player.sore.no_number");
    screen.button({.key = "silent", .label = silent}, SorenessTold{});
    close_ui(screen);
}

} // namespace

void player_panels_ui(const Screen& screen, const PlayerView& view) {
    switch (view.panel) {
    case PlayerPanel::Skip:
        skip_ui(screen, view);
        break;
    case PlayerPanel::Sore:
        soreness_ui(screen, view);
        break;
    case PlayerPanel::None:
        break;
    }
}

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
        screen.button(
            {.key = "easier", .label = view.easier->words},
            EasierTaken{view.easier->exercise, view.easier->from}
        );
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

    sense("sound", "player.sound", settings.has_sound);
    sense("vibration", "player.vibration", settings.has_vibration);
    sense("voice", "player.voice", settings.has_voice);
    if (is_changed) {
        screen.send(SettingsChanged{settings});
    }
}

} // namespace

void player_more_ui(const Screen& screen, const PlayerView& view) {
    if (const auto how = screen.ui.disclosure("how", screen.texts("session.how"))) {
        bullets(screen.ui, "cues", screen.texts("session.how"), view.cues);
        if (!view.stop_rule.empty()) {
            screen.ui.text(
                screen.texts("session.stop", {{"rule", view.stop_rule}}), TextKind::Small
            );
        }
    }
    if (const auto lifted =
            screen.ui.disclosure("lifted", screen.texts("player.weight_and_effort"))) {
        load_ui(screen, view);
        effort_ui(screen, view);
    }
    if (const auto change =
            screen.ui.disclosure("change", screen.texts("player.easier_or_harder"))) {
        change_ui(screen, view);
    }
    if (const auto senses = screen.ui.disclosure("senses", screen.texts("player.senses"))) {
        senses_ui(screen, view);
    }
}

} // namespace loadwise
