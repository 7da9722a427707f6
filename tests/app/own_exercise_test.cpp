// Exercises of a clinic's own: how they come into a draft, and what a patient gets of them.
#include "app/desk/builder_change.h"
#include "app/desk/builder_programme.h"
#include "app/desk/builder_view.h"
#include "app/desk/reopened_draft.h"
#include "engine/state/plan_queries.h"
#include "format/programme/programme_json.h"
#include "format/texts_json.h"
#include "support/english.h"
#include "support/files.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

const Programme& shipped() {
    static const Programme programme =
        read_programme(read_file("assets/programmes/pht.json")).value();
    return programme;
}

Desk own_desk() {
    const auto own = read_texts(read_file("assets/locales/clinic/en.json"));
    Desk desk;
    desk = update_desk(desk, DeskTextsRead{english().with(own->texts)}).desk;
    desk = update_desk(desk, BaseRead{{"pht", shipped(), {}}}).desk;
    desk = update_desk(desk, DraftBegun{"pht"}).desk;
    return update_desk(desk, OwnAdded{}).desk;
}

OwnExercise wall_sit(const Desk& desk) {
    OwnExercise own = desk.draft.own.front();
    own.name = "Wall sit";
    own.cues = "Lean on a wall.\n\n  Slide down a little. \nStop when it hurts.";
    own.equipment = "wall , shoes,";
    own.sides = Sides::EachSide;
    own.is_hold = true;
    return own;
}

Desk with_wall_sit() {
    const Desk desk = own_desk();
    return update_desk(desk, OwnEdited{wall_sit(desk)}).desk;
}

