// Reading log lines.
#include "base/date_text.h"
#include "format/handout/handout_json.h"
#include "format/json/json_text.h"
#include "format/log/log_json.h"
#include "format/log/log_words.h"

#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

constexpr WholeRange rung_range{-1000, 1000}; // below 0: easier than where an exercise begins
constexpr WholeRange score_range{PainScore::lowest, PainScore::highest};

LocalTime moment(const Field& field, const char* key) {
    const std::string text = field.text(key);
    const std::optional<LocalTime> time = parse_local_time(text);
    if (!text.empty() && !time) {
        field.member(key).report(
            ErrorCode::OutOfRange, "Write a time like 2026-01-31T07:30+01:00."
        );
    }
    return time.value_or(LocalTime{});
}

SessionStarted read_session_started(const Field& field) {
    return {{field.text("session")}, {field.name("track", Need::Optional)}};
}

SessionFinished read_session_finished(const Field& field) {
    return {{field.text("session")}};
}

SetDone read_set(const Field& field) {
    SetDone set;
    set.session = {field.text("session")};
    set.exercise = {field.name("exercise")};
    set.rung = {field.whole("rung", rung_range)};
    set.set_number = field.whole("set", {1, 100});
    set.side = field.optional_choice("side", side_words, Side::Both);
    set.outcome = field.optional_choice("outcome", outcome_words, SetOutcome::Completed);
    set.reason = field.optional_choice("reason", skip_reason_words, SkipReason::None);
    set.repetitions = field.optional_whole("reps", {0, 1000});
    if (const auto hold = field.optional_whole("hold_secs", {0, 36000})) {
        set.hold = std::chrono::seconds(*hold);
    }
    set.load_grams = field.optional_whole("load_grams", {0, 1000000});
    set.band = field.optional_whole("band", {1, 100});
    set.effort = field.optional_whole("effort", {0, 10});
    return set;
}

PainReported read_pain(const Field& field) {
    const std::optional<PainScore> score = PainScore::from(field.whole("score", score_range));
    return {
        field.choice("context", pain_context_words),
        score ? *score : *PainScore::from(PainScore::highest),
        {field.text("session", Need::Optional)},
        {field.name("exercise", Need::Optional)},
        field.free_text("note"),
        field.optional_choice("side", side_words, Side::Both),
        field.optional_choice("by", actor_words, Actor::Patient)};
}

Change read_change(const Field& field) {
    field.allow_only({"kind", "exercise", "from", "to", "other", "stage", "track", "until"});
    Change change;
    change.kind = field.choice("kind", change_kind_words);
    change.exercise = {field.name("exercise", Need::Optional)};
    change.from = {field.optional_whole("from", rung_range).value_or(0)};
    change.to = {field.optional_whole("to", rung_range).value_or(0)};
    change.other = {field.name("other", Need::Optional)};
    change.stage = {field.name("stage", Need::Optional)};
    change.track = {field.name("track", Need::Optional)};
    if (field.has("until")) {
        change.until = field.date("until");
    }
    return change;
}

OfferAnswered read_answer(const Field& field) {
    OfferAnswered answer;
    answer.rule = {field.name("rule")};
    answer.is_accepted = field.flag("accepted");
    field.each_item("changes", Need::Optional, [&answer](const Field& item) {
        answer.changes.push_back(read_change(item));
    });
    return answer;
}

Actor read_actor(const Field& field) {
    return field.optional_choice("by", actor_words, Actor::Patient);
}

RungChanged read_rung(const Field& field) {
    return {{field.name("exercise")}, {field.whole("to", rung_range)}, read_actor(field)};
}

StageChanged read_stage(const Field& field) {
    return {{field.name("to")}, read_actor(field)};
}

ExerciseChosen read_choice(const Field& field) {
    return {{field.name("exercise")}, field.flag("in_plan"), read_actor(field)};
}

LockChanged read_lock(const Field& field) {
    return {
        {field.name("exercise", Need::Optional)}, field.flag("locked"), field.free_text("reason")};
}

TrackChanged read_track(const Field& field) {
    return {
        {field.name("track")},
        field.flag("started"),
        read_actor(field),
        field.optional_whole("goal", {1, 1440})};
}

ScreeningAnswered read_screening(const Field& field) {
    return {
        {field.name("question")},
        field.choice("answer", screening_answer_words),
        field.free_text("note")};
}

MeasureTaken read_measure(const Field& field) {
    return {
        {field.name("measure")},
        field.whole("value", {-1000, 100000}),
        field.optional_choice("side", side_words, Side::Both),
        field.free_text("note"),
        {field.free_text("activity")}};
}

