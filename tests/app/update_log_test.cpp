// What arrives from outside: programme, rows, time, and the store's answers.
#include "app/log/recording.h"
#include "app/log/store_answers.h"
#include "app/records/records_update.h"
#include "support/english.h"
#include "support/story.h"

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

Entry note(const std::string& id, const std::string& text) {
    Entry entry;
    entry.id = {id};
    entry.at = moment(0);
    entry.recorded = moment(0);
    entry.programme = {"small"};
    entry.body = NoteWritten{text};
    return entry;
}

template <typename Wanted>
bool has_effect(const Effects& effects) {
    return std::any_of(effects.begin(), effects.end(), [](const Effect& effect) {
        return std::get_if<Wanted>(&effect) != nullptr;
    });
}

} // namespace

TEST_CASE("a page that opens asks for the log and the programme", "[update]") {
    const Story story;
    CHECK(has_effect<ReadLog>(story.effects));
    CHECK(has_effect<FetchProgramme>(story.effects));
    CHECK_FALSE(story.state.is_running());
}

TEST_CASE("the app runs once programme, texts, log and time are there, in any order", "[update]") {
    std::vector<Action> arrivals{
        TimeTold{moment(0)},
        ProgrammeLoaded{small_programme()},
        TextsLoaded{english()},
        RowsRead{}};
    std::vector<int> order{0, 1, 2, 3};
    do {
        Story story;
        for (std::size_t index = 0; index < order.size(); ++index) {
            CHECK_FALSE(story.state.is_running());
            story.act(arrivals[static_cast<std::size_t>(order[index])]);
        }
        CHECK(story.state.is_running());
        CHECK(story.state.day.kind == DayKind::QuestionsFirst);
        CHECK(story.state.day.date == moment(0).date);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("before everything is there no action records anything", "[update]") {
    Story story;
    story.act(RowsRead{});
    for (const Action& action : std::vector<Action>{
             SessionBegun{},
             SetTicked{{"bridge"}, 1, Side::Both, true},
             SessionEnded{},
             PainAsked{PainContext::Usual, {}, {}},
             PainScoreChosen{4},
             PainSubmitted{},
             OfferDecided{{"up"}, {}, true},
             ScreeningDecided{{"pop"}, ScreeningAnswer::Yes},
             EntriesStored{7},
             EntriesRefused{7, "no"}}) {
        story.act(action);
    }
    CHECK(story.state.log.empty());
    CHECK(story.stored.empty());
    CHECK(story.state.saving == Saving::Nothing);
}

TEST_CASE("a rejected programme is told, and trying again asks for it once more", "[update]") {
    Story story;
    story.act(TimeTold{moment(0)}).act(RowsRead{{note("a", "kept")}, {}, false});
    story.act(TextsLoaded{english()});
    story.act(ProgrammeRejected{"pht", {{ErrorCode::NotJson, "/", "No programme."}}});
    CHECK_FALSE(story.state.is_running());
    CHECK(story.state.programme_errors.size() == 1);
    CHECK(story.state.log.size() == 1);
    story.act(RetryChosen{});
    CHECK(has_effect<FetchProgramme>(story.effects));
    story.act(ProgrammeLoaded{small_programme()});
    CHECK(story.state.is_running());
    CHECK(story.state.programme_errors.empty());
}

TEST_CASE("a programme that is rejected before the log is read stays rejected", "[update]") {
    Story story;
    story.act(TimeTold{moment(0)});
    story.act(ProgrammeRejected{"pht", {{ErrorCode::NotJson, "/", "No programme."}}});
    story.act(RowsRead{});
    CHECK(story.state.programme_errors.size() == 1);
}

TEST_CASE("rows that arrive twice or from another tab are kept once", "[update]") {
    Story story = Story::ready();
    story.act(RowsRead{{note("a", "one"), note("b", "two")}, {"broken"}, false});
    story.act(RowsRead{
        {note("b", "two"), note("c", "three"), note("c", "three")}, {"broken"}, false});
    CHECK(story.state.log.size() == 3);
    CHECK(story.state.unreadable_rows == std::vector<std::string>{"broken"});
    CHECK(story.stored.empty());
}

TEST_CASE("another tab's answers change what is asked here", "[update]") {
    Story story = Story::ready();
    Entry answer = note("other-1", "");
    answer.body = ScreeningAnswered{{"pop"}, ScreeningAnswer::Yes, {}};
    story.act(RowsRead{{answer}, {}, false});
    CHECK(story.state.day.kind == DayKind::CareLock);
    story.act(SessionBegun{});
    CHECK(story.state.page == Page::BeforeStart);
    CHECK(story.count<SessionStarted>() == 0);
}

TEST_CASE("a log from a newer version is read and never written", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{});
    story.act(PageChosen{Page::Today});
    story.act(RowsRead{{}, {"9 something newer"}, true});
    const std::size_t entries = story.state.log.size();
    const std::size_t stored = story.stored.size();
    story.act(SessionBegun{});
    CHECK(story.state.page == Page::Today);
    story.act(SetTicked{{"bridge"}, 1, Side::Both, true}).act(SessionEnded{});
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes});
    story.act(PainAsked{PainContext::After, {}, {}}).act(PainScoreChosen{3});
    story.act(PainSubmitted{});
    CHECK(story.state.log.size() == entries);
    CHECK(story.stored.size() == stored);
    CHECK(story.state.page == Page::Pain);
    REQUIRE(story.state.pain.score.has_value());
    CHECK(story.state.pain.score->value() == 3);
}

