// Which entries count, and in which order: never a matter of how the lines of the log lie.
#include "engine/log/log_order.h"

#include "support/clinic.h"
#include "support/random_log.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

Entry entry_of(const std::string& id, LocalTime at, EntryBody body) {
    return {{id}, at, at, programme().id, 1, {}, std::move(body)};
}

PainReported after(int score) {
    return {PainContext::After, pain(score), {}, {}, {}};
}

/// What counts, by value: pointers differ from copy to copy.
std::vector<Entry> counted_in(const std::vector<Entry>& log) {
    std::vector<Entry> counted;
    for (const Entry* entry : counting(log)) {
        counted.push_back(*entry);
    }
    return counted;
}

int score_counted(const std::vector<Entry>& log) {
    const std::vector<Entry> counted = counted_in(log);
    REQUIRE(counted.size() == 1);
    return std::get_if<PainReported>(&counted.front().body)->score.value();
}

/// Each log in both orders.
void check_score(std::vector<Entry> log, int score) {
    CHECK(score_counted(log) == score);
    std::reverse(log.begin(), log.end());
    CHECK(score_counted(log) == score);
}

Entry correction_of(const Entry& entry, const std::string& id, EntryBody body) {
    Entry correction = entry;
    correction.id = {id};
    correction.replaces = entry.id;
    correction.body = std::move(body);
    return correction;
}

/// A random log to which ties are added: ids that stand twice, rival corrections of one minute,
/// deletions, and corrections of corrections.
std::vector<Entry> log_with_ties(const Programme& programme, int seed) {
    std::vector<Entry> log = random_log(programme, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const std::size_t size = log.size();
    for (int count = 0; count < 40; ++count) {
        const Entry& one = log[random() % size];
        const Entry& other = log[random() % size];
        const std::string number = std::to_string(count);
        Entry twin = other;
        twin.id = one.id;
        twin.recorded = random() % 2 == 0 ? one.recorded : other.recorded;
        Entry left = correction_of(one, "left" + number, other.body);
        Entry right =
            correction_of(one, random() % 2 == 0 ? left.id.text : "right" + number, after(9));
        Entry again = correction_of(left, "again" + number, after(static_cast<int>(random() % 11)));
        Entry gone = entry_of("gone" + number, one.at, EntryDeleted{other.id});
        for (Entry* each : {&twin, &left, &right, &again, &gone}) {
            if (random() % 2 == 0) {
                log.push_back(*each);
            }
        }
    }
    return log;
}

std::string told(const SetAside& aside) {
    std::string text;
    for (const int number :
         {aside.other_programme, aside.newer_version, aside.in_future, aside.duplicates}) {
        text += std::to_string(number) + " ";
    }
    for (const FutureEntry& entry : aside.future) {
        text += entry.id.text + " ";
    }
    return text;
}

} // namespace

TEST_CASE("what counts does not depend on the order of the lines", "[log_order]") {
    const Programme programme = clinic::programme();
    for (int seed = 0; seed < 40; ++seed) {
        std::vector<Entry> log = log_with_ties(programme, seed);
        const LocalTime now = moment(20);
        const std::vector<Entry> counted = counted_in(log);
        const std::string aside = told(order_log(programme, log, now).set_aside);
        REQUIRE(counted.size() < log.size());
        for (unsigned turn = 0; turn < 10; ++turn) {
            std::shuffle(log.begin(), log.end(), std::mt19937(turn));
            INFO("seed " << seed << ", turn " << turn);
            CHECK(counted_in(log) == counted);
            CHECK(told(order_log(programme, log, now).set_aside) == aside);
        }
    }
}

TEST_CASE("of two corrections of one minute the later id counts", "[log_order]") {
    const Entry wrong = entry_of("w-000001", moment(1), after(3));
    const Entry eight = correction_of(wrong, "w-000002", after(8));
    const Entry one = correction_of(wrong, "w-000003", after(1));
    check_score({wrong, eight, one}, 1);
}

