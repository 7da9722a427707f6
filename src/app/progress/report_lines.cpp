#include "app/progress/report_lines.h"

#include "app/words/names.h"
#include "app/words/words.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/verdict.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr std::size_t lines_most = 5;

void add_line(ReportLines& told, std::string line) {
    if (told.lines.size() < lines_most) {
        told.lines.push_back(std::move(line));
    } else {
        ++told.left_out;
    }
}

/// Once each: after and the morning are the day's, and are told of every exercise.
void add_reason(std::vector<std::string>& reasons, std::string reason) {
    if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) {
        reasons.push_back(std::move(reason));
    }
}

std::string morning_words(
    const Texts& texts, std::string_view key, PainScore score, const std::optional<int>& usual
) {
    const std::string words = texts(key, {{"score", score.value()}});
    return usual ? texts("report.with_usual", {{"words", words}, {"usual", *usual}}) : words;
}

void add_during(
    std::vector<std::string>& reasons,
    const AppState& state,
    const TrainingDay& day,
    const ExerciseDay& done
) {
    const PainDuring during = pain_during(day, done);
    const std::string name = exercise_name(*state.programme, done.exercise);
    if (is_above(during.worst, done.limits.amber_most)) {
        add_reason(
            reasons,
            state.texts(
                "report.why_during",
                {{"exercise", name},
                 {"score", during.worst->value()},
                 {"most", done.limits.amber_most}}
            )
        );
    } else if (during.is_too_sore) {
        add_reason(reasons, state.texts("report.why_sore", {{"exercise", name}}));
    }
}

void add_mornings(
    std::vector<std::string>& reasons,
    const Texts& texts,
    const TrainingDay& day,
    const ExerciseDay& done
) {
    const auto& first = day.morning_of_both;
    if (first && is_unsettled(done.limits, *first, day.usual)) {
        add_reason(reasons, morning_words(texts, "report.why_morning", *first, day.usual));
    }
    const auto& second = done.second_morning;
    if (second && is_unsettled(done.limits, *second, day.usual)) {
        add_reason(reasons, morning_words(texts, "report.why_second", *second, day.usual));
    }
    if (day.is_side_unsettled || done.is_second_side_unsettled) {
        add_reason(reasons, texts("report.why_side"));
    }
}

std::vector<std::string> reasons_of(const AppState& state, const TrainingDay& day) {
    std::vector<std::string> reasons;
    for (const ExerciseDay& done : day.exercises) {
        if (done.verdict == Verdict::Red) {
            add_during(reasons, state, day, done);
        }
    }
    for (const ExerciseDay& done : day.exercises) {
        if (done.verdict != Verdict::Red) {
            continue;
        }
        const int most = done.limits.amber_most;
        if (is_above(day.after, most)) {
            add_reason(
                reasons,
                state.texts("report.why_after", {{"score", day.after->value()}, {"most", most}})
            );
        }
        add_mornings(reasons, state.texts, day, done);
    }
    return reasons;
}

} // namespace

ReportLines too_much_lines(const AppState& state, Date first, Date last) {
    ReportLines told;
    const auto& days = state.patient.days;
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        if (day->verdict == Verdict::Red && day->date >= first && day->date <= last) {
            const std::string reasons = in_a_row(reasons_of(state, *day));
            const std::string on = short_day(state.texts, day->date);
            add_line(told, state.texts("record.line", {{"label", on}, {"value", reasons}}));
        }
    }
    return told;
}

ReportLines answer_lines(const AppState& state, Date first, Date last) {
    ReportLines told;
    const auto& answers = state.patient.answers;
    for (auto each = answers.rbegin(); each != answers.rend(); ++each) {
        const Rule* const rule = find_by_id(state.programme->rules, each->rule);
        if (rule == nullptr || each->at.date < first || each->at.date > last) {
            continue;
        }
        add_line(
            told,
            state.texts(
                each->is_accepted ? "report.accepted" : "report.declined",
                {{"day", short_day(state.texts, each->at.date)}, {"advice", rule->title}}
            )
        );
    }
    return told;
}

std::string handed_out_words(const AppState& state) {
    if (!state.handout) {
        return {};
    }
    const Handout& handout = *state.handout->handout;
    return state.texts(
        "report.handed_out",
        {{"clinic", handout.clinic.name}, {"date", full_date(state.texts, handout.made)}}
    );
}

} // namespace loadwise
