// "Is it normal that ...?": warning signs first, then a topic each, or what was looked for.

#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void answer_ui(const Screen& screen, const AnswersView& view, const AnswerLine& line) {
    Ui& ui = screen.ui;
    const Texts& texts = screen.texts;
    const Scope item = ui.item(line.id);
    const auto open = ui.disclosure("answer", line.question);
    if (!open) {
        return;
    }
    ui.text(line.words);
    if (!line.record.empty()) {
        const Scope card = ui.card("record", CardKind::Accent);
        ui.text(view.record_title, TextKind::SmallStrong);
        ui.text(line.record);
    }
    ui.text(view.ask_title, TextKind::SmallStrong);
    ui.text(line.ask);
    lead_ui(screen, line.lead, line.question);
    aloud_ui(screen, line.aloud, line.question);
    ui.text(texts("evidence.title"), TextKind::SmallStrong, Ink::TextSoft);
    const Scope sources = ui.list("sources", texts("evidence.title"));
    for (std::size_t index = 0; index < line.sources.size(); ++index) {
        const Scope source = ui.bullet(std::to_string(index));
        ui.text(line.sources[index], TextKind::Small, Ink::TextSoft);
    }
}

void answers_list_ui(const Screen& screen, const AnswersView& view, const AnswerGroup& group) {
    const std::string label = group.title.empty() ? view.news : group.title;
    const Scope list = screen.ui.list("answers", label);
    for (const AnswerLine& line : group.answers) {
        answer_ui(screen, view, line);
    }
}

/// Warning signs lie open; other topics open at a press.
void group_ui(const Screen& screen, const AnswersView& view, const AnswerGroup& group) {
    Ui& ui = screen.ui;
    const Scope card = ui.card(group.id, group.is_red_flag ? CardKind::Warn : CardKind::Plain);
    if (group.title.empty()) {
        answers_list_ui(screen, view, group);
    } else if (group.is_red_flag) {
        ui.heading(2, group.title);
        answers_list_ui(screen, view, group);
    } else if (const auto open = ui.disclosure("topic", group.title, group.count)) {
        answers_list_ui(screen, view, group);
    }
}

} // namespace

void answers_ui(const Screen& screen, const AnswersView& view) {
    screen.back_link("action.back", AnswersLeft{});
    screen.heading(1, "answers.title");
    if (!view.is_here) {
        screen.text(view.is_lost ? "annex.not_there" : "annex.wait");
        if (view.is_lost) {
            screen.button("again", "action.try_again", AnswersOpened{view.from});
        }
        return;
    }
    const Quote quote = screen.ui.quote_in(view.language);
    screen.ui.text(view.intro, TextKind::Small, Ink::TextSoft);
    screen.send<AnswersSearched>(screen.ui.text_field(
        {.key = "search", .label = view.search_label, .value = view.search, .length_max = 100}
    ));
    screen.ui.status("news", view.news, Ink::Text);
    for (const AnswerGroup& group : view.groups) {
        group_ui(screen, view, group);
    }
}

void answers_link_ui(const Screen& screen, Page from) {
    screen.send_if(
        screen.ui.row_button("is-it-normal", screen.texts("answers.title"), {}), AnswersOpened{from}
    );
}

} // namespace loadwise
