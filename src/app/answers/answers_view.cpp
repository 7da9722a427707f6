#include "app/answers/answers_view.h"

#include "app/answers/answer_readings.h"
#include "app/answers/answer_search.h"
#include "app/words/words.h"
#include "engine/programme/answer_book.h"

#include <utility>

namespace loadwise {

namespace {

struct Maker {
    const AppState& state;
    const AnswerBook& book;
    Texts words;
    std::vector<Source> sources;

    AnswerLine line(const BookAnswer& answer) const {
        const std::string record = reading_words(state, words, answer);
        std::vector<std::string> parts{answer.words};
        if (!record.empty()) {
            parts.push_back(record);
        }
        parts.push_back(answer.ask);
        return {
            answer.id.text,
            answer.question,
            answer.words,
            record,
            answer.ask,
            evidence_lines(state.texts, sources, answer.evidence),
            make_lead_view(state, answer.leads_to),
            make_aloud_view(state, "answer " + answer.id.text, book.language, std::move(parts))};
    }
};

Maker maker_of(const AppState& state, const AnswerBook& book) {
    TextTable table;
    for (const Label& label : book.words) {
        table[label.key] = label.words;
    }
    std::vector<Source> sources = state.programme->sources;
    sources.insert(sources.end(), book.sources.begin(), book.sources.end());
    return {state, book, Texts(book.language, std::move(table)), std::move(sources)};
}

std::vector<AnswerGroup> groups_by_topic(const Maker& maker) {
    std::vector<AnswerGroup> groups;
    for (const AnswerTopic& topic : maker.book.topics) {
        AnswerGroup group{topic.id, topic.title, {}, topic.is_red_flag, {}};
        for (const BookAnswer& answer : maker.book.answers) {
            if (answer.topic == topic.id) {
                group.answers.push_back(maker.line(answer));
            }
        }
        const auto count = static_cast<int>(group.answers.size());
        group.count = maker.words("found", {{"count", count}});
        groups.push_back(std::move(group));
    }
    return groups;
}

void show_found(AnswersView& view, const Maker& maker) {
    const AnswersFound found = find_answers(maker.book, maker.state.answers.search);
    AnswerGroup group{"found", {}, {}, false, {}};
    for (const std::size_t place : found.places) {
        group.answers.push_back(maker.line(maker.book.answers[place]));
    }
    const auto count = static_cast<int>(group.answers.size());
    if (count == 0) {
        view.news = maker.words("nothing");
        view.groups = groups_by_topic(maker);
        return;
    }
    view.news =
        found.is_closest ? maker.words("closest") : maker.words("found", {{"count", count}});
    view.groups.push_back(std::move(group));
}

} // namespace

AnswersView make_answers_view(const AppState& state) {
    AnswersView view;
    view.from = state.answers.from;
    view.search = state.answers.search;
    view.is_lost = state.answers.is_lost;
    if (state.answers.book == nullptr || !state.programme) {
        return view;
    }
    const AnswerBook& book = *state.answers.book;
    const Maker maker = maker_of(state, book);
    view.is_here = true;
    view.language = book.language == state.texts.language() ? "" : book.language;
    view.intro = maker.words("intro");
    view.search_label = maker.words("search");
    view.record_title = maker.words("record");
    view.ask_title = maker.words("ask");
    if (is_search_empty(book.search, view.search)) {
        view.groups = groups_by_topic(maker);
    } else {
        show_found(view, maker);
    }
    return view;
}

} // namespace loadwise
