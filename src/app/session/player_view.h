#pragma once
// What the led session shows at this moment, in words and numbers.

#include "app/session/exercise_picture.h"
#include "app/session/player_words.h"
#include "app/session/pocket_words.h"
#include "app/session/senses_view.h"
#include "app/session/session_sets.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// The exercise's picture at this moment.
struct PlayerFigure {
    const Figure* figure = nullptr; ///< as far as the dose lets it go; null until it came
    bool is_mirrored = false;
    bool is_moving = false; ///< at work: otherwise the key positions tell the movement
    double phase = 0;
    double key_phase = 0; ///< the nearest position that tells the movement
};

/// An easier or harder way that may be taken now.
struct PlayerChange {
    std::string words; ///< "Easier: 4 holds of 20 seconds"
    ExerciseId exercise;
    Rung from;
    RuleId rule; ///< of a step up
};

/// What is lifted, in steps that plates and bands come in.
struct PlayerLoad {
    bool is_band = false;
    bool is_prescribed = false; ///< the exercise is done with one
    WeightUnit unit = WeightUnit::Kilograms;
    int steps = 0; ///< half kilograms, pounds, or the band's number
    int least = 0;
    int most = 0;
    std::string words;
};

/// The track of sound that may lead this exercise.
struct PocketView {
    bool is_possible = false;
    bool is_run = false; ///< its choice is the one for runs
    bool is_on = false;
    bool asks_first = false; ///< nobody said yet whether runs are led so
    std::vector<SoundMeaning> sounds;
    std::string controls; ///< what the lock screen can do
    std::string heard;    ///< it is asked whether sets were done that ended in the pocket
    bool is_several = false;
};

struct PlayerView {
    bool is_over = false; ///< nothing is left to do
    std::string title;
    std::string session; ///< "Exercise 1 of 2 · 3 of 10 sets done · 6 min left"
    int sets_done = 0;   ///< of the whole session
    int skipped = 0;
    int sets_planned = 0;
    std::string set_words;          ///< "Set 2 of 4, left side"
    std::vector<std::string> chips; ///< the dose at a glance
    std::string dose;
    std::string details;
    PlayerPhase phase = PlayerPhase::Ready;
    bool is_paused = false;
    PlayerPanel panel = PlayerPanel::None;

    std::string caption; ///< "Hold", "Rest", "Get ready"
    std::string number;  ///< large: seconds left, or the repetition
    std::string under;   ///< "of 12", "repetitions"; in a rest, what comes next
    double share = 0;    ///< of the phase that has passed
    bool is_work = false;
    std::string status;             ///< for those who listen, changes a few times a set
    bool is_status_warning = false; ///< it says what the device cannot give
    std::string start_label;
    bool is_own_pace = false; ///< the person says when the set is done
    bool can_go_back = false;
    bool is_graded = false; ///< no exercise: each set ends with how it was
    bool asks_how_it_was = false;
    std::string break_words; ///< what to do in the break

    PlayerFigure picture;
    std::vector<ShownMedia> media; ///< of the clinic
    std::vector<std::string> cues;
    std::string stop_rule;
    PlayerLoad load;
    std::optional<PlayerChange> easier;
    std::optional<PlayerChange> harder;
    std::optional<PlayerChange> without_kit; ///< instead, where something is missing
    PocketView pocket;
    bool asks_voice = false;             ///< nobody said yet whether to count aloud
    std::string voice_reason;            ///< "In Curl hold you lie face-down ..."
    std::string sore_words;              ///< after an exercise was ended because it hurt
    std::vector<std::string> pain_words; ///< of the eleven scores, to fit on a tile
    std::optional<int> soreness;         ///< chosen, and not recorded yet
    std::optional<int> effort;           ///< told of the last set
    std::string effort_label;            ///< empty: there is no set to tell of
    SensesView senses;
    Settings settings;

    std::optional<int> wake_ms; ///< until what is shown changes by itself
};

/// The load after so many steps.
SetLoad load_of_steps(const PlayerView& view, int steps);

PlayerView make_player_view(const AppState& state);

} // namespace loadwise
