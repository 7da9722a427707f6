#include "figure/draw_figure.h"
#include "figure/motion.h"
#include "ui/screens/session/player_screens.h"

#include <algorithm>

namespace loadwise {

namespace {

bool is_timed(const PlayerView& view) {
    return view.phase != PlayerPhase::Ready && view.phase != PlayerPhase::Confirm;
}

/// What is left of the window for the picture and the number together.
float room_for_stage(const Ui& ui) {
    constexpr float words_and_buttons = 400;
    const float scale = ui.surroundings().text_scale;
    return std::clamp(ui.surroundings().height - words_and_buttons * scale, 220.0F, 460.0F);
}

void figure_ui(Ui& ui, const PlayerView& view, float height) {
    const PlayerFigure& picture = view.picture;
    if (!picture.figure) {
        return;
    }
    const Figure& figure = *picture.figure;
    const FigureOptions options{.is_mirrored = picture.is_mirrored};
    const Drawing still_one = still(figure, options);
    const bool is_one = view.phase != PlayerPhase::Ready;
    const bool is_calm = ui.surroundings().is_motion_reduced;
    const double phase = is_calm || !picture.is_moving ? picture.key_phase : picture.phase;
    const Drawing now = is_one ? draw_pose(figure, pose_at(figure, phase), options) : still_one;
    ui.moving_picture(
        {.key = "figure",
         .now = &now,
         .still = &still_one,
         .words = describe(figure),
         .height = height,
         .is_moving = picture.is_moving && !is_calm}
    );
}

void number_ui(Ui& ui, const PlayerView& view, float size) {
    if (is_timed(view)) {
        ui.count(
            {.key = "count",
             .caption = view.caption,
             .number = view.number,
             .under = view.under,
             .share = view.share,
             .is_strong = view.is_work,
             .size = size}
        );
    } else {
        ui.text(view.dose, TextKind::Heading, Ink::Accent);
        ui.text(view.details, TextKind::Small, Ink::TextSoft);
    }
}

void confirm_ui(const Screen& screen) {
    const std::string yes = screen.texts("player.yes_done");
    screen.button(
        {.key = "yes", .label = yes, .kind = ButtonKind::Primary, .is_large = true},
        SetConfirmed{true}
    );
    screen.button("no", "player.no_again", SetConfirmed{false});
}

/// Done, where the patient counts; and what starts and stops the clock.
void go_ui(const Screen& screen, const PlayerView& view) {
    if (view.is_own_pace) {
        const std::string done = screen.texts("player.set_done");
        screen.button(
            {.key = "done", .label = done, .kind = ButtonKind::Primary, .is_large = true},
            SetEnded{}
        );
    }
    const bool is_running = is_timed(view) && !view.is_paused;
    const std::string label = is_running ? screen.texts("player.pause") : view.start_label;
    const ButtonKind kind = view.is_own_pace ? ButtonKind::Secondary : ButtonKind::Primary;
    if (screen.ui.button({.key = "go", .label = label, .kind = kind, .is_large = true})) {
        is_running ? screen.send(PlayerPaused{}) : screen.send(PlayerStarted{});
    }
}

void rest_ui(const Screen& screen) {
    const Scope row = screen.ui.button_pair("rest", 130);
    {
        const Scope left = screen.ui.column();
        screen.button("now", "player.start_now", PlayerStarted{});
    }
    const Scope right = screen.ui.column();
    screen.button("more", "player.more_rest", RestExtended{});
}

void main_button_ui(const Screen& screen, const PlayerView& view) {
    if (view.phase == PlayerPhase::Confirm) {
        confirm_ui(screen);
        return;
    }
    go_ui(screen, view);
    if (view.phase == PlayerPhase::Rest && !view.is_paused) {
        rest_ui(screen);
    }
    if (view.is_work && view.is_paused) {
        screen.button("end", "player.end_set", SetEnded{});
    }
}

void button_ui(const Screen& screen, const PlayerView& view) {
    screen.ui.status("said", view.status);
    main_button_ui(screen, view);
}

/// What to look at and the button for it. Where there is little height they stand side by side, so
/// that both are in sight.
void stage_ui(const Screen& screen, const PlayerView& view) {
    const float room = room_for_stage(screen.ui);
    const bool is_flat = screen.ui.is_flat();
    if (is_flat || screen.ui.is_wide()) {
        const Scope columns = screen.ui.columns("stage", is_flat ? 3 : 2, 150);
        {
            const Scope first = screen.ui.column();
            figure_ui(screen.ui, view, room);
        }
        {
            const Scope second = screen.ui.column();
            number_ui(screen.ui, view, std::min(room, 300.0F));
        }
        if (is_flat) {
            const Scope third = screen.ui.column();
            button_ui(screen, view);
        }
    } else {
        const float picture = is_timed(view) ? room * 0.42F : room * 0.62F;
        figure_ui(screen.ui, view, picture);
        number_ui(screen.ui, view, room - picture);
    }
    if (!is_flat) {
        button_ui(screen, view);
    }
}

void way_ui(const Screen& screen, const PlayerView& view) {
    {
        const Scope row = screen.ui.button_pair("way", 110);
        {
            const Scope left = screen.ui.column();
            screen.button(
                {.key = "back",
                 .label = screen.texts("player.back"),
                 .is_disabled = !view.can_go_back},
                PlayerWentBack{}
            );
        }
        const Scope right = screen.ui.column();
        screen.button("skip", "player.skip.button", PanelOpened{PlayerPanel::Skip});
    }
    const std::string sore = screen.texts("player.too_sore");
    screen.button(
        {.key = "sore", .label = sore, .kind = ButtonKind::Danger}, PanelOpened{PlayerPanel::Sore}
    );
}

/// After an exercise was ended because it hurt.
void sore_ui(const Screen& screen, const PlayerView& view) {
    if (view.sore_words.empty()) {
        return;
    }
    const Scope card = screen.ui.card("ended", CardKind::Warn);
    screen.ui.text(view.sore_words, TextKind::Strong);
    if (view.easier) {
        screen.text("player.easier_instead");
        screen.button(
            {.key = "easier", .label = view.easier->words},
            EasierTaken{view.easier->exercise, view.easier->from}
        );
    }
}

void leave_ui(const Screen& screen, const PlayerView& view) {
    const ButtonKind kind = view.is_over ? ButtonKind::Primary : ButtonKind::Quiet;
    if (view.is_over && view.sets_done > 0) {
        screen.button(
            {.key = "finish",
             .label = screen.texts("session.finish"),
             .kind = kind,
             .is_large = true},
            SessionEnded{}
        );
    }
    screen.button("all", "player.all_exercises", PageChosen{Page::Session});
    const std::string leave = screen.texts("session.pause");
    screen.button(
        {.key = "leave", .label = leave, .kind = ButtonKind::Quiet}, PageChosen{Page::Today}
    );
}

} // namespace

void player_ui(const Screen& screen, const PlayerView& view) {
    if (view.wake_ms) {
        screen.ui.wake_in(*view.wake_ms);
    }
    const std::string sets =
        screen.texts("player.sets_done", {{"done", view.sets_done}, {"all", view.sets_planned}});
    const std::string label = view.place.empty() ? sets : view.place + " · " + sets;
    screen.ui.steps("session", label, view.sets_done, view.sets_planned);
    screen.ui.heading(1, view.title);
    sore_ui(screen, view);
    if (!view.is_over) {
        screen.ui.text(view.set_words, TextKind::Strong, Ink::TextSoft);
        stage_ui(screen, view);
        way_ui(screen, view);
        player_more_ui(screen, view);
    }
    leave_ui(screen, view);
    player_panels_ui(screen, view);
}

} // namespace loadwise
