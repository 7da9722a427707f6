#include "app/desk/builder_view.h"

#include "engine/state/plan_queries.h"

#include "app/desk/builder_change.h"
#include "app/desk/builder_programme.h"
#include "app/desk/handout_record.h"
#include "app/words/pain_rule_words.h"
#include "app/words/words.h"
#include "base/expect.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string_view amount_key(DosePart part) {
    switch (part.amount) {
    case DoseAmount::Sets:
        return "builder.amount_sets";
    case DoseAmount::Repetitions:
        return "builder.amount_reps";
    case DoseAmount::Hold:
        return "builder.amount_hold";
    case DoseAmount::RepetitionMax:
        return "builder.amount_rm";
    case DoseAmount::Grams:
        return "builder.amount_grams";
    case DoseAmount::Band:
        return "builder.amount_band";
    case DoseAmount::PercentOfMax:
        return "builder.amount_percent";
    case DoseAmount::Tempo:
        break;
    }
    constexpr std::string_view tempo[] = {
        "builder.tempo_up", "builder.tempo_top", "builder.tempo_down", "builder.tempo_bottom"};
    return tempo[part.place];
}

std::string amount_words(const Texts& texts, DosePart part, int value) {
    switch (part.amount) {
    case DoseAmount::Hold:
    case DoseAmount::Tempo:
        return duration_words(texts, std::chrono::seconds(value));
    case DoseAmount::Grams:
        return weight_words(texts, value);
    case DoseAmount::PercentOfMax:
        return texts("builder.percent", {{"percent", value}});
    case DoseAmount::Sets:
    case DoseAmount::Repetitions:
    case DoseAmount::RepetitionMax:
    case DoseAmount::Band:
        break;
    }
    return texts.number(value);
}

void add_parts(DraftExercise& view, const Texts& texts, const Programme& base, const Dose& dose) {
    for (const DosePart part : parts_of(dose)) {
        const DoseLimit* const limit = find_limit(base, part.amount);
        const std::optional<int> value = part_in(dose, part);
        if (limit == nullptr || !value) {
            continue;
        }
        PartView line{
            part,
            texts(amount_key(part)),
            amount_words(texts, part, *value),
            *value,
            std::min(limit->least, *value),
            std::max(limit->most, *value),
            limit->step};
        auto& lines = part.amount == DoseAmount::Tempo ? view.tempo : view.parts;
        lines.push_back(std::move(line));
    }
}

/// What cannot be set, though it is said: the repetitions of a repetition maximum, a single hold.
std::string fixed_words(const Texts& texts, const Dose& dose, DoseColumn column) {
    if (column == DoseColumn::Repetitions && dose.repetitions) {
        return std::to_string(*dose.repetitions);
    }
    if (column == DoseColumn::Hold && dose.hold) {
        return std::to_string(dose.hold->count());
    }
    if (column == DoseColumn::Load && dose.load) {
        return prescribed_load(texts, *dose.load);
    }
    return column == DoseColumn::Sets ? std::to_string(dose.sets) : std::string();
}

void add_cells(DraftExercise& view, const Desk& desk, const Dose& dose) {
    std::vector<PartView> all = view.parts;
    all.insert(all.end(), view.tempo.begin(), view.tempo.end());
    const bool is_typed = desk.typed && desk.typed->exercise == view.id;
    for (const DoseColumn column : dose_columns) {
        view.cells.push_back(dose_cell(desk.texts, all, column, is_typed ? &*desk.typed : nullptr));
        DoseCell& cell = view.cells.back();
        cell.text = cell.is_set ? cell.text : fixed_words(desk.texts, dose, column);
    }
}

void add_own(DraftExercise& view, const Desk& desk) {
    for (const OwnExercise& own : desk.draft.own) {
        if (own.id == view.id) {
            view.own = own;
            view.name = own.name.empty() ? desk.texts("builder.own_unnamed") : own.name;
            view.state = desk.texts("builder.own_state");
        }
    }
}

std::string state_words(const Texts& texts, const ExerciseChange& change, bool is_added) {
    if (change.is_locked) {
        return texts("builder.state_locked");
    }
    if (is_added) {
        return texts("builder.state_added");
    }
    const bool is_changed = change.rung != Rung{} || !change.parts.empty();
    return is_changed ? texts("builder.state_changed") : std::string();
}

