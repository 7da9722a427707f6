#include "progress_view.h"

#include "story.h"

using namespace loadwise;
using namespace loadwise::test;

namespace {

ProgressView view_of(const Story& story) {
    return make_progress_view(story.state);
}

} // namespace

TEST_CASE("a new patient has nothing to show yet", "[progress]") {
    const ProgressView view = view_of(Story::screened());
    CHECK(view.is_empty);
    CHECK(view.points.empty());
    CHECK(view.rows.empty());
    CHECK(view.sessions_words == "0 training days so far.");
    CHECK(view.chart_words == "No pain scores in this time.");
}

TEST_CASE("one day is told as one day", "[progress]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 3, 2);
    const ProgressView view = view_of(story);
    CHECK_FALSE(view.is_empty);
    CHECK(view.days == 1);
    CHECK(view.sessions_words == "1 training day so far.");
    CHECK(view.chart_words == "Pain on 2 Mar. Worst score 3 of 10. Acceptable up to 5.");
    REQUIRE(view.rows.size() == 1);
    CHECK(view.rows.front() == std::vector<std::string>{"2 Mar", "1", "3", "2", "–"});
    CHECK(view.points.size() == 2);
}

TEST_CASE("mornings average to the nearest tenth", "[progress]") {
    Story story = Story::screened();
    int day = 0;
    for (const int morning : {2, 2, 1}) {
        story.train(moment(day, 9), 1, 1).morning(day + 1, morning);
        day += 2;
    }
    const ProgressView view = view_of(story);
    CHECK(view.chart_words.find("mornings 1.7 on average") != std::string::npos);
    CHECK(view.chart_words.find("Pain from 2 Mar to 7 Mar.") == 0);
    CHECK(view.sessions_words == "3 training days in the last 6 days.");
    CHECK(view.session_days == std::vector<int>{4, 2, 0});
    REQUIRE(view.rows.size() == 3);
    CHECK(view.rows.front() == std::vector<std::string>{"6 Mar", "1", "1", "1", "1"});
}

TEST_CASE("the chart spans four weeks and never leaves them", "[progress]") {
    Story story = Story::screened();
    for (int day = 0; day < 60; day += 3) {
        story.train(moment(day, 9), 1, 1).morning(day + 1, 1);
    }
    const ProgressView view = view_of(story);
    CHECK(view.days == 28);
    for (const PainPoint& point : view.points) {
        CHECK(point.day >= 0);
        CHECK(point.day < view.days);
    }
}

TEST_CASE("a limit above the usual pain is shown as a score", "[progress]") {
    Programme programme = small_programme();
    PainRule& rule = programme.pain_rules.front();
    rule.is_relative = true;
    rule.green_most = 1;
    rule.amber_most = 2;
    rule.ceiling = 5;
    Story story = Story::screened(programme);
    story.train(moment(0, 9), 3, 2);
    const ProgressView view = view_of(story);
    CHECK(view.pain_limit == 4);
    CHECK(view.chart_words.find("Acceptable up to 4.") != std::string::npos);
}

TEST_CASE("an entry from further east may be of tomorrow", "[progress]") {
    Story story;
    story.act(TimeTold{moment(1, 1)}).act(ProgrammeLoaded{small_programme()}).act(RowsRead{});
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    story.act(TimeTold{moment(0, 20)});
    const ProgressView view = view_of(story);
    CHECK(view.days >= 1);
}

TEST_CASE("decisions are listed, the newest first", "[progress]") {
    Story story = Story::screened();
    for (int day = 0; day < 8; day += 2) {
        story.train(moment(day, 9), 1, 1).morning(day + 1, 2);
    }
    story.act(OfferDecided{{"up"}, {"bridge"}, false});
    const ProgressView view = view_of(story);
    REQUIRE(view.decisions.size() == 1);
    CHECK(
        view.decisions.front() == std::vector<std::string>{"9 Mar", "Try a little more", "Declined"}
    );
}
