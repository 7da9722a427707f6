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

/// What this number takes the place of, when the question may be answered now.
std::optional<EntryId> replaced_by(const AppState& state, const PainScored& scored) {
    const std::optional<EndedSession>& ended = state.session.ended;
    const bool is_of_ended = ended && ended->id == scored.session;
    const auto entry_of = [](const std::optional<ToldPain>& told) {
        return told ? told->entry : EntryId{};
    };
    switch (scored.context) {
    case PainContext::During:
        return is_of_ended ? std::optional(entry_of(ended->during)) : std::nullopt;
    case PainContext::After:
        return is_of_ended ? std::optional(entry_of(ended->after)) : std::nullopt;
    case PainContext::Morning:
        return state.day.morning_due ? std::optional(EntryId{}) : std::nullopt;
    case PainContext::Usual:
        break;
    }
    return state.patient.usual_at_start ? std::nullopt : std::optional(EntryId{});
}

Next on(AppState state, const PainScored& scored) {
    const std::optional<PainScore> score = PainScore::from(scored.score);
    const std::optional<EntryId> replaced = replaced_by(state, scored);
    if (!score || !replaced || !can_record(state)) {
        return state;
    }
    PainReported told{scored.context, *score, scored.session, {}, {}, Side::Both, Actor::Patient};
    return record(std::move(state), {std::move(told)}, *replaced);
}

/// Everything leads back. What cannot be recorded stays on the page.
Next on(AppState state, const PainSubmitted&) {
    if (!state.pain.score || !can_record(state) || state.page != Page::Pain ||
        is_usual_refused(state)) {
        return state;
    }
    const PainDraft draft = state.pain;
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
    next.state.page = training_now(next.state) ? Page::Session : Page::Today;
    return next;
}

} // namespace

Next update_pain(AppState state, const Action& action) {
    return visit_group<PainActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