DraftExercise exercise_view(const Desk& desk, const Programme& base, const Exercise& exercise) {
    const ExerciseChange change = change_of(desk.draft, exercise.id);
    const Dose dose = start_dose(base, desk.draft, exercise.id);
    DraftExercise view;
    view.id = exercise.id;
    view.name = exercise.name;
    view.dose = dose_words(desk.texts, dose, exercise.sides);
    view.details = dose_details(desk.texts, dose, exercise.range_of);
    view.state = state_words(desk.texts, change, change.is_from_start);
    view.lowest = lowest_rung(exercise);
    view.top = top_rung(exercise);
    view.rung = std::clamp(change.rung, view.lowest, view.top);
    const auto number = static_cast<int>(place_on_ladder(exercise, change.rung)) + 1;
    const auto all = static_cast<int>(exercise.ladder.size());
    view.step = desk.texts("builder.step_of", {{"number", number}, {"all", all}});
    view.is_locked = change.is_locked || exercise.is_locked;
    add_parts(view, desk.texts, base, dose);
    add_cells(view, desk, dose);
    add_own(view, desk);
    return view;
}

/// The first stage that has it in the base.
std::size_t home_of(const Programme& base, const ExerciseId& exercise) {
    const auto found = std::find_if(base.stages.begin(), base.stages.end(), [&](const auto& each) {
        return holds(each.exercises, exercise);
    });
    return static_cast<std::size_t>(found - base.stages.begin());
}

/// Why an exercise of this stage deserves a look; empty: it stands there in the base, or later.
std::string caution_words(
    const Texts& texts,
    const Programme& base,
    const BuilderDraft& draft,
    std::size_t stage,
    const ExerciseId& exercise
) {
    const std::size_t home = home_of(base, exercise);
    if (home < base.stages.size() && home > stage) {
        return texts(
            "builder.comes_later",
            {{"count", static_cast<long long>(home - stage)}, {"stage", base.stages[home].title}}
        );
    }
    const bool is_sooner = change_of(draft, exercise).is_from_start;
    return is_sooner ? texts("builder.kept_by_base") : std::string();
}

void add_exercises(BuilderView& view, const Desk& desk, const Programme& base) {
    const StageId& stage = view.stages[view.shown].id;
    const std::vector<ExerciseId> here = exercises_in(base, desk.draft, stage);
    for (const ExerciseId& id : here) {
        const Exercise* const exercise = find_by_id(base.exercises, id);
        if (exercise == nullptr || exercise->ladder.empty()) {
            continue;
        }
        if (is_from_start(base, desk.draft, id)) {
            view.exercises.push_back(exercise_view(desk, base, *exercise));
            view.exercises.back().caution =
                caution_words(desk.texts, base, desk.draft, view.shown, id);
        } else {
            view.later.push_back({id, exercise->name, {}});
        }
    }
    if (!view.exercises.empty()) {
        view.exercises.front().is_first = true;
        view.exercises.back().is_last = true;
    }
    for (const Stage& other : base.stages) {
        for (const ExerciseId& id : other.exercises) {
            const bool is_here = std::find(here.begin(), here.end(), id) != here.end();
            const bool is_told =
                std::any_of(view.spare.begin(), view.spare.end(), [&id](const auto& each) {
                    return each.id == id;
                });
            const Exercise* const exercise = find_by_id(base.exercises, id);
            if (!is_here && !is_told && exercise != nullptr) {
                view.spare.push_back({id, exercise->name, other.title});
            }
        }
    }
}

/// What the clinic has of its own, and is not in the stage that is listed.
void add_own_spare(BuilderView& view, const Desk& desk) {
    for (const OwnExercise& own : desk.draft.own) {
        const auto& here = view.exercises;
        const bool is_here = std::any_of(here.begin(), here.end(), [&own](const auto& each) {
            return each.id == own.id;
        });
        if (!is_here && !own.name.empty()) {
            view.spare.push_back({own.id, own.name, desk.texts("builder.own_state")});
        }
    }
}

/// An own exercise has another id in a hand-out than at the desk.
std::string problem_place(const Desk& desk, const Programme& base, const std::string& where) {
    for (const OwnExercise& own : desk.draft.own) {
        if (where.find(handed_out_as(own).text) != std::string::npos) {
            return own.name.empty() ? desk.texts("builder.own_unnamed") : own.name;
        }
    }
    return place_words(desk.texts, base, where);
}

void add_pictures(
    BuilderView& view, const Desk& desk, const Programme& base, const Figures& figures
) {
    for (DraftExercise& each : view.exercises) {
        const Exercise& exercise = must_find(find_by_id(base.exercises, each.id));
        each.picture = picture_of(figures, exercise, start_dose(base, desk.draft, each.id));
    }
}

/// What is looked for, what is typed, and where the draft comes from.
void add_finding(BuilderView& view, const Desk& desk) {
    view.search = desk.search;
    view.found = find_exercises(desk, desk.search);
    for (const DraftExercise& each : view.exercises) {
        for (const DoseCell& cell : each.cells) {
            if (cell.is_wrong) {
                view.wrong_cell = desk.texts(
                    "builder.cell_wrong",
                    {{"exercise", each.name}, {"label", cell.label}, {"range", cell.hint}}
                );
            }
        }
    }
    if (desk.reopened != Reopened::None) {
        view.reopened = desk.texts(
            desk.reopened == Reopened::Whole ? "builder.reopened" : "builder.reopened_in_part"
        );
    }
}

