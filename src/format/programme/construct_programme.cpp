// The programme as a whole and its smaller parts.
#include "base/date_text.h"
#include "engine/log/pain_score.h"
#include "format/programme/programme_construct.h"
#include "format/programme/programme_words.h"

#include <algorithm>

namespace loadwise {
namespace {

template <typename IdType>
std::vector<IdType> construct_ids(const Field& owner, const char* key) {
    std::vector<IdType> ids;
    for (const std::string& name : owner.names(key)) {
        ids.push_back({name});
    }
    return ids;
}

Date construct_date(const Field& field, const char* key) {
    const std::string text = field.text(key);
    const std::optional<Date> date = parse_date(text);
    if (!text.empty() && !date) {
        field.member(key).report(ErrorCode::OutOfRange, "Write a date like 2026-01-31.");
    }
    return date.value_or(Date{});
}

std::optional<SignOff> construct_sign_off(const Field& root) {
    if (!root.has("sign_off")) {
        return std::nullopt;
    }
    const Field field = root.member("sign_off");
    field.allow_only({"name", "role", "date"});
    return SignOff{field.text("name"), field.text("role"), construct_date(field, "date")};
}

PainRule construct_pain_rule(const std::string& id, const Field& field) {
    field.allow_only(
        {"title",
         "words",
         "relative",
         "green_most",
         "amber_most",
         "ceiling",
         "green_ceiling",
         "settle_rise",
         "settled_most",
         "settle_mins",
         "evidence"}
    );
    const WholeRange scores{0, 10};
    PainRule rule;
    rule.id = {id};
    rule.is_relative = field.flag("relative");
    // Without both, the limits are said in the reader's language.
    const bool is_said = rule.is_relative || field.has("title") || field.has("words");
    const Need need = is_said ? Need::Required : Need::Optional;
    rule.title = field.text("title", need);
    rule.words = field.text("words", need);
    rule.green_most = field.whole("green_most", scores);
    rule.amber_most = field.whole("amber_most", scores);
    rule.ceiling = rule.is_relative ? field.whole("ceiling", scores) : rule.amber_most;
    rule.green_ceiling = field.optional_whole("green_ceiling", scores).value_or(PainScore::highest);
    rule.settle_rise = field.whole("settle_rise", scores);
    rule.settled_most = field.optional_whole("settled_most", scores).value_or(0);
    if (const auto settle = field.optional_whole("settle_mins", {0, 2880})) {
        rule.settle_within = std::chrono::minutes(*settle);
    }
    rule.evidence = construct_evidence(field);
    return rule;
}

Screening construct_screening(const std::string& id, const Field& field) {
    field.allow_only({"question", "what_to_do", "urgency", "asked", "evidence"});
    Screening screening;
    screening.id = {id};
    screening.question = field.text("question");
    screening.what_to_do = field.text("what_to_do");
    screening.urgency = field.choice("urgency", urgency_words);
    screening.asked = field.choice("asked", asked_when_words);
    screening.evidence = construct_evidence(field);
    return screening;
}

Site construct_site(const Field& root) {
    if (!root.has("site")) {
        return {};
    }
    const Field field = root.member("site");
    field.allow_only({"figure", "name", "words"});
    return {field.name("figure"), field.text("name"), field.text("words")};
}

Measure construct_measure(const std::string& id, const Field& field) {
    field.allow_only(
        {"title",
         "question",
         "unit",
         "kind",
         "least",
         "most",
         "has_sides",
         "less_is_better",
         "from_stage",
         "every_days",
         "exercise",
         "aid",
         "evidence"}
    );
    Measure measure;
    measure.id = {id};
    measure.title = field.text("title");
    measure.question = field.text("question");
    measure.unit = field.text("unit", Need::Optional);
    measure.kind = field.choice("kind", measure_kind_words);
    const bool is_number =
        measure.kind != MeasureKind::YesNo && field.is_choice("kind", measure_kind_words);
    measure.least = is_number ? field.whole("least", {-1000, 1000}) : 0;
    measure.most = is_number ? field.whole("most", {-1000, 1000}) : 1;
    measure.has_sides = field.flag("has_sides");
    measure.is_more_better = !field.flag("less_is_better");
    measure.from_stage = {field.name("from_stage", Need::Optional)};
    measure.every_days = field.whole("every_days", {1, 365});
    measure.exercise = {field.name("exercise", Need::Optional)};
    measure.aid = field.optional_choice("aid", measure_aid_words, MeasureAid::None);
    measure.evidence = construct_evidence(field);
    return measure;
}

Stage construct_stage(const std::string& id, const Field& field) {
    field.allow_only(
        {"title",
         "purpose",
         "words",
         "exercises",
         "exit_criteria",
         "locked",
         "hours_between",
         "evidence"}
    );
    Stage stage;
    stage.id = {id};
    stage.title = field.text("title");
    stage.purpose = field.text("purpose");
    stage.words = field.text("words", Need::Optional);
    stage.exercises = construct_ids<ExerciseId>(field, "exercises");
    stage.exit_criteria = construct_criteria(field, "exit_criteria");
    stage.is_locked = field.flag("locked");
    if (const auto hours = field.optional_whole("hours_between", {24, 336})) {
        stage.hours_between = std::chrono::hours(*hours);
    }
    stage.evidence = construct_evidence(field);
    return stage;
}

std::vector<int> construct_goals(const Field& track) {
    std::vector<int> goals;
    track.each_item("goals", Need::Optional, [&goals](const Field& field) {
        if (const std::optional<int> minutes = field.own_whole({1, 120})) {
            goals.push_back(*minutes);
        }
    });
    return goals;
}

Track construct_track(const std::string& id, const Field& field) {
    field.allow_only(
        {"kind",
         "title",
         "purpose",
         "words",
         "safety",
         "from_stage",
         "pain_rule",
         "least_days",
         "most_days",
         "exercises",
         "readiness",
         "finish",
         "goals",
         "measure",
         "evidence"}
    );
    Track track;
    track.id = {id};
    track.kind = field.choice("kind", track_kind_words);
    track.title = field.text("title");
    track.purpose = field.text("purpose");
    track.words = field.text("words", Need::Optional);
    track.safety = field.texts("safety");
    track.from_stage = {field.name("from_stage", Need::Optional)};
    track.pain_rule = {field.name("pain_rule", Need::Optional)};
    track.least_days = field.optional_whole("least_days", {0, 365}).value_or(0);
    track.most_days = field.optional_whole("most_days", {0, 365}).value_or(0);
    track.exercises = construct_ids<ExerciseId>(field, "exercises");
    track.readiness = construct_criteria(field, "readiness");
    track.finish = construct_criteria(field, "finish");
    track.goals = construct_goals(field);
    track.measure = {field.name("measure", Need::Optional)};
    track.evidence = construct_evidence(field);
    return track;
}

Card construct_card(const std::string& id, const Field& field) {
    field.allow_only({"group", "title", "paragraphs", "points", "leads_to", "evidence"});
    Card card;
    card.id = {id};
    card.group = field.name("group");
    card.title = field.text("title");
    card.paragraphs = field.texts("paragraphs");
    card.points = field.texts("points");
    card.leads_to = {field.name("leads_to", Need::Optional)};
    card.evidence = construct_evidence(field);
    return card;
}

/// Addresses become links, so only those of web pages are taken.
std::string construct_address(const Field& field) {
    const std::string address = field.text("url", Need::Optional);
    const bool is_plain = std::all_of(address.begin(), address.end(), [](char letter) {
        return letter > ' ' && letter < '\x7f' && letter != '"' && letter != '<' && letter != '>';
    });
    if (!address.empty() && (address.rfind("https://", 0) != 0 || !is_plain)) {
        field.member("url").report(ErrorCode::OutOfRange, "Write an address like https://a.b/c.");
        return {};
    }
    return address;
}

/// A language tag such as "en-GB".
std::string construct_language(const Field& root) {
    const std::string tag = root.text("language");
    const bool is_tag = tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), [](char letter) {
                            return (letter >= 'a' && letter <= 'z') ||
                                   (letter >= 'A' && letter <= 'Z') ||
                                   (letter >= '0' && letter <= '9') || letter == '-';
                        });
    if (!is_tag) {
        root.member("language")
            .report(ErrorCode::OutOfRange, "Write a language tag such as \"en-GB\".");
    }
    return tag;
}

