#include "format/export/fhir_care_plan.h"

#include "base/date_text.h"
#include "engine/state/plan_queries.h"
#include "format/export/export_words.h"
#include "format/export/fhir_parts.h"

#include <nlohmann/json.hpp>

namespace loadwise::fhir {
namespace {

using Json = nlohmann::ordered_json;

constexpr Coding exercise_therapy{"http://snomed.info/sct", "229065009", "Exercise therapy"};

std::string load_words(const Load& load) {
    const std::string amount = std::to_string(load.amount);
    switch (load.kind) {
    case LoadKind::BodyWeight:
        return "body weight";
    case LoadKind::Grams:
        return kilograms(load.amount) + " kg";
    case LoadKind::Band:
        return "band " + amount;
    case LoadKind::RepetitionMax:
        return amount + " RM";
    case LoadKind::PercentOfMax:
        return amount + " % of maximum";
    }
    return {};
}

std::string range_words(const JointRange& range) {
    return std::to_string(range.from_degrees) + " to " + std::to_string(range.to_degrees) +
           " degrees";
}

std::string interval_words(const Interval& interval) {
    return "work " + std::to_string(interval.work.count()) + " s, recover " +
           std::to_string(interval.recover.count()) + " s";
}

std::string dose_words(const Dose& dose, Sides sides) {
    std::string words = std::to_string(dose.sets) + (dose.sets == 1 ? " set" : " sets");
    words += sides == Sides::EachSide ? " each side" : "";
    words += dose.form.empty() ? "" : ", " + clean_text(dose.form);
    words += dose.repetitions ? ", " + std::to_string(*dose.repetitions) + " repetitions" : "";
    words += dose.hold ? ", hold " + std::to_string(dose.hold->count()) + " s" : "";
    words += dose.distance_metres ? ", " + std::to_string(*dose.distance_metres) + " m" : "";
    words += dose.interval ? ", " + interval_words(*dose.interval) : "";
    words += dose.range ? ", range " + range_words(*dose.range) : "";
    words += dose.tempo ? ", tempo " + tempo_text(*dose.tempo) + " s" : "";
    words += dose.load ? ", " + load_words(*dose.load) : "";
    words += dose.effort ? ", effort " + std::to_string(dose.effort->least) + " to " +
                               std::to_string(dose.effort->most) + " of 10"
                         : "";
    return words + ", rest " + std::to_string(dose.rest.count()) + " s";
}

Json repeat(int frequency, long long period, const char* unit) {
    return {{"repeat", {{"frequency", frequency}, {"period", period}, {"periodUnit", unit}}}};
}

Json timing(const Dose& dose) {
    constexpr std::chrono::hours day{24};
    if (dose.sessions_per_week) {
        return repeat(*dose.sessions_per_week, 1, "wk");
    }
    return dose.hours_between > day ? repeat(1, dose.hours_between.count(), "h")
                                    : repeat(dose.sessions_per_day, 1, "d");
}

/// Daily life, such as sitting, is in the plan and is no exercise.
Json activity(const Programme& programme, const Exercise& exercise, const ExerciseState& state) {
    const Dose& dose = dose_at(exercise, state.rung);
    Json code = is_graded(programme, exercise.id) ? Json::object() : concept_of(exercise_therapy);
    code["text"] = clean_text(exercise.name);
    return {
        {"detail",
         {{"code", code},
          {"status", "in-progress"},
          {"scheduledTiming", timing(dose)},
          {"description", dose_words(dose, exercise.sides)}}}};
}

} // namespace

Json care_plan(const Programme& programme, const PatientState& state, LocalTime now) {
    Json plan = begin_resource("CarePlan", resource_id("plan", programme.id.text), "active");
    plan["intent"] = "plan";
    plan["instantiatesUri"] = Json::array(
        {"https://loadwise.invalid/programme/" + programme.id.text + "/" +
         std::to_string(programme.version)}
    );
    plan["category"] = Json::array({concept_of(exercise_therapy), concept_of(physical_activity)});
    if (!programme.title.empty()) {
        plan["title"] = clean_text(programme.title);
    }
    plan["subject"] = patient_reference();
    plan["period"]["start"] = to_text(state.first_entry ? state.first_entry->date : now.date);
    for (const ExerciseState& each : state.exercises) {
        const Exercise* const exercise = find_exercise(programme, each.exercise);
        if (each.is_in_plan && exercise != nullptr) {
            plan["activity"].push_back(activity(programme, *exercise, each));
        }
    }
    return plan;
}

} // namespace loadwise::fhir
