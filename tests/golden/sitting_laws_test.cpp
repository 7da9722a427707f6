// What must hold on every day of everybody who takes up the sitting plan: made-up patients with a
// desk job, who know only the screen.
#include "base/date_text.h"
#include "cli/simulated_patient.h"
#include "engine/plan/adherence.h"
#include "engine/state/plan_queries.h"
#include "format/programme/programme_json.h"
#include "support/build_kind.h"
#include "support/files.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>
#include <set>

using namespace loadwise;

namespace {

constexpr int year = 364;
constexpr int limit = 3;
constexpr int goal = 60;
const TrackId plan_id{"sitting_plan"};

const Programme& pht() {
    static const Programme programme = *read_programme(read_file("assets/programmes/pht.json"));
    return programme;
}

constexpr int many_seeds = 8;

int seeds() {
    return is_sanitized ? 1 : many_seeds;
}

cli::Course course_of(const std::string& kind, int seed, int days = year) {
    const auto number = static_cast<std::uint64_t>(seed);
    return cli::simulate_course(pht(), {cli::find_patient_kind(kind), number, days, false});
}

bool is_of_plan(const ExerciseId& exercise) {
    return is_graded(pht(), exercise);
}

const ExerciseState* in_plan(const PatientState& state) {
    for (const ExerciseState& each : state.exercises) {
        if (each.is_in_plan && is_of_plan(each.exercise)) {
            return &each;
        }
    }
    return nullptr;
}

int minutes_of(const ExerciseState& exercise) {
    const Dose& dose = dose_at(*find_exercise(pht(), exercise.exercise), exercise.rung);
    return static_cast<int>(dose.hold->count() / 60);
}

/// Days on which a part was done at the step that stands, and the worst that was told on each.
struct AtThisStep {
    std::map<Date, int> worst;

    int days_within_limit() const {
        return static_cast<int>(std::count_if(worst.begin(), worst.end(), [](const auto& day) {
            return day.second <= limit;
        }));
    }
};

struct Walked {
    int rises = 0;
    int highest = 0;
    int days_in_flare = 0;
    int begun_at = 0; ///< minutes
};

void note(AtThisStep& step, const Entry& entry) {
    const auto* const set = std::get_if<SetDone>(&entry.body);
    if (set != nullptr && is_of_plan(set->exercise)) {
        step.worst.emplace(entry.at.date, 0);
    }
    const auto* const pain = std::get_if<PainReported>(&entry.body);
    if (pain != nullptr && is_of_plan(pain->exercise)) {
        int& worst = step.worst[entry.at.date];
        worst = std::max(worst, pain->score.value());
    }
}

/// Entry by entry, as the app folds them.
Walked walk(const cli::Course& course) {
    Walked walked;
    AtThisStep step;
    Fold fold = begin_fold(pht(), {});
    std::optional<ExerciseState> before;
    for (const Entry& entry : course.entries) {
        const bool was_flare = running_flare(pht(), fold.state) != nullptr;
        apply(fold, entry);
        note(step, entry);
        const auto* const set = std::get_if<SetDone>(&entry.body);
        if (set != nullptr && is_of_plan(set->exercise)) {
            INFO(to_text(entry.at.date));
            CHECK_FALSE(was_flare);
        }
        const ExerciseState* const now = in_plan(fold.state);
        if (now == nullptr) {
            continue;
        }
        walked.highest = std::max(walked.highest, minutes_of(*now));
        walked.begun_at = before ? walked.begun_at : minutes_of(*now);
        if (before && before->exercise == now->exercise && before->rung != now->rung) {
            if (before->rung < now->rung) {
                INFO(to_text(entry.at.date) << ", to " << minutes_of(*now));
                CHECK(std::holds_alternative<OfferAnswered>(entry.body));
                CHECK(step.days_within_limit() >= 2);
                CHECK(now->rung.index == before->rung.index + 1);
                ++walked.rises;
            }
            step = {};
        }
        before = *now;
    }
    return walked;
}

/// The log without anything of the sitting plan.
std::vector<Entry> without_sitting(const std::vector<Entry>& entries) {
    std::set<std::string> sessions;
    std::vector<Entry> others;
    for (const Entry& entry : entries) {
        const auto* const started = std::get_if<SessionStarted>(&entry.body);
        const auto* const finished = std::get_if<SessionFinished>(&entry.body);
        const auto* const set = std::get_if<SetDone>(&entry.body);
        const auto* const pain = std::get_if<PainReported>(&entry.body);
        const auto* const change = std::get_if<TrackChanged>(&entry.body);
        if (started != nullptr && started->track == plan_id) {
            sessions.insert(started->session.text);
            continue;
        }
        const bool is_sitting =
            (finished != nullptr && sessions.contains(finished->session.text)) ||
            (set != nullptr && is_of_plan(set->exercise)) ||
            (pain != nullptr && is_of_plan(pain->exercise)) ||
            (change != nullptr && change->track == plan_id);
        if (!is_sitting) {
            others.push_back(entry);
        }
    }
    return others;
}

const TrackState* last_plan(const PatientState& state) {
    const TrackState* last = nullptr;
    for (const TrackState& each : state.tracks) {
        last = each.track == plan_id ? &each : last;
    }
    return last;
}

} // namespace

