// Doses held against each other: which one asks for more, what one rung changes, and what setting
// one number means for a ladder.
#include "engine/programme/dose.h"
#include "engine/programme/dose_order.h"
#include "engine/programme/dose_parts.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using std::chrono::hours;
using std::chrono::seconds;

namespace {

/// Two sets of eight.
Dose base() {
    Dose dose;
    dose.sets = 2;
    dose.repetitions = 8;
    return dose;
}

/// Eight repetitions with the most that can be lifted so often.
Dose maximum(int most) {
    Dose dose = base();
    dose.repetitions = most;
    dose.load = Load{LoadKind::RepetitionMax, most};
    return dose;
}

Dose with_load(LoadKind kind, int amount) {
    Dose dose = base();
    dose.load = Load{kind, amount};
    return dose;
}

Dose intervals(int work_secs, int repetitions) {
    Dose dose = base();
    dose.repetitions = repetitions;
    dose.interval = Interval{seconds(work_secs), seconds(60)};
    return dose;
}

template <typename Member, typename Value>
Dose with(Member Dose::*member, Value value) {
    Dose dose = base();
    dose.*member = value;
    return dose;
}

/// The same doses with so many repetitions, in this form.
std::vector<Dose> ladder(std::vector<int> repetitions, const char* form = "") {
    std::vector<Dose> doses;
    for (const int count : repetitions) {
        doses.push_back(with(&Dose::repetitions, count));
        doses.back().form = form;
    }
    return doses;
}

std::vector<int> repetitions_of(const std::vector<Dose>& doses) {
    std::vector<int> found;
    for (const Dose& dose : doses) {
        found.push_back(*dose.repetitions);
    }
    return found;
}

} // namespace

TEST_CASE("harder: more of anything, and what was not asked for before", "[dose]") {
    struct Row {
        const char* name;
        Dose dose;
        Dose than;
        bool is_harder;
        bool is_easier; // the other way round
    };

    Dose none = base();
    none.repetitions.reset();
    const Row rows[] = {
        {"the same", base(), base(), false, false},
        {"another form", with(&Dose::form, "one leg"), base(), true, true},
        {"a set more", with(&Dose::sets, 3), base(), true, false},
        {"a repetition more", with(&Dose::repetitions, 9), base(), true, false},
        {"repetitions where there were none", base(), none, true, false},
        {"a hold", with(&Dose::hold, seconds(30)), base(), true, false},
        {"a longer hold",
         with(&Dose::hold, seconds(31)),
         with(&Dose::hold, seconds(30)),
         true,
         false},
        {"a longer way",
         with(&Dose::distance_metres, 21),
         with(&Dose::distance_metres, 20),
         true,
         false},
        {"more effort",
         with(&Dose::effort, Effort{5, 7}),
         with(&Dose::effort, Effort{6, 6}),
         true,
         false},
        {"an effort to reach", with(&Dose::effort, Effort{}), base(), true, false},
        {"a wider range",
         with(&Dose::range, JointRange{0, 91}),
         with(&Dose::range, JointRange{0, 90}),
         true,
         false},
        {"a range to reach", with(&Dose::range, JointRange{}), base(), true, false},
        {"a session more a day", with(&Dose::sessions_per_day, 2), base(), true, false},
        {"less rest is no more work", with(&Dose::rest, seconds(10)), base(), false, false},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(is_harder(row.dose, row.than) == row.is_harder);
        CHECK(is_harder(row.than, row.dose) == row.is_easier);
    }
}

TEST_CASE("harder: loads of one kind by their amount, another kind is harder", "[dose]") {
    const Dose body = with_load(LoadKind::BodyWeight, 0);
    const Dose light = with_load(LoadKind::Grams, 5000);
    const Dose heavy = with_load(LoadKind::Grams, 7500);
    const Dose band = with_load(LoadKind::Band, 1);
    CHECK(is_harder(heavy, light));
    CHECK_FALSE(is_harder(light, heavy));
    CHECK(is_harder(light, base()));
    CHECK_FALSE(is_harder(base(), light));
    CHECK(is_harder(light, body));
    CHECK_FALSE(is_harder(body, light));
    CHECK(is_harder(band, light));
    CHECK(is_harder(light, band));
}

