#pragma once
// Values as the app stores them, from the least to the most there can be, and what damage does.

#include "app/desk/builder.h"
#include "app/model/form_draft.h"
#include "app/model/incoming_handout.h"
#include "app/model/player.h"
#include "app/model/records.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <string>
#include <vector>

namespace loadwise::test {

inline const Date a_day{std::chrono::days(20514)}; // Monday 2 March 2026

inline std::vector<std::string> odd_texts() {
    return {
        "",
        "half a thought",
        "two\nlines\r\n",
        "tab\tand \\ and \\t and |",
        "\"quoted\" and {braces}, [brackets]",
        "\\",
        "\x1e\x1f and \x7f",
        "\xF0\x9F\x8F\x83\xE2\x80\x8D\xE2\x99\x80 \xC3\xA4 \xE2\x80\x8F",
        std::string(60'000, 'x')};
}

inline std::vector<MeasureDraft> measures_of(const std::string& text) {
    return {
        {{"visa"}, Side::Left, text}, {{"chair"}, Side::Both, text + "9"}, {{}, Side::Right, text}};
}

inline StoredPlayer player_in(PlayerPhase phase) {
    StoredPlayer stored{{"s1"}, {}};
    stored.player.exercise = {"bridge"};
    stored.player.set = {3, Side::Right};
    stored.player.phase = phase;
    stored.player.since = Millis(1'700'000'000'123);
    stored.player.work_from = Millis(12'000);
    stored.player.paused_at = Millis(8'640'000'000'000'000);
    stored.player.seen = Millis(1'700'000'001'000);
    stored.player.is_led = true;
    return stored;
}

inline BuilderDraft full_draft() {
    BuilderDraft draft;
    draft.base = "pht";
    draft.start = {"intermediate"};
    draft.stages = {{{"early"}, {{"s1_a"}, {"s1_b"}}}, {{"advanced"}, {}}};
    ExerciseChange change{{"s2_bridge"}, {-3}, {}, true, false};
    for (const DoseAmount amount :
         {DoseAmount::Sets,
          DoseAmount::Repetitions,
          DoseAmount::Hold,
          DoseAmount::Tempo,
          DoseAmount::RepetitionMax,
          DoseAmount::Grams,
          DoseAmount::Band,
          DoseAmount::PercentOfMax}) {
        change.parts.push_back({{amount, 3}, 500'000});
    }
    draft.exercises = {change, {{"s1_a"}, {61}, {}, false, true}};
    draft.locks = {{"sport"}};
    draft.pain_rule = {"strict"};
    draft.own_limits = OwnLimits{1, 10, 0};
    draft.days_per_week = 3;
    draft.advice = AdviceMode::Mirror;
    draft.clinic = {"Clinic", "+34 1", "https://a.b"};
    draft.note = "Two\nlines\tand \\ a \"slash\" \xF0\x9F\x8F\x83";
    draft.accent = "#0a6660";
    draft.logo = "data:image/webp;base64," + std::string(4000, 'A');
    draft.language = "de";
    draft.name = "Runner";
    return draft;
}

/// Cut at every byte, and with each of its bits turned, the text is refused with a reason.
template <typename Read>
void check_damage(const std::string& text, const Read& read) {
    REQUIRE(read(text).has_value());
    int read_anyway = 0;
    const auto look = [&](const std::string& damaged) {
        const auto value = read(damaged);
        read_anyway += value.has_value() || value.error().front().message.empty() ? 1 : 0;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        look(text.substr(0, at));
        for (int bit = 0; bit < 8; ++bit) {
            std::string damaged = text;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
            look(damaged);
        }
    }
    CHECK(read_anyway == 0);
}

} // namespace loadwise::test
