#include "app/progress/course_view.h"

#include "app/progress/visit_report_view.h"
#include "support/shipped_guide.h"
#include "support/story.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

Programme hamstring() {
    Programme programme = small_programme();
    programme.id = {"pht"};
    Measure questionnaire = measure("visa_h", "VISA-H total");
    questionnaire.most = 100;
    programme.measures = {questionnaire};
    return programme;
}

/// So many weeks, each day trained, with this pain on the mornings of each week.
Story lived(int weeks, const std::vector<int>& mornings) {
    Story story = Story::ready(hamstring());
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    story.pain(PainContext::Usual, 5);
    for (int day = 0; day < weeks * 7; ++day) {
        const auto week = static_cast<std::size_t>(day / 7);
        story.train(moment(day, 18), 1, 0);
        story.morning(day + 1, mornings[std::min(week, mornings.size() - 1)]);
    }
    story.act(TimeTold{moment(weeks * 7, 9)});
    story.act(GuideLoaded{shipped_guide()});
    return story;
}

bool has_line(const std::vector<std::string>& lines, const std::string& part) {
    return std::any_of(lines.begin(), lines.end(), [&part](const std::string& line) {
        return line.find(part) != std::string::npos;
    });
}

} // namespace

TEST_CASE("there is no course in the first two weeks, nor without the guide", "[course]") {
    CHECK_FALSE(make_course_view(lived(1, {4}).state));
    Story story = lived(3, {4});
    CHECK(make_course_view(story.state));
    story.act(GuideLoaded{nullptr});
    CHECK_FALSE(make_course_view(story.state));
}

TEST_CASE("one's own course stands in weeks, beside what is known of others", "[course]") {
    const auto view = make_course_view(lived(9, {4, 4, 4, 3, 3, 3, 3, 2, 2}).state);
    REQUIRE(view);
    using Row = std::vector<std::string>;
    const std::vector<Row> rows{
        {"Start", "5"}, {"After 4 weeks", "3"}, {"After 8 weeks", "2"}, {"Now", "2"}};
    CHECK(view->rows == rows);
    CHECK(has_line(view->ranges, "3 to 6 months"));
    CHECK(has_line(view->ranges, "no such range has been published"));
    CHECK_FALSE(has_line(view->ranges, "VISA-H"));
    CHECK_FALSE(view->sources.empty());
    CHECK_FALSE(view->review);
}

TEST_CASE("a questionnaire that was taken brings its column and its range", "[course]") {
    Story story = lived(3, {4});
    story.act(PageChosen{Page::Measure}).act(MeasureChosen{{"visa_h"}});
    story.act(MeasureTyped{{"visa_h"}, Side::Both, "45"}).act(MeasureSubmitted{{"visa_h"}});
    const auto view = make_course_view(story.state);
    REQUIRE(view);
    CHECK(view->columns.back() == "VISA-H total");
    CHECK(view->rows.back().back() == "45");
    CHECK(has_line(view->ranges, "one runner, from 23 to 83"));
}

TEST_CASE("after twelve weeks it is looked back, by how much the pain has changed", "[course]") {
    const auto better = make_course_review(lived(12, {4, 4, 3, 3, 2}).state);
    REQUIRE(better);
    CHECK(better->title == "After 12 weeks: a look back");
    CHECK(has_line(better->lines, "went from 5 to 2. A fall of 2 or more"));
    CHECK(has_line(better->lines, "You trained on 84 of 84 planned days."));
    CHECK(has_line(better->take, "what should come next"));
    const auto little = make_course_review(lived(12, {4}).state);
    REQUIRE(little);
    CHECK(has_line(little->lines, "from 5 to 4. A fall of 1"));
    const auto same = make_course_review(lived(12, {5}).state);
    REQUIRE(same);
    CHECK(has_line(same->lines, "is 5, as at the start"));
    CHECK(has_line(same->take, "is it this tendon"));
    const auto worse = make_course_review(lived(12, {6}).state);
    REQUIRE(worse);
    CHECK(has_line(worse->lines, "went up from 5 to 6"));
}

TEST_CASE("the report tells the look back in two lines", "[course]") {
    const VisitReportView report = make_visit_report_view(lived(12, {4, 3, 2}).state);
    CHECK(report.review.size() == 2);
}
