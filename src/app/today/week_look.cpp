#include "app/today/week_look.h"

#include "app/log/recording.h"
#include "app/words/words.h"
#include "engine/plan/adherence.h"
#include "engine/programme/guide.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <set>

namespace loadwise {

namespace {

constexpr std::chrono::days week_length{7};

bool is_under(const WeekLimits& limits, const WeekCount& count) {
    return count.done < std::min(count.planned, limits.days_least) ||
           count.done * 100 < count.planned * limits.share_least;
}

/// The look of today, if there was one.
const WeekLookedBack* look_of_today(const AppState& state) {
    const std::vector<WeekLookedBack>& weeks = state.patient.weeks;
    return !weeks.empty() && weeks.back().at.date == state.now.date ? &weeks.back() : nullptr;
}

/// What was counted then stays said, whatever is done later that day.
WeekCount count_of(const AppState& state) {
    const WeekLookedBack* const look = look_of_today(state);
    return look == nullptr ? week_count(state) : WeekCount{look->week.done, look->week.planned};
}

WeekStep step_of(const AppState& state, const WeekLimits& limits) {
    const WeekLookedBack* const look = look_of_today(state);
    if (look == nullptr) {
        return is_under(limits, week_count(state)) ? WeekStep::Barrier : WeekStep::Well;
    }
    return is_week_plan_open(state) ? WeekStep::Plan : WeekStep::Over;
}

std::string count_words(const Texts& texts, const WeekCount& count) {
    return count.done >= count.planned
               ? texts("week.all", {{"count", count.planned}})
               : texts("week.some", {{"done", count.done}, {"count", count.planned}});
}

/// After the programme, for years, it is asked about more rarely, and never without a reason.
std::chrono::days rest_of_look(const AppState& state) {
    return state.patient.afterwards ? std::chrono::days(state.guidance.guide->watch.measure_days)
                                    : week_length;
}

void add_plans(const AppState& state, const Guide& guide, WeekLook& look) {
    for (const Label& cue : guide.cues) {
        if (cue.words != look.intention) {
            look.plans.push_back({cue.key, cue.words});
        }
    }
    look.typed = state.check.intention;
    look.can_save = look.typed.find_first_not_of(' ') != std::string::npos;
}

void add_tip(const AppState& state, const Guide& guide, WeekLook& look) {
    const WeekLookedBack* const looked = look_of_today(state);
    const Barrier* const barrier =
        looked == nullptr ? nullptr : find_by_id(guide.barriers, looked->week.barrier);
    if (barrier != nullptr) {
        look.barrier = barrier->name;
        look.tip = barrier->tip;
        look.sources = evidence_lines(state.texts, guide.sources, barrier->evidence);
    }
}

} // namespace

WeekCount week_count(const AppState& state) {
    const Date today = training_date_of(state.now);
    const Date first = today - week_length;
    std::set<Date> done;
    for (const TrainingDay& day : state.patient.days) {
        if (day.date >= first && day.date < today && is_trained(day)) {
            done.insert(day.date);
        }
    }
    std::set<Date> planned = done;
    for (const MissedSessions& missed :
         missed_sessions(*state.programme, state.patient, first, today)) {
        planned.insert(missed.date);
    }
    return {static_cast<int>(done.size()), static_cast<int>(planned.size())};
}

bool is_week_due(const AppState& state) {
    if (!state.settings.has_week || state.guidance.guide == nullptr || !can_record(state) ||
        !state.patient.first_entry || !state.patient.usual_at_start) {
        return false;
    }
    const PatientState& patient = state.patient;
    const Date last = patient.weeks.empty() ? training_date_of(*patient.first_entry)
                                            : patient.weeks.back().at.date;
    const DayKind kind = state.day.kind;
    const bool can_train =
        kind != DayKind::CareLock && kind != DayKind::QuestionsFirst && kind != DayKind::Flare;
    if (!can_train || state.now.date - last < rest_of_look(state)) {
        return false;
    }
    const WeekCount count = week_count(state);
    return count.planned > 0 &&
           (!patient.afterwards || is_under(state.guidance.guide->week, count));
}

bool is_week_plan_open(const AppState& state) {
    const MeasureCheck& check = state.check;
    const WeekLookedBack* const look = look_of_today(state);
    return check.has_week && !check.is_week_over && look != nullptr &&
           (check.is_intention_wanted || !look->week.barrier.empty());
}

std::optional<WeekLook> make_week_look(const AppState& state) {
    if (state.guidance.guide == nullptr || !state.programme) {
        return std::nullopt;
    }
    const Guide& guide = *state.guidance.guide;
    WeekLook look;
    look.step = step_of(state, guide.week);
    look.count = count_words(state.texts, count_of(state));
    look.intention = state.patient.intention ? state.patient.intention->words : "";
    if (look.step == WeekStep::Barrier) {
        for (const Barrier& barrier : guide.barriers) {
            look.barriers.push_back({barrier.id.text, barrier.name});
        }
        look.sources = evidence_lines(state.texts, guide.sources, guide.week.evidence);
    } else if (look.step == WeekStep::Plan) {
        add_tip(state, guide, look);
        add_plans(state, guide, look);
    }
    return look;
}

} // namespace loadwise
