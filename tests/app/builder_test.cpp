// Drafts at the clinician's desk: what each change makes of the programme, and what is kept.
#include "app/desk/builder_change.h"
#include "app/desk/builder_programme.h"
#include "app/desk/builder_view.h"
#include "app/desk/handout_sheet.h"
#include "app/words/pain_rule_words.h"
#include "format/programme/programme_json.h"
#include "format/texts_json.h"
#include "support/english.h"
#include "support/files.h"
#include "support/story.h"

#include "engine/state/plan_queries.h"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

const Programme& hamstring() {
    static const Programme programme =
        read_programme(read_file("assets/programmes/pht.json")).value();
    return programme;
}

Texts desk_texts() {
    const auto own = read_texts(read_file("assets/locales/clinic/en.json"));
    return english().with(own->texts);
}

const Exercise& exercise_in(const Programme& programme, const std::string& id) {
    return *find_by_id(programme.exercises, ExerciseId{id});
}

SetPart sets(int value) {
    return {{DoseAmount::Sets}, value};
}

SetPart hold(int value) {
    return {{DoseAmount::Hold}, value};
}

/// A desk on which a draft of the hamstring programme was begun.
Desk begun() {
    Desk desk;
    desk = update_desk(desk, DeskTextsRead{desk_texts()}).desk;
    desk = update_desk(desk, BaseRead{{"pht", hamstring(), {}}}).desk;
    return update_desk(desk, DraftBegun{"pht"}).desk;
}

template <typename Wanted>
const Wanted* find_effect(const DeskNext& next) {
    for (const DeskEffect& effect : next.effects) {
        if (const auto* const found = std::get_if<Wanted>(&effect)) {
            return found;
        }
    }
    return nullptr;
}

/// From where the exercise begins.
std::vector<int> holds_of(const SetLadder& ladder) {
    std::vector<int> holds;
    for (std::size_t place = ladder.begin; place < ladder.doses.size(); ++place) {
        holds.push_back(static_cast<int>(ladder.doses[place].hold->count()));
    }
    return holds;
}

SetLadder ladder_at(const Exercise& exercise, int rung) {
    return {
        exercise.ladder,
        place_on_ladder(exercise, Rung{rung}),
        static_cast<std::size_t>(exercise.easier_rungs)};
}

/// Everything that a draft can hold.
BuilderDraft draft_of(const std::string& base) {
    BuilderDraft draft;
    draft.base = base;
    return draft;
}

BuilderDraft full_draft() {
    BuilderDraft draft;
    draft.base = "pht";
    draft.start = {"intermediate"};
    draft = on_rung(hamstring(), draft, {"s2_bridge"}, {1});
    draft = with_part_set(hamstring(), draft, {"s2_bridge"}, sets(2));
    draft = with_dose_locked(draft, {"s2_curl_prone"}, true);
    draft = taken_out(hamstring(), draft, {"intermediate"}, {"s2_hip_ext_stand"});
    draft = taken_in(hamstring(), draft, {"intermediate"}, {"s2_slider_curl"});
    draft = with_entry_locked(draft, {"sport"}, true);
    draft.own_limits = OwnLimits{1, 3, 0};
    draft.days_per_week = 3;
    draft.advice = AdviceMode::Mirror;
    draft.clinic = {"Clinic", "+34 1", "https://a.b"};
    draft.note = "Two\nlines\tand \\ a slash";
    draft.accent = "#0a6660";
    draft.logo = "data:image/webp;base64,UklGRg==";
    draft.language = "de";
    draft.name = "Runner";
    return draft;
}

} // namespace

TEST_CASE("a number set on a rung holds on all rungs that had the same", "[builder]") {
    const Exercise& curl = exercise_in(hamstring(), "s1_curl_iso"); // 20 30 30 30 40 45 45
    const SetLadder set = set_on_ladder(ladder_at(curl, 1), {DoseAmount::Hold}, 25);
    CHECK(holds_of(set) == std::vector<int>{20, 25, 25, 25, 40, 45, 45});
    CHECK(set.place == set.begin + 1);
}

TEST_CASE("a higher number takes the rungs that would be easier with it", "[builder]") {
    const Exercise& curl = exercise_in(hamstring(), "s1_curl_iso");
    const SetLadder set = set_on_ladder(ladder_at(curl, 1), {DoseAmount::Hold}, 45);
    CHECK(holds_of(set) == std::vector<int>{20, 45, 45, 45, 45});
    CHECK(set.place == set.begin + 1);
}

