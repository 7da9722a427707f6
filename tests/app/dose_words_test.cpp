// Every dose of every shipped programme, in every language: whatever number the data holds, the
// words hold.
#include "app/words/words.h"

#include "app/words/languages.h"
#include "format/programme/programme_json.h"
#include "support/english.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

Programme shipped(const std::string& name, const std::string& language) {
    const std::string file = read_file("assets/programmes/" + name + ".json");
    if (language == "en") {
        const auto read = read_programme(file);
        REQUIRE(read.has_value());
        return *read;
    }
    const std::string beside =
        read_file("assets/programmes/texts/" + name + "." + language + ".json");
    const auto read = read_programme(ProgrammeText{file, language, beside});
    REQUIRE(read.has_value());
    return *read;
}

bool is_of_number(char letter) {
    return letter >= '0' && letter <= '9';
}

/// "3 sets of 12, each 1.5 kg" has 3, 12 and 1.5: a sign between digits belongs to the number.
std::vector<std::string> numbers_in(const std::string& words) {
    std::vector<std::string> numbers;
    std::string number;
    for (std::size_t place = 0; place <= words.size(); ++place) {
        const char letter = place < words.size() ? words[place] : ' ';
        const bool is_point = (letter == '.' || letter == ',') && !number.empty() &&
                              place + 1 < words.size() && is_of_number(words[place + 1]);
        if (is_of_number(letter) || is_point) {
            number += letter;
        } else if (!number.empty()) {
            numbers.push_back(number);
            number.clear();
        }
    }
    return numbers;
}

/// The numbers that a dose's words must hold, each as often as it is said.
class Wanted {
  public:
    explicit Wanted(const Texts& texts)
        : texts_(texts) {}

    void number(long long value) { numbers.push_back(texts_.number(value)); }

    void text(const std::string& words) {
        for (const std::string& each : numbers_in(words)) {
            numbers.push_back(each);
        }
    }

    /// "1 hour 20 minutes", by arithmetic of its own.
    void duration(std::chrono::seconds duration) {
        const long long seconds = duration.count();
        if (seconds < 60 || (seconds < 120 && seconds % 60 != 0)) {
            return number(seconds);
        }
        const long long large = seconds >= 3600 ? 3600 : 60;
        number(seconds / large);
        const long long rest = seconds % large / (large / 60);
        if (rest != 0) {
            number(rest);
        }
    }

    void load(const Load& load) {
        if (load.kind == LoadKind::Grams) {
            numbers.push_back(texts_.decimal(load.amount));
        } else if (load.kind != LoadKind::BodyWeight) {
            number(load.amount);
        }
    }

    std::vector<std::string> numbers;

  private:
    const Texts& texts_;
};

/// What is 1 and goes without saying is left out: one set of it, once a day.
Wanted wanted_of(const Texts& texts, const Dose& dose) {
    Wanted wanted(texts);
    const int repetitions = dose.repetitions.value_or(1);
    const bool is_stretch = dose.interval || dose.distance_metres;
    if (is_stretch && (dose.sets == 1 || repetitions == 1)) {
        if (dose.sets * repetitions > 1) {
            wanted.number(dose.sets * repetitions);
        }
    } else {
        wanted.number(dose.sets);
        if (dose.repetitions && (repetitions > 1 || !dose.hold)) {
            wanted.number(repetitions);
        }
    }
    if (dose.hold) {
        wanted.duration(*dose.hold);
    }
    if (dose.distance_metres) {
        wanted.number(*dose.distance_metres);
    }
    if (dose.interval) {
        wanted.duration(dose.interval->work);
        if (dose.interval->recover.count() > 0) {
            wanted.duration(dose.interval->recover);
        }
    }
    return wanted;
}

/// Once and twice have words of their own.
void add_frequency(Wanted& wanted, const Dose& dose) {
    if (dose.sessions_per_day > 2) {
        wanted.number(dose.sessions_per_day);
    }
    if (dose.sessions_per_week.value_or(0) > 2) {
        wanted.number(*dose.sessions_per_week);
    }
    if (dose.hours_between.count() > 0) {
        wanted.duration(dose.hours_between);
    }
}

