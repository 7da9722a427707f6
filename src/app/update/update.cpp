#include "app/handout/handout_update.h"
#include "app/history/history_update.h"
#include "app/log/language_choice.h"
#include "app/log/own_programmes.h"
#include "app/log/recording.h"
#include "app/log/session_now.h"
#include "app/log/store_answers.h"
#include "app/model/annex.h"
#include "app/records/file_update.h"
#include "app/records/records_update.h"
#include "app/records/reminders_view.h"
#include "app/session/session_sets.h"
#include "app/session/update_pain.h"
#include "app/session/update_player.h"
#include "app/session/update_session.h"
#include "app/today/first_run.h"
#include "app/today/measure_view.h"
#include "app/update/drafts.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const TimeTold& told) {
    const bool is_same = state.now == told.now;
    state.now = told.now;
    state.told = state.clock.read(told.wall, told.run);
    state.is_in_sight = told.is_in_sight;
    if (!is_same) {
        derive(state);
    }
    return on_player_time(std::move(state));
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
    state.figures.push_back(loaded.figure);
    return state;
}

Next on(AppState state, const ProgrammeRejected& rejected) {
    state.programme_errors = rejected.errors;
    return state;
}

Next on(AppState state, const RowsRead& rows) {
    take_rows(state, rows);
    state.is_log_from_newer_version |= rows.is_from_newer_version;
    state.is_log_read = true;
    state.store_problem.clear();
    derive(state);
    return state;
}

Next on(AppState state, const StoreUnavailable& unavailable) {
    state.store_problem = unavailable.reason;
    state.is_log_read = true;
    derive(state);
    return state;
}

Next on(AppState state, const EntriesStored& stored) {
    std::erase_if(state.writes, [&](const PendingWrite& write) {
        return write.batch == stored.batch;
    });
    note_saving(state);
    return state;
}

Next on(AppState state, const EntriesRefused& refused) {
    for (PendingWrite& write : state.writes) {
        if (write.batch == refused.batch) {
            write.refused_because = refused.reason.empty() ? "none" : refused.reason;
        }
    }
    note_saving(state);
    return state;
}

Next on(AppState state, const RecordsGone& gone) {
    take_loss(state, gone);
    note_saving(state);
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
    Effects held = std::exchange(state.held, {});
    return {std::move(state), std::move(held)};
}

Next on(AppState state, const RetryChosen&) {
    Effects effects = store_again(state);
    if (!std::exchange(state.setting_problem, {}).empty()) {
        for (auto& [key, value] : kept_settings(state.settings)) {
            effects.push_back(StoreSetting{key, value});
        }
    }
    state.annex = state.annex == Annex::Failed ? Annex::Away : state.annex;
    note_saving(state);
    if (!state.programme) {
        effects.push_back(FetchProgramme{state.programme_name, state.language});
    }
    if (!state.texts_problem.empty()) {
        effects.push_back(FetchTexts{state.language});
    }
    return {std::move(state), std::move(effects)};
}

Next on(AppState state, const ProgressChosen& chosen) {
    state.progress = chosen.choice;
    return state;
}

Next on(AppState state, const RemindersTitled& titled) {
    state.reminder_titles = titled;
    return state;
}

Next on(AppState state, const RemindersWanted& wanted) {
    std::optional<SaveReminders> order = reminders_to_save(state, wanted.is_shared);
    Effects effects;
    if (order) {
        effects.push_back(std::move(*order));
    }
    return {std::move(state), std::move(effects)};
}

Next on(AppState state, const SettingRead& read) {
    state.settings = with_setting(state.settings, read.key, read.value);
    return state;
}

Next on(AppState state, const DraftRead& read) {
    return with_draft(std::move(state), read.draft);
}

Next on(AppState state, const PlayerRead& read) {
    state.player_stored = read.player;
    return state;
}

Next on(AppState state, const LastBackupRead& read) {
    state.records.last_backup = read.backup;
    return state;
}

/// It holds in this page all the same. What is kept for the page alone, a draft, is not told.
Next on(AppState state, const SettingRefused& refused) {
    if (is_setting(refused.key)) {
        state.setting_problem = refused.reason.empty() ? "none" : refused.reason;
    }
    return state;
}

Next on(AppState state, const SettingsChanged& changed) {
    return change_settings(std::move(state), changed.settings);
}

Next on(AppState state, const LossesRead&) {
    Settings read = state.settings;
    read.losses_told = count_losses(state);
    read.times_lost_told = read.times_lost;
    return change_settings(std::move(state), std::move(read));
}

Next on(AppState state, const PageChosen& chosen) {
    if (!is_form(state.page)) {
        state.undoable.clear();
    }
    if (chosen.page == Page::History) {
        state.history_day.reset();
    }
    Next next = go_to(std::move(state), chosen.page);
    if (chosen.page == Page::Records) {
        next.effects.push_back(AskFacts{});
    }
    return next;
}

