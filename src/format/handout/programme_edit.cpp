#include "format/handout/programme_edit.h"

#include "format/json/json_text.h"
#include "format/programme/programme_json.h"
#include "format/programme/programme_words.h"

#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(const std::optional<int>& number) {
    return number ? Json(*number) : Json();
}

Json seconds_or_null(const std::optional<std::chrono::seconds>& duration) {
    return duration ? Json(duration->count()) : Json();
}

Json tempo_json(const std::optional<Tempo>& tempo) {
    return tempo ? Json::array(
                       {tempo->up.count(),
                        tempo->top.count(),
                        tempo->down.count(),
                        tempo->bottom.count()}
                   )
                 : Json();
}

/// The kind stays unsaid where it stays the same.
Json load_json(const std::optional<Load>& from, const std::optional<Load>& to) {
    if (!to) {
        return {};
    }
    Json load = Json::object();
    if (!from || from->kind != to->kind) {
        load["kind"] = word_for(load_kind_words, to->kind);
    }
    if (to->kind != LoadKind::BodyWeight) {
        load["amount"] = to->amount;
    }
    return load;
}

void add_amounts(Json& fields, const Dose& from, const Dose& to) {
    if (from.sets != to.sets) {
        fields["sets"] = to.sets;
    }
    if (from.repetitions != to.repetitions) {
        fields["reps"] = number_or_null(to.repetitions);
    }
    if (from.hold != to.hold) {
        fields["hold_secs"] = seconds_or_null(to.hold);
    }
    if (from.distance_metres != to.distance_metres) {
        fields["distance_m"] = number_or_null(to.distance_metres);
    }
    if (from.interval != to.interval && to.interval) {
        fields["work_secs"] = to.interval->work.count();
        fields["recover_secs"] = to.interval->recover.count();
    }
    if (from.tempo != to.tempo) {
        fields["tempo"] = tempo_json(to.tempo);
    }
    if (from.load != to.load) {
        fields["load"] = load_json(from.load, to.load);
    }
}

/// What makes one dose of the other, as a step of a ladder says it.
Json changed_fields(const Dose& from, const Dose& to) {
    Json fields = Json::object();
    if (from.form != to.form) {
        fields["form"] = to.form.empty() ? Json() : Json(to.form);
    }
    add_amounts(fields, from, to);
    if (from.effort != to.effort) {
        fields["effort"] = to.effort ? Json::array({to.effort->least, to.effort->most}) : Json();
    }
    if (from.range != to.range) {
        fields["range_deg"] =
            to.range ? Json::array({to.range->from_degrees, to.range->to_degrees}) : Json();
    }
    if (from.rest != to.rest) {
        fields["rest_secs"] = to.rest.count();
    }
    if (from.sessions_per_day != to.sessions_per_day) {
        fields["sessions_per_day"] = to.sessions_per_day;
    }
    if (from.hours_between != to.hours_between) {
        fields["hours_between"] = to.hours_between.count();
    }
    if (from.sessions_per_week != to.sessions_per_week) {
        fields["sessions_per_week"] = number_or_null(to.sessions_per_week);
    }
    return fields;
}

void write_ladder(Json& json, const Exercise& base, const Exercise& wanted) {
    const auto begin_of = [](const Exercise& exercise) {
        return static_cast<std::size_t>(exercise.easier_rungs);
    };
    const std::size_t begin = begin_of(wanted);
    json["dose"].merge_patch(changed_fields(base.ladder[begin_of(base)], wanted.ladder[begin]));
    Json steps = Json::array();
    for (std::size_t rung = begin + 1; rung < wanted.ladder.size(); ++rung) {
        steps.push_back(changed_fields(wanted.ladder[rung - 1], wanted.ladder[rung]));
    }
    json["steps"] = std::move(steps);
    Json easier = Json::array();
    for (std::size_t rung = begin; rung > 0; --rung) {
        easier.push_back(changed_fields(wanted.ladder[rung], wanted.ladder[rung - 1]));
    }
    if (easier.empty()) {
        json.erase("easier_steps");
    } else {
        json["easier_steps"] = std::move(easier);
    }
}

/// Links keep their place; an empty one is none.
void write_link(Json& json, const char* key, const ExerciseId& id) {
    if (id.empty()) {
        json.erase(key);
    } else {
        json[key] = id.text;
    }
}

