#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

void number_ui(Ui& ui, const MeasureLine& line, Actions& out) {
    const auto typed = ui.number_field(
        {.key = "value",
         .label = line.label,
         .value = line.typed,
         .min = line.least,
         .max = line.most,
         .unit = line.unit}
    );
    if (typed) {
        out.push_back(MeasureTyped{line.measure, line.side, *typed});
    }
    ui.text(line.last, TextKind::Small, Ink::TextSoft);
}

void yes_no_ui(const Screen& screen, const MeasureLine& line) {
    const std::array<ChoiceItem, 2> choices{
        {{"no", screen.texts("action.no"), {}}, {"yes", screen.texts("action.yes"), {}}}};
    std::optional<std::size_t> selected;
    if (line.yes) {
        selected = *line.yes ? 1 : 0;
    }
    const auto picked = screen.ui.choices(
        {.key = "value",
         .label = line.label,
         .choices = choices,
         .selected = selected,
         .layout = ChoiceLayout::Pair,
         .choosing = Choosing::Drafts}
    );
    if (picked) {
        screen.send(MeasureTyped{line.measure, line.side, *picked == 1 ? "1" : "0"});
    }
    screen.ui.text(line.last, TextKind::Small, Ink::TextSoft);
}

void line_ui(const Screen& screen, const MeasureLine& line) {
    if (line.kind == MeasureKind::YesNo) {
        yes_no_ui(screen, line);
    } else {
        number_ui(screen.ui, line, screen.out);
    }
}

void group_ui(const Screen& screen, const MeasureGroup& group) {
    const Scope card = screen.ui.card(group.measure.text);
    {
        const Quote quote = screen.ui.quote();
        screen.ui.heading(2, group.title);
        screen.ui.text(group.question, TextKind::Body, Ink::TextSoft);
    }
    if (group.lines.size() == 1) {
        line_ui(screen, group.lines.front());
        return;
    }
    const Scope sides = screen.ui.columns("sides", group.lines.size(), 130, group.title);
    for (const MeasureLine& line : group.lines) {
        const Scope side = screen.ui.column();
        line_ui(screen, line);
    }
}

} // namespace

void measures_ui(const Screen& screen, const MeasuresView& view) {
    screen.heading(1, "measure.title");
    screen.text("measure.help", TextKind::Body, Ink::TextSoft);
    bool is_rest_titled = false;
    for (const MeasureGroup& group : view.groups) {
        if (!group.is_due && !is_rest_titled && view.groups.front().is_due) {
            is_rest_titled = true;
            screen.heading(2, "measure.not_due");
        }
        group_ui(screen, group);
    }
    if (!view.problem.empty()) {
        screen.ui.alert("problem", view.problem);
    }
    screen.button(
        {.key = "save",
         .label = screen.texts("action.save"),
         .kind = ButtonKind::Primary,
         .is_disabled = !view.can_save},
        MeasuresSubmitted{}
    );
    screen.button("cancel", "action.not_now", PageChosen{Page::Today}, ButtonKind::Quiet);
}

} // namespace loadwise
