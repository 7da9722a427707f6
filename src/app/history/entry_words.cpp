// Any entry of the log in a few words.
#include "app/history/history_view.h"
#include "app/words/names.h"
#include "app/words/words.h"
#include "base/utf8.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string with_item(const Texts& texts, const std::string& list, const std::string& item) {
    return list.empty() ? item : texts("list.next", {{"list", list}, {"item", item}});
}

std::string side_name(const Texts& texts, Side side) {
    return side == Side::Both ? "" : texts(side == Side::Left ? "history.left" : "history.right");
}

std::string words_of(const AppState& state, const SessionStarted&) {
    return state.texts("history.session");
}

std::string words_of(const AppState& state, const SessionFinished&) {
    return state.texts("history.session_end");
}

std::string words_of(const AppState& state, const SetDone& set) {
    const Texts& texts = state.texts;
    std::string words = texts(
        "history.set",
        {{"exercise", exercise_name(*state.programme, set.exercise)}, {"number", set.set_number}}
    );
    if (set.side != Side::Both) {
        words = with_item(texts, words, side_name(texts, set.side));
    }
    if (set.outcome == SetOutcome::Skipped) {
        return with_item(texts, words, texts("history.skipped"));
    }
    if (set.repetitions && (!set.hold || *set.repetitions != 1)) {
        words =
            with_item(texts, words, texts("history.repetitions", {{"count", *set.repetitions}}));
    }
    if (set.hold) {
        words = with_item(texts, words, duration_words(texts, *set.hold));
    }
    if (set.load_grams) {
        words = with_item(texts, words, weight_words(texts, *set.load_grams));
    }
    return words;
}

std::string words_of(const AppState& state, const PainReported& pain) {
    const std::string score = state.texts("history.score", {{"score", pain.score.value()}});
    const std::string words = state.texts(
        "chart.named", {{"name", pain_title(state.texts, pain.context)}, {"value", score}}
    );
    return pain.exercise.empty()
               ? words
               : with_item(state.texts, words, exercise_name(*state.programme, pain.exercise));
}

std::string words_of(const AppState& state, const OfferAnswered& answer) {
    return state.texts(
        answer.is_accepted ? "history.accepted" : "history.declined",
        {{"what", title_in(state.programme->rules, answer.rule)}}
    );
}

std::string words_of(const AppState& state, const RungChanged& change) {
    return state.texts(
        "history.rung",
        {{"exercise", exercise_name(*state.programme, change.exercise)},
         {"number", change.to.index + 1}}
    );
}

std::string words_of(const AppState& state, const StageChanged& change) {
    return state.texts("history.stage", {{"what", title_in(state.programme->stages, change.to)}});
}

std::string words_of(const AppState& state, const ExerciseChosen& chosen) {
    return state.texts(
        chosen.is_in_plan ? "history.chosen" : "history.left_out",
        {{"what", exercise_name(*state.programme, chosen.exercise)}}
    );
}

std::string words_of(const AppState& state, const LockChanged& lock) {
    return state.texts(
        lock.is_locked ? "history.locked" : "history.unlocked",
        {{"what",
          lock.exercise.empty() ? state.texts("history.the_stage")
                                : exercise_name(*state.programme, lock.exercise)}}
    );
}

std::string words_of(const AppState& state, const TrackChanged& change) {
    const Track* const track = find_by_id(state.programme->tracks, change.track);
    if (change.goal && track != nullptr) {
        return state.texts(
            "history.goal",
            {{"what", track->title},
             {"goal", duration_words(state.texts, std::chrono::minutes(*change.goal))}}
        );
    }
    return state.texts(
        change.is_started ? "history.track_started" : "history.track_ended",
        {{"what", title_in(state.programme->tracks, change.track)}}
    );
}

