#include "app/progress/course_view.h"

#include "app/today/afterwards_view.h"
#include "app/words/guide_words.h"
#include "app/words/words.h"
#include "engine/plan/adherence.h"
#include "engine/programme/guide.h"
#include "engine/state/baseline.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <set>

namespace loadwise {

namespace {

using std::chrono::days;

constexpr int course_days_least = 14; // before that there is no course
constexpr int step_weeks = 4;
constexpr std::size_t rows_most = 8;

Date begun_on(const AppState& state) {
    return training_date_of(*state.patient.first_entry);
}

int days_passed(const AppState& state) {
    return static_cast<int>((training_date_of(state.now) - begun_on(state)).count());
}

/// The questionnaire that a range speaks of, where it was taken.
const Measure* measured_questionnaire(const AppState& state, const ProgrammeGuide& ours) {
    for (const CourseRange& range : ours.ranges) {
        for (const MeasureReading& reading : state.patient.readings) {
            if (!range.measure.empty() && reading.measure == range.measure) {
                return find_by_id(state.programme->measures, range.measure);
            }
        }
    }
    return nullptr;
}

/// The last total that was told up to this date, and after the one before it.
std::string total_between(const AppState& state, const Measure* measure, Date after, Date until) {
    std::string total = "–";
    for (const MeasureReading& reading : state.patient.readings) {
        if (measure != nullptr && reading.measure == measure->id && reading.at.date > after &&
            reading.at.date <= until) {
            total = state.texts.number(reading.value);
        }
    }
    return total;
}

std::string score_or_dash(const std::optional<int>& score) {
    return score ? std::to_string(*score) : "–";
}

void add_row(
    CourseView& view,
    const AppState& state,
    const Measure* questionnaire,
    std::string when,
    const std::optional<int>& score,
    Date after,
    Date until
) {
    std::vector<std::string> row{std::move(when), score_or_dash(score)};
    if (questionnaire != nullptr) {
        row.push_back(total_between(state, questionnaire, after, until));
    }
    view.rows.push_back(std::move(row));
}

/// The start, every fourth week, and now.
void add_rows(CourseView& view, const AppState& state, const Measure* questionnaire) {
    const Date start = begun_on(state);
    const Date today = state.now.date;
    const days step{step_weeks * 7};
    add_row(
        view,
        state,
        questionnaire,
        state.texts("course.start"),
        state.day.usual_at_start,
        start - days(1),
        start + days(6)
    );
    Date before = start + days(6);
    for (Date date = start + step; date < today - days(6); date += step) {
        const auto week = static_cast<int>((date - start).count()) / 7;
        add_row(
            view,
            state,
            questionnaire,
            state.texts("course.after", {{"count", week}}),
            median_morning_of_week(state.patient, date),
            before,
            date
        );
        before = date;
    }
    add_row(
        view, state, questionnaire, state.texts("course.now"), state.day.usual_now, before, today
    );
    while (view.rows.size() > rows_most) {
        view.rows.erase(view.rows.begin() + 1);
    }
}

void add_ranges(CourseView& view, const AppState& state, const ProgrammeGuide& ours) {
    const Measure* const taken = measured_questionnaire(state, ours);
    for (const CourseRange& range : ours.ranges) {
        // What is about a questionnaire says nothing to those who never took it.
        if (!range.measure.empty() && (taken == nullptr || taken->id != range.measure)) {
            continue;
        }
        view.ranges.push_back(range.words);
        for (std::string& line :
             evidence_lines(state.texts, state.guidance.guide->sources, range.evidence)) {
            view.sources.push_back(std::move(line));
        }
    }
}

/// Days trained of those planned, since the start.
struct DaysKept {
    int done = 0;
    int planned = 0;
};

DaysKept days_kept(const AppState& state) {
    const Date today = training_date_of(state.now);
    std::set<Date> done;
    for (const TrainingDay& day : state.patient.days) {
        if (day.date < today && is_trained(day)) {
            done.insert(day.date);
        }
    }
    std::set<Date> planned = done;
    for (const MissedSessions& missed :
         missed_sessions(*state.programme, state.patient, begun_on(state), today)) {
        planned.insert(missed.date);
    }
    return {static_cast<int>(done.size()), static_cast<int>(planned.size())};
}

enum class PainChange { Unknown, Low, Clear, Small, Same, Worse };

PainChange pain_change(const AppState& state, const CourseLimits& limits) {
    const std::optional<int>& before = state.day.usual_at_start;
    const std::optional<int>& now = state.day.usual_now;
    if (!before || !now) {
        return PainChange::Unknown;
    }
    if (*now > *before) {
        return PainChange::Worse;
    }
    if (*before - *now >= limits.change_clear) {
        return PainChange::Clear;
    }
    if (*before <= limits.change_least) {
        return PainChange::Low;
    }
    return *before - *now >= limits.change_least ? PainChange::Small : PainChange::Same;
}

std::string_view key_of(PainChange change) {
    switch (change) {
    case PainChange::Unknown:
        return "review.unknown";
    case PainChange::Low:
        return "review.low";
    case PainChange::Clear:
        return "review.clear";
    case PainChange::Small:
        return "review.small";
    case PainChange::Same:
        return "review.same";
    case PainChange::Worse:
        return "review.worse";
    }
    return {};
}

} // namespace

std::optional<CourseReview> make_course_review(const AppState& state) {
    if (guide_of(state) == nullptr || !state.patient.first_entry || state.patient.days.empty() ||
        days_passed(state) < state.guidance.guide->course.review_days) {
        return std::nullopt;
    }
    const Guide& guide = *state.guidance.guide;
    const Texts words = guide_words(guide);
    const PainChange change = pain_change(state, guide.course);
    const DaysKept kept = days_kept(state);
    CourseReview review;
    review.title = state.texts("course.review", {{"count", days_passed(state) / 7}});
    review.lines.push_back(words(
        key_of(change),
        {{"before", state.day.usual_at_start.value_or(0)}, {"now", state.day.usual_now.value_or(0)}}
    ));
    review.lines.push_back(
        state.texts("course.kept", {{"done", kept.done}, {"planned", kept.planned}})
    );
    review.take.push_back(words("review.take.report"));
    const bool is_better = change == PainChange::Clear || change == PainChange::Small;
    const bool is_not = change == PainChange::Same || change == PainChange::Worse;
    if (is_better || is_not) {
        review.take.push_back(words(is_better ? "review.take.better" : "review.take.not_better"));
    }
    if (kept.done * 100 < kept.planned * guide.week.share_least) {
        review.take.push_back(words("review.take.few_days"));
    }
    return review;
}

std::optional<CourseView> make_course_view(const AppState& state) {
    const ProgrammeGuide* const ours = guide_of(state);
    if (ours == nullptr || !state.patient.first_entry || state.patient.days.empty() ||
        days_passed(state) < course_days_least) {
        return std::nullopt;
    }
    CourseView view;
    const Measure* const questionnaire = measured_questionnaire(state, *ours);
    view.columns = {state.texts("course.when"), state.texts("course.mornings")};
    if (questionnaire != nullptr) {
        view.columns.push_back(questionnaire->title);
    }
    add_rows(view, state, questionnaire);
    add_ranges(view, state, *ours);
    view.review = make_course_review(state);
    return view;
}

} // namespace loadwise
