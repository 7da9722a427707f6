// Send to my clinic: what the sealed copy holds, and the ways in which it leaves.

#include "app/records/send_view.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void ways_ui(const Screen& screen, const SendView& view) {
    const Scope card = screen.ui.card("ways", CardKind::Good);
    screen.heading(2, "send.ready");
    screen.text("send.ready_words");
    if (view.has_link) {
        screen.button("copy", "send.copy", SealedLeaves{SealedWay::CopyLink}, ButtonKind::Primary);
        if (view.can_share) {
            screen.button("share", "send.share", SealedLeaves{SealedWay::ShareLink});
        }
    }
    const ButtonKind kind = view.has_link ? ButtonKind::Secondary : ButtonKind::Primary;
    screen.ui.text(view.size, TextKind::Small, Ink::TextSoft);
    if (view.can_share && !view.has_link) {
        screen.button("share-file", "send.share_file", SealedLeaves{SealedWay::ShareFile}, kind);
    }
    screen.button("file", "send.file", SealedLeaves{SealedWay::SaveFile}, kind);
    screen.ui.status("news", view.news);
}

void seal_ui(const Screen& screen, const SendView& view) {
    if (!view.problem.empty()) {
        screen.ui.alert("problem", view.problem);
    }
    if (view.is_sealing) {
        screen.ui.status("sealing", screen.texts("send.sealing"));
    }
    if (view.can_seal) {
        screen.button("seal", "send.seal", SealWanted{}, ButtonKind::Primary);
    }
}

} // namespace

void send_ui(const Screen& screen, const SendView& view) {
    more_page_heading(screen, screen.texts("send.title"));
    screen.ui.text(view.words);
    if (view.clinic.empty()) {
        return;
    }
    {
        const Scope card = screen.ui.card("holds");
        screen.heading(2, "send.holds");
        bullets(screen.ui, "lines", screen.texts("send.holds"), view.holds);
        screen.ui.definition(screen.texts("send.mark"), view.mark);
        screen.text("send.mark_words", TextKind::Small, Ink::TextSoft);
    }
    if (view.is_ready) {
        ways_ui(screen, view);
    } else {
        seal_ui(screen, view);
    }
    screen.text("send.proves", TextKind::Small, Ink::TextSoft);
}

} // namespace loadwise