TEST_CASE("harder: fewer repetitions at most are a heavier load", "[dose]") {
    CHECK(is_harder(maximum(8), maximum(12)));
    CHECK_FALSE(is_harder(maximum(12), maximum(8))); // its repetitions go with the load
    CHECK(is_harder(with(&Dose::repetitions, 12), maximum(8)));
    CHECK(is_harder(maximum(12), base()));
}

TEST_CASE("harder: longer intervals, or more work in all of them", "[dose]") {
    CHECK(is_harder(intervals(61, 1), intervals(60, 4)));
    CHECK(is_harder(intervals(60, 5), intervals(60, 4)));
    CHECK_FALSE(is_harder(intervals(60, 4), intervals(60, 5)));
    CHECK_FALSE(is_harder(intervals(40, 5), intervals(60, 4))); // 200 s, not 240
    CHECK(is_harder(intervals(60, 1), base()));
    CHECK_FALSE(is_harder(base(), intervals(60, 8)));
}

TEST_CASE("changed: each variable is named when it alone differs", "[dose]") {
    const std::pair<DoseVariable, Dose> rows[] = {
        {DoseVariable::Form, with(&Dose::form, "one leg")},
        {DoseVariable::Sets, with(&Dose::sets, 3)},
        {DoseVariable::Repetitions, with(&Dose::repetitions, 9)},
        {DoseVariable::Hold, with(&Dose::hold, seconds(30))},
        {DoseVariable::Distance, with(&Dose::distance_metres, 20)},
        {DoseVariable::Interval, with(&Dose::interval, Interval{})},
        {DoseVariable::Tempo, with(&Dose::tempo, Tempo{})},
        {DoseVariable::Load, with(&Dose::load, Load{LoadKind::Grams, 5000})},
        {DoseVariable::Effort, with(&Dose::effort, Effort{})},
        {DoseVariable::Range, with(&Dose::range, JointRange{})},
        {DoseVariable::Rest, with(&Dose::rest, seconds(60))},
        {DoseVariable::Frequency, with(&Dose::sessions_per_day, 2)},
        {DoseVariable::Frequency, with(&Dose::hours_between, hours(20))},
        {DoseVariable::Frequency, with(&Dose::sessions_per_week, 3)},
    };
    CHECK(changed_variables(base(), base()).empty());
    for (const auto& [variable, dose] : rows) {
        INFO("variable " << static_cast<int>(variable));
        CHECK(changed_variables(base(), dose) == std::vector<DoseVariable>{variable});
        CHECK(changed_variables(dose, base()) == std::vector<DoseVariable>{variable});
    }
}

TEST_CASE("changed: repetitions that go with a load or an interval are part of it", "[dose]") {
    using Changed = std::vector<DoseVariable>;
    Dose eight_of_twelve = maximum(12);
    eight_of_twelve.repetitions = 8;
    Dose six_of_twelve = maximum(12);
    six_of_twelve.repetitions = 6;
    Dose seven_of_ten = maximum(10);
    seven_of_ten.repetitions = 7;
    const Changed load{DoseVariable::Load};
    const Changed repetitions{DoseVariable::Repetitions};
    const Changed both{DoseVariable::Repetitions, DoseVariable::Load};
    CHECK(changed_variables(maximum(12), maximum(8)) == load);
    CHECK(changed_variables(eight_of_twelve, maximum(10)) == load);
    CHECK(changed_variables(maximum(12), seven_of_ten) == load);
    CHECK(changed_variables(eight_of_twelve, seven_of_ten) == both);
    CHECK(changed_variables(eight_of_twelve, six_of_twelve) == repetitions);
    CHECK(changed_variables(maximum(12), eight_of_twelve) == repetitions);
    CHECK(changed_variables(with(&Dose::repetitions, 12), maximum(8)) == both);
    CHECK(changed_variables(maximum(12), with(&Dose::repetitions, 8)) == both);
    const Changed interval{DoseVariable::Interval};
    CHECK(changed_variables(intervals(60, 5), intervals(90, 4)) == interval);
    CHECK(changed_variables(intervals(60, 5), intervals(60, 4)) == repetitions);
    CHECK(changed_variables(intervals(60, 5), base()).size() == 2);
    CHECK(changed_variables(base(), intervals(60, 5)).size() == 2);
}

