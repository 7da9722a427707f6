#include "figure/draw_figure.h"
#include "figure/motion.h"
#include "ui/screens/exercise_row.h"
#include "ui/screens/session/player_screens.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace loadwise {

namespace {

bool is_timed(const PlayerView& view) {
    return view.phase != PlayerPhase::Ready && view.phase != PlayerPhase::Confirm;
}

/// How the page uses its window. In one that is wide or lies on its side, picture and number stand
/// side by side; large texts have the number first, and the button along the bottom.
struct Layout {
    bool is_side_by_side = false;
    bool is_in_one_row = false; ///< all buttons: there is no height to lose
    bool is_enlarged = false;
    bool is_header_short = false;
    float room = 0; ///< for picture and number
};

Layout layout_of(const Ui& ui, const PlayerView& view) {
    constexpr float enlarged = 1.5F;
    constexpr float short_window = 640;
    const Surroundings& around = ui.surroundings();
    const float scale = around.text_scale;
    const float height = around.height - around.inset_top - around.inset_bottom;
    Layout layout;
    layout.is_in_one_row = ui.is_flat();
    layout.is_side_by_side = layout.is_in_one_row || ui.is_wide();
    layout.is_enlarged = !layout.is_side_by_side && scale >= enlarged;
    layout.is_header_short =
        is_timed(view) && (layout.is_in_one_row || layout.is_enlarged || height < short_window);
    const float header = layout.is_header_short ? 74 : 165;
    const float buttons = layout.is_side_by_side ? 100 : height < short_window ? 215 : 273;
    const float least = layout.is_in_one_row ? 116 : layout.is_side_by_side ? 150 : 250;
    const float most = ui.is_wide() ? 620 : 480;
    const float lost = view.senses.lost.empty() ? 0 : 72;
    layout.room = std::clamp(height - (header + buttons + lost) * scale, least, most);
    return layout;
}

void figure_ui(Ui& ui, const PlayerView& view, float height) {
    const PlayerFigure& picture = view.picture;
    if (picture.figure == nullptr) {
        // One after the other, as there is room: all of them are where the exercise is told of.
        media_ui(ui, {view.media.data(), std::min<std::size_t>(view.media.size(), 1)}, height);
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
         .still = view.is_work ? &still_one : &now,
         .words = describe(figure),
         .height = height,
         .is_moving = picture.is_moving && !is_calm}
    );
}

void number_ui(const Screen& screen, const PlayerView& view, float height) {
    if (!is_timed(view)) {
        screen.ui.chips("dose", screen.texts("player.dose"), view.chips);
        return;
    }
    screen.ui.count(
        {.key = "count",
         .caption = view.caption,
         .number = view.number,
         .under = view.under,
         .share = view.share,
         .is_strong = view.is_work && !view.is_paused,
         .height = height,
         .number_least = 72 * screen.ui.surroundings().text_scale}
    );
}

/// A button and what a press on it says.
struct Press {
    std::string_view key;
    std::string label;
    Action action;
    ButtonKind kind = ButtonKind::Secondary;
    bool is_disabled = false;

    Button button() const {
        return {.key = key, .label = label, .kind = kind, .is_disabled = is_disabled};
    }
};

/// Whether the sets were done that ended in the pocket.
std::vector<Press> heard_presses(const Texts& texts, const PlayerView& view) {
    const bool is_several = view.pocket.is_several;
    return {
        {"yes",
         texts(is_several ? "pocket.yes_all" : "player.yes_done"),
         SetConfirmed{true},
         ButtonKind::Primary},
        {"no", texts(is_several ? "pocket.not_all" : "pocket.not_done"), SetConfirmed{false}}};
}

