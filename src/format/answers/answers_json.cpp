#include "format/answers/answers_json.h"

#include "format/json/json_text.h"
#include "format/json/plain_text.h"
#include "format/programme/programme_construct.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace loadwise {

namespace {

using Json = nlohmann::ordered_json;

constexpr TextLimits answers_text_limits{512 * 1024, 8, 20000};
constexpr int answers_format = 1;

constexpr Choice<RecordReading> reading_words[]{
    {"none", RecordReading::None},
    {"settling", RecordReading::Settling},
    {"mornings", RecordReading::Mornings},
    {"during", RecordReading::During},
    {"evening", RecordReading::Evening},
    {"measured", RecordReading::Measured},
    {"stage", RecordReading::Stage},
    {"days", RecordReading::Days},
    {"gap", RecordReading::Gap},
    {"sides", RecordReading::Sides},
    {"flare", RecordReading::Flare}};

/// What stands in a group once, each text by its name.
std::vector<Label> read_labels(const Field& owner, const char* key) {
    std::vector<Label> labels;
    owner.each_member(key, Need::Required, [&labels](const std::string& name, const Field& text) {
        labels.push_back({name, text.own_text()});
    });
    return labels;
}

/// Groups within groups: the forms of a plural are keys below the text's own.
void read_words(std::vector<Label>& words, const Field& group, const std::string& before) {
    const Json& all = *group.own_json();
    for (auto item = all.begin(); item != all.end(); ++item) {
        const Field field = group.member(item.key().c_str());
        if (item->is_object()) {
            read_words(words, field, before + item.key() + ".");
        } else {
            words.push_back({before + item.key(), field.own_text()});
        }
    }
}

SearchWords read_search(const Field& owner) {
    const Field field = owner.member("search");
    field.allow_only({"same", "skipped", "endings"});
    return {field.texts("same"), field.text("skipped"), field.text("endings")};
}

const std::string* text_of(const std::vector<Label>& labels, const std::string& key) {
    for (const Label& label : labels) {
        if (label.key == key) {
            return &label.words;
        }
    }
    return nullptr;
}

/// The closing line that an answer names.
void take_ask(BookAnswer& answer, const std::vector<Label>& asks, const Field& field) {
    const std::string name = field.name("ask");
    const std::string* const words = text_of(asks, name);
    if (words != nullptr) {
        answer.ask = *words;
    } else if (!name.empty()) {
        field.member("ask").report(ErrorCode::DanglingId, "There is no such text under /ask.");
    }
}

BookAnswer read_answer(const std::string& id, const Field& field, const std::vector<Label>& asks) {
    field.allow_only(
        {"topic", "question", "answer", "also", "ask", "reading", "measure", "leads_to", "evidence"}
    );
    BookAnswer answer;
    answer.id = {id};
    answer.topic = field.name("topic");
    answer.question = field.text("question");
    answer.words = field.text("answer");
    answer.also = field.text("also", Need::Optional);
    take_ask(answer, asks, field);
    answer.reading = field.optional_choice("reading", reading_words, RecordReading::None);
    answer.measure = {field.name("measure", Need::Optional)};
    answer.leads_to = field.name("leads_to", Need::Optional);
    answer.evidence = construct_evidence(field);
    return answer;
}

AnswerTopic read_topic(const std::string& id, const Field& field) {
    field.allow_only({"title", "red_flag"});
    return {id, field.text("title"), field.flag("red_flag")};
}

void read_head(AnswerBook& book, const Field& root) {
    root.allow_only(
        {"format",
         "format_version",
         "programme",
         "language",
         "translations",
         "words",
         "search",
         "ask",
         "topics",
         "sources",
         "answers"}
    );
    if (root.text("format") != "loadwise-answers") {
        root.member("format").report(ErrorCode::UnknownFormat, "This must be loadwise-answers.");
    }
    root.whole("format_version", {answers_format, answers_format});
    book.programme = {root.name("programme")};
    book.language = root.name("language");
    book.translations = root.names("translations");
}

AnswerBook construct_answers(const Field& root) {
    AnswerBook book;
    read_head(book, root);
    if (const Field words = root.member("words"); words.is_object()) {
        read_words(book.words, words, "");
    } else {
        words.report(ErrorCode::Missing, "The texts of the page stand here.");
    }
    book.search = read_search(root);
    const std::vector<Label> asks = read_labels(root, "ask");
    root.each_member("topics", Need::Required, [&](const std::string& id, const Field& field) {
        book.topics.push_back(read_topic(id, field));
    });
    root.each_member("sources", Need::Optional, [&](const std::string& id, const Field& field) {
        book.sources.push_back(construct_source(id, field));
    });
    root.each_member("answers", Need::Required, [&](const std::string& id, const Field& field) {
        book.answers.push_back(read_answer(id, field, asks));
    });
    return book;
}

/// Puts each text of another language in the place of the one it translates. What has no place is
/// reported, and so is what was left untranslated.
void translate_group(Json& there, const Json& texts, const Field& at) {
    for (auto item = texts.begin(); item != texts.end(); ++item) {
        const Field field = at.member(item.key().c_str());
        const auto place = there.find(item.key());
        if (place == there.end()) {
            field.report(ErrorCode::DanglingId, "There is no such place in the file itself.");
        } else if (item->is_object() && place->is_object()) {
            translate_group(*place, *item, field);
        } else if (item->type() != place->type()) {
            field.report(ErrorCode::WrongType, "This must be what it is in the file itself.");
        } else {
            *place = *item;
        }
    }
}

void check_whole(const Json& there, const Json& texts, const Field& at, bool is_deep) {
    for (auto item = there.begin(); item != there.end(); ++item) {
        const auto found = texts.find(item.key());
        const Field field = at.member(item.key().c_str());
        if (found == texts.end()) {
            field.report(ErrorCode::Missing, "This is not translated.");
        } else if (is_deep && item->is_object() && found->is_object()) {
            check_whole(*item, *found, field, is_deep);
        }
    }
}

void check_whole_answers(const Json& there, const Json& texts, const Field& at) {
    check_whole(there, texts, at, false);
    for (auto item = texts.begin(); item != texts.end(); ++item) {
        const Field field = at.member(item.key().c_str());
        field.allow_only({"question", "answer", "also"});
        for (const char* const key : {"question", "answer"}) {
            field.text(key);
        }
    }
}

Errors translate_answers(Json& json, std::string_view language, std::string_view beside) {
    Result<Json, Errors> parsed = parse_json_text(beside, answers_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Json& texts = parsed.value();
    Errors errors;
    const Field root(&texts, "", errors);
    root.allow_only({"language", "words", "search", "ask", "topics", "answers"});
    if (root.name("language") != language) {
        root.member("language").report(ErrorCode::Contradiction, "This is another language.");
    }
    for (const char* const key : {"words", "search", "ask", "topics", "answers"}) {
        const auto there = json.find(key);
        if (there == json.end() || !there->is_object() || !root.member(key).is_object()) {
            root.member(key).report(ErrorCode::WrongType, "A group must stand here.");
            return errors;
        }
        check_whole(*there, texts[key], root.member(key), std::string_view(key) == "words");
    }
    check_whole_answers(json["answers"], texts["answers"], root.member("answers"));
    translate_group(json, texts, root);
    return errors;
}

} // namespace

Result<AnswerBook, Errors> read_answers(const AnswersText& text) {
    Result<Json, Errors> parsed = parse_json_text(text.file, answers_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Errors errors;
    if (!text.beside.empty()) {
        errors = translate_answers(parsed.value(), text.language, text.beside);
        if (!errors.empty()) {
            return errors;
        }
    }
    check_plain_texts(parsed.value(), errors);
    AnswerBook book = construct_answers(Field(&parsed.value(), "", errors));
    if (!errors.empty()) {
        return errors;
    }
    return book;
}

} // namespace loadwise
