#include "app/progress/report_rows.h"

namespace loadwise {

namespace {

void add_part(const Texts& texts, std::string& words, std::string_view key, long long amount) {
    if (amount > 0) {
        const std::string part = texts(key, {{"amount", amount}});
        words = words.empty() ? part : texts("list.next", {{"list", words}, {"item", part}});
    }
}

std::string work_words(const Texts& texts, const ReportWeek& week) {
    std::string words;
    add_part(texts, words, "report.repetitions", week.repetitions);
    add_part(texts, words, "report.held", week.hold_seconds);
    add_part(texts, words, "report.lifted", week.load_kilograms);
    return words.empty() ? "–" : words;
}

std::string of_words(const Texts& texts, int done, int planned) {
    return planned == 0 ? "–" : texts("report.sets_of", {{"done", done}, {"all", planned}});
}

std::string or_dash(const std::string& text) {
    return text.empty() ? "–" : text;
}

} // namespace

std::vector<std::vector<std::string>>
report_week_rows(const Texts& texts, const VisitReportView& view) {
    std::vector<std::vector<std::string>> rows;
    for (const ReportWeek& week : view.weeks) {
        rows.push_back(
            {week.first_day,
             of_words(texts, week.training_days, week.planned_days),
             of_words(texts, week.sets_done, week.sets_planned),
             work_words(texts, week),
             or_dash(week.worst_pain),
             or_dash(week.morning_pain)}
        );
    }
    return rows;
}

} // namespace loadwise
