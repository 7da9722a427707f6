#include "app/today/afterwards_view.h"

#include "app/words/guide_words.h"
#include "app/words/words.h"
#include "engine/programme/guide.h"
#include "engine/state/baseline.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

struct MorningOfDate {
    Date date{};
    int worst = 0;
};

/// One for each date since the end; of two sides the worse.
std::vector<MorningOfDate> mornings_since(const AppState& state, Date end) {
    std::vector<MorningOfDate> all;
    for (const MorningPain& morning : state.patient.mornings) {
        const int score = morning.score.value();
        if (morning.at.date <= end) {
            continue;
        }
        if (!all.empty() && all.back().date == morning.at.date) {
            all.back().worst = std::max(all.back().worst, score);
        } else {
            all.push_back({morning.at.date, score});
        }
    }
    return all;
}

/// How many of the last mornings up to a date were up.
struct UpMornings {
    int told = 0;
    int above = 0;
};

UpMornings
count_up_to(const std::vector<MorningOfDate>& all, const WatchLimits& limits, int usual, Date on) {
    UpMornings counted;
    for (auto morning = all.rbegin(); morning != all.rend(); ++morning) {
        const bool is_recent =
            morning->date <= on && morning->date > on - std::chrono::days(limits.within_days);
        if (is_recent && counted.told < limits.mornings) {
            ++counted.told;
            counted.above += morning->worst >= usual + limits.rise ? 1 : 0;
        }
    }
    return counted;
}

/// What was told weeks ago says nothing of how it is.
bool is_fresh(const std::vector<MorningOfDate>& all, const WatchLimits& limits, Date today) {
    return today - all.back().date <= std::chrono::days(limits.ask_days);
}

std::optional<int> usual_at_end(const AppState& state) {
    const Instant end = instant_of(state.patient.afterwards->since) + std::chrono::minutes(1);
    const std::optional<int> median = median_morning_before(state.patient, end);
    if (!median && state.patient.usual_at_start) {
        return state.patient.usual_at_start->value();
    }
    return median;
}

/// The first date from which on the mornings were up without a break.
Date up_since(
    const std::vector<MorningOfDate>& all, const WatchLimits& limits, int usual, Date today
) {
    Date since = today;
    for (Date date = today; count_up_to(all, limits, usual, date).above >= limits.above;
         date -= std::chrono::days(1)) {
        since = date;
    }
    return since;
}

/// The last reading before the end, and the last one since.
struct Readings {
    const MeasureReading* end = nullptr;
    const MeasureReading* now = nullptr;
};

Readings readings_of(const AppState& state, const MeasureId& measure) {
    Readings readings;
    const Instant end = instant_of(state.patient.afterwards->since);
    for (const MeasureReading& each : state.patient.readings) {
        if (each.measure == measure) {
            (instant_of(each.at) <= end ? readings.end : readings.now) = &each;
        }
    }
    return readings;
}

/// A watched measure that is clearly less than it was at the end.
std::string worse_measure(const AppState& state, const ProgrammeGuide& ours, const Texts& words) {
    const int percent = state.guidance.guide->watch.measure_percent;
    for (const MeasureId& id : ours.watched) {
        const Measure* const measure = find_by_id(state.programme->measures, id);
        const Readings readings = readings_of(state, id);
        if (measure != nullptr && measure->is_more_better && readings.end != nullptr &&
            readings.now != nullptr && readings.now->value * 100 < readings.end->value * percent) {
            return words(
                "watch.measure",
                {{"measure", measure->title},
                 {"now", measured_words(state.texts, *measure, readings.now->value)},
                 {"before", measured_words(state.texts, *measure, readings.end->value)}}
            );
        }
    }
    return {};
}

/// What the rules say of trouble comes first, and says all that is to be done.
bool is_spoken_for(const AppState& state) {
    return state.day.kind == DayKind::CareLock || state.day.kind == DayKind::Flare ||
           std::any_of(state.offers.begin(), state.offers.end(), [](const Offer& offer) {
               return offer.kind == RuleKind::SeekCare || offer.kind == RuleKind::FlareUp ||
                      offer.kind == RuleKind::StepBack;
           });
}

bool has_flare_plan(const AppState& state) {
    const std::vector<Track>& tracks = state.programme->tracks;
    return std::any_of(tracks.begin(), tracks.end(), [](const Track& track) {
        return track.kind == TrackKind::Flare;
    });
}

void say_watch(
    const AppState& state, const RelapseWatch& watch, const Texts& words, WatchCard& card
) {
    if (watch.level == WatchLevel::Long) {
        card.is_long = true;
        card.title = words("watch.long.title");
        card.words = words(
            "watch.long.words",
            {{"days", watch.days},
             {"day", short_day(state.texts, watch.since)},
             {"usual", watch.usual}}
        );
    } else if (watch.level == WatchLevel::Early) {
        card.title = words("watch.early.title");
        card.words = words(
            "watch.early.words",
            {{"above", watch.above},
             {"told", watch.told},
             {"rise", state.guidance.guide->watch.rise},
             {"usual", watch.usual}}
        );
    } else {
        card.title = words("watch.measure_title");
    }
    card.steps = {words("watch.early.one"), words("watch.early.two"), words("watch.early.three")};
    card.has_flare = has_flare_plan(state);
}

