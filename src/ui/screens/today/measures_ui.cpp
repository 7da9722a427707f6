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

void yes_no_ui(Ui& ui, const MeasureLine& line, const Texts& texts, Actions& out) {
    const std::array<ChoiceItem, 2> choices{
        {{"no", texts("action.no"), {}}, {"yes", texts("action.yes"), {}}}};
    std::optional<std::size_t> selected;
    if (line.yes) {
        selected = *line.yes ? 1 : 0;
    }
    const auto picked = ui.choices(
        {.key = "value",
         .label = line.label,
         .choices = choices,
         .selected = selected,
         .layout = ChoiceLayout::Pair,
         .choosing = Choosing::Drafts}
    );
    if (picked) {
        out.push_back(MeasureTyped{line.measure, line.side, *picked == 1 ? "1" : "0"});
    }
    ui.text(line.last, TextKind::Small, Ink::TextSoft);
}

void line_ui(Ui& ui, const MeasureLine& line, const Texts& texts, Actions& out) {
    if (line.kind == MeasureKind::YesNo) {
        yes_no_ui(ui, line, texts, out);
    } else {
        number_ui(ui, line, out);
    }
}

void group_ui(Ui& ui, const MeasureGroup& group, const Texts& texts, Actions& out) {
    const Scope card = ui.card(group.measure.text);
    {
        const Quote quote = ui.quote();
        ui.heading(2, group.title);
        ui.text(group.question, TextKind::Body, Ink::TextSoft);
    }
    if (group.lines.size() == 1) {
        line_ui(ui, group.lines.front(), texts, out);
        return;
    }
    const Scope sides = ui.columns("sides", group.lines.size(), 130, group.title);
    for (const MeasureLine& line : group.lines) {
        const Scope side = ui.column();
        line_ui(ui, line, texts, out);
    }
}

} // namespace

void measures_ui(Ui& ui, const MeasuresView& view, const Texts& texts, Actions& out) {
    ui.heading(1, texts("measure.title"));
    ui.text(texts("measure.help"), TextKind::Body, Ink::TextSoft);
    bool is_rest_titled = false;
    for (const MeasureGroup& group : view.groups) {
        if (!group.is_due && !is_rest_titled && view.groups.front().is_due) {
            is_rest_titled = true;
            ui.heading(2, texts("measure.not_due"));
        }
        group_ui(ui, group, texts, out);
    }
    if (!view.problem.empty()) {
        ui.alert("problem", view.problem);
    }
    if (ui.button(
            {.key = "save",
             .label = texts("action.save"),
             .kind = ButtonKind::Primary,
             .is_disabled = !view.can_save}
        )) {
        out.push_back(MeasuresSubmitted{});
    }
    if (ui.button({.key = "cancel", .label = texts("action.not_now"), .kind = ButtonKind::Quiet})) {
        out.push_back(PageChosen{Page::Today});
    }
}

} // namespace loadwise