Wanted wanted_details(const Texts& texts, const Dose& dose) {
    Wanted wanted(texts);
    wanted.text(dose.form);
    if (dose.load) {
        wanted.load(*dose.load);
    }
    if (dose.effort) {
        wanted.number(dose.effort->least);
        wanted.number(10);
        if (dose.effort->least != dose.effort->most) {
            wanted.number(dose.effort->most);
        }
    }
    if (dose.tempo) {
        wanted.duration(dose.tempo->up);
        wanted.duration(dose.tempo->down);
        for (const std::chrono::seconds still : {dose.tempo->top, dose.tempo->bottom}) {
            if (still.count() > 0) {
                wanted.duration(still);
            }
        }
    }
    if (dose.rest.count() > 0 && dose.sets > 1) {
        wanted.duration(dose.rest);
    }
    add_frequency(wanted, dose);
    return wanted;
}

/// No number is lost, and none is there that the dose does not hold.
void check_numbers(Wanted wanted, const std::string& words) {
    std::vector<std::string> found = numbers_in(words);
    std::sort(found.begin(), found.end());
    std::sort(wanted.numbers.begin(), wanted.numbers.end());
    INFO(words);
    CHECK(found == wanted.numbers);
}

void check_dose(const Texts& texts, const Dose& dose, Sides sides) {
    check_numbers(wanted_of(texts, dose), dose_words(texts, dose, sides));
    check_numbers(wanted_details(texts, dose), dose_details(texts, dose, "hips"));
    const bool is_each = sides == Sides::EachSide;
    const std::string without = dose_words(texts, dose, Sides::Together);
    const std::string words = dose_words(texts, dose, sides);
    CHECK(is_each == (words != without));
    CHECK(words.find(without) != std::string::npos);
}

} // namespace

TEST_CASE("no number of any shipped dose is lost in words", "[words]") {
    std::size_t doses = 0;
    for (const Language& language : languages) {
        const std::string tag(language.tag);
        const Texts texts = texts_in(tag);
        for (const std::string name : {"pht", "achilles"}) {
            for (const Exercise& exercise : shipped(name, tag).exercises) {
                for (const Dose& dose : exercise.ladder) {
                    INFO(tag << " " << name << " " << exercise.id.text);
                    check_dose(texts, dose, exercise.sides);
                    ++doses;
                }
            }
        }
    }
    CHECK(doses > 300);
}

TEST_CASE("no step of a shipped ladder widens the range without saying so", "[words]") {
    for (const Language& language : languages) {
        const std::string tag(language.tag);
        const Texts texts = texts_in(tag);
        for (const Exercise& exercise : shipped("pht", tag).exercises) {
            std::optional<JointRange> before;
            for (const Dose& dose : exercise.ladder) {
                const bool is_wider =
                    before && dose.range && before->to_degrees != dose.range->to_degrees;
                INFO(tag << " " << exercise.id.text);
                if (is_wider) {
                    CHECK(range_words(texts, *dose.range, "x") != range_words(texts, *before, "x"));
                }
                before = dose.range;
            }
        }
    }
}

TEST_CASE("a patient is told a range in words, and of no degrees", "[words]") {
    const Texts texts = english();
    const auto said = [&texts](int most) { return range_words(texts, {0, most}, "hips"); };
    CHECK(said(0) == "Hips: stay straight.");
    CHECK(said(20) == "Hips: bend only a little.");
    CHECK(said(45) == "Hips: bend at most half way to a right angle.");
    CHECK(said(80) == "Hips: bend not quite to a right angle.");
    CHECK(said(90) == "Hips: bend to a right angle at most.");
    CHECK(said(120) == "Hips: bend past a right angle.");
}

TEST_CASE("no number of a made-up dose is lost in words", "[words]") {
    for (const Language& language : languages) {
        const Texts texts = texts_in(std::string(language.tag));
        for (int mask = 0; mask < 64; ++mask) {
            Dose dose;
            dose.sets = mask % 2 == 0 ? 1 : 4;
            dose.repetitions = mask & 2 ? std::optional(7) : std::nullopt;
            dose.hold = mask & 4 ? std::optional(std::chrono::seconds(25)) : std::nullopt;
            dose.distance_metres = mask & 8 ? std::optional(350) : std::nullopt;
            if ((mask & 16) != 0) {
                dose.interval = Interval{std::chrono::seconds(150), std::chrono::seconds(45)};
            }
            dose.load = mask & 32 ? std::optional(Load{LoadKind::Grams, 12'500})
                                  : std::optional(Load{LoadKind::PercentOfMax, 65});
            dose.tempo = Tempo{
                std::chrono::seconds(3),
                std::chrono::seconds(1),
                std::chrono::seconds(2),
                std::chrono::seconds(8)};
            check_dose(texts, dose, mask % 2 == 0 ? Sides::Together : Sides::EachSide);
        }
    }
}