TEST_CASE("a lower number leaves no harder rung below it", "[builder]") {
    const Exercise& curl = exercise_in(hamstring(), "s1_curl_iso");
    const SetLadder set = set_on_ladder(ladder_at(curl, 4), {DoseAmount::Hold}, 15);
    CHECK(holds_of(set) == std::vector<int>{15, 15, 15, 45, 45});
    CHECK(set.doses[set.place].hold == std::chrono::seconds(15));
}

TEST_CASE("fewer repetitions at most are heavier, and the repetitions go with them", "[builder]") {
    const Exercise& thrust = exercise_in(hamstring(), "s3_hip_thrust");
    const SetLadder set = set_on_ladder(ladder_at(thrust, 0), {DoseAmount::RepetitionMax}, 9);
    CHECK(set.doses[set.begin].repetitions == 9);
    for (std::size_t rung = 1; rung < set.doses.size(); ++rung) {
        CHECK(set.doses[rung].load->amount <= set.doses[rung - 1].load->amount);
        CHECK(*set.doses[rung].repetitions <= set.doses[rung].load->amount);
    }
}

TEST_CASE("whatever number is set, each step changes one thing and goes up", "[builder]") {
    for (const Exercise& exercise : hamstring().exercises) {
        for (std::size_t place = 0; place < exercise.ladder.size(); ++place) {
            for (const DosePart part : parts_of(exercise.ladder[place])) {
                const DoseLimit* const limit = find_limit(hamstring(), part.amount);
                REQUIRE(limit != nullptr);
                for (const int value : {limit->least, (limit->least + limit->most) / 2}) {
                    const SetLadder set = set_on_ladder({exercise.ladder, place, 0}, part, value);
                    INFO(exercise.id.text << " place " << place << " value " << value);
                    CHECK(part_in(set.doses[set.place], part) == value);
                    for (std::size_t step = 1; step < set.doses.size(); ++step) {
                        CHECK(changed_variables(set.doses[step - 1], set.doses[step]).size() == 1);
                    }
                }
            }
        }
    }
}

TEST_CASE("a number stays within the limits of the programme", "[builder]") {
    BuilderDraft draft;
    draft = with_part_set(hamstring(), draft, {"s1_curl_iso"}, sets(99));
    CHECK(start_dose(hamstring(), draft, {"s1_curl_iso"}).sets == 6);
    draft = with_part_set(hamstring(), draft, {"s1_curl_iso"}, hold(1));
    CHECK(start_dose(hamstring(), draft, {"s1_curl_iso"}).hold == std::chrono::seconds(5));
}

TEST_CASE("a number set back to what it was leaves no change", "[builder]") {
    BuilderDraft draft;
    draft = with_part_set(hamstring(), draft, {"s1_curl_iso"}, sets(4));
    CHECK(draft.exercises.size() == 1);
    draft = with_part_set(hamstring(), draft, {"s1_curl_iso"}, sets(3));
    CHECK(draft == BuilderDraft{});
}

TEST_CASE("an exercise moves past the next that is done from the start", "[builder]") {
    BuilderDraft draft;
    const StageId stage{"early"};
    draft = moved(hamstring(), draft, stage, {"s1_curl_iso"}, -1);
    const auto list = exercises_in(hamstring(), draft, stage);
    const auto place = [&list](const char* id) {
        return std::find(list.begin(), list.end(), ExerciseId{id}) - list.begin();
    };
    CHECK(place("s1_curl_iso") < place("s1_bridge_hold"));
    CHECK(list.size() == 8);
    CHECK(moved(hamstring(), draft, stage, {"s1_curl_iso"}, 1) == BuilderDraft{});
}

TEST_CASE("an exercise that no stage has any more is gone, and links lead past it", "[builder]") {
    BuilderDraft draft;
    draft = taken_out(hamstring(), draft, {"early"}, {"s1_bridge_hold_sl"});
    const Programme programme = drafted_programme(hamstring(), draft);
    CHECK(find_by_id(programme.exercises, ExerciseId{"s1_bridge_hold_sl"}) == nullptr);
    CHECK(exercise_in(programme, "s1_bridge_hold").harder == ExerciseId{"s1_longlever_hold"});
    CHECK(exercise_in(programme, "s1_longlever_hold").easier == ExerciseId{"s1_bridge_hold"});
}

TEST_CASE("what nothing suggests any more can be chosen", "[builder]") {
    BuilderDraft draft;
    draft = taken_out(hamstring(), draft, {"advanced"}, {"s3_hip_thrust"});
    const Programme programme = drafted_programme(hamstring(), draft);
    CHECK(exercise_in(programme, "s3_hip_thrust_sl").enters == Enters::WhenChosen);
}

