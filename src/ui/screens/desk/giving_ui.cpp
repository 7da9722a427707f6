// A hand-out that is ready: as a link, as a code, on paper, as a file, signed or not.

#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

/// For browsers that let nothing be copied: what is typed over it changes nothing.
void address_ui(const DeskScreen& screen, const GivingView& view) {
    if (const auto open = screen.ui.disclosure("show", screen.texts("giving.show"))) {
        screen.ui.text_area(
            {.key = "address",
             .label = screen.texts("giving.address"),
             .value = view.address,
             .length_max = view.address.size(),
             .is_exact = true}
        );
    }
}

void link_ui(const DeskScreen& screen, const GivingView& view, bool can_share) {
    if (view.is_pending) {
        screen.ui.status("pending", screen.texts("giving.pending"));
        return;
    }
    if (view.is_too_long) {
        screen.ui.alert("long", screen.texts("giving.too_long"));
        return;
    }
    if (!view.problem.empty()) {
        screen.ui.alert("failed", screen.texts("giving.news_failed", {{"reason", view.problem}}));
        return;
    }
    screen.button("copy", "giving.copy", LinkCopyWanted{}, ButtonKind::Primary);
    if (can_share) {
        screen.button("share", "giving.share", LinkShareWanted{});
    }
    screen.ui.outside_link("mail", screen.texts("giving.mail"), view.sending.mail);
    screen.ui.outside_link("sms", screen.texts("giving.sms"), view.sending.sms);
    screen.text("giving.sending_help", TextKind::Small, Ink::TextSoft);
    screen.ui.text(view.size, TextKind::Small, Ink::TextSoft);
    address_ui(screen, view);
}

void code_ui(Ui& ui, const GivingView& view, const Texts& texts) {
    if (view.address.empty()) {
        return;
    }
    if (view.code.empty()) {
        ui.text(texts("giving.no_code"));
        return;
    }
    const Scope card = ui.card("code");
    ui.heading(2, texts("giving.code"));
    ui.text(texts("giving.code_help"), TextKind::Small, Ink::TextSoft);
    const Scope row = ui.columns("row", 2, 240);
    const Scope column = ui.column();
    ui.figure("picture", code_drawing(view.code), view.code_words);
}

void paper_ui(const DeskScreen& screen, const GivingView& view) {
    const Scope card = screen.ui.card("paper");
    screen.heading(2, "giving.other_ways");
    screen.button("sheet", "giving.sheet", DeskPageChosen{DeskPage::Sheet});
    screen.button(
        "file",
        "giving.file",
        HandoutFileWanted{},
        view.is_too_long ? ButtonKind::Primary : ButtonKind::Secondary
    );
    screen.text("giving.file_help", TextKind::Small, Ink::TextSoft);
}

void record_ui(const DeskScreen& screen, const GivingView& view) {
    if (view.record.empty()) {
        return;
    }
    std::string lines;
    for (const std::string& line : view.record) {
        lines += line + "\n";
    }
    const Scope card = screen.ui.card("record");
    screen.heading(2, "record.title");
    screen.text("record.words", TextKind::Small, Ink::TextSoft);
    record_lines_ui(screen.ui, screen.texts("record.title"), lines);
    screen.button("copy", "record.copy", RecordCopyWanted{std::move(lines)});
    if (view.is_record_copied) {
        screen.ui.status("news", view.news);
    }
}

/// Whether the patient can send the record back.
void record_key_ui(const DeskScreen& screen, const GivingView& view) {
    const Scope card = screen.ui.card("returned");
    screen.heading(2, "returned.title");
    if (view.record_key.empty()) {
        screen.text("returned.giving_words");
        screen.button("keys", "returned.go", DeskPageChosen{DeskPage::Record});
        return;
    }
    screen.send<RecordAskingChosen>(
        screen.checkbox("asking", "returned.asking", "returned.asking_words", view.is_asking)
    );
    screen.ui.definition(screen.texts("giving.key_print"), view.record_key);
}

void no_key_ui(const DeskScreen& screen, bool can_make) {
    const std::string make = screen.texts("giving.key_make");
    screen.button({.key = "make", .label = make, .is_disabled = !can_make}, KeyMakeWanted{});
    screen.text(
        can_make ? "giving.key_make_help" : "giving.key_needs_name", TextKind::Small, Ink::TextSoft
    );
    screen.button("load", "giving.key_load", KeyLoadWanted{});
}

void key_ui(const DeskScreen& screen, const GivingView& view) {
    const auto open = screen.ui.disclosure("key", screen.texts("giving.sign"));
    if (!open) {
        return;
    }
    screen.text("giving.sign_words");
    if (view.key.empty()) {
        no_key_ui(screen, view.can_make_key);
        return;
    }
    screen.ui.definition(screen.texts("giving.key_of"), view.key);
    screen.ui.definition(screen.texts("giving.key_print"), view.fingerprint);
    screen.send<SigningChosen>(
        screen.checkbox("sign", "giving.sign_this", "giving.sign_size", view.is_signing)
    );
    screen.button("forget", "giving.key_forget", KeyForgotten{});
}

} // namespace

void giving_ui(const DeskScreen& screen, const GivingView& view) {
    screen.heading(1, "giving.title");
    quoted(screen.ui, view.title, TextKind::Strong);
    if (view.changes.empty()) {
        screen.text("giving.unchanged");
    } else {
        bullets(screen.ui, "changes", screen.texts("giving.changes"), view.changes);
    }
    cautions_ui(screen.ui, view.cautions, screen.texts);
    {
        const Scope card = screen.ui.card("link", CardKind::Accent);
        screen.heading(2, "giving.link");
        screen.text("giving.link_words");
        link_ui(screen, view, view.can_share);
        screen.ui.status("news", view.is_record_copied ? std::string() : view.news);
    }
    code_ui(screen.ui, view, screen.texts);
    paper_ui(screen, view);
    record_ui(screen, view);
    record_key_ui(screen, view);
    key_ui(screen, view);
}

} // namespace loadwise
