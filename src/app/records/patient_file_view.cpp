#include "app/records/patient_file_view.h"

#include "app/progress/record_entry.h"
#include "app/records/records_update.h"
#include "app/words/pain_rule_words.h"
#include "app/words/words.h"

#include <algorithm>

namespace loadwise {

namespace {

using std::chrono::days;

constexpr int period_days = 28;
constexpr int periods_most = 6;

struct Seen {
    AppState state;
    VisitReportView report;
};

LocalTime end_of_period(const AppState& state, int back) {
    LocalTime end = state.records.import.plan.written;
    end.date -= days(period_days * back);
    return end;
}

/// What the app would have shown the patient at the end of a period.
Seen seen_at(const AppState& state, int back, const PainRuleId& rule) {
    Seen seen;
    seen.state = fresh_state(state);
    seen.state.log = state.records.import.plan.added;
    seen.state.past = state.records.reading.past;
    seen.state.handout_entry = state.records.reading.handout_entry;
    seen.state.now = end_of_period(state, back);
    if (!rule.empty()) {
        seen.state.programme->pain_rule = rule;
    }
    derive(seen.state);
    seen.report = make_visit_report_view(seen.state);
    return seen;
}

std::string pain_words(const Texts& texts, const std::optional<int>& score) {
    return score ? texts("report.of_ten", {{"score", *score}}) : texts("report.not_told");
}

std::string stage_of(const AppState& state) {
    const auto& stages = state.programme->stages;
    return state.patient.stage < stages.size() ? stages[state.patient.stage].title : "";
}

std::string first_offer_of(const AppState& state) {
    return state.offers.empty() ? "–" : state.offers.front().title;
}

class Comparison {
  public:
    Comparison(const Texts& texts, const Seen& first, const Seen& second)
        : texts_(texts)
        , first_(first)
        , second_(second) {}

    std::vector<ComparedRow> rows() {
        add_number("report.days", [](const ReportWeek& week) { return week.training_days; });
        add_number("patient_file.sets_done", [](const ReportWeek& week) { return week.sets_done; });
        add_number("patient_file.red_days", [](const ReportWeek& week) { return week.red_days; });
        add("report.worst",
            pain_words(texts_, worst_pain_of(first_.report)),
            pain_words(texts_, worst_pain_of(second_.report)));
        add("report.usual_now",
            pain_words(texts_, first_.state.day.usual_now.value_or(-1)),
            pain_words(texts_, second_.state.day.usual_now.value_or(-1)));
        add("report.stage", stage_of(first_.state), stage_of(second_.state));
        add("patient_file.advice", first_offer_of(first_.state), first_offer_of(second_.state));
        add_doses();
        return std::move(rows_);
    }

  private:
    void add_row(std::string label, std::string first, std::string second) {
        const bool is_different = first != second;
        rows_.push_back({std::move(label), std::move(first), std::move(second), is_different});
    }

    void add(std::string_view key, std::string first, std::string second) {
        add_row(texts_(key), std::move(first), std::move(second));
    }

    template <typename Count>
    void add_number(std::string_view key, Count count) {
        const auto sum = [count](const VisitReportView& report) {
            int all = 0;
            for (const ReportWeek& week : report.weeks) {
                all += count(week);
            }
            return std::to_string(all);
        };
        add(key, sum(first_.report), sum(second_.report));
    }

    /// The exercises whose dose differs, or that stand in one of the two plans only.
    void add_doses() {
        const auto dose_in = [](const VisitReportView& report, const std::string& exercise) {
            for (const ReportFact& each : report.exercises) {
                if (each.label == exercise) {
                    return each.value;
                }
            }
            return std::string("–");
        };
        std::vector<std::string> names;
        for (const VisitReportView* const report : {&first_.report, &second_.report}) {
            for (const ReportFact& each : report->exercises) {
                if (std::find(names.begin(), names.end(), each.label) == names.end()) {
                    names.push_back(each.label);
                }
            }
        }
        for (const std::string& name : names) {
            std::string first = dose_in(first_.report, name);
            std::string second = dose_in(second_.report, name);
            if (first != second) {
                add_row(name, std::move(first), std::move(second));
            }
        }
    }

