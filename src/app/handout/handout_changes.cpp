#include "app/handout/handout_changes.h"

#include "app/handout/programme_wording.h"
#include "app/words/pain_rule_words.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

using Lines = std::vector<std::string>;

struct PlanComparison {
    const Texts& texts;
    const Standing& before;
    const Standing& after;
    Lines lines;
};

const Stage* stage_of(const Standing& standing) {
    const auto& stages = standing.programme.stages;
    return standing.patient.stage < stages.size() ? &stages[standing.patient.stage] : nullptr;
}

void compare_place(PlanComparison& compared) {
    const Stage* const was = stage_of(compared.before);
    const Stage* const is = stage_of(compared.after);
    if (was != nullptr && is != nullptr && was->id != is->id) {
        compared.lines.push_back(
            compared.texts("handout.place", {{"from", was->title}, {"to", is->title}})
        );
    }
}

/// The dose an exercise stands on.
const Dose* dose_of(const Standing& standing, const Exercise& exercise) {
    for (const ExerciseState& each : standing.patient.exercises) {
        if (each.exercise == exercise.id && !exercise.ladder.empty()) {
            return &dose_at(exercise, each.rung);
        }
    }
    return nullptr;
}

void compare_dose(PlanComparison& compared, const Exercise& was, const Exercise& is) {
    const Dose* const before = dose_of(compared.before, was);
    const Dose* const after = dose_of(compared.after, is);
    if (before == nullptr || after == nullptr) {
        return;
    }
    const Texts& texts = compared.texts;
    const auto tell = [&](std::string_view key, std::string from, std::string to) {
        const bool is_other = from != to;
        if (is_other) {
            compared.lines.push_back(texts(
                key, {{"exercise", is.name}, {"from", std::move(from)}, {"to", std::move(to)}}
            ));
        }
        return is_other;
    };
    bool is_told = tell(
        "offer.change_dose",
        dose_words(texts, *before, was.sides),
        dose_words(texts, *after, is.sides)
    );
    DetailsChange details = changed_details(texts, *before, was.range_of, *after, is.range_of);
    is_told |= tell("offer.change_details", std::move(details.from), std::move(details.to));
    if (!is_told && was.ladder != is.ladder) {
        compared.lines.push_back(texts("handout.later_steps", {{"exercise", is.name}}));
    }
}

void compare_lock(PlanComparison& compared, const std::string& what, bool was, bool is) {
    if (was != is) {
        compared.lines.push_back(
            compared.texts(is ? "history.locked" : "history.unlocked", {{"what", what}})
        );
    }
}

void compare_entry(PlanComparison& compared, const Exercise& was, const Exercise& is) {
    const bool was_first = was.enters == Enters::AtStart;
    const bool is_first = is.enters == Enters::AtStart;
    if (was_first != is_first) {
        compared.lines.push_back(compared.texts(
            is_first ? "handout.from_start" : "handout.not_from_start", {{"exercise", is.name}}
        ));
    }
}

void compare_exercises(PlanComparison& compared) {
    for (const Exercise& is : compared.after.programme.exercises) {
        if (const Exercise* const was = find_by_id(compared.before.programme.exercises, is.id)) {
            compare_dose(compared, *was, is);
            compare_entry(compared, *was, is);
            compare_lock(compared, is.name, was->is_locked, is.is_locked);
        }
    }
}

/// Exercises that one stage has and the other has not.
Lines only_in(const Programme& programme, const Stage& stage, const Stage& other) {
    Lines names;
    for (const ExerciseId& id : stage.exercises) {
        const Exercise* const exercise = find_by_id(programme.exercises, id);
        const auto& known = other.exercises;
        if (exercise != nullptr && std::find(known.begin(), known.end(), id) == known.end()) {
            names.push_back(exercise->name);
        }
    }
    return names;
}

void compare_stage(PlanComparison& compared, const Stage& was, const Stage& is) {
    const auto tell = [&](std::string_view key, const Lines& names) {
        if (!names.empty()) {
            compared.lines.push_back(compared.texts(
                key, {{"stage", is.title}, {"exercises", list_words(compared.texts, names)}}
            ));
        }
    };
    tell("handout.new_exercises", only_in(compared.after.programme, is, was));
    tell("handout.gone_exercises", only_in(compared.before.programme, was, is));
    compare_lock(compared, is.title, was.is_locked, is.is_locked);
}

void compare_stages(PlanComparison& compared) {
    const auto& before = compared.before.programme.stages;
    const auto& after = compared.after.programme.stages;
    for (const Stage& is : after) {
        if (const Stage* const was = find_by_id(before, is.id)) {
            compare_stage(compared, *was, is);
        } else {
            compared.lines.push_back(compared.texts("handout.new_stage", {{"stage", is.title}}));
        }
    }
    for (const Stage& was : before) {
        if (find_by_id(after, was.id) == nullptr) {
            compared.lines.push_back(compared.texts("handout.gone_stage", {{"stage", was.title}}));
        }
    }
}

