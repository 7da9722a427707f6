#include "app/progress/visit_report_view.h"

#include "app/progress/course_view.h"
#include "app/progress/progress_view.h"
#include "app/progress/report_between.h"
#include "app/words/words.h"
#include "base/utf8.h"
#include "engine/log/log_order.h"
#include "engine/log/median.h"
#include "engine/plan/adherence.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <charconv>

namespace loadwise {
namespace {

using std::chrono::days;

constexpr int week_count = 4;
constexpr int days_in_week = 7;
constexpr std::size_t notes_most = 6;
constexpr std::size_t note_bytes_most = 200;
constexpr std::size_t flares_most = 4;

/// Which of the four weeks a date lies in; nothing for any other date.
std::optional<std::size_t> week_of(const AppState& state, Date date) {
    const auto day = (date - first_reported_date(state)).count();
    return day < 0 || day >= week_count * days_in_week
               ? std::nullopt
               : std::optional<std::size_t>(static_cast<std::size_t>(day / days_in_week));
}

void add_set(ReportWeek& week, const SetDone& set) {
    if (set.outcome == SetOutcome::Skipped) {
        return;
    }
    const long long repetitions = set.repetitions.value_or(0);
    week.load_kilograms += static_cast<long long>(set.load_grams.value_or(0)) * repetitions;
}

void take_worst(std::optional<int>& worst, const std::optional<PainScore>& score) {
    if (score) {
        worst = std::max(worst.value_or(0), score->value());
    }
}

void add_day(ReportWeek& week, std::optional<int>& worst, const TrainingDay& day) {
    ++week.training_days;
    week.red_days += day.verdict == Verdict::Red ? 1 : 0;
    take_worst(worst, day.after);
    for (const DaySession& session : day.sessions) {
        take_worst(worst, session.during);
    }
    for (const ExerciseDay& exercise : day.exercises) {
        week.sets_done += exercise.sets_done;
        week.sets_planned += exercise.sets_planned;
        week.repetitions += exercise.repetitions;
        week.hold_seconds += static_cast<int>(exercise.held.count());
        for (const ExerciseSession& session : exercise.sessions) {
            take_worst(worst, session.during);
        }
    }
}

ReportWeek make_week(const AppState& state, std::size_t number, const OrderedLog& log) {
    ReportWeek week;
    week.first_day = short_day(
        state.texts, first_reported_date(state) + days(days_in_week * static_cast<int>(number))
    );
    std::optional<int> worst;
    ScoreCounts mornings;
    for (const TrainingDay& day : state.patient.days) {
        if (week_of(state, day.date) == number) {
            add_day(week, worst, day);
        }
    }
    for (const MorningPain& morning : state.patient.mornings) {
        if (week_of(state, morning.at.date) == number) {
            mornings.add(morning.score);
        }
    }
    for (const Entry* entry : log.entries) {
        const auto* const set = std::get_if<SetDone>(&entry->body);
        if (set != nullptr && week_of(state, training_date_of(entry->at)) == number) {
            add_set(week, *set);
        }
    }
    week.load_kilograms /= 1000;
    week.worst_pain = worst ? std::to_string(*worst) : "";
    const std::optional<int> middle = mornings.median();
    week.morning_pain = middle ? std::to_string(*middle) : "";
    return week;
}

bool is_trained_on(const AppState& state, Date date) {
    const auto& trained = state.patient.days;
    return std::any_of(trained.begin(), trained.end(), [date](const TrainingDay& day) {
        return day.date == date;
    });
}

/// What was due and not done counts as planned.
void add_missed(VisitReportView& view, const AppState& state) {
    std::vector<Date> missed_days;
    for (const MissedSessions& missed : missed_sessions(
             *state.programme,
             state.patient,
             first_reported_date(state),
             training_date_of(state.now)
         )) {
        const std::optional<std::size_t> number = week_of(state, missed.date);
        if (!number) {
            continue;
        }
        view.weeks[*number].sets_planned += missed.sets;
        const bool is_known =
            std::find(missed_days.begin(), missed_days.end(), missed.date) != missed_days.end();
        if (!is_known && !is_trained_on(state, missed.date)) {
            missed_days.push_back(missed.date);
            ++view.weeks[*number].planned_days;
        }
    }
    for (ReportWeek& week : view.weeks) {
        week.planned_days += week.training_days;
        if (week.sets_planned > 0) {
            const int percent = std::min(100, week.sets_done * 100 / week.sets_planned);
            week.completion = std::to_string(percent) + " %";
        }
    }
}

std::string pain_words(const Texts& texts, const std::optional<int>& score) {
    return score ? texts("report.of_ten", {{"score", *score}}) : texts("report.not_told");
}

void add_review(VisitReportView& view, const AppState& state) {
    if (const std::optional<CourseReview> review = make_course_review(state)) {
        view.review = review->lines;
    }
}

void add_facts(VisitReportView& view, const AppState& state) {
    const Programme& programme = *state.programme;
    const Texts& texts = state.texts;
    if (state.patient.stage < programme.stages.size()) {
        view.facts.push_back(
            {texts("report.stage"),
             texts(
                 "report.stage_for",
                 {{"stage", programme.stages[state.patient.stage].title},
                  {"days", texts("number.days", {{"count", state.day.days_in_stage}})}}
             )}
        );
    }
    view.facts.push_back(
        {texts("report.usual_at_start"), pain_words(texts, state.day.usual_at_start)}
    );
    view.facts.push_back({texts("report.usual_now"), pain_words(texts, state.day.usual_now)});
    if (const TrainingDay* const last = last_training_day(state.patient)) {
        view.facts.push_back({texts("report.last_training"), short_day(state.texts, last->date)});
    }
    view.between = report_between(state);
    const SetAside& aside = state.patient.set_aside;
    for (const FutureEntry& each : aside.future) {
        const std::chrono::year_month_day date(each.at.date);
        view.facts.push_back(
            {texts("report.future_entry"),
             texts(
                 "offer.day_of_year",
                 {{"day", short_day(texts, each.at.date)}, {"year", static_cast<int>(date.year())}}
             )}
        );
    }
    if (aside.unreadable > 0) {
        view.facts.push_back({texts("report.unreadable"), std::to_string(aside.unreadable)});
    }
}

void add_exercises(VisitReportView& view, const AppState& state) {
    const Date first = first_reported_date(state);
    view.work = report_exercises(state, first, state.now.date);
    for (const ReportExercise& each : view.work) {
        if (!each.dose.empty()) {
            view.exercises.push_back({each.name, each.dose});
        }
    }
    view.too_much = too_much_lines(state, first, state.now.date);
    view.answers = answer_lines(state, first, state.now.date);
}

void add_criteria(VisitReportView& view, const AppState& state) {
    const Texts& texts = state.texts;
    for (const CriterionProgress& each : state.day.exit_criteria) {
        const std::string value =
            each.value ? std::to_string(*each.value) : texts("report.not_known");
        const std::string target =
            std::to_string(each.target) + (each.unit.empty() ? "" : " " + each.unit);
        const std::string_view key = each.is_at_most ? "report.at_most" : "report.at_least";
        const std::string met = texts(each.is_met ? "report.met" : "report.not_met");
        view.criteria.push_back(
            {each.title, texts(key, {{"value", value}, {"target", target}, {"met", met}})}
        );
    }
}

std::string value_words(const Texts& texts, const Measure& measure, int value) {
    if (measure.kind == MeasureKind::YesNo) {
        return texts(value != 0 ? "report.yes" : "report.no");
    }
    return std::to_string(value);
}

std::string side_words(const Texts& texts, const Measure& measure, Side side) {
    switch (side) {
    case Side::Both:
        break;
    case Side::Left:
        return texts("report.left", {{"measure", measure.title}});
    case Side::Right:
        return texts("report.right", {{"measure", measure.title}});
    }
    return measure.title;
}

/// What is followed by numbers of its own: a measure, a side of it, an activity.
struct Measured {
    const Measure& measure;
    Side side = Side::Both;
    ActivityId activity{};
    std::string label;
};

/// The first and the last value told.
void add_measure(
    VisitReportView& view, const Texts& texts, const OrderedLog& log, const Measured& measured
) {
    const Measure& measure = measured.measure;
    std::optional<int> first;
    std::optional<int> last;
    for (const Entry* entry : log.entries) {
        const auto* const taken = std::get_if<MeasureTaken>(&entry->body);
        if (taken != nullptr && taken->measure == measure.id && taken->side == measured.side &&
            taken->activity == measured.activity) {
            first = first ? first : taken->value;
            last = taken->value;
        }
    }
    if (!first) {
        return;
    }
    const std::string before = first == last ? "" : value_words(texts, measure, *first) + " → ";
    const std::string unit = measure.unit.empty() ? "" : " " + measure.unit;
    view.measures.push_back({measured.label, before + value_words(texts, measure, *last) + unit});
}

void add_measures(VisitReportView& view, const AppState& state, const OrderedLog& log) {
    for (const Measure& measure : state.programme->measures) {
        for (const Side side : {Side::Both, Side::Left, Side::Right}) {
            const std::string label = side_words(state.texts, measure, side);
            add_measure(view, state.texts, log, {measure, side, {}, label});
        }
        for (const Activity& activity : state.patient.activities) {
            if (activity.measure == measure.id) {
                const std::string label =
                    state.texts("chart.named", {{"name", measure.title}, {"value", activity.name}});
                add_measure(view, state.texts, log, {measure, Side::Both, activity.id, label});
            }
        }
    }
}

void add_flares(VisitReportView& view, const AppState& state) {
    const auto& tracks = state.patient.tracks;
    for (auto each = tracks.rbegin(); each != tracks.rend(); ++each) {
        const Track* const track = find_by_id(state.programme->tracks, each->track);
        if (track != nullptr && track->kind == TrackKind::Flare &&
            view.flares.size() < flares_most) {
            const std::string from = short_day(state.texts, each->started.date);
            view.flares.push_back(
                each->ended
                    ? state.texts(
                          "report.flare",
                          {{"first", from}, {"last", short_day(state.texts, each->ended->date)}}
                      )
                    : state.texts("report.flare_open", {{"first", from}})
            );
        }
    }
}

void add_red_flags(VisitReportView& view, const AppState& state) {
    for (const ScreeningState& each : state.patient.screening) {
        const Screening* const asked = find_by_id(state.programme->screening, each.question);
        if (asked != nullptr && each.answer != ScreeningAnswer::No) {
            const bool is_yes = each.answer == ScreeningAnswer::Yes;
            view.red_flags.push_back(state.texts(
                is_yes ? "report.flag_yes" : "report.flag_cleared",
                {{"question", asked->question}, {"day", short_day(state.texts, each.at.date)}}
            ));
        }
    }
}

/// Cut where a character starts, so that it stays text.
std::string shortened(const std::string& text) {
    if (text.size() <= note_bytes_most) {
        return text;
    }
    std::size_t end = note_bytes_most;
    while (end > 0 && is_inside_letter(text[end])) {
        --end;
    }
    return text.substr(0, end) + "…";
}

void add_notes(VisitReportView& view, const AppState& state, const OrderedLog& log) {
    for (auto each = log.entries.rbegin(); each != log.entries.rend(); ++each) {
        const std::string note(note_of((*each)->body));
        if (note.empty() || !week_of(state, (*each)->at.date)) {
            continue;
        }
        if (view.notes.size() < notes_most) {
            view.notes.push_back({short_day(state.texts, (*each)->at.date), shortened(note)});
        } else {
            ++view.notes_left_out;
        }
    }
}

std::string summary_words(const AppState& state, const VisitReportView& view) {
    int training_days = 0;
    int planned_days = 0;
    int red_days = 0;
    int done = 0;
    int planned = 0;
    for (const ReportWeek& week : view.weeks) {
        training_days += week.training_days;
        planned_days += week.planned_days;
        red_days += week.red_days;
        done += week.sets_done;
        planned += week.sets_planned;
    }
    const std::string red = state.texts("report.red_days", {{"count", red_days}});
    return state.texts(
        "report.summary",
        {{"days", training_days},
         {"planned", planned_days},
         {"done", done},
         {"all", planned},
         {"red", red}}
    );
}

std::string sign_off_words(const Texts& texts, const Programme& programme) {
    if (!programme.sign_off) {
        return texts("report.no_sign_off");
    }
    return texts(
        "report.sign_off", {{"name", programme.sign_off->name}, {"role", programme.sign_off->role}}
    );
}

} // namespace

Date first_reported_date(const AppState& state) {
    return state.now.date - days(week_count * days_in_week - 1);
}

std::optional<int> worst_pain_of(const VisitReportView& report) {
    std::optional<int> worst;
    for (const ReportWeek& week : report.weeks) {
        int score = 0;
        const char* const end = week.worst_pain.data() + week.worst_pain.size();
        if (std::from_chars(week.worst_pain.data(), end, score).ec == std::errc{}) {
            worst = std::max(worst.value_or(0), score);
        }
    }
    return worst;
}

VisitReportView make_visit_report_view(const AppState& state) {
    VisitReportView view;
    const std::string unprinted = state.texts("file.no_print");
    view.news = state.file_news == unprinted ? unprinted : "";
    if (!state.programme) {
        return view;
    }
    const Programme& programme = *state.programme;
    const OrderedLog log = order_log(programme, state.log, state.now);
    view.title = state.texts(
        "report.programme", {{"title", programme.title}, {"version", programme.version}}
    );
    view.sign_off = sign_off_words(state.texts, programme);
    view.period = state.texts(
        "report.period",
        {{"first", short_day(state.texts, first_reported_date(state))},
         {"last", short_day(state.texts, state.now.date)}}
    );
    view.pain = make_pain_chart(state, TimeAxis(first_reported_date(state), state.now.date));
    view.pain.chosen = view.pain.stops.size();
    for (std::size_t number = 0; number < week_count; ++number) {
        view.weeks.push_back(make_week(state, number, log));
    }
    add_missed(view, state);
    view.summary = summary_words(state, view);
    add_facts(view, state);
    add_exercises(view, state);
    view.handed_out = handed_out_words(state);
    add_criteria(view, state);
    add_measures(view, state, log);
    add_flares(view, state);
    add_review(view, state);
    add_red_flags(view, state);
    add_notes(view, state, log);
    view.is_empty = view.pain.is_empty() && view.notes.empty();
    return view;
}

} // namespace loadwise