std::optional<WatchCard> watch_card(
    const AppState& state, const ProgrammeGuide& ours, const RelapseWatch& watch, const Texts& words
) {
    WatchCard card;
    card.measure = worse_measure(state, ours, words);
    const bool is_up = watch.level == WatchLevel::Early || watch.level == WatchLevel::Long;
    if ((!is_up && card.measure.empty()) || is_spoken_for(state)) {
        return std::nullopt;
    }
    say_watch(state, watch, words, card);
    const Guide& guide = *state.guidance.guide;
    card.sources = evidence_lines(state.texts, guide.sources, guide.watch.evidence);
    return card;
}

std::string title_words(const AppState& state) {
    const auto passed = state.now.date - state.patient.afterwards->since.date;
    return state.texts("afterwards.week", {{"number", static_cast<int>(passed.count()) / 7 + 1}});
}

} // namespace

const ProgrammeGuide* guide_of(const AppState& state) {
    if (state.guidance.guide == nullptr || !state.programme) {
        return nullptr;
    }
    for (const ProgrammeGuide& each : state.guidance.guide->programmes) {
        if (each.programme == state.programme->id) {
            return &each;
        }
    }
    return nullptr;
}

RelapseWatch relapse_watch(const AppState& state) {
    RelapseWatch watch;
    if (!state.patient.afterwards || state.guidance.guide == nullptr) {
        return watch;
    }
    const WatchLimits& limits = state.guidance.guide->watch;
    const std::optional<int> usual = usual_at_end(state);
    const std::vector<MorningOfDate> all =
        mornings_since(state, state.patient.afterwards->since.date);
    if (!usual) {
        return watch;
    }
    const UpMornings counted = count_up_to(all, limits, *usual, state.now.date);
    watch.usual = *usual;
    watch.told = counted.told;
    watch.above = counted.above;
    if (counted.above >= limits.above) {
        watch.since = up_since(all, limits, *usual, state.now.date);
        watch.days = static_cast<int>((state.now.date - watch.since).count());
        watch.level = watch.days >= limits.ask_days ? WatchLevel::Long : WatchLevel::Early;
    } else if (counted.told > 0 && is_fresh(all, limits, state.now.date)) {
        watch.level = WatchLevel::Calm;
    }
    return watch;
}

std::optional<AfterwardsView> make_afterwards_view(const AppState& state) {
    if (!state.patient.afterwards) {
        return std::nullopt;
    }
    AfterwardsView view;
    view.title = title_words(state);
    view.advice = afterwards_advice(state);
    const ProgrammeGuide* const ours = guide_of(state);
    if (ours == nullptr) {
        return view;
    }
    const Guide& guide = *state.guidance.guide;
    const Texts words = guide_words(guide);
    const RelapseWatch watch = relapse_watch(state);
    view.watch = watch_card(state, *ours, watch, words);
    if (watch.level == WatchLevel::Calm || watch.level == WatchLevel::Unknown) {
        view.mornings = words(watch.level == WatchLevel::Calm ? "watch.calm" : "watch.unknown");
    }
    view.side =
        SideWords{words("other_side.title"), {words("other_side.words"), words("other_side.how")}};
    return view;
}

std::vector<ExerciseId> exercises_to_keep(const AppState& state) {
    std::vector<ExerciseId> kept;
    const ProgrammeGuide* const ours = guide_of(state);
    if (ours == nullptr) {
        return kept;
    }
    // What is in the plan now stands where it stands; what was done long ago begins lower.
    for (const bool is_of_plan : {true, false}) {
        for (const ExerciseId& id : ours->keeps) {
            const ExerciseState* const exercise = find_exercise_state(state.patient, id);
            if (exercise != nullptr && exercise->done_days > 0 &&
                exercise->is_in_plan == is_of_plan && kept.size() < kept_exercises) {
                kept.push_back(id);
            }
        }
    }
    return kept;
}

std::vector<MeasureId> watched_measures_due(const AppState& state) {
    std::vector<MeasureId> due;
    const ProgrammeGuide* const ours = guide_of(state);
    if (ours == nullptr || !state.patient.afterwards) {
        return due;
    }
    const std::chrono::days apart(state.guidance.guide->watch.measure_days);
    for (const MeasureId& id : ours->watched) {
        Date last = state.patient.afterwards->since.date;
        for (const MeasureReading& reading : state.patient.readings) {
            last = reading.measure == id ? std::max(last, reading.at.date) : last;
        }
        if (state.now.date - last >= apart) {
            due.push_back(id);
        }
    }
    return due;
}

std::optional<Date> last_weekly_session(const AppState& state) {
    std::optional<Date> last;
    for (const ExerciseState& exercise : state.patient.exercises) {
        if (exercise.is_weekly && exercise.last_done) {
            last = std::max(last, std::optional<Date>(training_date_of(*exercise.last_done)));
        }
    }
    return last;
}

Date weekly_session_due(const AppState& state) {
    const std::optional<Date> last = last_weekly_session(state);
    return last ? *last + std::chrono::days(weekly_days_apart) : training_date_of(state.now);
}

} // namespace loadwise
