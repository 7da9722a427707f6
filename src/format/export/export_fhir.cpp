#include "format/export/export_fhir.h"

#include "format/export/export_history.h"
#include "format/export/export_words.h"
#include "format/export/fhir_care_plan.h"
#include "format/export/fhir_parts.h"
#include "format/export/fhir_questionnaire.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <unordered_map>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

constexpr fhir::Coding survey{
    "http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey"};
constexpr fhir::Coding activity{
    "http://terminology.hl7.org/CodeSystem/observation-category", "activity", "Activity"};
constexpr char part_system[] = "https://loadwise.invalid/fhir/CodeSystem/observation-part";
constexpr char context_system[] = "https://loadwise.invalid/fhir/CodeSystem/pain-context";
constexpr fhir::Coding pain_context{part_system, "pain-context", "When the pain was"};
constexpr fhir::Coding sore_side{part_system, "side", "Which side"};
constexpr fhir::Coding left_side{"http://snomed.info/sct", "7771000", "Left"};
constexpr fhir::Coding right_side{"http://snomed.info/sct", "24028007", "Right"};
constexpr fhir::Coding pain_severity{
    "http://loinc.org", "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"};
constexpr fhir::Coding exercise_duration{"http://loinc.org", "55411-3", "Exercise duration"};
constexpr fhir::Coding exercise_activity{"http://loinc.org", "73985-4", "Exercise activity"};

struct Session {
    std::optional<LocalTime> started;
    std::set<ExerciseId> exercises;
};

struct Writer {
    const Programme& programme;
    const PatientState& state;
    FhirOptions options;
    std::unordered_map<std::string_view, Session> sessions;
    Json bundle;

    void add(const Json& resource) {
        const std::string type = *resource["resourceType"].get_ptr<const Json::string_t*>();
        const std::string id = *resource["id"].get_ptr<const Json::string_t*>();
        bundle["entry"].push_back(
            {{"fullUrl", fhir::base_url + type + "/" + id}, {"resource", resource}}
        );
    }
};

/// The words stay what they were before there were codes.
fhir::Coding context_coding(PainContext context) {
    switch (context) {
    case PainContext::During:
        break;
    case PainContext::After:
        return {context_system, "after", "After exercise"};
    case PainContext::Morning:
        return {context_system, "next-morning", "On the morning after"};
    case PainContext::Usual:
        return {context_system, "usual", "Usual pain, told at any time"};
    }
    return {context_system, "during", "During exercise"};
}

Json coded_component(const fhir::Coding& part, const char* text, const fhir::Coding& value) {
    Json code = fhir::concept_of(part);
    code["text"] = text;
    return {{"code", std::move(code)}, {"valueCodeableConcept", fhir::concept_of(value)}};
}

Json quantity(long long value, const char* unit, const char* code) {
    return {
        {"value", value}, {"unit", unit}, {"system", "http://unitsofmeasure.org"}, {"code", code}};
}

Json observation(const std::string& id, const fhir::Coding& category, const fhir::Coding& code) {
    Json made = fhir::begin_resource("Observation", id, "final");
    made["category"] = Json::array({fhir::concept_of(category)});
    made["code"] = fhir::concept_of(code);
    made["subject"] = fhir::patient_reference();
    made["performer"] = Json::array({fhir::patient_reference()});
    return made;
}

/// A number, not one of LOINC's answers: the list of answers ends at "2 or more".
Json pain_observation(const Writer& writer, const Entry& entry, const PainReported& pain) {
    Json made = observation(fhir::resource_id("pain", entry.id.text), survey, pain_severity);
    made["effectiveDateTime"] = fhir::date_time(entry.at);
    made["valueQuantity"] = quantity(pain.score.value(), "{score}", "{score}");
    made["component"].push_back(
        coded_component(pain_context, "context", context_coding(pain.context))
    );
    if (pain.side != Side::Both) {
        made["component"].push_back(
            coded_component(sore_side, "side", pain.side == Side::Left ? left_side : right_side)
        );
    }
    if (!pain.exercise.empty()) {
        made["component"].push_back(fhir::text_component(
            fhir::concept_of(exercise_activity), exercise_name(writer.programme, pain.exercise)
        ));
    }
    fhir::add_note(made, writer.options.has_notes ? std::string_view(pain.note) : "");
    return made;
}

