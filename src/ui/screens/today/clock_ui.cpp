// Asks whether the device's clock is right, and takes what it really is.

#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void typing_ui(const Screen& screen, ClockDraft draft) {
    const Texts& texts = screen.texts;
    const ClockDraft before = draft;
    take(screen.ui.date_field("date", texts("clock.date"), draft.date), draft.date);
    take(screen.ui.time_field("time", texts("clock.time"), draft.time), draft.time);
    if (!(draft == before)) {
        draft.is_refused = false;
        screen.send(ClockTyped{draft});
    }
    if (draft.is_refused) {
        screen.ui.alert("problem", texts("clock.refused"));
    }
    screen.button("set", "clock.set", ClockSet{}, ButtonKind::Primary);
    screen.button("drop", "action.not_now", ClockTyped{}, ButtonKind::Quiet);
}

} // namespace

void clock_question_ui(const Screen& screen, const ClockView& view) {
    if (!view.is_asked) {
        return;
    }
    const Scope card = screen.ui.card("clock", CardKind::Warn);
    screen.ui.heading(2, view.question);
    screen.text("clock.reason");
    if (view.draft) {
        typing_ui(screen, *view.draft);
        return;
    }
    screen.button("right", "clock.right", ClockConfirmed{}, ButtonKind::Primary);
    screen.button("wrong", "clock.wrong", ClockTyped{view.now});
}

void clock_setting_ui(const Screen& screen, const ClockView& view) {
    const Scope card = screen.ui.card("clock");
    screen.heading(2, "clock.title");
    screen.ui.text(view.counted);
    if (!view.device.empty()) {
        screen.ui.text(view.device, TextKind::Small, Ink::TextSoft);
    }
    if (view.draft) {
        typing_ui(screen, *view.draft);
        return;
    }
    screen.button("change", "clock.change", ClockTyped{view.now});
    if (!view.device.empty()) {
        screen.button("device", "clock.use_device", ClockConfirmed{});
    }
}

} // namespace loadwise
