// What is said when something is too much: of which exercise, by which rule, with what to do, and
// when it is said again.
#include "engine/state/plan_queries.h"
#include "engine/state/readiness.h"
#include "support/clinic.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

Programme without(Programme programme, RuleKind kind) {
    std::erase_if(programme.rules, [kind](const Rule& rule) { return rule.kind == kind; });
    return programme;
}

Programme without_flare(Programme programme) {
    std::erase_if(programme.tracks, [](const Track& track) {
        return track.kind == TrackKind::Flare;
    });
    return programme;
}

/// With the case's key as its title, so that an offer tells which case it is of.
Programme with_cases(RuleKind kind, std::vector<const char*> keys) {
    Programme programme = clinic::with_every_rule();
    Rule& rule = rule_of(programme, kind);
    rule.cases.clear();
    for (const char* key : keys) {
        rule.cases.push_back({key, key, key});
    }
    return programme;
}

std::optional<Offer>
offer_of(const Programme& programme, const Diary& diary, LocalTime now, RuleKind kind) {
    const std::vector<Offer> offers = offers_of(programme, diary, now);
    const Offer* offer = find_offer(offers, kind);
    return offer == nullptr ? std::nullopt : std::optional<Offer>(*offer);
}

std::optional<int> number_in(const Offer& offer, const char* key) {
    for (const OfferNumber& number : offer.numbers) {
        if (number.key == key) {
            return number.value;
        }
    }
    return std::nullopt;
}

/// Questions answered, and no word of the usual pain.
Diary untold(const Programme& programme) {
    Diary diary;
    for (const Screening& question : programme.screening) {
        diary.screening(0, question.id.text, ScreeningAnswer::No);
    }
    return diary;
}

Diary harder_picked(const Programme& programme) {
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), ExerciseChosen{{"press"}, false, Actor::Clinician});
    diary.add(moment(0, 7), ExerciseChosen{{"harder_press"}, true, Actor::Clinician});
    return diary;
}

} // namespace

TEST_CASE("trouble: easing names what was too much, not what was done beside it", "[trouble]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    diary.train(0, "press", 0, 1).train(0, "hold", 2, 8);
    const auto offer = offer_of(programme, diary, moment(0, 19), RuleKind::EaseOff);
    REQUIRE(offer.has_value());
    CHECK(offer->exercises == std::vector<ExerciseId>{{"hold"}});
    REQUIRE(offer->changes.size() == 1);
    CHECK(offer->changes.front().kind == ChangeKind::RungDown);
}

TEST_CASE("trouble: at the foot of the ladder the easier exercise is offered", "[trouble]") {
    const Programme programme = with_cases(RuleKind::EaseOff, {"swap", "paused", "lowest"});
    const bool has_easier = GENERATE(true, false);
    Diary diary = has_easier ? harder_picked(programme) : Diary::started(programme);
    diary.train(0, has_easier ? "harder_press" : "press", 0, 8);
    const auto offer = offer_of(programme, diary, moment(0, 19), RuleKind::EaseOff);
    REQUIRE(offer.has_value());
    CHECK(offer->title == (has_easier ? "swap" : "paused"));
    REQUIRE(offer->changes.size() == 1);
    const ChangeKind kind = has_easier ? ChangeKind::Swap : ChangeKind::Pause;
    CHECK(offer->changes.front().kind == kind);
    REQUIRE(diary.answer(programme, moment(0, 20), RuleKind::EaseOff, true));
    const PatientState state = state_of(programme, diary, moment(0, 21));
    CHECK(find_exercise_state(state, ExerciseId{"press"})->is_in_plan);
    CHECK_FALSE(find_exercise_state(state, ExerciseId{"harder_press"})->is_in_plan);
}

TEST_CASE("trouble: a track's own rule speaks of its exercises, no other does", "[trouble]") {
    Programme programme = clinic::programme();
    const bool has_own = GENERATE(true, false);
    if (has_own) {
        Rule own = rule_of(programme, RuleKind::EaseOff);
        own.id = {"ease_off_run"};
        own.track = {"run"};
        programme.rules.push_back(own);
    }
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, Actor::Clinician});
    diary.add(moment(0, 7), TrackChanged{{"run"}, true, Actor::Clinician});
    diary.train(0, "lift", 0, 8).train(0, "walk_run", 0, 8);
    std::vector<std::pair<std::string, std::size_t>> said;
    for (const Offer& offer : offers_of(programme, diary, moment(0, 19))) {
        if (offer.kind == RuleKind::EaseOff) {
            said.emplace_back(offer.rule.text, offer.exercises.size());
        }
    }
    const std::vector<std::pair<std::string, std::size_t>> one{{"ease_off", 2}};
    const std::vector<std::pair<std::string, std::size_t>> two{
        {"ease_off", 1}, {"ease_off_run", 1}};
    CHECK(said == (has_own ? two : one));
}

