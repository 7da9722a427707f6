#include "app/desk/reopened_draft.h"

#include "app/desk/builder_change.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <limits>

namespace loadwise {

namespace {

/// What a number speaks for says nothing of what the number is.
std::vector<Dose> without_evidence(std::vector<Dose> doses) {
    for (Dose& dose : doses) {
        dose.evidence.clear();
    }
    return doses;
}

std::vector<SetPart> parts_between(const Dose& from, const Dose& to) {
    std::vector<SetPart> parts;
    for (const DosePart part : parts_of(from)) {
        const std::optional<int> value = part_in(to, part);
        if (value && value != part_in(from, part)) {
            parts.push_back({part, *value});
        }
    }
    return parts;
}

Rung started_on(const Handout& handout, const ExerciseId& exercise) {
    for (const RungStart& each : handout.rungs) {
        if (each.exercise == exercise) {
            return each.rung;
        }
    }
    return {};
}

/// The rung and numbers that make this ladder of the base's: those with the fewest numbers.
void find_ladder(ExerciseChange& change, const Exercise& base, const Exercise& given, Rung start) {
    const std::vector<Dose> wanted = without_evidence(given.ladder);
    const std::size_t begin = static_cast<std::size_t>(given.easier_rungs);
    const std::size_t place = place_on_ladder(given, start);
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (std::size_t from = 0; from < base.ladder.size(); ++from) {
        ExerciseChange tried = change;
        tried.rung = {static_cast<int>(from) - base.easier_rungs};
        tried.parts = parts_between(base.ladder[from], given.ladder[place]);
        const SetLadder made = drafted_ladder(base, tried);
        const bool is_same =
            without_evidence(made.doses) == wanted && made.begin == begin && made.place == place;
        if (is_same && tried.parts.size() < fewest) {
            fewest = tried.parts.size();
            change = tried;
        }
    }
    if (fewest == std::numeric_limits<std::size_t>::max()) {
        change.rung = std::clamp(start, lowest_rung(base), top_rung(base));
        change.parts = parts_between(dose_at(base, change.rung), given.ladder[place]);
    }
}

void add_exercises(
    BuilderDraft& draft, const Programme& base, const Handout& handout, const Programme& given
) {
    for (const Exercise& exercise : base.exercises) {
        const Exercise* const now = find_by_id(given.exercises, exercise.id);
        if (now == nullptr || now->ladder.empty() || exercise.ladder.empty()) {
            continue;
        }
        ExerciseChange change;
        change.exercise = exercise.id;
        change.is_locked = now->is_locked && !exercise.is_locked;
        change.is_from_start = now->enters == Enters::AtStart && exercise.enters != Enters::AtStart;
        find_ladder(change, exercise, *now, started_on(handout, exercise.id));
        ExerciseChange nothing;
        nothing.exercise = exercise.id;
        if (!(change == nothing)) {
            draft.exercises.push_back(std::move(change));
        }
    }
}

void add_stages(BuilderDraft& draft, const Programme& base, const Programme& given) {
    for (std::size_t place = 0; place < base.stages.size(); ++place) {
        const Stage& stage = base.stages[place];
        const Stage* const now = find_by_id(given.stages, stage.id);
        if (now == nullptr) {
            continue;
        }
        if (now->exercises != stage.exercises) {
            draft.stages.push_back({stage.id, now->exercises});
        }
        // A stage is locked at the one before it.
        if (now->is_locked && !stage.is_locked && place + 1 < base.stages.size()) {
            draft.locks.push_back(base.stages[place + 1].id);
        }
    }
}

void add_rules(BuilderDraft& draft, const Programme& base, const Programme& given) {
    const PainRule* const rule = find_by_id(given.pain_rules, given.pain_rule);
    if (rule != nullptr && find_by_id(base.pain_rules, rule->id) == nullptr) {
        draft.own_limits = OwnLimits{rule->green_most, rule->amber_most, rule->settle_rise};
    } else if (given.pain_rule != base.pain_rule) {
        draft.pain_rule = given.pain_rule;
    }
    if (given.days_per_week != base.days_per_week) {
        draft.days_per_week = given.days_per_week;
    }
    if (given.advice_mode != base.advice_mode) {
        draft.advice = given.advice_mode;
    }
}

} // namespace

BuilderDraft draft_of(const Programme& shipped, const Handout& handout, const Programme& given) {
    BuilderDraft draft;
    draft.own = own_in(with_own(shipped, {}), given);
    const Programme base = with_own(shipped, draft.own);
    draft.start = handout.stage;
    add_stages(draft, base, given);
    add_exercises(draft, base, handout, given);
    add_rules(draft, base, given);
    draft.clinic = handout.clinic;
    draft.clinic.record_key.clear();
    draft.note = handout.note;
    draft.accent = handout.accent;
    draft.logo = handout.logo;
    draft.language = handout.language;
    return draft;
}

} // namespace loadwise