/// What comes next, first of all.
std::vector<Press> next_presses(const Texts& texts, const PlayerView& view) {
    constexpr ButtonKind primary = ButtonKind::Primary;
    if (view.asks_how_it_was) {
        return {};
    }
    if (view.phase == PlayerPhase::Confirm && !view.pocket.heard.empty()) {
        return heard_presses(texts, view);
    }
    if (view.phase == PlayerPhase::Confirm) {
        return {
            {"yes", texts("player.yes_done"), SetConfirmed{true}, primary},
            {"no", texts("player.no_again"), SetConfirmed{false}}};
    }
    if (view.is_own_pace) {
        return {{"done", texts("player.set_done"), SetEnded{}, primary}};
    }
    const bool is_counted_down =
        view.phase == PlayerPhase::CountIn || view.phase == PlayerPhase::Work;
    if (is_counted_down && !view.is_paused) {
        std::vector<Press> presses{{"go", texts("player.pause"), PlayerPaused{}, primary}};
        if (view.is_graded && view.is_work) {
            presses.push_back({"end", texts("graded.stop_here"), SetEnded{}});
        }
        return presses;
    }
    const bool is_ready = view.phase == PlayerPhase::Ready;
    const Action start = is_ready && view.pocket.asks_first
                             ? Action(PanelOpened{PlayerPanel::Pocket})
                         : is_ready && view.asks_voice ? Action(PanelOpened{PlayerPanel::Voice})
                                                       : Action(PlayerStarted{});
    std::vector<Press> presses{{"go", view.start_label, start, primary}};
    if (view.is_work) {
        const char* const end = view.is_graded ? "graded.stop_here" : "player.end_set";
        presses.push_back({"end", texts(end), SetEnded{}});
    }
    return presses;
}

std::vector<Press> way_presses(const Texts& texts, const PlayerView& view) {
    Press back{
        .key = "back",
        .label = texts("player.back"),
        .action = PlayerWentBack{},
        .is_disabled = !view.can_go_back};
    if (view.is_graded && view.is_work) {
        return {std::move(back)}; // what was done so far is told first
    }
    if (view.is_graded) {
        return {std::move(back), {"leave", texts("graded.leave"), SessionEnded{}}};
    }
    return {
        std::move(back),
        {"skip", texts("player.skip.button"), PanelOpened{PlayerPanel::Skip}},
        {"sore", texts("player.too_sore"), PanelOpened{PlayerPanel::Sore}, ButtonKind::Danger}};
}

Press more_press(const Texts& texts) {
    return {"more", texts("player.more"), PanelOpened{PlayerPanel::More}};
}

void next_ui(const Screen& screen, const PlayerView& view) {
    bool is_first = true;
    for (const Press& press : next_presses(screen.texts, view)) {
        Button button = press.button();
        button.is_large = std::exchange(is_first, false);
        button.is_broad = true;
        screen.button(button, press.action);
    }
}

void row_ui(const Screen& screen, std::string_view key, const std::vector<Press>& presses) {
    std::vector<Button> buttons;
    for (const Press& press : presses) {
        buttons.push_back(press.button());
    }
    if (const auto pressed = screen.ui.button_row(key, buttons)) {
        screen.send(presses[*pressed].action);
    }
}

void said_ui(Ui& ui, const PlayerView& view) {
    ui.status("said", view.status, view.is_status_warning ? Ink::Warn : Ink::Good);
}

void break_ui(Ui& ui, const PlayerView& view) {
    if (!view.break_words.empty()) {
        quoted(ui, view.break_words, TextKind::Body);
    }
}

/// Any press will do; the page itself hears it, for a browser gives sound only to a real one.
void lost_ui(Ui& ui, const PlayerView& view) {
    if (!view.senses.lost.empty()) {
        ui.button({.key = "lost", .label = view.senses.lost, .is_broad = true});
    }
}

/// Side by side, so that both are in sight.
void broad_stage_ui(const Screen& screen, const PlayerView& view, const Layout& layout) {
    const float beside = layout.is_in_one_row ? 32 : 125;
    const float height = layout.room - beside * screen.ui.surroundings().text_scale;
    const Scope columns = screen.ui.columns("stage", 2, 0);
    {
        const Scope first = screen.ui.column();
        figure_ui(screen.ui, view, layout.room);
    }
    const Scope second = screen.ui.column();
    number_ui(screen, view, height);
    said_ui(screen.ui, view);
    break_ui(screen.ui, view);
    if (!layout.is_in_one_row) {
        next_ui(screen, view);
    }
}

void tall_stage_ui(const Screen& screen, const PlayerView& view, const Layout& layout) {
    const float share = is_timed(view) ? 0.42F : 0.8F;
    const float picture = layout.room * share;
    if (!layout.is_enlarged) {
        figure_ui(screen.ui, view, picture);
    }
    number_ui(screen, view, layout.room - picture);
    said_ui(screen.ui, view);
    break_ui(screen.ui, view);
    if (!layout.is_enlarged) {
        next_ui(screen, view);
        return;
    }
    {
        const Scope bar = screen.ui.bar("next");
        next_ui(screen, view);
    }
    figure_ui(screen.ui, view, picture);
}