TEST_CASE("a refused write stays refused in sight until it is stored", "[update]") {
    Story story = Story::ready();
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    REQUIRE(story.stored.size() == 1);
    const StoreEntries first = story.stored.back();
    CHECK(story.state.saving == Saving::UnderWay);
    story.act(EntriesRefused{first.batch, "QuotaExceededError"});
    CHECK(story.state.saving == Saving::Refused);
    CHECK(refusal(story.state) == "QuotaExceededError");

    SECTION("it goes once more before a later entry, and a stored one does not hide it") {
        story.pain(PainContext::Usual, 2);
        REQUIRE(story.stored.size() == 3);
        CHECK(story.stored[1].batch == first.batch);
        CHECK(story.stored[1].entries == first.entries);
        story.act(EntriesRefused{first.batch, "QuotaExceededError"});
        story.act(EntriesStored{story.stored.back().batch});
        CHECK(story.state.saving == Saving::Refused);
        CHECK(story.state.log.size() == 2);
    }
    SECTION("trying again sends the same entries") {
        story.act(RetryChosen{});
        REQUIRE(story.effects.size() == 1);
        const auto* const again = std::get_if<StoreEntries>(story.effects.begin());
        REQUIRE(again != nullptr);
        CHECK(again->batch == first.batch);
        CHECK(again->entries == first.entries);
        CHECK(story.state.saving == Saving::UnderWay);
        story.act(RetryChosen{});
        CHECK(story.effects.empty());
        story.act(EntriesRefused{first.batch, ""});
        CHECK(story.state.saving == Saving::Refused);
        CHECK_FALSE(refusal(story.state).empty());
        story.act(RetryChosen{}).act(EntriesStored{first.batch});
        CHECK(story.state.saving == Saving::Done);
        CHECK(story.state.writes.empty());
        CHECK(story.state.log.size() == 1);
    }
}

TEST_CASE("when the store lost everything, all of it waits and can be stored again", "[update]") {
    Story story = Story::screened();
    story.act(EntriesStored{story.stored[0].batch}).act(EntriesStored{story.stored[1].batch});
    const std::size_t before = story.stored.size();
    story.act(RecordsGone{"they were deleted"});
    CHECK(story.state.saving == Saving::Refused);
    CHECK(refusal(story.state) == "they were deleted");
    CHECK(story.stored.size() == before);
    story.act(RetryChosen{});
    REQUIRE(story.stored.size() == before + 1);
    CHECK(story.stored.back().entries == story.state.log);
    story.act(EntriesStored{story.stored.back().batch});
    CHECK(story.state.saving == Saving::Done);
    CHECK(Story::ready().act(RecordsGone{"no"}).state.saving == Saving::Nothing);
}