/// Nothing when the session's start is not known or lies too far back to be true.
std::optional<Json>
session_observation(const Writer& writer, const Entry& entry, const SessionFinished& finished) {
    constexpr std::chrono::hours longest{6};
    const auto session = writer.sessions.find(finished.session.text);
    if (session == writer.sessions.end() || !session->second.started) {
        return std::nullopt;
    }
    const auto took = instant_of(entry.at) - instant_of(*session->second.started);
    if (took.count() <= 0 || took > longest) {
        return std::nullopt;
    }
    Json made =
        observation(fhir::resource_id("session", entry.id.text), activity, exercise_duration);
    made["category"].push_back(fhir::concept_of(fhir::physical_activity));
    made["effectivePeriod"] = {
        {"start", fhir::date_time(*session->second.started)}, {"end", fhir::date_time(entry.at)}};
    made["valueQuantity"] = quantity(took.count(), "min", "min");
    for (const ExerciseId& exercise : session->second.exercises) {
        made["component"].push_back(fhir::text_component(
            fhir::concept_of(exercise_activity), exercise_name(writer.programme, exercise)
        ));
    }
    return made;
}

Json measure_answer(const Measure* measure, int value) {
    if (measure != nullptr && measure->kind == MeasureKind::YesNo) {
        return {{"valueBoolean", value != 0}};
    }
    if (measure == nullptr || measure->unit.empty()) {
        return {{"valueInteger", value}};
    }
    return {{"valueQuantity", {{"value", value}, {"unit", fhir::clean_text(measure->unit)}}}};
}

Json measure_response(const Writer& writer, const Entry& entry, const MeasureTaken& taken) {
    const Measure* const measure = find_by_id(writer.programme.measures, taken.measure);
    Json made = fhir::begin_resource(
        "QuestionnaireResponse", fhir::resource_id("measure", entry.id.text), "completed"
    );
    if (measure != nullptr) {
        made["questionnaire"] = fhir::questionnaire_address(writer.programme);
    }
    made["subject"] = fhir::patient_reference();
    made["source"] = fhir::patient_reference();
    made["authored"] = fhir::date_time(entry.at);
    Json item;
    item["linkId"] = fhir::question_id(taken.measure, taken.side);
    if (!taken.activity.empty()) {
        item["text"] = fhir::clean_text(activity_name(writer.state, taken.measure, taken.activity));
    } else if (measure != nullptr && !measure->question.empty()) {
        item["text"] = fhir::clean_text(measure->question);
    }
    item["answer"] = Json::array({measure_answer(measure, taken.value)});
    made["item"] = Json::array({item});
    return made;
}

void add_entry(Writer& writer, const Entry& entry) {
    if (const auto* const started = std::get_if<SessionStarted>(&entry.body)) {
        if (started->track.empty()) { // else it is no training
            writer.sessions[started->session.text].started = entry.at;
        }
    } else if (const auto* const set = std::get_if<SetDone>(&entry.body)) {
        if (set->outcome == SetOutcome::Completed) {
            writer.sessions[set->session.text].exercises.insert(set->exercise);
        }
    } else if (const auto* const pain = std::get_if<PainReported>(&entry.body)) {
        writer.add(pain_observation(writer, entry, *pain));
    } else if (const auto* const taken = std::get_if<MeasureTaken>(&entry.body)) {
        writer.add(measure_response(writer, entry, *taken));
    } else if (const auto* const finished = std::get_if<SessionFinished>(&entry.body)) {
        if (const auto session = session_observation(writer, entry, *finished)) {
            writer.add(*session);
        }
    }
}

} // namespace

std::string write_fhir(
    const Programme& programme, std::span<const Entry> entries, LocalTime now, FhirOptions options
) {
    const History history = make_history(programme, entries, now);
    Writer writer{programme, history.state, options, {}, {}};
    writer.bundle = {
        {"resourceType", "Bundle"},
        {"id", fhir::resource_id("export", programme.id.text)},
        {"type", "collection"},
        {"timestamp", fhir::date_time(now)}};
    writer.add({{"resourceType", "Patient"}, {"id", "local"}});
    if (!programme.stages.empty()) {
        writer.add(fhir::care_plan(programme, history.state, now));
    }
    if (!programme.measures.empty()) {
        writer.add(fhir::questionnaire(programme));
    }
    for (const HistoryEntry& item : history.entries) {
        add_entry(writer, *item.entry);
    }
    return writer.bundle.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace loadwise
