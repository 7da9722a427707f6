// Exercises and their ladders. The file gives the first dose and then, step by step, what changes.
#include "engine/programme/media.h"
#include "format/programme/programme_construct.h"
#include "format/programme/programme_words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t steps_most = 60;

std::chrono::seconds seconds_of(int count) {
    return std::chrono::seconds(count);
}

/// A list of exactly this many whole numbers; empty and reported when it is anything else.
std::vector<int> wholes(const Field& owner, const char* key, std::size_t count, WholeRange range) {
    std::vector<int> numbers;
    owner.each_item(key, Need::Required, [&](const Field& item) {
        numbers.push_back(item.own_whole(range).value_or(range.least));
    });
    if (numbers.size() != count) {
        owner.member(key).report(
            ErrorCode::WrongType,
            "This must be a list of " + std::to_string(count) + " whole numbers."
        );
        numbers.assign(count, range.least);
    }
    return numbers;
}

std::optional<Tempo> construct_tempo(const Field& field) {
    if (!field.has("tempo")) {
        return std::nullopt;
    }
    const std::vector<int> counts = wholes(field, "tempo", 4, {0, 60});
    return Tempo{
        seconds_of(counts[0]), seconds_of(counts[1]), seconds_of(counts[2]), seconds_of(counts[3])};
}

std::optional<Load> construct_load(const Field& field) {
    if (!field.has("load")) {
        return std::nullopt;
    }
    const Field load = field.member("load");
    load.allow_only({"kind", "amount"});
    const LoadKind kind = load.choice("kind", load_kind_words);
    const bool is_counted = kind != LoadKind::BodyWeight;
    return Load{kind, is_counted ? load.whole("amount", {1, 500000}) : 0};
}

std::optional<Effort> construct_effort(const Field& field) {
    if (!field.has("effort")) {
        return std::nullopt;
    }
    const std::vector<int> limits = wholes(field, "effort", 2, {0, 10});
    return Effort{limits[0], limits[1]};
}

std::optional<JointRange> construct_range(const Field& field) {
    if (!field.has("range_deg")) {
        return std::nullopt;
    }
    const std::vector<int> limits = wholes(field, "range_deg", 2, {-90, 180});
    return JointRange{limits[0], limits[1]};
}

std::optional<Interval> construct_interval(const Field& field) {
    if (!field.has("work_secs")) {
        return std::nullopt;
    }
    const WholeRange range{0, 4 * 3600};
    return Interval{
        seconds_of(field.whole("work_secs", range)),
        seconds_of(field.whole("recover_secs", range))};
}

void construct_times(Dose& dose, const Field& field) {
    dose.rest = seconds_of(field.optional_whole("rest_secs", {0, 1800}).value_or(0));
    dose.sessions_per_day = field.whole("sessions_per_day", {1, 10});
    dose.hours_between = std::chrono::hours(field.whole("hours_between", {0, 336}));
    dose.sessions_per_week = field.optional_whole("sessions_per_week", {1, 70});
}

Dose construct_dose(const Field& field) {
    field.allow_only(
        {"form",
         "sets",
         "reps",
         "hold_secs",
         "distance_m",
         "work_secs",
         "recover_secs",
         "tempo",
         "load",
         "effort",
         "range_deg",
         "rest_secs",
         "sessions_per_day",
         "hours_between",
         "sessions_per_week",
         "evidence"}
    );
    Dose dose;
    dose.form = field.text("form", Need::Optional);
    dose.sets = field.whole("sets", {1, 20});
    dose.repetitions = field.optional_whole("reps", {1, 200});
    if (const auto hold = field.optional_whole("hold_secs", {1, 7200})) {
        dose.hold = seconds_of(*hold);
    }
    dose.distance_metres = field.optional_whole("distance_m", {1, 50000});
    dose.interval = construct_interval(field);
    dose.tempo = construct_tempo(field);
    dose.load = construct_load(field);
    dose.effort = construct_effort(field);
    dose.range = construct_range(field);
    construct_times(dose, field);
    dose.evidence = construct_evidence(field);
    return dose;
}

/// Passes on what is wrong with a rung, but not what was told of the rung before. Answers with all
/// of it, each place counted from the rung.
Errors pass_on(const Errors& before, const Errors& found, const Field& rung) {
    Errors all;
    for (const Error& error : found) {
        Error here = error;
        here.where = error.where.substr(rung.where().size());
        if (std::find(before.begin(), before.end(), here) == before.end()) {
            note_error(rung.errors(), error);
        }
        all.push_back(std::move(here));
    }
    return all;
}

