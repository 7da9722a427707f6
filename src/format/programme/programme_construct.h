#pragma once
// From a programme's JSON, already of the newest format, to the value. Used by programme_json.cpp.

#include "engine/programme/programme.h"
#include "format/json/json_field.h"
#include "format/programme/programme_json.h"

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace loadwise {

inline constexpr int programme_format = 2;

Programme construct_programme(const Field& root);

/// With the texts that stand in a file of their own.
Result<nlohmann::ordered_json, Errors> parse_programme(const ProgrammeText& text);

/// A file of any format that ever was: migrated, put into `language`, constructed and checked.
Result<Programme, Errors> load_programme(nlohmann::ordered_json json, std::string_view language);

// Parts, one file each.
EvidenceList construct_evidence(const Field& owner);
Source construct_source(const std::string& id, const Field& field);
Exercise construct_exercise(const std::string& id, const Field& field);
std::vector<Criterion> construct_criteria(const Field& owner, const char* key);
Rule construct_rule(const std::string& id, const Field& field);

} // namespace loadwise