TEST_CASE("trouble: of a track that was left nothing is eased any more", "[trouble]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), StageChanged{{"late"}, Actor::Clinician});
    diary.add(moment(0, 7), TrackChanged{{"run"}, true, Actor::Clinician});
    diary.train(0, "walk_run", 0, 8);
    CHECK(has_offer(programme, diary, moment(0, 19), RuleKind::EaseOff));
    diary.add(moment(0, 19), TrackChanged{{"run"}, false, Actor::Patient});
    CHECK_FALSE(has_offer(programme, diary, moment(0, 20), RuleKind::EaseOff));
}

TEST_CASE("unknown: what is missing is said, a number, the usual pain or a morning", "[trouble]") {
    const Programme programme = with_cases(RuleKind::NotEnoughKnown, {"during", "usual"});
    Diary diary = Diary::started(programme);
    std::string said = "not_enough_known";
    SECTION("the number") {
        diary.train_silently(0, "hold", 0).morning(1, 2);
        said = "during";
    }
    SECTION("the morning, after a number for the whole session") {
        diary.train_silently(0, "hold", 0).during(0, 1);
    }
    SECTION("the usual pain") {
        diary = untold(programme);
        diary.train(0, "hold", 0, 1).morning(1, 2);
        said = "usual";
    }
    const auto offer = offer_of(programme, diary, moment(1), RuleKind::NotEnoughKnown);
    REQUIRE(offer.has_value());
    CHECK(offer->title == said);
}

TEST_CASE("trouble: a red flag that this programme does not ask about locks no less", "[trouble]") {
    const Programme programme = clinic::programme();
    const char* question = GENERATE("pop", "of_another_programme");
    Diary diary = Diary::started(programme);
    diary.screening(1, question, ScreeningAnswer::Yes);
    const auto offer = offer_of(programme, diary, moment(1), RuleKind::SeekCare);
    REQUIRE(offer.has_value());
    const bool is_known = question == std::string("pop");
    CHECK(offer->words == (is_known ? "See a doctor today." : "seek_care"));
    CHECK(
        plan_day(programme, state_of(programme, diary, moment(1)), moment(1)).kind ==
        DayKind::CareLock
    );
}

TEST_CASE("too high: a flare-up plan is offered once for what was told", "[trouble]") {
    const bool has_flare = GENERATE(true, false);
    const bool is_told = GENERATE(true, false);
    const Programme every = clinic::with_every_rule();
    const Programme programme = has_flare ? every : without_flare(every);
    Diary diary = is_told ? Diary::started(programme, 6) : untold(programme);
    diary.morning(1, 6);
    const auto offer = offer_of(programme, diary, moment(1), RuleKind::UsualTooHigh);
    REQUIRE(offer.has_value());
    CHECK(number_in(*offer, "usual_pain") == 6);
    CHECK(offer->needs_answer == has_flare);
    if (has_flare) {
        diary.add(moment(1), OfferAnswered{offer->rule, false, offer->changes});
        const auto later = offer_of(programme, diary, moment(2), RuleKind::UsualTooHigh);
        REQUIRE(later.has_value()); // the words stay
        CHECK_FALSE(later->needs_answer);
    }
}

TEST_CASE("flare-up: declined, it is offered again with the next bad news", "[trouble]") {
    const Programme programme = clinic::programme(); // a morning 3 above usual
    Diary diary = Diary::started(programme);
    const int morning = GENERATE(4, 5, 6);
    diary.morning(1, morning);
    REQUIRE(has_offer(programme, diary, moment(1), RuleKind::FlareUp) == (morning >= 5));
    if (morning < 5) {
        return;
    }
    CHECK_FALSE(has_offer(without_flare(programme), diary, moment(1), RuleKind::FlareUp));
    REQUIRE(diary.answer(programme, moment(1), RuleKind::FlareUp, false));
    CHECK_FALSE(has_offer(programme, diary, moment(1, 13), RuleKind::FlareUp));
    diary.morning(2, morning);
    CHECK(has_offer(programme, diary, moment(2), RuleKind::FlareUp));
    REQUIRE(diary.answer(programme, moment(2), RuleKind::FlareUp, true));
    diary.morning(3, morning);
    CHECK_FALSE(has_offer(programme, diary, moment(3), RuleKind::FlareUp)); // it runs
}

TEST_CASE("flare-up: a first morning that nothing is known of is no rise", "[trouble]") {
    const Programme programme = clinic::programme();
    Diary diary = untold(programme);
    diary.morning(1, 9);
    CHECK_FALSE(has_offer(programme, diary, moment(1), RuleKind::FlareUp));
}

