// A hand-out on paper: exercises with pictures, doses, boxes to tick for two weeks, the pain rule,
// the code and who it is from. Paper gets the sheet alone.

#include "figure/draw_figure.h"
#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

constexpr float sheet_column_min = 150;
constexpr float label_wide = 80;
constexpr float each_wide = 39;
constexpr float dates_high = 16;
constexpr float row_high = 20;

Shape line(std::vector<Point> points) {
    Shape shape;
    shape.ink = Ink::Edge;
    shape.points = std::move(points);
    shape.size = 1.2F;
    return shape;
}

Shape word(float x, float y, const std::string& words, float align) {
    Shape shape;
    shape.kind = Shape::Kind::Text;
    shape.ink = Ink::TextSoft;
    shape.points = {{x, y}};
    shape.size = 11;
    shape.text = words;
    shape.align = align;
    return shape;
}

/// For each day a box to tick, and one for the worst pain.
Drawing day_boxes(const Texts& texts, const std::vector<std::string>& days) {
    const float wide = label_wide + each_wide * static_cast<float>(days.size());
    const float high = dates_high + 2 * row_high + 1;
    Drawing drawing{wide, high, {}};
    const std::string labels[] = {texts("sheet.done"), texts("sheet.pain_score")};
    for (int row = 0; row < 2; ++row) {
        const float top = dates_high + row_high * static_cast<float>(row);
        drawing.shapes.push_back(word(0, top + row_high / 2, labels[row], 0));
        for (std::size_t day = 0; day < days.size(); ++day) {
            const float left = label_wide + each_wide * static_cast<float>(day) + 1;
            const float right = left + each_wide - 4;
            const float bottom = top + row_high - 4;
            drawing.shapes.push_back(
                line({{left, top}, {right, top}, {right, bottom}, {left, bottom}, {left, top}})
            );
        }
    }
    for (std::size_t day = 0; day < days.size(); ++day) {
        const float middle = label_wide + each_wide * (static_cast<float>(day) + 0.5F);
        drawing.shapes.push_back(word(middle, dates_high / 2 - 1, days[day], 0.5F));
    }
    return drawing;
}

void exercise_words_ui(Ui& ui, const SheetExercise& exercise, const Texts& texts) {
    {
        const Quote quote = ui.quote();
        ui.heading(2, exercise.name);
    }
    ui.text(exercise.dose, TextKind::Strong);
    ui.text(exercise.details, TextKind::Small);
    const Quote quote = ui.quote();
    bullets(ui, "cues", texts("exercise.how"), exercise.cues);
    ui.text(exercise.stop_rule, TextKind::Small);
}

void exercise_ui(Ui& ui, const SheetView& view, std::size_t place, const Texts& texts) {
    const SheetExercise& exercise = view.exercises[place];
    const Scope block = ui.region("exercise" + std::to_string(place), exercise.name);
    {
        const Scope row = ui.columns("row", 2, sheet_column_min);
        {
            const Scope column = ui.column();
            if (exercise.picture != nullptr) {
                const Figure& figure = exercise.picture->figure;
                ui.figure("picture", still(figure), describe(figure));
            }
            media_ui(ui, exercise.media);
        }
        const Scope column = ui.column();
        exercise_words_ui(ui, exercise, texts);
    }
    ui.figure("boxes", day_boxes(texts, view.days), texts("sheet.boxes"));
}

/// Whom it is for is written by hand: nothing here knows a name.
void head_ui(Ui& ui, const SheetView& view, const Texts& texts) {
    const Scope row = ui.columns("head", 2, sheet_column_min);
    {
        const Scope column = ui.column();
        const Quote quote = ui.quote();
        ui.heading(1, view.title);
        ui.text(view.stage, TextKind::Strong);
    }
    const Scope column = ui.column();
    ui.text(texts("sheet.name_line"));
    if (!view.from.empty()) {
        ui.text(view.from, TextKind::Strong);
    }
}

/// On the first page: how much pain is acceptable, and when to stop and call. The code stands where
/// the page is empty otherwise.
void safety_ui(Ui& ui, const SheetView& view, const Texts& texts) {
    const Scope row = ui.columns("safety", 2, sheet_column_min);
    {
        const Scope column = ui.column();
        ui.heading(2, texts("sheet.pain"));
        quoted(ui, view.pain_title, TextKind::Strong);
        quoted(ui, view.pain);
        ui.text(texts("sheet.tick"), TextKind::Small);
        if (!view.code.empty()) {
            ui.text(texts("sheet.scan"), TextKind::Small);
            ui.figure("code", code_drawing(view.code), view.code_words);
        }
    }
    const Scope column = ui.column();
    ui.heading(2, texts("sheet.stop"));
    const Quote quote = ui.quote();
    bullets(ui, "stops", texts("sheet.stop"), view.stops);
}

std::string_view sheet_key(Paper paper) {
    switch (paper) {
    case Paper::Large:
        return "handout large";
    case Paper::Single:
        return "handout single";
    case Paper::Usual:
        break;
    }
    return "handout";
}

void paper_choice_ui(const DeskScreen& screen, Paper paper) {
    const std::array<ChoiceItem, 3> papers{
        {{"usual", screen.texts("sheet.paper_usual")},
         {"large", screen.texts("sheet.paper_large")},
         {"single", screen.texts("sheet.paper_single")}}};
    const auto chosen = static_cast<std::size_t>(paper);
    if (const auto picked = screen.draft_choice("paper", "sheet.paper", papers, chosen)) {
        screen.send(PaperChosen{static_cast<Paper>(*picked)});
    }
}

} // namespace

void sheet_ui(const DeskScreen& screen, const SheetView& view, const Texts& texts) {
    Ui& ui = screen.ui;
    screen.back_link("giving.back", DeskPageChosen{DeskPage::HandOut});
    paper_choice_ui(screen, view.paper);
    screen.button("print", "report.print", SheetPrintWanted{}, ButtonKind::Primary);
    const bool is_own = texts.language() == screen.texts.language();
    const Quote quote = ui.quote_in(is_own ? std::string() : texts.language());
    const Scope sheet = ui.sheet(sheet_key(view.paper));
    head_ui(ui, view, texts);
    if (!view.note.empty()) {
        ui.text(view.note);
    }
    safety_ui(ui, view, texts);
    for (std::size_t place = 0; place < view.exercises.size(); ++place) {
        exercise_ui(ui, view, place, texts);
    }
    ui.text(texts("sheet.foot", {{"date", view.made}}), TextKind::Small, Ink::TextSoft);
}

} // namespace loadwise
