// A hand-out that is ready: as a link, as a code, on paper, as a file, signed or not.

#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void link_ui(Ui& ui, const GivingView& view, const Texts& texts, bool can_share, DeskActions& out) {
    if (view.is_pending) {
        ui.status("pending", texts("giving.pending"));
        return;
    }
    if (view.is_too_long) {
        ui.alert("long", texts("giving.too_long"));
        return;
    }
    if (!view.problem.empty()) {
        ui.alert("failed", texts("giving.news_failed", {{"reason", view.problem}}));
        return;
    }
    if (ui.button({.key = "copy", .label = texts("giving.copy"), .kind = ButtonKind::Primary})) {
        out.push_back(LinkCopyWanted{});
    }
    if (can_share && ui.button({.key = "share", .label = texts("giving.share")})) {
        out.push_back(LinkShareWanted{});
    }
    ui.text(view.size, TextKind::Small, Ink::TextSoft);
    // For browsers that let nothing be copied: what is typed over it changes nothing.
    if (const auto open = ui.disclosure("show", texts("giving.show"))) {
        ui.text_area(
            {.key = "address",
             .label = texts("giving.address"),
             .value = view.address,
             .length_max = view.address.size(),
             .is_exact = true}
        );
    }
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

void paper_ui(Ui& ui, const GivingView& view, const Texts& texts, DeskActions& out) {
    const Scope card = ui.card("paper");
    ui.heading(2, texts("giving.other_ways"));
    if (ui.button({.key = "sheet", .label = texts("giving.sheet")})) {
        out.push_back(DeskPageChosen{DeskPage::Sheet});
    }
    if (ui.button(
            {.key = "file",
             .label = texts("giving.file"),
             .kind = view.is_too_long ? ButtonKind::Primary : ButtonKind::Secondary}
        )) {
        out.push_back(HandoutFileWanted{});
    }
    ui.text(texts("giving.file_help"), TextKind::Small, Ink::TextSoft);
}

void key_ui(Ui& ui, const GivingView& view, const Texts& texts, DeskActions& out) {
    const auto open = ui.disclosure("key", texts("giving.sign"));
    if (!open) {
        return;
    }
    ui.text(texts("giving.sign_words"));
    if (view.key.empty()) {
        if (ui.button(
                {.key = "make",
                 .label = texts("giving.key_make"),
                 .is_disabled = !view.can_make_key}
            )) {
            out.push_back(KeyMakeWanted{});
        }
        ui.text(
            texts(view.can_make_key ? "giving.key_make_help" : "giving.key_needs_name"),
            TextKind::Small,
            Ink::TextSoft
        );
        if (ui.button({.key = "load", .label = texts("giving.key_load")})) {
            out.push_back(KeyLoadWanted{});
        }
        return;
    }
    ui.definition(texts("giving.key_of"), view.key);
    ui.definition(texts("giving.key_print"), view.fingerprint);
    if (const auto wanted = ui.checkbox(
            "sign", texts("giving.sign_this"), texts("giving.sign_size"), view.is_signing
        )) {
        out.push_back(SigningChosen{*wanted});
    }
    if (ui.button({.key = "forget", .label = texts("giving.key_forget")})) {
        out.push_back(KeyForgotten{});
    }
}

} // namespace

void giving_ui(Ui& ui, const GivingView& view, const Texts& texts, DeskActions& out) {
    ui.heading(1, texts("giving.title"));
    quoted(ui, view.title, TextKind::Strong);
    if (view.changes.empty()) {
        ui.text(texts("giving.unchanged"));
    } else {
        bullets(ui, "changes", texts("giving.changes"), view.changes);
    }
    {
        const Scope card = ui.card("link", CardKind::Accent);
        ui.heading(2, texts("giving.link"));
        ui.text(texts("giving.link_words"));
        link_ui(ui, view, texts, view.can_share, out);
        ui.status("news", view.news);
    }
    code_ui(ui, view, texts);
    paper_ui(ui, view, texts, out);
    key_ui(ui, view, texts, out);
}

} // namespace loadwise