TEST_CASE("a stage is locked at the one before it", "[builder]") {
    const Programme programme =
        drafted_programme(hamstring(), with_entry_locked({}, {"intermediate"}, true));
    CHECK(programme.stages[0].is_locked);
    CHECK_FALSE(programme.stages[1].is_locked);
}

TEST_CASE("own limits become the pain rule, in numbers alone", "[builder]") {
    BuilderDraft draft;
    draft.own_limits = OwnLimits{1, 3, 0};
    const Programme programme = drafted_programme(hamstring(), draft);
    const PainRule* const rule = find_by_id(programme.pain_rules, programme.pain_rule);
    REQUIRE(rule != nullptr);
    CHECK(rule->amber_most == 3);
    CHECK(rule->title.empty());
    CHECK(rule->words.empty());
    CHECK(
        pain_rule_words(desk_texts(), *rule).words ==
        "Pain from 0 to 1 is fine. Pain from 2 to 3 is acceptable if it has settled by the next "
        "morning. That means: not above your usual. Above 3 is too much: stop that exercise for "
        "today."
    );
    CHECK(pain_rule_words(texts_in("de"), *rule).title == "Bis 3 von 10");
}

TEST_CASE("limits of one score, of none and of a settled morning are said as such", "[builder]") {
    PainRule rule;
    rule.green_most = 0;
    rule.amber_most = 1;
    rule.settle_rise = 2;
    rule.settled_most = 3;
    CHECK(
        pain_rule_words(desk_texts(), rule).words ==
        "Pain of 0 is fine. Pain of 1 is acceptable if it has settled by the next morning. That "
        "means: at most 2 points above your usual, or 3 or less. Above 1 is too much: stop that "
        "exercise for today."
    );
    rule.green_most = 1;
    CHECK(
        pain_rule_words(desk_texts(), rule).words ==
        "Pain from 0 to 1 is fine. Above 1 is too much: stop that exercise for today."
    );
}

TEST_CASE("what was added and taken out again leaves nothing behind", "[builder]") {
    const BuilderDraft before = draft_of("pht");
    for (const char* const stage : {"early", "sport"}) {
        BuilderDraft draft = taken_in(hamstring(), before, {stage}, {"s4_bound"});
        CHECK(is_from_start(hamstring(), draft, {"s4_bound"}));
        CHECK(taken_out(hamstring(), draft, {stage}, {"s4_bound"}) == before);
    }
    const BuilderDraft out = taken_out(hamstring(), before, {"early"}, {"s1_bridge_hold"});
    CHECK_FALSE(out == before);
    CHECK(taken_in(hamstring(), out, {"early"}, {"s1_bridge_hold"}) == before);
}

TEST_CASE("what another stage still adds stays from the start", "[builder]") {
    BuilderDraft draft = taken_in(hamstring(), draft_of("pht"), {"early"}, {"s4_bound"});
    draft = taken_in(hamstring(), draft, {"advanced"}, {"s4_bound"});
    draft = taken_out(hamstring(), draft, {"early"}, {"s4_bound"});
    CHECK(is_from_start(hamstring(), draft, {"s4_bound"}));
}

TEST_CASE("what was taken out is put back where it stood, with its dose", "[builder]") {
    Desk desk = begun();
    desk = update_desk(desk, PartSet{{"s1_bridge_hold"}, sets(4)}).desk;
    const BuilderDraft before = desk.draft;
    desk = update_desk(desk, ExerciseTakenOut{{"s1_bridge_hold"}}).desk;
    CHECK(make_builder_view(desk).taken_out == "Bridge hold");
    BuilderDraft noted = desk.draft;
    noted.note = "Written meanwhile";
    desk = update_desk(desk, DraftEdited{desk.draft, noted}).desk;
    desk = update_desk(desk, ExercisePutBack{}).desk;
    CHECK(desk.draft.stages == before.stages);
    CHECK(desk.draft.exercises == before.exercises);
    CHECK(desk.draft.note == "Written meanwhile");
    CHECK(make_builder_view(desk).taken_out.empty());
}

TEST_CASE("what comes stages later in its programme is said before it is handed out", "[builder]") {
    Desk desk = begun();
    CHECK(make_builder_view(desk).cautions.empty());
    desk = update_desk(desk, ExerciseTakenIn{{"s4_bound"}}).desk;
    const BuilderView view = make_builder_view(desk);
    CHECK(
        view.exercises.back().caution ==
        "In this programme it comes 3 stages later: in Return to running and sport."
    );
    REQUIRE_FALSE(view.cautions.empty());
    CHECK(view.cautions.front().starts_with("Bounding, in Early: settle:"));
    CHECK(make_giving_view(desk).cautions == view.cautions);
}

