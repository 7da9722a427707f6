// Laws that hold for every log, tried on many logs made at random: a hundred thousand in a release
// build. LOADWISE_LAW_LOGS says another number; LOADWISE_SOAK tries a million.
#include "base/insertion_sort.h"
#include "engine/replay/fold.h"
#include "engine/state/readiness.h"
#include "support/build_kind.h"
#include "support/clinic.h"
#include "support/random_log.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <map>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

constexpr int usual_logs = is_sanitized ? 2000 : 100000;

int logs_to_try() {
    if (const char* asked = std::getenv("LOADWISE_LAW_LOGS")) {
        return std::atoi(asked);
    }
    return std::getenv("LOADWISE_SOAK") != nullptr ? 1000000 : usual_logs;
}

/// Fewer rounds for laws that fold each log several times.
int logs_to_fold_often() {
    return logs_to_try() / 10;
}

std::vector<int> rungs_of(const PatientState& state) {
    std::vector<int> rungs;
    for (const ExerciseState& exercise : state.exercises) {
        rungs.push_back(exercise.rung.index);
    }
    return rungs;
}

template <typename Body>
const Body* as(const Entry& entry) {
    return std::get_if<Body>(&entry.body);
}

bool is_clinicians(const Entry& entry) {
    const auto* rung = as<RungChanged>(entry);
    const auto* stage = as<StageChanged>(entry);
    const auto* track = as<TrackChanged>(entry);
    return (rung != nullptr && rung->by == Actor::Clinician) ||
           (stage != nullptr && stage->by == Actor::Clinician) ||
           (track != nullptr && track->by == Actor::Clinician);
}

/// A set left out for pain says that the load was too much, unless a number was told of it.
struct SoreSet {
    ExerciseId exercise;
    Date day{};
};

bool has_number(std::span<const Entry> entries, const SoreSet& sore) {
    return std::any_of(entries.begin(), entries.end(), [&sore](const Entry& entry) {
        const auto* told = as<PainReported>(entry);
        return told != nullptr && told->context == PainContext::During &&
               training_date_of(entry.at) == sore.day &&
               (told->exercise.empty() || told->exercise == sore.exercise);
    });
}

std::vector<SoreSet> sore_sets(std::span<const Entry> entries) {
    std::vector<SoreSet> sore;
    for (const Entry& entry : entries) {
        const auto* set = as<SetDone>(entry);
        if (set != nullptr && set->reason == SkipReason::Pain && set->exercise.text != "nonsense") {
            sore.push_back({set->exercise, training_date_of(entry.at)});
        }
    }
    return sore;
}

/// What an independent reader of the raw log would ask before more: the newest training has a next
/// morning and no score over a limit, nothing is locked, nothing over the limit was told and no set
/// left out for pain since. Written without the engine's own judgement on purpose.
std::string reason_against_more(std::span<const Entry> before, const LocalTime& at) {
    std::optional<Date> newest;
    bool is_locked = false;
    for (const Entry& entry : before) {
        const auto* set = as<SetDone>(entry);
        if (set != nullptr && set->outcome == SetOutcome::Completed &&
            set->exercise.text != "nonsense") {
            newest = training_date_of(entry.at);
        }
        if (const auto* answer = as<ScreeningAnswered>(entry)) {
            is_locked = answer->answer == ScreeningAnswer::Yes ||
                        (is_locked && answer->answer == ScreeningAnswer::No);
        }
    }
    if (is_locked) {
        return "a red flag is open";
    }
    if (!newest) {
        return "nothing was trained";
    }
    for (const SoreSet& sore : sore_sets(before)) {
        if (sore.day >= *newest && !has_number(before, sore)) {
            return "a set was left out for pain";
        }
    }
    bool has_morning = false;
    for (const Entry& entry : before) {
        const auto* told = as<PainReported>(entry);
        if (told == nullptr || told->context == PainContext::Usual) {
            continue;
        }
        has_morning = has_morning || (told->context == PainContext::Morning &&
                                      entry.at.date == *newest + std::chrono::days(1));
        if (training_date_of(entry.at) >= *newest && told->score.value() > 5) {
            return "pain over the limit since the newest training";
        }
    }
    if (!has_morning) {
        return "the newest training has no next morning";
    }
    return at.date - *newest > std::chrono::days(7) ? "a long gap" : "";
}

