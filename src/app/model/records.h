#pragma once
// Keeping the records: what the browser says about where they are, backups, what a file would
// bring in, exports, and deleting everything.

#include "base/ids.h"
#include "base/result.h"
#include "engine/log/log.h"
#include "engine/replay/replay.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// What the browser says of itself; nothing where it does not say.
struct BrowserFacts {
    bool is_persisted = false; ///< it promised not to clear the records of its own accord
    bool is_persist_refused = false;
    bool is_forgetful = false; ///< it clears what was not visited for seven days
    bool is_framed = false;    ///< shown inside a page of another site
    bool is_apart = false;     ///< there, with other records than in a tab of its own
    bool is_installed = false; ///< opened from the home screen
    bool is_in_app = false;    ///< shown by a mail or chat app's own browser
    bool can_share_calendar = false;
    bool can_lock = false;             ///< it can lock files with a passphrase
    bool has_apple_share = false;      ///< the home screen is reached through the share button
    std::optional<bool> opens_offline; ///< known once the app was, or was not, kept on the device
    std::optional<long long> used_bytes;
    std::optional<long long> quota_bytes;

    friend bool operator==(const BrowserFacts&, const BrowserFacts&) = default;
};

/// `facts` with what the browser said of `key`; what is not understood changes nothing.
BrowserFacts with_fact(BrowserFacts facts, std::string_view key, std::string_view value);

enum class ExportKind { SetsTable, DaysTable, Fhir };

/// Two entries of one id that say different things. Ours stays.
struct ImportConflict {
    Entry ours;
    Entry theirs;
};

/// What a backup would change here. Nothing that is here is ever changed or removed.
struct ImportPlan {
    std::string file;
    std::string written_by;
    LocalTime written;
    std::vector<Entry> added;
    std::vector<std::string> added_rows; ///< kept though they cannot be read
    std::vector<ImportConflict> conflicts;
    int already_here = 0;
    int damaged = 0;      ///< of the added rows, those that this file's damage made unreadable
    bool is_whole = true; ///< nothing was changed since the file was written
};

enum class ImportStage { None, Locked, Refused, Planned, Done };

/// A file on its way in.
struct ImportDraft {
    ImportStage stage = ImportStage::None;
    std::string file;
    std::string passphrase;
    std::string problem; ///< why it was refused, or why it stays locked
    ImportPlan plan;
    std::vector<Error> errors = {}; ///< what is wrong in it
};

/// When the last backup left, and how many sessions had been finished by then.
struct LastBackup {
    Date date{};
    int sessions = 0;

    friend bool operator==(const LastBackup&, const LastBackup&) = default;
};

/// How a patient's file is read: which four weeks, and under which pain rule.
struct PatientReading {
    int periods_back = 0;
    PainRuleId pain_rule;            ///< empty: as the programme says
    std::vector<PastProgramme> past; ///< in force before the patient's own, where that is known
    EntryId handout_entry;           ///< that brought the patient's own
};

/// What the pages about records hold besides the records.
struct RecordsDraft {
    BrowserFacts facts;
    std::optional<LastBackup> last_backup;
    std::string backup_leaving;   ///< the file name of a backup on its way out
    bool is_backup_asked = false; ///< it was given away, and nobody knows yet if it arrived
    bool is_backup_lost = false;  ///< it did not arrive: other ways are offered
    bool is_lock_wanted = false;
    std::string passphrase;
    bool has_notes = true;                 ///< exports hold the words the person wrote
    std::optional<bool> has_decimal_comma; ///< in tables; not chosen: as the language writes it
    ImportDraft import;                    ///< on the page for clinicians, a patient's file
    PatientReading reading;
    bool is_deletion_confirmed = false;
    std::string deletion_problem;
};

// --- actions -----------------------------------------------------------------------------------

struct FactTold {
    std::string key;
    std::string value;
};

struct PersistChosen {};

struct BackupChosen {
    bool is_shared = false;
    bool is_copied = false;
};

/// The person says whether the backup that was given to the browser has arrived.
struct BackupAnswered {
    bool is_there = false;
};

struct BackupPostponed {};

struct LockWanted {
    bool is_wanted = false;
};

struct PassphraseTyped {
    std::string text;
};

struct ImportChosen {};

/// The chosen file is locked; the page holds it until it is unlocked.
struct FileLocked {
    std::string name;
};

struct ImportPassphraseTyped {
    std::string text;
};

struct UnlockChosen {};

struct ImportPlanned {
    ImportPlan plan;
};

struct ImportRefused {
    std::string file;
    std::vector<Error> errors;
};

struct ImportDecided {
    bool is_accepted = false;
};

struct PatientPeriodChosen {
    int periods_back = 0;
};

/// The ten lines for the record, to the clipboard.
struct RecordEntryWanted {};

struct PatientRuleChosen {
    PainRuleId pain_rule;
};

struct ExportChosen {
    ExportKind kind = ExportKind::SetsTable;
};

struct ExportNotesChosen {
    bool has_notes = true;
};

struct TableFormChosen {
    bool has_decimal_comma = false;
};

/// The rows that cannot be read are wanted as a file.
struct DamagedRowsChosen {};

struct DeletionConfirmed {
    bool is_confirmed = false;
};

struct DeletionChosen {};

struct RecordsDeleted {};

struct DeletionRefused {
    std::string reason;
};

struct PrintChosen {};

} // namespace loadwise