TEST_CASE("law: sitting gets longer only after two days at the step within limits", "[sitting]") {
    const std::string kind = GENERATE("desk", "desk-stuck");
    for (int seed = 1; seed <= seeds(); ++seed) {
        INFO(kind << " " << seed);
        const Walked walked = walk(course_of(kind, seed));
        CHECK(walked.begun_at > 0);
        CHECK(walked.highest <= goal);
        if (kind == "desk") {
            CHECK(walked.rises >= 3);
        }
    }
}

TEST_CASE(
    "law: who heals steadily reaches the goal within the year, and it ends there", "[sitting]"
) {
    for (int seed = 1; seed <= seeds(); ++seed) {
        INFO(seed);
        const cli::Course course = course_of("desk", seed);
        const TrackState* const plan = last_plan(course.state);
        REQUIRE(plan != nullptr);
        CHECK(plan->ended.has_value());
        CHECK(plan->goal == goal);
        CHECK(walk(course).highest == goal);
        CHECK(plan_day(pht(), course.state, course.now).graded.empty());
    }
}

TEST_CASE("law: who does not get on is not led past what is tolerated", "[sitting]") {
    constexpr int tolerated = 12;
    constexpr int one_step = 5;
    for (int seed = 1; seed <= seeds(); ++seed) {
        INFO(seed);
        const cli::Course course = course_of("desk-stuck", seed);
        CHECK(walk(course).highest <= tolerated + 2 * one_step);
        CHECK(last_plan(course.state) != nullptr);
    }
}

TEST_CASE(
    "law: who gets no further in the chair is told what to do, and not every day", "[sitting]"
) {
    constexpr int least_apart = 7;
    constexpr int weeks_told_in = 8;
    for (int seed = 1; seed <= seeds(); ++seed) {
        INFO(seed);
        const cli::Course course = course_of("desk-stuck", seed);
        std::map<std::string, std::vector<Date>> said;
        Fold fold = begin_fold(pht(), {});
        Date last{};
        for (const Entry& entry : course.entries) {
            if (entry.at.date != last) {
                LocalTime morning = entry.at;
                morning.of_day = std::chrono::hours(6);
                last = entry.at.date;
                for (const Offer& offer : advise(pht(), fold.state, morning)) {
                    if (offer.kind == RuleKind::Stalled && offer.track == plan_id) {
                        said[offer.title].push_back(last);
                    }
                }
            }
            apply(fold, entry);
        }
        CHECK(said.contains("Up and down"));
        REQUIRE(said.contains("Ask your physiotherapist"));
        const Date first = said["Ask your physiotherapist"].front();
        CHECK(first - course.days.front().date <= std::chrono::days(7 * weeks_told_in));
        for (const auto& [title, dates] : said) {
            for (std::size_t place = 1; place < dates.size(); ++place) {
                INFO(title << " " << to_text(dates[place]));
                CHECK(dates[place] - dates[place - 1] >= std::chrono::days(least_apart) / 2);
            }
        }
    }
}

TEST_CASE("law: in a flare-up the sitting plan offers nothing", "[sitting]") {
    int days_in_flare = 0;
    for (int seed = 1; seed <= many_seeds; ++seed) { // not each of them has one
        const cli::Course course = course_of("desk", seed, 140);
        Fold fold = begin_fold(pht(), {});
        for (const Entry& entry : course.entries) {
            apply(fold, entry);
            if (running_flare(pht(), fold.state) != nullptr) {
                ++days_in_flare;
                CHECK(plan_day(pht(), fold.state, entry.at).graded.empty());
            }
        }
    }
    CHECK(days_in_flare > 0);
}

TEST_CASE("law: sitting is never counted as training", "[sitting]") {
    for (int seed = 1; seed <= seeds(); ++seed) {
        INFO(seed);
        const cli::Course course = course_of("desk", seed, 182);
        const PatientState with = course.state;
        const PatientState without = replay(pht(), without_sitting(course.entries), course.now);
        REQUIRE(with.days.size() == without.days.size());
        for (std::size_t day = 0; day < with.days.size(); ++day) {
            CHECK(with.days[day].verdict == without.days[day].verdict);
            for (const ExerciseDay& done : with.days[day].exercises) {
                CHECK_FALSE(is_of_plan(done.exercise));
            }
        }
        CHECK(with.stage == without.stage);
        const Date first = course.days.front().date;
        const Date last = course.now.date;
        CHECK(
            missed_sessions(pht(), with, first, last).size() ==
            missed_sessions(pht(), without, first, last).size()
        );
    }
}