std::string words_of(const AppState& state, const ScreeningAnswered& answered) {
    const Screening* const question = find_by_id(state.programme->screening, answered.question);
    const std::string_view answer = answered.answer == ScreeningAnswer::No    ? "history.no"
                                    : answered.answer == ScreeningAnswer::Yes ? "history.yes"
                                                                              : "history.cleared";
    return state.texts(
        "history.answer",
        {{"question", question == nullptr ? answered.question.text : question->question},
         {"answer", state.texts(answer)}}
    );
}

std::string words_of(const AppState& state, const MeasureTaken& taken) {
    const Measure* const measure = find_by_id(state.programme->measures, taken.measure);
    std::string name = measure == nullptr ? taken.measure.text : measure->title;
    if (!taken.activity.empty()) {
        name = activity_name(state.patient, taken.measure, taken.activity);
    }
    if (taken.side != Side::Both) {
        name = with_item(state.texts, name, side_name(state.texts, taken.side));
    }
    std::string value = state.texts.number(taken.value);
    if (measure != nullptr && measure->kind == MeasureKind::YesNo) {
        value = state.texts(taken.value == 1 ? "history.yes" : "history.no");
    } else if (measure != nullptr && !measure->unit.empty()) {
        value += " " + measure->unit;
    }
    return state.texts("chart.named", {{"name", name}, {"value", value}});
}

std::string words_of(const AppState& state, const ActivityNamed& named) {
    const bool is_renamed = named.is_scored && named.name != named.activity.text;
    return state.texts(
        !named.is_scored ? "history.activity_dropped"
        : is_renamed     ? "history.activity_renamed"
                         : "history.activity_named",
        {{"name", named.name}, {"first", named.activity.text}}
    );
}

std::string words_of(const AppState& state, const NoteWritten& note) {
    return note_words(state.texts, note.text);
}

std::string words_of(const AppState& state, const HandoutTaken& taken) {
    return state.texts("history.handout", {{"clinic", taken.handout->clinic.name}});
}

std::string words_of(const AppState& state, const WeekReviewed& week) {
    const std::string days =
        state.texts("history.week", {{"done", week.done}, {"planned", week.planned}});
    return week.barrier_name.empty()
               ? days
               : state.texts("history.barrier", {{"days", days}, {"barrier", week.barrier_name}});
}

std::string words_of(const AppState& state, const IntentionMade& made) {
    return made.words.empty() ? state.texts("history.intention_over")
                              : state.texts("history.intention", {{"words", made.words}});
}

std::string words_of(const AppState& state, const AfterwardsChanged& changed) {
    return state.texts(changed.is_begun ? "history.afterwards" : "history.afterwards_over");
}

std::string words_of(const AppState& state, const EntryDeleted&) {
    return state.texts("history.deletion");
}

} // namespace

std::string_view note_of(const EntryBody& body) {
    if (const auto* const note = std::get_if<NoteWritten>(&body)) {
        return note->text;
    }
    if (const auto* const pain = std::get_if<PainReported>(&body)) {
        return pain->note;
    }
    const auto* const taken = std::get_if<MeasureTaken>(&body);
    return taken == nullptr ? std::string_view() : taken->note;
}

std::string note_words(const Texts& texts, const std::string& note) {
    constexpr std::size_t bytes_most = 80;
    std::size_t end = std::min(note.size(), bytes_most);
    while (end < note.size() && is_inside_letter(note[end])) {
        ++end;
    }
    const bool is_whole = end == note.size();
    return texts(is_whole ? "history.note" : "history.long_note", {{"words", note.substr(0, end)}});
}

std::string pain_title(const Texts& texts, PainContext context) {
    switch (context) {
    case PainContext::During:
        return texts("history.pain_during");
    case PainContext::After:
        return texts("history.pain_after");
    case PainContext::Morning:
        return texts("history.pain_morning");
    case PainContext::Usual:
        return texts("history.pain_usual");
    }
    return {};
}

std::string entry_words(const AppState& state, const Entry& entry) {
    return visit_kind([&](const auto& body) { return words_of(state, body); }, entry.body);
}

} // namespace loadwise