TEST_CASE("a hand-out says where to start, unless that is where everyone starts", "[builder]") {
    BuilderDraft draft;
    draft.start = {"early"};
    CHECK(drafted_handout(hamstring(), draft, {}).stage.empty());
    draft.start = {"advanced"};
    draft = on_rung(hamstring(), draft, {"s3_rdl"}, {2});
    const Handout handout = drafted_handout(hamstring(), draft, {});
    CHECK(handout.stage == StageId{"advanced"});
    REQUIRE(handout.rungs.size() == 1);
    CHECK(handout.rungs[0].rung == Rung{2});
}

TEST_CASE("each change of the draft is stored and checked", "[builder]") {
    const DeskNext next = update_desk(begun(), PartSet{{"s1_curl_iso"}, sets(4)});
    REQUIRE(find_effect<StoreDeskDraft>(next) != nullptr);
    CHECK(find_effect<StoreDeskDraft>(next)->draft == next.desk.draft);
    REQUIRE(find_effect<CheckDraft>(next) != nullptr);
    CHECK(find_effect<CheckDraft>(next)->base == "pht");
}

TEST_CASE("facts changed at once by two parts of a page are both kept", "[builder]") {
    Desk desk = begun();
    const BuilderDraft before = desk.draft;
    BuilderDraft one = before;
    one.clinic.name = "Clinic";
    BuilderDraft other = before;
    other.start = {"advanced"};
    desk = update_desk(desk, DraftEdited{before, one}).desk;
    desk = update_desk(desk, DraftEdited{before, other}).desk;
    CHECK(desk.draft.clinic.name == "Clinic");
    CHECK(desk.draft.start == StageId{"advanced"});
}

TEST_CASE("what fails cannot be handed out, and says where it is wrong", "[builder]") {
    Desk desk = begun();
    desk = update_desk(
               desk,
               DraftChecked{
                   std::nullopt,
                   {{ErrorCode::Unreachable, "/patch/stages/early/exercises", "Nothing to do."},
                    {ErrorCode::OutOfRange, "/clinic/link", "An address."}},
                   {}}
    ).desk;
    const DeskNext next = update_desk(desk, DeskPageChosen{DeskPage::HandOut});
    CHECK(find_effect<MakeDeskLink>(next) == nullptr);
    CHECK(update_desk(next.desk, DeskPageChosen{DeskPage::Sheet}).desk.page != DeskPage::Sheet);
    const BuilderView view = make_builder_view(desk);
    CHECK_FALSE(view.can_hand_out);
    REQUIRE(view.problems.size() == 2);
    CHECK(view.problems[0].where == "Stage " + hamstring().stages[0].title);
    CHECK(view.problems[1].where == desk.texts("builder.from_whom"));
}

TEST_CASE("the link is made once for each hand-out, where it can be copied", "[builder]") {
    Desk desk = begun();
    desk.page = DeskPage::Start;
    DeskNext next = update_desk(desk, DraftChecked{hamstring(), {}, "{1}"});
    CHECK(find_effect<MakeDeskLink>(next) == nullptr);
    next = update_desk(next.desk, DeskPageChosen{DeskPage::Edit});
    REQUIRE(find_effect<MakeDeskLink>(next) != nullptr);
    next = update_desk(next.desk, DeskLinkMade{{"{0}", "https://late", {}, {}}});
    CHECK(next.desk.link.address.empty());
    next = update_desk(next.desk, DeskLinkMade{{"{1}", "https://here", {"1"}, {}}});
    CHECK(next.desk.link.address == "https://here");
    CHECK(find_effect<MakeDeskLink>(next) == nullptr);
}

TEST_CASE("a variant is kept under its name, opened and deleted", "[builder]") {
    Desk desk = begun();
    CHECK(find_effect<StoreVariants>(update_desk(desk, VariantKept{})) == nullptr);
    BuilderDraft named = desk.draft;
    named.name = "Runner";
    desk = update_desk(desk, DraftEdited{desk.draft, named}).desk;
    desk = update_desk(desk, VariantKept{}).desk;
    desk = update_desk(desk, VariantKept{}).desk;
    REQUIRE(desk.saved.size() == 1);
    desk = update_desk(desk, DraftBegun{"pht"}).desk;
    CHECK(desk.draft.name.empty());
    desk = update_desk(desk, VariantOpened{0}).desk;
    CHECK(desk.draft.name == "Runner");
    desk = update_desk(desk, VariantDeleted{7}).desk;
    desk = update_desk(desk, VariantDeleted{0}).desk;
    CHECK(desk.saved.empty());
}