/// The dose that was taken down when a set was left out for pain comes back with the number that
/// says otherwise.
bool takes_easing_back(
    const ExerciseState& before, int rung, const Entry& entry, std::span<const Entry> earlier
) {
    const auto* told = as<PainReported>(entry);
    const std::vector<SoreSet> sore = sore_sets(earlier);
    return told != nullptr && told->context == PainContext::During &&
           before.eased_from == Rung{rung} &&
           std::any_of(sore.begin(), sore.end(), [&](const SoreSet& each) {
               return each.exercise == before.exercise && before.eased_on == each.day &&
                      has_number(std::span(&entry, 1), each);
           });
}

/// One step of the fold held against the laws; empty when all hold.
std::string broken_law(
    const PatientState& before,
    const PatientState& after,
    const Entry& entry,
    std::span<const Entry> earlier
) {
    const std::vector<int> old_rungs = rungs_of(before);
    const std::vector<int> new_rungs = rungs_of(after);
    int rises = after.stage > before.stage ? 1 : 0;
    for (std::size_t place = 0; place < old_rungs.size(); ++place) {
        const int rise = new_rungs[place] - old_rungs[place];
        if (rise <= 0 || is_clinicians(entry)) {
            continue;
        }
        const auto* answer = as<OfferAnswered>(entry);
        if (answer == nullptr) {
            if (takes_easing_back(before.exercises[place], new_rungs[place], entry, earlier)) {
                continue;
            }
            return "a dose rose without an answer";
        }
        if (!answer->is_accepted) {
            const bool restores = answer->rule == RuleId{"ease_off"} &&
                                  before.exercises[place].eased_from == Rung{new_rungs[place]};
            if (!restores) {
                return "declining raised a dose";
            }
            continue;
        }
        if (rise > 1) {
            return "two rungs at once";
        }
        ++rises;
    }
    if (rises == 0 || is_clinicians(entry)) {
        return "";
    }
    if (rises > 1) {
        return "two variables at once";
    }
    return reason_against_more(earlier, entry.at);
}

std::vector<Entry> in_order(std::vector<Entry> entries) {
    insertion_sort(entries, [](const Entry& a, const Entry& b) {
        return instant_of(a.at) < instant_of(b.at);
    });
    return entries;
}

/// How many repetitions each exercise asks for, the only thing that the clinic's doses differ in.
/// One that a hand-out left out asks for as many as it did last.
using RepetitionsOf = std::map<std::string, int>;

RepetitionsOf
repetitions_of(const Programme& programme, const PatientState& state, RepetitionsOf known) {
    for (std::size_t place = 0; place < state.exercises.size(); ++place) {
        const Exercise& prescribed = programme.exercises[place];
        const auto rung = static_cast<std::size_t>(state.exercises[place].rung.index);
        known[prescribed.id.text] = *prescribed.ladder[rung].repetitions;
    }
    return known;
}

/// What a hand-out made harder: more is asked for, and the ladder has something easier.
std::string
risen_by(const Programme& programme, const PatientState& state, const RepetitionsOf& before) {
    std::string risen;
    for (const auto& [id, repetitions] : repetitions_of(programme, state, {})) {
        const Exercise& prescribed = *find_by_id(programme.exercises, ExerciseId{id});
        const bool is_lowest = repetitions == *prescribed.ladder.front().repetitions;
        risen += repetitions > before.at(id) && !is_lowest ? id + " rose " : "";
    }
    return risen;
}

std::string text_of(const Programme& programme, const PatientState& state, LocalTime now) {
    std::string text = std::to_string(state.stage);
    for (const ExerciseState& exercise : state.exercises) {
        text += " " + std::to_string(exercise.rung.index) + (exercise.is_in_plan ? "+" : "-");
    }
    for (const TrainingDay& day : state.days) {
        text += " v" + std::to_string(static_cast<int>(day.verdict));
    }
    for (const Offer& offer : advise(programme, state, now)) {
        text += " " + offer.rule.text;
        for (const OfferNumber& number : offer.numbers) {
            text += " " + number.key + "=" + std::to_string(number.value);
        }
    }
    return text;
}

} // namespace