TEST_CASE("parts: a dose has the numbers that people say of it", "[dose]") {
    using Parts = std::vector<DosePart>;
    const DosePart sets{DoseAmount::Sets};
    const DosePart repetitions{DoseAmount::Repetitions};
    const DosePart hold{DoseAmount::Hold};
    CHECK(parts_of(base()) == Parts{sets, repetitions});
    CHECK(parts_of(with_load(LoadKind::BodyWeight, 0)) == Parts{sets, repetitions});
    CHECK(parts_of(maximum(8)) == Parts{sets, {DoseAmount::RepetitionMax}});
    const std::pair<LoadKind, DoseAmount> loads[] = {
        {LoadKind::Grams, DoseAmount::Grams},
        {LoadKind::Band, DoseAmount::Band},
        {LoadKind::PercentOfMax, DoseAmount::PercentOfMax},
    };
    for (const auto& [kind, amount] : loads) {
        CHECK(parts_of(with_load(kind, 3)) == Parts{sets, repetitions, {amount}});
        CHECK(part_in(with_load(kind, 3), {amount}) == 3);
        CHECK(part_in(with_part(with_load(kind, 3), {amount}, 4), {amount}) == 4);
    }
    Dose held = with(&Dose::hold, seconds(30));
    CHECK(parts_of(held) == Parts{sets, repetitions, hold});
    held.repetitions = 1;
    CHECK(parts_of(held) == Parts{sets, hold});
    held.repetitions.reset();
    CHECK(parts_of(held) == Parts{sets, hold});
    CHECK(parts_of(with(&Dose::tempo, Tempo{})).size() == 6);
}

TEST_CASE("parts: a number that is set is the only one that changes", "[dose]") {
    Dose full = with(&Dose::hold, seconds(30));
    full.tempo = Tempo{seconds(3), seconds(0), seconds(3), seconds(1)};
    for (const DosePart& part : parts_of(full)) {
        const Dose set = with_part(full, part, 7);
        CHECK(part_in(set, part) == 7);
        for (const DosePart& other : parts_of(full)) {
            CHECK((part_in(set, other) == part_in(full, other) || other == part));
        }
    }
    const DoseAmount absent[] = {
        DoseAmount::Hold, DoseAmount::Tempo, DoseAmount::Grams, DoseAmount::RepetitionMax};
    for (const DoseAmount amount : absent) {
        CHECK_FALSE(part_in(base(), {amount}).has_value());
        CHECK(with_part(base(), {amount}, 7) == base());
    }
}

TEST_CASE("parts: repetitions follow a repetition maximum, and never pass it", "[dose]") {
    const DosePart most{DoseAmount::RepetitionMax};
    CHECK(with_part(maximum(12), most, 8) == maximum(8));
    Dose some = maximum(12);
    some.repetitions = 10;
    CHECK(with_part(some, most, 15).repetitions == 10);
    CHECK(with_part(some, most, 8).repetitions == 8);
    some.repetitions.reset();
    CHECK_FALSE(with_part(some, most, 8).repetitions.has_value());
}

