#pragma once
// A story told with a clock: the led session in milliseconds, with every reload and every look
// elsewhere.

#include "app/log/session_now.h"
#include "app/session/player_view.h"
#include "app/session/session_sets.h"
#include "support/story.h"

#include <optional>

namespace loadwise::test {

/// Holds with rests between them, and repetitions at a tempo, side by side.
inline Programme led_programme() {
    using std::chrono::seconds;
    Programme programme = small_programme();
    for (Exercise& exercise : programme.exercises) {
        for (Dose& dose : exercise.ladder) {
            dose.rest = seconds(60);
        }
    }
    Exercise& curl = programme.exercises[1];
    for (Dose& dose : curl.ladder) {
        dose.repetitions = 3;
        dose.hold.reset();
        dose.tempo = Tempo{seconds(2), seconds(0), seconds(2), seconds(0)};
    }
    return programme;
}

class LedStory : public Story {
  public:
    explicit LedStory(Programme programme = led_programme())
        : Story(Story::screened(std::move(programme))) {
        keep();
        tell();
        act(SessionBegun{});
        keep();
    }

    LedStory& does(const Action& action) {
        act(action);
        keep();
        return *this;
    }

    /// Lets time pass, told when the view asks for it and at least every second.
    LedStory& wait(Millis time) {
        const Millis end = run_ + time;
        while (run_ < end) {
            Millis step(1000);
            if (is_in_sight_ && state.page == Page::Player) {
                step = Millis(make_player_view(state).wake_ms.value_or(1000));
            }
            run_ = std::min(end, run_ + step);
            tell();
        }
        return *this;
    }

    /// Lets time pass without a word, as for a page that stands still.
    LedStory& sleep(Millis time) {
        run_ += time;
        return tell();
    }

    LedStory& hide() {
        is_in_sight_ = false;
        return tell();
    }

    LedStory& show() {
        is_in_sight_ = true;
        return tell();
    }

    /// The page goes without a farewell; later it is opened again on what was stored.
    LedStory& reload(Millis later) {
        const std::vector<Entry> log = state.log;
        const Programme programme = *state.programme;
        const std::string writer = state.writer + "+";
        run_ += later;
        const Texts texts = state.texts;
        Next next = start_app(writer);
        state = std::move(next.state);
        state.annex = Annex::Here;
        state.texts = texts;
        is_in_sight_ = true;
        tell();
        if (stored) {
            act(PlayerRead{*stored});
        }
        act(ProgrammeLoaded{programme});
        act(RowsRead{log, {}, false});
        keep();
        return *this;
    }

    LedStory& tell() {
        const auto minutes = std::chrono::floor<std::chrono::minutes>(run_);
        LocalTime now = moment(0);
        const auto total = now.of_day + minutes;
        now.date += std::chrono::floor<std::chrono::days>(total);
        now.of_day = total - std::chrono::floor<std::chrono::days>(total);
        return does(TimeTold{now, wall_ + run_, run_, is_in_sight_});
    }

    Millis worked_now() const { return worked(state.player, state.told); }

    PlayerView view() const { return make_player_view(state); }

    std::optional<StoredPlayer> stored;
    std::vector<PlanCues::Planned> cues; ///< last
    bool is_awake = false;
    int times_stored = 0;

  private:
    void keep() {
        for (const Effect& effect : effects) {
            if (const auto* const player = std::get_if<StorePlayer>(&effect)) {
                stored = player->player;
                ++times_stored;
            } else if (const auto* const plan = std::get_if<PlanCues>(&effect)) {
                cues = plan->cues;
            } else if (const auto* const awake = std::get_if<KeepAwake>(&effect)) {
                is_awake = awake->is_wanted;
            }
        }
    }

    Millis wall_{1'700'000'000'000};
    Millis run_{1000};
    bool is_in_sight_ = true;
};

} // namespace loadwise::test
