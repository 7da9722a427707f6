#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

void line_ui(Ui& ui, const HistoryLine& line, Actions& out) {
    const Scope item = ui.item(line.entry.text);
    if (ui.row_button("open", line.words, line.trace)) {
        out.push_back(EntryOpened{line.entry});
    }
}

void lines_ui(
    Ui& ui,
    std::string_view key,
    std::string_view label,
    const std::vector<HistoryLine>& lines,
    Actions& out
) {
    if (lines.empty()) {
        return;
    }
    const Scope list = ui.list(key, label);
    for (const HistoryLine& line : lines) {
        line_ui(ui, line, out);
    }
}

void day_ui(Ui& ui, const HistoryView& view, const Texts& texts, Actions& out) {
    const std::string back = texts("history.day_before");
    const std::string on = texts("history.day_after");
    const auto step = ui.browse(
        {.key = "day",
         .words = view.title,
         .back = back,
         .on = on,
         .has_back = view.before.has_value(),
         .has_on = view.after.has_value()}
    );
    if (step) {
        out.push_back(HistoryDayChosen{*step < 0 ? *view.before : *view.after});
    }
    if (const auto typed = ui.date_field("date", texts("history.go_to"), view.field)) {
        if (const auto day = read_date(*typed)) {
            out.push_back(HistoryDayChosen{*day});
        }
    }
}

void session_ui(Ui& ui, const HistorySession& session, const Texts& texts, Actions& out) {
    const Scope card = ui.card(session.start.entry.text);
    const std::string title = texts("history.session_card");
    ui.heading(2, title);
    lines_ui(ui, "start", title, {session.start}, out);
    lines_ui(ui, "pains", title, session.pains, out);
    if (session.sets.empty()) {
        return;
    }
    if (const auto open = ui.disclosure("sets", session.sets_words)) {
        lines_ui(ui, "list", session.sets_words, session.sets, out);
    }
}

void deleted_ui(Ui& ui, const HistoryView& view, const Texts& texts, Actions& out) {
    if (view.deleted.empty()) {
        return;
    }
    const std::string title =
        texts("history.deleted", {{"count", static_cast<int>(view.deleted.size())}});
    const auto open = ui.disclosure("deleted", title);
    if (!open) {
        return;
    }
    const Scope list = ui.list("list", title);
    for (const HistoryLine& line : view.deleted) {
        const Scope item = ui.item(line.entry.text);
        const Scope card = ui.card("card");
        ui.text(line.words);
        ui.text(line.trace, TextKind::Small, Ink::TextSoft);
        if (ui.button(
                {.key = "restore", .label = texts("history.restore"), .description = line.words}
            )) {
            out.push_back(EntryRestored{line.entry});
        }
    }
}

} // namespace

void notice_ui(Ui& ui, const NoticeView& view, const Texts& texts, Actions& out) {
    if (view.words.empty()) {
        return;
    }
    const Scope card = ui.card("notice", CardKind::Accent);
    ui.status("words", view.words);
    const Scope buttons = ui.button_pair("buttons", 130);
    {
        const Scope left = ui.column();
        if (ui.button({.key = "undo", .label = texts("notice.undo"), .description = view.words})) {
            out.push_back(UndoChosen{});
        }
    }
    const Scope right = ui.column();
    if (!view.correct.empty() &&
        ui.button({.key = "correct", .label = texts("notice.correct"), .description = view.words}
        )) {
        out.push_back(EntryOpened{view.correct});
    }
}

void history_ui(Ui& ui, const HistoryView& view, const Texts& texts, Actions& out) {
    if (ui.back_link("back", texts("history.back"))) {
        out.push_back(PageChosen{Page::Progress});
    }
    ui.heading(1, texts("history.title"));
    day_ui(ui, view, texts, out);
    if (!view.empty_words.empty()) {
        ui.text(view.empty_words, TextKind::Body, Ink::TextSoft);
    }
    for (const HistorySession& session : view.sessions) {
        session_ui(ui, session, texts, out);
    }
    lines_ui(ui, "others", view.title, view.others, out);
    deleted_ui(ui, view, texts, out);
}

} // namespace loadwise