TEST_CASE("law: a dose rises only by one accepted, earned step", "[laws]") {
    const Programme programme = clinic::programme();
    const int logs = logs_to_try();
    int rises = 0;
    for (int seed = 1; seed <= logs; ++seed) {
        const std::vector<Entry> entries = in_order(random_log(programme, seed));
        Fold fold = begin_fold(programme, {});
        for (std::size_t place = 0; place < entries.size(); ++place) {
            const bool may_rise = as<SetDone>(entries[place]) == nullptr || place % 4 == 0;
            const PatientState before = may_rise ? fold.state : PatientState{};
            apply(fold, entries[place]);
            if (!may_rise || place == 0) {
                continue;
            }
            const std::string broken = broken_law(
                before, fold.state, entries[place], std::span(entries).subspan(0, place)
            );
            if (!broken.empty()) {
                FAIL("seed " << seed << ", entry " << place << ": " << broken);
            }
            rises += fold.state.last_raise && before.last_raise != fold.state.last_raise ? 1 : 0;
        }
    }
    INFO(rises << " rises in " << logs << " logs");
    CHECK(rises > logs / 40); // the logs are no idle ones
}

TEST_CASE("law: a hand-out raises nothing and judges no day anew", "[laws]") {
    const Programme first = clinic::programme();
    Programme looser = first;
    looser.pain_rules.front().amber_most = 9;
    looser.pain_rules.front().green_most = 9;
    Programme stricter = first;
    stricter.pain_rule = {"strict"};
    for (Exercise& exercise : stricter.exercises) {
        for (Dose& dose : exercise.ladder) {
            ++*dose.repetitions;
        }
    }
    Programme shorter = first;
    std::erase_if(shorter.exercises, [](const Exercise& each) { return each.id.text == "press"; });
    std::erase(shorter.stages.front().exercises, ExerciseId{"press"});
    const Programme* chains[][2] = {
        {&looser, &first}, {&stricter, &first}, {&shorter, &first}, {&shorter, &stricter}};
    for (int seed = 1; seed <= logs_to_fold_often(); ++seed) {
        std::vector<Entry> entries = in_order(random_log(first, seed));
        const LocalTime end = later(entries.back().at, std::chrono::hours(1));
        const PatientState before = replay(first, entries, end);
        RepetitionsOf repetitions = repetitions_of(first, before, {});
        std::vector<Era> eras{{&first, {}}};
        for (const Programme* next : chains[seed % 4]) {
            const std::string id = "handout" + std::to_string(eras.size());
            const LocalTime at = later(end, std::chrono::minutes(eras.size()));
            entries.push_back({{id}, at, at, first.id, 1, {}, HandoutTaken{}});
            eras.push_back({next, {id}});
            const LocalTime now = later(at, std::chrono::minutes(1));
            const PatientState after = replay(eras, entries, now);
            const std::string risen = risen_by(*next, after, repetitions);
            if (!risen.empty()) {
                FAIL("seed " << seed << ", hand-out " << eras.size() - 1 << ": " << risen);
            }
            repetitions = repetitions_of(*next, after, repetitions);
            for (std::size_t day = 0; day < before.days.size(); ++day) {
                if (before.days[day].verdict != after.days[day].verdict) {
                    FAIL("seed " << seed << ", day " << day << ": judged anew");
                }
            }
        }
    }
    SUCCEED();
}

TEST_CASE("law: what is dated ahead throws nothing back and offers nothing more", "[laws]") {
    const Programme programme = clinic::programme();
    for (int seed = 1; seed <= logs_to_fold_often(); ++seed) {
        std::vector<Entry> entries = in_order(random_log(programme, seed));
        const LocalTime now = entries.back().at;
        const std::vector<int> before = rungs_of(replay(programme, entries, now));
        Entry ahead = entries[static_cast<std::size_t>(seed) % entries.size()];
        if (as<ScreeningAnswered>(ahead) != nullptr) {
            continue; // a red flag locks whatever its date
        }
        ahead.id = {"ahead"};
        ahead.at = later(now, std::chrono::hours(24) * (2 + seed % 5));
        entries.push_back(ahead);
        const PatientState state = replay(programme, entries, now);
        bool is_rise_offered = false;
        for (const Offer& offer : advise(programme, state, now)) {
            is_rise_offered = is_rise_offered || offer.kind >= RuleKind::StepUp;
        }
        if (rungs_of(state) != before || is_rise_offered || state.set_aside.future.size() != 1) {
            FAIL("seed " << seed);
        }
    }
    SUCCEED();
}

