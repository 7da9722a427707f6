#include "ui/screens/exercise_row.h"
#include "ui/screens/screens.h"

#include <array>
#include <string>

namespace loadwise {

namespace {

/// What the person wrote to it, and what it was before.
std::string below(const HistoryLine& line) {
    return line.note + (line.note.empty() || line.trace.empty() ? "" : "\n") + line.trace;
}

void line_ui(Ui& ui, const HistoryLine& line, Actions& out) {
    const Scope item = ui.item(line.entry.text);
    const WrittenDrawing* const picture = small_picture(line.picture);
    const std::string detail = below(line);
    const bool is_pressed =
        picture != nullptr
            ? ui.picture_row(
                  {.key = "open", .label = line.words, .detail = detail, .picture = picture}
              )
            : ui.row_button("open", line.words, detail);
    if (is_pressed) {
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

void day_ui(const Screen& screen, const HistoryView& view) {
    const auto step = screen.browse(
        "day",
        view.title,
        "history.day_before",
        "history.day_after",
        view.before.has_value(),
        view.after.has_value()
    );
    if (step) {
        screen.send(HistoryDayChosen{*step < 0 ? *view.before : *view.after});
    }
    if (const auto typed =
            screen.ui.date_field("date", screen.texts("history.go_to"), view.field)) {
        screen.send<HistoryDayChosen>(read_date(*typed));
    }
}

void session_ui(const Screen& screen, const HistorySession& session) {
    const Scope card = screen.ui.card(session.start.entry.text);
    const std::string title = screen.texts("history.session_card");
    screen.ui.heading(2, title);
    lines_ui(screen.ui, "start", title, {session.start}, screen.out);
    lines_ui(screen.ui, "pains", title, session.pains, screen.out);
    if (session.sets.empty()) {
        return;
    }
    if (const auto open = screen.ui.disclosure("sets", session.sets_words)) {
        lines_ui(screen.ui, "list", session.sets_words, session.sets, screen.out);
    }
}

void deleted_ui(const Screen& screen, const HistoryView& view) {
    if (view.deleted.empty()) {
        return;
    }
    const std::string title =
        screen.texts("history.deleted", {{"count", static_cast<int>(view.deleted.size())}});
    const auto open = screen.ui.disclosure("deleted", title);
    if (!open) {
        return;
    }
    const Scope list = screen.ui.list("list", title);
    for (const HistoryLine& line : view.deleted) {
        const Scope item = screen.ui.item(line.entry.text);
        const Scope card = screen.ui.card("card");
        screen.ui.text(line.words);
        screen.ui.text(below(line), TextKind::Small, Ink::TextSoft);
        screen.button(
            {.key = "restore", .label = screen.texts("history.restore"), .about = line.words},
            EntryRestored{line.entry}
        );
    }
}

} // namespace

void notice_ui(const Screen& screen, const NoticeView& view) {
    if (view.words.empty()) {
        return;
    }
    const Scope card = screen.ui.snackbar("notice", CardKind::Accent);
    screen.ui.status("words", view.words);
    const Scope buttons = screen.ui.button_pair("buttons", 100);
    {
        const Scope left = screen.ui.column();
        screen.button(
            {.key = "undo", .label = screen.texts("notice.undo"), .about = view.words}, UndoChosen{}
        );
    }
    const Scope right = screen.ui.column();
    if (!view.correct.empty()) {
        screen.button(
            {.key = "correct", .label = screen.texts("notice.correct"), .about = view.words},
            EntryOpened{view.correct}
        );
    }
}

void history_ui(const Screen& screen, const HistoryView& view) {
    screen.back_link("history.back", PageChosen{Page::Progress});
    screen.heading(1, "history.title");
    day_ui(screen, view);
    if (!view.empty_words.empty()) {
        screen.ui.text(view.empty_words, TextKind::Body, Ink::TextSoft);
    }
    for (const HistorySession& session : view.sessions) {
        session_ui(screen, session);
    }
    lines_ui(screen.ui, "others", view.title, view.others, screen.out);
    deleted_ui(screen, view);
}

} // namespace loadwise
