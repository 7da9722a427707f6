#include "programme_json.h"

#include "files.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

TEST_CASE("the shipped programme is sound", "[programme_json]") {
    const auto programme = read_programme(read_file("assets/programmes/pht.json"));
    if (!programme) {
        for (const Error& error : programme.error()) {
            UNSCOPED_INFO(error.where << ": " << error.message);
        }
    }
    REQUIRE(programme.has_value());
    CHECK(programme->stages.size() >= 3);
    CHECK_FALSE(programme->sign_off.has_value());
}

TEST_CASE("a programme cut off at any byte is refused and nothing worse", "[programme_json]") {
    const std::string whole = read_file("assets/programmes/pht.json");
    const std::size_t end = whole.find_last_of('}');
    for (std::size_t length = 0; length < end; length += 97) {
        CHECK_FALSE(read_programme(std::string_view(whole).substr(0, length)).has_value());
    }
}
