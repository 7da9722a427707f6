#include "app/desk/builder_programme.h"

#include "app/desk/builder_change.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr std::string_view own_rule = "clinic";

bool has_home(const Programme& programme, const ExerciseId& id) {
    const auto lists = [&id](const auto& part) { return holds(part.exercises, id); };
    return std::any_of(programme.stages.begin(), programme.stages.end(), lists) ||
           std::any_of(programme.tracks.begin(), programme.tracks.end(), lists);
}

/// What follows an exercise that is gone, the first that is still there.
ExerciseId past_gone(const Programme& base, const Programme& now, ExerciseId id, bool is_harder) {
    for (std::size_t step = 0; step <= base.exercises.size() && !id.empty(); ++step) {
        if (has_home(now, id)) {
            return id;
        }
        const Exercise* const gone = find_by_id(base.exercises, id);
        id = gone == nullptr ? ExerciseId{} : (is_harder ? gone->harder : gone->easier);
    }
    return {};
}

bool leads_to(const Programme& programme, const Exercise& from, const Exercise& to) {
    const bool is_linked = from.harder == to.id || to.easier == from.id;
    const auto holds_both = [&](const auto& part) {
        return holds(part.exercises, from.id) && holds(part.exercises, to.id);
    };
    return is_linked && !from.is_locked &&
           (std::any_of(programme.stages.begin(), programme.stages.end(), holds_both) ||
            std::any_of(programme.tracks.begin(), programme.tracks.end(), holds_both));
}

/// An exercise that nothing suggests any more is one that the patient may choose.
void open_way_to(Programme& programme, Exercise& exercise) {
    const auto& all = programme.exercises;
    const bool is_led_to = std::any_of(all.begin(), all.end(), [&](const Exercise& other) {
        return leads_to(programme, other, exercise);
    });
    if (exercise.enters == Enters::WhenSuggested && !is_led_to) {
        exercise.enters = Enters::WhenChosen;
    }
}

void let_go_of_homeless(const Programme& base, Programme& programme) {
    std::erase_if(programme.exercises, [&programme](const Exercise& exercise) {
        return !has_home(programme, exercise.id);
    });
    for (Exercise& exercise : programme.exercises) {
        exercise.easier = past_gone(base, programme, exercise.easier, false);
        exercise.harder = past_gone(base, programme, exercise.harder, true);
    }
    for (Exercise& exercise : programme.exercises) {
        open_way_to(programme, exercise);
    }
}

void change_exercises(Programme& programme, const BuilderDraft& draft) {
    for (Exercise& exercise : programme.exercises) {
        const ExerciseChange change = change_of(draft, exercise.id);
        if (exercise.ladder.empty()) {
            continue;
        }
        SetLadder ladder = drafted_ladder(exercise, change);
        exercise.ladder = std::move(ladder.doses);
        exercise.easier_rungs = static_cast<int>(ladder.begin);
        exercise.is_locked = exercise.is_locked || change.is_locked;
        exercise.enters = change.is_from_start ? Enters::AtStart : exercise.enters;
    }
}

/// A stage is entered from the one before it: that one is left with a clinician alone.
void lock_stages(Programme& programme, const BuilderDraft& draft) {
    for (std::size_t place = 1; place < programme.stages.size(); ++place) {
        const auto& locks = draft.locks;
        if (std::find(locks.begin(), locks.end(), programme.stages[place].id) != locks.end()) {
            programme.stages[place - 1].is_locked = true;
        }
    }
}

/// Numbers alone: the patient's app says them in the patient's language.
PainRule own_pain_rule(const OwnLimits& limits) {
    PainRule rule;
    rule.id = {std::string(own_rule)};
    rule.green_most = limits.green_most;
    rule.amber_most = limits.amber_most;
    rule.ceiling = limits.amber_most;
    rule.settle_rise = limits.settle_rise;
    return rule;
}

void change_rules(Programme& programme, const BuilderDraft& draft) {
    programme.advice_mode = draft.advice.value_or(programme.advice_mode);
    programme.days_per_week = draft.days_per_week ? draft.days_per_week : programme.days_per_week;
    if (draft.own_limits) {
        programme.pain_rules.push_back(own_pain_rule(*draft.own_limits));
        programme.pain_rule = programme.pain_rules.back().id;
    } else if (!draft.pain_rule.empty()) {
        programme.pain_rule = draft.pain_rule;
    }
}

bool is_kept(const Programme& base, const BuilderDraft& draft, const ExerciseId& exercise) {
    return std::any_of(base.stages.begin(), base.stages.end(), [&](const Stage& stage) {
        return holds(exercises_in(base, draft, stage.id), exercise);
    });
}

/// What a clinic has of its own is called by its name outside of this desk.
void rename_own(Programme& programme, const BuilderDraft& draft) {
    for (const OwnExercise& own : draft.own) {
        const ExerciseId name = handed_out_as(own);
        for (Exercise& exercise : programme.exercises) {
            exercise.id = exercise.id == own.id ? name : exercise.id;
        }
        for (Stage& stage : programme.stages) {
            std::replace(stage.exercises.begin(), stage.exercises.end(), own.id, name);
        }
    }
}

} // namespace

Programme drafted_programme(const Programme& shipped, const BuilderDraft& draft) {
    const Programme base = with_own(shipped, draft.own);
    Programme programme = base;
    for (Stage& stage : programme.stages) {
        stage.exercises = exercises_in(base, draft, stage.id);
    }
    change_exercises(programme, draft);
    let_go_of_homeless(base, programme);
    lock_stages(programme, draft);
    change_rules(programme, draft);
    rename_own(programme, draft);
    return programme;
}

Handout drafted_handout(const Programme& base, const BuilderDraft& draft, Date today) {
    Handout handout;
    handout.base = base.id;
    handout.base_version = base.version;
    handout.made = today;
    handout.clinic = draft.clinic;
    handout.note = draft.note;
    handout.accent = draft.accent;
    handout.logo = draft.logo;
    handout.language = draft.language;
    const bool is_first = !base.stages.empty() && base.stages.front().id == draft.start;
    handout.stage = is_first ? StageId{} : draft.start;
    for (const ExerciseChange& change : draft.exercises) {
        const Exercise* const exercise = find_by_id(base.exercises, change.exercise);
        if (exercise == nullptr || exercise->ladder.empty() ||
            !is_kept(base, draft, exercise->id)) {
            continue;
        }
        const SetLadder ladder = drafted_ladder(*exercise, change);
        if (ladder.place != ladder.begin) {
            const int rung = static_cast<int>(ladder.place) - static_cast<int>(ladder.begin);
            handout.rungs.push_back({exercise->id, Rung{rung}});
        }
    }
    return handout;
}

} // namespace loadwise
