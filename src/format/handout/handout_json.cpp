#include "format/handout/handout_json.h"

#include "base/date_text.h"
#include "engine/state/plan_queries.h"
#include "format/handout/programme_patch.h"
#include "format/json/json_field.h"
#include "format/json/json_text.h"
#include "format/json/plain_text.h"
#include "format/programme/programme_construct.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

constexpr TextLimits handout_text_limits{handout_bytes_most, 16, 4000};
constexpr std::size_t clinic_name_bytes_most = 120;
constexpr std::size_t phone_bytes_most = 40;
constexpr std::size_t link_bytes_most = 300;
constexpr std::size_t record_key_letters = 87;
constexpr std::size_t note_bytes_most = 2000;
constexpr std::size_t logo_bytes_most = 4000;
constexpr std::size_t rungs_most = 200;
constexpr int rung_most = 61;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_phone(std::string_view text) {
    const auto is_known = [](char letter) {
        return is_digit(letter) || std::string_view("+-()/. ").find(letter) != std::string::npos;
    };
    return std::all_of(text.begin(), text.end(), is_known) &&
           std::count_if(text.begin(), text.end(), is_digit) >= 3;
}

/// A web page's address without a name in front of its host, which could look like another host.
bool is_link(std::string_view text) {
    const bool is_web = text.starts_with("https://") || text.starts_with("http://");
    return is_web && std::all_of(text.begin(), text.end(), [](char letter) {
               return letter > ' ' && letter < '\x7f' &&
                      std::string_view("\"<>\\@`{}|^").find(letter) == std::string::npos;
           });
}

bool is_colour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' &&
           std::all_of(text.begin() + 1, text.end(), [](char letter) {
               return is_digit(letter) || (letter >= 'a' && letter <= 'f');
           });
}

/// A picture of dots alone: one that is drawn by rules can hold more than it shows.
bool is_logo(std::string_view text) {
    for (const std::string_view start : {"data:image/png;base64,", "data:image/webp;base64,"}) {
        if (text.substr(0, start.size()) == start) {
            text.remove_prefix(start.size());
            return std::all_of(text.begin(), text.end(), [](char letter) {
                return is_digit(letter) || (letter >= 'a' && letter <= 'z') ||
                       (letter >= 'A' && letter <= 'Z') || letter == '+' || letter == '/' ||
                       letter == '=';
            });
        }
    }
    return false;
}

bool is_language(std::string_view text) {
    return text.size() >= 2 && text.size() <= 35 &&
           std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      is_digit(letter) || letter == '-';
           });
}

