// What keeps somebody from going on, and what must not: a usual pain at the limit, flare-up plans,
// acceptable pain for weeks, and mornings that were forgotten.
#include "support/clinic.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

Programme with_rule(RuleKind kind, const std::string& id) {
    Programme made = clinic::programme();
    Rule& added = made.rules.emplace_back();
    added.id = {id};
    added.kind = kind;
    added.title = id;
    added.words = id;
    return made;
}

Programme with_usual_rule() {
    return with_rule(RuleKind::UsualTooHigh, "see_physio");
}

Programme with_stalled_rule() {
    Programme made = with_rule(RuleKind::Stalled, "stalled");
    made.rules.back().limits.hold_days = 3;
    made.rules.back().limits.over_days = 60;
    made.rules.back().limits.ask_days = 42;
    return made;
}

/// Acceptable days settle here too.
Programme with_settled_days() {
    Programme made = clinic::programme();
    rule_of(made, RuleKind::StageUp).limits.well_tolerated_days = 0;
    rule_of(made, RuleKind::StageUp).limits.settled_days = 4;
    return made;
}

const Offer* offer_of(const std::vector<Offer>& offers, const std::string& rule) {
    for (const Offer& offer : offers) {
        if (offer.rule.text == rule) {
            return &offer;
        }
    }
    return nullptr;
}

/// What it found would be gone with the list.
const Offer* offer_of(std::vector<Offer>&& offers, const std::string& rule) = delete;

} // namespace

TEST_CASE("while the usual pain is at the limit nothing goes up", "[way-on]") {
    const Programme programme = with_usual_rule();
    for (const int usual : {4, 5}) {
        Diary diary = Diary::started(programme, usual);
        for (const int day : {0, 2, 4}) {
            diary.train(day, "hold", 0, 1).morning(day + 1, usual);
        }
        CHECK(has_offer(programme, diary, moment(5), RuleKind::StepUp) == (usual < 5));
    }
}

TEST_CASE("a usual pain at the limit is not told to go on as before", "[way-on]") {
    Programme programme = with_usual_rule();
    programme.rules.push_back(with_stalled_rule().rules.back());
    programme.rules.back().cases.push_back({"waits", "waits", "waits"}); // of a step
    for (const int usual : {4, 5}) {
        Diary diary = Diary::started(programme, usual);
        constexpr int weeks_7 = 49;
        for (int day = 0; day <= weeks_7; day += 2) {
            diary.train(day, "hold", 0, 1).morning(day + 1, usual);
        }
        const LocalTime now = moment(weeks_7 + 1);
        CHECK(has_offer(programme, diary, now, RuleKind::Stalled) == (usual < 5));
    }
}

TEST_CASE("a usual pain at the limit offers the flare-up plan once", "[way-on]") {
    const Programme programme = with_usual_rule();
    Diary diary = Diary::started(programme, 6);
    REQUIRE(diary.answer(programme, moment(0), RuleKind::UsualTooHigh, true));
    for (int day = 1; day <= 7; ++day) {
        diary.train(day, "rest_hold", 0, 1).morning(day, 6);
    }
    REQUIRE(diary.answer(programme, moment(8), RuleKind::TrackVerdict, true));
    for (const int day : {8, 20, 40}) {
        const std::vector<Offer> offers = offers_of(programme, diary, moment(day, 13));
        const Offer* const offer = offer_of(offers, "see_physio");
        REQUIRE(offer != nullptr);
        CHECK_FALSE(offer->needs_answer);
    }
}

TEST_CASE("days of a flare-up plan do not lead out of the stage", "[way-on]") {
    const Programme programme = with_settled_days();
    Diary diary = Diary::started(programme, 2);
    diary.good_days(0, 6).measure(12, "sitting", 40);
    diary.add(moment(12), TrackChanged{{"flare"}, true}).screening(13, "pop", ScreeningAnswer::No);
    for (int day = 13; day <= 16; ++day) {
        diary.morning(day, 2).train(day, "rest_hold", 0, 1);
    }
    diary.morning(17, 2);
    REQUIRE(diary.answer(programme, moment(17), RuleKind::TrackVerdict, true));
    diary.train(17, "hold", 0, 1).morning(18, 2);
    CHECK_FALSE(has_offer(programme, diary, moment(18), RuleKind::StageUp));
    diary.good_days(19, 7).measure(32, "sitting", 40);
    CHECK(has_offer(programme, diary, moment(32), RuleKind::StageUp));
}

TEST_CASE("three forgotten mornings do not end a row of settled days, four do", "[way-on]") {
    const Programme programme = with_settled_days();
    for (const int forgotten : {3, 4}) {
        Diary diary = Diary::started(programme, 2);
        for (int day = 0; day <= 16; day += 2) {
            diary.train(day, "hold", 0, 1);
            const bool is_forgotten = day >= 6 && day < 6 + 2 * forgotten;
            if (!is_forgotten) {
                diary.morning(day + 1, 2);
            }
        }
        diary.measure(17, "sitting", 40);
        INFO("forgotten " << forgotten);
        CHECK(has_offer(programme, diary, moment(17), RuleKind::StageUp) == (forgotten == 3));
        CHECK(has_offer(programme, diary, moment(17), RuleKind::StepUp) == (forgotten == 3));
    }
}

