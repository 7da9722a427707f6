#include "app/desk/builder_change.h"

#include "engine/state/plan_queries.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

/// Changes the draft's entry of an exercise, and lets go of one that says nothing any more.
template <typename Change>
BuilderDraft changed(BuilderDraft draft, const ExerciseId& id, Change change) {
    ExerciseChange entry = change_of(draft, id);
    change(entry);
    std::erase_if(draft.exercises, [&id](const ExerciseChange& each) {
        return each.exercise == id;
    });
    ExerciseChange nothing;
    nothing.exercise = id;
    if (!(entry == nothing)) {
        draft.exercises.push_back(std::move(entry));
    }
    return draft;
}

BuilderDraft with_list(
    const Programme& base, BuilderDraft draft, const StageId& id, std::vector<ExerciseId> list
) {
    std::erase_if(draft.stages, [&id](const StageChange& each) { return each.stage == id; });
    const Stage* const stage = find_by_id(base.stages, id);
    if (stage != nullptr && stage->exercises != list) {
        draft.stages.push_back({id, std::move(list)});
    }
    return draft;
}

const Exercise* find_exercise_in(const Programme& base, const ExerciseId& id) {
    const Exercise* const exercise = find_by_id(base.exercises, id);
    return exercise != nullptr && !exercise->ladder.empty() ? exercise : nullptr;
}

bool has_in(const Programme& base, const StageId& id, const ExerciseId& exercise) {
    const Stage* const stage = find_by_id(base.stages, id);
    return stage != nullptr && holds(stage->exercises, exercise);
}

/// Whether some stage has it that has not in the base.
bool is_added_anywhere(
    const Programme& base, const BuilderDraft& draft, const ExerciseId& exercise
) {
    return std::any_of(draft.stages.begin(), draft.stages.end(), [&](const StageChange& each) {
        return holds(each.exercises, exercise) && !has_in(base, each.stage, exercise);
    });
}

/// Behind those that stand before it in the base, so that what went out and came back changed
/// nothing; what the stage never had comes last.
std::vector<ExerciseId>::const_iterator place_in(
    const Programme& base,
    const StageId& id,
    const std::vector<ExerciseId>& list,
    const ExerciseId& exercise
) {
    if (!has_in(base, id, exercise)) {
        return list.end();
    }
    const std::vector<ExerciseId>& order = find_by_id(base.stages, id)->exercises;
    auto before = std::find(order.begin(), order.end(), exercise);
    while (before != order.begin()) {
        const auto found = std::find(list.begin(), list.end(), *--before);
        if (found != list.end()) {
            return found + 1;
        }
    }
    return list.begin();
}

Rung rung_within(const Exercise& exercise, Rung rung) {
    return std::clamp(rung, lowest_rung(exercise), top_rung(exercise));
}

} // namespace

std::vector<ExerciseId>
exercises_in(const Programme& base, const BuilderDraft& draft, const StageId& stage) {
    for (const StageChange& each : draft.stages) {
        if (each.stage == stage) {
            return each.exercises;
        }
    }
    const Stage* const found = find_by_id(base.stages, stage);
    return found == nullptr ? std::vector<ExerciseId>{} : found->exercises;
}

ExerciseChange change_of(const BuilderDraft& draft, const ExerciseId& exercise) {
    for (const ExerciseChange& each : draft.exercises) {
        if (each.exercise == exercise) {
            return each;
        }
    }
    ExerciseChange none;
    none.exercise = exercise;
    return none;
}

bool is_from_start(const Programme& base, const BuilderDraft& draft, const ExerciseId& exercise) {
    const Exercise* const found = find_by_id(base.exercises, exercise);
    return found != nullptr &&
           (found->enters == Enters::AtStart || change_of(draft, exercise).is_from_start);
}

BuilderDraft moved(
    const Programme& base,
    BuilderDraft draft,
    const StageId& stage,
    const ExerciseId& exercise,
    int by
) {
    std::vector<ExerciseId> list = exercises_in(base, draft, stage);
    const auto here = std::find(list.begin(), list.end(), exercise);
    if (here == list.end() || (by != 1 && by != -1)) {
        return draft;
    }
    // Those between them stay where they are, so that the way back leads back.
    const auto count = static_cast<std::ptrdiff_t>(list.size());
    for (auto other = here - list.begin() + by; other >= 0 && other < count; other += by) {
        ExerciseId& next = list[static_cast<std::size_t>(other)];
        if (is_from_start(base, draft, next)) {
            std::swap(*here, next);
            return with_list(base, std::move(draft), stage, std::move(list));
        }
    }
    return draft;
}

