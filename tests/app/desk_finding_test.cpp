// A wide desk: numbers typed into cells, exercises found in all programmes, and hand-outs that are
// opened again.
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
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

const Programme& programme_of(const std::string& name) {
    static const Programme pht = read_programme(read_file("assets/programmes/pht.json")).value();
    static const Programme achilles =
        read_programme(read_file("assets/programmes/achilles.json")).value();
    return name == "pht" ? pht : achilles;
}

/// A desk with both programmes, on which a draft of the hamstring's was begun.
Desk wide_desk() {
    const auto own = read_texts(read_file("assets/locales/clinic/en.json"));
    Desk desk;
    desk = update_desk(desk, DeskTextsRead{english().with(own->texts)}).desk;
    desk = update_desk(desk, BaseRead{{"pht", programme_of("pht"), {}}}).desk;
    desk = update_desk(desk, BaseRead{{"achilles", programme_of("achilles"), {}}}).desk;
    return update_desk(desk, DraftBegun{"pht"}).desk;
}

PartView part(DoseAmount amount, int least, int most, int place = 0) {
    return {{amount, place}, "Label", "", least, least, most, 1};
}

std::vector<int> values_of(const std::optional<std::vector<SetPart>>& set) {
    std::vector<int> values;
    for (const SetPart& each : set.value_or(std::vector<SetPart>{})) {
        values.push_back(each.value);
    }
    return values;
}

std::vector<PartView> tempo() {
    return {
        part(DoseAmount::Tempo, 0, 10, 0),
        part(DoseAmount::Tempo, 0, 10, 1),
        part(DoseAmount::Tempo, 0, 10, 2),
        part(DoseAmount::Tempo, 0, 10, 3)};
}

const DoseCell& cell_of(const BuilderView& view, const std::string& id, DoseColumn column) {
    const auto found = std::find_if(view.exercises.begin(), view.exercises.end(), [&](auto& each) {
        return each.id.text == id;
    });
    REQUIRE(found != view.exercises.end());
    return found->cells[static_cast<std::size_t>(column)];
}

Desk typed(const Desk& desk, const std::string& id, DoseAmount amount, const std::string& text) {
    return update_desk(desk, CellTyped{{{id}, amount, text}}).desk;
}

/// The hand-out of a draft, opened again.
BuilderDraft reopened(const BuilderDraft& draft) {
    const Programme& base = programme_of("pht");
    return draft_of(base, drafted_handout(base, draft, {}), drafted_programme(base, draft));
}

} // namespace

TEST_CASE("a whole number within the limits counts, nothing else does", "[desk_finding]") {
    const std::vector<PartView> sets{part(DoseAmount::Sets, 1, 6)};
    CHECK(values_of(read_dose_cell(sets, "4")) == std::vector<int>{4});
    CHECK(values_of(read_dose_cell(sets, " 04 ")) == std::vector<int>{4});
    for (const char* const text : {"", "0", "7", "-3", "3x", "3.5", "3 4", "99999999999"}) {
        INFO(text);
        CHECK_FALSE(read_dose_cell(sets, text).has_value());
    }
}

TEST_CASE("kilograms are typed with a point or a comma", "[desk_finding]") {
    const std::vector<PartView> load{part(DoseAmount::Grams, 500, 100000)};
    CHECK(values_of(read_dose_cell(load, "7")) == std::vector<int>{7000});
    CHECK(values_of(read_dose_cell(load, "7,5")) == std::vector<int>{7500});
    CHECK(values_of(read_dose_cell(load, "12.25")) == std::vector<int>{12250});
    for (const char* const text : {"0.2", "101", "7.5.1", "7.1234", "kg", "."}) {
        INFO(text);
        CHECK_FALSE(read_dose_cell(load, text).has_value());
    }
}

TEST_CASE("a tempo is four numbers in a row", "[desk_finding]") {
    CHECK(values_of(read_dose_cell(tempo(), "3-0-3-1")) == std::vector<int>{3, 0, 3, 1});
    CHECK(values_of(read_dose_cell(tempo(), "3/0/3/1")) == std::vector<int>{3, 0, 3, 1});
    CHECK(values_of(read_dose_cell(tempo(), "3 0 3 1")) == std::vector<int>{3, 0, 3, 1});
    for (const char* const text : {"3", "3-0-3", "3-0-3-11", "3-0-3-1-1", "a-b-c-d"}) {
        INFO(text);
        CHECK_FALSE(read_dose_cell(tempo(), text).has_value());
    }
}

