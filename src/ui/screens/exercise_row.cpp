#include "ui/screens/exercise_row.h"

#include "engine/programme/media.h"

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

void media_ui(Ui& ui, std::span<const ShownMedia> media, float height_most) {
    for (std::size_t place = 0; place < media.size(); ++place) {
        const ShownMedia& each = media[place];
        ui.media(
            {.key = "media" + std::to_string(place),
             .file = each.file,
             .name = each.name,
             .missing = each.missing,
             .is_video = each.is_video,
             .height_most = height_most}
        );
    }
}

void exercise_how_ui(Ui& ui, const ExerciseLine& exercise, const Texts& texts) {
    if (exercise.picture != nullptr) {
        const Figure& figure = exercise.picture->figure;
        ui.figure("picture", still(figure), describe(figure));
        ui.text(texts("exercise.red"), TextKind::Small, Ink::TextSoft);
    }
    media_ui(ui, exercise.media);
    ui.text(exercise.dose, TextKind::Strong, Ink::Accent);
    ui.text(exercise.details, TextKind::Small, Ink::TextSoft);
    ui.heading(4, texts("exercise.how"));
    const Quote quote = ui.quote();
    bullets(ui, "cues", texts("exercise.how"), exercise.cues);
    if (const std::string_view host = host_of(exercise.web_page); !host.empty()) {
        ui.outside_link("web", texts("exercise.web_page", {{"host", host}}), exercise.web_page);
    }
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
