// Whole courses of made-up patients, a day a line, and a table of a thousand of them. After a
// change that is meant: LOADWISE_UPDATE_GOLDEN=1 golden_tests, and read the difference before it is
// kept.
#include "build_kind.h"
#include "files.h"
#include "outcome_table.h"
#include "programme_json.h"
#include "simulated_patient.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdlib>
#include <sstream>

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

} // namespace

TEST_CASE("courses of patients go as they went", "[golden]") {
    const std::string name = GENERATE("pht", "achilles");
    const auto kind = GENERATE(
        cli::PatientKind::Steady,
        cli::PatientKind::Flaring,
        cli::PatientKind::Missing,
        cli::PatientKind::NonResponder
    );
    const cli::Course course = cli::simulate_course(shipped(name), {kind, 7, 120, true});
    std::string text;
    for (const std::string& line : course.day_lines) {
        text += line + "\n";
    }
    compare("tests/golden/" + name + "_" + cli::name_of(kind) + ".txt", text);
}

constexpr int patients = is_sanitized ? 60 : 1000;

TEST_CASE("many patients fare as they fared", "[golden]") {
    std::string text;
    for (const std::string name : {"pht", "achilles"}) {
        const Programme programme = shipped(name);
        text += programme.title + "\n\n";
        text += cli::outcome_table(programme, {patients, 120, 1}) + "\n";
    }
    compare("tests/golden/outcomes_" + std::to_string(patients) + ".txt", text);
}
