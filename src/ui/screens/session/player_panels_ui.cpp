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

/// First what, then why.
void skip_ui(const Screen& screen, const PlayerView& view) {
    const Scope dialog = screen.ui.dialog("skipping", screen.texts("player.skip.what"));
    screen.heading(2, "player.skip.what");
    const std::string set = screen.texts("player.skip.set");
    const std::string whole = screen.texts("player.skip.whole");
    screen.button(
        {.key = "set", .label = set, .about = view.set_words}, PanelOpened{PlayerPanel::SkipSet}
    );
    screen.button(
        {.key = "whole", .label = whole, .about = view.title},
        PanelOpened{PlayerPanel::SkipExercise}
    );
    close_ui(screen);
}

void why_ui(const Screen& screen, const PlayerView& view) {
    const bool is_whole = view.panel == PlayerPanel::SkipExercise;
    const Scope dialog = screen.ui.dialog("reasons", screen.texts("player.skip.title"));
    screen.heading(2, "player.skip.title");
    screen.ui.text(is_whole ? view.title : view.set_words, TextKind::Body, Ink::TextSoft);
    for (const Reason& each : reasons) {
        const std::string label = screen.texts(each.key);
        screen.button({.key = each.key, .label = label}, SetsSkipped{each.reason, is_whole});
    }
    if (view.without_kit) {
        easier_ui(screen, "instead", *view.without_kit);
    }
    close_ui(screen);
}

void voice_ui(const Screen& screen, const PlayerView& view) {
    const Scope dialog = screen.ui.dialog("voice", screen.texts("player.voice_ask.title"));
    screen.heading(2, "player.voice_ask.title");
    if (!view.voice_reason.empty()) {
        screen.ui.text(view.voice_reason);
    }
    screen.text("player.voice_ask.later", TextKind::Small, Ink::TextSoft);
    const std::string yes = screen.texts("player.voice_ask.yes");
    const std::string no = screen.texts("player.voice_ask.no");
    std::optional<bool> answer;
    if (screen.ui.button({.key = "yes", .label = yes, .kind = ButtonKind::Primary})) {
        answer = true;
    } else if (screen.ui.button({.key = "no", .label = no})) {
        answer = false;
    }
    if (answer) {
        Settings settings = view.settings;
        settings.has_voice = answer;
        screen.send(SettingsChanged{settings});
        screen.send(PanelOpened{PlayerPanel::None});
        screen.send(PlayerStarted{});
    } else if (screen.ui.cancelled()) {
        screen.send(PanelOpened{PlayerPanel::None});
    }
}

void soreness_ui(const Screen& screen, const PlayerView& view) {
    const Scope dialog = screen.ui.dialog("soreness", screen.texts("player.sore.title"));
    screen.heading(2, "player.sore.title");
    screen.text("player.sore.help", TextKind::Body, Ink::TextSoft);
    const bool is_chosen = soreness_scale_ui(screen, view, "player.sore.scale");
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

bool soreness_scale_ui(const Screen& screen, const PlayerView& view, std::string_view question) {
    const Scale scale{
        "score", screen.texts(question), view.soreness, view.pain_words, Choosing::Drafts};
    screen.send<SorenessChosen>(scale_ui(screen.ui, scale, screen.texts));
    return view.soreness.has_value();
}

void easier_ui(const Screen& screen, std::string_view key, const PlayerChange& change) {
    screen.button({.key = key, .label = change.words}, EasierTaken{change.exercise, change.from});
}

void close_ui(const Screen& screen) {
    const std::string label = screen.texts("player.close");
    if (screen.ui.button({.key = "close", .label = label, .kind = ButtonKind::Quiet}) ||
        screen.ui.cancelled()) {
        screen.send(PanelOpened{PlayerPanel::None});
    }
}

void player_panels_ui(const Screen& screen, const PlayerView& view) {
    switch (view.panel) {
    case PlayerPanel::Skip:
        skip_ui(screen, view);
        break;
    case PlayerPanel::Sore:
        soreness_ui(screen, view);
        break;
    case PlayerPanel::SkipSet:
    case PlayerPanel::SkipExercise:
        why_ui(screen, view);
        break;
    case PlayerPanel::Voice:
        voice_ui(screen, view);
        break;
    case PlayerPanel::Pocket:
        pocket_ui(screen, view);
        break;
    case PlayerPanel::More:
        player_more_ui(screen, view);
        break;
    case PlayerPanel::None:
        break;
    }
}

} // namespace loadwise
