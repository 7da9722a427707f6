#pragma once
// Everything the interface knows, as one plain value, and the one function that changes it. What
// can be derived from programme, log and time is derived after every change, and only then.

#include "app/model/action.h"
#include "app/model/annex.h"
#include "app/model/answers_shown.h"
#include "app/model/effect.h"
#include "app/model/form_draft.h"
#include "app/model/incoming_handout.h"
#include "app/model/measure_check.h"
#include "app/model/place.h"
#include "app/model/player.h"
#include "app/model/pocket.h"
#include "app/model/reading_aloud.h"
#include "app/model/sending.h"
#include "app/model/senses.h"
#include "app/model/steady_clock.h"
#include "engine/progression.h"
#include "figure/figures.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// Entries on their way to the store.
struct PendingWrite {
    int batch = 0;
    std::vector<Entry> entries;
    std::vector<std::string> rows = {};
    std::string refused_because = {}; ///< empty while the store has not answered
};

/// A newer version of the app: on the device, or held up by another tab.
enum class AppUpdate { None, Ready, Held };

/// A set that was done or left out, and the entry that says so.
struct SettledSet {
    EntryId entry;
    SetDone set;
};

struct LoadOf {
    ExerciseId exercise;
    SetLoad load;
};

/// A score that was told, and the entry that says so.
struct ToldPain {
    EntryId entry;
    int score = 0;
};

/// The newest session of the day that is over, and how it was felt.
struct EndedSession {
    SessionId id;
    LocalTime begun;
    LocalTime ended;
    std::vector<SettledSet> sets;
    std::optional<ToldPain> during; ///< its worst, told of no exercise
    std::optional<ToldPain> after;

    bool is_told() const { return during && after; }
};

/// What the log says of the session that is going on, and of the one before it.
struct SessionRecord {
    std::optional<SessionId> id;
    TrackId track; ///< a graded one whose session it is; empty: of training
    std::vector<SettledSet> settled;
    std::vector<LoadOf> loads; ///< told last, of each planned exercise
    std::optional<EndedSession> ended;
};

enum class Saving { Nothing, UnderWay, Done, Refused };

struct AppState {
    // Written once, in state.cpp: it is large, and every page's code hands it on.
    AppState();
    AppState(const AppState&);
    AppState(AppState&&) noexcept;
    AppState& operator=(const AppState&);
    AppState& operator=(AppState&&) noexcept;
    ~AppState();

    std::string programme_name = "pht"; ///< the file that was asked for last
    std::string programme_key = "pht";  ///< that file and the hand-out that changes it
    std::string programme_language;     ///< the texts asked for; empty for the programme's own
    std::optional<Programme> programme;
    std::vector<Error> programme_errors;

    Figures figures;
    std::vector<std::string> figures_wanted; ///< asked for once each

    Place place;

    Texts texts;
    std::vector<std::string> browser_languages; ///< the liked best first
    std::string language;                       ///< the one to speak
    std::string texts_problem;                  ///< why its texts did not come; empty when they did
    std::string start_problem;                  ///< why nothing can be said at all

    Annex annex = Annex::Here; ///< away at the start of a page, start_app()
    Effects held;              ///< until the annex is here

    std::vector<Entry> log;
    std::vector<std::string> unreadable_rows;
    bool is_log_read = false;
    bool is_log_from_newer_version = false;
    std::string store_problem;   ///< empty while records can be kept
    std::string setting_problem; ///< why the last setting was not kept; empty when it was
    int missing_entries = 0;     ///< others speak of them, and they are not there

    bool is_sharing_possible = false; ///< files can go to the system's share sheet
    std::string file_news;            ///< what became of the last file, in words

    RecordsDraft records;
    Sending sending;

    IncomingHandout incoming;
    std::string typed_link;
    std::optional<HandoutTaken> handout;         ///< the one that the programme was changed by
    EntryId handout_entry;                       ///< that brought it; empty without one
    std::vector<PastProgramme> past;             ///< in force before it, oldest first
    std::size_t handouts_seen = ~std::size_t{0}; ///< entries there were when it was looked for
    std::string programme_seen;                  ///< the setting then
    std::string place_seen;                      ///< the place's programme then

    LocalTime now;                         ///< as corrected() has it
    LocalTime device_now;                  ///< on the device's own clock
    std::optional<ClockDraft> clock_draft; ///< while it is being put right
    SteadyClock clock;
    Millis told{}; ///< the time on that clock
    bool is_in_sight = true;
    Page page = Page::Today;
    StageId first_stage;       ///< picked to begin in; empty: the first
    ScreeningId clearing;      ///< it is being asked whether a clinician has cleared this answer
    ExerciseId exercise_shown; ///< how it is done is looked at, over the page
    PainDraft pain;
    MeasureCheck check;
    AnswersShown answers;
    GuideShown guidance;
    ReadingAloud aloud;
    EntryDraft entry;
    Page entry_from = Page::Today;   ///< the page the correction came from, and leads back to
    std::optional<Date> history_day; ///< nothing: today
    std::vector<EntryId> undoable;   ///< recorded together last, as long as one press takes it back
    ProgressChoice progress;
    RemindersTitled reminder_titles;
    Settings settings;
    AppUpdate app_update = AppUpdate::None;

    Player player;
    std::optional<StoredPlayer> player_stored; ///< until it is known whether it still goes on
    Pocket pocket;
    std::optional<LoadOf> load; ///< chosen in this session
    PlayerPanel panel = PlayerPanel::None;
    std::optional<PainScore> soreness; ///< chosen in its question, and not recorded yet
    std::optional<int> goal_picked;    ///< minutes, of the graded plan, and not recorded yet
    DeviceSenses senses;
    bool is_screen_told = false; ///< in this session: that it may go dark
    ExerciseId sore;             ///< was ended because it hurt: an easier one may be offered

    std::vector<PendingWrite> writes;
    Saving saving = Saving::Nothing;
    int next_batch = 1;
    int next_entry = 1;
    std::string writer;               ///< starts the ids of the entries written here
    std::vector<EntryId> chain_heads; ///< of other writers: the next entry written here names them

    // Derived.
    PatientState patient;
    DayPlan day;
    std::vector<Offer> offers;
    SessionRecord session;
    int finished_sessions = 0; ///< in the whole log, of whatever programme

    /// Without the time nothing could be planned or dated; without texts nothing could be said.
    bool can_plan() const { return programme.has_value() && is_log_read && now.date != Date{}; }

    bool is_running() const { return can_plan() && !texts.is_empty(); }

    /// Nothing was trained and no usual pain was told yet.
    bool is_first_run() const {
        return is_running() && !patient.usual_at_start && patient.days.empty();
    }

    /// Nothing at all was answered yet: the day's page is the welcome.
    bool is_newcomer() const {
        return is_first_run() && patient.screening.empty() && has_questions();
    }

    /// Nothing happened yet, and what makes a day of what happened is not here: the day is not
    /// derived. A day that began nowhere has all questions open.
    bool is_before_first_day() const { return annex != Annex::Here && log.empty(); }

    bool has_questions() const {
        return is_before_first_day() ? !programme->screening.empty() : !day.questions.empty();
    }
};

/// The state a page starts with, and what it asks for first.
struct Next {
    AppState state;
    Effects effects;

    /// `return state;` where nothing is asked for.
    Next(AppState now)
        : state(std::move(now)) {}

    Next(AppState now, Effects wanted)
        : state(std::move(now))
        , effects(std::move(wanted)) {}
};

Next start_app(std::string writer);

/// Total: every action is taken in every state, also late or twice.
Next update(AppState state, const Action& action);

} // namespace loadwise
