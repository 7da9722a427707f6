// Rules that can never fire, and rules without which a patient is not safe.
#include "format/programme/check_parts.h"
#include "format/programme/programme_words.h"

#include "engine/programme/rule_limits.h"
#include <algorithm>

namespace loadwise {
namespace {

/// What must be there whenever the programme says anything about the log.
constexpr RuleKind needed_kinds[] = {
    RuleKind::SeekCare,
    RuleKind::StopExercise,
    RuleKind::EaseOff,
    RuleKind::NotEnoughKnown,
};

struct RulePlace {
    const Programme& programme;
    const Rule& rule;
    Problems& problems;

    void never(const char* field, const std::string& message) const {
        const std::string where = pointer_to({"rules", rule.id.text});
        problems.push_back({ErrorCode::NeverFires, where + field, message});
    }
};

bool may_name_track(RuleKind kind) {
    return kind == RuleKind::EaseOff || kind == RuleKind::WelcomeBack || kind == RuleKind::StepUp ||
           kind == RuleKind::TrackVerdict || kind == RuleKind::OfferTrack;
}

bool has_track(const Programme& programme, TrackKind kind) {
    return std::any_of(
        programme.tracks.begin(),
        programme.tracks.end(),
        [kind](const Track& track) { return track.kind == kind; }
    );
}

bool has_ladder(const Programme& programme) {
    return std::any_of(
        programme.exercises.begin(),
        programme.exercises.end(),
        [](const Exercise& exercise) { return exercise.ladder.size() > 1; }
    );
}

void check_track(const RulePlace& place) {
    const Rule& rule = place.rule;
    const Track* named = find_by_id(place.programme.tracks, rule.track);
    const bool may_be_of_graded =
        rule.kind == RuleKind::WellTolerated || rule.kind == RuleKind::Stalled;
    const bool is_of_graded =
        may_be_of_graded && named != nullptr && named->kind == TrackKind::Graded;
    if (!rule.track.empty() && !may_name_track(rule.kind) && !is_of_graded) {
        place.never("/track", "A rule of this kind is about the whole plan: take the track away.");
    }
    if (rule.kind != RuleKind::OfferTrack) {
        return;
    }
    const Track* track = find_by_id(place.programme.tracks, rule.track);
    if (rule.track.empty()) {
        place.problems.push_back(
            {ErrorCode::Missing,
             pointer_to({"rules", rule.id.text, "track"}),
             "Name the track that this rule offers."}
        );
    } else if (track != nullptr && track->kind == TrackKind::Graded) {
        place.never("/track", "A patient begins a graded track when they want: nothing offers it.");
    } else if (track != nullptr && track->kind == TrackKind::Flare) {
        place.never("/track", "A flare-up plan is offered by a rule of the kind flare_up.");
    }
}

/// Kinds that speak of something which this programme may not have.
void check_ground(const RulePlace& place) {
    const Programme& programme = place.programme;
    const RuleKind kind = place.rule.kind;
    if (kind == RuleKind::SeekCare && programme.screening.empty()) {
        place.never("/kind", "There is no question in /screening that could be answered yes.");
    }
    if (kind == RuleKind::FlareUp && !has_track(programme, TrackKind::Flare)) {
        place.never("/kind", "There is no track of the kind flare in /tracks to follow.");
    }
    if (kind == RuleKind::TrackVerdict && !has_track(programme, TrackKind::Trial) &&
        !has_track(programme, TrackKind::Flare) && !has_track(programme, TrackKind::Graded)) {
        place.never("/kind", "There is no trial and no flare-up plan in /tracks to end.");
    }
    if (kind == RuleKind::StepUp && !has_ladder(programme)) {
        place.never("/kind", "No exercise has steps to go up.");
    }
    if (kind == RuleKind::StageUp && programme.stages.size() < 2) {
        place.never("/kind", "There is no second stage to go on to.");
    }
}

/// What has no set time cannot run out of it.
void check_verdict(const RulePlace& place) {
    const Rule& rule = place.rule;
    const Track* track = find_by_id(place.programme.tracks, rule.track);
    const bool is_graded = track != nullptr && track->kind == TrackKind::Graded;
    if (rule.kind == RuleKind::TrackVerdict && !is_graded && !has_case(rule, "not_reached")) {
        place.problems.push_back(
            {ErrorCode::Missing,
             pointer_to({"rules", rule.id.text, "words_otherwise"}),
             "Say what to do when the time is over and the goal was not reached."}
        );
    }
}

bool is_counting(RuleKind kind) {
    return kind == RuleKind::StepBack || kind == RuleKind::FlareUp;
}

void check_numbers(const RulePlace& place) {
    const RuleLimits& limits = place.rule.limits;
    if (is_counting(place.rule.kind) && limits.troubled_days > limits.within_days) {
        place.never(
            "/limits/troubled_days",
            std::to_string(limits.within_days) + " days cannot hold " +
                std::to_string(limits.troubled_days) + " troubled ones."
        );
    }
}

std::chrono::hours longest_rest(const Programme& programme) {
    std::chrono::hours longest{0};
    for (const Exercise& exercise : programme.exercises) {
        for (const Dose& dose : exercise.ladder) {
            longest = std::max(longest, dose.hours_between);
        }
    }
    return longest;
}

/// Who rests as the doses say must not be welcomed back from a gap.
void check_gap(const RulePlace& place) {
    const std::chrono::hours rest = longest_rest(place.programme);
    if (place.rule.kind == RuleKind::WelcomeBack &&
        std::chrono::days(place.rule.limits.gap_days) <= rest) {
        place.problems.push_back(
            {ErrorCode::Contradiction,
             pointer_to({"rules", place.rule.id.text, "limits", "gap_days"}),
             "A dose rests for " + std::to_string(rest.count()) +
                 " hours: a gap must be longer than that, at least " +
                 std::to_string(std::chrono::floor<std::chrono::days>(rest).count() + 1) + " days."}
        );
    }
}

/// A second rule for the same case is never asked.
void check_second(const RulePlace& place) {
    for (const Rule& earlier : place.programme.rules) {
        if (&earlier == &place.rule) {
            return;
        }
        if (earlier.kind == place.rule.kind && earlier.track == place.rule.track) {
            place.never(
                "/kind", "\"" + earlier.id.text + "\" is of the same kind and always comes first."
            );
            return;
        }
    }
}

void check_needed(const Programme& programme, Problems& problems) {
    for (const RuleKind kind : needed_kinds) {
        const bool is_there =
            std::any_of(programme.rules.begin(), programme.rules.end(), [kind](const Rule& rule) {
                return rule.kind == kind;
            });
        const bool is_asked =
            programme.advice_mode != AdviceMode::Leaflet || kind == RuleKind::SeekCare;
        if (!is_there && is_asked) {
            problems.push_back(
                {ErrorCode::Missing,
                 "/rules",
                 std::string("A rule of the kind ") + word_for(rule_kind_words, kind) +
                     " is missing. Without it patients would not be told when to hold back."}
            );
        }
    }
}

} // namespace

void check_rules(const Programme& programme, Problems& problems) {
    for (const Rule& rule : programme.rules) {
        const RulePlace place{programme, rule, problems};
        check_track(place);
        check_ground(place);
        check_verdict(place);
        check_numbers(place);
        check_gap(place);
        check_second(place);
    }
    check_needed(programme, problems);
}

} // namespace loadwise
