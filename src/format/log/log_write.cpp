// Writing log lines. Members that say nothing are left out, so lines stay short.
#include "base/date_text.h"
#include "format/handout/handout_json.h"
#include "format/json/json_text.h"
#include "format/log/change_json.h"
#include "format/log/log_json.h"
#include "format/log/log_words.h"

#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

void put_whole(Json& json, const char* key, std::optional<int> number) {
    if (number) {
        json[key] = *number;
    }
}

void put_actor(Json& json, Actor by) {
    json["by"] = word_for(actor_words, by);
}

void put_side(Json& json, Side side) {
    if (side != Side::Both) {
        json["side"] = word_for(side_words, side);
    }
}

void write_body(Json& json, const SessionStarted& body) {
    json["kind"] = "session_started";
    json["session"] = body.session.text;
    put_text(json, "track", body.track.text);
}

void write_body(Json& json, const SessionFinished& body) {
    json["kind"] = "session_finished";
    json["session"] = body.session.text;
}

void write_body(Json& json, const SetDone& body) {
    json["kind"] = "set";
    json["session"] = body.session.text;
    json["exercise"] = body.exercise.text;
    json["rung"] = body.rung.index;
    json["set"] = body.set_number;
    put_side(json, body.side);
    if (body.outcome != SetOutcome::Completed) {
        json["outcome"] = word_for(outcome_words, body.outcome);
    }
    if (body.reason != SkipReason::None) {
        json["reason"] = word_for(skip_reason_words, body.reason);
    }
    put_whole(json, "reps", body.repetitions);
    if (body.hold) {
        json["hold_secs"] = body.hold->count();
    }
    put_whole(json, "load_grams", body.load_grams);
    put_whole(json, "band", body.band);
    put_whole(json, "effort", body.effort);
}

void write_body(Json& json, const PainReported& body) {
    json["kind"] = "pain";
    json["context"] = word_for(pain_context_words, body.context);
    json["score"] = body.score.value();
    put_text(json, "session", body.session.text);
    put_text(json, "exercise", body.exercise.text);
    put_text(json, "note", body.note);
    if (body.side != Side::Both) {
        json["side"] = word_for(side_words, body.side);
    }
    if (body.by != Actor::Patient) {
        json["by"] = word_for(actor_words, body.by);
    }
}

void write_body(Json& json, const OfferAnswered& body) {
    json["kind"] = "offer_answered";
    json["rule"] = body.rule.text;
    json["accepted"] = body.is_accepted;
    Json changes = Json::array();
    for (const Change& change : body.changes) {
        changes.push_back(write_change(change));
    }
    json["changes"] = changes;
}

void write_body(Json& json, const RungChanged& body) {
    json["kind"] = "rung_changed";
    json["exercise"] = body.exercise.text;
    json["to"] = body.to.index;
    put_actor(json, body.by);
}

void write_body(Json& json, const StageChanged& body) {
    json["kind"] = "stage_changed";
    json["to"] = body.to.text;
    put_actor(json, body.by);
}

void write_body(Json& json, const ExerciseChosen& body) {
    json["kind"] = "exercise_chosen";
    json["exercise"] = body.exercise.text;
    json["in_plan"] = body.is_in_plan;
    put_actor(json, body.by);
}

void write_body(Json& json, const LockChanged& body) {
    json["kind"] = "lock_changed";
    put_text(json, "exercise", body.exercise.text);
    json["locked"] = body.is_locked;
    put_text(json, "reason", body.reason);
}

void write_body(Json& json, const TrackChanged& body) {
    json["kind"] = "track_changed";
    json["track"] = body.track.text;
    json["started"] = body.is_started;
    put_actor(json, body.by);
    put_whole(json, "goal", body.goal);
}

void write_body(Json& json, const ScreeningAnswered& body) {
    json["kind"] = "screening_answered";
    json["question"] = body.question.text;
    json["answer"] = word_for(screening_answer_words, body.answer);
    put_text(json, "note", body.note);
}

void write_body(Json& json, const MeasureTaken& body) {
    json["kind"] = "measure";
    json["measure"] = body.measure.text;
    json["value"] = body.value;
    put_side(json, body.side);
    put_text(json, "note", body.note);
    put_text(json, "activity", body.activity.text);
}

void write_body(Json& json, const ActivityNamed& body) {
    json["kind"] = "activity_named";
    json["measure"] = body.measure.text;
    json["activity"] = body.activity.text;
    json["name"] = body.name;
    if (!body.is_scored) {
        json["scored_no_more"] = true;
    }
}

void write_body(Json& json, const NoteWritten& body) {
    json["kind"] = "note";
    json["text"] = body.text;
}

void write_body(Json& json, const HandoutTaken& body) {
    json["kind"] = "handout";
    json["text"] = write_handout(*body.handout);
    put_text(json, "title", body.title);
    put_text(json, "signer", body.signer);
}

void write_body(Json& json, const WeekReviewed& body) {
    json["kind"] = "week";
    json["done"] = body.done;
    json["planned"] = body.planned;
    put_text(json, "barrier", body.barrier.text);
    put_text(json, "barrier_name", body.barrier_name);
}

void write_body(Json& json, const IntentionMade& body) {
    json["kind"] = "intention";
    put_text(json, "words", body.words);
}

void write_body(Json& json, const AfterwardsChanged& body) {
    json["kind"] = "afterwards";
    json["begun"] = body.is_begun;
    for (const ExerciseId& each : body.exercises) {
        json["exercises"].push_back(each.text);
    }
}

void write_body(Json& json, const EntryDeleted& body) {
    json["kind"] = "deleted";
    json["target"] = body.target.text;
}

} // namespace

Json write_change(const Change& change) {
    Json json;
    json["kind"] = word_for(change_kind_words, change.kind);
    put_text(json, "exercise", change.exercise.text);
    const bool is_of_rung =
        change.kind == ChangeKind::RungUp || change.kind == ChangeKind::RungDown;
    if (is_of_rung || change.from != Rung{} || change.to != Rung{}) {
        json["from"] = change.from.index;
        json["to"] = change.to.index;
    }
    put_text(json, "other", change.other.text);
    put_text(json, "stage", change.stage.text);
    put_text(json, "track", change.track.text);
    if (change.kind == ChangeKind::Pause || change.until != Date{}) {
        json["until"] = to_text(change.until);
    }
    return json;
}

std::string write_entry(const Entry& entry) {
    Json json;
    json["format"] = entry_format;
    json["id"] = entry.id.text;
    json["at"] = to_text(entry.at);
    if (entry.recorded != entry.at) {
        json["recorded"] = to_text(entry.recorded);
    }
    json["programme"] = entry.programme.text;
    json["version"] = entry.programme_version;
    put_text(json, "replaces", entry.replaces.text);
    for (const EntryId& each : entry.follows) {
        json["follows"].push_back(each.text);
    }
    visit_kind([&json](const auto& body) { write_body(json, body); }, entry.body);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace loadwise
