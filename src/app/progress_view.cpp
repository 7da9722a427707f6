#include "progress_view.h"

#include "pain_limits.h"
#include "words.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr int days_shown = 28;

std::string score_words(const std::optional<PainScore>& score) {
    return score ? std::to_string(score->value()) : "–";
}

void add_point(
    ProgressView& view, int day, const std::optional<PainScore>& score, PainContext context
) {
    if (score && day >= 0 && day < view.days) {
        view.points.push_back({day, score->value(), context});
    }
}

std::string chart_words(const ProgressView& view) {
    if (view.points.empty()) {
        return "No pain scores in this time.";
    }
    int worst = 0;
    int total = 0;
    int mornings = 0;
    for (const PainPoint& point : view.points) {
        worst = std::max(worst, point.score);
        if (point.context == PainContext::Morning) {
            total += point.score;
            ++mornings;
        }
    }
    const std::string days = view.days == 1
                                 ? "Pain on " + view.last_day
                                 : "Pain from " + view.first_day + " to " + view.last_day;
    std::string words = days + ". Worst score " + std::to_string(worst) + " of 10";
    if (mornings > 0) {
        const int tenths = (total * 10 + mornings / 2) / mornings;
        words += ", mornings " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) +
                 " on average";
    }
    return words + ". Acceptable up to " + std::to_string(view.pain_limit) + ".";
}

/// A limit above the usual pain is shown as the score it comes to today.
int limit_now(const AppState& state) {
    const std::optional<int> usual =
        state.day.usual_now ? state.day.usual_now : state.day.usual_at_start;
    return pain_limits(*state.programme, nullptr, usual).amber_most;
}

/// The worst pain during any session or exercise of the day.
std::optional<PainScore> worst_during(const TrainingDay& day) {
    std::optional<PainScore> worst;
    const auto look = [&worst](const std::vector<SessionPain>& sessions) {
        for (const SessionPain& session : sessions) {
            if (session.during && (!worst || *session.during > *worst)) {
                worst = session.during;
            }
        }
    };
    look(day.sessions);
    for (const ExerciseDay& exercise : day.exercises) {
        look(exercise.sessions);
    }
    return worst;
}

void add_day(ProgressView& view, const AppState& state, const TrainingDay& day, int index) {
    if (!day.sessions.empty()) {
        view.session_days.push_back(index);
    }
    add_point(view, index, worst_during(day), PainContext::During);
    add_point(view, index, day.after, PainContext::After);
    view.rows.push_back(
        {short_day(state.texts, day.date),
         day.sessions.empty() ? "–" : std::to_string(day.sessions.size()),
         score_words(worst_during(day)),
         score_words(day.after),
         score_words(day.morning)}
    );
}

void add_decisions(ProgressView& view, const AppState& state) {
    const auto& answers = state.patient.answers;
    for (auto answer = answers.rbegin(); answer != answers.rend(); ++answer) {
        const Rule* const rule = find_by_id(state.programme->rules, answer->rule);
        view.decisions.push_back(
            {short_day(state.texts, answer->at.date),
             rule == nullptr ? answer->rule.text : rule->title,
             answer->is_accepted ? "Accepted" : "Declined"}
        );
    }
}

} // namespace

ProgressView make_progress_view(const AppState& state) {
    ProgressView view;
    const Date today = state.now.date;
    const auto& days = state.patient.days;
    Date first = today - std::chrono::days(days_shown - 1);
    if (state.patient.first_entry && state.patient.first_entry->date > first) {
        first = state.patient.first_entry->date;
    }
    first = std::min(first, today); // an entry from further east may be of tomorrow
    view.days = static_cast<int>((today - first).count()) + 1;
    view.first_day = short_day(state.texts, first);
    view.last_day = short_day(state.texts, today);
    view.pain_limit = limit_now(state);
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        const auto index = static_cast<int>((day->date - first).count());
        if (index >= 0) {
            add_day(view, state, *day, index);
        }
    }
    for (const MorningPain& morning : state.patient.mornings) {
        const auto index = static_cast<int>((morning.at.date - first).count());
        add_point(view, index, morning.score, PainContext::Morning);
    }
    view.is_empty = view.points.empty() && view.session_days.empty();
    view.chart_words = chart_words(view);
    view.sessions_words =
        state.texts(
            "number.training_days", {{"count", static_cast<int>(view.session_days.size())}}
        ) +
        (view.days == 1 ? " so far." : " in the last " + std::to_string(view.days) + " days.");
    add_decisions(view, state);
    return view;
}

} // namespace loadwise
