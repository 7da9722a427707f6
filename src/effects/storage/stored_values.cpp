#include "effects/storage/stored_values.h"

#include "base/date_text.h"
#include "effects/storage/stored_words.h"
#include "effects/storage/tabbed_text.h"
#include "format/handout/handout_json.h"
#include "format/log/log_words.h"
#include "format/log/stored_value.h"

#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <variant>

namespace loadwise {

namespace {

using Json = nlohmann::ordered_json;

/// In the order of `DraftedForm`.
enum class Form { Pain, Measures, Timed, Goal, Week, Stage, Link, Titles, Entry };

constexpr Choice<Form> form_words[] = {
    {"pain", Form::Pain},
    {"measures", Form::Measures},
    {"timed", Form::Timed},
    {"goal", Form::Goal},
    {"week", Form::Week},
    {"stage", Form::Stage},
    {"link", Form::Link},
    {"titles", Form::Titles},
    {"entry", Form::Entry},
};

static_assert(std::size(form_words) == std::variant_size_v<DraftedForm>);

constexpr WholeRange minutes_range{0, 10'000};
constexpr WholeRange grams_range{0, 10'000'000};
constexpr WholeRange band_range{0, 100};
constexpr WholeRange score_range{PainScore::lowest, PainScore::highest};

constexpr WholeRange set_range{0, 100};
constexpr WholeRange repetition_range{0, 1000};
constexpr WholeRange sessions_range{0, 1'000'000};

// --- drafts ------------------------------------------------------------------------------------

void write_form(Json& json, const PainDraft& draft) {
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

void write_form(Json& json, const TimedDraft& draft) {
    json["measure"] = draft.measure.text;
    json["from"] = draft.from.count();
}

void write_form(Json& json, const GoalDraft& draft) {
    json["minutes"] = draft.minutes;
}

void write_form(Json& json, const WeekDraft& draft) {
    json["words"] = draft.words;
    json["changing"] = draft.is_changing;
}

void write_form(Json& json, const StageDraft& draft) {
    json["stage"] = draft.stage.text;
}

void write_form(Json& json, const LinkDraft& draft) {
    json["text"] = draft.text;
}

void write_form(Json& json, const TitlesDraft& draft) {
    json["session"] = draft.session;
    json["morning"] = draft.morning;
}

void write_form(Json& json, const EntryDraft& draft) {
    json["target"] = draft.target.text;
    json["date"] = draft.date;
    json["time"] = draft.time;
    if (draft.score) {
        json["score"] = draft.score->value();
    }
    json["context"] = word_for(pain_context_words, draft.context);
    json["value"] = draft.value;
    json["repetitions"] = draft.repetitions;
    json["hold"] = draft.hold;
    json["load"] = draft.load;
    json["effort"] = draft.effort;
    json["note"] = draft.note;
}

std::optional<PainScore> read_score(const Field& field) {
    const std::optional<int> score = field.optional_whole("score", score_range);
    return score ? PainScore::from(*score) : std::nullopt;
}

PainDraft read_pain(const Field& field) {
    PainDraft draft;
    draft.context = field.choice("context", pain_context_words);
    draft.session = {field.free_text("session", Need::Required)};
    draft.exercise = {field.free_text("exercise", Need::Required)};
    draft.score = read_score(field);
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

EntryDraft read_entry_form(const Field& field) {
    const auto text = [&field](const char* key) { return field.free_text(key, Need::Required); };
    EntryDraft draft;
    draft.target = {text("target")};
    draft.date = text("date");
    draft.time = text("time");
    draft.score = read_score(field);
    draft.context = field.choice("context", pain_context_words);
    draft.value = text("value");
    draft.repetitions = text("repetitions");
    draft.hold = text("hold");
    draft.load = text("load");
    draft.effort = text("effort");
    draft.note = text("note");
    return draft;
}

DraftedForm read_any_form(const Field& field, Form form) {
    const auto text = [&field](const char* key) { return field.free_text(key, Need::Required); };
    switch (form) {
    case Form::Pain:
        break;
    case Form::Measures:
        return read_measures(field);
    case Form::Timed:
        return TimedDraft{{text("measure")}, Millis(field.millis("from"))};
    case Form::Goal:
        return GoalDraft{field.whole("minutes", minutes_range)};
    case Form::Week:
        return WeekDraft{text("words"), field.flag("changing", Need::Required)};
    case Form::Stage:
        return StageDraft{{text("stage")}};
    case Form::Link:
        return LinkDraft{text("text")};
    case Form::Titles:
        return TitlesDraft{text("session"), text("morning")};
    case Form::Entry:
        return read_entry_form(field);
    }
    return read_pain(field);
}

FormDraft read_form(const Field& field) {
    FormDraft draft;
    draft.day = field.date("day");
    draft.form = read_any_form(field, field.choice("form", form_words));
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

/// What was chosen in the player and is not recorded yet.
void write_choices(Json& json, const StoredPlayer& stored) {
    if (stored.soreness) {
        json["soreness"] = *stored.soreness;
    }
    if (stored.is_sore_asked) {
        json["sore_asked"] = true;
    }
    if (!stored.loaded.empty()) {
        json["loaded"] = stored.loaded.text;
    }
    if (stored.grams) {
        json["grams"] = *stored.grams;
    }
    if (stored.band) {
        json["band"] = *stored.band;
    }
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
    stored.soreness = field.optional_whole("soreness", score_range);
    stored.is_sore_asked = field.flag("sore_asked");
    stored.loaded = {field.free_text("loaded", Need::Optional)};
    stored.grams = field.optional_whole("grams", grams_range);
    stored.band = field.optional_whole("band", band_range);
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
    json["form"] = word_for(form_words, static_cast<Form>(draft.form.index()));
    visit_form([&json](const auto& form) { write_form(json, form); }, draft.form);
    return write_stored(json);
}

Result<FormDraft, Errors> read_draft(std::string_view text) {
    if (std::optional<FormDraft> old = tabbed::read_draft(text)) {
        return std::move(*old);
    }
    return read_stored_value<read_form>(text);
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
    write_choices(json, stored);
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
    return read_stored_value<read_player_fields>(text);
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
    return read_stored_value<read_waiting_fields>(text);
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
    return read_stored_value<read_last_backup_fields>(text);
}

} // namespace loadwise
