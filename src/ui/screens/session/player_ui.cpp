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
    if (picture.figure == nullptr) {
        return;
    }
    const Figure& figure = *picture.figure;
    const FigureOptions options{.is_mirrored = picture.is_mirrored};
    const Drawing still_one = still(figure, options, picture.reach);
    const bool is_one = view.phase != PlayerPhase::Ready;
    const bool is_calm = ui.surroundings().is_motion_reduced;
    const double phase = is_calm || !picture.is_moving ? picture.key_phase : picture.phase;
    const Drawing now =
        is_one ? draw_pose(figure, pose_at(figure, phase, picture.reach), options) : still_one;
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

void main_button_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    if (view.phase == PlayerPhase::Confirm) {
        const std::string yes = texts("player.yes_done");
        if (ui.button({.key = "yes", .label = yes, .kind = ButtonKind::Primary, .is_large = true}
            )) {
            out.push_back(SetConfirmed{true});
        }
        if (ui.button({.key = "no", .label = texts("player.no_again")})) {
            out.push_back(SetConfirmed{false});
        }
        return;
    }
    const bool is_running = is_timed(view) && !view.is_paused;
    if (view.is_own_pace) {
        const std::string done = texts("player.set_done");
        if (ui.button({.key = "done", .label = done, .kind = ButtonKind::Primary, .is_large = true}
            )) {
            out.push_back(SetEnded{});
        }
    }
    const std::string label = is_running ? texts("player.pause") : view.start_label;
    const ButtonKind kind = view.is_own_pace ? ButtonKind::Secondary : ButtonKind::Primary;
    if (ui.button({.key = "go", .label = label, .kind = kind, .is_large = true})) {
        is_running ? out.push_back(PlayerPaused{}) : out.push_back(PlayerStarted{});
    }
    if (view.phase == PlayerPhase::Rest && !view.is_paused) {
        const Scope row = ui.button_pair("rest", 130);
        {
            const Scope left = ui.column();
            if (ui.button({.key = "now", .label = texts("player.start_now")})) {
                out.push_back(PlayerStarted{});
            }
        }
        const Scope right = ui.column();
        if (ui.button({.key = "more", .label = texts("player.more_rest")})) {
            out.push_back(RestExtended{});
        }
    }
    if (view.is_work && view.is_paused) {
        if (ui.button({.key = "end", .label = texts("player.end_set")})) {
            out.push_back(SetEnded{});
        }
    }
}

void button_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    ui.status("said", view.status);
    main_button_ui(ui, view, texts, out);
}

/// What to look at and the button for it. Where there is little height they stand side by side, so
/// that both are in sight.
void stage_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    const float room = room_for_stage(ui);
    const bool is_flat = ui.is_flat();
    if (is_flat || ui.is_wide()) {
        const Scope columns = ui.columns("stage", is_flat ? 3 : 2, 150);
        {
            const Scope first = ui.column();
            figure_ui(ui, view, room);
        }
        {
            const Scope second = ui.column();
            number_ui(ui, view, std::min(room, 300.0F));
        }
        if (is_flat) {
            const Scope third = ui.column();
            button_ui(ui, view, texts, out);
        }
    } else {
        const float picture = is_timed(view) ? room * 0.42F : room * 0.62F;
        figure_ui(ui, view, picture);
        number_ui(ui, view, room - picture);
    }
    if (!is_flat) {
        button_ui(ui, view, texts, out);
    }
}

void way_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    {
        const Scope row = ui.button_pair("way", 110);
        {
            const Scope left = ui.column();
            if (ui.button(
                    {.key = "back", .label = texts("player.back"), .is_disabled = !view.can_go_back}
                )) {
                out.push_back(PlayerWentBack{});
            }
        }
        const Scope right = ui.column();
        if (ui.button({.key = "skip", .label = texts("player.skip.button")})) {
            out.push_back(PanelOpened{PlayerPanel::Skip});
        }
    }
    const std::string sore = texts("player.too_sore");
    if (ui.button({.key = "sore", .label = sore, .kind = ButtonKind::Danger})) {
        out.push_back(PanelOpened{PlayerPanel::Sore});
    }
}

/// After an exercise was ended because it hurt.
void sore_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    if (view.sore_words.empty()) {
        return;
    }
    const Scope card = ui.card("ended", CardKind::Warn);
    ui.text(view.sore_words, TextKind::Strong);
    if (view.easier) {
        ui.text(texts("player.easier_instead"));
        if (ui.button({.key = "easier", .label = view.easier->words})) {
            out.push_back(EasierTaken{view.easier->exercise, view.easier->from});
        }
    }
}

void leave_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    const ButtonKind kind = view.is_over ? ButtonKind::Primary : ButtonKind::Quiet;
    if (view.is_over && view.sets_done > 0) {
        if (ui.button(
                {.key = "finish", .label = texts("session.finish"), .kind = kind, .is_large = true}
            )) {
            out.push_back(SessionEnded{});
        }
    }
    if (ui.button({.key = "all", .label = texts("player.all_exercises")})) {
        out.push_back(PageChosen{Page::Session});
    }
    const std::string leave = texts("session.pause");
    if (ui.button({.key = "leave", .label = leave, .kind = ButtonKind::Quiet})) {
        out.push_back(PageChosen{Page::Today});
    }
}

} // namespace

void player_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out) {
    if (view.wake_ms) {
        ui.wake_in(*view.wake_ms);
    }
    const std::string sets =
        texts("player.sets_done", {{"done", view.sets_done}, {"all", view.sets_planned}});
    const std::string label = view.place.empty() ? sets : view.place + " · " + sets;
    ui.steps("session", label, view.sets_done, view.sets_planned);
    ui.heading(1, view.title);
    sore_ui(ui, view, texts, out);
    if (!view.is_over) {
        ui.text(view.set_words, TextKind::Strong, Ink::TextSoft);
        stage_ui(ui, view, texts, out);
        way_ui(ui, view, texts, out);
        player_more_ui(ui, view, texts, out);
    }
    leave_ui(ui, view, texts, out);
    player_panels_ui(ui, view, texts, out);
}

} // namespace loadwise
