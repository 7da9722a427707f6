#include "format/programme/programme_json.h"

#include "format/json/json_text.h"
#include "format/json/plain_text.h"
#include "format/programme/programme_check.h"
#include "format/programme/programme_construct.h"
#include "format/programme/programme_migrate.h"
#include "format/programme/programme_translate.h"

#include <nlohmann/json.hpp>

namespace loadwise {

Result<Programme, Errors> load_programme(nlohmann::ordered_json json, std::string_view language) {
    const Result<nlohmann::ordered_json> migrated = migrate_programme(std::move(json));
    if (!migrated) {
        return Errors{migrated.error()};
    }
    Errors errors;
    check_plain_texts(migrated.value(), errors);
    const nlohmann::ordered_json translated =
        translate_programme(migrated.value(), language, errors);
    Programme programme = construct_programme(Field(&translated, "", errors));
    const Errors problems =
        errors.empty() ? check_programme(programme) : check_damaged_programme(programme, errors);
    for (const Error& problem : problems) {
        note_error(errors, problem);
    }
    if (!errors.empty()) {
        return errors;
    }
    return programme;
}

Result<nlohmann::ordered_json, Errors> parse_programme(const ProgrammeText& text) {
    Result<nlohmann::ordered_json, Errors> parsed =
        parse_json_text(text.file, programme_text_limits);
    if (!parsed || text.beside.empty()) {
        return parsed;
    }
    Errors errors = place_texts(parsed.value(), text.language, text.beside);
    if (!errors.empty()) {
        return errors;
    }
    return parsed;
}

Result<Programme, std::vector<Error>> read_programme(const ProgrammeText& text) {
    Result<nlohmann::ordered_json, Errors> parsed = parse_programme(text);
    if (!parsed) {
        return parsed.error();
    }
    return load_programme(std::move(parsed.value()), text.language);
}

} // namespace loadwise
