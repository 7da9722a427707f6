#include "app/answers/answers_update.h"

#include "app/log/recording.h"

#include <utility>

namespace loadwise {

namespace {

/// The file of the programme in the language spoken; one that is here or on its way is not asked
/// for again.
void want_answers(Next& next) {
    AppState& state = next.state;
    if (!state.programme) {
        return;
    }
    const std::string asked = state.programme->id.text + " " + state.texts.language();
    if (state.answers.asked == asked && !state.answers.is_lost) {
        return;
    }
    state.answers.asked = asked;
    state.answers.is_lost = false;
    state.answers.book = nullptr;
    next.effects.push_back(FetchAnswers{state.programme->id.text, state.texts.language()});
}

Next on(AppState state, const AnswersOpened& opened) {
    state.answers.from = opened.from;
    state.answers.search.clear();
    Next next = go_to(std::move(state), Page::Answers);
    want_answers(next);
    return next;
}

Next on(AppState state, const AnswersLoaded& loaded) {
    const bool is_ours = state.programme && loaded.programme == state.programme->id.text;
    if (!is_ours) {
        return state;
    }
    state.answers.book = loaded.book;
    state.answers.is_lost = loaded.book == nullptr;
    return state;
}

Next on(AppState state, const GuideLoaded& loaded) {
    state.guidance.guide = loaded.guide;
    return state;
}

Next on(AppState state, const AnswersSearched& searched) {
    state.answers.search = searched.text;
    return state;
}

Next on(AppState state, const AnswersLeft&) {
    const Page from = state.answers.from;
    return go_to(std::move(state), from);
}

constexpr int guide_after_days = 6;

/// Somebody has been here for a week, or somebody's file is read: before that it says nothing.
bool is_guide_needed(const AppState& state) {
    if (!state.can_plan() || state.texts.is_empty()) {
        return false;
    }
    const bool is_reading =
        state.page == Page::PatientFile && state.records.import.stage == ImportStage::Planned;
    return is_reading ||
           (state.patient.first_entry &&
            (state.now.date - state.patient.first_entry->date).count() >= guide_after_days);
}

} // namespace

void want_guide(Next& next) {
    AppState& state = next.state;
    if (is_guide_needed(state) && state.guidance.asked != state.texts.language()) {
        state.guidance.asked = state.texts.language();
        next.effects.push_back(FetchAnswers{"guide", state.texts.language()});
    }
}

Next update_answers(AppState state, const Action& action) {
    return visit_group<AnswersActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
