// A random walk through everything that can happen to a led session: whatever comes, the player
// stands at a set that is left, the log says nothing twice, and no dose has risen.
#include "support/build_kind.h"
#include "support/led_story.h"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

using namespace loadwise;
using namespace loadwise::test;

namespace {

constexpr int steps = is_sanitized ? 500 : 2500;

class Walk {
  public:
    explicit Walk(unsigned seed)
        : random_(seed) {
        if (seed % 2 == 0) {
            Settings settings = story.state.settings;
            settings.pocket_sets = true;
            story.does(SettingsChanged{settings});
            story.does(SenseTold{Sense::Pocket, SenseState::Works});
        }
    }

    void step() {
        switch (below(22)) {
        case 0:
        case 1:
        case 2:
        case 3:
            story.wait(Millis(below(90'000)));
            break;
        case 4:
            story.sleep(below(6) == 0 ? nights() : Millis(below(1'500'000)));
            break;
        case 5:
            story.hide();
            break;
        case 6:
            story.show();
            break;
        case 7:
            story.reload(Millis(below(400'000)));
            break;
        default:
            story.does(action());
        }
    }

    LedStory story;

  private:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

    /// One to three days, so that there is something to do again.
    Millis nights() { return std::chrono::hours(20 + below(50)); }

    ExerciseId exercise() {
        constexpr const char* names[] = {"bridge", "curl", "thrust", "none", ""};
        return {names[below(5)]};
    }

    Action action() {
        if (below(6) == 0) {
            return of_the_sound();
        }
        switch (below(19)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return PlayerStarted{};
        case 4:
            return PlayerPaused{};
        case 5:
            return PlayerWentBack{};
        case 6:
            return SetEnded{};
        case 7:
            return SetConfirmed{below(2) == 0};
        case 8:
            return RestExtended{};
        case 9:
            return PanelOpened{static_cast<PlayerPanel>(below(3))};
        case 10:
            return SetsSkipped{static_cast<SkipReason>(1 + below(5)), below(4) == 0};
        case 11:
            return below(4) == 0 ? Action(SorenessTold{below(12)}) : Action(SorenessTold{});
        case 12:
            return EasierTaken{exercise(), Rung{below(3)}};
        case 13:
            return LoadChosen{{below(40'000), {}}};
        case 14:
            return PlayerOpened{exercise()};
        case 15:
            return SetTicked{exercise(), below(4), static_cast<Side>(below(3)), below(2) == 0};
        case 16:
            return PageChosen{static_cast<Page>(below(3))};
        case 17:
            return SessionBegun{};
        default:
            return below(6) == 0 ? Action(SessionEnded{}) : Action(SessionBegun{});
        }
    }

    Action of_the_sound() {
        const int number = story.state.pocket.number;
        if (below(4) == 0) {
            return PocketSkipped{number, track_time()};
        }
        return PocketTold{number - below(2), static_cast<PocketNews>(below(4)), track_time()};
    }

    /// About where the track should stand, or anywhere.
    Millis track_time() {
        const Millis there = story.state.told - story.state.pocket.zero;
        return below(3) == 0 ? Millis(below(400'000)) : there + Millis(below(3000) - 1500);
    }

    std::mt19937 random_;
};

void check_player(const AppState& state) {
    const Player& player = state.player;
    if (state.page != Page::Player) {
        CHECK_FALSE(player.is_running());
        return;
    }
    const PlayerView view = make_player_view(state);
    CHECK((view.is_over || !view.title.empty()));
    CHECK((!view.wake_ms || *view.wake_ms > 0));
    CHECK(view.sets_done <= view.sets_planned);
    if (view.is_over) {
        CHECK_FALSE(player.is_running());
        return;
    }
    const std::optional<SessionSets> sets = sets_of(state, player.exercise);
    REQUIRE(sets.has_value());
    CHECK(sets->is_open);
    CHECK(std::find(sets->left.begin(), sets->left.end(), player.set) != sets->left.end());
    CHECK(player.work_from >= Millis(0));
}

void check_log(const AppState& state) {
    std::set<std::tuple<std::string, int, Side>> seen;
    for (const SettledSet& each : state.session.settled) {
        if (each.set.outcome == SetOutcome::Completed) {
            const auto key = std::tuple(each.set.exercise.text, each.set.set_number, each.set.side);
            CHECK(seen.insert(key).second);
        }
        CHECK(each.set.rung == Rung{0});
    }
    for (const ExerciseState& exercise : state.patient.exercises) {
        CHECK(exercise.rung == Rung{0});
    }
    CHECK(state.patient.set_aside.refused == 0);
}

} // namespace

TEST_CASE("no walk through a led session breaks it", "[led]") {
    const unsigned seed = GENERATE(1U, 2U, 3U, 4U);
    Walk walk(seed);
    for (int step = 0; step < steps; ++step) {
        INFO("seed " << seed << ", step " << step);
        walk.step();
        check_player(walk.story.state);
        check_log(walk.story.state);
    }
    CHECK(walk.story.state.log.size() > steps / 25);
}
