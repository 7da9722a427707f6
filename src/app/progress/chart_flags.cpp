// What happened beside the scores: a stage, a step, a flare-up, a break, a note.
#include "app/history/history_view.h"
#include "app/log/log_index.h"
#include "app/progress/progress_view.h"
#include "app/words/names.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

class Flags {
  public:
    explicit Flags(const TimeAxis& axis)
        : axis_(axis) {}

    void add(Date day, FlagKind kind, std::string words) {
        if (const std::optional<std::size_t> column = axis_.column_of(day)) {
            flags_.push_back({*column, kind, std::move(words)});
        }
    }

    std::vector<ChartFlag> take() {
        std::stable_sort(flags_.begin(), flags_.end(), [](const ChartFlag& a, const ChartFlag& b) {
            return a.column < b.column;
        });
        return std::move(flags_);
    }

  private:
    const TimeAxis& axis_;
    std::vector<ChartFlag> flags_;
};

/// Where somebody begins is no change.
void add_stages(Flags& flags, const AppState& state) {
    const std::vector<StageEntered>& stages = state.patient.stages;
    for (std::size_t place = 1; place < stages.size(); ++place) {
        flags.add(
            training_date_of(stages[place].at),
            FlagKind::Stage,
            state.texts(
                "progress.flag.stage",
                {{"stage", title_in(state.programme->stages, stages[place].stage)}}
            )
        );
    }
}

void add_steps(Flags& flags, const AppState& state) {
    for (const OfferAnswer& answer : state.patient.answers) {
        for (const Change& change : answer.is_accepted ? answer.changes : std::vector<Change>{}) {
            const bool is_up = change.kind == ChangeKind::RungUp;
            if (!is_up && change.kind != ChangeKind::RungDown) {
                continue;
            }
            flags.add(
                training_date_of(answer.at),
                is_up ? FlagKind::Harder : FlagKind::Easier,
                state.texts(
                    is_up ? "progress.flag.harder" : "progress.flag.easier",
                    {{"exercise", exercise_name(*state.programme, change.exercise)}}
                )
            );
        }
    }
}

void add_flares(Flags& flags, const AppState& state) {
    for (const TrackState& run : state.patient.tracks) {
        const Track* const track = find_by_id(state.programme->tracks, run.track);
        if (track != nullptr && track->kind == TrackKind::Flare) {
            flags.add(
                training_date_of(run.started), FlagKind::Flare, state.texts("progress.flag.flare")
            );
        }
    }
}

/// Told on the day that ended it.
void add_breaks(Flags& flags, const AppState& state) {
    const TrainingDay* before = nullptr;
    for (const TrainingDay& day : state.patient.days) {
        if (!is_trained(day)) {
            continue;
        }
        if (before != nullptr && is_gap_between(*state.programme, before->date, day.date)) {
            const auto passed = static_cast<int>((day.date - before->date).count());
            flags.add(
                day.date, FlagKind::Break, state.texts("progress.flag.break", {{"count", passed}})
            );
        }
        before = &day;
    }
}

void add_notes(Flags& flags, const AppState& state) {
    std::vector<const Entry*> noted;
    for (const Entry& entry : state.log) {
        if (!note_of(entry.body).empty()) {
            noted.push_back(&entry);
        }
    }
    if (noted.empty()) {
        return; // which entries count takes the whole log to say
    }
    const LogIndex trace(state.log);
    for (const Entry* const entry : noted) {
        if (trace.counts(*entry)) {
            const std::string words = note_words(state.texts, std::string(note_of(entry->body)));
            flags.add(training_date_of(entry->at), FlagKind::Note, words);
        }
    }
}

} // namespace

std::vector<ChartFlag> make_flags(const AppState& state, const TimeAxis& axis) {
    Flags flags(axis);
    add_stages(flags, state);
    add_steps(flags, state);
    add_flares(flags, state);
    add_breaks(flags, state);
    add_notes(flags, state);
    return flags.take();
}

} // namespace loadwise
