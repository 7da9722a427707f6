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
    case PlayerPanel::More:
        player_more_ui(screen, view);
        break;
    case PlayerPanel::None:
        break;
    }
}

} // namespace loadwise
