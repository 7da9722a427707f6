#include "app/session/senses_view.h"

#include "app/session/update_pocket.h"

namespace loadwise {

namespace {

std::string sound_note(const AppState& state) {
    switch (state.senses.sound) {
    case SenseState::None:
        return state.texts("player.device.no_sound");
    case SenseState::Muted:
        return state.texts("player.device.silent_mode");
    case SenseState::Unknown:
    case SenseState::Works:
    case SenseState::Lost:
    case SenseState::Bare:
        break;
    }
    return {};
}

std::string voice_note(const AppState& state) {
    return state.senses.voice == SenseState::None ? state.texts("player.device.no_voice")
                                                  : std::string();
}

/// While something should be heard.
std::string lost_words(const AppState& state) {
    const Settings& settings = state.settings;
    if (!state.player.is_running()) {
        return {};
    }
    if (settings.has_sound && state.senses.sound == SenseState::Lost) {
        return state.texts("player.device.sound_lost");
    }
    const bool is_spoken = settings.has_voice.value_or(false);
    return is_spoken && state.senses.voice == SenseState::Lost
               ? state.texts("player.device.voice_lost")
               : std::string();
}

/// Of a run that a track would lead: why there is none.
std::string pocket_words(const AppState& state) {
    const std::optional<SessionSets> sets = sets_of(state, state.player.exercise);
    const bool is_ready = state.player.phase == PlayerPhase::Ready;
    if (!sets || !sets->is_open || !is_ready) {
        return {};
    }
    const bool is_wanted =
        is_run(*sets) ? state.settings.pocket_runs.value_or(true) : state.settings.pocket_sets;
    if (!is_wanted) {
        return {};
    }
    switch (state.senses.pocket) {
    case SenseState::None:
        return state.texts("pocket.none");
    case SenseState::Lost:
        return state.texts("pocket.refused");
    case SenseState::Unknown:
    case SenseState::Works:
    case SenseState::Muted:
    case SenseState::Bare:
        break;
    }
    return {};
}

/// A track goes on without the screen.
bool is_screen_needed(const AppState& state) {
    const std::optional<SessionSets> sets = sets_of(state, state.player.exercise);
    return !sets || !is_in_pocket(state, *sets);
}

bool is_screen_told_now(const AppState& state) {
    const bool is_under_way = state.player.is_running() && state.player.phase != PlayerPhase::Rest;
    return state.senses.screen != SenseState::Works && !state.is_screen_told && !is_under_way;
}

void add(std::string& words, const std::string& more) {
    if (!more.empty()) {
        words += words.empty() ? more : " " + more;
    }
}

/// Sounds and voice before the first set; the screen whenever it becomes known.
std::string notice(const AppState& state) {
    const bool is_first = state.session.settled.empty() && state.player.phase == PlayerPhase::Ready;
    std::string words;
    if (is_first && state.settings.has_sound) {
        add(words, sound_note(state));
    }
    if (is_first && state.settings.has_voice.value_or(false)) {
        add(words, voice_note(state));
    }
    add(words, pocket_words(state));
    if (is_screen_told_now(state) && is_screen_needed(state)) {
        add(words, state.texts("player.device.may_go_dark"));
    }
    return words;
}

} // namespace

SensesView make_senses_view(const AppState& state) {
    return {lost_words(state), notice(state), sound_note(state), voice_note(state)};
}

void note_what_was_said(AppState& state, PlayerPhase before) {
    const bool was_waiting = before == PlayerPhase::Ready || before == PlayerPhase::Rest ||
                             before == PlayerPhase::Confirm;
    const bool has_begun = state.player.is_running() && state.player.phase != before;
    if (was_waiting && has_begun && state.player.phase != PlayerPhase::Rest &&
        state.senses.screen != SenseState::Works) {
        state.is_screen_told = true;
    }
}

} // namespace loadwise
