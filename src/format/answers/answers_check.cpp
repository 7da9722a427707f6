#include "format/answers/answers_check.h"

#include "engine/programme/leads_to.h"
#include "format/json/json_field.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string_view>

namespace loadwise {

namespace {

constexpr int sentences_least = 2;
constexpr int sentences_most = 3;

struct Place {
    const AnswerBook& book;
    const Programme& programme;
    Errors& errors;

    void report(const BookAnswer& answer, const char* field, ErrorCode code, const std::string& why)
        const {
        note_error(errors, {code, "/answers/" + pointer_part(answer.id.text) + field, why});
    }
};

bool ends_sentence(char letter) {
    return letter == '.' || letter == '?' || letter == '!';
}

/// Ends of sentences that a blank or the end follows.
int sentence_count(std::string_view text) {
    int count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_last = at + 1 == text.size() || text[at + 1] == ' ';
        count += ends_sentence(text[at]) && is_last ? 1 : 0;
    }
    return count;
}

void check_texts(const BookAnswer& answer, const Place& place) {
    if (answer.question.back() != '?') {
        place.report(
            answer, "/question", ErrorCode::OutOfRange, "It must end with a question mark."
        );
    }
    const int count = sentence_count(answer.words);
    if (count < sentences_least || count > sentences_most || !ends_sentence(answer.words.back())) {
        place.report(
            answer,
            "/answer",
            ErrorCode::OutOfRange,
            "An answer is 2 or 3 whole sentences; this has " + std::to_string(count) + "."
        );
    }
    if (answer.ask.empty() || !ends_sentence(answer.ask.back())) {
        place.report(
            answer, "/ask", ErrorCode::Missing, "Say in a whole sentence when to ask a person."
        );
    }
}

void check_evidence(const BookAnswer& answer, const Place& place) {
    if (answer.evidence.empty()) {
        place.report(
            answer, "/evidence", ErrorCode::Missing, "Say where the answer comes from, or tag it P."
        );
    }
    for (std::size_t index = 0; index < answer.evidence.size(); ++index) {
        const Evidence& each = answer.evidence[index];
        const std::string at = "/evidence/" + std::to_string(index) + "/source";
        const bool is_known = find_by_id(place.programme.sources, each.source) != nullptr ||
                              find_by_id(place.book.sources, each.source) != nullptr;
        const bool is_read = each.tag == EvidenceTag::Read || each.tag == EvidenceTag::Secondary;
        if (!each.source.empty() && !is_known) {
            place.report(answer, at.c_str(), ErrorCode::DanglingId, "There is no such source.");
        } else if (each.source.empty() && is_read) {
            place.report(answer, at.c_str(), ErrorCode::Missing, "Name the source that was read.");
        }
    }
}

void check_reading(const BookAnswer& answer, const Place& place) {
    const bool is_measured = answer.reading == RecordReading::Measured;
    if (is_measured != !answer.measure.empty()) {
        place.report(
            answer,
            "/measure",
            is_measured ? ErrorCode::Missing : ErrorCode::Contradiction,
            "A measure belongs to the reading \"measured\", and to it alone."
        );
    }
    if (is_measured && find_by_id(place.programme.measures, answer.measure) == nullptr) {
        place.report(
            answer, "/measure", ErrorCode::DanglingId, "The programme has no such measure."
        );
    }
}

void check_lead(const BookAnswer& answer, const Place& place) {
    if (!answer.leads_to.empty() && !find_lead(place.programme, answer.leads_to).is_somewhere()) {
        place.report(
            answer,
            "/leads_to",
            ErrorCode::DanglingId,
            "\"" + answer.leads_to +
                "\" is no plan that a patient begins, no measure of the programme and no page."
        );
    }
}

/// Answers stand in the order of their topics, so that warning signs are read first.
void check_order(const Place& place) {
    const std::vector<AnswerTopic>& topics = place.book.topics;
    std::size_t reached = 0;
    for (const BookAnswer& answer : place.book.answers) {
        const AnswerTopic* const topic = topic_of(place.book, answer);
        if (topic == nullptr) {
            place.report(answer, "/topic", ErrorCode::DanglingId, "There is no such topic.");
            continue;
        }
        const auto at = static_cast<std::size_t>(topic - topics.data());
        if (at < reached) {
            place.report(
                answer,
                "/topic",
                ErrorCode::Contradiction,
                "It stands behind a later topic: answers keep the order of topics."
            );
        }
        reached = std::max(reached, at);
    }
}

void check_topics(const Place& place) {
    bool is_over = false;
    for (const AnswerTopic& topic : place.book.topics) {
        const std::string where = "/topics/" + pointer_part(topic.id);
        if (topic.is_red_flag && is_over) {
            note_error(
                place.errors, {ErrorCode::Contradiction, where, "Warning signs must come first."}
            );
        }
        is_over = is_over || !topic.is_red_flag;
        const auto& answers = place.book.answers;
        const bool is_used =
            std::any_of(answers.begin(), answers.end(), [&](const BookAnswer& each) {
                return each.topic == topic.id;
            });
        if (!is_used) {
            note_error(place.errors, {ErrorCode::Unknown, where, "No answer is of this topic."});
        }
    }
    if (place.book.topics.empty() || !place.book.topics.front().is_red_flag) {
        note_error(
            place.errors, {ErrorCode::Missing, "/topics", "The first topic must be warning signs."}
        );
    }
}

void check_doubles(const Place& place) {
    std::set<std::string_view> questions;
    for (const BookAnswer& answer : place.book.answers) {
        if (!questions.insert(answer.question).second) {
            place.report(
                answer, "/question", ErrorCode::Duplicate, "This question is asked before."
            );
        }
    }
}

/// What the page says, and what each reading of the record does: app/answers asks for these.
constexpr std::array<std::string_view, 8> page_words{
    "intro", "search", "found.one", "found.other", "closest", "nothing", "record", "ask"};

constexpr std::array<std::string_view, 4> settling_words{
    "settling.back", "settling.above", "settling.none.one", "settling.none.other"};
constexpr std::array<std::string_view, 4> mornings_words{
    "mornings.one", "mornings.two", "mornings.same", "mornings.span"};
constexpr std::array<std::string_view, 2> during_words{"during.one", "during.other"};
constexpr std::array<std::string_view, 2> evening_words{"evening.told", "evening.morning"};
constexpr std::array<std::string_view, 1> measured_names{"measured.two"};
constexpr std::array<std::string_view, 3> stage_words{
    "standing.days.one", "standing.days.other", "standing.up"};
constexpr std::array<std::string_view, 5> days_words{
    "days.done.one", "days.done.other", "days.all", "days.missed.one", "days.missed.other"};
constexpr std::array<std::string_view, 1> gap_words{"gap.ago"};
constexpr std::array<std::string_view, 1> sides_words{"sides.two"};
constexpr std::array<std::string_view, 2> flare_words{"flare.runs", "flare.ran"};

std::span<const std::string_view> words_of(RecordReading reading) {
    switch (reading) {
    case RecordReading::None:
        break;
    case RecordReading::Settling:
        return settling_words;
    case RecordReading::Mornings:
        return mornings_words;
    case RecordReading::During:
        return during_words;
    case RecordReading::Evening:
        return evening_words;
    case RecordReading::Measured:
        return measured_names;
    case RecordReading::Stage:
        return stage_words;
    case RecordReading::Days:
        return days_words;
    case RecordReading::Gap:
        return gap_words;
    case RecordReading::Sides:
        return sides_words;
    case RecordReading::Flare:
        return flare_words;
    }
    return {};
}

/// "gap.ago" stands at "/words/gap/ago".
std::string place_of_words(std::string key) {
    std::replace(key.begin(), key.end(), '.', '/');
    return "/words/" + key;
}

void check_words(const Place& place) {
    std::set<std::string_view> wanted(page_words.begin(), page_words.end());
    for (const BookAnswer& answer : place.book.answers) {
        const std::span<const std::string_view> words = words_of(answer.reading);
        wanted.insert(words.begin(), words.end());
    }
    std::set<std::string_view> there;
    for (const Label& label : place.book.words) {
        there.insert(label.key);
        if (!wanted.contains(label.key)) {
            note_error(
                place.errors, {ErrorCode::Unknown, place_of_words(label.key), "Nothing says this."}
            );
        }
    }
    for (const std::string_view key : wanted) {
        if (!there.contains(key)) {
            const std::string where = place_of_words(std::string(key));
            note_error(place.errors, {ErrorCode::Missing, where, "This text is missing."});
        }
    }
}

} // namespace

Errors check_answers(const AnswerBook& book, const Programme& programme) {
    Errors errors;
    const Place place{book, programme, errors};
    if (book.programme != programme.id) {
        note_error(
            errors, {ErrorCode::Contradiction, "/programme", "These are of another programme."}
        );
    }
    check_topics(place);
    check_order(place);
    check_doubles(place);
    check_words(place);
    for (const BookAnswer& answer : book.answers) {
        check_texts(answer, place);
        check_evidence(answer, place);
        check_reading(answer, place);
        check_lead(answer, place);
    }
    return errors;
}

} // namespace loadwise
