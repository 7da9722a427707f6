#include "app/today/update_today.h"

#include "app/log/recording.h"
#include "app/log/session_now.h"
#include "app/today/afterwards_view.h"
#include "app/today/first_run.h"

#include "engine/state/plan_queries.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const OfferDecided& decided) {
    const auto offer =
        std::find_if(state.offers.begin(), state.offers.end(), [&](const Offer& each) {
            const ExerciseId first = each.exercises.empty() ? ExerciseId{} : each.exercises.front();
            return each.needs_answer && each.rule == decided.rule && first == decided.exercise;
        });
    if (offer == state.offers.end()) {
        return state;
    }
    EntryBody answer = OfferAnswered{offer->rule, decided.is_accepted, offer->changes};
    return record(std::move(state), {std::move(answer)});
}

/// Pressing the answer that stands already says nothing new.
bool is_news(const AppState& state, const ScreeningDecided& decided) {
    if (!state.is_running() ||
        find_by_id(state.programme->screening, decided.question) == nullptr) {
        return false;
    }
    const auto& open = state.day.questions;
    const bool is_open = std::find(open.begin(), open.end(), decided.question) != open.end();
    for (const ScreeningState& known : state.patient.screening) {
        if (known.question == decided.question) {
            return decided.answer == ScreeningAnswer::Cleared
                       ? known.is_locking
                       : is_open || known.answer != decided.answer;
        }
    }
    return decided.answer != ScreeningAnswer::Cleared;
}

Next on(AppState state, const ClearingAsked& asked) {
    state.clearing = asked.question;
    return state;
}

Next on(AppState state, const ScreeningDecided& decided) {
    state.clearing = {};
    if (!is_news(state, decided)) {
        return state;
    }
    return record(std::move(state), {ScreeningAnswered{decided.question, decided.answer, {}}});
}

Next on(AppState state, const AfterwardsBegun&) {
    std::vector<ExerciseId> kept = exercises_to_keep(state);
    if (kept.empty() || state.patient.afterwards) {
        return state;
    }
    return record(
        std::move(state), std::vector<EntryBody>{AfterwardsChanged{true, std::move(kept)}}
    );
}

Next on(AppState state, const AfterwardsEnded&) {
    if (!state.patient.afterwards) {
        return state;
    }
    return record(std::move(state), std::vector<EntryBody>{AfterwardsChanged{false, {}}});
}

/// The first stage, and all of it as light as it begins: what the other side could do says nothing.
Next on(AppState state, const OtherSideBegun&) {
    if (!state.patient.afterwards || state.programme->stages.empty()) {
        return state;
    }
    const Stage& first = state.programme->stages.front();
    std::vector<EntryBody> bodies{
        AfterwardsChanged{false, {}}, StageChanged{first.id, Actor::Patient}};
    for (const ExerciseId& id : first.exercises) {
        const ExerciseState* const exercise = find_exercise_state(state.patient, id);
        if (exercise != nullptr && exercise->rung > Rung{}) {
            bodies.push_back(RungChanged{id, Rung{}, Actor::Patient});
        }
    }
    return record(std::move(state), std::move(bodies));
}

Next on(AppState state, const FlareBegun&) {
    const std::vector<Track>& tracks = state.programme->tracks;
    const auto flare = std::find_if(tracks.begin(), tracks.end(), [](const Track& track) {
        return track.kind == TrackKind::Flare;
    });
    if (flare == tracks.end()) {
        return state;
    }
    std::vector<EntryBody> bodies{TrackChanged{flare->id, true, Actor::Patient}};
    return record(std::move(state), std::move(bodies));
}

/// Each stays an entry of its own. A Yes that was given stands: it is not open any more.
Next on(AppState state, const NoneApply&) {
    std::vector<EntryBody> answers;
    for (const ScreeningId& question : state.day.questions) {
        answers.push_back(ScreeningAnswered{question, ScreeningAnswer::No, {}});
    }
    if (answers.empty() || state.page != Page::BeforeStart) {
        return state;
    }
    Next next = record(std::move(state), std::move(answers));
    if (!must_ask_first(next.state)) {
        next.state.page = is_first_stage_due(next.state) ? Page::FirstStage : Page::Today;
    }
    return next;
}

} // namespace

Next update_today(AppState state, const Action& action) {
    return visit_group<TodayActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
