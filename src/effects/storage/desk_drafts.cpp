#include "effects/storage/desk_drafts.h"

#include "effects/storage/tabbed_text.h"
#include "format/json/json_text.h"
#include "format/log/log_words.h"
#include "format/log/stored_value.h"
#include "format/programme/programme_words.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace loadwise {

namespace {

using Json = nlohmann::ordered_json;

constexpr WholeRange rung_range{-100, 100};
constexpr WholeRange tempo_range{0, 3};
constexpr WholeRange amount_range{0, 500000};
constexpr WholeRange days_range{1, 7};
constexpr WholeRange score_range{PainScore::lowest, PainScore::highest};

template <typename Name>
Json names_json(const std::vector<Name>& names) {
    Json list = Json::array();
    for (const Name& name : names) {
        list.push_back(name.text);
    }
    return list;
}

Json part_json(const SetPart& each) {
    Json json;
    json["amount"] = word_for(dose_amount_words, each.part.amount);
    json["place"] = each.part.place;
    json["value"] = each.value;
    return json;
}

Json exercise_json(const ExerciseChange& change) {
    Json json;
    json["exercise"] = change.exercise.text;
    json["rung"] = change.rung.index;
    json["locked"] = change.is_locked;
    json["from_start"] = change.is_from_start;
    json["parts"] = Json::array();
    for (const SetPart& each : change.parts) {
        json["parts"].push_back(part_json(each));
    }
    return json;
}

Json stage_json(const StageChange& change) {
    Json json;
    json["stage"] = change.stage.text;
    json["exercises"] = names_json(change.exercises);
    return json;
}

Json limits_json(const OwnLimits& limits) {
    Json json;
    json["green_most"] = limits.green_most;
    json["amber_most"] = limits.amber_most;
    json["settle_rise"] = limits.settle_rise;
    return json;
}

void put_changes(Json& json, const BuilderDraft& draft) {
    json["stages"] = Json::array();
    for (const StageChange& change : draft.stages) {
        json["stages"].push_back(stage_json(change));
    }
    json["exercises"] = Json::array();
    for (const ExerciseChange& change : draft.exercises) {
        json["exercises"].push_back(exercise_json(change));
    }
    json["locks"] = names_json(draft.locks);
    if (draft.own_limits) {
        json["limits"] = limits_json(*draft.own_limits);
    }
    if (draft.days_per_week) {
        json["days_per_week"] = *draft.days_per_week;
    }
    if (draft.advice) {
        json["advice"] = word_for(advice_mode_words, *draft.advice);
    }
}

Json own_json(const OwnExercise& own) {
    Json json;
    json["exercise"] = own.id.text;
    put_text(json, "name", own.name);
    put_text(json, "purpose", own.purpose);
    put_text(json, "cues", own.cues);
    put_text(json, "stop", own.stop);
    put_text(json, "equipment", own.equipment);
    put_text(json, "media", own.media);
    put_text(json, "web_page", own.web_page);
    json["sides"] = word_for(sides_words, own.sides);
    json["hold"] = own.is_hold;
    json["load"] = word_for(load_kind_words, own.load);
    return json;
}

/// A text that is empty is left out.
Json draft_json(const BuilderDraft& draft) {
    Json json;
    json["base"] = draft.base;
    put_text(json, "start", draft.start.text);
    put_changes(json, draft);
    put_text(json, "pain_rule", draft.pain_rule.text);
    put_text(json, "clinic", draft.clinic.name);
    put_text(json, "phone", draft.clinic.phone);
    put_text(json, "link", draft.clinic.link);
    put_text(json, "note", draft.note);
    put_text(json, "accent", draft.accent);
    put_text(json, "logo", draft.logo);
    put_text(json, "language", draft.language);
    put_text(json, "name", draft.name);
    for (const OwnExercise& own : draft.own) {
        json["own"].push_back(own_json(own));
    }
    return json;
}

SetPart read_part(const Field& field) {
    return {
        {field.choice("amount", dose_amount_words), field.whole("place", tempo_range)},
        field.whole("value", amount_range)};
}

ExerciseChange read_exercise(const Field& field) {
    ExerciseChange change;
    change.exercise = {field.free_text("exercise", Need::Required)};
    change.rung = {field.whole("rung", rung_range)};
    change.is_locked = field.flag("locked", Need::Required);
    change.is_from_start = field.flag("from_start", Need::Required);
    field.each_item("parts", Need::Required, [&change](const Field& item) {
        change.parts.push_back(read_part(item));
    });
    return change;
}

StageChange read_stage(const Field& field) {
    StageChange change;
    change.stage = {field.free_text("stage", Need::Required)};
    field.each_item("exercises", Need::Required, [&change](const Field& item) {
        change.exercises.push_back({item.own_text()});
    });
    return change;
}

OwnLimits read_limits(const Field& field) {
    return {
        field.whole("green_most", score_range),
        field.whole("amber_most", score_range),
        field.whole("settle_rise", score_range)};
}

void read_changes(const Field& field, BuilderDraft& draft) {
    field.each_item("stages", Need::Required, [&draft](const Field& item) {
        draft.stages.push_back(read_stage(item));
    });
    field.each_item("exercises", Need::Required, [&draft](const Field& item) {
        draft.exercises.push_back(read_exercise(item));
    });
    field.each_item("locks", Need::Required, [&draft](const Field& item) {
        draft.locks.push_back({item.own_text()});
    });
    if (field.has("limits")) {
        draft.own_limits = read_limits(field.member("limits"));
    }
    draft.days_per_week = field.optional_whole("days_per_week", days_range);
    if (field.has("advice")) {
        draft.advice = field.choice("advice", advice_mode_words);
    }
}

OwnExercise read_own(const Field& field) {
    OwnExercise own;
    own.id = {field.free_text("exercise", Need::Required)};
    own.name = field.free_text("name");
    own.purpose = field.free_text("purpose");
    own.cues = field.free_text("cues");
    own.stop = field.free_text("stop");
    own.equipment = field.free_text("equipment");
    own.media = field.free_text("media");
    own.web_page = field.free_text("web_page");
    own.sides = field.choice("sides", sides_words);
    own.is_hold = field.flag("hold", Need::Required);
    own.load = field.choice("load", load_kind_words);
    return own;
}

BuilderDraft read_draft_fields(const Field& field) {
    BuilderDraft draft;
    draft.base = field.free_text("base", Need::Required);
    draft.start = {field.free_text("start")};
    read_changes(field, draft);
    draft.pain_rule = {field.free_text("pain_rule")};
    draft.clinic.name = field.free_text("clinic");
    draft.clinic.phone = field.free_text("phone");
    draft.clinic.link = field.free_text("link");
    draft.note = field.free_text("note");
    draft.accent = field.free_text("accent");
    draft.logo = field.free_text("logo");
    draft.language = field.free_text("language");
    draft.name = field.free_text("name");
    field.each_item("own", Need::Optional, [&draft](const Field& item) {
        draft.own.push_back(read_own(item));
    });
    return draft;
}

/// One that cannot be read is put aside as it stands.
void take_variant(Variants& variants, const Json& json) {
    Errors errors;
    BuilderDraft draft = read_draft_fields(Field(&json, "", errors));
    if (errors.empty()) {
        variants.drafts.push_back(std::move(draft));
    } else {
        variants.unreadable.push_back(dumped(json));
    }
}

/// What an earlier version could not read may be readable by this one.
void take_aside(Variants& variants, const std::string& text) {
    const Result<Json, Errors> parsed = parse_json_text(text, stored_text_limits);
    if (parsed) {
        take_variant(variants, *parsed);
    } else {
        variants.unreadable.push_back(text);
    }
}

Variants read_variants_fields(const Field& field) {
    Variants variants;
    field.each_item("drafts", Need::Required, [&variants](const Field& item) {
        take_variant(variants, *item.own_json());
    });
    field.each_item("unreadable", Need::Required, [&variants](const Field& item) {
        const Json& json = *item.own_json();
        const std::string* const text = json.get_ptr<const Json::string_t*>();
        take_aside(variants, text == nullptr ? dumped(json) : *text);
    });
    return variants;
}

} // namespace

std::string write_desk_draft(const BuilderDraft& draft) {
    return write_stored(draft_json(draft));
}

Result<BuilderDraft, Errors> read_desk_draft(std::string_view text) {
    std::vector<BuilderDraft> old = tabbed::read_desk_drafts(text);
    if (!old.empty()) {
        return std::move(old.front());
    }
    return read_stored_value<read_draft_fields>(text);
}

std::string write_variants(const Variants& variants) {
    Json json;
    json["drafts"] = Json::array();
    for (const BuilderDraft& draft : variants.drafts) {
        json["drafts"].push_back(draft_json(draft));
    }
    json["unreadable"] = variants.unreadable;
    return write_stored(json);
}

Variants read_variants(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    Variants old{tabbed::read_desk_drafts(text), {}};
    if (!old.drafts.empty()) {
        return old;
    }
    Result<Variants, Errors> read = read_stored_value<read_variants_fields>(text);
    return read ? std::move(read.value()) : Variants{{}, {std::string(text)}};
}

} // namespace loadwise