std::optional<StartValue> construct_start_value(const Field& root) {
    if (!root.has("start_value")) {
        return std::nullopt;
    }
    const Field field = root.member("start_value");
    field.allow_only({"after_days", "mornings", "spread", "evidence"});
    StartValue value;
    value.after_days = field.whole("after_days", {7, 365});
    value.mornings = field.whole("mornings", {3, 60});
    value.spread = field.whole("spread", {0, 5});
    value.evidence = construct_evidence(field);
    if (value.mornings > value.after_days) {
        field.member("mornings")
            .report(ErrorCode::NeverFires, "There are not so many mornings in that many days.");
    }
    return value;
}

/// Reported under its name, which says what it limits.
void construct_dose_limits(Programme& programme, const Field& root) {
    root.each_member(
        "dose_limits",
        Need::Optional,
        [&](const std::string& name, const Field& field) {
            field.allow_only({"least", "most", "step", "evidence"});
            const WholeRange range{0, 500000};
            DoseLimit limit;
            limit.least = field.whole("least", range);
            limit.most = field.whole("most", range);
            limit.step = field.whole("step", {1, 500000});
            limit.evidence = construct_evidence(field);
            if (limit.least > limit.most) {
                field.member("most").report(
                    ErrorCode::Contradiction, "The most must not be below the least."
                );
            }
            for (const Choice<DoseAmount>& choice : dose_amount_words) {
                if (name == choice.word) {
                    limit.amount = choice.value;
                    programme.dose_limits.push_back(limit);
                    return;
                }
            }
            field.report(
                ErrorCode::Unknown, "No part of a dose that can be limited has this name."
            );
        }
    );
}