/// A point of P-256 that is not compressed, 65 bytes in base64url; the browser knows if it is one.
bool is_record_key(std::string_view text) {
    return text.size() == record_key_letters && text[0] == 'B' &&
           std::all_of(text.begin(), text.end(), [](char letter) {
               return is_digit(letter) || (letter >= 'a' && letter <= 'z') ||
                      (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '_';
           });
}

/// A text that is left out, or fits.
template <typename IsRight>
std::string short_text(
    const Field& owner, const char* key, std::size_t bytes_most, const char* rule, IsRight is_right
) {
    std::string text = owner.text(key, Need::Optional);
    if (!text.empty() && (text.size() > bytes_most || !is_right(text))) {
        owner.member(key).report(ErrorCode::OutOfRange, rule);
    }
    return text;
}

Clinic read_clinic(const Field& root) {
    const Field field = root.member("clinic");
    field.allow_only({"name", "phone", "link", "key"});
    const auto is_line = [](std::string_view text) {
        return is_plain_text(text, false) && is_seen(text);
    };
    Clinic clinic;
    clinic.name = short_text(
        field,
        "name",
        clinic_name_bytes_most,
        "One line of at most 120 bytes, of letters that show.",
        is_line
    );
    clinic.phone = short_text(
        field, "phone", phone_bytes_most, "A phone number: digits, spaces and + - ( ) / .", is_phone
    );
    clinic.link = short_text(
        field, "link", link_bytes_most, "A web address like https://a.b/c, in ASCII.", is_link
    );
    clinic.record_key = short_text(
        field, "key", record_key_letters, "A P-256 key: 65 bytes in base64url.", is_record_key
    );
    if (!field.has("name")) {
        field.member("name").report(ErrorCode::Missing, "Say who hands this out.");
    }
    return clinic;
}

std::vector<RungStart> read_rungs(const Field& root) {
    std::vector<RungStart> rungs;
    root.each_member("rungs", Need::Optional, [&](const std::string& name, const Field& field) {
        if (rungs.size() < rungs_most) {
            const int number = field.own_whole({1 - rung_most, rung_most}).value_or(1);
            rungs.push_back({ExerciseId{name}, Rung{number - 1}});
        }
    });
    return rungs;
}

std::string read_patch(const Field& root) {
    const Json* const patch = root.json("patch");
    if (patch == nullptr) {
        return "{}";
    }
    if (!patch->is_object()) {
        root.member("patch").report(ErrorCode::WrongType, "A patch is one group in braces.");
        return "{}";
    }
    return dumped(*patch);
}

Handout read_handout_fields(const Field& root) {
    root.allow_only(
        {"base",
         "version",
         "made",
         "clinic",
         "note",
         "accent",
         "logo",
         "language",
         "stage",
         "rungs",
         "patch"}
    );
    Handout handout;
    handout.base = {root.name("base")};
    handout.base_version = root.whole("version", {1, 1000000});
    handout.made = root.date("made");
    handout.clinic = read_clinic(root);
    handout.note = short_text(
        root,
        "note",
        note_bytes_most,
        "At most 2000 bytes, of letters that show.",
        [](auto text) { return is_plain_text(text, true) && is_seen(text); }
    );
    handout.accent =
        short_text(root, "accent", 7, "A colour like #0a7f78, in small letters.", is_colour);
    handout.logo = short_text(
        root, "logo", logo_bytes_most, "A PNG or WebP picture of at most 4000 letters.", is_logo
    );
    handout.language =
        short_text(root, "language", 35, "A language tag such as \"de\".", is_language);
    handout.stage = {root.name("stage", Need::Optional)};
    handout.rungs = read_rungs(root);
    handout.patch = read_patch(root);
    return handout;
}

// --- applying ----------------------------------------------------------------------------------

/// Where the patient shall begin must be there.
Errors problems_of_start(const Programme& programme, const Handout& handout) {
    Errors errors;
    if (!handout.stage.empty() && find_by_id(programme.stages, handout.stage) == nullptr) {
        note_error(errors, {ErrorCode::DanglingId, "/stage", "There is no such stage."});
    }
    for (const RungStart& start : handout.rungs) {
        const Exercise* const exercise = find_by_id(programme.exercises, start.exercise);
        const std::string where = "/rungs/" + start.exercise.text;
        if (exercise == nullptr) {
            note_error(errors, {ErrorCode::DanglingId, where, "There is no such exercise."});
        } else if (start.rung > top_rung(*exercise) || start.rung < lowest_rung(*exercise)) {
            note_error(errors, {ErrorCode::OutOfRange, where, "Its ladder has fewer rungs."});
        }
    }
    return errors;
}

Result<Json, Errors> patched(const ProgrammeText& base, std::string_view patch) {
    const Result<Json, Errors> there = parse_programme(base);
    if (!there) {
        return there.error();
    }
    const Result<Json, Errors> changes = parse_json_text(patch, programme_text_limits);
    return changes ? apply_patch(*there, *changes) : changes.error();
}

const Json* member_of(const Json* json, const char* key) {
    const auto found =
        json != nullptr && json->is_object() ? json->find(key) : Json::const_iterator{};
    return json != nullptr && json->is_object() && found != json->end() ? &*found : nullptr;
}

/// The exercises whose easier rungs no longer fit below a dose that the patch changed, and of which
/// it says nothing itself.
std::vector<std::string> easier_rungs_in_the_way(const Errors& errors, std::string_view patch) {
    std::vector<std::string> ids;
    const Result<Json, Errors> changes = parse_json_text(patch, programme_text_limits);
    const Json* exercises = changes ? member_of(&*changes, "exercises") : nullptr;
    for (const Error& error : errors) {
        constexpr std::string_view start = "/exercises/";
        const std::size_t end = error.where.find("/easier_steps");
        if (error.where.rfind(start, 0) != 0 || end == std::string::npos) {
            continue;
        }
        const std::string id = error.where.substr(start.size(), end - start.size());
        const Json* changed = member_of(exercises, id.c_str());
        const bool is_ours =
            member_of(changed, "dose") != nullptr && member_of(changed, "easier_steps") == nullptr;
        if (is_ours && std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
    }
    return ids;
}

/// Whoever changes a dose and says nothing of the easier rungs below it means the dose: rungs that
/// do not fit below it any more are left out.
Result<Programme, Errors> load_patched(const ProgrammeText& base, const Handout& handout) {
    Result<Json, Errors> json = patched(base, handout.patch);
    if (!json) {
        return json.error();
    }
    Json whole = *json;
    Result<Programme, Errors> programme = load_programme(std::move(json.value()), base.language);
    if (programme) {
        return programme;
    }
    const std::vector<std::string> ids = easier_rungs_in_the_way(programme.error(), handout.patch);
    if (ids.empty()) {
        return programme;
    }
    for (const std::string& id : ids) {
        whole["exercises"][id].erase("easier_steps");
    }
    return load_programme(std::move(whole), base.language);
}

/// What is wrong is told by its place in the hand-out.
Errors placed_in_patch(Errors errors) {
    for (Error& error : errors) {
        error.where = place_within("/patch", error.where);
    }
    return errors;
}

} // namespace

Result<Handout, std::vector<Error>> read_handout(std::string_view text) {
    const Result<Json, Errors> parsed = parse_json_text(text, handout_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Errors errors;
    Handout handout = read_handout_fields(Field(&parsed.value(), "", errors));
    if (!errors.empty()) {
        return errors;
    }
    return handout;
}

std::string write_handout(const Handout& handout) {
    Json json;
    json["base"] = handout.base.text;
    json["version"] = handout.base_version;
    json["made"] = to_text(handout.made);
    json["clinic"]["name"] = handout.clinic.name;
    put_text(json["clinic"], "phone", handout.clinic.phone);
    put_text(json["clinic"], "link", handout.clinic.link);
    put_text(json["clinic"], "key", handout.clinic.record_key);
    put_text(json, "note", handout.note);
    put_text(json, "accent", handout.accent);
    put_text(json, "logo", handout.logo);
    put_text(json, "language", handout.language);
    put_text(json, "stage", handout.stage.text);
    for (const RungStart& start : handout.rungs) {
        json["rungs"][start.exercise.text] = start.rung.index + 1;
    }
    Result<Json, Errors> patch = parse_json_text(handout.patch, programme_text_limits);
    if (patch && patch->is_object() && !patch->empty()) {
        json["patch"] = std::move(patch.value());
    }
    return dumped(json);
}

Result<Programme, std::vector<Error>>
apply_handout(const ProgrammeText& base, const Handout& handout) {
    Result<Programme, Errors> programme = load_patched(base, handout);
    if (!programme) {
        return placed_in_patch(programme.error());
    }
    if (programme->id != handout.base || programme->version != handout.base_version) {
        return Errors{
            {ErrorCode::DanglingId, "/base", "This is for another programme, or version of it."}};
    }
    Errors errors = problems_of_start(*programme, handout);
    if (!errors.empty()) {
        return errors;
    }
    return programme;
}

Result<std::string, std::vector<Error>>
patch_programme(std::string_view base, std::string_view patch) {
    const Result<Json, Errors> json = patched({base}, patch);
    if (!json) {
        return json.error();
    }
    return dumped(*json);
}

Result<std::string, std::vector<Error>>
make_patch(std::string_view base, std::string_view changed) {
    const Result<Json, Errors> from = parse_json_text(base, programme_text_limits);
    if (!from) {
        return from.error();
    }
    const Result<Json, Errors> to = parse_json_text(changed, programme_text_limits);
    if (!to) {
        return to.error();
    }
    const Result<Json, Errors> patch = find_patch(*from, *to);
    if (!patch) {
        return patch.error();
    }
    return dumped(*patch);
}

std::vector<PastProgramme> past_programmes(
    const ProgrammeText& base, const std::vector<TakenHandout>& taken, bool is_any_before_first
) {
    constexpr std::size_t past_most = 8;
    std::vector<PastProgramme> past;
    const Result<Programme, std::vector<Error>> plain = read_programme(base);
    if (!plain || taken.empty()) {
        return past;
    }
    const std::size_t last = taken.size() - 1;
    const std::size_t first = last > past_most ? last - past_most : 0;
    if (is_any_before_first || first > 0) {
        past.push_back({{}, *plain});
    }
    for (std::size_t place = first; place < last; ++place) {
        Handout handout = *taken[place].handout;
        handout.base_version = plain->version;
        const Result<Programme, std::vector<Error>> made = apply_handout(base, handout);
        past.push_back({taken[place].entry, made ? *made : *plain});
    }
    return past;
}

} // namespace loadwise
