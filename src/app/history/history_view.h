#pragma once
// What the pages about recorded entries say: the entries of a day, one entry being corrected, and
// the notice after something was recorded.

#include "app/history/history_update.h"
#include "app/model/state.h"
#include "app/session/exercise_picture.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// An entry in a few words: "Pain after: 8 of 10".
std::string entry_words(const AppState& state, const Entry& entry);

/// What somebody wrote beside a score or a measure, or by itself; empty where nothing was.
std::string_view note_of(const EntryBody& body);

/// A note, or the beginning of a long one.
std::string note_words(const Texts& texts, const std::string& note);

/// "Pain after"
std::string pain_title(const Texts& texts, PainContext context);

/// What it was before each correction, the latest first.
std::vector<std::string> trace_words(const AppState& state, const Entry& entry);

struct HistoryLine {
    EntryId entry;
    std::string words; ///< "18:20  Pain after: 3 of 10"
    std::string note;  ///< "Note: four hours in the car"; empty without one
    std::string trace; ///< "Corrected on 2 Mar: was 8 of 10"; empty when it never was
    ExercisePicture picture = nullptr; ///< of the first set of an exercise
};

/// A session with what was done and told in it.
struct HistorySession {
    HistoryLine start;
    std::string sets_words; ///< "22 sets"
    std::vector<HistoryLine> sets;
    std::vector<HistoryLine> pains;
};

struct HistoryView {
    std::string title;          ///< "Saturday 21 November"
    std::string field;          ///< the day as a date field has it
    std::optional<Date> before; ///< the nearest day with entries
    std::optional<Date> after;
    std::vector<HistorySession> sessions;
    std::vector<HistoryLine> others;
    std::vector<HistoryLine> deleted; ///< they can be brought back
    std::string empty_words;          ///< empty unless nothing counts on this day
};

HistoryView make_history_view(const AppState& state);

enum class EntryKind { Pain, Measure, YesNo, Set, Session, Note, Other };

/// Fields of the correction page, by what kind of entry it is.
struct EntryView {
    EntryDraft draft;
    EntryKind kind = EntryKind::Other;
    std::string title; ///< "Pain after"
    std::string as_recorded;
    std::vector<std::string> trace; ///< what it was before
    std::string value_label;        ///< of a measure
    std::string unit;
    int least = 0;
    int most = 0;
    std::vector<std::string> pain_words; ///< eleven short ones
    std::string problem;                 ///< why it cannot be saved; empty when it can
    bool can_save = false;
    bool has_moment = true;         ///< the day and time can be changed
    bool has_other_details = false; ///< in what lies folded something was changed
    std::string deletion;           ///< what deleting it means, asked before it is done
    bool is_protecting = false;     ///< it locks: what deleting it means is a warning
};

EntryView make_entry_view(const AppState& state);

/// What stands above a page after something was recorded, until the next thing is done.
struct NoticeView {
    std::string words; ///< empty: no notice
    EntryId correct;   ///< the entry one press corrects; empty when there is no single one
};

NoticeView make_notice_view(const AppState& state);

} // namespace loadwise
