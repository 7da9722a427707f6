#include "effects/storage/stored_values.h"

#include "base/date_text.h"
#include "effects/storage/stored_words.h"
#include "effects/storage/tabbed_text.h"
#include "format/handout/handout_json.h"
#include "format/log/log_words.h"
#include "format/log/stored_value.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace loadwise {

namespace {

using Json = nlohmann::ordered_json;

enum class Form { Pain, Measures };

constexpr Choice<Form> form_words[] = {
    {"pain", Form::Pain},
    {"measures", Form::Measures},
};

constexpr WholeRange set_range{0, 100};
constexpr WholeRange repetition_range{0, 1000};
constexpr WholeRange sessions_range{0, 1'000'000};

// --- drafts ------------------------------------------------------------------------------------

void write_form(Json& json, const PainDraft& draft) {
    json["form"] = word_for(form_words, Form::Pain);
    json["context"] = word_for(pain_context_words, draft.context);
    json["session"] = draft.session.text;
    json["exercise"] = draft.exercise.text;
    if (draft.score) {
        json["score"] = draft.score->value();
    }
    json["note"] = draft.note;
    json["side"] = word_for(side_words, draft.side);
    json["by"] = word_for(actor_words, draft.by);
}

void write_form(Json& json, const std::vector<MeasureDraft>& drafts) {
    json["form"] = word_for(form_words, Form::Measures);
    Json list = Json::array();
    for (const MeasureDraft& draft : drafts) {
        Json item;
        item["measure"] = draft.measure.text;
        item["side"] = word_for(side_words, draft.side);
        item["text"] = draft.text;
        item["place"] = draft.place;
        list.push_back(std::move(item));
    }
    json["measures"] = std::move(list);
}

PainDraft read_pain(const Field& field) {
    PainDraft draft;
    draft.context = field.choice("context", pain_context_words);
    draft.session = {field.free_text("session", Need::Required)};
    draft.exercise = {field.free_text("exercise", Need::Required)};
    if (const auto score = field.optional_whole("score", {PainScore::lowest, PainScore::highest})) {
        draft.score = PainScore::from(*score);
    }
    draft.note = field.free_text("note", Need::Required);
    draft.side = field.choice("side", side_words);
    draft.by = field.choice("by", actor_words);
    return draft;
}

std::vector<MeasureDraft> read_measures(const Field& field) {
    std::vector<MeasureDraft> drafts;
    field.each_item("measures", Need::Required, [&drafts](const Field& item) {
        drafts.push_back(
            {{item.free_text("measure", Need::Required)},
             item.choice("side", side_words),
             item.free_text("text", Need::Required),
             item.optional_whole("place", {0, 2}).value_or(0)}
        );
    });
    return drafts;
}

FormDraft read_form(const Field& field) {
    FormDraft draft;
    draft.day = field.date("day");
    if (field.choice("form", form_words) == Form::Pain) {
        draft.form = read_pain(field);
    } else {
        draft.form = read_measures(field);
    }
    return draft;
}

// --- the others --------------------------------------------------------------------------------

Millis read_time(const Field& field, const char* key) {
    return Millis(field.millis(key));
}

Json heard_list(const std::vector<HeardSet>& heard) {
    Json list = Json::array();
    for (const HeardSet& each : heard) {
        Json item;
        item["exercise"] = each.exercise.text;
        item["set"] = each.set.number;
        item["side"] = word_for(side_words, each.set.side);
        item["fewer"] = each.fewer;
        list.push_back(std::move(item));
    }
    return list;
}

StoredPlayer read_player_fields(const Field& field) {
    StoredPlayer stored;
    Player& player = stored.player;
    stored.session = {field.free_text("session", Need::Required)};
    player.exercise = {field.free_text("exercise", Need::Required)};
    player.set = {field.whole("set", set_range), field.choice("side", side_words)};
    player.phase = field.choice("phase", player_phase_words);
    player.since = read_time(field, "since");
    player.work_from = read_time(field, "work_from");
    if (field.has("paused_at")) {
        player.paused_at = read_time(field, "paused_at");
    }
    player.seen = read_time(field, "seen");
    player.is_led = field.flag("led", Need::Required);
    field.each_item("cut", Need::Optional, [&player](const Field& item) {
        if (const std::optional<int> repetition = item.own_whole(repetition_range)) {
            player.cut.push_back(*repetition);
        }
    });
    field.each_item("heard", Need::Optional, [&player](const Field& item) {
        player.heard.push_back(
            {{item.free_text("exercise", Need::Required)},
             {item.whole("set", set_range), item.choice("side", side_words)},
             item.whole("fewer", repetition_range)}
        );
    });
    return stored;
}

/// It is checked like one that comes in.
HandoutCame read_waiting_fields(const Field& field) {
    HandoutCame came;
    came.seal = field.choice("seal", seal_words);
    came.signer = field.free_text("signer", Need::Required);
    came.is_kept = true;
    Result<Handout, Errors> handout = read_handout(field.free_text("handout", Need::Required));
    if (handout) {
        came.handout = std::move(handout.value());
        return came;
    }
    for (const Error& error : handout.error()) {
        note_error(
            field.errors(), {error.code, place_within("/handout", error.where), error.message}
        );
    }
    return came;
}

LastBackup read_last_backup_fields(const Field& field) {
    return {field.date("day"), field.whole("sessions", sessions_range)};
}

} // namespace

