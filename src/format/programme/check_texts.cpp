// Texts a patient would miss: how an exercise is done, what an offer's numbers mean.
#include "engine/advice/offer_keys.h"
#include "format/programme/check_parts.h"

#include <algorithm>

namespace loadwise {
namespace {

void missing(const std::string& where, const char* message, Problems& problems) {
    problems.push_back({ErrorCode::Missing, where, message});
}

void check_exercise(const Exercise& exercise, Problems& problems) {
    const std::string here = pointer_to({"exercises", exercise.id.text});
    if (exercise.cues.empty()) {
        missing(here + "/cues", "Nothing says how this exercise is done.", problems);
    }
    if (exercise.purpose.empty()) {
        missing(here + "/purpose", "Nothing says what this exercise is for.", problems);
    }
    if (exercise.stop_rule.empty()) {
        missing(here + "/stop_rule", "Nothing says when to stop this exercise.", problems);
    }
    const bool has_range =
        std::any_of(exercise.ladder.begin(), exercise.ladder.end(), [](const Dose& dose) {
            return dose.range.has_value();
        });
    if (has_range && exercise.range_of.empty()) {
        missing(
            here + "/range_of",
            "The doses have a range; say of which joint, such as \"hips\".",
            problems
        );
    }
}

void check_track(const Track& track, Problems& problems) {
    if (track.kind == TrackKind::Trial && track.safety.empty()) {
        missing(
            pointer_to({"tracks", track.id.text, "safety"}),
            "A trial needs at least one line on how to do it safely.",
            problems
        );
    }
}

template <typename Keys>
bool holds_key(const Keys& keys, const std::string& key) {
    return std::any_of(keys.begin(), keys.end(), [&key](const char* known) {
        return key == known;
    });
}

bool is_offer_key(const std::string& key) {
    return holds_key(offer_number_keys, key) || holds_key(stalled_number_keys, key);
}

template <typename Keys>
void need_labels(const Programme& programme, const Keys& keys, Problems& problems) {
    for (const char* key : keys) {
        const auto& labels = programme.labels;
        const bool is_there = std::any_of(labels.begin(), labels.end(), [key](const Label& label) {
            return label.key == key;
        });
        if (!is_there) {
            missing(
                pointer_to({"labels", key}), "Offers show this number and need its name.", problems
            );
        }
    }
}

void check_labels(const Programme& programme, Problems& problems) {
    need_labels(programme, offer_number_keys, problems);
    const bool has_stalled =
        std::any_of(programme.rules.begin(), programme.rules.end(), [](const Rule& rule) {
            return rule.kind == RuleKind::Stalled;
        });
    if (has_stalled) {
        need_labels(programme, stalled_number_keys, problems);
    }
    for (const Label& label : programme.labels) {
        if (!is_offer_key(label.key)) {
            problems.push_back(
                {ErrorCode::Unknown,
                 pointer_to({"labels", label.key}),
                 "No offer shows a number of this name. Check its spelling."}
            );
        }
    }
}

} // namespace

void check_texts(const Programme& programme, Problems& problems) {
    for (const Exercise& exercise : programme.exercises) {
        check_exercise(exercise, problems);
    }
    for (const Track& track : programme.tracks) {
        check_track(track, problems);
    }
    for (const Card& card : programme.cards) {
        if (card.paragraphs.empty() && card.points.empty()) {
            missing(pointer_to({"cards", card.id.text}), "This card says nothing.", problems);
        }
    }
    check_labels(programme, problems);
}

} // namespace loadwise
