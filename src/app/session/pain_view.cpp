#include "app/session/pain_view.h"

#include "app/log/session_now.h"
#include "app/words/words.h"
#include "engine/state/baseline.h"

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

std::optional<PainScore> usual_told(const AppState& state) {
    const PatientState& patient = state.patient;
    switch (state.pain.side) {
    case Side::Left:
        return patient.usual_of_left;
    case Side::Right:
        return patient.usual_of_right;
    case Side::Both:
        break;
    }
    return patient.usual_at_start;
}

std::string usual_problem(const AppState& state) {
    const std::optional<StartValue>& rule = state.programme->start_value;
    if (!rule) {
        return state.texts("pain.usual.ask_clinician");
    }
    const auto days = state.texts("number.days", {{"count", rule->after_days}});
    const std::optional<PainScore> most =
        start_value_most(*state.programme, state.patient, state.now);
    return most ? state.texts("pain.usual.too_high", {{"days", days}, {"score", most->value()}})
                : state.texts("pain.usual.too_soon", {{"days", days}});
}

void fill_sides(PainView& view, const AppState& state) {
    const bool is_of_sides =
        view.context == PainContext::Usual ||
        (view.context == PainContext::Morning && are_sides_told(state.patient));
    view.side = state.pain.side;
    view.has_sides = is_of_sides && view.side != Side::Both;
    view.can_tell_sides = view.context == PainContext::Usual;
}

/// What pain during can be said to be of.
std::vector<std::pair<ExerciseId, std::string>> exercises_of_day(const AppState& state) {
    std::vector<std::pair<ExerciseId, std::string>> exercises;
    for (const PlannedExercise& planned : state.day.exercises) {
        const Exercise* const exercise = find_by_id(state.programme->exercises, planned.exercise);
        if (exercise != nullptr) {
            exercises.emplace_back(exercise->id, exercise->name);
        }
    }
    return exercises;
}

} // namespace

bool are_sides_told(const PatientState& patient) {
    return patient.usual_of_left.has_value() || patient.usual_of_right.has_value();
}

Side first_side(const AppState& state) {
    const bool is_of_sides =
        state.pain.context == PainContext::Morning || state.pain.context == PainContext::Usual;
    return is_of_sides && are_sides_told(state.patient) ? Side::Left : Side::Both;
}

bool is_usual_refused(const AppState& state) {
    const PainDraft& draft = state.pain;
    const std::optional<PainScore> told = usual_told(state);
    const bool is_raised = draft.context == PainContext::Usual && draft.by == Actor::Patient &&
                           draft.score && told && *draft.score > *told;
    if (!is_raised) {
        return false;
    }
    const std::optional<PainScore> most =
        start_value_most(*state.programme, state.patient, state.now);
    return !most || *draft.score > *most;
}

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
    view.when = moment_words(state.texts, "clock.saved_with", state.now);
    view.context = draft.context;
    view.exercise = draft.exercise;
    view.words = short_pain_words(*state.programme);
    if (draft.score) {
        view.chosen = draft.score->value();
        const std::string& words =
            state.programme->pain_words[static_cast<std::size_t>(*view.chosen)];
        view.chosen_words = state.texts("pain.chosen", {{"score", *view.chosen}, {"words", words}});
    }
    const bool is_anew = state.patient.usual_at_start.has_value();
    if (draft.context == PainContext::Usual && is_anew) {
        view.help = state.texts("pain.usual.help_anew");
        view.can_be_clinicians = true;
        view.is_clinicians = draft.by == Actor::Clinician;
    }
    if (is_usual_refused(state)) {
        view.problem = usual_problem(state);
    }
    view.can_save = draft.score.has_value() && view.problem.empty();
    view.can_choose_usual = is_anew;
    view.can_choose_context =
        draft.session.empty() && (draft.context != PainContext::Usual || is_anew);
    fill_sides(view, state);
    if (draft.context == PainContext::During) {
        view.exercises = exercises_of_day(state);
    }
    return view;
}

} // namespace loadwise
