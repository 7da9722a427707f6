#pragma once
// The clinician's desk as one plain value: programmes to start from, a draft of what is changed in
// one of them, and the hand-out that is made of it. The patient's state knows nothing of it.

#include "app/desk/finding.h"
#include "app/desk/own_exercise.h"
#include "app/desk/returned_record.h"
#include "app/words/texts.h"
#include "base/one_of.h"
#include "base/result.h"
#include "engine/log/handout.h"
#include "engine/programme/dose_parts.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace loadwise {

/// A number of a dose that was set by hand.
struct SetPart {
    DosePart part;
    int value = 0;

    friend bool operator==(const SetPart&, const SetPart&) = default;
};

/// What is other than in the base, for one exercise. The rung is one of the base's ladder.
struct ExerciseChange {
    ExerciseId exercise;
    Rung rung;
    std::vector<SetPart> parts;
    bool is_locked = false;
    bool is_from_start = false; ///< though the base keeps it for later

    friend bool operator==(const ExerciseChange&, const ExerciseChange&) = default;
};

/// The exercises of a stage, in order, where they are others than in the base.
struct StageChange {
    StageId stage;
    std::vector<ExerciseId> exercises;

    friend bool operator==(const StageChange&, const StageChange&) = default;
};

/// Limits of pain that a clinician set, instead of one of the programme's rules.
struct OwnLimits {
    int green_most = 0;
    int amber_most = 0;
    int settle_rise = 0;

    friend bool operator==(const OwnLimits&, const OwnLimits&) = default;
};

/// An exercise that was taken out last, and how it was before.
struct TakenOut {
    StageId stage;
    std::size_t place = 0; ///< among the stage's
    ExerciseChange change;

    friend bool operator==(const TakenOut&, const TakenOut&) = default;
};

struct BuilderDraft {
    std::string base; ///< the name of a programme file; empty: nothing was begun
    StageId start;    ///< empty: the first
    std::vector<StageChange> stages;
    std::vector<ExerciseChange> exercises;
    std::vector<StageId> locks; ///< stages the patient may not enter alone
    PainRuleId pain_rule;       ///< empty: the base's
    std::optional<OwnLimits> own_limits;
    std::optional<int> days_per_week;
    std::optional<AdviceMode> advice;
    Clinic clinic;
    std::string note;
    std::string accent;
    std::string logo;
    std::string language;
    std::string name;             ///< of the variant
    std::vector<OwnExercise> own; ///< what the clinic has, used in this draft or not

    friend bool operator==(const BuilderDraft&, const BuilderDraft&) = default;
};

struct BaseProgramme {
    std::string name;
    Programme programme; ///< in its own language: what is changed is written into its file
    Programme shown;     ///< as the desk speaks; empty: there are no other words for it

    /// What is read on the page.
    const Programme& words() const { return shown.stages.empty() ? programme : shown; }
};

/// The drafts that were kept by name, as they are stored.
struct Variants {
    std::vector<BuilderDraft> drafts;
    std::vector<std::string> unreadable; ///< stored as they are, though they cannot be read

    friend bool operator==(const Variants&, const Variants&) = default;
};

/// What became of a hand-out that was opened to be changed.
enum class Reopened { None, Whole, InPart };

enum class DeskPage { Start, Edit, Preview, HandOut, Sheet, Record };

/// How a sheet is set: for three exercises a page, for poor sight, or an exercise a page.
enum class Paper { Usual, Large, Single };

/// What the preview shows.
enum class PreviewPart { Today, Programme };

/// The link of the hand-out as it is now; made by the page, which can compress.
struct MadeLink {
    std::string handout;           ///< the text it was made of
    std::string address;           ///< empty when it is too long for a link
    std::vector<std::string> code; ///< rows of the QR code, '1' is dark; none when it is too long
    std::string problem;
};

struct SigningKey {
    std::string name;        ///< the clinic it speaks for
    std::string fingerprint; ///< of the public half
};

