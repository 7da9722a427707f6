// One entry being corrected, and the notice after something was recorded.
#include "app/history/history_view.h"
#include "app/log/log_index.h"
#include "app/session/pain_view.h"
#include "app/words/words.h"

namespace loadwise {

std::vector<std::string> trace_words(const AppState& state, const Entry& entry) {
    constexpr std::size_t steps_most = 20;
    std::vector<std::string> words;
    const Entry* newer = &entry;
    while (!newer->replaces.empty() && words.size() < steps_most) {
        const Entry* const older = find_entry(state.log, newer->replaces);
        if (older == nullptr) {
            break;
        }
        words.push_back(state.texts(
            "history.was",
            {{"when", short_day(state.texts, newer->recorded.date)},
             {"time", time_words(state.texts, newer->recorded)},
             {"what", entry_words(state, *older)},
             {"day", short_day(state.texts, older->at.date)},
             {"at", time_words(state.texts, older->at)}}
        ));
        newer = older;
    }
    return words;
}

namespace {

EntryKind kind_of(const AppState& state, const EntryBody& body) {
    if (std::get_if<PainReported>(&body) != nullptr) {
        return EntryKind::Pain;
    }
    if (const auto* const taken = std::get_if<MeasureTaken>(&body)) {
        const Measure* const measure = find_by_id(state.programme->measures, taken->measure);
        const bool is_yes_no = measure != nullptr && measure->kind == MeasureKind::YesNo;
        return measure == nullptr ? EntryKind::Other
               : is_yes_no        ? EntryKind::YesNo
                                  : EntryKind::Measure;
    }
    if (std::get_if<SetDone>(&body) != nullptr) {
        return EntryKind::Set;
    }
    if (std::get_if<SessionStarted>(&body) != nullptr) {
        return EntryKind::Session;
    }
    return std::get_if<NoteWritten>(&body) != nullptr ? EntryKind::Note : EntryKind::Other;
}

void fill_limits(const AppState& state, const EntryBody& body, EntryView& view) {
    view.pain_words = short_pain_words(*state.programme);
    const auto* const taken = std::get_if<MeasureTaken>(&body);
    const Measure* const measure =
        taken == nullptr ? nullptr : find_by_id(state.programme->measures, taken->measure);
    if (measure != nullptr) {
        view.value_label = taken->activity.empty()
                               ? measure->title
                               : activity_name(state.patient, measure->id, taken->activity);
        view.unit = measure->unit;
        view.least = measure->least;
        view.most = measure->most;
    }
}

std::string problem_words(const AppState& state, const EntryView& view, DraftProblem problem) {
    switch (problem) {
    case DraftProblem::None:
    case DraftProblem::NothingChanged:
    case DraftProblem::NoScore:
        return {};
    case DraftProblem::NoDate:
        return state.texts("entry.no_date");
    case DraftProblem::NoTime:
        return state.texts("entry.no_time");
    case DraftProblem::InFuture:
        return state.texts("entry.in_future");
    case DraftProblem::Value:
        return state.texts("entry.value_wrong", {{"least", view.least}, {"most", view.most}});
    case DraftProblem::Repetitions:
        return state.texts("entry.repetitions_wrong");
    case DraftProblem::Hold:
        return state.texts("entry.hold_wrong");
    case DraftProblem::Load:
        return state.texts("entry.load_wrong");
    case DraftProblem::Effort:
        return state.texts("entry.effort_wrong");
    }
    return {};
}

const ScreeningAnswered* locking_answer(const Entry& entry) {
    const auto* const answer = std::get_if<ScreeningAnswered>(&entry.body);
    return answer != nullptr && answer->answer == ScreeningAnswer::Yes ? answer : nullptr;
}

/// What deleting takes with it, and for an answer that protects, what to think of first.
std::string deletion_words(const AppState& state, const Entry& entry) {
    if (const auto* const started = std::get_if<SessionStarted>(&entry.body)) {
        const auto count = static_cast<int>(entries_of_session(state, started->session).size());
        return state.texts("entry.delete_session", {{"count", count}});
    }
    if (const auto* const answer = locking_answer(entry)) {
        const Screening* const question = find_by_id(state.programme->screening, answer->question);
        return state.texts(
            "entry.delete_red_flag",
            {{"what_to_do", question == nullptr ? "" : question->what_to_do}}
        );
    }
    return state.texts("entry.delete_one");
}

/// Of what lies folded.
bool has_other_details(const EntryDraft& draft, const EntryDraft& recorded) {
    return draft.date != recorded.date || draft.time != recorded.time ||
           draft.context != recorded.context || draft.note != recorded.note;
}

} // namespace

EntryView make_entry_view(const AppState& state) {
    EntryView view;
    view.draft = state.entry;
    const Entry* const entry = find_entry(state.log, state.entry.target);
    if (entry == nullptr) {
        return view;
    }
    view.kind = kind_of(state, entry->body);
    view.has_other_details = has_other_details(state.entry, draft_of(*entry));
    view.title = entry_words(state, *entry);
    view.as_recorded = state.texts(
        "entry.recorded",
        {{"day", day_words(state.texts, entry->recorded.date)},
         {"time", time_words(state.texts, entry->recorded)}}
    );
    view.trace = trace_words(state, *entry);
    fill_limits(state, entry->body, view);
    const DraftProblem problem = correction_of(state, state.entry).problem;
    view.problem = problem_words(state, view, problem);
    view.can_save = problem == DraftProblem::None && !state.is_log_from_newer_version;
    // A set moves with its session, and what follows from a decision was computed at its moment.
    view.has_moment = view.kind != EntryKind::Set && view.kind != EntryKind::Other;
    view.deletion = deletion_words(state, *entry);
    view.is_protecting = locking_answer(*entry) != nullptr;
    return view;
}

NoticeView make_notice_view(const AppState& state) {
    NoticeView view;
    // At the end of a session another number takes the place of the first, and nothing moves.
    if (state.undoable.empty() || state.page == Page::EntryEdit || state.page == Page::SessionEnd) {
        return view;
    }
    const Entry* const entry = find_entry(state.log, state.undoable.front());
    if (entry == nullptr) {
        return view;
    }
    const auto count = static_cast<int>(state.undoable.size());
    const auto* const deletion = std::get_if<EntryDeleted>(&entry->body);
    const Entry* const told = deletion == nullptr ? entry : find_entry(state.log, deletion->target);
    const std::string_view key = deletion != nullptr       ? "notice.deleted"
                                 : entry->replaces.empty() ? "notice.recorded"
                                                           : "notice.corrected";
    const std::string what = count > 1         ? state.texts("notice.entries", {{"count", count}})
                             : told == nullptr ? ""
                                               : entry_words(state, *told);
    view.words = state.texts(key, {{"what", what}});
    const bool can_correct =
        count == 1 && deletion == nullptr && kind_of(state, entry->body) != EntryKind::Other;
    view.correct = can_correct ? entry->id : EntryId{};
    return view;
}

} // namespace loadwise