TEST_CASE("of two contents of one id and minute the worse score counts", "[log_order]") {
    const Entry mild = entry_of("w-000001", moment(1), after(1));
    const Entry bad = entry_of("w-000001", moment(1), after(8));
    check_score({mild, bad}, 8);
    Entry noted = mild;
    std::get_if<PainReported>(&noted.body)->context = PainContext::Usual;
    check_score({noted, bad}, 8);
    Entry later = mild;
    later.recorded = moment(1, 13);
    check_score({later, bad}, 1);
}

TEST_CASE("of a yes and a clearing with one id and minute the yes counts", "[log_order]") {
    const auto answer = [](ScreeningAnswer said) {
        return entry_of("w-000001", moment(1), ScreeningAnswered{{"q"}, said, {}});
    };
    std::vector<Entry> log{answer(ScreeningAnswer::Yes), answer(ScreeningAnswer::Cleared)};
    for (int turn = 0; turn < 2; ++turn) {
        const std::vector<Entry> counted = counted_in(log);
        REQUIRE(counted.size() == 1);
        CHECK(
            std::get_if<ScreeningAnswered>(&counted.front().body)->answer == ScreeningAnswer::Yes
        );
        std::reverse(log.begin(), log.end());
    }
}

TEST_CASE("what is deleted or corrected is told with what did it", "[log_order]") {
    const Entry first = entry_of("a", moment(1), after(3));
    const Entry second = entry_of("b", moment(2), after(4));
    const std::vector<Entry> log{
        first,
        second,
        correction_of(first, "c", after(5)),
        entry_of("d", moment(3), EntryDeleted{{"b"}})};
    const SettledLog settled = settle_log(log);
    REQUIRE(settled.counting.size() == 1);
    CHECK(settled.counting.front()->id.text == "c");
    CHECK(settled.corrections.find("a")->second->id.text == "c");
    CHECK(settled.deletions.find("b")->second->id.text == "d");
    CHECK(settled.duplicates == 0);
}

TEST_CASE(
    "entries of the future are set aside by name, and no more than are mended", "[log_order]"
) {
    const Programme programme = clinic::programme();
    std::vector<Entry> log{entry_of("now", moment(1), after(1))};
    for (int number = 30; number > 0; --number) {
        const std::string id = (number < 10 ? "f0" : "f") + std::to_string(number);
        log.push_back(entry_of(id, moment(100 + number), after(1)));
    }
    const SetAside aside = order_log(programme, log, moment(2)).set_aside;
    CHECK(aside.in_future == 30);
    REQUIRE(aside.future.size() == 20);
    CHECK(aside.future.front() == FutureEntry{{"f01"}, moment(101)});
    CHECK(aside.future.back() == FutureEntry{{"f20"}, moment(120)});
    CHECK(order_log(programme, log, moment(200)).set_aside.future.empty());
}

TEST_CASE("a clearing counts whatever programme it was written under", "[log_order]") {
    const Programme programme = clinic::programme();
    const ScreeningId question = programme.screening.front().id;
    Entry yes = entry_of("a", moment(1), ScreeningAnswered{question, ScreeningAnswer::Yes, {}});
    Entry cleared =
        entry_of("b", moment(2), ScreeningAnswered{question, ScreeningAnswer::Cleared, {}});
    yes.programme = {"other"};
    cleared.programme = {"third"};
    CHECK(replay(programme, std::vector{yes}, moment(3)).is_care_locked());
    CHECK_FALSE(replay(programme, std::vector{yes, cleared}, moment(3)).is_care_locked());
    Entry no = cleared;
    no.body = ScreeningAnswered{question, ScreeningAnswer::No, {}};
    CHECK(order_log(programme, std::vector{no}, moment(3)).set_aside.other_programme == 1);
    cleared.at = moment(100);
    CHECK(replay(programme, std::vector{yes, cleared}, moment(3)).is_care_locked());
}