BuilderDraft taken_out(
    const Programme& base, BuilderDraft draft, const StageId& stage, const ExerciseId& exercise
) {
    std::vector<ExerciseId> list = exercises_in(base, draft, stage);
    const ExerciseChange own = change_of(draft, exercise);
    const bool is_at_home = has_in(base, stage, exercise);
    // What was only let begin sooner goes back to where the base keeps it.
    if (!(own.is_from_start && is_at_home)) {
        std::erase(list, exercise);
        draft = with_list(base, std::move(draft), stage, std::move(list));
    }
    if (own.is_from_start && (is_at_home || !is_added_anywhere(base, draft, exercise))) {
        draft = changed(std::move(draft), exercise, [](ExerciseChange& change) {
            change.is_from_start = false;
        });
    }
    return draft;
}

BuilderDraft taken_in(
    const Programme& base, BuilderDraft draft, const StageId& stage, const ExerciseId& exercise
) {
    const Exercise* const found = find_exercise_in(base, exercise);
    if (found == nullptr) {
        return draft;
    }
    std::vector<ExerciseId> list = exercises_in(base, draft, stage);
    if (std::find(list.begin(), list.end(), exercise) == list.end()) {
        list.insert(place_in(base, stage, list, exercise), exercise);
        draft = with_list(base, std::move(draft), stage, std::move(list));
    }
    const bool is_for_later = found->enters != Enters::AtStart;
    return changed(std::move(draft), exercise, [is_for_later](ExerciseChange& change) {
        change.is_from_start = is_for_later;
    });
}

BuilderDraft put_back(const Programme& base, BuilderDraft draft, const TakenOut& taken) {
    std::vector<ExerciseId> list = exercises_in(base, draft, taken.stage);
    if (!holds(list, taken.change.exercise)) {
        const std::size_t place = std::min(taken.place, list.size());
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(place), taken.change.exercise);
        draft = with_list(base, std::move(draft), taken.stage, std::move(list));
    }
    return changed(std::move(draft), taken.change.exercise, [&taken](ExerciseChange& change) {
        change = taken.change;
    });
}

TakenOut taken_of(
    const Programme& base,
    const BuilderDraft& draft,
    const StageId& stage,
    const ExerciseId& exercise
) {
    const std::vector<ExerciseId> list = exercises_in(base, draft, stage);
    const auto found = std::find(list.begin(), list.end(), exercise);
    return {stage, static_cast<std::size_t>(found - list.begin()), change_of(draft, exercise)};
}

BuilderDraft
on_rung(const Programme& base, BuilderDraft draft, const ExerciseId& exercise, Rung rung) {
    const Exercise* const found = find_exercise_in(base, exercise);
    if (found == nullptr) {
        return draft;
    }
    const Rung within = rung_within(*found, rung);
    return changed(std::move(draft), exercise, [within](ExerciseChange& change) {
        change.rung = within;
        change.parts.clear();
    });
}

BuilderDraft with_part_set(
    const Programme& base, BuilderDraft draft, const ExerciseId& exercise, const SetPart& part
) {
    const Exercise* const found = find_exercise_in(base, exercise);
    const DoseLimit* const limit = find_limit(base, part.part.amount);
    if (found == nullptr || limit == nullptr || limit->least > limit->most) {
        return draft;
    }
    const int value = std::clamp(part.value, limit->least, limit->most);
    const Dose& own = dose_at(*found, change_of(draft, exercise).rung);
    const bool is_news = part_in(own, part.part) != value;
    return changed(std::move(draft), exercise, [&](ExerciseChange& change) {
        std::erase_if(change.parts, [&](const SetPart& each) { return each.part == part.part; });
        if (is_news) {
            change.parts.push_back({part.part, value});
        }
    });
}

BuilderDraft with_dose_locked(BuilderDraft draft, const ExerciseId& exercise, bool is_locked) {
    return changed(std::move(draft), exercise, [is_locked](ExerciseChange& change) {
        change.is_locked = is_locked;
    });
}

BuilderDraft with_entry_locked(BuilderDraft draft, const StageId& stage, bool is_locked) {
    std::erase(draft.locks, stage);
    if (is_locked) {
        draft.locks.push_back(stage);
    }
    return draft;
}

SetLadder drafted_ladder(const Exercise& exercise, const ExerciseChange& change) {
    SetLadder ladder{
        exercise.ladder,
        place_on_ladder(exercise, change.rung),
        static_cast<std::size_t>(exercise.easier_rungs)};
    for (const SetPart& each : change.parts) {
        ladder = set_on_ladder(ladder, each.part, each.value);
    }
    return ladder;
}

Dose start_dose(const Programme& base, const BuilderDraft& draft, const ExerciseId& exercise) {
    const Exercise* const found = find_exercise_in(base, exercise);
    if (found == nullptr) {
        return {};
    }
    const SetLadder ladder = drafted_ladder(*found, change_of(draft, exercise));
    return ladder.doses[ladder.place];
}

} // namespace loadwise
