#include "app/today/update_measures.h"

#include "app/log/log_index.h"
#include "app/log/recording.h"
#include "app/today/activities.h"
#include "app/today/measure_view.h"
#include "app/today/update_week.h"
#include "app/today/week_look.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

AskedMeasure& asked_now(AppState& state) {
    return state.check.asked[state.check.at];
}

bool is_asked_now(const AppState& state, const MeasureId& measure) {
    return state.page == Page::Measure && state.check.is_asking() &&
           state.check.asked[state.check.at].measure == measure;
}

using AskedMeasures = std::vector<AskedMeasure>;

/// Of activities of the patient's own, each by itself, or which they are where none is named yet.
void add_asked(AskedMeasures& asked, const AppState& state, const MeasureId& id) {
    const Measure* const measure = find_by_id(state.programme->measures, id);
    const bool is_own = measure != nullptr && measure->kind == MeasureKind::Activities;
    const std::vector<Activity> own =
        is_own ? scored_activities(state, id) : std::vector<Activity>();
    for (const Activity& activity : own) {
        asked.push_back({id, activity.id, {}});
    }
    if (own.empty()) {
        asked.push_back({id, {}, {}});
    }
}

/// All of one measure that is still to come, the question on the screen included.
void take_away_asked(MeasureCheck& check, const MeasureId& measure) {
    const auto here = check.asked.begin() + static_cast<std::ptrdiff_t>(check.at);
    const auto is_it = [&measure](const AskedMeasure& each) { return each.measure == measure; };
    check.asked.erase(std::remove_if(here, check.asked.end(), is_it), check.asked.end());
}

void ask_here(MeasureCheck& check, const AskedMeasures& asked) {
    const auto here = check.asked.begin() + static_cast<std::ptrdiff_t>(check.at);
    check.asked.insert(here, asked.begin(), asked.end());
}

void go_on(AppState& state, std::size_t to) {
    state.check.at = to;
    state.check.timed_from.reset();
}

/// An answer that was given in this walk already is corrected, as long as nobody took it back.
EntryId replaced_entry(const AppState& state, const AskedMeasure& asked, std::size_t place) {
    if (place >= asked.entries.size()) {
        return {};
    }
    const Entry* const entry = find_entry(state.log, asked.entries[place]);
    return entry != nullptr && LogIndex(state.log).counts(*entry) ? entry->id : EntryId{};
}

/// Records what was answered, and goes on to the next question.
Next record_answers(AppState state, const std::vector<MeasureTaken>& answers) {
    std::vector<EntryToRecord> happenings;
    for (const MeasureTaken& answer : answers) {
        const EntryId replaced = replaced_entry(state, asked_now(state), happenings.size());
        happenings.push_back({answer, state.now, replaced});
    }
    Next next = record(std::move(state), std::move(happenings));
    asked_now(next.state).entries = next.state.undoable;
    go_on(next.state, next.state.check.at + 1);
    return next;
}

void type(MeasureCheck& check, MeasureDraft draft) {
    for (MeasureDraft& each : check.typed) {
        if (each.measure == draft.measure && each.side == draft.side && each.place == draft.place) {
            each.text = std::move(draft.text);
            return;
        }
    }
    check.typed.push_back(std::move(draft));
}

Next on(AppState state, const MeasureTyped& typed) {
    type(state.check, {typed.measure, typed.side, typed.text, typed.place});
    return state;
}

Next on(AppState state, const MeasureScored& scored) {
    const Measure* const measure = find_by_id(state.programme->measures, scored.measure);
    const bool is_allowed =
        measure != nullptr && measure_value(*measure, std::to_string(scored.value)).has_value();
    if (!is_allowed || !is_asked_now(state, scored.measure) || !can_record(state) ||
        asked_now(state).activity != scored.activity) {
        return state;
    }
    return record_answers(
        std::move(state),
        {MeasureTaken{scored.measure, scored.value, Side::Both, {}, scored.activity}}
    );
}

/// The names are entries of their own; what they name is scored next.
Next name_activities(AppState state, const MeasureId& measure) {
    const std::vector<ActivityLine> lines = activity_lines(state, measure);
    if (std::any_of(lines.begin(), lines.end(), [](const ActivityLine& line) {
            return !line.problem.empty();
        })) {
        return state;
    }
    std::vector<EntryToRecord> happenings;
    for (ActivityNamed& named : activities_typed(state, measure)) {
        happenings.push_back({std::move(named), state.now, {}});
    }
    Next next = happenings.empty() ? Next(std::move(state))
                                   : record(std::move(state), std::move(happenings));
    MeasureCheck& check = next.state.check;
    std::erase_if(check.typed, [&](const MeasureDraft& each) { return each.measure == measure; });
    take_away_asked(check, measure);
    if (!scored_activities(next.state, measure).empty()) {
        AskedMeasures asked;
        add_asked(asked, next.state, measure);
        ask_here(check, asked);
    }
    return next;
}