TEST_CASE("flare-up: a morning from before the end of one is no reason for another", "[trouble]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(1, 9), TrackChanged{{"flare"}, true, Actor::Patient});
    diary.morning(4, 6);
    diary.add(moment(4, 9), TrackChanged{{"flare"}, false, Actor::Clinician});
    CHECK_FALSE(has_offer(programme, diary, moment(4), RuleKind::FlareUp));
    diary.morning(5, 6);
    CHECK(has_offer(programme, diary, moment(5), RuleKind::FlareUp));
}

TEST_CASE("step back: mornings that get worse are no reason before any training", "[trouble]") {
    const Programme programme = clinic::programme();
    const bool is_trained = GENERATE(true, false);
    Diary diary = Diary::started(programme);
    if (is_trained) {
        diary.train(0, "hold", 0, 1);
    }
    diary.morning(1, 4).morning(2, 4).morning(3, 4);
    CHECK(has_offer(programme, diary, moment(3), RuleKind::StepBack) == is_trained);
}

TEST_CASE("welcome back: so long away asks for the stage before, if there is one", "[trouble]") {
    Programme programme = clinic::programme();
    rule_of(programme, RuleKind::WelcomeBack).limits.stage_days = 20;
    const bool is_late = GENERATE(true, false);
    const int away = GENERATE(20, 21);
    Diary diary = Diary::started(programme);
    if (is_late) {
        diary.add(moment(0, 7), StageChanged{{"late"}, Actor::Clinician});
    }
    diary.train(0, is_late ? "lift" : "hold", 0, 1).morning(1, 2);
    const auto offer = offer_of(programme, diary, moment(away), RuleKind::WelcomeBack);
    REQUIRE(offer.has_value());
    const bool is_asked =
        std::any_of(offer->changes.begin(), offer->changes.end(), [](const Change& change) {
            return change.kind == ChangeKind::StageDown;
        });
    CHECK(is_asked == (is_late && away > 20));
    Change down;
    down.kind = ChangeKind::StageDown;
    down.stage = {GENERATE("early", "nowhere")};
    diary.add(moment(away), OfferAnswered{offer->rule, true, {down}});
    const bool goes_back = is_late && down.stage == StageId{"early"};
    CHECK(state_of(programme, diary, moment(away, 13)).stage == (is_late && !goes_back ? 1u : 0u));
}

TEST_CASE("welcome back: after so long it begins at the foot, and asks nobody", "[trouble]") {
    Programme programme = clinic::programme();
    rule_of(programme, RuleKind::WelcomeBack).limits.restart_days = 10;
    const int away = GENERATE(8, 10, 11);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {1}, Actor::Clinician});
    diary.train(0, "hold", 1, 1).morning(1, 2);
    const auto offer = offer_of(programme, diary, moment(away), RuleKind::WelcomeBack);
    REQUIRE(offer.has_value());
    CHECK(offer->needs_answer == (away <= 10)); // one small step may be given back
    diary.add(moment(away), OfferAnswered{offer->rule, false, offer->changes});
    CHECK(rung_of(programme, diary, moment(away, 13), "hold") == (away <= 10 ? 1 : 0));
}

TEST_CASE("hold: trouble that was told later than a day holds what was earned", "[trouble]") {
    Programme programme = clinic::programme();
    rule_of(programme, RuleKind::WelcomeBack).limits.gap_days = 14;
    const int day = GENERATE(11, 12); // the newest morning is of day 5
    Diary diary = Diary::started(programme);
    diary.good_days(0, 3);
    CHECK(has_offer(programme, diary, moment(day), RuleKind::StepUp));
    diary.add(moment(day, 13), PainReported{PainContext::After, pain(8), {}, {}, {}});
    CHECK_FALSE(has_offer(programme, diary, moment(day, 14), RuleKind::StepUp));
    const auto offer = offer_of(programme, diary, moment(day, 14), RuleKind::Hold);
    REQUIRE(offer.has_value());
    CHECK(number_in(*offer, "pain_morning").has_value() == (day < 12)); // of this week alone
}

TEST_CASE("said: the safest first, whatever order the programme lists its rules in", "[trouble]") {
    Programme programme = clinic::programme();
    if (GENERATE(true, false)) {
        std::reverse(programme.rules.begin(), programme.rules.end());
    }
    Diary diary = Diary::started(programme);
    diary.train(0, "hold", 0, 8).screening(0, "pop", ScreeningAnswer::Yes);
    std::vector<RuleKind> said;
    for (const Offer& offer : offers_of(programme, diary, moment(0, 19))) {
        said.push_back(offer.kind);
    }
    CHECK(said == std::vector{RuleKind::SeekCare, RuleKind::StopExercise, RuleKind::EaseOff});
}