template <typename Item>
std::vector<Item> construct_group(
    const Field& root,
    const char* key,
    Need need,
    Item (*construct)(const std::string&, const Field&)
) {
    std::vector<Item> items;
    root.each_member(key, need, [&](const std::string& id, const Field& field) {
        items.push_back(construct(id, field));
    });
    return items;
}

void construct_head(Programme& programme, const Field& root) {
    programme.id = {root.name("id")};
    programme.version = root.whole("version", {1, 1000000});
    programme.language = construct_language(root);
    programme.title = root.text("title");
    programme.condition = root.text("condition");
    programme.summary = root.text("summary");
    programme.intended_for = root.text("intended_for");
    programme.not_for = root.text("not_for");
    programme.author = root.text("author");
    programme.written = construct_date(root, "written");
    programme.sign_off = construct_sign_off(root);
    programme.advice_mode = root.choice("advice_mode", advice_mode_words);
    programme.days_per_week = root.optional_whole("days_per_week", {1, 7});
    programme.pain_rule = {root.name("pain_rule")};
    programme.pain_words = root.texts("pain_words");
}

/// A reading needs a source, and what evidence speaks for must be there.
void check_evidence(const Field& owner, const Field& field, const Evidence& evidence) {
    const bool is_read =
        evidence.tag == EvidenceTag::Read || evidence.tag == EvidenceTag::Secondary;
    if (is_read && field.has("tag") && evidence.source.empty()) {
        field.member("source").report(
            ErrorCode::Missing, "Say where this was read, or tag it G or P."
        );
    }
    std::size_t place = 0;
    for (const std::string& name : evidence.fields) {
        const char* key = name.c_str();
        if (!owner.has(key) && !owner.member("dose").has(key) && !owner.member("limits").has(key)) {
            field.member("fields")
                .member(std::to_string(place).c_str())
                .report(
                    ErrorCode::Unknown, "There is no field \"" + name + "\" here to speak for."
                );
        }
        ++place;
    }
}

} // namespace

EvidenceList construct_evidence(const Field& owner) {
    EvidenceList list;
    owner.each_item("evidence", Need::Optional, [&](const Field& field) {
        field.allow_only({"tag", "source", "note", "fields"});
        Evidence evidence;
        evidence.tag = field.choice("tag", evidence_tag_words);
        evidence.source = {field.name("source", Need::Optional)};
        evidence.note = field.text("note", Need::Optional);
        evidence.fields = field.names("fields");
        check_evidence(owner, field, evidence);
        list.push_back(evidence);
    });
    return list;
}

Source construct_source(const std::string& id, const Field& field) {
    field.allow_only({"citation", "url", "about"});
    return Source{
        {id},
        field.text("citation"),
        construct_address(field),
        field.text("about", Need::Optional)};
}

Programme construct_programme(const Field& root) {
    root.allow_only(
        {"$schema",   "format",    "id",           "version",       "language",    "title",
         "condition", "summary",   "author",       "written",       "sign_off",    "advice_mode",
         "pain_rule", "not_for",   "intended_for", "pain_rules",    "pain_words",  "screening",
         "measures",  "exercises", "stages",       "tracks",        "rules",       "cards",
         "sources",   "labels",    "translations", "days_per_week", "dose_limits", "start_value",
         "site"}
    );
    Programme programme;
    construct_head(programme, root);
    construct_dose_limits(programme, root);
    programme.start_value = construct_start_value(root);
    programme.pain_rules = construct_group(root, "pain_rules", Need::Required, construct_pain_rule);
    programme.screening = construct_group(root, "screening", Need::Required, construct_screening);
    programme.site = construct_site(root);
    programme.measures = construct_group(root, "measures", Need::Optional, construct_measure);
    programme.exercises = construct_group(root, "exercises", Need::Required, construct_exercise);
    programme.stages = construct_group(root, "stages", Need::Required, construct_stage);
    programme.tracks = construct_group(root, "tracks", Need::Optional, construct_track);
    programme.rules = construct_group(root, "rules", Need::Required, construct_rule);
    programme.cards = construct_group(root, "cards", Need::Optional, construct_card);
    programme.sources = construct_group(root, "sources", Need::Optional, construct_source);
    root.each_member(
        "translations",
        Need::Optional,
        [&programme](const std::string& language, const Field&) {
            programme.translations.push_back(language);
        }
    );
    root.each_member(
        "labels",
        Need::Required,
        [&programme](const std::string& key, const Field& field) {
            programme.labels.push_back({key, field.own_text()});
        }
    );
    return programme;
}

} // namespace loadwise
