// What a frame costs. Run with native-release: effects_tests "[!benchmark]".
#include "fake_page.h"
#include "pain_view.h"
#include "progress_view.h"
#include "session_view.h"
#include "today_view.h"
#include "ui.h"

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

constexpr int nodes_wanted = 300;

const Tree& draw_list(Ui& ui, int frame) {
    Surroundings around;
    ui.begin(around, {});
    {
        const Scope main = ui.main("main", "Benchmark");
        for (int index = 0; index < nodes_wanted / 4; ++index) {
            const Scope card = ui.card(std::to_string(index));
            ui.heading(2, "Exercise " + std::to_string(index));
            ui.text("3 sets of 12, each side. Rest 2 minutes between sets.");
            ui.checkbox("done", "Set 1", {}, (frame + index) % 2 == 0);
        }
    }
    return ui.end();
}

/// Ten years of training every second day: about 40 000 entries.
std::vector<Entry> ten_years() {
    std::vector<Entry> log;
    const auto add = [&log](const LocalTime& at, EntryBody body) {
        Entry entry;
        entry.id = {"e" + std::to_string(1000000 + log.size())};
        entry.at = at;
        entry.recorded = at;
        entry.programme = {"pht"};
        entry.body = std::move(body);
        log.push_back(std::move(entry));
    };
    LocalTime at;
    at.date = std::chrono::sys_days(std::chrono::year(2016) / 3 / 2);
    for (int day = 0; day < 3650; day += 2) {
        at.of_day = std::chrono::hours(9);
        const SessionId session{"s" + std::to_string(day)};
        add(at, SessionStarted{session});
        for (int number = 1; number <= 18; ++number) {
            SetDone set;
            set.session = session;
            set.exercise = {number <= 5 ? "s1_bridge_hold" : "s1_curl_iso"};
            set.set_number = number;
            set.hold = std::chrono::seconds(30);
            add(at, set);
        }
        add(at, SessionFinished{session});
        add(at, PainReported{PainContext::During, *PainScore::from(2), session, {}, {}});
        at.date += std::chrono::days(1);
        at.of_day = std::chrono::hours(8);
        add(at, PainReported{PainContext::Morning, *PainScore::from(1), {}, {}, {}});
        at.date += std::chrono::days(1);
    }
    return log;
}

} // namespace

TEST_CASE("recording and diffing 300 nodes", "[!benchmark]") {
    std::string no_font;
    const Fonts fonts = start_drawing(no_font, no_font);
    Ui ui(fonts);
    const Tree even = draw_list(ui, 0);
    const Tree odd = draw_list(ui, 1);
    REQUIRE(even.nodes.size() >= nodes_wanted);
    int frame = 0;
    BENCHMARK("draw and record") {
        return draw_list(ui, frame++).nodes.size();
    };
    BENCHMARK("diff, nothing changed") {
        return diff_trees(even, even, true).size();
    };
    BENCHMARK("diff, every check box changed") {
        return diff_trees(even, odd, true).size();
    };
    BENCHMARK("diff, a whole new page") {
        return diff_trees(Tree{}, even, true).size();
    };
    ImGui::DestroyContext();
}

TEST_CASE("views of a ten-year log", "[!benchmark]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    AppState state = page.state();
    state = update(std::move(state), RowsRead{ten_years(), {}, false}).state;
    REQUIRE(state.log.size() > 39000);
    BENCHMARK("replay, plan and advise") {
        const PatientState patient = replay(*state.programme, state.log, state.now);
        const DayPlan day = plan_day(*state.programme, patient, state.now);
        return advise(*state.programme, patient, state.now).size() + day.exercises.size();
    };
    BENCHMARK("today") {
        return make_today_view(state).plan.size();
    };
    BENCHMARK("session") {
        return make_session_view(state).exercises.size();
    };
    BENCHMARK("pain") {
        return make_pain_view(state).exercises.size();
    };
    BENCHMARK("progress") {
        return make_progress_view(state).rows.size();
    };
}