TEST_CASE("what is typed into a cell is the dose, and what is wrong leaves it", "[desk_finding]") {
    Desk desk = typed(wide_desk(), "s1_curl_iso", DoseAmount::Sets, "5");
    CHECK(start_dose(programme_of("pht"), desk.draft, {"s1_curl_iso"}).sets == 5);
    desk = typed(desk, "s1_curl_iso", DoseAmount::Sets, "50");
    CHECK(start_dose(programme_of("pht"), desk.draft, {"s1_curl_iso"}).sets == 5);
    BuilderView view = make_builder_view(desk);
    CHECK(cell_of(view, "s1_curl_iso", DoseColumn::Sets).is_wrong);
    CHECK(cell_of(view, "s1_curl_iso", DoseColumn::Sets).text == "50");
    CHECK(view.wrong_cell.find("1 to 6") != std::string::npos);
    // Elsewhere, and what was wrong is as it was.
    view = make_builder_view(typed(desk, "s1_bridge_hold", DoseAmount::Hold, "30"));
    CHECK_FALSE(cell_of(view, "s1_curl_iso", DoseColumn::Sets).is_wrong);
    CHECK(cell_of(view, "s1_curl_iso", DoseColumn::Sets).text == "5");
    CHECK(view.wrong_cell.empty());
}

TEST_CASE("a button takes the place of what was typed", "[desk_finding]") {
    Desk desk = typed(wide_desk(), "s1_curl_iso", DoseAmount::Sets, "50");
    desk = update_desk(desk, PartSet{{"s1_curl_iso"}, {{DoseAmount::Sets}, 2}}).desk;
    const BuilderView view = make_builder_view(desk);
    CHECK(cell_of(view, "s1_curl_iso", DoseColumn::Sets).text == "2");
}

TEST_CASE("each exercise has a cell in every column", "[desk_finding]") {
    Desk desk = wide_desk();
    for (const Stage& stage : programme_of("pht").stages) {
        desk = update_desk(desk, StageShown{stage.id}).desk;
        for (const DraftExercise& each : make_builder_view(desk).exercises) {
            INFO(each.name);
            REQUIRE(each.cells.size() == dose_columns.size());
            CHECK(each.cells.front().is_set);
            CHECK(each.cells.front().hint == "1 to 6");
        }
    }
}

TEST_CASE("late typing into what is gone changes nothing", "[desk_finding]") {
    const Desk desk = wide_desk();
    CHECK(typed(desk, "nobody", DoseAmount::Sets, "3").draft == desk.draft);
    CHECK(typed(desk, "s1_curl_iso", DoseAmount::Grams, "3").draft == desk.draft);
    CHECK(typed(Desk{}, "s1_curl_iso", DoseAmount::Sets, "3").draft == BuilderDraft{});
}

TEST_CASE("exercises are found by name, purpose, equipment and stage", "[desk_finding]") {
    const Desk desk = wide_desk();
    CHECK(find_exercises(desk, "").empty());
    CHECK(find_exercises(desk, " ,. ").empty());
    CHECK(find_exercises(desk, "xylophone").empty());
    const auto bridges = find_exercises(desk, "BRIDGE");
    REQUIRE_FALSE(bridges.empty());
    CHECK(bridges.front().base == "pht");
    CHECK(bridges.front().as == FoundAs::InStage);
    CHECK_FALSE(find_exercises(desk, "band intermediate").empty());
    CHECK(find_exercises(desk, "step").front().base == "pht");
}

TEST_CASE("what another programme has is found, and leads there", "[desk_finding]") {
    const Desk desk = wide_desk();
    const auto found = find_exercises(desk, "calf hold");
    REQUIRE_FALSE(found.empty());
    const FoundExercise& calf = found.front();
    CHECK(calf.as == FoundAs::OfAnother);
    const Desk next = update_desk(desk, FoundChosen{calf.base, calf.stage, calf.exercise}).desk;
    CHECK(next.draft.base == "achilles");
    CHECK(next.shown == calf.stage);
}

TEST_CASE("what is found elsewhere in the programme is added to the stage", "[desk_finding]") {
    Desk desk = wide_desk();
    const auto found = find_exercises(desk, "deadlift");
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().as == FoundAs::Elsewhere);
    desk = update_desk(desk, FoundChosen{"pht", found.front().stage, found.front().exercise}).desk;
    CHECK(holds(exercises_in(programme_of("pht"), desk.draft, {"early"}), found.front().exercise));
    CHECK(find_exercises(desk, "deadlift").front().as == FoundAs::InStage);
}

