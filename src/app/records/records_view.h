#pragma once
// What the pages about records say: where the records are and how safe they are there, what a file
// would bring in, what leaves, and what deleting means.

#include "app/model/state.h"
#include "app/words/error_view.h"

#include <string>
#include <vector>

namespace loadwise {

enum class Safety { Good, Warn, Bad };

struct RecordsFact {
    std::string label;
    std::string value;
};

/// After a backup was given to the browser: whether it is there, and what else can be done.
struct BackupAfter {
    bool is_asked = false;
    bool has_other_ways = false;
    bool can_share = false;
};

struct BackupView {
    bool is_possible = false; ///< there is something to save
    bool can_share = false;
    bool can_lock = false;
    bool is_lock_wanted = false;
    bool is_ready = false; ///< what is typed so far is enough
    std::string passphrase;
    std::string passphrase_hint;
    BackupAfter after;
};

struct ImportView {
    ImportStage stage = ImportStage::None;
    std::string title;
    std::vector<std::string> lines;     ///< what would change, or why it cannot be
    std::vector<std::string> conflicts; ///< what differs, a few of them
    std::string passphrase;
    std::string problem;
    ErrorsView errors;
    bool can_accept = false;
    bool can_start = true; ///< records can be added here at all
};

struct RecordsView {
    Safety safety = Safety::Good;
    std::string safety_title;
    std::string safety_words;
    bool can_ask_to_persist = false;
    std::vector<RecordsFact> facts;
    std::string offline;              ///< whether it opens without a network, if that is known
    std::vector<std::string> dangers; ///< what can delete the records here
    std::string home_screen;          ///< how to put it there; empty where that does not matter
    bool has_damaged = false;
    BackupView backup;
    ImportView import;
    bool has_notes = true;
    bool has_decimal_comma = false;
    std::string news;
};

/// Why a file cannot be used, or stays locked: in words, and what is wrong in it.
struct ImportProblem {
    std::string words;
    ErrorsView errors;
};

ImportProblem make_import_problem(const Texts& texts, const ImportDraft& import);

RecordsView make_records_view(const AppState& state);

/// The reminder on the day's page. Nothing to say when the title is empty.
struct BackupReminder {
    std::string title;
    std::string words;
    bool is_urgent = false; ///< without a backup the records end with the page
    std::string news;
    BackupAfter after;
};

BackupReminder make_backup_reminder(const AppState& state);

struct DeletionView {
    std::string words;
    std::string confirm_label;
    RecordsFact last_backup; ///< as the person said, or the share sheet
    BackupAfter after;
    bool has_entries = false;
    bool is_confirmed = false;
    std::string problem;
    std::string news;
};

DeletionView make_deletion_view(const AppState& state);

} // namespace loadwise
