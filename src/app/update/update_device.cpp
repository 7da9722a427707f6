#include "app/update/update_device.h"

#include "app/log/language_choice.h"
#include "app/log/own_programmes.h"
#include "app/log/recording.h"
#include "app/log/store_answers.h"
#include "app/model/entry_draft.h"
#include "app/session/update_player.h"
#include "app/today/update_measures.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const TimeTold& told) {
    const LocalTime now = corrected(told.now, state.settings.clock);
    const bool is_same = state.now == now;
    state.now = now;
    state.device_now = told.now;
    state.told = state.clock.read(told.wall, told.run);
    state.is_in_sight = told.is_in_sight;
    if (!is_same) {
        derive(state);
    }
    if (state.annex != Annex::Here) {
        return state;
    }
    return annex::on_player_time(std::move(state));
}

Next with_clock(AppState state, const OwnClock& clock) {
    Settings settings = state.settings;
    settings.clock = clock;
    state.clock_draft.reset();
    state.now = corrected(state.device_now, clock);
    derive(state);
    return change_settings(std::move(state), std::move(settings));
}

Next on(AppState state, const ClockConfirmed&) {
    const OwnClock as_it_is{{}, state.device_now.utc_offset};
    return with_clock(std::move(state), as_it_is);
}

Next on(AppState state, const ClockTyped& typed) {
    state.clock_draft = typed.draft;
    return state;
}

Next on(AppState state, const ClockSet&) {
    if (!state.clock_draft) {
        return state;
    }
    const std::optional<Date> date = read_date(state.clock_draft->date);
    const auto time = read_time(state.clock_draft->time);
    const std::optional<OwnClock> clock =
        date && time ? own_clock(state.device_now, {*date, *time, {}}) : std::nullopt;
    if (!clock) {
        state.clock_draft->is_refused = true;
        return state;
    }
    return with_clock(std::move(state), *clock);
}

/// Told before the programme is there, or after; a later word may not raise what was lowered.
Next on(AppState state, const PlaceTold& told) {
    state.place = with_place(state.place, told.key, told.value);
    if (state.programme) {
        state.programme->advice_mode = advice_at(state.place, state.programme->advice_mode);
        derive(state);
    }
    return state;
}

/// One that is no longer the one to follow comes too late.
Next on(AppState state, const ProgrammeLoaded& loaded) {
    if (!loaded.name.empty() && loaded.name != state.programme_name) {
        return state;
    }
    state.programme = loaded.programme;
    state.past = loaded.past;
    state.programme->advice_mode = advice_at(state.place, loaded.programme.advice_mode);
    state.programme_language = translation_of(loaded.programme, loaded.language);
    state.programme_errors.clear();
    derive(state);
    return state;
}

Next on(AppState state, const LanguagesTold& told) {
    state.browser_languages = told.tags;
    return state;
}

Next on(AppState state, const TextsLoaded& loaded) {
    return {with_texts(std::move(state), loaded.texts), {}};
}

Next on(AppState state, const TextsRejected& rejected) {
    return without_texts(std::move(state), rejected);
}

Next on(AppState state, const FigureLoaded& loaded) {
    state.figures.add(loaded.figure);
    return state;
}

Next on(AppState state, const ProgrammeRejected& rejected) {
    state.programme_errors = rejected.errors;
    return state;
}

Next on(AppState state, const UpdateReady&) {
    state.app_update = AppUpdate::Ready;
    return state;
}

Next on(AppState state, const UpdateHeld&) {
    state.app_update = AppUpdate::Held;
    return state;
}

/// What is not stored yet would be lost with the page.
Next on(AppState state, const UpdateChosen&) {
    if (state.app_update == AppUpdate::None || !state.writes.empty()) {
        return state;
    }
    return {std::move(state), Effects::of(ApplyUpdate{})};
}

Next on(AppState state, const AnnexTold& told) {
    state.annex = told.problem.empty() ? Annex::Here : Annex::Failed;
    if (state.annex == Annex::Failed) {
        return state;
    }
    derive(state);
    begin_check(state);
    Effects held = std::exchange(state.held, {});
    return {std::move(state), std::move(held)};
}

Next on(AppState state, const SenseTold& told) {
    DeviceSenses& senses = state.senses;
    SenseState& one = told.sense == Sense::Sound    ? senses.sound
                      : told.sense == Sense::Voice  ? senses.voice
                      : told.sense == Sense::Screen ? senses.screen
                                                    : senses.pocket;
    one = told.state;
    return state;
}

Next on(AppState state, const RetryChosen&) {
    Effects effects = store_again(state);
    if (!std::exchange(state.setting_problem, {}).empty()) {
        for (auto& [key, value] : kept_settings(state.settings)) {
            effects.push_back(StoreSetting{key, value});
        }
    }
    if (state.annex == Annex::Failed) {
        state.annex = Annex::Wanted;
        effects.push_back(FetchAnnex{});
    }
    note_saving(state);
    if (!state.programme) {
        effects.push_back(FetchProgramme{state.programme_name, state.language});
    }
    if (!state.texts_problem.empty()) {
        effects.push_back(FetchTexts{state.language});
    }
    return {std::move(state), std::move(effects)};
}

} // namespace

Next update_device(AppState state, const Action& action) {
    return visit_group<DeviceActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