const Exercise* found_in(const Programme& programme, const std::string& name) {
    const auto& all = programme.exercises;
    const auto found = std::find_if(all.begin(), all.end(), [&name](const Exercise& each) {
        return each.name == name;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("an exercise of one's own is in the stage that is listed", "[own_exercise]") {
    const Desk desk = own_desk();
    REQUIRE(desk.draft.own.size() == 1);
    const BuilderView view = make_builder_view(desk);
    CHECK(view.exercises.back().own.has_value());
    CHECK(view.exercises.back().name == "Your exercise, without a name");
    CHECK(view.exercises.back().caution.empty());
}

TEST_CASE("its words go into the programme, line by line", "[own_exercise]") {
    const Desk desk = with_wall_sit();
    const Programme made = drafted_programme(shipped(), desk.draft);
    const Exercise* const own = found_in(made, "Wall sit");
    REQUIRE(own != nullptr);
    CHECK(
        own->cues ==
        std::vector<std::string>{"Lean on a wall.", "Slide down a little.", "Stop when it hurts."}
    );
    CHECK(own->equipment == std::vector<std::string>{"wall", "shoes"});
    CHECK(own->sides == Sides::EachSide);
    CHECK(own->ladder.size() == 1);
    CHECK(own->ladder.front().hold == std::chrono::seconds(20));
    CHECK(holds(made.stages.front().exercises, own->id));
}

TEST_CASE("its numbers are set as those of any exercise", "[own_exercise]") {
    Desk desk = with_wall_sit();
    const ExerciseId id = desk.draft.own.front().id;
    desk = update_desk(desk, PartSet{id, {{DoseAmount::Hold}, 45}}).desk;
    desk = update_desk(desk, CellTyped{{id, DoseAmount::Sets, "2"}}).desk;
    const Programme made = drafted_programme(shipped(), desk.draft);
    const Dose& dose = found_in(made, "Wall sit")->ladder.front();
    CHECK(dose.hold == std::chrono::seconds(45));
    CHECK(dose.sets == 2);
    OwnExercise repeated = desk.draft.own.front();
    repeated.is_hold = false;
    desk = update_desk(desk, OwnEdited{repeated}).desk;
    const Programme again = drafted_programme(shipped(), desk.draft);
    CHECK(found_in(again, "Wall sit")->ladder.front().repetitions == 10);
    CHECK_FALSE(found_in(again, "Wall sit")->ladder.front().hold.has_value());
}

TEST_CASE("what is taken out stays at the desk, and goes into no hand-out", "[own_exercise]") {
    Desk desk = with_wall_sit();
    const ExerciseId id = desk.draft.own.front().id;
    desk = update_desk(desk, ExerciseTakenOut{id}).desk;
    CHECK(drafted_programme(shipped(), desk.draft) == shipped());
    const BuilderView view = make_builder_view(desk);
    CHECK(std::any_of(view.spare.begin(), view.spare.end(), [](const SpareExercise& each) {
        return each.name == "Wall sit" && each.from == "this clinic";
    }));
    desk = update_desk(desk, ExerciseTakenIn{id}).desk;
    CHECK(found_in(drafted_programme(shipped(), desk.draft), "Wall sit") != nullptr);
}

TEST_CASE("what was deleted is gone", "[own_exercise]") {
    Desk desk = with_wall_sit();
    desk = update_desk(desk, OwnDeleted{desk.draft.own.front().id}).desk;
    CHECK(desk.draft.own.empty());
    CHECK(desk.draft.stages.empty());
    CHECK(find_base(desk, "pht")->programme == shipped());
}

TEST_CASE("the next patient's draft has it at hand, and not in its stage", "[own_exercise]") {
    const Desk desk = update_desk(with_wall_sit(), DraftBegun{"pht"}).desk;
    CHECK(desk.draft.own.size() == 1);
    CHECK(desk.draft.stages.empty());
    CHECK(drafted_programme(shipped(), desk.draft) == shipped());
}

TEST_CASE("two of them have ids of their own, also beside what is kept", "[own_exercise]") {
    Desk desk = with_wall_sit();
    desk = update_desk(desk, OwnAdded{}).desk;
    REQUIRE(desk.draft.own.size() == 2);
    CHECK(desk.draft.own[0].id != desk.draft.own[1].id);
    OwnExercise other;
    other.name = "Other";
    CHECK(handed_out_as(desk.draft.own[0]) == handed_out_as(wall_sit(desk)));
    CHECK(handed_out_as(desk.draft.own[0]) != handed_out_as(other));
}

TEST_CASE("a hand-out opened again has the clinic's own exercise", "[own_exercise]") {
    Desk desk = with_wall_sit();
    const ExerciseId id = desk.draft.own.front().id;
    desk = update_desk(desk, PartSet{id, {{DoseAmount::Sets}, 5}}).desk;
    const Programme made = drafted_programme(shipped(), desk.draft);
    const Handout handout = drafted_handout(shipped(), desk.draft, {});
    const BuilderDraft again = draft_of(shipped(), handout, made);
    REQUIRE(again.own.size() == 1);
    CHECK(again.own.front().name == "Wall sit");
    CHECK(again.own.front().is_hold);
    CHECK(drafted_programme(shipped(), again) == made);
    // The desk that made it has it once.
    BuilderDraft draft = again;
    draft.base = "pht";
    const Desk opened = update_desk(desk, HandoutReopened{draft, true}).desk;
    CHECK(opened.draft.own.size() == 1);
}

TEST_CASE("a clinic's pictures, videos and pages go along, and come back", "[own_exercise]") {
    Desk desk = own_desk();
    OwnExercise own = wall_sit(desk);
    own.media = "clinic/wall-sit.jpg, wall-sit.mp4";
    own.web_page = "https://video.example.org/wall-sit";
    CHECK(own_media_is_right(own));
    desk = update_desk(desk, OwnEdited{own}).desk;
    const Programme given = with_own(shipped(), desk.draft.own);
    const Exercise* const found = found_in(given, "Wall sit");
    REQUIRE(found != nullptr);
    CHECK(found->media == std::vector<std::string>{"wall-sit.jpg", "wall-sit.mp4"});
    CHECK(found->web_page == own.web_page);
    REQUIRE(found->evidence.size() == 1);
    CHECK(found->evidence.front().tag == EvidenceTag::Clinic);
    const std::vector<OwnExercise> back = own_in(shipped(), given);
    REQUIRE(back.size() == 1);
    CHECK(back.front().media == "wall-sit.jpg, wall-sit.mp4");
    CHECK(back.front().web_page == own.web_page);
    own.media = "wall sit.jpg";
    CHECK_FALSE(own_media_is_right(own));
}
