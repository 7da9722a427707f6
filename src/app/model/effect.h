#pragma once
// Orders to the world outside, as values. `effects` carries them out; the answers come back as
// actions.

#include "app/model/file.h"
#include "app/model/form_draft.h"
#include "app/model/incoming_handout.h"
#include "app/model/player.h"
#include "app/model/player_cues.h"
#include "app/model/pocket.h"
#include "app/model/records.h"
#include "base/one_of.h"
#include "base/pile.h"
#include "base/shared_value.h"
#include "engine/log/log.h"
#include "engine/programme/programme.h"
#include "engine/state/patient_state.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace loadwise {

struct FetchProgramme {
    std::string name;
    std::string language = {}; ///< of its texts, "de"; empty while it is not known
};

/// The texts of a language, "de".
struct FetchTexts {
    std::string language;
};

struct FetchFigure {
    std::string key;
};

/// The answers beside a programme, in the language spoken.
struct FetchAnswers {
    std::string programme;
    std::string language;
};

/// The code of the pages that a first screen does without; see annex.h.
struct FetchAnnex {};

struct ReadLog {};

struct StoreEntries {
    int batch = 0;
    std::vector<Entry> entries;
    std::vector<std::string> rows = {}; ///< kept as they are, though they cannot be read
};

struct StoreSetting {
    std::string key;
    std::string value;
};

/// What is being typed, also at the next visit; nothing: nothing is typed any more.
struct StoreDraft {
    std::optional<SharedValue<FormDraft>> draft;
};

struct StorePlayer {
    StoredPlayer player;
};

struct StoreLastBackup {
    LastBackup backup;
};

/// Changes to the newer version of the app, which opens the page anew.
struct ApplyUpdate {};

/// Asks the browser not to clear the records of its own accord.
struct AskToPersist {};

struct SaveFile {
    FileToSave file;
};

/// Lets the person choose a file.
struct OpenFile {
    FilePurpose purpose = FilePurpose::Records;
};

/// Writes training days and the check on the morning after as a calendar file.
struct SaveReminders {
    Programme programme;
    PatientState patient;
    LocalTime now;
    std::chrono::minutes session_at{};
    std::chrono::minutes morning_at{};
    std::chrono::minutes alarm_before{};
    std::string session_title;
    std::string morning_title;
    bool is_shared = false;
};

/// Instead of all cues that were planned and have not begun.
struct PlanCues {
    struct Planned {
        CueKind kind = CueKind::Tick;
        Millis in{};       ///< from the time told last
        std::string words; ///< spoken; may be empty
    };

    std::vector<Planned> cues;
};

/// The senses that cues may use from now on.
struct UseSenses {
    bool has_sound = false;
    bool has_vibration = false;
    bool has_voice = false;
    bool has_track = false; ///< a track of sound leads, and its sounds stand for those of cues

    friend bool operator==(const UseSenses&, const UseSenses&) = default;
};

/// The screen stays on, or may go dark again.
struct KeepAwake {
    bool is_wanted = false;
};

/// Makes a track of sound and plays it, in place of the one before.
struct PlayPocket {
    struct Title {
        Millis at{};
        std::string words; ///< "Run 2 of 6"
    };

    int number = 0;
    Millis length{};
    std::string name;
    std::vector<PocketCue> cues;
    std::vector<Title> titles; ///< for the lock screen, by time
};

enum class PocketSteer { Pause, Seek, End };

struct SteerPocket {
    PocketSteer what = PocketSteer::Pause;
    Millis to{}; ///< of Seek
};

/// Lets one sound of the tracks be heard.
struct ListenTo {
    PocketSound sound = PocketSound::Begin;
};

/// Opens the locked file that the page holds.
struct UnlockFile {
    FilePurpose purpose = FilePurpose::Records;
    std::string passphrase;
};

struct SaveBackup {
    std::string name;
    std::vector<Entry> entries;
    std::vector<std::string> unreadable_rows;
    LocalTime now;
    bool is_shared = false;
    std::string passphrase; ///< empty: it is not locked
    bool is_copied = false;
};

struct SaveExport {
    std::string name;
    ExportKind kind = ExportKind::SetsTable;
    Programme programme;
    std::vector<Entry> entries;
    LocalTime now;
    bool has_notes = true;
    bool has_decimal_comma = false;
};

/// Reads a backup and plans what it would change; the answer comes in the same frame.
struct ReadBackup {
    std::string file;
    std::string text;
    std::vector<Entry> entries; ///< what is here
    std::vector<std::string> unreadable_rows;
};

/// Seals a copy of the record for whoever has the other half of this key.
struct SealRecord {
    std::string key;
    std::vector<Entry> entries;
    LocalTime now;
};

/// Asks what the browser says of itself and of the space it gives.
struct AskFacts {};

struct DeleteEverything {};

/// Reads these aloud, one after the other, in place of what is being read; none: nothing is read.
struct ReadAloud {
    std::string language = {};
    std::vector<std::string> parts = {};
};

struct PrintPage {};

/// Leaves this page for another that ships beside it.
struct LeaveFor {
    std::string page;
};

/// A hand-out waits for an answer, also at the next visit; nothing: none waits any more.
struct StoreHandout {
    std::optional<HandoutCame> handout;
};

/// Reads a link that was typed in, as if it had been followed.
struct OpenLink {
    std::string text;
};

/// Reads a file that may hold a hand-out; the answer comes in the same frame.
struct ReadHandout {
    std::string text;
};

/// What a first screen asks for. The annex is not needed for it.
using FirstEffects =
    std::variant<FetchAnnex, FetchProgramme, FetchTexts, ReadLog, StoreSetting, ApplyUpdate>;

/// All else is of the annex.
using AnnexEffects = std::variant<
    FetchAnswers,
    FetchFigure,
    StoreEntries,
    StoreDraft,
    StorePlayer,
    StoreLastBackup,
    StoreHandout,
    AskToPersist,
    SaveFile,
    OpenFile,
    SaveReminders,
    PlanCues,
    UseSenses,
    KeepAwake,
    PlayPocket,
    SteerPocket,
    ListenTo,
    UnlockFile,
    SaveBackup,
    SaveExport,
    ReadBackup,
    SealRecord,
    AskFacts,
    DeleteEverything,
    ReadAloud,
    PrintPage,
    LeaveFor,
    OpenLink,
    ReadHandout>;

using EffectKinds = Joined<FirstEffects, AnnexEffects>;

extern template class OneOf<EffectKinds>;
using Effect = OneOf<EffectKinds>;
extern template class Pile<Effect>;
using Effects = Pile<Effect>;

} // namespace loadwise
