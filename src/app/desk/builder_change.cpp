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
    std::erase(list, exercise);
    return with_list(base, std::move(draft), stage, std::move(list));
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
        list.push_back(exercise);
        draft = with_list(base, std::move(draft), stage, std::move(list));
    }
    const bool is_for_later = found->enters != Enters::AtStart;
    return changed(std::move(draft), exercise, [is_for_later](ExerciseChange& change) {
        change.is_from_start = is_for_later;
    });
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