std::string limits_of(const Texts& texts, const PainRule& rule) {
    return texts(
        "handout.limits",
        {{"rule", pain_rule_words(texts, rule).title},
         {"green", rule.green_most},
         {"amber", rule.amber_most},
         {"rise", rule.settle_rise}}
    );
}

void tell_pain(PlanComparison& compared, const PainRule& was, const PainRule& is) {
    const Texts& texts = compared.texts;
    std::string from = limits_of(texts, was);
    std::string to = limits_of(texts, is);
    if (from == to) { // it differs in something that only its words say
        from = pain_rule_words(texts, was).words;
        to = pain_rule_words(texts, is).words;
    }
    if (from != to) {
        compared.lines.push_back(
            texts("handout.pain", {{"from", std::move(from)}, {"to", std::move(to)}})
        );
    }
}

/// The rule in force, then those that single exercises and tracks go by.
void compare_pain(PlanComparison& compared) {
    const Programme& before = compared.before.programme;
    const Programme& after = compared.after.programme;
    const PainRule* const was = find_by_id(before.pain_rules, before.pain_rule);
    const PainRule* const is = find_by_id(after.pain_rules, after.pain_rule);
    if (was != nullptr && is != nullptr) {
        tell_pain(compared, *was, *is);
    }
    for (const PainRule& rule : after.pain_rules) {
        const PainRule* const same = find_by_id(before.pain_rules, rule.id);
        const bool is_told = rule.id == after.pain_rule && rule.id == before.pain_rule;
        if (same != nullptr && !is_told) {
            tell_pain(compared, *same, rule);
        }
    }
}

void compare_days(PlanComparison& compared) {
    const std::optional<int>& is = compared.after.programme.days_per_week;
    if (compared.before.programme.days_per_week != is) {
        compared.lines.push_back(
            is ? compared.texts("handout.days", {{"count", *is}})
               : compared.texts("handout.days_any")
        );
    }
}

void compare_advice(PlanComparison& compared) {
    const AdviceMode is = compared.after.programme.advice_mode;
    if (compared.before.programme.advice_mode != is) {
        compared.lines.push_back(compared.texts(
            is == AdviceMode::Suggest  ? "handout.suggest"
            : is == AdviceMode::Mirror ? "handout.mirror"
                                       : "handout.leaflet"
        ));
    }
}

/// Words that are other than before, as they are now: it is the patient who has to judge them.
void tell_new_words(PlanComparison& compared) {
    constexpr std::size_t lines_most = 12;
    Lines words = new_words(compared.before.programme, compared.after.programme);
    const bool is_more = words.size() > lines_most;
    words.resize(std::min(words.size(), lines_most));
    for (const std::string& each : words) {
        compared.lines.push_back(compared.texts("handout.new_words", {{"words", each}}));
    }
    if (is_more) {
        compared.lines.push_back(compared.texts("handout.other"));
    }
}

/// What the lines above speak of, made the same in both.
Programme without_told(Programme programme) {
    for (Exercise& exercise : programme.exercises) {
        exercise.ladder.clear();
        exercise.is_locked = false;
        exercise.enters = {};
        exercise.evidence.clear();
    }
    for (Stage& stage : programme.stages) {
        stage.exercises.clear();
        stage.is_locked = false;
        stage.evidence.clear();
    }
    programme.sign_off.reset();
    programme.pain_rules.clear();
    programme.pain_rule = {};
    programme.advice_mode = {};
    programme.days_per_week.reset();
    return without_words(std::move(programme));
}

/// For whom records are sealed from now on.
std::string_view key_change(const Clinic& before, const Clinic& after) {
    if (after.record_key.empty()) {
        return "handout.key_gone";
    }
    return before.record_key.empty() ? "handout.key_new" : "handout.key_changed";
}

} // namespace

std::vector<std::string>
contact_lines(const Texts& texts, const Clinic& before, const Clinic& after) {
    Lines lines;
    const auto tell = [&](std::string_view key, const std::string& was, const std::string& is) {
        if (was != is) {
            const std::string nothing = texts("handout.nothing");
            lines.push_back(texts(
                key, {{"from", was.empty() ? nothing : was}, {"to", is.empty() ? nothing : is}}
            ));
        }
    };
    tell("handout.clinic_changed", before.name, after.name);
    tell("handout.phone_changed", before.phone, after.phone);
    tell("handout.link_changed", before.link, after.link);
    if (before.record_key != after.record_key) {
        lines.push_back(texts(key_change(before, after), {{"clinic", after.name}}));
    }
    return lines;
}

std::vector<std::string>
change_lines(const Texts& texts, const Standing& before, const Standing& after) {
    PlanComparison compared{texts, before, after, {}};
    compare_place(compared);
    compare_stages(compared);
    compare_exercises(compared);
    compare_pain(compared);
    compare_days(compared);
    compare_advice(compared);
    tell_new_words(compared);
    if (without_told(before.programme) != without_told(after.programme)) {
        compared.lines.push_back(texts("handout.other"));
    }
    return std::move(compared.lines);
}

} // namespace loadwise
