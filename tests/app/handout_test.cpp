// A hand-out comes in a link: it is shown, and only then taken or declined.
#include "app/handout/handout_changes.h"
#include "app/handout/handout_update.h"
#include "app/handout/handout_view.h"
#include "app/log/own_programmes.h"
#include "support/english.h"
#include "support/story.h"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

Handout handout_for_small(const std::string& stage = {}) {
    Handout handout;
    handout.base = {"small"};
    handout.made = moment(0).date;
    handout.clinic = {"Tendon Clinic", "+49 (30) 12-3", "https://clinic.example/"};
    handout.note = "Slowly.";
    handout.stage = {stage};
    return handout;
}

/// The small programme with more in its first dose.
Programme changed_programme() {
    Programme programme = small_programme();
    programme.exercises.front().ladder.front().sets = 4;
    return programme;
}

Story& offer(Story& story, const Handout& handout, const Programme& programme) {
    story.act(HandoutCame{handout, Seal::None, {}, false});
    return story.act(HandoutChecked{programme});
}

Story& take(Story& story, const Handout& handout, const Programme& programme) {
    offer(story, handout, programme);
    return story.act(HandoutDecided{true});
}

template <typename Order>
const Order* ordered(const Story& story) {
    for (const Effect& effect : story.effects) {
        if (const auto* const order = std::get_if<Order>(&effect)) {
            return order;
        }
    }
    return nullptr;
}

std::string stage_of(const Story& story) {
    return story.state.programme->stages[story.state.patient.stage].id.text;
}

bool has_line(const std::vector<std::string>& lines, std::string_view words) {
    return std::any_of(lines.begin(), lines.end(), [words](const std::string& line) {
        return line.find(words) != line.npos;
    });
}

} // namespace

TEST_CASE("a hand-out that came changes nothing before it is taken", "[handout]") {
    Story story = Story::screened();
    const std::size_t entries = story.state.log.size();
    offer(story, handout_for_small("late"), changed_programme());
    CHECK(story.state.page == Page::Handout);
    CHECK(story.state.log.size() == entries);
    CHECK(*story.state.programme == small_programme());
    story.act(HandoutDecided{false});
    CHECK(story.state.page == Page::Today);
    CHECK(story.state.log.size() == entries);
    CHECK(*story.state.programme == small_programme());
    CHECK(ordered<StoreHandout>(story) != nullptr);
}

TEST_CASE("its base is asked for by its version, and it waits for an answer", "[handout]") {
    Story story = Story::screened();
    story.act(HandoutCame{handout_for_small(), Seal::Unchanged, "Tendon Clinic", false});
    REQUIRE(ordered<FetchProgramme>(story) != nullptr);
    CHECK(ordered<FetchProgramme>(story)->name == "small@1");
    REQUIRE(ordered<StoreHandout>(story) != nullptr);
    CHECK(ordered<StoreHandout>(story)->handout->signer == "Tendon Clinic");
}

TEST_CASE("taken, it is recorded with where it lets the patient begin", "[handout]") {
    Story story = Story::screened();
    Handout handout = handout_for_small("late");
    handout.rungs = {{{"thrust"}, Rung{2}}};
    take(story, handout, changed_programme());
    CHECK(story.count<HandoutTaken>() == 1);
    CHECK(stage_of(story) == "late");
    CHECK(story.state.patient.exercises[2].rung == Rung{2});
    CHECK(*story.state.programme == changed_programme());
    REQUIRE(story.state.handout.has_value());
    CHECK(story.state.handout->handout == handout);
    CHECK(story.state.settings.programme == "small");
    CHECK(story.state.page == Page::Today);
}

TEST_CASE("on a first visit it is what one begins with", "[handout]") {
    Story story = Story::ready();
    take(story, handout_for_small("late"), changed_programme());
    CHECK(stage_of(story) == "late");
    CHECK(story.state.day.kind == DayKind::QuestionsFirst);
}