void add_stages(BuilderView& view, const Desk& desk, const Programme& base) {
    const auto& locks = desk.draft.locks;
    for (const Stage& stage : base.stages) {
        const bool is_locked = std::find(locks.begin(), locks.end(), stage.id) != locks.end();
        if (stage.id == desk.draft.start) {
            view.start = view.stages.size();
        }
        view.stages.push_back({stage.id, stage.title, stage.purpose, is_locked});
    }
    view.shown = view.start;
    for (std::size_t place = 0; place < view.stages.size(); ++place) {
        view.shown = view.stages[place].id == desk.shown ? place : view.shown;
    }
}

void add_pain(BuilderView& view, const Desk& desk, const Programme& base) {
    const PainRuleId chosen = desk.draft.pain_rule.empty() ? base.pain_rule : desk.draft.pain_rule;
    for (const PainRule& rule : base.pain_rules) {
        const int amber = rule.is_relative ? rule.ceiling : rule.amber_most;
        if (rule.id == chosen) {
            view.pain_rule = view.pain_rules.size();
            view.limits = {std::min(rule.green_most, amber), amber, rule.settle_rise};
        }
        view.limits_most.amber_most = std::max(view.limits_most.amber_most, amber);
        view.limits_most.settle_rise = std::max(view.limits_most.settle_rise, rule.settle_rise);
        const PainRuleWords said = pain_rule_words(desk.texts, rule);
        view.pain_rules.push_back({rule.id, said.title, said.words});
    }
    if (desk.draft.own_limits) {
        view.limits = *desk.draft.own_limits;
        view.pain_rule = view.pain_rules.size();
    }
}

std::string_view problem_key(ErrorCode code) {
    switch (code) {
    case ErrorCode::Unreachable:
        return "builder.problem_unreachable";
    case ErrorCode::NeverFires:
        return "builder.problem_never";
    case ErrorCode::Contradiction:
        return "builder.problem_contradiction";
    case ErrorCode::OutOfRange:
        return "builder.problem_range";
    case ErrorCode::TooManyChanges:
        return "builder.problem_changes";
    case ErrorCode::Missing:
        return "builder.problem_missing";
    case ErrorCode::TooLarge:
        return "builder.problem_large";
    case ErrorCode::NotUtf8:
    case ErrorCode::NotJson:
    case ErrorCode::NewerFormat:
    case ErrorCode::UnknownFormat:
    case ErrorCode::Unknown:
    case ErrorCode::WrongType:
    case ErrorCode::DanglingId:
    case ErrorCode::Duplicate:
    case ErrorCode::Loop:
    case ErrorCode::NotLoaded:
        break;
    }
    return "builder.problem_other";
}

/// What is no file name, and what is no address, is told as that.
std::string_view problem_key(const Error& error) {
    if (error.where.find("/media/") != std::string::npos) {
        return "builder.problem_media";
    }
    return error.where.ends_with("/web_page") ? "builder.problem_web_page"
                                              : problem_key(error.code);
}

std::vector<std::string> parts_of_pointer(const std::string& where) {
    std::vector<std::string> parts;
    std::size_t start = 1;
    while (start < where.size()) {
        const std::size_t end = std::min(where.find('/', start), where.size());
        parts.push_back(where.substr(start, end - start));
        start = end + 1;
    }
    if (!parts.empty() && parts.front() == "patch") {
        parts.erase(parts.begin());
    }
    return parts;
}

} // namespace

std::string place_words(const Texts& texts, const Programme& programme, const std::string& where) {
    const std::vector<std::string> parts = parts_of_pointer(where);
    if (parts.empty()) {
        return texts("builder.place_whole");
    }
    const std::string& group = parts[0];
    if (parts.size() > 1 && group == "stages") {
        if (const Stage* const stage = find_by_id(programme.stages, StageId{parts[1]})) {
            return texts("builder.place_stage", {{"name", stage->title}});
        }
    }
    if (parts.size() > 1 && (group == "exercises" || group == "rungs")) {
        if (const auto* const found = find_by_id(programme.exercises, ExerciseId{parts[1]})) {
            return found->name;
        }
    }
    if (group == "pain_rules" || group == "pain_rule") {
        return texts("builder.pain");
    }
    if (group == "clinic" || group == "note" || group == "accent" || group == "logo") {
        return texts("builder.from_whom");
    }
    return texts("builder.place_whole");
}

