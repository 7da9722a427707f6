#pragma once
// Records that patients send back, sealed for a key of the clinic: the keys that are on this
// device, and the one record that is being read. It is kept nowhere.

#include "app/model/records.h"
#include "engine/programme/programme.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// The public half of a key that is in this browser.
struct RecordKey {
    std::string name; ///< the clinic that made it
    std::string id;   ///< its mark: what a sealed record says it is for
    std::string public_key;
};

enum class OpeningStage { None, Opening, Refused, Read };

/// A record that was opened, with the programme that the patient followed, as it was handed out.
struct ReadRecord {
    ImportPlan plan;
    Programme programme;
    std::vector<PastProgramme> past;
    EntryId handout_entry;
    std::string clinic; ///< whose hand-out it is; empty: nobody's
};

struct ReturnedRecord {
    OpeningStage stage = OpeningStage::None;
    std::string typed;   ///< a link that was pasted
    std::string problem; ///< why it does not open: a word of the page's
    std::string key_id;  ///< for which key it is, where that is known
    std::optional<ReadRecord> read;
    PatientReading reading;
};

// --- what happened -----------------------------------------------------------------------------

/// The key that records are sealed for from now on.
struct RecordKeyTold {
    RecordKey key;
};

struct RecordKeyMakeWanted {};

/// As a file, for another device, or for the day when this one is lost.
struct RecordKeySaveWanted {};

struct RecordKeyOpenWanted {};

/// Whether hand-outs carry the key.
struct RecordAskingChosen {
    bool is_wanted = false;
};

struct SealedTyped {
    std::string text;
};

struct SealedOpenWanted {};

struct SealedFileWanted {};

/// One came in the address of the page.
struct SealedCame {
    std::string text;
};

struct RecordOpened {
    ReadRecord record;
};

struct RecordNotOpened {
    std::string problem;
    std::string key_id;
};

struct RecordPeriodChosen {
    int periods_back = 0;
};

struct RecordRuleChosen {
    PainRuleId pain_rule;
};

struct RecordPutAway {};

// --- what is asked of the outside --------------------------------------------------------------

struct MakeRecordKey {
    std::string name;
};

struct SaveRecordKey {
    std::string id;
};

struct OpenRecordKey {};

struct OpenSealed {
    std::string text; ///< a link, or words with one in them
};

struct ChooseSealed {};

} // namespace loadwise
