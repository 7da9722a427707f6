#pragma once
// What the clocks, the network, the store, the sound and an earlier visit say; and what a person
// asks of the device's clock and sound.

#include "app/model/form_draft.h"
#include "app/model/player.h"
#include "app/model/pocket.h"
#include "app/model/records.h"
#include "app/model/senses.h"
#include "app/words/texts.h"
#include "base/result.h"
#include "base/shared_value.h"
#include "engine/log/log.h"
#include "engine/programme/programme.h"
#include "engine/progression.h"
#include "figure/figure.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// The clocks said so. Sent with everything else, and when the page becomes visible again.
struct TimeTold {
    LocalTime now;
    Millis wall{}; ///< since 1970
    Millis run{};  ///< since the page was opened; see SteadyClock
    bool is_in_sight = true;
};

/// The device's clock is right.
struct ClockConfirmed {};

/// It is not: what it really is will be typed; nothing when that is dropped.
struct ClockTyped {
    std::optional<ClockDraft> draft;
};

/// It is as typed.
struct ClockSet {};

struct ProgrammeLoaded {
    Programme programme;
    std::string name = {};     ///< of its file
    std::string language = {}; ///< asked for: what the file has no texts in stays in its own
    std::vector<PastProgramme> past = {}; ///< in force before its hand-out
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

/// A newer version of the app is on the device, whole.
struct UpdateReady {};

/// It could not be changed to: another page still runs this version.
struct UpdateHeld {};

struct UpdateChosen {};

/// The store did not keep the value of a setting.
struct SettingRefused {
    std::string key;
    std::string reason;
};

/// The store was emptied behind this page's back.
struct RecordsGone {
    std::string reason;
};

/// What whoever serves the app says of it and of themselves, see Place.
struct PlaceTold {
    std::string key;
    std::string value;
};

struct SettingRead {
    std::string key;
    std::string value;
};

/// The person has read what became of lost records.
struct LossesRead {};

/// The page found out what the device does for cues or the screen.
struct SenseTold {
    Sense sense = Sense::Sound;
    SenseState state = SenseState::Works;
};

enum class PocketNews { Waiting, Playing, Paused, Ended, Failed };

/// Where the track of sound stands.
struct PocketTold {
    int number = 0;
    PocketNews what = PocketNews::Waiting;
    Millis at{};
};

/// "Next" was pressed on the lock screen, or on a headset.
struct PocketSkipped {
    int number = 0;
    Millis at{};
};

/// What a sound is like was asked for.
struct SoundTried {
    PocketSound sound = PocketSound::Begin;
};

/// What was being typed at an earlier visit.
struct DraftRead {
    SharedValue<FormDraft> draft;
};

/// The player as it was last seen at an earlier visit.
struct PlayerRead {
    StoredPlayer player;
};

/// The last backup, as an earlier visit noted it.
struct LastBackupRead {
    LastBackup backup;
};

} // namespace loadwise
