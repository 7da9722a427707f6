#include "app/progress/record_entry.h"

#include "app/words/words.h"
#include "engine/plan/adherence.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <set>

namespace loadwise {

namespace {

constexpr std::size_t answers_most = 5;

bool is_reported(const AppState& state, Date date) {
    return date >= first_reported_date(state) && date <= state.now.date;
}

std::string labelled(const Texts& texts, std::string_view key, std::string_view value) {
    return texts("record.line", {{"label", texts(key)}, {"value", value}});
}

std::string place_line(const AppState& state) {
    const auto& stages = state.programme->stages;
    if (state.patient.stage >= stages.size()) {
        return {};
    }
    return labelled(
        state.texts,
        "report.stage",
        state.texts(
            "report.stage_for",
            {{"stage", stages[state.patient.stage].title},
             {"days", state.texts("number.days", {{"count", state.day.days_in_stage}})}}
        )
    );
}

/// Days with training, and the days that had something planned and nothing done.
std::string training_line(const AppState& state, const VisitReportView& report) {
    std::set<Date> done;
    for (const TrainingDay& day : state.patient.days) {
        if (is_reported(state, day.date)) {
            done.insert(day.date);
        }
    }
    std::set<Date> planned = done;
    for (const MissedSessions& missed : missed_sessions(
             *state.programme,
             state.patient,
             first_reported_date(state),
             training_date_of(state.now)
         )) {
        planned.insert(missed.date);
    }
    int sets = 0;
    int all = 0;
    for (const ReportWeek& week : report.weeks) {
        sets += week.sets_done;
        all += week.sets_planned;
    }
    return state.texts(
        "record.training",
        {{"days", static_cast<long long>(done.size())},
         {"planned", static_cast<long long>(planned.size())},
         {"sets", sets},
         {"all", all}}
    );
}

std::string score_words(const Texts& texts, const std::optional<int>& score) {
    return score ? std::to_string(*score) : texts("report.not_told");
}

std::string pain_line(const AppState& state, const VisitReportView& report) {
    int red = 0;
    for (const ReportWeek& week : report.weeks) {
        red += week.red_days;
    }
    return state.texts(
               "record.pain",
               {{"worst", score_words(state.texts, worst_pain_of(report))},
                {"usual", score_words(state.texts, state.day.usual_now)},
                {"start", score_words(state.texts, state.day.usual_at_start)}}
           ) +
           " " + state.texts("report.red_days", {{"count", red}});
}

std::string joined_or(const std::vector<std::string>& parts, const std::string& none) {
    return parts.empty() ? none : in_a_row(parts);
}

std::string doses_of(const VisitReportView& report, const std::string& none) {
    std::vector<std::string> parts;
    parts.reserve(report.exercises.size());
    for (const ReportFact& each : report.exercises) {
        parts.push_back(each.label + ": " + each.value);
    }
    return joined_or(parts, none);
}

/// What the patient answered to suggestions, the newest first, each with its day.
std::string answers_of(const AppState& state, bool is_accepted, const std::string& none) {
    std::vector<std::string> parts;
    const auto& answers = state.patient.answers;
    for (auto each = answers.rbegin(); each != answers.rend(); ++each) {
        const Rule* const rule = find_by_id(state.programme->rules, each->rule);
        if (rule != nullptr && each->is_accepted == is_accepted &&
            is_reported(state, each->at.date) && parts.size() < answers_most) {
            parts.push_back(rule->title + ", " + short_day(state.texts, each->at.date));
        }
    }
    return joined_or(parts, none);
}

/// In the order of safety: a warning sign, what was recorded wrongly, then what is suggested now.
std::string first_look(const AppState& state, const VisitReportView& report) {
    if (!report.red_flags.empty()) {
        return report.red_flags.front();
    }
    if (!state.patient.set_aside.future.empty()) {
        return state.texts("report.future_entry");
    }
    return state.offers.empty() ? state.texts("record.nothing") : state.offers.front().title;
}

} // namespace

std::vector<std::string> record_entry(const AppState& state, const VisitReportView& report) {
    const Texts& texts = state.texts;
    const std::string none = texts("record.none");
    const std::string period = texts(
        "record.head",
        {{"programme", report.title},
         {"period", report.period},
         {"year",
          std::to_string(static_cast<int>(std::chrono::year_month_day(state.now.date).year()))}}
    );
    std::vector<std::string> lines{
        period,
        place_line(state),
        training_line(state, report),
        pain_line(state, report),
        labelled(texts, "report.flares", joined_or(report.flares, none)),
        labelled(texts, "report.plan", doses_of(report, none))};
    for (const ReportFact& each : report.between) {
        lines.push_back(texts("record.line", {{"label", each.label}, {"value", each.value}}));
    }
    lines.insert(
        lines.end(),
        {labelled(texts, "record.taken", answers_of(state, true, none)),
         labelled(texts, "record.refused", answers_of(state, false, none)),
         labelled(texts, "record.first", first_look(state, report)),
         texts("record.foot")}
    );
    return lines;
}

} // namespace loadwise
