#pragma once
// The fixed templates that FHIR resources are made of.

#include "local_time.h"

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

/// Text as FHIR's "string" allows it: no control characters, no white space but the common ones.
std::string clean_text(std::string_view text);

/// "2026-01-31T07:30:00+01:00"
std::string date_time(const LocalTime& time);

/// A resource id that is the same for the same thing: "pain-0123456789abcdef".
std::string resource_id(const char* kind, std::string_view name);

nlohmann::ordered_json concept_of(const Coding& coding);

nlohmann::ordered_json concept_of(std::string_view text);

nlohmann::ordered_json patient_reference();

/// The start of a resource: its type, its id, its status.
nlohmann::ordered_json begin_resource(const char* type, const std::string& id, const char* status);

/// A component that says something in words.
nlohmann::ordered_json text_component(nlohmann::ordered_json code, std::string_view text);

void add_note(nlohmann::ordered_json& resource, std::string_view note);

} // namespace loadwise::fhir
