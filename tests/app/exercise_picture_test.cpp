// Which pictures are asked for, and what is looked at over a page.
#include "app/session/exercise_picture.h"

#include "app/session/session_view.h"
#include "app/today/programme_view.h"
#include "app/today/today_view.h"
#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// The first exercise has a picture, and a dose with a range.
Story with_picture(bool is_stage_chosen = true) {
    Story story = Story::screened();
    story.state.patient.is_stage_chosen = is_stage_chosen;
    Exercise& exercise = story.state.programme->exercises.front();
    exercise.figure = "bridge";
    for (Dose& dose : exercise.ladder) {
        dose.range = JointRange{0, 40};
    }
    return story;
}

Next looked_at(Story& story, Page page) {
    story.state.page = page;
    Next next(story.state);
    want_figures(next);
    return next;
}

std::size_t asked(const Next& next) {
    std::size_t count = 0;
    for (const Effect& each : next.effects) {
        count += std::holds_alternative<FetchFigure>(each) ? 1U : 0U;
    }
    return count;
}

} // namespace

TEST_CASE("pages that show exercises ask for their pictures, others do not", "[picture]") {
    for (const Page page :
         {Page::Today, Page::Session, Page::Player, Page::Programme, Page::History}) {
        Story story = with_picture();
        CHECK(asked(looked_at(story, page)) == 1);
    }
    for (const Page page : {Page::More, Page::Pain, Page::Settings}) {
        Story story = with_picture();
        CHECK(asked(looked_at(story, page)) == 0);
    }
}

TEST_CASE("a picture is asked for once", "[picture]") {
    Story story = with_picture();
    Next next = looked_at(story, Page::Today);
    next.effects = {};
    want_figures(next);
    CHECK(asked(next) == 0);
}

TEST_CASE("before there is a plan to follow, no picture is asked for", "[picture]") {
    Story story = with_picture(false);
    CHECK(asked(looked_at(story, Page::Today)) == 0);
    story.state.finished_sessions = 1; // nobody named a stage, and it is followed all the same
    CHECK(asked(looked_at(story, Page::Today)) == 1);
}

TEST_CASE("lines have the picture that came, with the range of their dose", "[picture]") {
    Story story = with_picture();
    CHECK(make_today_view(story.state).plan.front().picture == nullptr);
    Figure figure;
    figure.id = "bridge";
    story.state.figures.add(figure);
    const ExercisePicture planned = make_today_view(story.state).plan.front().picture;
    REQUIRE(planned != nullptr);
    CHECK(planned->figure.id == "bridge");
    CHECK(planned->range == JointRange{0, 40});
    CHECK(make_session_view(story.state).exercises.front().picture->range == JointRange{0, 40});
    const ExerciseId id = story.state.programme->exercises.front().id;
    CHECK(make_exercise_line(story.state, id).picture == planned);
}

TEST_CASE("how an exercise is done is seen over the page until it is closed", "[picture]") {
    Story story = with_picture();
    const ExerciseId id = story.state.programme->exercises.front().id;
    story.act(ExerciseShown{id});
    CHECK(story.state.exercise_shown == id);
    CHECK(story.state.page == Page::Today);
    story.act(ExerciseShown{});
    CHECK(story.state.exercise_shown.empty());
    story.act(ExerciseShown{id}).act(PageChosen{Page::More});
    CHECK(story.state.exercise_shown.empty());
}
