#include "app/update/drafts.h"

#include "app/log/log_index.h"
#include "app/today/first_run.h"
#include "app/today/graded_view.h"
#include "app/today/update_measures.h"
#include "app/today/week_look.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace loadwise {

namespace {

constexpr std::chrono::hours timed_most{6};

using Form = std::optional<DraftedForm>;

Form pain_form(const AppState& state) {
    const bool is_told = state.pain.score.has_value() || !state.pain.note.empty();
    return is_told ? Form(state.pain) : std::nullopt;
}

Form goal_form(const AppState& state) {
    return state.goal_picked ? Form(GoalDraft{*state.goal_picked}) : std::nullopt;
}

/// What was typed comes before a clock that runs, and that before the goal that one is measured
/// for.
Form measure_form(const AppState& state) {
    const MeasureCheck& check = state.check;
    std::vector<MeasureDraft> typed;
    std::copy_if(
        check.typed.begin(),
        check.typed.end(),
        std::back_inserter(typed),
        [](const MeasureDraft& each) { return !each.text.empty(); }
    );
    if (!typed.empty()) {
        return typed;
    }
    if (check.is_asking()) {
        return check.timed_from ? Form(TimedDraft{check.asked[check.at].measure, *check.timed_from})
                                : goal_form(state);
    }
    return is_week_plan_open(state) ? Form(WeekDraft{check.intention, check.is_intention_wanted})
                                    : std::nullopt;
}

/// Whether it shall be deleted is asked anew: it may be another day's thumb that presses.
Form entry_form(const AppState& state) {
    const Entry* const target = find_entry(state.log, state.entry.target);
    EntryDraft draft = state.entry;
    draft.is_deletion_asked = false;
    return target == nullptr || draft == draft_of(*target) ? std::nullopt : Form(std::move(draft));
}

Form titles_form(const AppState& state) {
    const RemindersTitled& titles = state.reminder_titles;
    return titles.session.empty() && titles.morning.empty()
               ? std::nullopt
               : Form(TitlesDraft{titles.session, titles.morning});
}

Form stage_form(const AppState& state) {
    return state.first_stage.empty() ? std::nullopt : Form(StageDraft{state.first_stage});
}

Form link_form(const AppState& state) {
    return state.typed_link.empty() ? std::nullopt : Form(LinkDraft{state.typed_link});
}

/// A passphrase is never stored, nor the time as it was typed: it would be another time later.
Form form_of(const AppState& state) {
    const bool is_over_pain = state.page == Page::Answers && state.answers.from == Page::Pain;
    if (state.page == Page::Pain || is_over_pain) {
        return pain_form(state);
    }
    if (state.page == Page::Measure) {
        return measure_form(state);
    }
    if (state.page == Page::GradedPlan) {
        return goal_form(state);
    }
    if (state.page == Page::EntryEdit) {
        return entry_form(state);
    }
    if (state.page == Page::FirstStage) {
        return stage_form(state);
    }
    if (state.page == Page::Programme) {
        return link_form(state);
    }
    return state.page == Page::Reminders ? titles_form(state) : std::nullopt;
}

/// Puts a form back on its page.
struct Returning {
    AppState& state;

    void operator()(const PainDraft& pain) const {
        state.pain = pain;
        state.page = Page::Pain;
    }

    void operator()(const std::vector<MeasureDraft>& typed) const {
        if (!typed.empty()) {
            state.check = {};
            state.check.typed = typed;
            state.page = Page::Measure;
            begin_check(state);
        }
    }

    void operator()(const TimedDraft& timed) const {
        const auto passed = state.told - timed.from;
        if (passed >= Millis(0) && passed <= timed_most) {
            state.check = {};
            state.check.asked.push_back({timed.measure});
            state.check.timed_from = timed.from;
            state.page = Page::Measure;
        }
    }

    void operator()(const GoalDraft& goal) const {
        state.goal_picked = goal.minutes;
        state.page = Page::GradedPlan;
    }

    void operator()(const WeekDraft& week) const {
        state.check = {};
        state.check.has_week = true;
        state.check.intention = week.words;
        state.check.is_intention_wanted = week.is_changing;
        state.page = Page::Measure;
    }

    void operator()(const StageDraft& picked) const {
        state.first_stage = picked.stage;
        state.page = Page::FirstStage;
    }

    void operator()(const LinkDraft& link) const {
        state.typed_link = link.text;
        state.page = Page::Programme;
    }

    void operator()(const TitlesDraft& titles) const {
        state.reminder_titles = {titles.session, titles.morning};
        state.page = Page::Reminders;
    }

    void operator()(const EntryDraft& entry) const {
        state.entry = entry;
        state.entry_from = Page::History;
        state.page = Page::EntryEdit;
    }
};

/// The page is about something that is not, or not any more: another tab, or another programme.
bool is_about_nothing(const AppState& state) {
    if (state.page == Page::EntryEdit) {
        return find_entry(state.log, state.entry.target) == nullptr;
    }
    if (state.page == Page::GradedPlan) {
        return graded_track(state) == nullptr;
    }
    return state.page == Page::FirstStage && !is_first_stage_due(state);
}

} // namespace

std::optional<FormDraft> draft_of(const AppState& state) {
    Form form = form_of(state);
    return form ? std::optional(FormDraft{state.now.date, *std::move(form)}) : std::nullopt;
}

void store_draft(Next& next, const std::optional<SharedValue<FormDraft>>& before) {
    std::optional<FormDraft> now = draft_of(next.state);
    if (now.has_value() != before.has_value() || (now && !(*now == **before))) {
        next.effects.push_back(StoreDraft{std::move(now)});
    }
}

namespace annex {

namespace {

[[gnu::noinline]] void put_back(AppState& state, const FormDraft& draft) {
    visit_form(Returning{state}, draft.form);
}

} // namespace

} // namespace annex

AppState with_draft(AppState state, const FormDraft& draft) {
    const bool is_of_today = draft.day == state.now.date && state.page == Page::Today;
    if (is_of_today && state.annex == Annex::Here) {
        annex::put_back(state, draft);
    }
    return state;
}

void leave_what_is_gone(AppState& state) {
    if (state.is_running() && is_about_nothing(state)) {
        state.page = Page::Today;
    }
}

} // namespace loadwise