TEST_CASE("an entry names what other tabs wrote last, and that once", "[update]") {
    Story story = Story::screened();
    Entry other = note("v-000001", "from another tab");
    story.act(RowsRead{{other}, {}, false});
    story.pain(PainContext::After, 3);
    CHECK(story.state.log.back().follows == std::vector<EntryId>{{"v-000001"}});
    story.pain(PainContext::After, 3);
    CHECK(story.state.log.back().follows.empty());
    CHECK(story.state.missing_entries == 0);
    Entry later = note("v-000004", "two of that tab are not here");
    story.act(RowsRead{{later}, {}, false});
    CHECK(story.state.missing_entries == 2);
}

TEST_CASE("rows that cannot be read are made known to the rules", "[update]") {
    Story story = Story::screened();
    story.act(RowsRead{{}, {"broken", "torn"}, false});
    CHECK(story.state.patient.set_aside.unreadable == 2);
}

TEST_CASE("answers of the store that fit no write change nothing", "[update]") {
    Story story = Story::ready();
    story.act(EntriesStored{1}).act(EntriesStored{-5}).act(EntriesRefused{3, "late"});
    CHECK(story.state.saving == Saving::Nothing);
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    story.act(EntriesStored{story.stored.back().batch});
    story.act(EntriesStored{story.stored.back().batch});
    CHECK(story.state.saving == Saving::Done);
    story.act(EntriesRefused{story.stored.back().batch, "late"});
    CHECK(story.state.saving == Saving::Done);
}

TEST_CASE("the first finished session asks the browser to keep the records", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{});
    CHECK_FALSE(has_effect<AskToPersist>(story.effects));
    story.act(SessionEnded{});
    CHECK(has_effect<AskToPersist>(story.effects));
    story.act(TimeTold{moment(2, 9)}).act(SessionBegun{}).act(SessionEnded{});
    CHECK_FALSE(has_effect<AskToPersist>(story.effects));
}

TEST_CASE("without a store the app works and says so until rows can be read", "[update]") {
    Story story;
    story.act(TimeTold{moment(0)}).act(ProgrammeLoaded{small_programme()});
    story.act(TextsLoaded{english()}).act(StoreUnavailable{"SecurityError"});
    CHECK(story.state.is_running());
    CHECK(story.state.store_problem == "SecurityError");
    story.act(RowsRead{{note("a", "there after all")}, {}, false});
    CHECK(story.state.store_problem.empty());
    CHECK(story.state.log.size() == 1);
}

TEST_CASE("entries keep the order they were written in, also within a minute", "[update]") {
    Story story = Story::screened();
    story.train(moment(0, 10), 1, 1);
    REQUIRE(story.state.log.size() > 9);
    for (std::size_t index = 1; index < story.state.log.size(); ++index) {
        CHECK(story.state.log[index - 1].id < story.state.log[index].id);
    }
}

TEST_CASE("a changed setting is stored, an unchanged one is not", "[update]") {
    Story story;
    Settings wanted;
    wanted.text_percent = 150;
    story.act(SettingsChanged{wanted});
    CHECK(story.effects.size() == 1);
    story.act(SettingsChanged{wanted});
    CHECK(story.effects.empty());
    story.act(SettingRead{"text", "200"});
    CHECK(story.state.settings.text_percent == 200);
    CHECK(story.effects.empty());
}

TEST_CASE("a session that was deleted speaks for no backup", "[update]") {
    Story story = Story::screened();
    for (const char* id : {"a", "b"}) {
        Entry finished = note(id, "");
        finished.body = SessionFinished{{id}};
        story.state.log.push_back(finished);
    }
    derive(story.state);
    CHECK(sessions_since_backup(story.state) == 2);
    Entry deletion = note("c", "");
    deletion.body = EntryDeleted{{"a"}};
    story.state.log.push_back(deletion);
    derive(story.state);
    CHECK(sessions_since_backup(story.state) == 1);
}
