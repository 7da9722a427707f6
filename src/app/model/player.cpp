#include "app/model/player.h"

#include <algorithm>

namespace loadwise {

namespace {

/// A page in sight is told the time every second; after a longer silence nobody was looking.
constexpr Millis longest_silence{10'000};

/// A rest may have gone on for this long without the page; after that the clock is not believed.
constexpr Millis longest_absence = std::chrono::hours(12);

bool is_left(const SetPlan& plan, SetKey set) {
    return std::find(plan.left.begin(), plan.left.end(), set) != plan.left.end();
}

/// The set after this one, or else the first that is left.
std::optional<SetKey> next_set(const SetPlan& plan, SetKey done) {
    const auto at = std::find(plan.left.begin(), plan.left.end(), done);
    if (at != plan.left.end() && std::next(at) != plan.left.end()) {
        return *std::next(at);
    }
    for (const SetKey& set : plan.left) {
        if (set != done) {
            return set;
        }
    }
    return std::nullopt;
}

void begin(Player& player, PlayerPhase phase, Millis at) {
    player.phase = phase;
    player.since = at;
    player.paused_at.reset();
}

/// What follows a phase that the clock ended at `at`.
void end_phase(PlayerStep& step, SetPlan& plan, Millis at) {
    Player& player = step.player;
    switch (player.phase) {
    case PlayerPhase::CountIn:
    case PlayerPhase::Change:
        begin(player, PlayerPhase::Work, at);
        break;
    case PlayerPhase::Work:
        if (plan.asks_at_end) {
            player.work_from = plan.work.value_or(Millis(0));
            begin(player, PlayerPhase::Confirm, at);
        } else if (player.is_attended) {
            step.finished.push_back(player.set);
            player = set_over(std::move(player), plan, at);
            std::erase(plan.left, step.finished.back());
        } else {
            begin(player, PlayerPhase::Confirm, at);
        }
        break;
    case PlayerPhase::Rest:
        begin(player, player.is_attended ? PlayerPhase::Work : PlayerPhase::Ready, at);
        break;
    case PlayerPhase::Ready:
    case PlayerPhase::Confirm:
        break;
    }
}

} // namespace

Millis elapsed(const Player& player, Millis now) {
    return player.paused_at.value_or(now) - player.since;
}

std::optional<Millis> phase_length(const Player& player, const SetPlan& plan) {
    switch (player.phase) {
    case PlayerPhase::CountIn:
        return count_in_length;
    case PlayerPhase::Change:
        return change_length;
    case PlayerPhase::Rest:
        return plan.rest;
    case PlayerPhase::Work:
        return plan.work ? std::max(*plan.work - player.work_from, Millis(0)) : plan.work;
    case PlayerPhase::Ready:
    case PlayerPhase::Confirm:
        break;
    }
    return std::nullopt;
}

Millis worked(const Player& player, Millis now) {
    return player.phase == PlayerPhase::Work
               ? player.work_from + std::max(elapsed(player, now), Millis(0))
               : player.work_from;
}

bool is_heard(const Player& player, const ExerciseId& exercise, SetKey set) {
    return std::any_of(player.heard.begin(), player.heard.end(), [&](const HeardSet& each) {
        return each.exercise == exercise && each.set == set;
    });
}

bool asks_of_heard(const Player& player) {
    return !player.heard.empty() &&
           (player.phase != PlayerPhase::Confirm || is_heard(player, player.exercise, player.set));
}

PlayerStep told_time(Player player, const SetPlan& plan, Millis now, bool is_in_sight) {
    now = std::max(now, player.seen);
    player.is_attended = player.is_attended && now - player.seen <= longest_silence;
    SetPlan left = plan;
    PlayerStep step{std::move(player), {}};
    while (step.player.is_running()) {
        const std::optional<Millis> length = phase_length(step.player, left);
        if (!length || elapsed(step.player, now) < *length) {
            break;
        }
        end_phase(step, left, step.player.since + *length);
    }
    step.player.seen = now;
    step.player.is_attended = is_in_sight;
    return step;
}

Player started(Player player, const SetPlan& plan, Millis now, Millis resume_at) {
    if (!is_left(plan, player.set)) {
        return player;
    }
    if (player.paused_at && player.phase != PlayerPhase::Work) {
        player.since += now - *player.paused_at;
        player.paused_at.reset();
        return player;
    }
    const bool goes_on = player.phase == PlayerPhase::Work && player.paused_at;
    const bool can_begin = player.phase == PlayerPhase::Ready ||
                           player.phase == PlayerPhase::Rest ||
                           player.phase == PlayerPhase::Change || goes_on;
    if (can_begin) {
        player.work_from = goes_on ? resume_at : Millis(0);
        begin(player, PlayerPhase::CountIn, now);
    }
    return player;
}

Player paused(Player player, Millis now) {
    if (player.is_running()) {
        player.paused_at = now;
    }
    return player;
}

Player set_over(Player player, const SetPlan& plan, Millis at) {
    const std::optional<SetKey> next = next_set(plan, player.set);
    player.work_from = Millis(0);
    player.cut.clear();
    if (!next) {
        begin(player, PlayerPhase::Ready, at);
        return player;
    }
    const bool is_other_side = next->number == player.set.number;
    player.set = *next;
    if (is_other_side) {
        begin(player, PlayerPhase::Change, at);
    } else {
        begin(player, plan.rest > Millis(0) ? PlayerPhase::Rest : PlayerPhase::CountIn, at);
    }
    return player;
}

Player ended_early(Player player, Millis now) {
    player.work_from = worked(player, now);
    begin(player, PlayerPhase::Confirm, now);
    return player;
}

Player next_phase(Player player, const SetPlan& plan) {
    const Millis end = player.since + phase_length(player, plan).value_or(Millis(0));
    PlayerStep step{std::move(player), {}};
    step.player.is_attended = true;
    SetPlan left = plan;
    end_phase(step, left, end);
    return std::move(step.player);
}

Player waiting_for(Player player, SetKey set, Millis now) {
    player.set = set;
    player.cut.clear();
    player.work_from = Millis(0);
    begin(player, PlayerPhase::Ready, now);
    return player;
}

Player reopened(Player player, Millis now) {
    const bool is_believed = now >= player.seen && now - player.seen <= longest_absence;
    const bool is_resting = player.phase == PlayerPhase::Rest && is_believed;
    if (player.is_running() && !is_resting) {
        player.paused_at = std::max(player.seen, player.since);
    }
    player.is_attended = false;
    player.seen = now;
    return player;
}

Player settled(Player player, const SetPlan& plan, Millis now) {
    const bool is_asked = player.phase == PlayerPhase::Confirm && !player.heard.empty();
    if (is_asked || is_left(plan, player.set)) {
        return player;
    }
    const SetKey next = plan.left.empty() ? SetKey{} : plan.left.front();
    const bool is_resting =
        player.phase == PlayerPhase::Rest || player.phase == PlayerPhase::Change;
    if (is_resting && !plan.left.empty()) {
        player.set = next;
        return player;
    }
    return waiting_for(std::move(player), next, now);
}

} // namespace loadwise