TEST_CASE("a hand-out opened again is the draft it was made of", "[desk_finding]") {
    const Programme& base = programme_of("pht");
    BuilderDraft draft;
    draft.start = {"intermediate"};
    draft = on_rung(base, draft, {"s2_bridge"}, {1});
    draft = with_part_set(base, draft, {"s2_bridge"}, {{DoseAmount::Sets}, 2});
    draft = with_dose_locked(draft, {"s2_curl_prone"}, true);
    draft = taken_out(base, draft, {"intermediate"}, {"s2_hip_ext_stand"});
    draft = taken_in(base, draft, {"intermediate"}, {"s2_slider_curl"});
    draft = with_entry_locked(draft, {"sport"}, true);
    draft.own_limits = OwnLimits{1, 3, 0};
    draft.days_per_week = 3;
    draft.advice = AdviceMode::Mirror;
    draft.clinic = {"Clinic", "+34 1", "https://a.b"};
    draft.note = "Slowly";
    draft.language = "de";
    const BuilderDraft again = reopened(draft);
    CHECK(drafted_programme(base, again) == drafted_programme(base, draft));
    CHECK(drafted_handout(base, again, {}) == drafted_handout(base, draft, {}));
    CHECK(again.own_limits == draft.own_limits);
    CHECK(again.locks == draft.locks);
    CHECK(again.stages == draft.stages);
    CHECK(again.advice == draft.advice);
}

TEST_CASE("whatever number was set, the hand-out opened again says it", "[desk_finding]") {
    const Programme& base = programme_of("pht");
    for (const Exercise& exercise : base.exercises) {
        for (const DosePart each : parts_of(dose_at(exercise, {}))) {
            const DoseLimit* const limit = find_limit(base, each.amount);
            if (limit == nullptr) {
                continue;
            }
            for (const int value : {limit->least, limit->most}) {
                const BuilderDraft draft =
                    with_part_set(base, BuilderDraft{}, exercise.id, {each, value});
                const BuilderDraft again = reopened(draft);
                INFO(exercise.name << " " << static_cast<int>(each.amount) << " " << value);
                CHECK(start_dose(base, again, exercise.id) == start_dose(base, draft, exercise.id));
            }
        }
    }
}

TEST_CASE("an opened hand-out says that it was handed out before", "[desk_finding]") {
    Desk desk = wide_desk();
    BuilderDraft draft;
    draft.base = "pht";
    desk = update_desk(desk, HandoutReopened{draft, true}).desk;
    CHECK(desk.page == DeskPage::Edit);
    CHECK_FALSE(make_builder_view(desk).reopened.empty());
    const std::string whole = make_builder_view(desk).reopened;
    desk = update_desk(desk, HandoutReopened{draft, false}).desk;
    CHECK(make_builder_view(desk).reopened != whole);
    desk = update_desk(desk, DraftBegun{"pht"}).desk;
    CHECK(make_builder_view(desk).reopened.empty());
}

TEST_CASE("each reason why nothing opens has its words", "[desk_finding]") {
    for (const char* const reason :
         {"none", "cut", "damaged", "several", "newer", "unread", "base", "misfit"}) {
        const Desk desk = update_desk(wide_desk(), HandoutNotOpened{reason}).desk;
        CHECK_FALSE(make_desk_start_view(desk).reopen_problem.empty());
        CHECK(update_desk(desk, HandoutTyped{"x"}).desk.reopen_problem.empty());
    }
}

TEST_CASE("a message goes around the link, in the patient's language", "[desk_finding]") {
    Desk desk = wide_desk();
    desk.draft.clinic.name = "Physio & Süd";
    desk = update_desk(desk, DraftChecked{programme_of("pht"), {}, "{1}"}).desk;
    CHECK(make_giving_view(desk).sending.mail.empty());
    desk = update_desk(desk, DeskLinkMade{{"{1}", "https://app/#p=2.x", {}, {}}}).desk;
    const SendingView sending = make_giving_view(desk).sending;
    CHECK(sending.mail.starts_with("mailto:?subject=Proximal%20hamstring%20tendinopathy&body="));
    CHECK(sending.mail.find("Physio%20%26%20S%C3%BCd") != std::string::npos);
    CHECK(sending.mail.ends_with("https%3A%2F%2Fapp%2F%23p%3D2.x"));
    CHECK(sending.sms.starts_with("sms:?body=Your%20exercises"));
}