TEST_CASE("a newer one that begins the same leaves the patient where they are", "[handout]") {
    Story story = Story::screened();
    take(story, handout_for_small("late"), changed_programme());
    story.act(HandoutCame{handout_for_small("early"), Seal::None, {}, false});
    story.act(HandoutChecked{changed_programme()});
    story.act(HandoutDecided{true});
    CHECK(stage_of(story) == "early");
    Handout other = handout_for_small("early");
    other.note = "Quicker.";
    take(story, other, small_programme());
    CHECK(stage_of(story) == "early");
    CHECK(story.count<StageChanged>() == 2);
    CHECK(story.count<HandoutTaken>() == 3);
}

TEST_CASE("deleting the entry brings back what was before", "[handout]") {
    Story story = Story::screened();
    take(story, handout_for_small(), changed_programme());
    const auto taken =
        std::find_if(story.state.log.begin(), story.state.log.end(), [](const Entry& entry) {
            return std::holds_alternative<HandoutTaken>(entry.body);
        });
    Entry deletion = *taken;
    deletion.id = {"z-1"};
    deletion.body = EntryDeleted{taken->id};
    story.act(RowsRead{{deletion}, {}, false});
    CHECK(!story.state.handout.has_value());
    REQUIRE(ordered<FetchProgramme>(story) != nullptr);
    CHECK(ordered<FetchProgramme>(story)->name == "small");
}

TEST_CASE("a hand-out from another tab or a backup is followed here too", "[handout]") {
    Story story = Story::screened();
    Entry entry;
    entry.id = {"z-1"};
    entry.at = moment(0, 10);
    entry.recorded = entry.at;
    entry.programme = {"other"};
    Handout handout = handout_for_small();
    handout.base = {"other"};
    entry.body = HandoutTaken{handout, "Other", {}};
    story.act(RowsRead{{entry}, {}, false});
    REQUIRE(ordered<FetchProgramme>(story) != nullptr);
    CHECK(ordered<FetchProgramme>(story)->name == "other@1");
    CHECK(!story.state.is_running());
    // What was asked for before comes too late.
    story.act(ProgrammeLoaded{small_programme(), "small"});
    CHECK(!story.state.is_running());
    Programme other = small_programme();
    other.id = {"other"};
    story.act(ProgrammeLoaded{other, "other@1"});
    CHECK(story.state.is_running());
}

TEST_CASE("of two programmes both stay, and one is followed", "[handout]") {
    Story story = Story::screened();
    Programme other = small_programme();
    other.id = {"other"};
    other.title = "Other programme";
    Handout handout = handout_for_small();
    handout.base = {"other"};
    offer(story, handout, other);
    CHECK(has_line(make_handout_view(story.state).facts, "Small programme"));
    story.act(HandoutDecided{true});
    CHECK(story.state.programme->id.text == "other");
    const auto lines = make_own_programmes_view(story.state);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].is_followed);
    story.act(ProgrammePicked{{"small"}});
    REQUIRE(ordered<FetchProgramme>(story) != nullptr);
    CHECK(ordered<FetchProgramme>(story)->name == "small");
    CHECK(ordered<StoreSetting>(story)->value == "small");
    story.act(ProgrammeLoaded{small_programme(), "small"});
    CHECK(story.state.patient.usual_at_start.has_value());
    CHECK(!story.state.handout.has_value());
}

TEST_CASE("one that waits from an earlier visit does not push a new one aside", "[handout]") {
    Story story = Story::screened();
    Handout fresh = handout_for_small();
    fresh.note = "Fresh.";
    story.act(HandoutCame{fresh, Seal::None, {}, false});
    story.act(HandoutCame{handout_for_small(), Seal::None, {}, true});
    CHECK(story.state.incoming.handout.note == "Fresh.");
}

