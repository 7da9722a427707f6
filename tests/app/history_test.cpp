// Looking at what was recorded, correcting it and taking it back: by value, and in the state that
// follows.
#include "app/history/history_view.h"

#include "app/log/log_index.h"
#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// Pain after, told as 8 on day 0 at nine.
Story told_eight() {
    Story story = Story::screened();
    story.act(TimeTold{moment(0, 9)}).act(PageChosen{Page::Today});
    return story.pain(PainContext::After, 8);
}

const PainReported* last_pain(const AppState& state) {
    const LogIndex trace(state.log);
    const PainReported* found = nullptr;
    for (const Entry& entry : state.log) {
        const auto* const pain = std::get_if<PainReported>(&entry.body);
        if (pain != nullptr && pain->context != PainContext::Usual && trace.counts(entry)) {
            found = pain;
        }
    }
    return found;
}

EntryDraft changed(const Story& story) {
    return story.state.entry;
}

int scores_told(const Story& story, PainContext context) {
    int count = 0;
    for (const PainTold& told : story.state.patient.pains) {
        count += told.context == context ? 1 : 0;
    }
    return count;
}

Story& open_last(Story& story) {
    return story.act(EntryOpened{story.state.log.back().id});
}

} // namespace

TEST_CASE("eight instead of three is mended with three presses", "[history]") {
    Story story = told_eight();
    const NoticeView notice = make_notice_view(story.state);
    CHECK(notice.words == "Recorded. Pain after: 8 of 10");
    REQUIRE_FALSE(notice.correct.empty());
    const std::size_t entries = story.state.log.size();

    story.act(EntryOpened{notice.correct});
    CHECK(story.state.page == Page::EntryEdit);
    EntryDraft draft = changed(story);
    draft.score = PainScore::from(3);
    story.act(EntryDraftChanged{draft});
    story.act(EntryCorrected{});

    CHECK(story.state.page == Page::Today);
    REQUIRE(last_pain(story.state) != nullptr);
    CHECK(last_pain(story.state)->score == *PainScore::from(3));
    CHECK(story.state.log.size() == entries + 1);
    CHECK(story.state.log.back().replaces == notice.correct);
    CHECK(story.state.patient.pains.back().score == *PainScore::from(3));
    CHECK(make_notice_view(story.state).words == "Corrected. Pain after: 3 of 10");
}

TEST_CASE("undo takes the last record back, and once more brings it back", "[history]") {
    Story story = told_eight();
    story.act(UndoChosen{});
    CHECK(scores_told(story, PainContext::After) == 0);
    CHECK(make_notice_view(story.state).words == "Deleted. Pain after: 8 of 10");
    story.act(UndoChosen{});
    CHECK(scores_told(story, PainContext::After) == 1);
    story.act(UndoChosen{});
    CHECK(scores_told(story, PainContext::After) == 0);
    CHECK(story.count<EntryDeleted>() == 2);
}

TEST_CASE("a correction can be undone, in the same minute too", "[history]") {
    Story story = told_eight();
    open_last(story);
    EntryDraft draft = changed(story);
    draft.score = PainScore::from(3);
    story.act(EntryDraftChanged{draft}).act(EntryCorrected{});
    story.act(UndoChosen{});
    REQUIRE(scores_told(story, PainContext::After) == 1);
    CHECK(story.state.patient.pains.back().score == *PainScore::from(8));
    story.act(UndoChosen{});
    REQUIRE(scores_told(story, PainContext::After) == 1);
    CHECK(story.state.patient.pains.back().score == *PainScore::from(3));
}

TEST_CASE("the notice goes when something else is done", "[history]") {
    Story story = told_eight();
    story.act(TimeTold{moment(0, 10)});
    CHECK_FALSE(make_notice_view(story.state).words.empty());
    story.act(PageChosen{Page::Programme});
    CHECK(make_notice_view(story.state).words.empty());
    const std::size_t entries = story.state.log.size();
    story.act(UndoChosen{});
    CHECK(story.state.log.size() == entries);
}

TEST_CASE("a question that was interrupted by a correction comes back", "[history]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(SetTicked{{"bridge"}, 1, Side::Both, true}).act(SessionEnded{});
    story.act(PainScored{PainContext::During, story.state.session.ended->id, 8});
    CHECK(make_notice_view(story.state).words.empty());
    story.act(EntryOpened{story.state.session.ended->during->entry}).act(EntryLeft{});
    CHECK(story.state.page == Page::SessionEnd);
    CHECK(story.state.session.ended->during);
    CHECK_FALSE(story.state.session.ended->after);
}

