#include "fold.h"

#include "plan_queries.h"
#include "short_sort.h"

#include <algorithm>
#include <functional>

namespace loadwise {
namespace {

void apply_body(Fold& fold, const LocalTime& at, const SessionStarted& body) {
    apply_session_start(fold, at, body);
}

void apply_body(Fold& fold, const LocalTime& at, const SessionFinished& body) {
    apply_session_end(fold, at, body);
}

void apply_body(Fold& fold, const LocalTime& at, const SetDone& body) {
    apply_set(fold, at, body);
}

void apply_body(Fold& fold, const LocalTime& at, const PainReported& body) {
    apply_pain(fold, at, body);
}

void apply_body(Fold& fold, const LocalTime& at, const OfferAnswered& body) {
    apply_answer(fold, at, body);
}

/// A clinician may set any rung; a patient alone only an easier one, more needs an offer.
void apply_body(Fold& fold, const LocalTime&, const RungChanged& body) {
    ExerciseState* exercise = exercise_state(fold, body.exercise);
    if (exercise == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    const Rung top = top_rung(*find_exercise(fold.programme, body.exercise));
    const bool is_allowed = body.by == Actor::Clinician || body.to <= exercise->rung;
    if (!is_allowed || body.to > top || body.to < Rung{}) {
        ++fold.state.set_aside.refused;
        return;
    }
    exercise->rung = body.to;
    exercise->eased_from.reset();
}

void apply_body(Fold& fold, const LocalTime& at, const StageChanged& body) {
    const Stage* stage = find_by_id(fold.programme.stages, body.to);
    if (stage == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    const auto place = static_cast<std::size_t>(stage - fold.programme.stages.data());
    if (body.by == Actor::Patient && place > fold.state.stage) {
        ++fold.state.set_aside.refused;
        return;
    }
    fold.state.is_stage_chosen = true;
    const bool is_confirmed = body.by == Actor::Patient && place == fold.state.stage;
    if (!is_confirmed) {
        enter_stage(fold, place, at);
    }
}

bool is_of_stage(const Fold& fold, const ExerciseId& exercise) {
    const std::vector<ExerciseId>& members = fold.programme.stages[fold.state.stage].exercises;
    return std::find(members.begin(), members.end(), exercise) != members.end();
}

/// A patient picks from the present stage only; what the stage keeps for later is a clinician's
/// pick.
void apply_body(Fold& fold, const LocalTime&, const ExerciseChosen& body) {
    ExerciseState* exercise = exercise_state(fold, body.exercise);
    if (exercise == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    const Enters enters = find_exercise(fold.programme, body.exercise)->enters;
    const bool is_allowed = body.by == Actor::Clinician || !body.is_in_plan ||
                            (is_of_stage(fold, body.exercise) && enters != Enters::WhenSuggested);
    if (!is_allowed) {
        ++fold.state.set_aside.refused;
        return;
    }
    exercise->is_in_plan = body.is_in_plan;
}

void apply_body(Fold& fold, const LocalTime&, const LockChanged& body) {
    if (body.exercise.empty()) {
        fold.state.is_stage_locked = body.is_locked;
        return;
    }
    ExerciseState* exercise = exercise_state(fold, body.exercise);
    if (exercise == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    exercise->is_locked = body.is_locked;
}

/// A patient may start a flare-up plan at any time; other tracks need an offer or a clinician.
void apply_body(Fold& fold, const LocalTime& at, const TrackChanged& body) {
    const Track* track = find_by_id(fold.programme.tracks, body.track);
    if (track == nullptr) {
        ++fold.state.set_aside.unknown_id;
    } else if (!body.is_started && track->kind == TrackKind::Flare && body.by == Actor::Patient) {
        ++fold.state.set_aside.refused;
    } else if (!body.is_started) {
        end_track(fold, *track, at);
    } else if (body.by == Actor::Clinician || track->kind == TrackKind::Flare) {
        start_track(fold, *track, at);
    } else {
        ++fold.state.set_aside.refused;
    }
}

/// A yes locks until a clinician has cleared it: a later no is not enough.
void apply_body(Fold& fold, const LocalTime& at, const ScreeningAnswered& body) {
    ScreeningState* known = nullptr;
    for (ScreeningState& state : fold.state.screening) {
        known = state.question == body.question ? &state : known;
    }
    if (known == nullptr) {
        known = &fold.state.screening.emplace_back();
        known->question = body.question;
    }
    known->answer = body.answer;
    known->at = at;
    if (body.answer != ScreeningAnswer::No) {
        known->is_locking = body.answer == ScreeningAnswer::Yes;
    }
}

void apply_body(Fold& fold, const LocalTime& at, const MeasureTaken& body) {
    if (find_by_id(fold.programme.measures, body.measure) == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    fold.state.readings.push_back({body.measure, body.side, body.value, at});
    for (MeasureReading& reading : fold.state.measures) {
        if (reading.measure == body.measure && reading.side == body.side) {
            reading.value = body.value;
            reading.at = at;
            return;
        }
    }
    fold.state.measures.push_back({body.measure, body.side, body.value, at});
}

void apply_body(Fold&, const LocalTime&, const NoteWritten&) {}

/// The programme given here is the one that was handed out; where to begin stands in entries of its
/// own.
void apply_body(Fold&, const LocalTime&, const HandoutTaken&) {}

void apply_body(Fold&, const LocalTime&, const EntryDeleted&) {}

} // namespace

Fold begin_fold(const Programme& programme, SetAside set_aside) {
    Fold fold{programme, {}, {}};
    fold.state.set_aside = set_aside;
    for (std::size_t place = 0; place < programme.exercises.size(); ++place) {
        ExerciseState exercise;
        exercise.exercise = programme.exercises[place].id;
        fold.state.exercises.push_back(exercise);
        fold.exercise_places.emplace_back(programme.exercises[place].id.text, place);
    }
    sort_short(fold.exercise_places, std::less<>());
    return fold;
}

ExerciseState* exercise_state(Fold& fold, const ExerciseId& id) {
    const auto place = std::lower_bound(
        fold.exercise_places.begin(),
        fold.exercise_places.end(),
        id.text,
        [](const auto& entry, const std::string& text) { return entry.first < text; }
    );
    const bool is_found = place != fold.exercise_places.end() && place->first == id.text;
    return is_found ? &fold.state.exercises[place->second] : nullptr;
}

void apply(Fold& fold, const Entry& entry) {
    if (!fold.state.first_entry) {
        fold.state.first_entry = entry.at;
        enter_stage(fold, 0, entry.at);
    }
    std::visit([&](const auto& body) { apply_body(fold, entry.at, body); }, entry.body);
}

void enter_stage(Fold& fold, std::size_t stage, const LocalTime& at) {
    const std::vector<ExerciseId> left = fold.programme.stages[fold.state.stage].exercises;
    const std::vector<ExerciseId>& entered = fold.programme.stages[stage].exercises;
    const auto is_in = [](const std::vector<ExerciseId>& list, const ExerciseId& id) {
        return std::find(list.begin(), list.end(), id) != list.end();
    };
    const bool is_first = !fold.state.stage_since;
    for (ExerciseState& exercise : fold.state.exercises) {
        const bool was_here = !is_first && is_in(left, exercise.exercise);
        if (is_in(entered, exercise.exercise)) {
            const Enters enters = find_exercise(fold.programme, exercise.exercise)->enters;
            exercise.is_in_plan = was_here ? exercise.is_in_plan
                                           : enters == Enters::AtStart || exercise.done_days > 0;
        } else if (was_here) {
            exercise.is_in_plan = false;
        }
    }
    fold.state.stage = stage;
    fold.state.stage_since = at;
    fold.state.stages.push_back({fold.programme.stages[stage].id, at});
}

void start_track(Fold& fold, const Track& track, const LocalTime& at) {
    if (running_track(fold.state, track.id) != nullptr) {
        return;
    }
    fold.state.tracks.push_back({track.id, at, std::nullopt});
    for (const ExerciseId& id : track.exercises) {
        ExerciseState& exercise = *exercise_state(fold, id);
        exercise.is_in_plan = find_exercise(fold.programme, id)->enters == Enters::AtStart;
        exercise.rung = Rung{};
        exercise.eased_from.reset();
    }
}

/// After a flare-up the stage goes on one rung lower.
void end_track(Fold& fold, const Track& track, const LocalTime& at) {
    if (running_track(fold.state, track.id) == nullptr) {
        return;
    }
    for (TrackState& running : fold.state.tracks) {
        if (running.track == track.id && running.is_running()) {
            running.ended = at;
        }
    }
    for (const ExerciseId& id : track.exercises) {
        exercise_state(fold, id)->is_in_plan = false;
    }
    if (track.kind == TrackKind::Flare && fold.programme.advice_mode == AdviceMode::Suggest) {
        apply_welcome_back(fold, at);
    }
}

} // namespace loadwise