void write_exercise(Json& json, const Exercise& base, const Exercise& wanted) {
    if (base.enters != wanted.enters) {
        json["enters"] = word_for(enters_words, wanted.enters);
    }
    if (base.is_locked != wanted.is_locked) {
        json["locked"] = wanted.is_locked;
    }
    write_link(json, "easier", wanted.easier);
    write_link(json, "harder", wanted.harder);
    if (base.ladder != wanted.ladder && !wanted.ladder.empty()) {
        write_ladder(json, base, wanted);
    }
}

Json new_dose(const Dose& dose) {
    Json json = changed_fields(Dose{}, dose);
    json["sets"] = dose.sets;
    json["rest_secs"] = dose.rest.count();
    json["sessions_per_day"] = dose.sessions_per_day;
    json["hours_between"] = dose.hours_between.count();
    return json;
}

/// One of the clinic's own: its words, and the one dose it has.
Json new_exercise(const Exercise& exercise) {
    Json json = Json::object();
    json["name"] = exercise.name;
    json["purpose"] = exercise.purpose;
    json["cues"] = exercise.cues;
    json["stop_rule"] = exercise.stop_rule;
    json["equipment"] = exercise.equipment;
    json["sides"] = word_for(sides_words, exercise.sides);
    if (!exercise.media.empty()) {
        json["media"] = exercise.media;
    }
    if (!exercise.web_page.empty()) {
        json["web_page"] = exercise.web_page;
    }
    json["dose"] = new_dose(exercise.ladder.front());
    json["evidence"] = Json::array({{{"tag", word_for(evidence_tag_words, EvidenceTag::Clinic)}}});
    if (exercise.is_locked) {
        json["locked"] = true;
    }
    return json;
}

void write_exercises(Json& group, const Programme& base, const Programme& wanted) {
    for (const Exercise& exercise : wanted.exercises) {
        const bool is_new = find_by_id(base.exercises, exercise.id) == nullptr;
        if (is_new && !exercise.ladder.empty()) {
            group[exercise.id.text] = new_exercise(exercise);
        }
    }
    for (const Exercise& exercise : base.exercises) {
        const Exercise* const kept = find_by_id(wanted.exercises, exercise.id);
        if (kept == nullptr) {
            group.erase(exercise.id.text);
        } else {
            write_exercise(group[exercise.id.text], exercise, *kept);
        }
    }
}

void write_stages(Json& group, const Programme& base, const Programme& wanted) {
    for (const Stage& stage : base.stages) {
        const Stage* const kept = find_by_id(wanted.stages, stage.id);
        if (kept == nullptr) {
            continue;
        }
        Json list = Json::array();
        for (const ExerciseId& id : kept->exercises) {
            list.push_back(id.text);
        }
        Json& json = group[stage.id.text];
        json["exercises"] = std::move(list);
        if (stage.is_locked != kept->is_locked) {
            json["locked"] = kept->is_locked;
        }
    }
}

/// Numbers alone: a hand-out brings no words for a rule (programme_patch.cpp).
void write_pain_rules(Json& group, const Programme& base, const Programme& wanted) {
    for (const PainRule& rule : wanted.pain_rules) {
        if (find_by_id(base.pain_rules, rule.id) == nullptr) {
            Json& json = group[rule.id.text];
            json["green_most"] = rule.green_most;
            json["amber_most"] = rule.amber_most;
            json["settle_rise"] = rule.settle_rise;
            if (rule.settled_most > 0) {
                json["settled_most"] = rule.settled_most;
            }
        }
    }
}

} // namespace

Result<std::string, std::vector<Error>>
edit_programme(std::string_view text, const Programme& wanted) {
    Result<Json, std::vector<Error>> parsed = parse_json_text(text, programme_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    const Result<Programme, std::vector<Error>> base = read_programme(text);
    if (!base) {
        return base.error();
    }
    Json& json = parsed.value();
    json["advice_mode"] = word_for(advice_mode_words, wanted.advice_mode);
    json["pain_rule"] = wanted.pain_rule.text;
    if (wanted.days_per_week) {
        json["days_per_week"] = *wanted.days_per_week;
    }
    write_pain_rules(json["pain_rules"], *base, wanted);
    write_exercises(json["exercises"], *base, wanted);
    write_stages(json["stages"], *base, wanted);
    return json.dump();
}

} // namespace loadwise
