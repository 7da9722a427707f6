// The button by which a text is read aloud, and what is said where no voice can.

#include "ui/screens/screens.h"

namespace loadwise {

void aloud_ui(const Screen& screen, const AloudView& view, std::string_view about) {
    if (view.parts.empty()) {
        return;
    }
    const std::string label = screen.texts(view.is_reading ? "aloud.stop" : "aloud.read");
    screen.button(
        {.key = "aloud", .label = label, .kind = ButtonKind::Quiet, .about = about},
        ReadAloudChosen{view.key, view.language, view.parts}
    );
    if (view.is_impossible) {
        screen.ui.status("no-voice", screen.texts("aloud.none"), Ink::Text);
    }
}

} // namespace loadwise