TEST_CASE("a broken link is told with what to do, and nothing else changes", "[handout]") {
    Story story = Story::screened();
    const std::size_t entries = story.state.log.size();
    for (const HandoutProblem problem :
         {HandoutProblem::NoLink,
          HandoutProblem::Cut,
          HandoutProblem::Damaged,
          HandoutProblem::Newer,
          HandoutProblem::Forged,
          HandoutProblem::OldBrowser,
          HandoutProblem::Record,
          HandoutProblem::Unread,
          HandoutProblem::Content,
          HandoutProblem::Base}) {
        story.act(HandoutRefused{problem, {}});
        const HandoutView view = make_handout_view(story.state);
        CHECK(view.title.find("handout.") == view.title.npos);
        CHECK(view.help.find("handout.") == view.help.npos);
        CHECK(view.take.empty());
        story.act(HandoutDecided{true});
        CHECK(story.state.page == Page::Today);
        CHECK(story.state.log.size() == entries);
    }
}

TEST_CASE("the page says who it is from, whether it is signed, and what it does", "[handout]") {
    Story story = Story::screened();
    offer(story, handout_for_small("late"), changed_programme());
    const HandoutView view = make_handout_view(story.state);
    CHECK(view.title == "From Tendon Clinic");
    CHECK(view.seal.starts_with("Not signed."));
    CHECK(view.note == "Slowly.");
    CHECK(has_line(view.facts, "Late"));
    CHECK(has_line(view.changes, "from the stage Early to Late"));
    CHECK(has_line(view.changes, "Bridge hold: from 2 holds of 30 seconds to 4 holds"));
    CHECK(!view.take.empty());
    story.act(HandoutCame{handout_for_small(), Seal::Unchanged, "Signer", false});
    CHECK(make_handout_view(story.state).seal == "Signed by Signer, and unchanged.");
}

TEST_CASE("the same hand-out again is known", "[handout]") {
    Story story = Story::screened();
    take(story, handout_for_small(), changed_programme());
    offer(story, handout_for_small(), changed_programme());
    const HandoutView view = make_handout_view(story.state);
    CHECK(view.take.empty());
    CHECK(has_line(view.facts, "You already have this plan"));
}

TEST_CASE("an older hand-out says that it is older", "[handout]") {
    Story story = Story::screened();
    Handout newer = handout_for_small();
    newer.made = moment(5).date;
    take(story, newer, changed_programme());
    offer(story, handout_for_small(), small_programme());
    CHECK(has_line(make_handout_view(story.state).facts, "older than what you have"));
}

TEST_CASE("every kind of change has its line", "[handout]") {
    const Programme before = small_programme();
    Programme after = before;
    after.stages[0].exercises = {{"bridge"}, {"thrust"}};
    after.stages[1].is_locked = true;
    after.exercises[0].is_locked = true;
    after.exercises[1].ladder.pop_back();
    after.pain_rules[0].amber_most = 3;
    after.advice_mode = AdviceMode::Leaflet;
    after.summary = "Another";
    after.days_per_week = 2;
    after.exercises[2].enters = Enters::WhenChosen;
    after.tracks.clear();
    after.screening.pop_back();
    Stage more;
    more.id = {"more"};
    more.title = "More";
    after.stages.push_back(more);
    const Texts texts = english();
    const PatientState patient = replay(before, {}, moment(0));
    const PatientState patient_after = replay(after, {}, moment(0));
    const auto lines = change_lines(texts, {before, patient}, {after, patient_after});
    for (const char* const words :
         {"Early: new with Hip thrust.",
          "Early: no longer with Curl hold.",
          "Moves on only with a doctor or physiotherapist: Late",
          "Moves on only with a doctor or physiotherapist: Bridge hold",
          "Curl hold: later steps are new.",
          "acceptable up to 5. By morning at most 1 more than usual. Now: Up to 5: fine",
          ": no longer from the first day of its stage.",
          "At most 2 training days a week.",
          "Another”",
          "keeps your diary",
          "New stage: More.",
          "Some words or rules are new."}) {
        INFO(words);
        CHECK(has_line(lines, words));
    }
    CHECK(change_lines(texts, {before, patient}, {before, patient}).empty());
}

