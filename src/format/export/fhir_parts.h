#pragma once
// The fixed templates that FHIR resources are made of.

#include "format/export/fhir_text.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace loadwise::fhir {

struct Coding {
    const char* system;
    const char* code;
    const char* display;
};

inline constexpr char base_url[] = "https://loadwise.invalid/fhir/";

/// By which the HL7 guide on physical activity finds what is about it.
inline constexpr Coding physical_activity{
    "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes",
    "PhysicalActivity",
    "Physical Activity"};

nlohmann::ordered_json concept_of(const Coding& coding);

nlohmann::ordered_json concept_of(std::string_view text);

nlohmann::ordered_json patient_reference();

/// The start of a resource: its type, its id, its status.
nlohmann::ordered_json begin_resource(const char* type, const std::string& id, const char* status);

/// A component that says something in words.
nlohmann::ordered_json text_component(nlohmann::ordered_json code, std::string_view text);

void add_note(nlohmann::ordered_json& resource, std::string_view note);

} // namespace loadwise::fhir
