// Two values are the same only when everything in them is: a copy of a log is told from another one
// by that, and so is a corrected entry. Of two contents that claim one id it is never the order in
// which they were read that decides.
#include "base/result.h"
#include "engine/log/handout.h"
#include "engine/log/log_order.h"
#include "engine/plan/rhythm.h"
#include "engine/plan/session_time.h"
#include "support/clinic.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::clinic;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/// Two contents that differ in one thing.
struct Pair {
    EntryBody one;
    EntryBody other;
};

template <typename Body>
Body plain() {
    return {};
}

template <>
PainReported plain<PainReported>() {
    return {PainContext::During, pain(0), {}, {}, {}};
}

class Pairs {
  public:
    template <typename Body, typename Member>
    Pairs& differ(Member Body::*member, std::type_identity_t<Member> value) {
        Body changed = plain<Body>();
        changed.*member = std::move(value);
        pairs.push_back({plain<Body>(), changed});
        return *this;
    }

    std::vector<Pair> pairs;
};

void add_training(Pairs& pairs) {
    pairs.differ(&SessionStarted::session, {"s"}).differ(&SessionFinished::session, {"s"});
    pairs.differ(&SetDone::session, {"s"})
        .differ(&SetDone::exercise, {"hold"})
        .differ(&SetDone::rung, {1})
        .differ(&SetDone::set_number, 2)
        .differ(&SetDone::side, Side::Left)
        .differ(&SetDone::outcome, SetOutcome::Skipped)
        .differ(&SetDone::reason, SkipReason::Tired)
        .differ(&SetDone::repetitions, 8)
        .differ(&SetDone::hold, seconds(30))
        .differ(&SetDone::load_grams, 5000)
        .differ(&SetDone::band, 1)
        .differ(&SetDone::effort, 6);
    pairs.differ(&PainReported::context, PainContext::After)
        .differ(&PainReported::score, pain(3))
        .differ(&PainReported::session, {"s"})
        .differ(&PainReported::exercise, {"hold"})
        .differ(&PainReported::note, "note")
        .differ(&PainReported::side, Side::Right)
        .differ(&PainReported::by, Actor::Clinician);
}

void add_changes(Pairs& pairs) {
    pairs.differ(&RungChanged::exercise, {"hold"})
        .differ(&RungChanged::to, {1})
        .differ(&RungChanged::by, Actor::Clinician);
    pairs.differ(&StageChanged::to, {"late"}).differ(&StageChanged::by, Actor::Clinician);
    pairs.differ(&ExerciseChosen::exercise, {"hold"})
        .differ(&ExerciseChosen::is_in_plan, false)
        .differ(&ExerciseChosen::by, Actor::Clinician);
    pairs.differ(&LockChanged::exercise, {"hold"})
        .differ(&LockChanged::is_locked, false)
        .differ(&LockChanged::reason, "why");
    pairs.differ(&TrackChanged::track, {"run"})
        .differ(&TrackChanged::is_started, false)
        .differ(&TrackChanged::by, Actor::Clinician);
}

void add_answers(Pairs& pairs) {
    pairs.differ(&ScreeningAnswered::question, {"pop"})
        .differ(&ScreeningAnswered::answer, ScreeningAnswer::Yes)
        .differ(&ScreeningAnswered::note, "note");
    pairs.differ(&OfferAnswered::rule, {"hold"})
        .differ(&OfferAnswered::is_accepted, true)
        .differ(&OfferAnswered::changes, {Change{}});
    const auto change = [&pairs](auto member, auto value) {
        OfferAnswered one{{"hold"}, true, {Change{}}};
        OfferAnswered other = one;
        other.changes.front().*member = value;
        pairs.pairs.push_back({one, other});
    };
    change(&Change::kind, ChangeKind::RungDown);
    change(&Change::exercise, ExerciseId{"hold"});
    change(&Change::from, Rung{1});
    change(&Change::to, Rung{1});
    change(&Change::other, ExerciseId{"press"});
    change(&Change::stage, StageId{"late"});
    change(&Change::track, TrackId{"run"});
    change(&Change::until, first_day);
}