TEST_CASE("a day lists its entries, sessions with what is in them", "[history]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 3, 2).morning(1, 1);
    story.act(PageChosen{Page::History});
    HistoryView view = make_history_view(story.state);
    CHECK(view.title == "Tuesday 3 March");
    CHECK(view.field == "2026-03-03");
    REQUIRE(view.others.size() == 1);
    CHECK(view.others.front().words == "07:30  Morning pain: 1 of 10");
    REQUIRE(view.before.has_value());
    CHECK_FALSE(view.after.has_value());
    story.act(HistoryDayChosen{*view.before});
    view = make_history_view(story.state);
    CHECK(view.title == "Monday 2 March");
    REQUIRE(view.sessions.size() == 1);
    CHECK(view.sessions.front().sets_words == "6 sets");
    CHECK(view.sessions.front().pains.size() == 2);
    CHECK(view.sessions.front().sets[1].words == "09:00  Curl hold, set 1, left, 30 seconds");
    CHECK(view.others.size() == 2); // the safety question, the usual pain
    story.act(HistoryDayChosen{moment(-9).date});
    view = make_history_view(story.state);
    CHECK(view.empty_words == "Nothing is recorded on this day.");
    CHECK(view.after == moment(0).date);
}

TEST_CASE("a corrected entry tells what it was", "[history]") {
    Story story = told_eight();
    open_last(story);
    EntryDraft draft = changed(story);
    draft.score = PainScore::from(3);
    story.act(EntryDraftChanged{draft}).act(EntryCorrected{}).act(PageChosen{Page::History});
    const HistoryView view = make_history_view(story.state);
    REQUIRE_FALSE(view.others.empty());
    CHECK(view.others.back().words == "09:00  Pain after: 3 of 10");
    CHECK(
        view.others.back().trace ==
        "Corrected on 2 Mar, 09:00. Before: Pain after: 8 of 10, 2 Mar 09:00"
    );
}

TEST_CASE("a score moved to another day counts there", "[history]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 3, 2);
    story.act(TimeTold{moment(3, 9)}).act(PageChosen{Page::Today});
    story.pain(PainContext::After, 4);
    open_last(story);
    EntryDraft draft = changed(story);
    draft.date = "2026-03-04";
    draft.time = "20:15";
    story.act(EntryDraftChanged{draft}).act(EntryCorrected{});
    CHECK(story.state.log.back().at.date == moment(2).date);
    CHECK(story.state.log.back().at.of_day == std::chrono::minutes(20 * 60 + 15));
    CHECK(story.state.log.back().recorded == story.state.now);
    CHECK(story.state.patient.pains.back().at.date == moment(2).date);
}

TEST_CASE("what cannot be is said, and nothing is recorded", "[history]") {
    Story story = told_eight();
    open_last(story);
    const std::size_t entries = story.state.log.size();
    const auto problem_with = [&story](const std::string& date, const std::string& time) {
        EntryDraft draft = story.state.entry;
        draft.date = date;
        draft.time = time;
        story.act(EntryDraftChanged{draft}).act(EntryCorrected{});
        return correction_of(story.state, story.state.entry).problem;
    };
    CHECK(problem_with("2026-03-02", "09:00") == DraftProblem::NothingChanged);
    CHECK(problem_with("2026-03-02", "09:01") == DraftProblem::InFuture);
    CHECK(problem_with("2031-01-01", "09:00") == DraftProblem::InFuture);
    CHECK(problem_with("", "09:00") == DraftProblem::NoDate);
    CHECK(problem_with("2026-02-30", "09:00") == DraftProblem::NoDate);
    CHECK(problem_with("2026-03-02", "25:00") == DraftProblem::NoTime);
    CHECK(make_entry_view(story.state).problem == "Choose a time.");
    CHECK_FALSE(make_entry_view(story.state).can_save);
    CHECK(story.state.log.size() == entries);
    CHECK(story.state.page == Page::EntryEdit);
}

TEST_CASE("a set's numbers can be corrected, and wrong ones are named", "[history]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(SetTicked{{"bridge"}, 1, Side::Both, true});
    open_last(story);
    EntryDraft draft = changed(story);
    CHECK(draft.hold == "30");
    draft.hold = "forty";
    story.act(EntryDraftChanged{draft});
    CHECK(correction_of(story.state, draft).problem == DraftProblem::Hold);
    draft.hold = "40";
    draft.load = "12,5";
    draft.effort = "11";
    CHECK(correction_of(story.state, draft).problem == DraftProblem::Effort);
    draft.effort = "7";
    story.act(EntryDraftChanged{draft}).act(EntryCorrected{});
    const auto* const set = std::get_if<SetDone>(&story.state.log.back().body);
    REQUIRE(set != nullptr);
    CHECK(set->hold == std::chrono::seconds(40));
    CHECK(set->load_grams == 12500);
    CHECK(set->effort == 7);
    CHECK(set->session == *story.state.patient.open_session);
}

