// The exercises of one stage of a draft: their doses, their order, and what could be taken in.

#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/exercise_row.h"

namespace loadwise {

namespace {

constexpr float row_column_min = 210;

void part_ui(const DeskScreen& screen, const DraftExercise& exercise, const PartView& part) {
    const std::string key = "part" + std::to_string(static_cast<int>(part.part.amount)) +
                            std::to_string(part.part.place);
    if (const auto wanted = stepper_ui(
            screen.ui,
            Stepper{
                .key = key,
                .label = part.label,
                .value = part.value,
                .min = part.least,
                .max = part.most,
                .step = part.step,
                .words = part.words},
            screen.texts
        )) {
        screen.send(PartSet{exercise.id, {part.part, *wanted}});
    }
}

void parts_ui(const DeskScreen& screen, const DraftExercise& exercise) {
    for (std::size_t place = 0; place < exercise.parts.size(); place += 2) {
        const Scope row = screen.ui.columns("row" + std::to_string(place), 2, row_column_min);
        {
            const Scope column = screen.ui.column();
            part_ui(screen, exercise, exercise.parts[place]);
        }
        const Scope column = screen.ui.column();
        if (place + 1 < exercise.parts.size()) {
            part_ui(screen, exercise, exercise.parts[place + 1]);
        }
    }
    if (exercise.tempo.empty()) {
        return;
    }
    if (const auto open = screen.ui.disclosure("tempo", screen.texts("builder.tempo"))) {
        for (const PartView& part : exercise.tempo) {
            part_ui(screen, exercise, part);
        }
    }
}

void order_ui(const DeskScreen& screen, const DraftExercise& exercise) {
    const Scope row = screen.ui.button_pair("place", 96);
    {
        const Scope column = screen.ui.column();
        screen.button(
            {.key = "earlier",
             .label = screen.texts("builder.earlier"),
             .about = exercise.name,
             .is_disabled = exercise.is_first},
            ExerciseMoved{exercise.id, -1}
        );
    }
    const Scope column = screen.ui.column();
    screen.button(
        {.key = "later",
         .label = screen.texts("builder.later"),
         .about = exercise.name,
         .is_disabled = exercise.is_last},
        ExerciseMoved{exercise.id, 1}
    );
}

void place_ui(const DeskScreen& screen, const DraftExercise& exercise) {
    order_ui(screen, exercise);
    screen.button(
        {.key = "out",
         .label = screen.texts("builder.take_out"),
         .kind = ButtonKind::Danger,
         .about = exercise.name},
        ExerciseTakenOut{exercise.id}
    );
}

void rung_ui(const DeskScreen& screen, const DraftExercise& exercise) {
    screen.ui.text(exercise.dose, TextKind::Strong, Ink::Accent);
    screen.ui.text(exercise.details, TextKind::Small, Ink::TextSoft);
    if (exercise.lowest < exercise.top) {
        if (const auto by = screen.browse(
                "rung",
                exercise.step,
                "builder.step_easier",
                "builder.step_harder",
                exercise.rung > exercise.lowest,
                exercise.rung < exercise.top
            )) {
            screen.send(RungChosen{exercise.id, {exercise.rung.index + *by}});
        }
    }
}

void lock_ui(const DeskScreen& screen, const DraftExercise& exercise) {
    if (const auto locked = screen.checkbox(
            "lock", "builder.lock_dose", "builder.lock_dose_words", exercise.is_locked
        )) {
        screen.send(DoseLocked{exercise.id, *locked});
    }
}

void open_exercise_ui(const DeskScreen& screen, const DraftExercise& exercise) {
    rung_ui(screen, exercise);
    parts_ui(screen, exercise);
    lock_ui(screen, exercise);
    place_ui(screen, exercise);
    if (exercise.own) {
        own_exercise_ui(screen, *exercise.own);
    }
}

void caution_ui(Ui& ui, const std::string& caution) {
    if (!caution.empty()) {
        ui.badge(caution, CardKind::Warn);
    }
}

/// Right where it was taken out.
void put_back_ui(const DeskScreen& screen, const std::string& exercise) {
    if (exercise.empty()) {
        return;
    }
    const std::string words = screen.texts("builder.taken_out", {{"exercise", exercise}});
    screen.ui.status("taken-out", words);
    screen.button(
        {.key = "put-back", .label = screen.texts("builder.undo"), .about = exercise},
        ExercisePutBack{}
    );
}

void exercise_ui(const DeskScreen& screen, const DraftExercise& exercise) {
    const Scope item = screen.ui.item(exercise.id.text);
    caution_ui(screen.ui, exercise.caution);
    if (const auto open = exercise_disclosure(screen.ui, "edit", exercise.name, exercise.picture)) {
        open_exercise_ui(screen, exercise);
        return;
    }
    const std::string dose =
        exercise.state.empty() ? exercise.dose : exercise.dose + " · " + exercise.state;
    screen.ui.text(dose, TextKind::Small, Ink::TextSoft);
}

void spare_ui(const DeskScreen& screen, const std::vector<SpareExercise>& spare) {
    const Scope list = screen.ui.list("list", screen.texts("builder.add"));
    for (const SpareExercise& exercise : spare) {
        const Scope item = screen.ui.item(exercise.id.text);
        const std::string label = screen.texts("builder.add_one", {{"exercise", exercise.name}});
        screen.send_if(
            screen.ui.row_button("add", label, exercise.from), ExerciseTakenIn{exercise.id}
        );
    }
}

void other_stage_ui(const DeskScreen& screen, const BuilderView& view) {
    const std::string words = screen.texts(
        "builder.stage_of",
        {{"stage", view.stages[view.shown].title},
         {"number", static_cast<int>(view.shown) + 1},
         {"all", static_cast<int>(view.stages.size())}}
    );
    if (const auto by = screen.browse(
            "shown",
            words,
            "builder.stage_before",
            "builder.stage_after",
            view.shown > 0,
            view.shown + 1 < view.stages.size()
        )) {
        const std::size_t place = *by > 0 ? view.shown + 1 : view.shown - 1;
        screen.send(StageShown{view.stages[place].id});
    }
}

void exercise_list_ui(const DeskScreen& screen, const BuilderView& view) {
    const Scope list = screen.ui.list("plan", screen.texts("builder.exercises"));
    for (const DraftExercise& exercise : view.exercises) {
        exercise_ui(screen, exercise);
    }
}

} // namespace

void exercise_more_ui(const DeskScreen& screen, const DraftExercise& exercise) {
    {
        const Scope row = screen.ui.columns("more", 2, row_column_min);
        {
            const Scope column = screen.ui.column();
            rung_ui(screen, exercise);
            lock_ui(screen, exercise);
        }
        const Scope column = screen.ui.column();
        place_ui(screen, exercise);
    }
    if (exercise.own) {
        own_exercise_ui(screen, *exercise.own);
    }
}

void builder_exercises_ui(const DeskScreen& screen, const BuilderView& view) {
    if (view.stages.empty()) {
        return;
    }
    const bool is_table = screen.ui.has_two_columns();
    const Scope card = screen.ui.card("exercises");
    screen.heading(2, "builder.exercises");
    other_stage_ui(screen, view);
    if (is_table) {
        exercise_table_ui(screen, view);
    } else {
        exercise_list_ui(screen, view);
    }
    put_back_ui(screen, view.taken_out);
    if (view.exercises.empty()) {
        screen.text("builder.no_exercises");
    }
    if (!view.later.empty()) {
        if (const auto open =
                screen.ui.disclosure("kept", screen.texts("builder.kept_for_later"))) {
            screen.text("builder.kept_words", TextKind::Small, Ink::TextSoft);
            spare_ui(screen, view.later);
        }
    }
    if (is_table) {
        exercise_search_ui(screen, view);
    }
    if (const auto open = screen.ui.disclosure("add", screen.texts("builder.from_other_stages"))) {
        spare_ui(screen, view.spare);
    }
    screen.button("own", "builder.own_add", OwnAdded{});
}

} // namespace loadwise