TEST_CASE("absent: a rule that a programme does without is never in the way", "[trouble]") {
    const Programme programme = clinic::programme();
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    SECTION("no welcome back: a pause lowers nothing and ends no row") {
        diary.good_days(0, 2, 2).good_days(20, 1, 2);
        const Programme bare = without(programme, RuleKind::WelcomeBack);
        CHECK(has_offer(bare, diary, moment(21), RuleKind::StepUp));
        CHECK_FALSE(has_offer(programme, diary, moment(21), RuleKind::StepUp));
        const DayPlan plan = plan_day(bare, state_of(bare, diary, moment(60)), moment(60));
        CHECK(find_planned(plan, "hold")->rung == Rung{2});
        CHECK(plan.kind == DayKind::Training);
    }
    SECTION("no step back: mornings that rise hold nothing") {
        Programme calm = programme; // a morning 2 above usual has settled
        calm.pain_rules.front().settle_rise = 2;
        const Programme bare = without(calm, RuleKind::StepBack);
        for (int day = 0; day < 5; ++day) {
            diary.train(day, "hold", 2, 1).morning(day + 1, 4);
        }
        CHECK(state_of(calm, diary, moment(5)).days.back().verdict == Verdict::Green);
        CHECK_FALSE(has_offer(calm, diary, moment(5), RuleKind::StepUp));
        CHECK(has_offer(bare, diary, moment(5), RuleKind::StepUp));
    }
    SECTION("no step up, no stage up: nothing goes up") {
        diary.good_days(0, 8, 2).measure(14, "sitting", 30);
        CHECK(has_offer(programme, diary, moment(15), RuleKind::StageUp));
        const Programme bare = without(programme, RuleKind::StepUp);
        const PatientState state = state_of(programme, diary, moment(15));
        const ExerciseState& hold = *find_exercise_state(state, ExerciseId{"hold"});
        CHECK(may_step_up(programme, state, hold, moment(15)));
        CHECK_FALSE(may_step_up(bare, state, hold, moment(15)));
        CHECK(may_stage_up(programme, state, moment(15)));
        CHECK_FALSE(may_stage_up(without(programme, RuleKind::StageUp), state, moment(15)));
    }
}

TEST_CASE("stalled: a few sore days among many good ones are no standstill", "[trouble]") {
    const Programme programme = clinic::with_every_rule(); // 3 acceptable days
    const int good = GENERATE(3, 4);
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    for (int day = 0; day < good + 3; ++day) {
        diary.train(day, "hold", 2, day < good ? 1 : 3).morning(day + 1, 2);
    }
    const LocalTime now = moment(good + 3);
    CHECK(has_offer(programme, diary, now, RuleKind::Stalled) == (good <= 3));
}

TEST_CASE("stalled: the smaller dose is taken once, not step by step to nothing", "[trouble]") {
    const Programme programme = clinic::with_every_rule();
    const bool is_accepted = GENERATE(true, false);
    const auto sore_days = [](Diary& diary, int from_day, int rung) {
        for (int day = from_day; day < from_day + 3; ++day) {
            diary.train(day, "hold", rung, 3).morning(day + 1, 2);
        }
    };
    Diary diary = Diary::started(programme);
    diary.add(moment(0, 7), RungChanged{{"hold"}, {2}, Actor::Clinician});
    sore_days(diary, 0, 2);
    REQUIRE(diary.answer(programme, moment(3), RuleKind::Stalled, is_accepted));
    const int rung = rung_of(programme, diary, moment(3, 13), "hold");
    CHECK(rung == (is_accepted ? 1 : 2));
    sore_days(diary, 4, rung);
    CHECK(has_offer(programme, diary, moment(7), RuleKind::Stalled) == !is_accepted);
    diary.add(moment(7, 13), RungChanged{{"hold"}, {2}, Actor::Clinician});
    sore_days(diary, 8, 2);
    CHECK(has_offer(programme, diary, moment(11), RuleKind::Stalled)); // where it stood before
}

TEST_CASE("stalled: what a clinician holds is left alone, its foot has another way", "[trouble]") {
    const Programme programme = with_cases(RuleKind::Stalled, {"swap", "ask"});
    Diary diary = harder_picked(programme);
    std::string exercise = "harder_press";
    int rung = 0;
    std::string said = "swap";
    SECTION("at the foot, with an easier exercise") {}
    SECTION("at the foot, with nothing easier") {
        exercise = "hold";
        said = "";
    }
    SECTION("above the foot") {
        diary.add(moment(0, 8), RungChanged{{"harder_press"}, {1}, Actor::Clinician});
        rung = 1;
        said = "stalled";
    }
    SECTION("held by a clinician") {
        diary.add(moment(0, 8), LockChanged{{"harder_press"}, true, {}});
        said = "";
    }
    for (int day = 0; day < 3; ++day) {
        diary.train(day, exercise, rung, 3).morning(day + 1, 2);
    }
    const auto offer = offer_of(programme, diary, moment(3), RuleKind::Stalled);
    CHECK((offer ? offer->title : "") == said);
}
