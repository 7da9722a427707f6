#include "ui/screens/exercise_row.h"

#include "figure/draw_figure.h"
#include "figure/fit.h"

namespace loadwise {

namespace {

namespace annex {

/// Figures come through the annex only, so it is here when there is one to draw.
[[gnu::noinline]] Drawing draw_small(const ExercisePicture& picture) {
    return thumbnail(fitted(*picture.figure, picture.range));
}

} // namespace annex

} // namespace

std::optional<Drawing> small_picture(const ExercisePicture& picture) {
    return picture.figure == nullptr ? std::nullopt
                                     : std::optional<Drawing>(annex::draw_small(picture));
}

void exercise_row(const Screen& screen, const ExerciseRow& row) {
    const std::optional<Drawing> picture = small_picture(row.picture);
    screen.send_if(
        screen.ui.picture_row(
            {.key = "how",
             .label = row.label,
             .detail = row.detail,
             .state = row.state,
             .state_ink = row.is_good ? Ink::Good : Ink::TextSoft,
             .picture = picture ? &*picture : nullptr}
        ),
        ExerciseShown{row.exercise}
    );
}

std::optional<Scope> exercise_disclosure(
    Ui& ui, std::string_view key, std::string_view name, const ExercisePicture& picture
) {
    const std::optional<Drawing> drawing = small_picture(picture);
    const Quote quote = ui.quote();
    return ui.disclosure(key, name, {}, drawing ? &*drawing : nullptr);
}

void exercise_how_ui(Ui& ui, const ExerciseLine& exercise, const Texts& texts) {
    if (exercise.picture.figure != nullptr) {
        const Figure figure = fitted(*exercise.picture.figure, exercise.picture.range);
        ui.figure("picture", still(figure), describe(figure));
        ui.text(texts("exercise.red"), TextKind::Small, Ink::TextSoft);
    }
    ui.text(exercise.dose, TextKind::Strong, Ink::Accent);
    ui.text(exercise.details, TextKind::Small, Ink::TextSoft);
    ui.heading(4, texts("exercise.how"));
    const Quote quote = ui.quote();
    bullets(ui, "cues", texts("exercise.how"), exercise.cues);
}

void exercise_dialog_ui(const Screen& screen, const ExerciseLine& exercise) {
    const Scope dialog = screen.ui.dialog("how-it-is-done", exercise.name);
    {
        const Quote quote = screen.ui.quote();
        screen.ui.heading(2, exercise.name);
    }
    exercise_how_ui(screen.ui, exercise, screen.texts);
    screen.heading(4, "exercise.why");
    quoted(screen.ui, exercise.purpose);
    bullets(screen.ui, "facts", screen.texts("exercise.good_to_know"), exercise.facts);
    const std::string close = screen.texts("player.close");
    if (screen.ui.button({.key = "close", .label = close}) || screen.ui.cancelled()) {
        screen.send(ExerciseShown{});
    }
}

} // namespace loadwise
