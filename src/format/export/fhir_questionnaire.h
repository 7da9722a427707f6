#pragma once
// The programme's measures as questions, so that whoever reads an answer knows what was asked.

#include "engine/log/log.h"
#include "engine/programme/programme.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace loadwise::fhir {

/// What an answer names the question by: the measure's id, and the side it was taken on.
std::string question_id(const MeasureId& measure, Side side);

/// Where the questionnaire of this programme is, with the version that was asked.
std::string questionnaire_address(const Programme& programme);

/// A question for each measure; one that has sides is asked of each, and of both together.
nlohmann::ordered_json questionnaire(const Programme& programme);

} // namespace loadwise::fhir
