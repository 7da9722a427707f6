#include "app/desk/returned_view.h"

#include "app/desk/handout_sheet.h"
#include "app/records/send_view.h"
#include "app/words/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace loadwise {

namespace {

constexpr int old_after_days = 7;

/// Words of the page for what a sealed record does not open for, each with a sentence of its own.
constexpr std::array<std::string_view, 14> problems_known{
    "none",
    "cut",
    "damaged",
    "several",
    "newer",
    "other-key",
    "no-key",
    "changed",
    "hand-out",
    "open-backup",
    "locked",
    "content",
    "insecure",
    "old-browser"};

std::string text_key(std::string_view start, std::string problem) {
    std::replace(problem.begin(), problem.end(), '-', '_');
    return std::string(start) + problem;
}

/// Why it does not open. A clinic without any key is told what it lacks.
std::string problem_of(const Desk& desk) {
    const std::string& problem = desk.returned.problem;
    if (problem == "other-key" && !desk.record_key) {
        return "no-key";
    }
    const bool is_known =
        std::find(problems_known.begin(), problems_known.end(), problem) != problems_known.end();
    return is_known ? problem : "content";
}

void add_problem(ReturnedView& view, const Desk& desk) {
    const std::string problem = problem_of(desk);
    const std::string own = desk.record_key ? desk.record_key->id : std::string();
    view.problem = desk.texts(
        text_key("returned.problem.", problem), {{"key", desk.returned.key_id}, {"own", own}}
    );
    view.help = desk.texts(text_key("returned.help.", problem));
}

void add_doubts(ReturnedView& view, const Desk& desk, Date today) {
    const ImportPlan& plan = desk.returned.read->plan;
    const auto age = (today - plan.written.date).count();
    if (age > old_after_days) {
        view.doubts.push_back(desk.texts("returned.old", {{"count", age}}));
    }
    if (age < 0) {
        view.doubts.push_back(desk.texts("returned.ahead"));
    }
    if (!plan.is_whole) {
        view.doubts.push_back(desk.texts("returned.not_whole", {{"count", plan.damaged}}));
    }
    view.doubts.push_back(desk.texts("returned.unproven"));
}

void add_record(ReturnedView& view, const Desk& desk, Date today) {
    const ReadRecord& read = *desk.returned.read;
    view.title = desk.texts("returned.record_of", {{"mark", record_mark(read.plan.added)}});
    view.lines = {
        desk.texts("returned.written", {{"date", full_date(desk.texts, read.plan.written.date)}}),
        desk.texts("returned.programme", {{"programme", read.programme.title}})};
    if (!read.clinic.empty()) {
        view.lines.push_back(desk.texts("returned.handed_by", {{"clinic", read.clinic}}));
    }
    add_doubts(view, desk, today);
}

} // namespace

ReturnedView make_returned_view(const Desk& desk, Date today) {
    ReturnedView view;
    if (desk.record_key) {
        const std::string& name = desk.record_key->name;
        view.key_of = name.empty() ? desk.texts("returned.key_unnamed") : name;
        view.key_mark = desk.record_key->id;
    }
    view.typed = desk.returned.typed;
    view.is_opening = desk.returned.stage == OpeningStage::Opening;
    if (desk.returned.stage == OpeningStage::Refused) {
        add_problem(view, desk);
    } else if (desk.returned.read) {
        add_record(view, desk, today);
    }
    view.news = desk.news;
    return view;
}

AppState make_reading(const AppState& shell, const Desk& desk) {
    AppState state = state_to_show(shell, desk.texts);
    state.guidance = shell.guidance;
    if (desk.returned.read) {
        state.programme = desk.returned.read->programme;
        state.records.import.stage = ImportStage::Planned;
        state.records.import.plan = desk.returned.read->plan;
        state.records.reading = desk.returned.reading;
    }
    return state;
}

} // namespace loadwise
