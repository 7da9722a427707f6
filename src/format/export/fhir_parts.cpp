#include "format/export/fhir_parts.h"

#include <nlohmann/json.hpp>

namespace loadwise::fhir {
namespace {

using Json = nlohmann::ordered_json;

} // namespace

Json concept_of(const Coding& coding) {
    return {
        {"coding",
         Json::array(
             {{{"system", coding.system}, {"code", coding.code}, {"display", coding.display}}}
         )}};
}

Json concept_of(std::string_view text) {
    return {{"text", clean_text(text)}};
}

Json patient_reference() {
    return {{"reference", "Patient/local"}};
}

Json begin_resource(const char* type, const std::string& id, const char* status) {
    return {{"resourceType", type}, {"id", id}, {"status", status}};
}

Json text_component(Json code, std::string_view text) {
    return {{"code", std::move(code)}, {"valueString", clean_text(text)}};
}

void add_note(Json& resource, std::string_view note) {
    if (!note.empty()) {
        resource["note"] = Json::array({{{"text", clean_text(note)}}});
    }
}

} // namespace loadwise::fhir
