#include "format/answers/guide_json.h"

#include "format/json/json_text.h"
#include "format/json/plain_text.h"
#include "format/programme/programme_construct.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace loadwise {

namespace {

using Json = nlohmann::ordered_json;

constexpr TextLimits guide_text_limits{256 * 1024, 8, 10000};
constexpr int guide_format = 1;
constexpr WholeRange days_in_week_range{1, 7};
constexpr WholeRange percent_range{1, 100};
constexpr WholeRange points_range{1, 10};
constexpr WholeRange day_range{1, 400};

/// The groups whose texts are translated.
constexpr const char* translated_groups[]{"barriers", "cues", "programmes", "words"};

/// Texts within groups: the key of each is its way through them.
void read_guide_words(std::vector<Label>& words, const Field& group, const std::string& before) {
    const Json& all = *group.own_json();
    for (auto item = all.begin(); item != all.end(); ++item) {
        const Field field = group.member(item.key().c_str());
        if (item->is_object()) {
            read_guide_words(words, field, before + item.key() + ".");
        } else {
            words.push_back({before + item.key(), field.own_text()});
        }
    }
}

WeekLimits read_week_limits(const Field& field) {
    field.allow_only({"days_least", "share_least", "evidence"});
    WeekLimits limits;
    limits.days_least = field.whole("days_least", days_in_week_range);
    limits.share_least = field.whole("share_least", percent_range);
    limits.evidence = construct_evidence(field);
    return limits;
}

WatchLimits read_watch_limits(const Field& field) {
    field.allow_only(
        {"mornings",
         "above",
         "rise",
         "within_days",
         "ask_days",
         "measure_days",
         "measure_percent",
         "evidence"}
    );
    WatchLimits limits;
    limits.mornings = field.whole("mornings", {2, 14});
    limits.above = field.whole("above", {2, 14});
    limits.rise = field.whole("rise", points_range);
    limits.within_days = field.whole("within_days", day_range);
    limits.ask_days = field.whole("ask_days", day_range);
    limits.measure_days = field.whole("measure_days", day_range);
    limits.measure_percent = field.whole("measure_percent", percent_range);
    limits.evidence = construct_evidence(field);
    if (limits.above > limits.mornings) {
        field.member("above").report(
            ErrorCode::Contradiction, "No more mornings can be up than are looked at."
        );
    }
    return limits;
}

CourseLimits read_course_limits(const Field& field) {
    field.allow_only({"review_days", "change_least", "change_clear", "evidence"});
    CourseLimits limits;
    limits.review_days = field.whole("review_days", day_range);
    limits.change_least = field.whole("change_least", points_range);
    limits.change_clear = field.whole("change_clear", points_range);
    limits.evidence = construct_evidence(field);
    return limits;
}

Barrier read_barrier(const std::string& id, const Field& field) {
    field.allow_only({"name", "tip", "evidence"});
    return {{id}, field.text("name"), field.text("tip"), construct_evidence(field)};
}

CourseRange read_range(const std::string& id, const Field& field) {
    field.allow_only({"words", "measure", "evidence"});
    return {
        id,
        field.text("words"),
        {field.name("measure", Need::Optional)},
        construct_evidence(field)};
}

ProgrammeGuide read_programme_guide(const std::string& id, const Field& field) {
    field.allow_only({"keeps", "watched", "ranges"});
    ProgrammeGuide guide;
    guide.programme = {id};
    for (std::string& each : field.names("keeps")) {
        guide.keeps.push_back({std::move(each)});
    }
    for (std::string& each : field.names("watched")) {
        guide.watched.push_back({std::move(each)});
    }
    field.each_member("ranges", Need::Required, [&](const std::string& name, const Field& item) {
        guide.ranges.push_back(read_range(name, item));
    });
    return guide;
}

void read_guide_head(Guide& guide, const Field& root) {
    root.allow_only(
        {"format",
         "format_version",
         "language",
         "translations",
         "week",
         "barriers",
         "cues",
         "watch",
         "course",
         "programmes",
         "words",
         "sources"}
    );
    if (root.text("format") != "loadwise-guide") {
        root.member("format").report(ErrorCode::UnknownFormat, "This must be loadwise-guide.");
    }
    root.whole("format_version", {guide_format, guide_format});
    guide.language = root.name("language");
    guide.translations = root.names("translations");
}

Guide construct_guide(const Field& root) {
    Guide guide;
    read_guide_head(guide, root);
    guide.week = read_week_limits(root.member("week"));
    guide.watch = read_watch_limits(root.member("watch"));
    guide.course = read_course_limits(root.member("course"));
    root.each_member("barriers", Need::Required, [&](const std::string& id, const Field& field) {
        guide.barriers.push_back(read_barrier(id, field));
    });
    root.each_member("cues", Need::Required, [&](const std::string& id, const Field& field) {
        guide.cues.push_back({id, field.own_text()});
    });
    root.each_member("programmes", Need::Required, [&](const std::string& id, const Field& field) {
        guide.programmes.push_back(read_programme_guide(id, field));
    });
    root.each_member("sources", Need::Required, [&](const std::string& id, const Field& field) {
        guide.sources.push_back(construct_source(id, field));
    });
    if (const Field words = root.member("words"); words.is_object()) {
        read_guide_words(guide.words, words, "");
    } else {
        words.report(ErrorCode::Missing, "The texts of the guide stand here.");
    }
    return guide;
}

bool is_of_one_language(const std::string& key) {
    return key == "evidence" || key == "keeps" || key == "watched" || key == "measure";
}

/// Puts each text in the place of the one it translates; what has no place, and what was left
/// untranslated, is reported.
void translate_guide_group(Json& there, const Json& texts, const Field& at) {
    for (auto item = texts.begin(); item != texts.end(); ++item) {
        if (there.find(item.key()) == there.end()) {
            at.member(item.key().c_str())
                .report(ErrorCode::DanglingId, "There is no such place in the file itself.");
        }
    }
    for (auto item = there.begin(); item != there.end(); ++item) {
        if (is_of_one_language(item.key())) {
            continue;
        }
        const Field field = at.member(item.key().c_str());
        const auto found = texts.find(item.key());
        if (found == texts.end()) {
            field.report(ErrorCode::Missing, "This is not translated.");
        } else if (found->type() != item->type()) {
            field.report(ErrorCode::WrongType, "This must be what it is in the file itself.");
        } else if (item->is_object()) {
            translate_guide_group(*item, *found, field);
        } else {
            *item = *found;
        }
    }
}

Errors translate_guide(Json& json, const AnswersText& text) {
    const Result<Json, Errors> parsed = parse_json_text(text.beside, guide_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Errors errors;
    const Field root(&parsed.value(), "", errors);
    root.allow_only({"language", "barriers", "cues", "programmes", "words"});
    if (root.name("language") != text.language) {
        root.member("language").report(ErrorCode::Contradiction, "This is another language.");
    }
    for (const char* const key : translated_groups) {
        const auto there = json.find(key);
        if (there == json.end() || !there->is_object() || !root.member(key).is_object()) {
            root.member(key).report(ErrorCode::WrongType, "A group must stand here.");
            return errors;
        }
        translate_guide_group(*there, parsed.value()[key], root.member(key));
    }
    json["language"] = text.language;
    return errors;
}

template <typename Item, typename Known>
void check_known(
    const std::vector<Item>& ids,
    const std::vector<Known>& all,
    const std::string& where,
    Errors& errors
) {
    for (const Item& id : ids) {
        if (find_by_id(all, id) == nullptr) {
            note_error(errors, {ErrorCode::DanglingId, where, "It has no " + id.text + "."});
        }
    }
}

} // namespace

Result<Guide, Errors> read_guide(const AnswersText& text) {
    Result<Json, Errors> parsed = parse_json_text(text.file, guide_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Errors errors;
    if (!text.beside.empty()) {
        errors = translate_guide(parsed.value(), text);
        if (!errors.empty()) {
            return errors;
        }
    }
    check_plain_texts(parsed.value(), errors);
    Guide guide = construct_guide(Field(&parsed.value(), "", errors));
    if (!errors.empty()) {
        return errors;
    }
    return guide;
}

Errors check_guide(const Guide& guide, const Programme& programme) {
    Errors errors;
    for (const ProgrammeGuide& each : guide.programmes) {
        if (each.programme != programme.id) {
            continue;
        }
        const std::string where = "/programmes/" + each.programme.text;
        check_known(each.keeps, programme.exercises, where + "/keeps", errors);
        check_known(each.watched, programme.measures, where + "/watched", errors);
        for (const CourseRange& range : each.ranges) {
            if (!range.measure.empty()) {
                check_known(
                    std::vector{range.measure},
                    programme.measures,
                    where + "/ranges/" + range.id,
                    errors
                );
            }
        }
    }
    return errors;
}

} // namespace loadwise
