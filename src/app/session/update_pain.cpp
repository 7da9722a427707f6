// What is told on the Pain page, until it is submitted and becomes an entry.
#include "app/session/update_pain.h"

#include "app/log/recording.h"
#include "app/log/session_now.h"
#include "app/session/pain_view.h"

#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const PainAsked& asked) {
    state.undoable.clear();
    state.page = Page::Pain;
    state.pain = {asked.context, asked.session, asked.exercise, {}, {}};
    state.pain.side = first_side(state);
    return state;
}

Next on(AppState state, const PainScoreChosen& chosen) {
    if (const std::optional<PainScore> score = PainScore::from(chosen.score)) {
        state.pain.score = score;
    }
    return state;
}

Next on(AppState state, const PainSideChosen& chosen) {
    state.pain.side = chosen.side;
    return state;
}

Next on(AppState state, const PainTellerChosen& chosen) {
    state.pain.by = chosen.by;
    return state;
}

Next on(AppState state, const PainNoteWritten& written) {
    state.pain.note = written.text;
    return state;
}

Next on(AppState state, const PainContextChosen& chosen) {
    state.pain.context = chosen.context;
    state.pain.side = first_side(state);
    state.pain.by = Actor::Patient;
    if (chosen.context != PainContext::During) {
        state.pain.exercise = {};
    }
    return state;
}

Next on(AppState state, const PainExerciseChosen& chosen) {
    state.pain.exercise = chosen.exercise;
    return state;
}

/// After the worst pain of a finished session comes the pain now; everything else leads back. What
/// cannot be recorded stays on the page.
Next on(AppState state, const PainSubmitted&) {
    if (!state.pain.score || !can_record(state) || state.page != Page::Pain ||
        is_usual_refused(state)) {
        return state;
    }
    const PainDraft draft = state.pain;
    const bool is_session_over = draft.context == PainContext::During && !draft.session.empty() &&
                                 draft.session != state.patient.open_session.value_or(SessionId{});
    Next next = record(
        std::move(state),
        {PainReported{
            draft.context,
            *draft.score,
            draft.session,
            draft.exercise,
            draft.note,
            draft.side,
            draft.by}}
    );
    next.state.pain = {};
    if (draft.side == Side::Left) {
        next.state.pain.context = draft.context;
        next.state.pain.side = Side::Right;
        return next;
    }
    next.state.page = session_now(next.state) ? Page::Session : Page::Today;
    if (is_session_over) {
        next.state.page = Page::Pain;
        next.state.pain.context = PainContext::After;
        next.state.pain.session = draft.session;
    }
    return next;
}

} // namespace

Next update_pain(AppState state, const Action& action) {
    return visit_group<PainActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
