// A wide desk: the exercises of a stage as a table, others found by search, and the link in reach.

#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/exercise_row.h"

#include <array>

namespace loadwise {

namespace {

constexpr float number_wide = 60;
constexpr float load_wide = 76;
constexpr float tempo_wide = 104;

void cell_ui(const DeskScreen& screen, const DraftExercise& exercise, const DoseCell& cell) {
    const Scope place = screen.ui.cell();
    if (!cell.is_set) {
        constexpr float to_the_middle = 13; // of a field beside it
        screen.ui.gap(to_the_middle * screen.ui.surroundings().text_scale);
        screen.ui.text(cell.text.empty() ? "–" : cell.text, TextKind::Small, Ink::TextSoft);
        return;
    }
    if (const auto typed = screen.ui.cell_field(
            {.key = "field",
             .label = cell.label + ", " + exercise.name,
             .hint = cell.hint,
             .value = cell.text,
             .is_wrong = cell.is_wrong}
        )) {
        screen.send(CellTyped{{exercise.id, cell.amount, *typed}});
    }
    if (!cell.unit.empty()) {
        screen.ui.text(cell.unit, TextKind::Small, Ink::TextSoft);
    }
}

/// Answers whether more of it is shown.
bool head_ui(Ui& ui, const DraftExercise& exercise) {
    const Scope place = ui.cell();
    bool is_open = false;
    {
        const Quote quote = ui.quote();
        is_open = ui.opener(
            {.key = "more", .label = exercise.name, .picture = small_picture(exercise.picture)}
        );
    }
    if (!exercise.state.empty()) {
        ui.text(exercise.state, TextKind::SmallStrong, Ink::Accent);
    }
    if (!exercise.caution.empty()) {
        ui.text(exercise.caution, TextKind::Small, Ink::Warn);
    }
    return is_open;
}

void row_ui(const DeskScreen& screen, const DraftExercise& exercise) {
    bool is_open = false;
    {
        const Scope row = screen.ui.grid_row(exercise.id.text);
        is_open = head_ui(screen.ui, exercise);
        for (const DoseCell& cell : exercise.cells) {
            cell_ui(screen, exercise, cell);
        }
    }
    if (is_open) {
        const Scope row = screen.ui.grid_row(exercise.id.text + "/more");
        const Scope cell = screen.ui.whole_cell();
        exercise_more_ui(screen, exercise);
    }
}

std::string_view found_key(FoundAs as) {
    switch (as) {
    case FoundAs::InStage:
        return "builder.found_here";
    case FoundAs::OfAnother:
        return "builder.found_other";
    case FoundAs::Elsewhere:
        break;
    }
    return "builder.add_one";
}

std::string found_detail(const Texts& texts, const FoundExercise& found) {
    std::string words = found.stage_title + " · " + found.programme;
    if (!found.equipment.empty()) {
        std::string needs;
        for (const std::string& item : found.equipment) {
            needs = needs.empty() ? item : texts("list.next", {{"list", needs}, {"item", item}});
        }
        words += " · " + needs;
    }
    return words;
}

void found_ui(const DeskScreen& screen, const FoundExercise& found) {
    const Scope item = screen.ui.item(found.base + " " + found.exercise.text);
    const std::string label = screen.texts(
        found_key(found.as), {{"exercise", found.name}, {"programme", found.programme}}
    );
    const std::string detail = found_detail(screen.texts, found);
    if (found.as == FoundAs::InStage) {
        screen.ui.text(label, TextKind::Strong);
        screen.ui.text(detail, TextKind::Small, Ink::TextSoft);
        return;
    }
    screen.send_if(
        screen.ui.row_button("take", label, detail),
        FoundChosen{found.base, found.stage, found.exercise}
    );
}

std::string bar_words(const Texts& texts, const BuilderView& view) {
    if (!view.news.empty()) {
        return view.news;
    }
    if (!view.problems.empty()) {
        return texts("builder.problems");
    }
    return texts(
        view.needs_name         ? "builder.needs_name"
        : view.cautions.empty() ? "builder.no_problems"
                                : "builder.with_cautions"
    );
}

} // namespace

void exercise_table_ui(const DeskScreen& screen, const BuilderView& view) {
    if (view.exercises.empty()) {
        return;
    }
    const Texts& texts = screen.texts;
    const float scale = screen.ui.surroundings().text_scale;
    const float numbers = number_wide * 3 + load_wide + tempo_wide;
    const std::array<TableColumn, 6> columns{
        {{texts("builder.column_exercise"), screen.ui.width() / scale - numbers},
         {texts("builder.amount_sets"), number_wide},
         {texts("builder.column_reps"), number_wide},
         {texts("builder.column_hold"), number_wide},
         {texts("builder.column_load"), load_wide},
         {texts("builder.column_tempo"), tempo_wide}}};
    {
        const Scope table = screen.ui.grid("plan", texts("builder.exercises"), columns);
        for (const DraftExercise& exercise : view.exercises) {
            row_ui(screen, exercise);
        }
    }
    if (!view.wrong_cell.empty()) {
        screen.ui.alert("wrong", view.wrong_cell);
    }
}

void exercise_search_ui(const DeskScreen& screen, const BuilderView& view) {
    const std::string label = screen.texts("builder.find");
    const std::string hint = screen.texts("builder.find_hint");
    if (const auto typed = screen.ui.text_field(
            {.key = "find", .label = label, .value = view.search, .hint = hint, .length_max = 60}
        )) {
        screen.send(SearchTyped{*typed});
    }
    screen.ui.text(hint, TextKind::Small, Ink::TextSoft);
    if (view.search.empty()) {
        return;
    }
    screen.ui.status(
        "found",
        screen.texts("builder.found", {{"count", static_cast<long long>(view.found.size())}}),
        Ink::TextSoft
    );
    const Scope list = screen.ui.list("results", label);
    const Quote quote = screen.ui.quote();
    for (const FoundExercise& found : view.found) {
        found_ui(screen, found);
    }
}

void desk_bar_ui(const DeskScreen& screen, const BuilderView& view) {
    const Scope bar = screen.ui.bar("reach");
    const Scope row = screen.ui.columns("row", 3, 0);
    {
        const Scope column = screen.ui.column();
        screen.ui.status(
            "state", bar_words(screen.texts, view), view.problems.empty() ? Ink::Good : Ink::Bad
        );
    }
    {
        const Scope column = screen.ui.column();
        screen.button(
            {.key = "copy",
             .label = screen.texts("giving.copy"),
             .kind = ButtonKind::Primary,
             .is_disabled = !view.can_copy},
            LinkCopyWanted{}
        );
    }
    const Scope column = screen.ui.column();
    screen.button(
        {.key = "hand-out",
         .label = screen.texts("builder.hand_out"),
         .is_disabled = !view.can_hand_out},
        DeskPageChosen{DeskPage::HandOut}
    );
}

} // namespace loadwise
