#include "ui/screens/exercise_row.h"

#include "figure/draw_figure.h"

namespace loadwise {

void exercise_row(const Screen& screen, const ExerciseRow& row) {
    screen.send_if(
        screen.ui.picture_row(
            {.key = "how",
             .label = row.label,
             .detail = row.detail,
             .state = row.state,
             .about = row.about,
             .state_ink = row.is_good ? Ink::Good : Ink::TextSoft,
             .picture = small_picture(row.picture)}
        ),
        ExerciseShown{row.exercise}
    );
}

std::optional<Scope>
exercise_disclosure(Ui& ui, std::string_view key, std::string_view name, ExercisePicture picture) {
    const Quote quote = ui.quote();
    return ui.disclosure(key, name, {}, small_picture(picture));
}

void exercise_how_ui(Ui& ui, const ExerciseLine& exercise, const Texts& texts) {
    if (exercise.picture != nullptr) {
        const Figure& figure = exercise.picture->figure;
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
    aloud_ui(screen, exercise.aloud, exercise.name);
    screen.heading(4, "exercise.why");
    quoted(screen.ui, exercise.purpose);
    bullets(screen.ui, "facts", screen.texts("exercise.good_to_know"), exercise.facts);
    const std::string close = screen.texts("player.close");
    if (screen.ui.button({.key = "close", .label = close}) || screen.ui.cancelled()) {
        screen.send(ExerciseShown{});
    }
}

} // namespace loadwise
