// A hand-out on paper: exercises with pictures, doses, boxes to tick for two weeks, the pain rule,
// the code and who it is from. Paper gets the sheet alone.

#include "figure/draw_figure.h"
#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

constexpr int days_on_paper = 14;
constexpr float sheet_column_min = 150;

Shape line(std::vector<Point> points) {
    Shape shape;
    shape.ink = Ink::Edge;
    shape.points = std::move(points);
    shape.size = 1.2F;
    return shape;
}

Shape number(float x, float y, const std::string& words) {
    Shape shape;
    shape.kind = Shape::Kind::Text;
    shape.ink = Ink::TextSoft;
    shape.points = {{x, y}};
    shape.size = 11;
    shape.text = words;
    shape.align = 0.5F;
    return shape;
}

/// A box for each day, with its number below.
Drawing tick_boxes(const Texts& texts) {
    constexpr float each = 40;
    constexpr float side = 24;
    Drawing drawing{each * days_on_paper, side + 18, {}};
    for (int day = 0; day < days_on_paper; ++day) {
        const float left = each * static_cast<float>(day) + (each - side) / 2;
        const float right = left + side;
        drawing.shapes.push_back(
            line({{left, 1}, {right, 1}, {right, side}, {left, side}, {left, 1}})
        );
        drawing.shapes.push_back(number(left + side / 2, side + 10, texts.number(day + 1)));
    }
    return drawing;
}

void exercise_ui(Ui& ui, const SheetExercise& exercise, std::size_t place, const Texts& texts) {
    const Scope block = ui.region("exercise" + std::to_string(place), exercise.name);
    const Scope row = ui.columns("row", 2, sheet_column_min);
    {
        const Scope column = ui.column();
        if (exercise.picture != nullptr) {
            const Figure& figure = exercise.picture->figure;
            ui.figure("picture", still(figure), describe(figure));
        }
    }
    const Scope column = ui.column();
    {
        const Quote quote = ui.quote();
        ui.heading(2, exercise.name);
    }
    ui.text(exercise.dose, TextKind::Strong);
    ui.text(exercise.details, TextKind::Small);
    const Quote quote = ui.quote();
    bullets(ui, "cues", texts("exercise.how"), exercise.cues);
}

void foot_ui(Ui& ui, const SheetView& view, const Texts& texts) {
    const Scope row = ui.columns("foot", 2, sheet_column_min);
    {
        const Scope column = ui.column();
        ui.heading(2, texts("sheet.pain"));
        quoted(ui, view.pain_title, TextKind::Strong);
        quoted(ui, view.pain);
        ui.text(texts("sheet.tick"), TextKind::Small);
        ui.text(texts("sheet.foot", {{"date", view.made}}), TextKind::Small, Ink::TextSoft);
    }
    const Scope column = ui.column();
    if (!view.code.empty()) {
        ui.figure("code", code_drawing(view.code), view.code_words);
        ui.text(texts("sheet.scan"), TextKind::Small);
    }
}

} // namespace

void sheet_ui(const DeskScreen& screen, const SheetView& view) {
    screen.back_link("giving.back", DeskPageChosen{DeskPage::HandOut});
    screen.button("print", "report.print", SheetPrintWanted{}, ButtonKind::Primary);
    const Scope sheet = screen.ui.sheet("handout");
    {
        const Quote quote = screen.ui.quote();
        screen.ui.heading(1, view.title);
        screen.ui.text(view.stage, TextKind::Strong);
    }
    if (!view.from.empty()) {
        screen.ui.text(view.from, TextKind::Strong);
    }
    if (!view.note.empty()) {
        screen.ui.text(view.note);
    }
    const Drawing boxes = tick_boxes(screen.texts);
    for (std::size_t place = 0; place < view.exercises.size(); ++place) {
        exercise_ui(screen.ui, view.exercises[place], place, screen.texts);
        screen.ui.figure("boxes" + std::to_string(place), boxes, screen.texts("sheet.boxes"));
    }
    foot_ui(screen.ui, view, screen.texts);
}

} // namespace loadwise
