#pragma once
// What happened, as past-tense facts. Everything that can change the state comes through here: what
// the person did on a screen, and the answers of effects.

#include "app/model/between_actions.h"
#include "app/model/device_news.h"
#include "app/model/entry_draft.h"
#include "app/model/file.h"
#include "app/model/form_draft.h"
#include "app/model/graded_actions.h"
#include "app/model/incoming_handout.h"
#include "app/model/page_actions.h"
#include "app/model/player.h"
#include "app/model/progress_choice.h"
#include "app/model/reading_aloud.h"
#include "app/model/records.h"
#include "app/model/sending.h"
#include "app/model/settings.h"
#include "app/words/texts.h"
#include "base/one_of.h"
#include "base/pile.h"
#include "base/result.h"
#include "engine/log/log.h"
#include "engine/programme/programme.h"
#include "engine/programme/set_timeline.h"
#include "engine/progression.h"
#include "figure/figure.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace loadwise {

struct SettingsChanged {
    Settings settings;
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

/// The player was opened at this exercise; at none: where it stood.
struct PlayerOpened {
    ExerciseId exercise;
};

/// Start, and go on after a pause.
struct PlayerStarted {};

struct PlayerPaused {};

/// This set again, or else the one before it.
struct PlayerWentBack {};

/// The person ended the set under way: it counts as far as it was done.
struct SetEnded {};

/// The answer to whether a set that ended out of sight was done.
struct SetConfirmed {
    bool is_done = true;
};

struct RestExtended {};

struct PanelOpened {
    PlayerPanel panel = PlayerPanel::None;
};

struct SetsSkipped {
    SkipReason reason = SkipReason::Other;
    bool is_whole_exercise = false;
};

/// A score was chosen in the question how sore it is; nothing is recorded yet.
struct SorenessChosen {
    int score = 0;
};

/// The exercise hurts too much to go on with; nothing: the person would not say how much.
struct SorenessTold {
    std::optional<int> score;
};

/// The easier dose or exercise that was shown, with what it was easier than.
struct EasierTaken {
    ExerciseId exercise;
    Rung from;
};

/// What is lifted: a weight, a band, or nothing that was told.
struct SetLoad {
    std::optional<int> grams;
    std::optional<int> band; ///< 1 is the lightest

