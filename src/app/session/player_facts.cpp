#include "app/session/player_facts.h"

#include "app/words/words.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

/// The texts below a key are thresholds: the words of the lowest one that the value does not pass.
std::string words_up_to(const Texts& texts, std::string_view key, int value, int most) {
    for (int limit = value; limit <= most; ++limit) {
        const std::string name = std::string(key) + std::to_string(limit);
        std::string words = texts(name);
        if (words != name) {
            return words;
        }
    }
    return "";
}

constexpr int effort_most = 10;

/// One turn of a set: "3 × 10 s", "12 repetitions", "400 metres". A single stretch of time is named
/// by the key, or alone: "20 s".
std::string turn_words(const Texts& texts, const Dose& dose, std::string_view hold_key = {}) {
    const int repetitions = dose.repetitions.value_or(1);
    const std::optional<std::chrono::seconds> time = dose.hold ? dose.hold
                                                     : dose.interval
                                                         ? std::optional(dose.interval->work)
                                                         : std::nullopt;
    if (time) {
        const std::string duration = short_duration(texts, *time);
        if (repetitions > 1) {
            return texts("player.chip.times", {{"number", repetitions}, {"duration", duration}});
        }
        return hold_key.empty() ? duration : texts(hold_key, {{"duration", duration}});
    }
    if (dose.distance_metres) {
        return texts("dose.metres", {{"count", *dose.distance_metres}});
    }
    return texts("player.chip.repetitions", {{"count", repetitions}});
}

std::string load_chip(const Texts& texts, const Load& load) {
    if (load.kind == LoadKind::Grams) {
        return weight_words(texts, load.amount);
    }
    return load.kind == LoadKind::Band ? texts("player.chip.band", {{"number", load.amount}}) : "";
}

SetsToDo left_of(const SessionSets& sets) {
    SetsToDo todo{0, static_cast<int>(sets.left.size())};
    for (std::size_t index = 0; index < sets.left.size(); ++index) {
        const bool is_new = index == 0 || sets.left[index].number != sets.left[index - 1].number;
        todo.sets += is_new ? 1 : 0;
    }
    return todo;
}

/// How the set under way differs from one that begins with getting ready.
std::chrono::seconds under_way(const AppState& state, const SessionSets& sets) {
    const Player& player = state.player;
    const SetPlan plan = plan_of(state, sets);
    Millis before = count_in_length;
    if (player.phase == PlayerPhase::Work) {
        before = Millis(0);
    } else if (const std::optional<Millis> length = phase_length(player, plan)) {
        before = *length - elapsed(player, state.told);
    }
    const Millis most = plan.work.value_or(set_time(*sets.dose));
    const Millis done = std::min(worked(player, state.told), most);
    return std::chrono::ceil<std::chrono::seconds>(before - done) - count_in_time;
}

} // namespace

std::string short_duration(const Texts& texts, std::chrono::seconds duration) {
    const long long all = duration.count();
    const std::string seconds = texts("duration.short_seconds", {{"number", all % 60}});
    if (all < 60) {
        return seconds;
    }
    const std::string minutes = texts("duration.short_minutes", {{"number", all / 60}});
    return all % 60 == 0 ? minutes
                         : texts("duration.both", {{"long", minutes}, {"short", seconds}});
}

std::vector<std::string> dose_chips(const Texts& texts, const Dose& dose, Sides sides) {
    std::vector<std::string> chips;
    const auto add = [&chips](std::string words) {
        if (!words.empty()) {
            chips.push_back(std::move(words));
        }
    };
    add(turn_words(texts, dose));
    add(texts(
        sides == Sides::EachSide ? "player.chip.sets_a_side" : "dose.sets", {{"count", dose.sets}}
    ));
    const std::string load = dose.load ? load_chip(texts, *dose.load) : std::string();
    add(load);
    if (dose.effort && load.empty()) {
        add(words_up_to(texts, "player.effort_up_to.", dose.effort->least, effort_most));
    }
    return chips;
}

std::string next_set_words(const Texts& texts, const Dose& dose, SetKey set) {
    const std::string_view key = set.side == Side::Left    ? "player.next_left"
                                 : set.side == Side::Right ? "player.next_right"
                                                           : "player.next_set";
    return texts(
        key,
        {{"number", set.number},
         {"all", dose.sets},
         {"work", turn_words(texts, dose, "player.next_hold")}}
    );
}

bool is_face_down(const Figure& figure) {
    constexpr double flat_most = 15; // degrees from lying on the front
    return !figure.keys.empty() &&
           std::all_of(figure.keys.begin(), figure.keys.end(), [](const Stance& key) {
               return std::abs(key.pelvis) <= flat_most;
           });
}

std::chrono::seconds time_left(const AppState& state) {
    std::chrono::seconds left{};
    for (const SessionSets& sets : sets_of_session(state)) {
        if (!sets.is_open || sets.left.empty()) {
            continue;
        }
        left += time_of(*sets.dose, left_of(sets));
        if (sets.exercise->id == state.player.exercise) {
            left += under_way(state, sets);
        }
    }
    return std::max(left, std::chrono::seconds(0));
}

std::string time_left_words(const AppState& state) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(time_left(state));
    return minutes.count() == 0 ? ""
                                : state.texts("player.minutes_left", {{"count", minutes.count()}});
}

} // namespace loadwise