void add_others(Pairs& pairs) {
    pairs.differ(&MeasureTaken::measure, {"sitting"})
        .differ(&MeasureTaken::value, 1)
        .differ(&MeasureTaken::side, Side::Left)
        .differ(&MeasureTaken::note, "note")
        .differ(&MeasureTaken::activity, {"stairs"});
    pairs.differ(&ActivityNamed::measure, {"own"})
        .differ(&ActivityNamed::activity, {"stairs"})
        .differ(&ActivityNamed::name, "stairs")
        .differ(&ActivityNamed::is_scored, false);
    pairs.differ(&WeekReviewed::done, 1)
        .differ(&WeekReviewed::planned, 3)
        .differ(&WeekReviewed::barrier, {"forgot"})
        .differ(&WeekReviewed::barrier_name, "I forgot");
    pairs.differ(&IntentionMade::words, "After lunch");
    pairs.differ(&AfterwardsChanged::is_begun, false)
        .differ(&AfterwardsChanged::exercises, {ExerciseId{"hold"}});
    pairs.differ(&NoteWritten::text, "note").differ(&EntryDeleted::target, {"e1"});
    pairs.differ(&HandoutTaken::title, "title").differ(&HandoutTaken::signer, "signer");
    const auto handout = [&pairs](auto member, auto value) {
        Handout other;
        other.*member = value;
        pairs.pairs.push_back({HandoutTaken{}, HandoutTaken{other, {}, {}}});
    };
    handout(&Handout::base, ProgrammeId{"pht"});
    handout(&Handout::base_version, 2);
    handout(&Handout::made, first_day);
    handout(&Handout::clinic, Clinic{"name", {}, {}});
    handout(&Handout::clinic, Clinic{{}, "phone", {}});
    handout(&Handout::clinic, Clinic{{}, {}, "https://clinic.example"});
    handout(&Handout::note, "note");
    handout(&Handout::accent, "#0a7f78");
    handout(&Handout::logo, "data:");
    handout(&Handout::language, "de");
    handout(&Handout::stage, StageId{"late"});
    handout(&Handout::rungs, std::vector<RungStart>{{{"hold"}, {1}}});
    handout(&Handout::patch, "{\"version\": 2}");
}

std::vector<Pair> all_pairs() {
    Pairs pairs;
    add_training(pairs);
    add_changes(pairs);
    add_answers(pairs);
    add_others(pairs);
    return pairs.pairs;
}

Entry entry_of(const std::string& id, EntryBody body) {
    return {{id}, moment(1), moment(1), {"test"}, 1, {}, std::move(body)};
}

std::vector<Entry> counted(const std::vector<Entry>& log) {
    std::vector<Entry> found;
    for (const Entry* entry : counting(log)) {
        found.push_back(*entry);
    }
    return found;
}

/// One thing of a value changed: it is another one, and the same as its copy.
template <typename Value, typename Member>
void check_differs(Member Value::*member, std::type_identity_t<Member> value) {
    Value changed;
    changed.*member = std::move(value);
    const Value copy = changed;
    CHECK(changed == copy);
    CHECK_FALSE(changed == Value{});
}

} // namespace

TEST_CASE("same: an entry that differs in one thing is another", "[sameness]") {
    for (const Pair& pair : all_pairs()) {
        const Entry entry = entry_of("x", pair.one);
        INFO("kind " << pair.one.index());
        CHECK(entry == entry_of("x", pair.one));
        CHECK_FALSE(entry == entry_of("x", pair.other));
    }
    check_differs(&Entry::id, {"x"});
    check_differs(&Entry::at, moment(1));
    check_differs(&Entry::recorded, moment(1));
    check_differs(&Entry::programme, {"test"});
    check_differs(&Entry::programme_version, 2);
    check_differs(&Entry::replaces, {"y"});
    check_differs(&Entry::follows, {{"y"}});
}