DeskStartView make_desk_start_view(const Desk& desk) {
    DeskStartView view;
    for (const BaseProgramme& base : desk.bases) {
        view.bases.push_back({base.name, base.words().title, base.words().condition});
    }
    if (const BaseProgramme* const base = find_base(desk, desk.draft.base)) {
        view.draft = desk.draft.name.empty() ? base->words().title : desk.draft.name;
    }
    view.handout_typed = desk.handout_typed;
    if (!desk.reopen_problem.empty()) {
        view.reopen_problem = desk.texts("desk.reopen_problem." + desk.reopen_problem);
    }
    for (const BuilderDraft& draft : desk.saved) {
        const BaseProgramme* const base = find_base(desk, draft.base);
        view.saved.push_back(draft.name);
        view.saved_details.push_back(base == nullptr ? draft.base : base->words().title);
    }
    return view;
}

BuilderView make_builder_view(const Desk& desk, const Figures& figures) {
    BuilderView view;
    view.draft = desk.draft;
    view.news = desk.news;
    const BaseProgramme* const found = find_base(desk, desk.draft.base);
    if (found == nullptr || found->programme.stages.empty()) {
        return view;
    }
    const Programme& base = found->words();
    view.title = base.title;
    view.language = base.language;
    add_stages(view, desk, base);
    add_exercises(view, desk, base);
    add_pictures(view, desk, base, figures);
    add_finding(view, desk);
    add_own_spare(view, desk);
    add_pain(view, desk, base);
    view.advice = static_cast<std::size_t>(desk.draft.advice.value_or(base.advice_mode));
    const int a_week = desk.draft.days_per_week.value_or(base.days_per_week.value_or(0));
    view.days = a_week == 0 ? desk.texts("builder.days_any")
                            : desk.texts("builder.days_most", {{"count", a_week}});
    view.needs_name = desk.draft.clinic.name.empty();
    for (const Error& error : desk.problems) {
        if (view.needs_name && error.where == "/clinic/name") {
            continue; // not begun yet rather than wrong
        }
        view.problems.push_back(
            {problem_place(desk, base, error.where), desk.texts(problem_key(error)), error.message}
        );
    }
    view.cautions = caution_lines(desk.texts, base, desk.draft);
    if (desk.taken_out) {
        const Exercise* const gone = find_by_id(base.exercises, desk.taken_out->change.exercise);
        view.taken_out = gone == nullptr ? std::string() : gone->name;
    }
    view.can_hand_out = !desk.handout.empty();
    view.can_copy =
        view.can_hand_out && desk.link.handout == desk.handout && !desk.link.address.empty();
    view.is_kept = std::find(desk.saved.begin(), desk.saved.end(), desk.draft) != desk.saved.end();
    return view;
}

std::vector<std::string>
draft_lines(const Texts& texts, const Programme& base, const BuilderDraft& draft) {
    std::vector<std::string> lines;
    if (const Stage* const stage = find_by_id(base.stages, draft.start)) {
        lines.push_back(texts("giving.starts_in", {{"stage", stage->title}}));
    }
    for (const StageChange& change : draft.stages) {
        if (const Stage* const stage = find_by_id(base.stages, change.stage)) {
            lines.push_back(texts("giving.other_exercises", {{"stage", stage->title}}));
        }
    }
    for (const ExerciseChange& change : draft.exercises) {
        const Exercise* const exercise = find_by_id(base.exercises, change.exercise);
        if (exercise != nullptr && !exercise->ladder.empty()) {
            const Dose dose = start_dose(base, draft, change.exercise);
            const std::string words = dose_words(texts, dose, exercise->sides);
            lines.push_back(texts("giving.dose_of", {{"exercise", exercise->name}, {"dose", words}})
            );
        }
    }
    if (draft.own_limits || !draft.pain_rule.empty()) {
        lines.push_back(texts("giving.other_pain_rule"));
    }
    if (draft.days_per_week) {
        lines.push_back(texts("builder.days_most", {{"count", *draft.days_per_week}}));
    }
    for (const StageId& id : draft.locks) {
        if (const Stage* const stage = find_by_id(base.stages, id)) {
            lines.push_back(texts("giving.locked_stage", {{"stage", stage->title}}));
        }
    }
    return lines;
}

std::vector<std::string>
caution_lines(const Texts& texts, const Programme& base, const BuilderDraft& draft) {
    std::vector<std::string> lines;
    for (std::size_t place = 0; place < base.stages.size(); ++place) {
        const Stage& stage = base.stages[place];
        for (const ExerciseId& id : exercises_in(base, draft, stage.id)) {
            const Exercise* const exercise = find_by_id(base.exercises, id);
            std::string words = exercise == nullptr || !is_from_start(base, draft, id)
                                    ? std::string()
                                    : caution_words(texts, base, draft, place, id);
            if (!words.empty()) {
                lines.push_back(texts(
                    "builder.caution",
                    {{"exercise", exercise->name}, {"stage", stage.title}, {"words", words}}
                ));
            }
        }
    }
    return lines;
}

} // namespace loadwise