void way_ui(const Screen& screen, const PlayerView& view, const Layout& layout) {
    std::vector<Press> way = way_presses(screen.texts, view);
    if (layout.is_in_one_row) {
        std::vector<Press> all = next_presses(screen.texts, view);
        all.insert(all.end(), way.begin(), way.end());
        way = std::move(all);
    }
    const Press more = more_press(screen.texts);
    if (layout.is_side_by_side) {
        way.push_back(more);
    }
    row_ui(screen, "way", way);
    if (!layout.is_side_by_side) {
        Button button = more.button();
        button.is_broad = true;
        screen.button(button, more.action);
    }
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
        easier_ui(screen, "easier", *view.easier);
    }
}

/// Beside what goes on: the answer can wait until its end.
void heard_ui(const Screen& screen, const PlayerView& view) {
    const bool is_asked = view.phase == PlayerPhase::Confirm && !view.is_over;
    if (view.pocket.heard.empty() || is_asked) {
        return;
    }
    const Scope card = screen.ui.card("heard", CardKind::Plain);
    screen.ui.text(view.pocket.heard, TextKind::Strong);
    row_ui(screen, "heard", heard_presses(screen.texts, view));
}

/// Nothing is left to do.
void over_ui(const Screen& screen, const PlayerView& view) {
    if (view.sets_done + view.skipped > 0) {
        screen.button(
            {.key = "finish",
             .label = screen.texts("session.finish"),
             .kind = ButtonKind::Primary,
             .is_large = true},
            SessionEnded{}
        );
    }
    screen.button("all", "player.all_exercises", PageChosen{Page::Session});
    screen.button("leave", "session.pause", PageChosen{Page::Today});
}

void header_ui(const Screen& screen, const PlayerView& view, const Layout& layout) {
    if (layout.is_header_short) {
        screen.ui.heading(1, view.title, TextKind::SmallStrong);
        return;
    }
    if (!view.session.empty()) {
        screen.ui.steps("session", view.session, {view.sets_done, view.skipped, view.sets_planned});
    }
    screen.ui.heading(1, view.title);
}

/// The time is over, or was ended: nothing goes on before the pain is told.
void how_it_was_ui(const Screen& screen, const PlayerView& view) {
    said_ui(screen.ui, view);
    const Scope card = screen.ui.card("felt", CardKind::Accent);
    const bool is_chosen = soreness_scale_ui(screen, view, "graded.how_is_it");
    screen.button(
        {.key = "save",
         .label = screen.texts(is_chosen ? "action.save" : "pain.choose_first"),
         .kind = ButtonKind::Primary,
         .is_disabled = !is_chosen,
         .is_large = true},
        SetFelt{view.soreness}
    );
    screen.text("pain.scale", TextKind::Small, Ink::TextSoft);
    screen.button("leave", "session.pause", PageChosen{Page::Today}, ButtonKind::Quiet);
}

void graded_over_ui(const Screen& screen) {
    screen.text("graded.done_help", TextKind::Body, Ink::TextSoft);
    screen.button(
        {.key = "finish",
         .label = screen.texts("graded.leave"),
         .kind = ButtonKind::Primary,
         .is_large = true},
        SessionEnded{}
    );
}

} // namespace

void player_ui(const Screen& screen, const PlayerView& view) {
    if (view.wake_ms) {
        screen.ui.wake_in(*view.wake_ms);
    }
    const Layout layout = layout_of(screen.ui, view);
    header_ui(screen, view, layout);
    lost_ui(screen.ui, view);
    heard_ui(screen, view);
    sore_ui(screen, view);
    if (view.is_over && view.is_graded) {
        graded_over_ui(screen);
    } else if (view.is_over) {
        over_ui(screen, view);
    } else if (view.asks_how_it_was) {
        how_it_was_ui(screen, view);
    } else {
        if (!layout.is_header_short) {
            screen.ui.text(view.set_words, TextKind::Strong, Ink::TextSoft);
        }
        if (layout.is_side_by_side) {
            broad_stage_ui(screen, view, layout);
        } else {
            tall_stage_ui(screen, view, layout);
        }
        way_ui(screen, view, layout);
    }
    player_panels_ui(screen, view);
}

} // namespace loadwise