    const Texts& texts_;
    const Seen& first_;
    const Seen& second_;
    std::vector<ComparedRow> rows_;
};

std::string period_words(const AppState& state, int back) {
    const Date last = end_of_period(state, back).date;
    return state.texts(
        "report.period",
        {{"first", short_day(state.texts, last - days(period_days - 1))},
         {"last", short_day(state.texts, last)}}
    );
}

void add_periods(PatientFileView& view, const AppState& state) {
    Date first = end_of_period(state, 0).date;
    for (const Entry& entry : state.records.import.plan.added) {
        first = std::min(first, entry.at.date);
    }
    for (int back = 0; back < periods_most; ++back) {
        if (back == 0 || end_of_period(state, back).date >= first) {
            view.periods.push_back({back, period_words(state, back)});
        }
    }
    const auto chosen = static_cast<std::size_t>(state.records.reading.periods_back);
    view.period = std::min(chosen, view.periods.size() - 1);
}

void add_rules(PatientFileView& view, const AppState& state) {
    const Programme& programme = *state.programme;
    view.rules.push_back({{}, state.texts("patient_file.as_prescribed"), {}});
    for (const PainRule& rule : programme.pain_rules) {
        if (rule.id != programme.pain_rule) {
            const PainRuleWords said = pain_rule_words(state.texts, rule);
            view.rules.push_back({rule.id, said.title, said.words});
        }
        if (rule.id == state.records.reading.pain_rule && rule.id != programme.pain_rule) {
            view.rule = view.rules.size() - 1;
        }
    }
}

/// Entries of another programme cannot be read with this one's rules.
bool is_of_this_programme(const AppState& state) {
    const auto& entries = state.records.import.plan.added;
    return std::any_of(entries.begin(), entries.end(), [&state](const Entry& entry) {
        return entry.programme == state.programme->id;
    });
}

void add_content(PatientFileView& view, const AppState& state) {
    const ImportPlan& plan = state.records.import.plan;
    const Texts& texts = state.texts;
    view.lines.push_back(texts("import.written", {{"day", full_date(texts, plan.written.date)}}));
    const auto count = static_cast<long long>(plan.added.size());
    view.lines.push_back(texts("records.entries", {{"count", count}}));
    if (!plan.added_rows.empty() || !plan.is_whole) {
        view.lines.push_back(texts("import.not_whole"));
    }
    if (!is_of_this_programme(state)) {
        view.problem = texts("patient_file.other_programme");
        return;
    }
    add_periods(view, state);
    add_rules(view, state);
    const int back = view.periods[view.period].back;
    Seen shown = seen_at(state, back, {});
    const Seen before = seen_at(state, back + 1, {});
    view.since_before = Comparison(texts, before, shown).rows();
    if (view.rule > 0) {
        const Seen other = seen_at(state, back, view.rules[view.rule].id);
        view.under_rule = Comparison(texts, shown, other).rows();
    }
    view.record = record_entry(shown.state, shown.report);
    view.report = std::move(shown.report);
    const std::string copied = texts("file.copied", {{"file", texts("record.title")}});
    view.news = state.file_news == copied ? texts("record.copied") : state.file_news;
}

} // namespace

std::string lines_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

PatientFileView make_patient_file_view(const AppState& state) {
    const ImportDraft& import = state.records.import;
    PatientFileView view;
    view.stage = import.stage;
    view.passphrase = import.passphrase;
    ImportProblem problem = make_import_problem(state.texts, import);
    view.problem = std::move(problem.words);
    view.errors = std::move(problem.errors);
    view.title = import.file;
    if (import.stage == ImportStage::Planned && state.programme) {
        add_content(view, state);
    }
    return view;
}

} // namespace loadwise
