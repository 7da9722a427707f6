#include "app/handout/programme_wording.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

using Wording = std::vector<std::string>;

/// Takes the words out of a part, in the order in which they are read. Lists go with them: another
/// number of cues is another wording, too.
Wording take_all(std::vector<std::string>& list) {
    return std::exchange(list, {});
}

Wording take_words(Exercise& exercise) {
    Wording words{std::exchange(exercise.name, {}), std::exchange(exercise.purpose, {})};
    for (std::vector<std::string>* const list : {&exercise.cues, &exercise.equipment}) {
        for (std::string& each : take_all(*list)) {
            words.push_back(std::move(each));
        }
    }
    words.push_back(std::exchange(exercise.stop_rule, {}));
    return words;
}

Wording take_words(Stage& stage) {
    return {
        std::exchange(stage.title, {}),
        std::exchange(stage.purpose, {}),
        std::exchange(stage.words, {})};
}

Wording take_words(Track& track) {
    Wording words{
        std::exchange(track.title, {}),
        std::exchange(track.purpose, {}),
        std::exchange(track.words, {})};
    for (std::string& each : take_all(track.safety)) {
        words.push_back(std::move(each));
    }
    return words;
}

Wording take_words(Rule& rule) {
    Wording words{std::exchange(rule.title, {}), std::exchange(rule.words, {})};
    for (RuleCase& each : rule.cases) {
        words.push_back(std::exchange(each.title, {}));
        words.push_back(std::exchange(each.words, {}));
    }
    return words;
}

Wording take_words(Card& card) {
    Wording words{std::exchange(card.title, {})};
    for (std::vector<std::string>* const list : {&card.paragraphs, &card.points}) {
        for (std::string& each : take_all(*list)) {
            words.push_back(std::move(each));
        }
    }
    return words;
}

/// The sentences that are new, behind the name of the part: its first words.
void add_news(Wording& news, const Wording& before, const Wording& after) {
    std::string line;
    for (std::size_t place = 0; place < after.size(); ++place) {
        const bool is_known = std::find(before.begin(), before.end(), after[place]) != before.end();
        if (!is_known && !after[place].empty()) {
            line += (line.empty() ? "" : " ") + after[place];
        }
    }
    if (line.empty() && before != after) {
        line = after.empty() ? std::string() : after.front(); // something was left out
    } else if (!line.empty() && !after.empty() && before.front() == after.front()) {
        line.insert(0, after.front() + ": ");
    }
    if (!line.empty()) {
        news.push_back(std::move(line));
    }
}

template <typename Part>
void compare_parts(Wording& news, std::vector<Part> before, std::vector<Part> after) {
    for (Part& is : after) {
        for (Part& was : before) {
            if (was.id == is.id) {
                add_news(news, take_words(was), take_words(is));
                break;
            }
        }
    }
}

Wording take_heading(Programme& programme) {
    Wording words{
        std::exchange(programme.title, {}),
        std::exchange(programme.condition, {}),
        std::exchange(programme.summary, {}),
        std::exchange(programme.intended_for, {}),
        std::exchange(programme.not_for, {})};
    for (std::string& each : take_all(programme.pain_words)) {
        words.push_back(std::move(each));
    }
    return words;
}

} // namespace

std::vector<std::string> new_words(const Programme& before, const Programme& after) {
    Programme was = before;
    Programme is = after;
    Wording news;
    add_news(news, take_heading(was), take_heading(is));
    compare_parts(news, was.stages, is.stages);
    compare_parts(news, was.exercises, is.exercises);
    compare_parts(news, was.tracks, is.tracks);
    compare_parts(news, was.rules, is.rules);
    compare_parts(news, was.cards, is.cards);
    return news;
}

Programme without_words(Programme programme) {
    take_heading(programme);
    const auto empty = [](auto& parts) {
        for (auto& part : parts) {
            take_words(part);
        }
    };
    empty(programme.stages);
    empty(programme.exercises);
    empty(programme.tracks);
    empty(programme.rules);
    empty(programme.cards);
    return programme;
}

} // namespace loadwise