TEST_CASE("a smaller dose that is as sore is not made smaller still", "[way-on]") {
    Programme programme = with_stalled_rule();
    Exercise& hold = exercise_of(programme, "hold");
    hold.easier_rungs = 2;
    Diary diary = Diary::started(programme, 2);
    int day = 0;
    const auto three_acceptable_days = [&](int rung) {
        for (int done = 0; done < 3; ++done, day += 2) {
            diary.train(day, "hold", rung, 4).morning(day + 1, 2);
        }
    };
    three_acceptable_days(0);
    REQUIRE(diary.answer(programme, moment(day), RuleKind::Stalled, true));
    REQUIRE(rung_of(programme, diary, moment(day), "hold") == -1);
    three_acceptable_days(-1);
    three_acceptable_days(-1);
    CHECK_FALSE(has_offer(programme, diary, moment(day), RuleKind::Stalled));
}

TEST_CASE("a goal that does not move is named when the physiotherapist is", "[way-on]") {
    const Programme programme = with_every_rule();
    const auto named_after = [&programme](int minutes) {
        Diary diary = Diary::started(programme, 2);
        for (int day = 0; day < 25; day += 2) { // acceptable: no step waits
            diary.train(day, "hold", 0, 4).morning(day + 1, 2);
        }
        diary.measure(24, "sitting", minutes);
        const std::vector<Offer> offers = offers_of(programme, diary, moment(25));
        const Offer* const asks = offer_of(offers, "stalled");
        REQUIRE(asks != nullptr);
        REQUIRE(asks->title == "ask");
        std::vector<std::string> labels;
        for (const OfferNumber& number : asks->numbers) {
            labels.push_back(number.label + " " + std::to_string(number.value));
        }
        return labels;
    };
    CHECK(named_after(20) == std::vector<std::string>{"days_same 25", "sitting_30 20"});
    CHECK(named_after(30) == std::vector<std::string>{"days_same 25"});
}

TEST_CASE(
    "a goal that holds a stage is named weeks after its time, though steps go on", "[way-on]"
) {
    Programme programme = with_every_rule(); // the next stage after 8 days at the soonest
    const auto said_on = [&programme](int day, int minutes) {
        const int step = day - 4;
        Diary diary = Diary::started(programme, 2).good_days(0, step / 2);
        REQUIRE(diary.answer(programme, moment(step), RuleKind::StepUp, true));
        diary.good_days(step, 2, 1);
        diary.measure(day - 1, "sitting", minutes);
        const std::vector<Offer> offers = offers_of(programme, diary, moment(day));
        const Offer* const offer = offer_of(offers, "stalled");
        return offer == nullptr ? std::string() : offer->title;
    };
    const int over = rule_of(programme, RuleKind::StageUp).limits.over_days;
    CHECK(said_on(over + 22, 20).empty());
    rule_of(programme, RuleKind::Stalled).cases.push_back({"goal", "goal", "goal"});
    CHECK(said_on(over + 18, 20).empty());
    CHECK(said_on(over + 22, 20) == "goal");
    CHECK(said_on(over + 22, 30).empty());
}

TEST_CASE("who says no to more is not sent to the physiotherapist for it", "[way-on]") {
    const Programme programme = with_every_rule();
    Diary diary = Diary::started(programme, 2).good_days(0, 12);
    REQUIRE(diary.answer(programme, moment(24), RuleKind::StepUp, false));
    diary.good_days(24, 2);
    CHECK_FALSE(has_offer(programme, diary, moment(28), RuleKind::Stalled));
}

// --- nothing left to reach -----------------------------------------------------------------------

namespace {

/// Somebody in the last stage, whose only exercise stands on this rung, after one good day.
std::string words_after_a_good_day(const Programme& programme, int rung, bool is_locked = false) {
    Diary diary = Diary::started(programme, 2);
    diary.add(moment(0, 9), StageChanged{{"late"}, Actor::Clinician});
    diary.add(moment(0, 10), RungChanged{{"lift"}, Rung{rung}, Actor::Clinician});
    if (is_locked) {
        diary.add(moment(0, 11), LockChanged{{"lift"}, true, {}});
    }
    diary.train(0, "lift", rung, 1).morning(1, 2);
    const std::vector<Offer> offers = offers_of(programme, diary, moment(1));
    const Offer* const good = find_offer(offers, RuleKind::WellTolerated);
    return good == nullptr ? std::string() : good->words;
}

Programme ends_with_lift() {
    Programme programme = clinic::programme();
    rule_of(programme, RuleKind::WellTolerated).cases = {{"at_top", "good", "keeps it"}};
    std::erase_if(programme.rules, [](const Rule& rule) {
        return rule.kind == RuleKind::OfferTrack;
    });
    return programme;
}

} // namespace

TEST_CASE("a good day counts toward the next step only where there is one", "[way-on]") {
    const Programme programme = ends_with_lift();
    CHECK(words_after_a_good_day(programme, 2) == "well_tolerated");
    CHECK(words_after_a_good_day(programme, 3) == "keeps it");
    CHECK(words_after_a_good_day(programme, 2, true) == "keeps it");
}

TEST_CASE("a track that was never started is something to reach", "[way-on]") {
    Programme programme = clinic::programme();
    rule_of(programme, RuleKind::WellTolerated).cases = {{"at_top", "good", "keeps it"}};
    CHECK(words_after_a_good_day(programme, 3) == "well_tolerated");
}

TEST_CASE("a stage that a clinician locked is nothing to reach by oneself", "[way-on]") {
    Programme programme = ends_with_lift();
    programme.stages.push_back({});
    programme.stages.back().id = {"last"};
    CHECK(words_after_a_good_day(programme, 3) == "well_tolerated");
    programme.stages[1].is_locked = true;
    CHECK(words_after_a_good_day(programme, 3) == "keeps it");
}
