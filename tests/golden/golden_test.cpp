// Whole courses of made-up patients, a day a line, and a table of a thousand of them. After a
// change that is meant: LOADWISE_UPDATE_GOLDEN=1 golden_tests, and read the difference before it is
// kept.
#include "cli/outcome_table.h"
#include "cli/simulated_patient.h"
#include "format/programme/programme_json.h"
#include "support/build_kind.h"
#include "support/files.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdlib>
#include <sstream>
#include <vector>

using namespace loadwise;

namespace {

Programme shipped(const std::string& name) {
    const auto programme = read_programme(read_file("assets/programmes/" + name + ".json"));
    REQUIRE(programme.has_value());
    return *programme;
}

/// The first line that differs, with its number; empty when none does.
std::string difference(const std::string& expected, const std::string& actual) {
    std::istringstream expected_lines(expected);
    std::istringstream actual_lines(actual);
    std::string wanted;
    std::string got;
    for (int line = 1;; ++line) {
        const bool has_wanted = static_cast<bool>(std::getline(expected_lines, wanted));
        const bool has_got = static_cast<bool>(std::getline(actual_lines, got));
        if (!has_wanted && !has_got) {
            return "";
        }
        if (has_wanted != has_got || wanted != got) {
            return "line " + std::to_string(line) + "\nwanted: " + wanted + "\n   got: " + got;
        }
    }
}

void compare(const std::string& path, const std::string& actual) {
    if (std::getenv("LOADWISE_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(std::string(LOADWISE_SOURCE_DIR "/") + path) << actual;
    }
    const std::string found = difference(read_file(path), actual);
    INFO(path << ": " << found);
    CHECK(found.empty());
}

void compare_course(const std::string& name, const std::string& kind) {
    constexpr int half_a_year = 182;
    const cli::Course course =
        cli::simulate_course(shipped(name), {cli::find_patient_kind(kind), 7, half_a_year, true});
    std::string text;
    for (const std::string& line : course.day_lines) {
        text += line + "\n";
    }
    compare("tests/golden/" + name + "_" + kind + ".txt", text);
}

} // namespace

TEST_CASE("courses of patients go as they went", "[golden]") {
    const std::string name = GENERATE("pht", "achilles");
    const std::string kind = GENERATE(
        "steady",
        "flaring",
        "missing",
        "non-responder",
        "second-morning",
        "amber",
        "bilateral",
        "forgetful",
        "usual-0",
        "usual-6",
        "usual-6-told-4",
        "away-9"
    );
    compare_course(name, kind);
}

TEST_CASE("the course of somebody at a desk goes as it went", "[golden]") {
    compare_course("pht", "desk");
}

namespace {

/// Of each kind; one where sanitizers make each of them slow, and everywhere else too, so that what
/// they compare with is renewed with the rest. The thousand of the documents take half an hour: the
/// soak has that. LOADWISE_PATIENTS says another number.
std::vector<int> patients_of_each_kind() {
    if (const char* number = std::getenv("LOADWISE_PATIENTS")) {
        return {std::max(1, std::atoi(number))};
    }
    if (is_sanitized) {
        return {1};
    }
    return {1, std::getenv("LOADWISE_SOAK") != nullptr ? 1000 : 10};
}

} // namespace

TEST_CASE("many patients fare as they fared", "[golden]") {
    for (const int patients : patients_of_each_kind()) {
        std::string text;
        for (const std::string name : {"pht", "achilles"}) {
            const Programme programme = shipped(name);
            text += programme.title + "\n\n" +
                    cli::outcome_table(programme, {.patients = patients}) + "\n";
        }
        compare("tests/golden/outcomes_" + std::to_string(patients) + ".txt", text);
    }
}