/// What is not stored yet would be lost with the page.
Next on(AppState state, const DeskOpened&) {
    const bool is_kept = state.writes.empty();
    Effects effects;
    if (is_kept) {
        effects.push_back(LeaveFor{"clinic.html"});
    }
    return {std::move(state), std::move(effects)};
}

Next on(AppState state, const OfferDecided& decided) {
    const auto offer =
        std::find_if(state.offers.begin(), state.offers.end(), [&](const Offer& each) {
            const ExerciseId first = each.exercises.empty() ? ExerciseId{} : each.exercises.front();
            return each.needs_answer && each.rule == decided.rule && first == decided.exercise;
        });
    if (offer == state.offers.end()) {
        return state;
    }
    EntryBody answer = OfferAnswered{offer->rule, decided.is_accepted, offer->changes};
    return record(std::move(state), {std::move(answer)});
}

/// Pressing the answer that stands already says nothing new.
bool is_news(const AppState& state, const ScreeningDecided& decided) {
    if (!state.is_running() ||
        find_by_id(state.programme->screening, decided.question) == nullptr) {
        return false;
    }
    const auto& open = state.day.questions;
    const bool is_open = std::find(open.begin(), open.end(), decided.question) != open.end();
    for (const ScreeningState& known : state.patient.screening) {
        if (known.question == decided.question) {
            return decided.answer == ScreeningAnswer::Cleared
                       ? known.is_locking
                       : is_open || known.answer != decided.answer;
        }
    }
    return decided.answer != ScreeningAnswer::Cleared;
}

Next on(AppState state, const ClearingAsked& asked) {
    state.clearing = asked.question;
    return state;
}

Next on(AppState state, const ScreeningDecided& decided) {
    state.clearing = {};
    if (!is_news(state, decided)) {
        return state;
    }
    return record(std::move(state), {ScreeningAnswered{decided.question, decided.answer, {}}});
}

Next on(AppState state, const MeasureTyped& typed) {
    for (MeasureDraft& draft : state.measures) {
        if (draft.measure == typed.measure && draft.side == typed.side) {
            draft.text = typed.text;
            return state;
        }
    }
    state.measures.push_back({typed.measure, typed.side, typed.text});
    return state;
}

/// Only numbers inside their limits are recorded; with one outside, nothing is, and the page stays.
Next on(AppState state, const MeasuresSubmitted&) {
    if (!can_record(state) || state.page != Page::Measure) {
        return state;
    }
    std::vector<EntryBody> bodies;
    for (const MeasureDraft& draft : state.measures) {
        const Measure* const measure = find_by_id(state.programme->measures, draft.measure);
        if (measure == nullptr || draft.text.empty()) {
            continue;
        }
        const std::optional<int> value = measure_value(*measure, draft.text);
        if (!value) {
            return state;
        }
        bodies.push_back(MeasureTaken{draft.measure, *value, draft.side, {}});
    }
    Next next = record(std::move(state), std::move(bodies));
    next.state.measures.clear();
    next.state.page = Page::Today;
    return next;
}

} // namespace

std::string refusal(const AppState& state) {
    for (const PendingWrite& write : state.writes) {
        if (!write.refused_because.empty()) {
            return write.refused_because;
        }
    }
    return {};
}

Next start_app(std::string writer) {
    AppState state;
    state.writer = std::move(writer);
    Effects effects = Effects::of(ReadLog{});
    effects.push_back(FetchProgramme{state.programme_name});
    return {std::move(state), std::move(effects)};
}

namespace annex {

/// Acts on what only pages of the annex say.
[[gnu::noinline]] Next hear(AppState state, const Action& action) {
    return visit_kind(
        [&](const auto& each) -> Next {
            if constexpr (is_said_in_annex<std::decay_t<decltype(each)>>) {
                return on(std::move(state), each);
            } else {
                return std::move(state);
            }
        },
        action
    );
}

} // namespace annex

namespace {

/// What belongs to the annex nobody can say before it is here.
Next hear(AppState state, const Action& action) {
    return visit_kind(
        [&](const auto& each) -> Next {
            if constexpr (is_said_in_annex<std::decay_t<decltype(each)>>) {
                return annex::hear(std::move(state), action);
            } else {
                return on(std::move(state), each);
            }
        },
        action
    );
}

} // namespace

Next update(AppState state, const Action& action) {
    const std::optional<FormDraft> draft = draft_of(state);
    const PlayerTrace before = trace_of(state);
    Next next = hear(std::move(state), action);
    want_texts(next);
    want_programme(next);
    want_base(next);
    want_programme_texts(next);
    follow_player(next, before);
    want_figures(next);
    want_annex(next);
    store_draft(next, draft);
    return next;
}

} // namespace loadwise
