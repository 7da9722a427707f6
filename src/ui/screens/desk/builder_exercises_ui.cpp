// The exercises of one stage of a draft: their doses, their order, and what could be taken in.

#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

constexpr float row_column_min = 210;

void part_ui(
    Ui& ui,
    const DraftExercise& exercise,
    const PartView& part,
    const Texts& texts,
    DeskActions& out
) {
    const std::string key = "part" + std::to_string(static_cast<int>(part.part.amount)) +
                            std::to_string(part.part.place);
    if (const auto wanted = stepper_ui(
            ui,
            Stepper{
                .key = key,
                .label = part.label,
                .value = part.value,
                .min = part.least,
                .max = part.most,
                .step = part.step,
                .words = part.words},
            texts
        )) {
        out.push_back(PartSet{exercise.id, {part.part, *wanted}});
    }
}

void parts_ui(Ui& ui, const DraftExercise& exercise, const Texts& texts, DeskActions& out) {
    for (std::size_t place = 0; place < exercise.parts.size(); place += 2) {
        const Scope row = ui.columns("row" + std::to_string(place), 2, row_column_min);
        {
            const Scope column = ui.column();
            part_ui(ui, exercise, exercise.parts[place], texts, out);
        }
        const Scope column = ui.column();
        if (place + 1 < exercise.parts.size()) {
            part_ui(ui, exercise, exercise.parts[place + 1], texts, out);
        }
    }
    if (exercise.tempo.empty()) {
        return;
    }
    if (const auto open = ui.disclosure("tempo", texts("builder.tempo"))) {
        for (const PartView& part : exercise.tempo) {
            part_ui(ui, exercise, part, texts, out);
        }
    }
}

void order_ui(Ui& ui, const DraftExercise& exercise, const Texts& texts, DeskActions& out) {
    const Scope row = ui.button_pair("place", 96);
    {
        const Scope column = ui.column();
        if (ui.button(
                {.key = "earlier",
                 .label = texts("builder.earlier"),
                 .description = exercise.name,
                 .is_disabled = exercise.is_first}
            )) {
            out.push_back(ExerciseMoved{exercise.id, -1});
        }
    }
    const Scope column = ui.column();
    if (ui.button(
            {.key = "later",
             .label = texts("builder.later"),
             .description = exercise.name,
             .is_disabled = exercise.is_last}
        )) {
        out.push_back(ExerciseMoved{exercise.id, 1});
    }
}

void place_ui(Ui& ui, const DraftExercise& exercise, const Texts& texts, DeskActions& out) {
    order_ui(ui, exercise, texts, out);
    if (ui.button(
            {.key = "out",
             .label = texts("builder.take_out"),
             .kind = ButtonKind::Danger,
             .description = exercise.name}
        )) {
        out.push_back(ExerciseTakenOut{exercise.id});
    }
}

void open_exercise_ui(Ui& ui, const DraftExercise& exercise, const Texts& texts, DeskActions& out) {
    ui.text(exercise.dose, TextKind::Strong, Ink::Accent);
    ui.text(exercise.details, TextKind::Small, Ink::TextSoft);
    if (exercise.lowest < exercise.top) {
        const std::string easier = texts("builder.step_easier");
        const std::string harder = texts("builder.step_harder");
        if (const auto by = ui.browse(
                {.key = "rung",
                 .words = exercise.step,
                 .back = easier,
                 .on = harder,
                 .has_back = exercise.rung > exercise.lowest,
                 .has_on = exercise.rung < exercise.top}
            )) {
            out.push_back(RungChosen{exercise.id, {exercise.rung.index + *by}});
        }
    }
    parts_ui(ui, exercise, texts, out);
    if (const auto locked = ui.checkbox(
            "lock", texts("builder.lock_dose"), texts("builder.lock_dose_words"), exercise.is_locked
        )) {
        out.push_back(DoseLocked{exercise.id, *locked});
    }
    place_ui(ui, exercise, texts, out);
}

void exercise_ui(Ui& ui, const DraftExercise& exercise, const Texts& texts, DeskActions& out) {
    const Scope item = ui.item(exercise.id.text);
    if (const auto open = quoted_disclosure(ui, "edit", exercise.name)) {
        open_exercise_ui(ui, exercise, texts, out);
        return;
    }
    const std::string dose =
        exercise.state.empty() ? exercise.dose : exercise.dose + " · " + exercise.state;
    ui.text(dose, TextKind::Small, Ink::TextSoft);
}

void spare_ui(
    Ui& ui, const std::vector<SpareExercise>& spare, const Texts& texts, DeskActions& out
) {
    const Scope list = ui.list("list", texts("builder.add"));
    for (const SpareExercise& exercise : spare) {
        const Scope item = ui.item(exercise.id.text);
        const std::string label = texts("builder.add_one", {{"exercise", exercise.name}});
        if (ui.row_button("add", label, exercise.from)) {
            out.push_back(ExerciseTakenIn{exercise.id});
        }
    }
}

void other_stage_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out) {
    const std::string back = texts("builder.stage_before");
    const std::string on = texts("builder.stage_after");
    const std::string words = texts(
        "builder.stage_of",
        {{"stage", view.stages[view.shown].title},
         {"number", static_cast<int>(view.shown) + 1},
         {"all", static_cast<int>(view.stages.size())}}
    );
    if (const auto by = ui.browse(
            {.key = "shown",
             .words = words,
             .back = back,
             .on = on,
             .has_back = view.shown > 0,
             .has_on = view.shown + 1 < view.stages.size()}
        )) {
        const std::size_t place = *by > 0 ? view.shown + 1 : view.shown - 1;
        out.push_back(StageShown{view.stages[place].id});
    }
}

} // namespace

void builder_exercises_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out) {
    if (view.stages.empty()) {
        return;
    }
    const Scope card = ui.card("exercises");
    ui.heading(2, texts("builder.exercises"));
    other_stage_ui(ui, view, texts, out);
    {
        const Scope list = ui.list("plan", texts("builder.exercises"));
        for (const DraftExercise& exercise : view.exercises) {
            exercise_ui(ui, exercise, texts, out);
        }
    }
    if (view.exercises.empty()) {
        ui.text(texts("builder.no_exercises"));
    }
    if (!view.later.empty()) {
        if (const auto open = ui.disclosure("kept", texts("builder.kept_for_later"))) {
            ui.text(texts("builder.kept_words"), TextKind::Small, Ink::TextSoft);
            spare_ui(ui, view.later, texts, out);
        }
    }
    if (const auto open = ui.disclosure("add", texts("builder.from_other_stages"))) {
        spare_ui(ui, view.spare, texts, out);
    }
}

} // namespace loadwise