TEST_CASE("words that changed are told as they are now", "[handout]") {
    const Programme before = small_programme();
    Programme after = before;
    after.exercises[0].cues = {"Pull as hard as you can."};
    after.pain_words[5] = "fine: no need to stop";
    const Texts texts = english();
    const PatientState patient = replay(before, {}, moment(0));
    const auto lines = change_lines(texts, {before, patient}, {after, patient});
    CHECK(has_line(lines, "New words: “Bridge hold: Pull as hard as you can.”"));
    CHECK(has_line(lines, "fine: no need to stop"));
    CHECK(!has_line(lines, "Some words or rules are new."));
}

TEST_CASE("another phone or web page of the clinic is told", "[handout]") {
    Story story = Story::screened();
    take(story, handout_for_small(), changed_programme());
    Handout update = handout_for_small();
    update.clinic.phone = "+49 900 1";
    update.clinic.link.clear();
    offer(story, update, changed_programme());
    const std::vector<std::string> changes = make_handout_view(story.state).changes;
    CHECK(has_line(changes, "Phone. Before: +49 (30) 12-3. Now: +49 900 1."));
    CHECK(has_line(changes, "Web page. Before: https://clinic.example/. Now: none."));
}

TEST_CASE("an update that is less signed than what it replaces needs a second press", "[handout]") {
    Story story = Story::screened();
    story.act(HandoutCame{handout_for_small(), Seal::Unchanged, "Tendon Clinic", false});
    story.act(HandoutChecked{changed_programme()});
    story.act(HandoutDecided{true});
    const std::size_t entries = story.state.log.size();
    Handout update = handout_for_small();
    update.note = "Another";
    const Seal seal = GENERATE(Seal::None, Seal::Unknown, Seal::Unchecked, Seal::Unchanged);
    story.act(HandoutCame{update, seal, seal == Seal::Unchanged ? "Somebody" : "", false});
    story.act(HandoutChecked{small_programme()});
    CHECK(
        make_handout_view(story.state).doubt.find("signed by Tendon Clinic") != std::string::npos
    );
    story.act(HandoutDecided{true});
    CHECK(story.state.log.size() == entries);
    CHECK(make_handout_view(story.state).take == "Use it, though it is not signed");
    story.act(HandoutDecided{true});
    CHECK(story.state.log.size() > entries);
}

TEST_CASE("an update that is signed by the same is taken with one press", "[handout]") {
    Story story = Story::screened();
    story.act(HandoutCame{handout_for_small(), Seal::Unchanged, "Tendon Clinic", false});
    story.act(HandoutChecked{changed_programme()});
    story.act(HandoutDecided{true});
    Handout update = handout_for_small();
    update.note = "Another";
    story.act(HandoutCame{update, Seal::Unchanged, "Tendon Clinic", false});
    story.act(HandoutChecked{small_programme()});
    CHECK(make_handout_view(story.state).doubt.empty());
    story.act(HandoutDecided{true});
    CHECK(story.state.handout->handout->note == "Another");
}

TEST_CASE("the clinic's card leads to a phone and a page", "[handout]") {
    Story story = Story::screened();
    CHECK(make_clinic_view(story.state).name.empty());
    take(story, handout_for_small(), changed_programme());
    const ClinicView view = make_clinic_view(story.state);
    CHECK(view.call == "Call +49 (30) 12-3");
    CHECK(view.phone_address == "tel:+4930123");
    CHECK(view.link == "https://clinic.example/");
    CHECK(view.note == "Slowly.");
}

TEST_CASE("the language a hand-out names is spoken unless the person chose one", "[handout]") {
    Story story = Story::screened();
    Handout handout = handout_for_small();
    handout.language = "de";
    take(story, handout, changed_programme());
    CHECK(story.state.settings.language == "de");
    Story other = Story::screened();
    Settings settings = other.state.settings;
    settings.language = "es";
    other.act(SettingsChanged{settings});
    take(other, handout, changed_programme());
    CHECK(other.state.settings.language == "es");
}
