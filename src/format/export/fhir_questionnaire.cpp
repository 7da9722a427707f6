#include "format/export/fhir_questionnaire.h"

#include "format/export/fhir_parts.h"

#include <nlohmann/json.hpp>

namespace loadwise::fhir {
namespace {

using Json = nlohmann::ordered_json;

const char* side_ending(Side side) {
    switch (side) {
    case Side::Both:
        return "";
    case Side::Left:
        return ".left";
    case Side::Right:
        return ".right";
    }
    return "";
}

const char* answer_type(const Measure& measure) {
    if (measure.kind == MeasureKind::YesNo) {
        return "boolean";
    }
    return measure.unit.empty() ? "integer" : "quantity";
}

Json question(const Measure& measure, Side side) {
    const std::string& words = measure.question.empty() ? measure.title : measure.question;
    Json item{{"linkId", question_id(measure.id, side)}};
    if (!words.empty()) {
        item["text"] = clean_text(words);
    }
    item["type"] = answer_type(measure);
    return item;
}

std::string resource_name(const Programme& programme) {
    return resource_id("measures", programme.id.text);
}

} // namespace

std::string question_id(const MeasureId& measure, Side side) {
    return clean_text(measure.text + side_ending(side));
}

std::string questionnaire_address(const Programme& programme) {
    return std::string(base_url) + "Questionnaire/" + resource_name(programme) + "|" +
           std::to_string(programme.version);
}

Json questionnaire(const Programme& programme) {
    Json made = begin_resource("Questionnaire", resource_name(programme), "active");
    made["url"] = std::string(base_url) + "Questionnaire/" + resource_name(programme);
    made["version"] = std::to_string(programme.version);
    if (!programme.title.empty()) {
        made["title"] = clean_text(programme.title);
    }
    made["subjectType"] = Json::array({"Patient"});
    for (const Measure& measure : programme.measures) {
        made["item"].push_back(question(measure, Side::Both));
        if (measure.has_sides) {
            made["item"].push_back(question(measure, Side::Left));
            made["item"].push_back(question(measure, Side::Right));
        }
    }
    return made;
}

} // namespace loadwise::fhir