TEST_CASE("same: one of two contents with one id counts, whichever came first", "[sameness]") {
    const std::vector<Entry> targets{
        entry_of("", NoteWritten{"deleted by nobody's name"}), entry_of("e1", NoteWritten{"one"})};
    const auto check = [&targets](const Entry& one, const Entry& other) {
        std::vector<Entry> log = targets;
        log.push_back(one);
        log.push_back(other);
        const std::vector<Entry> forward = counted(log);
        std::reverse(log.begin(), log.end());
        INFO("kind " << one.body.index());
        CHECK(forward == counted(log));
    };
    for (const Pair& pair : all_pairs()) {
        check(entry_of("x", pair.one), entry_of("x", pair.other));
    }
    const Entry note = entry_of("x", NoteWritten{"note"});
    for (int place = 0; place < 7; ++place) {
        Entry other = note;
        other.at.of_day += minutes(place == 0 ? 1 : 0);
        other.at.utc_offset += minutes(place == 1 ? 60 : 0);
        other.recorded.of_day += minutes(place == 2 || place == 3 ? 60 : 0);
        other.recorded.utc_offset += minutes(place == 3 ? 60 : 0); // the same instant
        other.programme = {place == 4 ? "other" : "test"};
        other.programme_version = place == 5 ? 2 : 1;
        other.follows = place == 6 ? std::vector<EntryId>{{"e1"}} : std::vector<EntryId>{};
        check(note, other);
    }
}

TEST_CASE("same: a dose that differs in one thing is another", "[sameness]") {
    check_differs(&Dose::form, "one leg");
    check_differs(&Dose::sets, 2);
    check_differs(&Dose::repetitions, 8);
    check_differs(&Dose::hold, seconds(30));
    check_differs(&Dose::distance_metres, 20);
    check_differs(&Dose::interval, Interval{});
    check_differs(&Dose::tempo, Tempo{});
    check_differs(&Dose::load, Load{});
    check_differs(&Dose::effort, Effort{});
    check_differs(&Dose::range, JointRange{});
    check_differs(&Dose::rest, seconds(60));
    check_differs(&Dose::sessions_per_day, 2);
    check_differs(&Dose::hours_between, std::chrono::hours(20));
    check_differs(&Dose::sessions_per_week, 3);
    check_differs(&Dose::evidence, {Evidence{}});
    check_differs(&Tempo::up, seconds(1));
    check_differs(&Tempo::top, seconds(1));
    check_differs(&Tempo::down, seconds(1));
    check_differs(&Tempo::bottom, seconds(1));
    check_differs(&Load::kind, LoadKind::Grams);
    check_differs(&Load::amount, 1);
    check_differs(&Effort::least, 1);
    check_differs(&Effort::most, 9);
    check_differs(&JointRange::from_degrees, 1);
    check_differs(&JointRange::to_degrees, 1);
    check_differs(&Interval::work, seconds(1));
    check_differs(&Interval::recover, seconds(1));
    check_differs(&Evidence::tag, EvidenceTag::Read);
    check_differs(&Evidence::source, {"source"});
    check_differs(&Evidence::note, "note");
    check_differs(&Evidence::fields, {"hold"});
}

TEST_CASE("same: what is shown of a log differs when one thing in it does", "[sameness]") {
    check_differs(&LocalTime::date, first_day);
    check_differs(&LocalTime::of_day, minutes(1));
    check_differs(&LocalTime::utc_offset, minutes(60));
    check_differs(&RungStart::exercise, {"hold"});
    check_differs(&RungStart::rung, {1});
    check_differs(&FutureEntry::id, {"e1"});
    check_differs(&FutureEntry::at, moment(1));
    check_differs(&Raise::exercise, {"hold"});
    check_differs(&Raise::at, moment(1));
    check_differs(&StageTime::session, seconds(1));
    check_differs(&StageTime::training_day, seconds(1));
    check_differs(&TrainingRhythm::days_apart, 2);
    check_differs(&TrainingRhythm::sessions_per_day, 2);
    check_differs(&Error::code, ErrorCode::Unknown);
    check_differs(&Error::where, "/stages/0");
    check_differs(&Error::message, "message");
}