/// A number outside its limits stays on the screen, and nothing is recorded.
Next on(AppState state, const MeasureSubmitted& submitted) {
    const Measure* const measure = find_by_id(state.programme->measures, submitted.measure);
    if (measure == nullptr || !is_asked_now(state, submitted.measure) || !can_record(state)) {
        return state;
    }
    if (measure->kind == MeasureKind::Activities) {
        return name_activities(std::move(state), submitted.measure);
    }
    std::vector<MeasureTaken> answers;
    for (const MeasureDraft& draft : state.check.typed) {
        if (draft.measure != measure->id || draft.text.empty()) {
            continue;
        }
        const std::optional<int> value = measure_value(*measure, draft.text);
        if (!value) {
            return state;
        }
        answers.push_back({measure->id, *value, draft.side, {}});
    }
    if (answers.empty()) {
        return state;
    }
    std::sort(answers.begin(), answers.end(), [](const auto& one, const auto& other) {
        return one.side < other.side;
    });
    return record_answers(std::move(state), answers);
}

Next on(AppState state, const MeasurePassed&) {
    if (state.check.is_asking()) {
        go_on(state, state.check.at + 1);
    }
    return state;
}

Next on(AppState state, const MeasureReturned&) {
    if (state.check.at > 0) {
        go_on(state, state.check.at - 1);
    }
    return state;
}

/// One that nothing asks for today.
Next on(AppState state, const MeasureChosen& chosen) {
    const bool is_offered = state.page == Page::Measure || state.page == Page::GradedPlan ||
                            state.page == Page::Answers || state.page == Page::About;
    if (is_offered && find_by_id(state.programme->measures, chosen.measure) != nullptr) {
        state.page = Page::Measure;
        state.check = {};
        add_asked(state.check.asked, state, chosen.measure);
    }
    return state;
}

Next on(AppState state, const ActivitiesChanged&) {
    if (state.check.is_asking() && !asked_now(state).activity.empty()) {
        const MeasureId measure = asked_now(state).measure;
        take_away_asked(state.check, measure);
        ask_here(state.check, {{measure, {}, {}}});
    }
    return state;
}

Next on(AppState state, const MeasureDeclined& declined) {
    Settings settings = state.settings;
    std::vector<std::string>& names = settings.measures_declined;
    std::erase(names, declined.measure.text);
    if (declined.is_declined) {
        names.push_back(declined.measure.text);
    }
    while (declined.is_declined && is_asked_now(state, declined.measure)) {
        go_on(state, state.check.at + 1);
    }
    return change_settings(std::move(state), std::move(settings));
}

Next on(AppState state, const MeasureTimed&) {
    state.check.timed_from = state.told;
    return state;
}

/// What the clock shows is typed, in whole minutes.
Next on(AppState state, const MeasureTimeTaken& taken) {
    if (!state.check.timed_from || !is_asked_now(state, taken.measure)) {
        return state;
    }
    const auto passed =
        std::chrono::floor<std::chrono::minutes>(state.told - *state.check.timed_from);
    type(state.check, {taken.measure, Side::Both, std::to_string(passed.count())});
    state.check.timed_from.reset();
    return state;
}

Next on(AppState state, const WeekAnswered& answered) {
    return answer_week(std::move(state), answered.barrier);
}

/// What stands is looked at with the look itself; changing it comes after that.
Next on(AppState state, const IntentionWanted&) {
    Next next = answer_week(std::move(state), {});
    next.state.check.is_intention_wanted = true;
    next.state.check.is_week_over = false;
    return next;
}

Next on(AppState state, const IntentionTyped& typed) {
    state.check.intention = typed.text;
    return state;
}

Next on(AppState state, const IntentionChosen& chosen) {
    return choose_intention(std::move(state), chosen.words);
}

Next on(AppState state, const WeekDeclined& declined) {
    Settings settings = state.settings;
    settings.has_week = !declined.is_declined;
    state.check.has_week = state.check.has_week && !declined.is_declined;
    return change_settings(std::move(state), std::move(settings));
}

MeasureCheck first_of_check(const AppState& state) {
    MeasureCheck check;
    check.has_week = is_week_due(state);
    for (const MeasureId& id : measures_to_ask(state)) {
        add_asked(check.asked, state, id);
    }
    return check;
}

MeasureCheck resume_check(const AppState& state, std::vector<MeasureDraft> typed) {
    MeasureCheck check = first_of_check(state);
    const MeasureId& last = typed.back().measure;
    const auto found =
        std::find_if(check.asked.begin(), check.asked.end(), [&last](const AskedMeasure& asked) {
            return asked.measure == last;
        });
    check.at = static_cast<std::size_t>(found - check.asked.begin());
    if (found == check.asked.end()) {
        check.asked = {{last, {}, {}}};
        check.at = 0;
    } else if (!found->activity.empty()) {
        take_away_asked(check, last); // names were being typed
        ask_here(check, {{last, {}, {}}});
    }
    check.typed = std::move(typed);
    return check;
}

} // namespace

namespace annex {

[[gnu::noinline]] void begin_check(AppState& state) {
    std::vector<MeasureDraft> typed = std::move(state.check.typed);
    state.check = typed.empty() ? first_of_check(state) : resume_check(state, std::move(typed));
}

} // namespace annex

void begin_check(AppState& state) {
    if (state.page == Page::Measure && state.check.asked.empty() && !state.check.has_week &&
        state.annex == Annex::Here) {
        annex::begin_check(state);
    }
}

Next update_measure(AppState state, const Action& action) {
    return visit_group<MeasureActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
