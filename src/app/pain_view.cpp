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

} // namespace

std::vector<std::string> short_pain_words(const Programme& programme) {
    std::vector<std::string> all;
    for (const std::string& words : programme.pain_words) {
        all.push_back(words.substr(0, words.find_first_of(":,;")));
    }
    return all;
}

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
    view.words = short_pain_words(*state.programme);
    if (draft.score) {
        view.chosen = draft.score->value();
        const std::string& words =
            state.programme->pain_words[static_cast<std::size_t>(*view.chosen)];
        view.chosen_words = state.texts("pain.chosen", {{"score", *view.chosen}, {"words", words}});
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