TEST_CASE("limits: a number may be set when the programme says how far", "[dose]") {
    Programme programme;
    programme.dose_limits = {{DoseAmount::Sets, 1, 4, 1, {}}, {DoseAmount::Hold, 10, 60, 5, {}}};
    CHECK(find_limit(programme, DoseAmount::Hold) == &programme.dose_limits.back());
    CHECK(find_limit(programme, DoseAmount::Grams) == nullptr);
}

TEST_CASE("ladder: harder rungs stay no easier, easier ones no harder", "[dose]") {
    struct Row {
        std::size_t place;
        int value;
        std::vector<int> after;
        std::size_t new_place;
        std::size_t new_begin; // of the rung that begins, the third
    };

    const Row rows[] = {
        {1, 11, {8, 11, 12, 15}, 1, 2},
        {1, 13, {8, 13, 15}, 1, 1}, // 12 would be easier than 13, and then the same
        {2, 9, {8, 9, 15}, 1, 1},
        {0, 20, {20}, 0, 0},
        {3, 5, {5}, 0, 0},
        {2, 12, {8, 10, 12, 15}, 2, 2},
    };
    for (const Row& row : rows) {
        INFO("rung " << row.place << " to " << row.value);
        const SetLadder before{ladder({8, 10, 12, 15}), row.place, 2};
        const SetLadder after = set_on_ladder(before, {DoseAmount::Repetitions}, row.value);
        CHECK(repetitions_of(after.doses) == row.after);
        CHECK(after.place == row.new_place);
        CHECK(after.begin == row.new_begin);
    }
}

TEST_CASE("ladder: a number that goes both ways is set where it was the same alone", "[dose]") {
    std::vector<Dose> doses = ladder({8, 10});
    for (const Dose& harder : ladder({6, 8}, "one leg")) {
        doses.push_back(harder);
    }
    const SetLadder after = set_on_ladder({doses, 0, 0}, {DoseAmount::Repetitions}, 9);
    CHECK(repetitions_of(after.doses) == std::vector<int>{9, 10, 6, 9});
    std::vector<Dose> paced = ladder({8, 9});
    paced.front().tempo = Tempo{seconds(3), seconds(0), seconds(3), seconds(0)};
    paced.back().tempo = Tempo{seconds(2), seconds(0), seconds(2), seconds(0)};
    const SetLadder slower = set_on_ladder({paced, 1, 0}, {DoseAmount::Tempo, 0}, 4);
    CHECK(slower.doses.front().tempo->up == seconds(3));
    CHECK(slower.doses.back().tempo->up == seconds(4));
}

TEST_CASE("ladder: of repetition maxima the harder rungs are the lower numbers", "[dose]") {
    const std::vector<Dose> doses{maximum(15), maximum(12), maximum(8)};
    const DosePart most{DoseAmount::RepetitionMax};
    CHECK(repetitions_of(set_on_ladder({doses, 1, 0}, most, 10).doses) == std::vector{15, 10, 8});
    CHECK(repetitions_of(set_on_ladder({doses, 1, 0}, most, 6).doses) == std::vector{15, 6});
    CHECK(repetitions_of(set_on_ladder({doses, 1, 0}, most, 20).doses) == std::vector{20, 8});
}

TEST_CASE("ladder: a rung without that number leaves all as it was", "[dose]") {
    std::vector<Dose> doses = ladder({8, 9});
    doses.back().hold = seconds(10);
    const SetLadder before{doses, 0, 0};
    CHECK(set_on_ladder(before, {DoseAmount::Hold}, 20).doses == doses);
    CHECK(set_on_ladder({doses, 2, 0}, {DoseAmount::Sets}, 3).doses == doses);
    const SetLadder held = set_on_ladder({doses, 1, 0}, {DoseAmount::Hold}, 20);
    CHECK_FALSE(held.doses.front().hold.has_value());
    CHECK(held.doses.back().hold == seconds(20));
}