TEST_CASE("a variant that cannot be read is stored on with the others", "[builder]") {
    Desk desk = begun();
    desk.draft.name = "Runner";
    desk = update_desk(desk, VariantsRead{{{draft_of("achilles")}, {"{\"base\":7}"}}}).desk;
    CHECK(desk.saved.size() == 1);
    const DeskNext next = update_desk(desk, VariantKept{});
    REQUIRE(find_effect<StoreVariants>(next) != nullptr);
    CHECK(find_effect<StoreVariants>(next)->variants.drafts.size() == 2);
    CHECK(find_effect<StoreVariants>(next)->variants.unreadable.front() == "{\"base\":7}");
}

TEST_CASE("what is stored of a draft gives way to one that was begun", "[builder]") {
    BuilderDraft stored = draft_of("achilles");
    CHECK(update_desk(Desk{}, DeskDraftRead{stored}).desk.draft == stored);
    CHECK(update_desk(begun(), DeskDraftRead{stored}).desk.draft == begun().draft);
}

TEST_CASE("who it is from stays for the next patient", "[builder]") {
    Desk desk = begun();
    BuilderDraft mine = desk.draft;
    mine.clinic.name = "Clinic";
    mine.note = "See you on Monday";
    desk = update_desk(desk, DraftEdited{desk.draft, mine}).desk;
    desk = update_desk(desk, DraftBegun{"pht"}).desk;
    CHECK(desk.draft.clinic.name == "Clinic");
    CHECK(desk.draft.note.empty());
}

TEST_CASE("the stage where the patient starts is the one that is listed", "[builder]") {
    Desk desk = begun();
    CHECK(make_builder_view(desk).shown == 0);
    BuilderDraft later = desk.draft;
    later.start = {"advanced"};
    desk = update_desk(desk, DraftEdited{desk.draft, later}).desk;
    CHECK(make_builder_view(desk).shown == 2);
    desk = update_desk(desk, StageShown{{"early"}}).desk;
    const BuilderView view = make_builder_view(desk);
    CHECK(view.start == 2);
    CHECK(view.shown == 0);
    CHECK(view.exercises.front().is_first);
    CHECK(view.later.size() == 6);
}

TEST_CASE("the preview shows the day as the patient starts it", "[builder]") {
    Desk desk = begun();
    desk.draft = full_draft();
    desk.checked = drafted_programme(hamstring(), desk.draft);
    Story shell = Story::ready();
    const AppState preview = make_preview(shell.state, desk);
    CHECK(preview.day.stage == StageId{"intermediate"});
    const SheetView sheet = make_sheet_view(preview, desk);
    REQUIRE_FALSE(sheet.exercises.empty());
    CHECK(sheet.exercises.front().dose.find("2 sets") == 0);
    CHECK(sheet.from == "Clinic · +34 1 · https://a.b");
}

TEST_CASE("late and foolish actions change nothing that matters", "[builder]") {
    const std::vector<DeskAction> actions{
        ExerciseMoved{{"nowhere"}, 1},
        ExerciseMoved{{"s1_curl_iso"}, 7},
        ExerciseTakenIn{{"nowhere"}},
        RungChosen{{"nowhere"}, {3}},
        PartSet{{"nowhere"}, sets(3)},
        VariantOpened{9},
        DeskTold{"copied", {}},
        LinkCopyWanted{},
        LinkShareWanted{},
        HandoutFileWanted{},
        KeyForgotten{}};
    for (const DeskAction& action : actions) {
        CHECK(update_desk(Desk{}, action).desk.draft == BuilderDraft{});
        CHECK(update_desk(begun(), action).desk.draft == begun().draft);
    }
}

TEST_CASE("a draft that another takes the place of is kept without a name", "[builder]") {
    Desk desk = begun();
    desk = update_desk(desk, PartSet{{"s1_curl_iso"}, sets(4)}).desk;
    const DeskNext next = update_desk(desk, DraftBegun{"pht"});
    REQUIRE(next.desk.saved.size() == 1);
    CHECK(next.desk.saved[0].name == "Proximal hamstring tendinopathy, without a name");
    CHECK(next.desk.saved[0].exercises == desk.draft.exercises);
    CHECK(update_desk(next.desk, DraftBegun{"pht"}).desk.saved.size() == 1);
}

TEST_CASE("own limits start from the rule in use and go no looser than the loosest", "[builder]") {
    const BuilderView view = make_builder_view(begun());
    CHECK(view.limits == OwnLimits{2, 5, 1});
    CHECK(view.limits_most.amber_most == 5);
    CHECK(view.limits_most.settle_rise == 1);
}
