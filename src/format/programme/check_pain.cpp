// The scale from 0 to 10: limits that fit each other, and a word for every score.
#include "base/utf8.h"
#include "engine/log/pain_score.h"
#include "format/programme/check_parts.h"

namespace loadwise {
namespace {

constexpr std::size_t pain_word_count = 11;
constexpr std::size_t short_word_letters_most = 9;
/// A morning higher than that above usual is a flare-up in every source we know.
constexpr int settle_rise_most = 3;

void check_rule(const PainRule& rule, Problems& problems) {
    const std::string here = pointer_to({"pain_rules", rule.id.text});
    if (rule.green_most > rule.amber_most) {
        problems.push_back(
            {ErrorCode::Contradiction,
             here + "/green_most",
             "Pain that is fine cannot go higher than pain that is acceptable: green_most is " +
                 std::to_string(rule.green_most) + ", amber_most only " +
                 std::to_string(rule.amber_most) + "."}
        );
    }
    if (rule.is_relative && rule.ceiling < rule.amber_most) {
        problems.push_back(
            {ErrorCode::Contradiction,
             here + "/ceiling",
             "The ceiling cuts off what amber_most allows even when the usual pain is 0. Make it "
             "at least " +
                 std::to_string(rule.amber_most) + "."}
        );
    }
    if (rule.settle_rise > settle_rise_most) {
        problems.push_back(
            {ErrorCode::OutOfRange,
             here + "/settle_rise",
             "A morning " + std::to_string(rule.settle_rise) +
                 " above usual has not settled. Allow at most 3."}
        );
    }
    if (rule.ceiling >= PainScore::highest) {
        problems.push_back(
            {ErrorCode::Contradiction,
             here + (rule.is_relative ? "/ceiling" : "/amber_most"),
             "No pain would ever be too much. The highest acceptable score must be below 10."}
        );
    }
}

void check_word(const std::string& words, std::size_t score, Problems& problems) {
    const std::size_t colon = words.find(':');
    const std::string_view label = std::string_view(words).substr(0, colon);
    if (colon == std::string::npos || label.empty() ||
        letter_count(label) > short_word_letters_most) {
        problems.push_back(
            {ErrorCode::OutOfRange,
             "/pain_words/" + std::to_string(score),
             "Write a short word of at most 9 letters, a colon and then a sentence, such as "
             "\"mild: you notice it\"."}
        );
    }
}

} // namespace

void check_pain(const Programme& programme, Problems& problems) {
    for (const PainRule& rule : programme.pain_rules) {
        check_rule(rule, problems);
    }
    if (programme.pain_words.size() != pain_word_count) {
        problems.push_back(
            {ErrorCode::OutOfRange,
             "/pain_words",
             "There must be 11 of them, for the scores 0 to 10; there are " +
                 std::to_string(programme.pain_words.size()) + "."}
        );
    }
    for (std::size_t score = 0; score < programme.pain_words.size(); ++score) {
        check_word(programme.pain_words[score], score, problems);
    }
}

} // namespace loadwise