/// Each step repeats the rung before it with the named fields changed; null takes a field away. The
/// steps of one list go up from the dose, those of the other down.
void construct_ladder(Exercise& exercise, const Field& field) {
    std::vector<Dose>& ladder = exercise.ladder;
    const Json* first = field.json("dose");
    if (first == nullptr || !first->is_object()) {
        field.member("dose").report(ErrorCode::Missing, "The first dose is missing.");
        ladder.push_back({});
        return;
    }
    const Field dose = field.member("dose");
    Errors told;
    const auto add_rung = [&ladder, &told](const Json& json, const Field& rung) {
        Errors found;
        ladder.push_back(construct_dose(Field(&json, rung.where(), found)));
        told = pass_on(told, found, rung);
    };
    const auto add_steps = [&](const char* key) {
        Json current = *first;
        field.each_item(key, Need::Optional, [&](const Field& step) {
            if (!step.is_object() || ladder.size() > steps_most) {
                step.report(ErrorCode::WrongType, "A step is a group of the fields that change.");
                return;
            }
            current.erase("evidence");
            current.merge_patch(*step.own_json());
            add_rung(current, step);
        });
    };
    add_rung(*first, dose);
    const Errors told_of_dose = told;
    add_steps("easier_steps");
    exercise.easier_rungs = static_cast<int>(ladder.size()) - 1;
    std::reverse(ladder.begin(), ladder.end());
    told = told_of_dose;
    add_steps("steps");
}

void construct_links(Exercise& exercise, const Field& field) {
    exercise.enters = field.optional_choice("enters", enters_words, Enters::AtStart);
    exercise.is_locked = field.flag("locked");
    exercise.pain_rule = {field.name("pain_rule", Need::Optional)};
    exercise.easier = {field.name("easier", Need::Optional)};
    exercise.harder = {field.name("harder", Need::Optional)};
}

/// Files beside the app and a page on the web, as far as they are what a clinic may show.
void construct_media(Exercise& exercise, const Field& field) {
    exercise.media = field.texts("media");
    if (exercise.media.size() > media_most) {
        field.member("media").report(
            ErrorCode::TooLarge, "At most " + std::to_string(media_most) + " pictures or videos."
        );
        exercise.media.resize(media_most);
    }
    for (std::size_t place = 0; place < exercise.media.size(); ++place) {
        if (media_kind(exercise.media[place]) == MediaKind::None) {
            field.member("media")
                .member(std::to_string(place).c_str())
                .report(
                    ErrorCode::WrongType,
                    "This must be the name of a file in the folder clinic/, such as clam.jpg: "
                    "letters, digits, \".\", \"_\" and \"-\", and one of .png, .jpg, .jpeg, .webp, "
                    ".gif, .avif, .mp4 and .webm."
                );
        }
    }
    exercise.web_page = field.text("web_page", Need::Optional);
    if (!exercise.web_page.empty() && !is_web_page(exercise.web_page)) {
        field.member("web_page")
            .report(ErrorCode::WrongType, "This must be the address of a web page: https://...");
        exercise.web_page.clear();
    }
}

} // namespace

Exercise construct_exercise(const std::string& id, const Field& field) {
    field.allow_only({"name",        "purpose", "cues",   "equipment",    "stop_rule",
                      "range_of",    "figure",  "media",  "web_page",     "sides",
                      "compression", "enters",  "locked", "pain_rule",    "easier",
                      "harder",      "dose",    "steps",  "easier_steps", "evidence"});
    Exercise exercise;
    exercise.id = {id};
    exercise.name = field.text("name");
    exercise.purpose = field.text("purpose", Need::Optional);
    exercise.cues = field.texts("cues");
    exercise.equipment = field.texts("equipment");
    exercise.stop_rule = field.text("stop_rule", Need::Optional);
    exercise.range_of = field.text("range_of", Need::Optional);
    exercise.figure = field.name("figure", Need::Optional);
    construct_media(exercise, field);
    exercise.sides = field.choice("sides", sides_words);
    exercise.compression =
        field.optional_choice("compression", compression_words, Compression::Low);
    construct_links(exercise, field);
    construct_ladder(exercise, field);
    exercise.evidence = construct_evidence(field);
    return exercise;
}

} // namespace loadwise