std::string write_draft(const FormDraft& draft) {
    Json json;
    json["day"] = to_text(draft.day);
    std::visit([&json](const auto& form) { write_form(json, form); }, draft.form);
    return write_stored(json);
}

Result<FormDraft, Errors> read_draft(std::string_view text) {
    if (std::optional<FormDraft> old = tabbed::read_draft(text)) {
        return std::move(*old);
    }
    return read_stored_value(text, read_form);
}

std::string write_player(const StoredPlayer& stored) {
    const Player& player = stored.player;
    Json json;
    json["session"] = stored.session.text;
    json["exercise"] = player.exercise.text;
    json["set"] = player.set.number;
    json["side"] = word_for(side_words, player.set.side);
    json["phase"] = word_for(player_phase_words, player.phase);
    json["since"] = player.since.count();
    json["work_from"] = player.work_from.count();
    if (player.paused_at) {
        json["paused_at"] = player.paused_at->count();
    }
    json["seen"] = player.seen.count();
    json["led"] = player.is_led;
    if (!player.cut.empty()) {
        json["cut"] = player.cut;
    }
    if (!player.heard.empty()) {
        json["heard"] = heard_list(player.heard);
    }
    return write_stored(json);
}

Result<StoredPlayer, Errors> read_player(std::string_view text) {
    if (std::optional<StoredPlayer> old = tabbed::read_player(text)) {
        return std::move(*old);
    }
    return read_stored_value(text, read_player_fields);
}

std::string write_waiting(const HandoutCame& came) {
    Json json;
    json["seal"] = word_for(seal_words, came.seal);
    json["signer"] = came.signer;
    json["handout"] = write_handout(came.handout);
    return write_stored(json);
}

Result<HandoutCame, Errors> read_waiting(std::string_view text) {
    if (std::optional<HandoutCame> old = tabbed::read_waiting(text)) {
        return std::move(*old);
    }
    return read_stored_value(text, read_waiting_fields);
}

std::string write_last_backup(const LastBackup& backup) {
    Json json;
    json["day"] = to_text(backup.date);
    json["sessions"] = backup.sessions;
    return write_stored(json);
}

Result<LastBackup, Errors> read_last_backup(std::string_view text) {
    if (const std::optional<LastBackup> old = tabbed::read_last_backup(text)) {
        return *old;
    }
    return read_stored_value(text, read_last_backup_fields);
}

} // namespace loadwise
