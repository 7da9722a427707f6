#include "app/progress/report_between.h"

#include "app/today/afterwards_view.h"
#include "app/today/graded_view.h"
#include "app/words/words.h"
#include "engine/programme/guide.h"

#include <algorithm>

namespace loadwise {

namespace {

/// In the language of who reads; where that does not know it, as the patient read it.
std::string barrier_words(const AppState& state, const WeekReviewed& week) {
    const Guide* const guide = state.guidance.guide.get();
    const Barrier* const barrier =
        guide == nullptr ? nullptr : find_by_id(guide->barriers, week.barrier);
    return barrier == nullptr ? week.barrier_name : barrier->name;
}

/// The last look back at a week, with what was in the way; and the plan that stands.
void add_week(ReportFacts& facts, const AppState& state) {
    const Texts& texts = state.texts;
    if (!state.patient.weeks.empty()) {
        const WeekLookedBack& last = state.patient.weeks.back();
        const std::string kept = texts(
            "report.week_days",
            {{"day", short_day(texts, last.at.date)},
             {"done", last.week.done},
             {"planned", last.week.planned}}
        );
        const std::string barrier = barrier_words(state, last.week);
        facts.push_back(
            {texts("report.week_looked"),
             barrier.empty() ? kept
                             : texts("report.week_barrier", {{"days", kept}, {"barrier", barrier}})}
        );
    }
    if (state.patient.intention) {
        facts.push_back({texts("report.intention"), state.patient.intention->words});
    }
}

std::string_view watch_key(WatchLevel level) {
    switch (level) {
    case WatchLevel::Unknown:
        return "report.watch_unknown";
    case WatchLevel::Calm:
        return "report.watch_calm";
    case WatchLevel::Early:
    case WatchLevel::Long:
        break;
    }
    return "report.watch_up";
}

/// What a plan led to that is over says how far it got.
std::string ended_words(const AppState& state, const GradedView& plan, const TrackState& last) {
    const Texts& texts = state.texts;
    const std::string goal =
        last.goal ? duration_words(texts, std::chrono::minutes(*last.goal)) : std::string();
    return texts(
        "report.graded_ended",
        {{"tolerated", plan.tolerated}, {"goal", goal}, {"day", short_day(texts, last.ended->date)}}
    );
}

void add_graded(ReportFacts& facts, const AppState& state) {
    const Track* const track = graded_track(state);
    const auto& tracks = state.patient.tracks;
    const auto last = std::find_if(tracks.rbegin(), tracks.rend(), [track](const TrackState& each) {
        return track != nullptr && each.track == track->id;
    });
    if (last == tracks.rend()) {
        return;
    }
    const GradedView plan = make_graded_view(state);
    facts.push_back(
        {plan.title, last->is_running() ? plan.summary : ended_words(state, plan, *last)}
    );
}

void add_afterwards(ReportFacts& facts, const AppState& state) {
    // What says when a morning is up may not have come: then nothing is said of them.
    if (!state.patient.afterwards || state.guidance.guide == nullptr) {
        return;
    }
    const RelapseWatch watch = relapse_watch(state);
    facts.push_back(
        {state.texts(
             "report.afterwards",
             {{"day", full_date(state.texts, state.patient.afterwards->since.date)}}
         ),
         state.texts(
             watch_key(watch.level),
             {{"above", watch.above},
              {"told", watch.told},
              {"usual", watch.usual},
              {"days", watch.days}}
         )}
    );
}

} // namespace

ReportFacts report_between(const AppState& state) {
    ReportFacts facts;
    add_week(facts, state);
    add_afterwards(facts, state);
    add_graded(facts, state);
    return facts;
}

} // namespace loadwise
