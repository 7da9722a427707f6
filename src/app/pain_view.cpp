#include "pain_view.h"

#include "session_now.h"

#include <algorithm>

namespace loadwise {

namespace {

/// Where the words of a context stand among the texts.
std::string_view section_of(PainContext context) {
    switch (context) {
    case PainContext::During:
        return "pain.during.";
    case PainContext::After:
        return "pain.after.";
    case PainContext::Morning:
        return "pain.morning.";
    case PainContext::Usual:
        break;
    }
    return "pain.usual.";
}

/// The first words of a level, up to a colon or comma: "mild".
std::string short_form(const std::string& words) {
    const std::size_t end = words.find_first_of(":,;");
    return words.substr(0, end);
}

} // namespace

PainView make_pain_view(const AppState& state) {
    PainView view;
    const PainDraft& draft = state.pain;
    const bool is_session_over =
        !draft.session.empty() && draft.session != session_now(state).value_or(SessionId{});
    const std::string section(section_of(draft.context));
    const bool asks_for_worst = draft.context == PainContext::During && is_session_over;
    view.title = state.texts(section + "title");
    view.question =
        state.texts(asks_for_worst ? "pain.during.question_over" : section + "question");
    view.help = state.texts(section + "help");
    view.note = draft.note;
    view.context = draft.context;
    view.exercise = draft.exercise;
    const std::vector<std::string>& words = state.programme->pain_words;
    for (std::size_t index = 0; index < view.levels.size(); ++index) {
        const std::string text = index < words.size() ? words[index] : "";
        view.levels[index] = {std::to_string(index), short_form(text), text};
    }
    if (draft.score) {
        view.chosen = static_cast<std::size_t>(draft.score->value());
        view.chosen_words = state.texts(
            "pain.chosen",
            {{"score", draft.score->value()}, {"words", view.levels[*view.chosen].words}}
        );
    }
    view.can_save = draft.score.has_value();
    view.can_choose_context = draft.session.empty() && draft.context != PainContext::Usual;
    if (draft.context == PainContext::During) {
        for (const PlannedExercise& planned : state.day.exercises) {
            const Exercise* const exercise =
                find_by_id(state.programme->exercises, planned.exercise);
            if (exercise != nullptr) {
                view.exercises.emplace_back(exercise->id, exercise->name);
            }
        }
    }
    return view;
}

} // namespace loadwise
