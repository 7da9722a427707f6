#pragma once
// What happened, as past-tense facts. Everything that can change the state comes through here: what
// the person did on a screen, and the answers of effects.

#include "figure.h"
#include "file.h"
#include "log.h"
#include "programme.h"
#include "result.h"
#include "settings.h"
#include "texts.h"

#include <string>
#include <variant>
#include <vector>

namespace loadwise {

enum class Page {
    Today,
    Session,
    Pain,
    Measure,
    BeforeStart,
    Programme,
    Progress,
    More,
    Records,
    Reminders,
    Settings,
    Safety,
    About
};

/// The clock said so. Sent with everything else, and when the page becomes visible again.
struct TimeTold {
    LocalTime now;
};

struct ProgrammeLoaded {
    Programme programme;
};

/// The picture of an exercise came.
struct FigureLoaded {
    Figure figure;
};

struct ProgrammeRejected {
    std::string name;
    std::vector<Error> errors;
};

/// The languages the browser is set to, the liked best first.
struct LanguagesTold {
    std::vector<std::string> tags;
};

struct TextsLoaded {
    Texts texts;
};

struct TextsRejected {
    std::string language;
    std::string reason;
};

/// Rows came from the store: at the start, and when another tab appended some.
struct RowsRead {
    std::vector<Entry> entries;
    std::vector<std::string> unreadable; ///< rows that could not be understood, as they are
    bool is_from_newer_version = false;
};

struct StoreUnavailable {
    std::string reason;
};

struct EntriesStored {
    int batch = 0;
};

struct EntriesRefused {
    int batch = 0;
    std::string reason;
};

/// A newer version of the app is on the device, whole; held: another tab still runs this one.
struct NewVersionWaits {
    bool is_held = false;
};

struct NewVersionChosen {};

/// The store was emptied behind this page's back.
struct RecordsGone {
    std::string reason;
};

struct SettingRead {
    std::string key;
    std::string value;
};

struct SettingsChanged {
    Settings settings;
};

struct PageChosen {
    Page page = Page::Today;
};

struct SessionBegun {};

/// A set was ticked, or the tick taken back.
struct SetTicked {
    ExerciseId exercise;
    int set_number = 1;
    Side side = Side::Both;
    bool is_done = true;
};

struct SessionEnded {};

/// The pain page was opened for this context.
struct PainAsked {
    PainContext context = PainContext::During;
    SessionId session;
    ExerciseId exercise;
};

struct PainScoreChosen {
    int score = 0;
};

struct PainNoteWritten {
    std::string text;
};

struct PainContextChosen {
    PainContext context = PainContext::During;
};

struct PainExerciseChosen {
    ExerciseId exercise; ///< empty: the whole session
};

struct PainSubmitted {};

struct OfferDecided {
    RuleId rule;
    ExerciseId exercise;
    bool is_accepted = false;
};

struct ScreeningDecided {
    ScreeningId question;
    ScreeningAnswer answer = ScreeningAnswer::No;
};

/// A measure's field changed; nothing is recorded yet.
struct MeasureTyped {
    MeasureId measure;
    Side side = Side::Both;
    std::string text;
};

struct MeasuresSubmitted {};

struct RetryChosen {};

/// The browser can hand files to the system's share sheet.
struct SharingOffered {};

using Action = std::variant<
    TimeTold,
    ProgrammeLoaded,
    ProgrammeRejected,
    FigureLoaded,
    LanguagesTold,
    TextsLoaded,
    TextsRejected,
    RowsRead,
    StoreUnavailable,
    EntriesStored,
    EntriesRefused,
    RecordsGone,
    NewVersionWaits,
    NewVersionChosen,
    SettingRead,
    SettingsChanged,
    PageChosen,
    SessionBegun,
    SetTicked,
    SessionEnded,
    PainAsked,
    PainScoreChosen,
    PainNoteWritten,
    PainContextChosen,
    PainExerciseChosen,
    PainSubmitted,
    OfferDecided,
    ScreeningDecided,
    MeasureTyped,
    MeasuresSubmitted,
    RetryChosen,
    SharingOffered,
    FileOpened,
    FileRefused,
    FileSaved,
    FileNotSaved>;

using Actions = std::vector<Action>;

} // namespace loadwise