    friend bool operator==(const SetLoad&, const SetLoad&) = default;
};

struct LoadChosen {
    SetLoad load;
};

/// How hard the last set felt, 0 to 10.
struct EffortTold {
    int effort = 0;
};

/// The pain page was opened for this context.
struct PainAsked {
    PainContext context = PainContext::During;
    SessionId session;
    ExerciseId exercise;
};

struct PainScoreChosen {
    int score = 0;
};

/// Both: the sides are not told apart.
struct PainSideChosen {
    Side side = Side::Both;
};

/// Who named the usual pain.
struct PainTellerChosen {
    Actor by = Actor::Patient;
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

/// One press told it all: the pain of this morning, the usual one at the start, or that of a
/// session that is over.
struct PainScored {
    PainContext context = PainContext::Morning;
    SessionId session;
    int score = 0;
};

struct OfferDecided {
    RuleId rule;
    ExerciseId exercise;
    bool is_accepted = false;
};

struct ScreeningDecided {
    ScreeningId question;
    ScreeningAnswer answer = ScreeningAnswer::No;
};

/// The person has read the questions that are open, and none of them applies.
struct NoneApply {};

/// Whether a clinician has cleared the answer shall be asked, before it is recorded; about no
/// question: not any longer.
struct ClearingAsked {
    ScreeningId question;
};

/// The stage to begin in was picked; nothing is recorded yet.
struct FirstStagePicked {
    StageId stage;
};

struct FirstStageTaken {};

/// A measure's field changed; nothing is recorded yet.
struct MeasureTyped {
    MeasureId measure;
    Side side = Side::Both;
    std::string text;
    int place = 0; ///< of the names of the patient's own activities: which of them
};

/// What was typed of this one is all.
struct MeasureSubmitted {
    MeasureId measure;
};

/// Answered with one press.
struct MeasureScored {
    MeasureId measure;
    int value = 0; ///< of a yes-or-no question: 1 for yes
    ActivityId activity{};
};

/// Not today.
struct MeasurePassed {};

struct MeasureReturned {};

/// Other activities than those that are scored.
struct ActivitiesChanged {};

/// One that is not asked for today is wanted.
struct MeasureChosen {
    MeasureId measure;
};

/// It is not asked for any more, or again.
struct MeasureDeclined {
    MeasureId measure;
    bool is_declined = true;
};

/// The clock of a timed measure begins to run.
struct MeasureTimed {};

/// What that clock shows is the answer, as if it had been typed.
struct MeasureTimeTaken {
    MeasureId measure;
};

/// The code of the other pages is here, or why it could not be loaded.
struct AnnexTold {
    std::string problem; ///< empty: it is here
};

struct RetryChosen {};

/// The browser can hand files to the system's share sheet.
struct SharingOffered {};

/// The browser has no print, or does nothing when it is asked to.
struct PrintFailed {};

/// The day whose entries are shown.
struct HistoryDayChosen {
    Date day{};
};

struct EntryOpened {
    EntryId entry;
};

/// Something of the entry on the correction page changed; nothing is recorded yet.
struct EntryDraftChanged {
    EntryDraft draft;
};

struct EntryCorrected {};

struct EntryDeletionConfirmed {};

/// The correction page was left without a change.
struct EntryLeft {};

/// A deleted entry shall count again.
struct EntryRestored {
    EntryId entry;
};

/// What was recorded last is taken back.
struct UndoChosen {};

/// What the calendar shall call a session and the morning check; empty: something neutral.
struct RemindersTitled {
    std::string session;
    std::string morning;
};

struct RemindersWanted {
    bool is_shared = false;
};

struct ProgressChosen {
    ProgressChoice choice;
};

// What can be said, by the room that answers it. A kind stands in one list alone.

/// The clocks, the languages, and what came over the network.
using DeviceActions = std::variant<
    TimeTold,
    ClockConfirmed,
    ClockTyped,
    ClockSet,
    PlaceTold,
    LanguagesTold,
    TextsLoaded,
    TextsRejected,
    ProgrammeLoaded,
    ProgrammeRejected,
    FigureLoaded,
    AnnexTold,
    SenseTold,
    RetryChosen,
    UpdateReady,
    UpdateHeld,
    UpdateChosen>;

/// What the store answers, and what it read from an earlier visit.
using StoreActions = std::variant<
    RowsRead,
    StoreUnavailable,
    EntriesStored,
    EntriesRefused,
    RecordsGone,
    LossesRead,
    SettingRead,
    SettingRefused,
    DraftRead,
    PlayerRead,
    LastBackupRead>;

/// Which page is open, and how pages look.
using PageActions = std::variant<PageChosen, ExerciseShown, WentBack, SettingsChanged>;

/// The day's page, the safety questions, and the stage to begin in.
using TodayActions = std::variant<
    OfferDecided,
    ScreeningDecided,
    NoneApply,
    ClearingAsked,
    AfterwardsBegun,
    AfterwardsEnded,
    OtherSideBegun,
    FlareBegun,
    FirstStagePicked,
    FirstStageTaken>;

/// A session begins.
using BeginActions = std::variant<SessionBegun>;

/// The page on which pain is told.
using PainActions = std::variant<
    PainAsked,
    PainScoreChosen,
    PainNoteWritten,
    PainSideChosen,
    PainTellerChosen,
    PainContextChosen,
    PainExerciseChosen,
    PainScored,
    PainSubmitted>;

/// Opening what was recorded, and taking it back.
using EntryActions = std::variant<EntryOpened, UndoChosen>;

/// Files: what came in, what left, and what did not.
using FileActions =
    std::variant<SharingOffered, FileOpened, FileRefused, FileSaved, FileNotSaved, PrintFailed>;

/// The backup that is asked for, and deleting everything.
using BackupActions = std::variant<
    FactTold,
    BackupChosen,
    BackupAnswered,
    BackupPostponed,
    FileLocked,
    RecordsDeleted,
    DeletionRefused>;

/// A hand-out on its way in.
using HandoutActions = std::variant<HandoutCame, HandoutRefused, HandoutChecked>;

/// The led session.
using PlayerActions = std::variant<
    PlayerOpened,
    PlayerStarted,
    PlayerPaused,
    PlayerWentBack,
    SetEnded,
    SetConfirmed,
    SetFelt,
    RestExtended,
    PanelOpened,
    SetsSkipped,
    SorenessChosen,
    SorenessTold,
    EasierTaken,
    LoadChosen,
    EffortTold,
    PocketTold,
    PocketSkipped,
    SoundTried>;

/// A session ticked by hand, and its end.
using SessionActions = std::variant<SetTicked, SessionEnded>;

/// The page of the graded plan.
using GradedActions = std::variant<GoalPicked, GoalTaken, GradedEnded, GradedBegun>;

/// The page of measures.
using MeasureActions = std::variant<
    MeasureTyped,
    MeasureSubmitted,
    MeasureScored,
    MeasurePassed,
    ActivitiesChanged,
    MeasureReturned,
    MeasureChosen,
    MeasureDeclined,
    MeasureTimed,
    MeasureTimeTaken,
    WeekAnswered,
    IntentionWanted,
    IntentionTyped,
    IntentionChosen,
    WeekDeclined>;

/// Looking at what was recorded, and correcting it.
using HistoryActions = std::variant<
    HistoryDayChosen,
    EntryDraftChanged,
    EntryCorrected,
    EntryDeletionConfirmed,
    EntryLeft,
    EntryRestored>;

/// The page of records.
using RecordsActions = std::variant<
    PersistChosen,
    LockWanted,
    PassphraseTyped,
    ImportChosen,
    ImportPassphraseTyped,
    UnlockChosen,
    ImportPlanned,
    ImportRefused,
    ImportDecided,
    PatientPeriodChosen,
    PatientRuleChosen,
    RecordEntryWanted,
    ExportChosen,
    ExportNotesChosen,
    TableFormChosen,
    DamagedRowsChosen,
    DeletionConfirmed,
    DeletionChosen,
    PrintChosen>;

/// A sealed copy of the record, for the clinic.
using SendingActions = std::variant<SealWanted, RecordSealed, SealRefused, SealedLeaves>;

/// The page of a hand-out, and the ways in for one.
using HandoutPageActions =
    std::variant<HandoutDecided, ProgrammePicked, LinkTyped, TypedLinkOpened, HandoutFileChosen>;

/// The page of answers.
using AnswersActions =
    std::variant<AnswersOpened, AnswersLoaded, GuideLoaded, AnswersSearched, AnswersLeft>;

/// A text read aloud.
using AloudActions = std::variant<ReadAloudChosen, ReadAloudEnded>;

/// The pages of progress and reminders, and the way to the clinician's desk.
using MorePageActions = std::variant<ProgressChosen, RemindersTitled, RemindersWanted, DeskOpened>;

using ActionKinds = Joined<
    DeviceActions,
    StoreActions,
    PageActions,
    TodayActions,
    BeginActions,
    PainActions,
    EntryActions,
    FileActions,
    BackupActions,
    HandoutActions,
    PlayerActions,
    SessionActions,
    GradedActions,
    MeasureActions,
    HistoryActions,
    RecordsActions,
    SendingActions,
    HandoutPageActions,
    AnswersActions,
    AloudActions,
    MorePageActions>;

extern template class OneOf<ActionKinds>;
using Action = OneOf<ActionKinds>;
extern template class Pile<Action>;
using Actions = Pile<Action>;

} // namespace loadwise
