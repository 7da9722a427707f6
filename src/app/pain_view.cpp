#include "pain_view.h"

#include "session_now.h"

#include <algorithm>

namespace loadwise {

namespace {

struct Asked {
    std::string_view title;
    std::string_view question;
    std::string_view help;
};

Asked asked_in(PainContext context, bool is_session_over) {
    switch (context) {
    case PainContext::During:
        return {
            "Pain during",
            is_session_over ? "What was the worst pain during the session?"
                            : "How bad is the pain right now, while you exercise?",
            "Think of the place your programme is for. Choose the number that fits best."};
    case PainContext::After:
        return {
            "Pain after",
            "And how is it now, after the exercise?",
            "It may be higher than before you started. The morning counts too."};
    case PainContext::Morning:
        return {
            "This morning",
            "How is the pain this morning?",
            "The same moment each day is best, such as when you first sit down."};
    case PainContext::Usual:
        return {
            "Usual pain",
            "How bad is the pain on a usual day lately?",
            "Later mornings are compared with this number."};
    }
    return {};
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
    const Asked asked = asked_in(draft.context, is_session_over);
    view.title = asked.title;
    view.question = asked.question;
    view.help = asked.help;
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
        view.chosen_words =
            view.levels[*view.chosen].number + " out of 10: " + view.levels[*view.chosen].words;
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