ActivityNamed read_activity(const Field& field) {
    return {
        {field.name("measure")},
        {field.free_text("activity", Need::Required)},
        field.free_text("name", Need::Required),
        !field.flag("scored_no_more")};
}

NoteWritten read_note(const Field& field) {
    return {field.free_text("text")};
}

HandoutTaken read_taken(const Field& field) {
    HandoutTaken taken;
    const Result<Handout, Errors> handout = read_handout(field.free_text("text"));
    if (handout) {
        taken.handout = *handout;
    } else {
        const Error& first = handout.error().front();
        note_error(field.errors(), {first.code, place_within("/text", first.where), first.message});
    }
    taken.title = field.free_text("title");
    taken.signer = field.free_text("signer");
    return taken;
}

WeekReviewed read_week(const Field& field) {
    constexpr WholeRange days_range{0, 7};
    return {
        field.whole("done", days_range),
        field.whole("planned", days_range),
        {field.name("barrier", Need::Optional)},
        field.free_text("barrier_name")};
}

IntentionMade read_intention(const Field& field) {
    return {field.free_text("words")};
}

AfterwardsChanged read_afterwards(const Field& field) {
    AfterwardsChanged changed;
    changed.is_begun = field.flag("begun");
    for (std::string& each : field.names("exercises")) {
        changed.exercises.push_back({std::move(each)});
    }
    return changed;
}

EntryDeleted read_deletion(const Field& field) {
    return {{field.text("target")}};
}

/// Each kind of entry by its word.
struct Reader {
    const char* word;
    EntryBody (*read)(const Field&);
};

template <auto read>
EntryBody body_of(const Field& field) {
    return read(field);
}

constexpr Reader readers[] = {
    {"session_started", body_of<read_session_started>},
    {"session_finished", body_of<read_session_finished>},
    {"set", body_of<read_set>},
    {"pain", body_of<read_pain>},
    {"offer_answered", body_of<read_answer>},
    {"rung_changed", body_of<read_rung>},
    {"stage_changed", body_of<read_stage>},
    {"exercise_chosen", body_of<read_choice>},
    {"lock_changed", body_of<read_lock>},
    {"track_changed", body_of<read_track>},
    {"screening_answered", body_of<read_screening>},
    {"measure", body_of<read_measure>},
    {"activity_named", body_of<read_activity>},
    {"note", body_of<read_note>},
    {"handout", body_of<read_taken>},
    {"week", body_of<read_week>},
    {"intention", body_of<read_intention>},
    {"afterwards", body_of<read_afterwards>},
    {"deleted", body_of<read_deletion>},
};

EntryBody read_body(const Field& field) {
    const std::string kind = field.text("kind");
    for (const Reader& reader : readers) {
        if (kind == reader.word) {
            return reader.read(field);
        }
    }
    field.member("kind").report(ErrorCode::Unknown, "No entry of this kind is known.");
    return NoteWritten{};
}

std::vector<EntryId> read_follows(const Field& field) {
    std::vector<EntryId> follows;
    for (std::string& each : field.texts("follows")) {
        follows.push_back({std::move(each)});
    }
    return follows;
}

Entry read_entry_fields(const Field& field) {
    Entry entry;
    entry.id = {field.text("id")};
    entry.at = moment(field, "at");
    entry.recorded = field.has("recorded") ? moment(field, "recorded") : entry.at;
    entry.programme = {field.name("programme")};
    entry.programme_version = field.whole("version", {1, 1000000});
    entry.replaces = {field.text("replaces", Need::Optional)};
    entry.body = read_body(field);
    entry.follows = read_follows(field);
    return entry;
}

} // namespace

Result<Entry> read_entry(std::string_view line) {
    const Result<nlohmann::ordered_json, std::vector<Error>> parsed =
        parse_json_text(line, entry_text_limits);
    if (!parsed) {
        return parsed.error().front();
    }
    Errors errors;
    const Field field(&parsed.value(), "", errors);
    if (!field.is_object()) {
        return Error{ErrorCode::WrongType, "", "A log line is one group in braces."};
    }
    const int format = field.optional_whole("format", {1, 1000000}).value_or(entry_format);
    if (errors.empty() && format > entry_format) {
        return Error{
            ErrorCode::NewerFormat, "/format", "This entry was written by a newer version."};
    }
    Entry entry = read_entry_fields(field);
    if (!errors.empty()) {
        return errors.front();
    }
    return entry;
}

} // namespace loadwise