struct Desk {
    Texts texts;         ///< the app's and the desk's together
    Texts patient_texts; ///< the same in the language of the draft's patient, where it is another
    std::vector<BaseProgramme> bases;
    BuilderDraft draft;
    std::vector<BuilderDraft> saved;
    std::vector<std::string> unreadable; ///< of those saved; see Variants
    DeskPage page = DeskPage::Start;
    PreviewPart preview = PreviewPart::Today;
    Paper paper = Paper::Usual;
    std::optional<TakenOut> taken_out; ///< while it can be put back
    std::optional<TypedCell> typed;
    std::string search;        ///< for exercises
    std::string handout_typed; ///< a link to be opened again, or the message with it
    Reopened reopened = Reopened::None;
    std::string reopen_problem; ///< why it was not
    StageId shown; ///< the stage whose exercises are listed; empty: where the patient starts

    std::optional<Programme> checked; ///< as the patient gets it
    std::vector<Error> problems;
    std::string handout; ///< the hand-out as text; empty while there are problems

    MadeLink link;
    std::optional<SigningKey> key;
    bool is_signing = false;
    bool can_share = false; ///< the system has a share sheet
    std::optional<RecordKey> record_key;
    bool is_asking = true; ///< hand-outs carry that key
    ReturnedRecord returned;
    std::string news; ///< what became of the last press, in words

    bool is_ready() const { return !texts.is_empty() && !bases.empty(); }
};

/// What the patient reads: on the preview and on paper.
const Texts& patient_texts(const Desk& desk);

const BaseProgramme* find_base(const Desk& desk, std::string_view name);

/// The stage whose exercises are listed.
StageId shown_stage(const Desk& desk, const Programme& base);

/// What goes with a link, as the patient reads it; empty: there is none.
std::string link_message(const Desk& desk);

// --- what happened -----------------------------------------------------------------------------

/// The texts of the app and of the desk, in the language that is spoken.
struct DeskTextsRead {
    Texts texts;
};

/// In the language that the draft is handed out in.
struct PatientTextsRead {
    Texts texts;
};

struct BaseRead {
    BaseProgramme base;
};

/// What was being written at an earlier visit.
struct DeskDraftRead {
    BuilderDraft draft;
};

/// What was kept by name at earlier visits.
struct VariantsRead {
    Variants variants;
};

struct DraftBegun {
    std::string base;
};

/// Facts of the draft that stand for themselves were changed. Those that did not change between the
/// two keep what another action of the same moment made of them.
struct DraftEdited {
    BuilderDraft before;
    BuilderDraft after;
};

struct StageShown {
    StageId stage;
};

struct ExerciseMoved {
    ExerciseId exercise;
    int by = 1; ///< -1: earlier
};

struct ExerciseTakenOut {
    ExerciseId exercise;
};

struct ExercisePutBack {};

struct ExerciseTakenIn {
    ExerciseId exercise;
};

struct RungChosen {
    ExerciseId exercise;
    Rung rung;
};

struct PartSet {
    ExerciseId exercise;
    SetPart part;
};

/// What was handed out once, as a draft.
struct HandoutReopened {
    BuilderDraft draft;
    bool is_whole = false; ///< the draft says all that it said
};

struct DoseLocked {
    ExerciseId exercise;
    bool is_locked = false;
};

struct EntryLocked {
    StageId stage;
    bool is_locked = false;
};

/// Back to the patient's pages.
struct DeskLeft {};

struct DeskPageChosen {
    DeskPage page = DeskPage::Start;
};

struct PreviewChosen {
    PreviewPart part = PreviewPart::Today;
};

struct VariantKept {};

struct VariantOpened {
    std::size_t place = 0;
};

struct VariantDeleted {
    std::size_t place = 0;
};

/// The programme can be sound though the hand-out around it still lacks something.
struct DraftChecked {
    std::optional<Programme> programme;
    std::vector<Error> problems;
    std::string handout;
};

struct DeskLinkMade {
    MadeLink link;
};

struct LinkCopyWanted {};

/// The lines for the clinic's record, to the clipboard.
struct RecordCopyWanted {
    std::string lines;
};

struct LinkShareWanted {};

struct HandoutFileWanted {};

struct SheetPrintWanted {};

struct PaperChosen {
    Paper paper = Paper::Usual;
};

struct KeyMakeWanted {};

struct KeyLoadWanted {};

struct KeyForgotten {};

struct LogoWanted {};

/// A picture that was chosen, made small: "data:image/webp;base64,...".
struct LogoTold {
    std::string source;
};

