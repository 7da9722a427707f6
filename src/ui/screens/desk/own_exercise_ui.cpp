// The words of an exercise of the clinic's own.

#include "engine/programme/media.h"
#include "ui/screens/desk/desk_screens.h"

#include <algorithm>
#include <array>

namespace loadwise {

namespace {

struct OwnLine {
    std::string_view key;
    std::string_view label; ///< the key of its words
    std::size_t length_most;
};

void line_ui(const DeskScreen& screen, const OwnLine& line, std::string& value) {
    take(
        screen.ui.text_field(
            {.key = line.key,
             .label = screen.texts(line.label),
             .value = value,
             .length_max = line.length_most}
        ),
        value
    );
}

void words_ui(const DeskScreen& screen, OwnExercise& own) {
    const Texts& texts = screen.texts;
    line_ui(screen, {"name", "builder.own_name", 60}, own.name);
    line_ui(screen, {"purpose", "builder.own_purpose", 160}, own.purpose);
    const std::string hint = texts("builder.own_cues_hint");
    take(
        screen.ui.text_area(
            {.key = "cues",
             .label = texts("builder.own_cues"),
             .value = own.cues,
             .hint = hint,
             .length_max = 900}
        ),
        own.cues
    );
    screen.ui.text(hint, TextKind::Small, Ink::TextSoft);
    line_ui(screen, {"stop", "builder.own_stop", 160}, own.stop);
    line_ui(screen, {"equipment", "builder.own_equipment", 120}, own.equipment);
}

/// What a picture shows must be in the steps as well: not everybody sees it.
void shown_ui(const DeskScreen& screen, OwnExercise& own) {
    line_ui(screen, {"media", "builder.own_media", 240}, own.media);
    screen.text("builder.own_media_hint", TextKind::Small, Ink::TextSoft);
    if (!own_media_is_right(own)) {
        screen.text("builder.problem_media", TextKind::Small, Ink::Bad);
    }
    line_ui(screen, {"web-page", "builder.own_web_page", web_page_most}, own.web_page);
    screen.text("builder.own_web_page_hint", TextKind::Small, Ink::TextSoft);
    if (!own.web_page.empty() && !is_web_page(own.web_page)) {
        screen.text("builder.problem_web_page", TextKind::Small, Ink::Bad);
    }
}

void kind_ui(const DeskScreen& screen, OwnExercise& own) {
    const Texts& texts = screen.texts;
    const std::array<ChoiceItem, 2> sides{
        {{"together", texts("builder.own_together")}, {"each", texts("builder.own_each")}}};
    if (const auto picked = screen.draft_choice(
            "sides", "builder.own_sides", sides, own.sides == Sides::EachSide ? 1 : 0
        )) {
        own.sides = *picked == 1 ? Sides::EachSide : Sides::Together;
    }
    const std::array<ChoiceItem, 2> kinds{
        {{"repeated", texts("builder.own_repeated")}, {"held", texts("builder.own_held")}}};
    if (const auto picked =
            screen.draft_choice("kind", "builder.own_kind", kinds, own.is_hold ? 1 : 0)) {
        own.is_hold = *picked == 1;
    }
    constexpr std::array loads{LoadKind::BodyWeight, LoadKind::Grams, LoadKind::Band};
    const std::array<ChoiceItem, 3> names{
        {{"none", texts("builder.own_no_load")},
         {"weight", texts("builder.amount_grams")},
         {"band", texts("builder.own_band")}}};
    const auto found = std::find(loads.begin(), loads.end(), own.load);
    if (const auto picked = screen.draft_choice(
            "load",
            "builder.column_load",
            names,
            static_cast<std::size_t>(found == loads.end() ? 0 : found - loads.begin())
        )) {
        own.load = loads[*picked];
    }
}

} // namespace

void own_exercise_ui(const DeskScreen& screen, const OwnExercise& exercise) {
    OwnExercise own = exercise;
    screen.text("builder.own_words", TextKind::Small, Ink::TextSoft);
    words_ui(screen, own);
    shown_ui(screen, own);
    kind_ui(screen, own);
    if (!(own == exercise)) {
        screen.send(OwnEdited{own});
    }
    screen.button(
        {.key = "delete",
         .label = screen.texts("builder.own_delete"),
         .kind = ButtonKind::Danger,
         .about = own.name},
        OwnDeleted{own.id}
    );
}

} // namespace loadwise
