#include "app/today/session_end_view.h"

#include "app/session/pain_view.h"
#include "app/today/day_reason.h"
#include "app/today/ordinary_day.h"
#include "app/words/names.h"
#include "app/words/words.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr std::chrono::minutes longest_told{180}; ///< an open session says nothing of training

struct Tally {
    ExerciseId exercise;
    int done = 0;
    int skipped = 0;
};

std::vector<Tally> tallies(const EndedSession& session) {
    std::vector<Tally> all;
    for (const SettledSet& each : session.sets) {
        auto found = std::find_if(all.begin(), all.end(), [&each](const Tally& tally) {
            return tally.exercise == each.set.exercise;
        });
        if (found == all.end()) {
            found = all.insert(all.end(), Tally{each.set.exercise});
        }
        const bool is_done = each.set.outcome == SetOutcome::Completed;
        ++(is_done ? found->done : found->skipped);
    }
    return all;
}

std::string tally_words(const AppState& state, const Tally& tally) {
    return state.texts(
        tally.skipped == 0 ? "session_end.done" : "session_end.done_and_skipped",
        {{"exercise", exercise_name(*state.programme, tally.exercise)},
         {"sets", state.texts("history.sets", {{"count", tally.done}})},
         {"skipped", tally.skipped}}
    );
}

std::string summary_words(const AppState& state, const EndedSession& session) {
    const auto length = instant_of(session.ended) - instant_of(session.begun);
    const std::string day = state.texts("session_end.day", {{"number", training_days(state)}});
    if (length <= std::chrono::minutes(0) || length > longest_told) {
        return day;
    }
    const std::string took = state.texts(
        "session_end.took",
        {{"duration",
          duration_words(state.texts, std::chrono::duration_cast<std::chrono::seconds>(length))}}
    );
    return state.texts("day.two_sentences", {{"first", took}, {"second", day}});
}

ScoreQuestion score_question(
    const AppState& state,
    const SessionId& session,
    PainContext context,
    const std::optional<ToldPain>& told
) {
    const bool is_during = context == PainContext::During;
    ScoreQuestion question;
    question.question.context = context;
    question.question.session = session;
    question.question.question =
        state.texts(is_during ? "pain.during.question_over" : "pain.after.question");
    question.question.help = state.texts(is_during ? "pain.during.help" : "pain.after.help");
    question.question.words = short_pain_words(*state.programme);
    if (told) {
        question.chosen = told->score;
    }
    return question;
}

std::string what_comes_next(const AppState& state) {
    const std::string morning = state.texts("session_end.morning");
    const std::string next = next_training_words(state);
    return next.empty() ? morning
                        : state.texts("day.two_sentences", {{"first", morning}, {"second", next}});
}

} // namespace

SessionEndView make_session_end_view(const AppState& state) {
    SessionEndView view;
    view.title = state.texts("session_end.title");
    view.next = what_comes_next(state);
    const std::optional<EndedSession>& ended = state.session.ended;
    if (!ended) {
        return view;
    }
    for (const Tally& tally : tallies(*ended)) {
        view.done.push_back(tally_words(state, tally));
    }
    view.summary = summary_words(state, *ended);
    view.questions = {
        score_question(state, ended->id, PainContext::During, ended->during),
        score_question(state, ended->id, PainContext::After, ended->after)};
    view.is_told = ended->is_told();
    view.offers_reminders = view.is_told && state.finished_sessions == 1;
    return view;
}

} // namespace loadwise
