#include "app/aloud/aloud_update.h"
#include "app/answers/answers_update.h"
#include "app/handout/handout_update.h"
#include "app/history/history_update.h"
#include "app/log/language_choice.h"
#include "app/log/own_programmes.h"
#include "app/model/annex.h"
#include "app/records/file_update.h"
#include "app/records/records_update.h"
#include "app/records/send_update.h"
#include "app/session/exercise_picture.h"
#include "app/session/update_pain.h"
#include "app/session/update_player.h"
#include "app/session/update_session.h"
#include "app/today/update_graded.h"
#include "app/today/update_measures.h"
#include "app/today/update_today.h"
#include "app/update/drafts.h"
#include "app/update/update_device.h"
#include "app/update/update_pages.h"
#include "app/update/update_store.h"

#include <utility>

namespace loadwise {

Next start_app(std::string writer) {
    AppState state;
    state.writer = std::move(writer);
    state.annex = Annex::Away;
    Effects effects = Effects::of(ReadLog{});
    effects.push_back(FetchProgramme{state.programme_name});
    return {std::move(state), std::move(effects)};
}

namespace annex {

namespace {

Next act_on_day(AppState state, const Action& action) {
    if (is_of<TodayActions>(action)) {
        return update_today(std::move(state), action);
    }
    if (is_of<BeginActions>(action)) {
        return update_begin(std::move(state), action);
    }
    if (is_of<PlayerActions>(action)) {
        return update_player(std::move(state), action);
    }
    if (is_of<SessionActions>(action)) {
        return update_session(std::move(state), action);
    }
    if (is_of<PainActions>(action)) {
        return update_pain(std::move(state), action);
    }
    if (is_of<GradedActions>(action)) {
        return update_graded(std::move(state), action);
    }
    if (is_of<MeasureActions>(action)) {
        return update_measure(std::move(state), action);
    }
    return state;
}

} // namespace

/// Acts on what only pages of the annex say, and on what comes from outside.
[[gnu::noinline]] Next act_on(AppState state, const Action& action) {
    if (is_of<EntryActions>(action)) {
        return update_entry(std::move(state), action);
    }
    if (is_of<FileActions>(action)) {
        return update_file(std::move(state), action);
    }
    if (is_of<BackupActions>(action)) {
        return update_backup(std::move(state), action);
    }
    if (is_of<HandoutActions>(action)) {
        return update_handout(std::move(state), action);
    }
    if (is_of<HistoryActions>(action)) {
        return update_history(std::move(state), action);
    }
    if (is_of<RecordsActions>(action)) {
        return update_records(std::move(state), action);
    }
    if (is_of<SendingActions>(action)) {
        return update_sending(std::move(state), action);
    }
    if (is_of<HandoutPageActions>(action)) {
        return update_handout_page(std::move(state), action);
    }
    if (is_of<AnswersActions>(action)) {
        return update_answers(std::move(state), action);
    }
    if (is_of<AloudActions>(action)) {
        return update_aloud(std::move(state), action);
    }
    if (is_of<MorePageActions>(action)) {
        return update_more_page(std::move(state), action);
    }
    return act_on_day(std::move(state), action);
}

} // namespace annex

namespace {

/// What is left is of the annex. The page holds it back until that is here; where it could not be
/// loaded, nothing that is shown says any of it.
Next act_on(AppState state, const Action& action) {
    if (is_of<DeviceActions>(action)) {
        return update_device(std::move(state), action);
    }
    if (is_of<StoreActions>(action)) {
        return update_store(std::move(state), action);
    }
    if (is_of<PageActions>(action)) {
        return update_page(std::move(state), action);
    }
    if (state.annex != Annex::Here) {
        return state;
    }
    return annex::act_on(std::move(state), action);
}

/// What an action is compared with when it is done.
struct Before {
    std::optional<SharedValue<FormDraft>> draft;
    PlayerTrace player;
    Sight sight;
};

} // namespace

namespace annex {

[[gnu::noinline]] Before before_of(const AppState& state) {
    return {draft_of(state), trace_of(state), sight_of(state)};
}

/// The plan is known: the led session fits it, and with the page it says whose pictures are wanted.
[[gnu::noinline]] void follow_day(Next& next, const Before& before) {
    leave_what_is_gone(next.state);
    follow_player(next, before.player);
    want_guide(next);
    want_figures(next);
    hush_what_was_left(next, before.sight);
}

[[gnu::noinline]] void keep_draft(Next& next, const Before& before) {
    store_draft(next, before.draft);
}

} // namespace annex

namespace {

/// What follows from the state as it is now, whatever the action was. Each line may need what those
/// above it decided.
void reconcile(Next& next, const std::optional<Before>& before) {
    want_texts(next);           // first: which language is spoken decides what else is fetched
    want_programme(next);       // what is followed decides which exercises there are
    want_base(next);            // what came in is compared with what is followed
    want_programme_texts(next); // once the programme is here, and nothing else was asked for
    if (before) {
        annex::follow_day(next, *before);
    }
    want_annex(next); // after all that ask for something: it holds back what its code must do
    if (before) {
        annex::keep_draft(next, *before); // goes to the store, which is here from the first
    }
}

} // namespace

Next update(AppState state, const Action& action) {
    std::optional<Before> before;
    if (state.annex == Annex::Here) {
        before = annex::before_of(state);
    }
    Next next = act_on(std::move(state), action);
    reconcile(next, before);
    return next;
}

} // namespace loadwise