TEST_CASE("a session moves, and goes, with everything in it", "[history]") {
    Story story = Story::screened();
    story.train(moment(1, 18), 3, 2);
    story.act(TimeTold{moment(3, 9)});
    EntryId start;
    for (const Entry& entry : story.state.log) {
        start = std::get_if<SessionStarted>(&entry.body) != nullptr ? entry.id : start;
    }
    story.act(PageChosen{Page::History}).act(EntryOpened{start});
    EntryDraft draft = changed(story);
    draft.date = "2026-03-02";
    story.act(EntryDraftChanged{draft}).act(EntryCorrected{});
    REQUIRE(story.state.patient.days.size() == 1);
    CHECK(story.state.patient.days.front().date == moment(0).date);
    CHECK(story.state.patient.days.front().exercises.size() == 2);
    CHECK(story.state.history_day == moment(0).date);
    CHECK(story.state.page == Page::History);
    CHECK(make_notice_view(story.state).words == "Corrected. 10 entries");
    story.act(UndoChosen{});
    CHECK(story.state.patient.days.front().date == moment(1).date);

    for (const Entry& entry : story.state.log) {
        start = std::get_if<SessionStarted>(&entry.body) != nullptr ? entry.id : start;
    }
    story.act(EntryOpened{start});
    CHECK(make_entry_view(story.state).deletion.find("All 10 entries") == 0);
    story.act(EntryDeletionConfirmed{});
    CHECK(story.state.patient.days.empty());
    CHECK(scores_told(story, PainContext::During) == 0);
    story.act(UndoChosen{});
    REQUIRE(story.state.patient.days.size() == 1);
    CHECK(story.state.patient.days.front().exercises.size() == 2);
}

TEST_CASE("a deleted entry is listed and can be brought back", "[history]") {
    Story story = told_eight();
    open_last(story).act(EntryDeletionConfirmed{});
    story.act(PageChosen{Page::History});
    HistoryView view = make_history_view(story.state);
    REQUIRE(view.deleted.size() == 1);
    CHECK(view.deleted.front().words == "09:00  Pain after: 8 of 10");
    CHECK(view.deleted.front().trace == "Deleted on 2 Mar, 09:00");
    story.act(EntryRestored{view.deleted.front().entry});
    view = make_history_view(story.state);
    CHECK(view.deleted.empty());
    CHECK(scores_told(story, PainContext::After) == 1);
    const std::size_t entries = story.state.log.size();
    story.act(EntryRestored{{"nobody"}});
    CHECK(story.state.log.size() == entries);
}

TEST_CASE("deleting a red-flag answer is asked with what it protects from", "[history]") {
    Story story = Story::screened();
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes});
    open_last(story);
    const EntryView view = make_entry_view(story.state);
    CHECK(view.deletion.find("See a doctor today.") != std::string::npos);
    CHECK(view.is_protecting);
    CHECK_FALSE(view.has_moment);
    CHECK(story.state.patient.is_care_locked());
    story.act(EntryDeletionConfirmed{});
    CHECK_FALSE(story.state.patient.is_care_locked());
}

TEST_CASE("a log from a newer version is looked at, not changed", "[history]") {
    Story story = told_eight();
    RowsRead newer;
    newer.is_from_newer_version = true;
    story.act(newer);
    const std::size_t entries = story.state.log.size();
    story.act(UndoChosen{});
    open_last(story).act(EntryDeletionConfirmed{}).act(EntryCorrected{});
    CHECK(story.state.log.size() == entries);
}

TEST_CASE("late and repeated presses change nothing", "[history]") {
    Story story = told_eight();
    const std::size_t entries = story.state.log.size();
    story.act(EntryCorrected{}).act(EntryDeletionConfirmed{}).act(EntryLeft{});
    story.act(EntryDraftChanged{EntryDraft{}}).act(EntryOpened{{"nobody"}});
    CHECK(story.state.log.size() == entries);
    CHECK(story.state.page == Page::Today);
}

TEST_CASE("fields are read as browsers give them", "[history]") {
    CHECK(read_date("2026-03-02") == moment(0).date);
    CHECK_FALSE(read_date("2026-3-2").has_value());
    CHECK(read_time("07:30") == std::chrono::minutes(450));
    CHECK(read_time("07:30:00") == std::chrono::minutes(450));
    CHECK_FALSE(read_time("7:30").has_value());
    CHECK(read_grams("12.5") == 12500);
    CHECK(read_grams("12,125") == 12125);
    CHECK(read_grams("8") == 8000);
    CHECK_FALSE(read_grams("12.").has_value());
    CHECK_FALSE(read_grams("12.12345").has_value());
    CHECK_FALSE(read_grams("-3").has_value());
    CHECK_FALSE(read_grams("5000").has_value());
    CHECK(grams_field(12500) == "12.5");
    CHECK(grams_field(8000) == "8");
}