TEST_CASE("law: order and repetition of entries change nothing", "[laws]") {
    const Programme programme = clinic::programme();
    const LocalTime now = moment(40);
    for (int seed = 1; seed <= logs_to_fold_often(); ++seed) {
        const std::vector<Entry> entries = in_order(random_log(programme, seed));
        std::vector<Entry> mixed = entries;
        std::reverse(mixed.begin(), mixed.end());
        mixed.push_back(entries[entries.size() / 2]);
        const std::string once = text_of(programme, replay(programme, entries, now), now);
        const std::string twice = text_of(programme, replay(programme, mixed, now), now);
        if (once != twice) {
            FAIL("seed " << seed << "\n" << once << "\n" << twice);
        }
    }
    SUCCEED();
}

TEST_CASE("law: replay of any prefix is the fold so far", "[laws]") {
    const Programme programme = clinic::programme();
    for (int seed = 1; seed <= logs_to_fold_often() / 10; ++seed) {
        const std::vector<Entry> entries = in_order(random_log(programme, seed));
        Fold fold = begin_fold(programme, {});
        for (std::size_t place = 0; place < entries.size(); ++place) {
            apply(fold, entries[place]);
            const LocalTime now = entries[place].at;
            const std::span<const Entry> prefix = std::span(entries).subspan(0, place + 1);
            const std::string folded = text_of(programme, fold.state, now);
            if (folded != text_of(programme, replay(programme, prefix, now), now)) {
                FAIL("seed " << seed << ", entry " << place);
            }
        }
    }
    SUCCEED();
}

TEST_CASE("law: a worse pain score never gives more", "[laws]") {
    const Programme programme = clinic::programme();
    int compared = 0;
    for (int seed = 1; seed <= logs_to_fold_often(); ++seed) {
        std::vector<Entry> entries = in_order(random_log(programme, seed));
        const std::optional<std::size_t> place = last_pain_before_answer(entries, seed);
        if (!place) {
            continue;
        }
        const LocalTime now = entries.back().at;
        const PatientState was = replay(programme, entries, now);
        auto& told = *std::get_if<PainReported>(&entries[*place].body);
        told.score = pain(std::min(10, told.score.value() + 1 + seed % 5));
        const PatientState is = replay(programme, entries, now);
        ++compared;
        for (std::size_t exercise = 0; exercise < was.exercises.size(); ++exercise) {
            const ExerciseState& old_one = was.exercises[exercise];
            const ExerciseState& new_one = is.exercises[exercise];
            const bool is_newly_ready = may_step_up(programme, is, new_one, now) &&
                                        !may_step_up(programme, was, old_one, now);
            if (new_one.rung > old_one.rung || is_newly_ready) {
                FAIL("seed " << seed << ", exercise " << exercise << ", entry " << *place);
            }
        }
        const bool is_newly_staged =
            may_stage_up(programme, is, now) && !may_stage_up(programme, was, now);
        if (is_newly_staged || is.stage > was.stage) {
            FAIL("seed " << seed << ": the stage");
        }
    }
    CHECK(compared > logs_to_fold_often() / 4);
}

TEST_CASE("law: there is always a way on, or to a person", "[laws]") {
    const Programme programme = clinic::programme();
    for (int seed = 1; seed <= logs_to_fold_often(); ++seed) {
        const std::vector<Entry> entries = in_order(random_log(programme, seed));
        const LocalTime now = moment(60);
        const PatientState state = replay(programme, entries, now);
        const DayPlan plan = plan_day(programme, state, now);
        const bool is_care = state.is_care_locked() && !advise(programme, state, now).empty();
        const bool can_train = std::any_of(
            plan.exercises.begin(),
            plan.exercises.end(),
            [](const PlannedExercise& planned) { return planned.availability == Availability::Now; }
        );
        const bool is_all_left_out = plan.exercises.empty();
        if (!is_care && plan.questions.empty() && !can_train && !is_all_left_out) {
            FAIL("seed " << seed << ": nothing may be done and nobody is named");
        }
    }
    SUCCEED();
}
