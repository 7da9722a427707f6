#include "app/today/update_today.h"

#include "app/log/recording.h"
#include "app/log/session_now.h"
#include "app/today/first_run.h"

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
