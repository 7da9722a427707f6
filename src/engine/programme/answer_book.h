#pragma once
// The answers to "Is it normal that ...?": questions that people with this condition ask, each with
// an answer of a few sentences and when to ask a person. Data beside a programme, as checked as it.

#include "base/ids.h"
#include "engine/programme/programme.h"

#include <string>
#include <vector>

namespace loadwise {

using AnswerId = Id<struct AnswerTag>;

/// What the last 14 days of the record can add to an answer. A closed set: each is a few sentences
/// that are true of the record, or nothing.
enum class RecordReading {
    None,
    Settling, // a morning above usual after training, and the morning after that
    Mornings, // how low and high the mornings were, this week and the one before
    During,   // the highest pain during exercise, beside the limit
    Evening,  // the highest pain after training, and the next morning
    Measured, // a measure, first and last
    Stage,    // how long at this stage, and the last step up
    Days,     // training days, and planned days that were missed
    Gap,      // days since the last training
    Sides,    // the highest morning of each side
    Flare,    // the flare-up plan that runs, or ran last
};

struct AnswerTopic {
    std::string id;
    std::string title;
    bool is_red_flag = false; // warning signs: these come first

    friend bool operator==(const AnswerTopic&, const AnswerTopic&) = default;
};

struct BookAnswer {
    AnswerId id;
    std::string topic;
    std::string question;
    std::string words; // two or three sentences
    std::string ask;   // when to ask a person, and whom
    std::string also;  // words that people look for it by
    RecordReading reading = RecordReading::None;
    MeasureId measure;    // of Measured
    std::string leads_to; // where it can be acted upon, by a name for find_lead(); may be empty
    EvidenceList evidence;

    friend bool operator==(const BookAnswer&, const BookAnswer&) = default;
};

/// How words that are looked for are compared, in one language. Words stand with blanks between.
struct SearchWords {
    std::vector<std::string> same; // words that mean the same, a group each
    std::string skipped;           // words that say nothing of what is looked for
    std::string endings;           // what a word may have at its end, the longest first

    friend bool operator==(const SearchWords&, const SearchWords&) = default;
};

struct AnswerBook {
    ProgrammeId programme;
    std::string language;
    std::vector<std::string> translations; // languages with a file of their own
    std::vector<AnswerTopic> topics;       // in order
    std::vector<BookAnswer> answers;       // in the order of their topics
    std::vector<Source> sources;           // besides the programme's own
    std::vector<Label> words;              // of the page and of what the record adds
    SearchWords search;

    friend bool operator==(const AnswerBook&, const AnswerBook&) = default;
};

/// Null where the book has no such topic.
inline const AnswerTopic* topic_of(const AnswerBook& book, const BookAnswer& answer) {
    for (const AnswerTopic& topic : book.topics) {
        if (topic.id == answer.topic) {
            return &topic;
        }
    }
    return nullptr;
}

} // namespace loadwise
