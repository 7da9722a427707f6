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

void skip_buttons(Ui& ui, const Texts& texts, bool is_whole_exercise, Actions& out) {
    for (const Reason& each : reasons) {
        const std::string label = texts(each.key);
        if (ui.button({.key = each.key, .label = label})) {
            out.push_back(SetsSkipped{each.reason, is_whole_exercise});
        }
    }
}

void close_ui(Ui& ui, const Texts& texts, Actions& out) {
    const std::string label = texts("player.close");
    if (ui.button({.key = "close", .label = label, .kind = ButtonKind::Quiet}) || ui.cancelled()) {
        out.push_back(PanelOpened{PlayerPanel::None});
    }
}

void skip_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    const Scope dialog = ui.dialog("skipping", texts("player.skip.title"));
    ui.heading(2, texts("player.skip.title"));
    ui.text(view.set_words, TextKind::Body, Ink::TextSoft);
    skip_buttons(ui, texts, false, out);
    if (const auto whole = ui.disclosure("whole", texts("player.skip.whole"))) {
        skip_buttons(ui, texts, true, out);
    }
    close_ui(ui, texts, out);
}

void soreness_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    const Scope dialog = ui.dialog("soreness", texts("player.sore.title"));
    ui.heading(2, texts("player.sore.title"));
    ui.text(texts("player.sore.help"), TextKind::Body, Ink::TextSoft);
    const Scale scale{
        "score", texts("player.sore.scale"), view.soreness, view.pain_words, Choosing::Drafts};
    if (const std::optional<int> score = scale_ui(ui, scale, texts)) {
        out.push_back(SorenessChosen{*score});
    }
    const bool is_chosen = view.soreness.has_value();
    if (ui.button(
            {.key = "end",
             .label = texts(is_chosen ? "player.sore.end" : "pain.choose_first"),
             .kind = ButtonKind::Primary,
             .is_disabled = !is_chosen}
        )) {
        out.push_back(SorenessTold{view.soreness});
    }
    const std::string silent = texts("player.sore.no_number");
    if (ui.button({.key = "silent", .label = silent})) {
        out.push_back(SorenessTold{});
    }
    close_ui(ui, texts, out);
}

} // namespace

void player_panels_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    switch (view.panel) {
    case PlayerPanel::Skip:
        skip_ui(ui, view, texts, out);
        break;
    case PlayerPanel::Sore:
        soreness_ui(ui, view, texts, out);
        break;
    case PlayerPanel::None:
        break;
    }
}

namespace {

void load_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    const PlayerLoad& load = view.load;
    const std::string label = texts(load.is_band ? "player.which_band" : "player.weight");
    const auto steps = stepper_ui(
        ui,
        Stepper{
            .key = "load",
            .label = label,
            .value = load.steps,
            .min = load.least,
            .max = load.most,
            .words = load.words},
        texts
    );
    if (steps) {
        out.push_back(LoadChosen{load_of_steps(view, *steps)});
    }
    if (!load.is_band) {
        const bool is_pounds = load.unit == WeightUnit::Pounds;
        if (const auto wanted = ui.toggle("pounds", texts("player.in_pounds"), is_pounds)) {
            Settings settings = view.settings;
            settings.unit = *wanted ? WeightUnit::Pounds : WeightUnit::Kilograms;
            out.push_back(SettingsChanged{settings});
        }
    }
}

void effort_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    if (view.effort_label.empty()) {
        return;
    }
    const Scale scale{"effort", view.effort_label, view.effort, {}};
    if (const std::optional<int> effort = scale_ui(ui, scale, texts)) {
        out.push_back(EffortTold{*effort});
    }
}

void change_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    if (view.easier && view.sore_words.empty()) {
        if (ui.button({.key = "easier", .label = view.easier->words})) {
            out.push_back(EasierTaken{view.easier->exercise, view.easier->from});
        }
    }
    if (view.harder) {
        if (ui.button({.key = "harder", .label = view.harder->words})) {
            out.push_back(OfferDecided{view.harder->rule, view.harder->exercise, true});
        }
    }
    ui.text(texts("player.how_harder"), TextKind::Small, Ink::TextSoft);
}

void senses_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    Settings settings = view.settings;
    bool is_changed = false;

    const auto sense = [&](std::string_view key, std::string_view text, bool& is_on) {
        if (const auto wanted = ui.toggle(key, texts(text), is_on)) {
            is_on = *wanted;
            is_changed = true;
        }
    };

    sense("sound", "player.sound", settings.has_sound);
    sense("vibration", "player.vibration", settings.has_vibration);
    sense("voice", "player.voice", settings.has_voice);
    if (is_changed) {
        out.push_back(SettingsChanged{settings});
    }
}

} // namespace

void player_more_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    if (const auto how = ui.disclosure("how", texts("session.how"))) {
        bullets(ui, "cues", texts("session.how"), view.cues);
        if (!view.stop_rule.empty()) {
            ui.text(texts("session.stop", {{"rule", view.stop_rule}}), TextKind::Small);
        }
    }
    if (const auto lifted = ui.disclosure("lifted", texts("player.weight_and_effort"))) {
        load_ui(ui, view, texts, out);
        effort_ui(ui, view, texts, out);
    }
    if (const auto change = ui.disclosure("change", texts("player.easier_or_harder"))) {
        change_ui(ui, view, texts, out);
    }
    if (const auto senses = ui.disclosure("senses", texts("player.senses"))) {
        senses_ui(ui, view, texts, out);
    }
}

} // namespace loadwise