struct SigningChosen {
    bool is_wanted = false;
};

struct KeyTold {
    SigningKey key;
};

/// What became of an order to the page: "copied", "shared", "failed" with a reason.
struct DeskTold {
    std::string what;
    std::string reason;
};

using DeskActionKinds = std::variant<
    DeskTextsRead,
    PatientTextsRead,
    BaseRead,
    DeskDraftRead,
    VariantsRead,
    DraftBegun,
    DraftEdited,
    StageShown,
    ExerciseMoved,
    ExerciseTakenOut,
    ExercisePutBack,
    ExerciseTakenIn,
    RungChosen,
    PartSet,
    CellTyped,
    SearchTyped,
    FoundChosen,
    OwnAdded,
    OwnEdited,
    OwnDeleted,
    HandoutTyped,
    HandoutOpenWanted,
    HandoutChoiceWanted,
    HandoutReopened,
    HandoutNotOpened,
    DoseLocked,
    EntryLocked,
    DeskLeft,
    DeskPageChosen,
    PreviewChosen,
    VariantKept,
    VariantOpened,
    VariantDeleted,
    DraftChecked,
    DeskLinkMade,
    LinkCopyWanted,
    RecordCopyWanted,
    LinkShareWanted,
    HandoutFileWanted,
    SheetPrintWanted,
    PaperChosen,
    KeyMakeWanted,
    KeyLoadWanted,
    KeyForgotten,
    LogoWanted,
    LogoTold,
    SigningChosen,
    KeyTold,
    RecordKeyTold,
    RecordKeyMakeWanted,
    RecordKeySaveWanted,
    RecordKeyOpenWanted,
    RecordAskingChosen,
    SealedTyped,
    SealedOpenWanted,
    SealedFileWanted,
    SealedCame,
    RecordOpened,
    RecordNotOpened,
    RecordPeriodChosen,
    RecordRuleChosen,
    RecordPutAway,
    DeskTold>;

extern template class OneOf<DeskActionKinds>;
using DeskAction = OneOf<DeskActionKinds>;
using DeskActions = std::vector<DeskAction>;

// --- what is asked of the outside --------------------------------------------------------------

/// Makes the hand-out of it and reads that as the patient's app would; answered at once.
struct CheckDraft {
    std::string base;
    Programme wanted;
    Handout handout; ///< without its patch
};

struct StoreDeskDraft {
    BuilderDraft draft;
};

struct StoreVariants {
    Variants variants;
};

struct MakeDeskLink {
    std::string handout;
    bool is_signed = false;
};

struct CopyText {
    std::string text;
    std::string what = "copied"; ///< as `DeskTold` says it afterwards
};

struct ShareLink {
    std::string title;
    std::string words;
    std::string address;
};

struct SaveHandout {
    std::string name;
    std::string handout;
};

struct MakeDeskKey {
    std::string name;
};

struct OpenDeskKey {};

struct ForgetDeskKey {};

struct OpenLogo {};

struct PrintSheet {};

struct LeaveDesk {};

using DeskEffectKinds = std::variant<
    CheckDraft,
    StoreDeskDraft,
    StoreVariants,
    MakeDeskLink,
    CopyText,
    OpenHandout,
    ChooseHandout,
    ShareLink,
    SaveHandout,
    MakeDeskKey,
    OpenDeskKey,
    ForgetDeskKey,
    OpenLogo,
    MakeRecordKey,
    SaveRecordKey,
    OpenRecordKey,
    OpenSealed,
    ChooseSealed,
    PrintSheet,
    LeaveDesk>;

extern template class OneOf<DeskEffectKinds>;
using DeskEffect = OneOf<DeskEffectKinds>;

struct DeskNext {
    Desk desk;
    std::vector<DeskEffect> effects;

    /// `return desk;` where nothing is asked for.
    DeskNext(Desk now)
        : desk(std::move(now)) {}

    DeskNext(Desk now, std::vector<DeskEffect> wanted)
        : desk(std::move(now))
        , effects(std::move(wanted)) {}
};

/// Total: every action is taken in every state, also late or twice.
DeskNext update_desk(Desk desk, const DeskAction& action);

} // namespace loadwise
