#include "format/figure_json.h"

#include "support/files.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace loadwise;

namespace {

std::string with(const std::string& was, const std::string& is) {
    std::string text = R"({"format": 1, "id": "bend", "words": "A small bend.", "motion": "lift",
        "muscles": ["calf"], "props": [{"kind": "mat", "to": [10, 2]}],
        "joints": {"root": "hip", "near_leg": "ball"},
        "keys": [{"at": [0, 80], "near_leg": [11, 0, 0]}, {"at": [0, 90]}]})";
    const std::size_t place = text.find(was);
    REQUIRE(place != std::string::npos);
    return text.replace(place, was.size(), is);
}

bool reports(const std::string& text, ErrorCode code, const std::string& where) {
    const auto figure = read_figure(text);
    if (figure) {
        return false;
    }
    for (const Error& error : figure.error()) {
        if (error.code == code && error.where == where && !error.message.empty()) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("a later key repeats what it does not say", "[figure]") {
    const auto figure = read_figure(with("bend", "bend"));
    REQUIRE(figure);
    REQUIRE(figure->keys.size() == 2);
    CHECK(figure->keys[1].legs[0][0] == 11);
    CHECK(figure->keys[1].at.y == 90);
}

TEST_CASE("a far limb does as the near one until it has its own numbers", "[figure]") {
    const auto figure = read_figure(with("bend", "bend"));
    REQUIRE(figure);
    CHECK(figure->keys[0].legs[1] == figure->keys[0].legs[0]);
    CHECK(figure->aims.legs[1] == LegAim::Ball);
}

TEST_CASE("the smallest movement says only what differs from its key", "[figure]") {
    const auto figure = read_figure(
        with("\"keys\"", "\"small\": [{\"at\": [0, 86]}, {\"near_leg\": [9, 0, 0]}], \"keys\"")
    );
    REQUIRE(figure);
    REQUIRE(figure->small.size() == 2);
    CHECK(figure->small[0].at.y == 86);
    CHECK(figure->small[0].legs[0][0] == 11);
    CHECK(figure->small[1].at.y == 90);
    CHECK(figure->small[1].legs[0][0] == 9);
    CHECK(reports(with("\"keys\"", "\"small\": [{}], \"keys\""), ErrorCode::WrongType, "/small"));
}

TEST_CASE("what is wrong in a figure is named with its place", "[figure]") {
    CHECK(reports(with("\"lift\"", "\"fly\""), ErrorCode::Unknown, "/motion"));
    CHECK(reports(with("\"calf\"", "\"wing\""), ErrorCode::Unknown, "/muscles/0"));
    CHECK(reports(with("\"mat\"", "\"sofa\""), ErrorCode::Unknown, "/props/0/kind"));
    CHECK(reports(with("[0, 80]", "[0, 80, 1]"), ErrorCode::WrongType, "/keys/0/at"));
    CHECK(reports(with("[0, 80]", "[0, \"a\"]"), ErrorCode::WrongType, "/keys/0/at/1"));
    CHECK(reports(with("[0, 80]", "[0, 1e9]"), ErrorCode::OutOfRange, "/keys/0/at/1"));
    CHECK(reports(with("\"hip\"", "\"foot\""), ErrorCode::Contradiction, "/joints/near_leg"));
    CHECK(reports(with("\"format\": 1", "\"format\": 2"), ErrorCode::NewerFormat, "/format"));
    CHECK(reports(with("\"at\"", "\"on\""), ErrorCode::Unknown, "/keys/0/on"));
    CHECK(reports(with("\"A small bend.\"", "7"), ErrorCode::WrongType, "/words"));
}

TEST_CASE("a figure without keys or with too many is refused", "[figure]") {
    std::string many = "{}";
    for (int count = 0; count < 20; ++count) {
        many += ", {}";
    }
    const std::string keys = R"([{"at": [0, 80], "near_leg": [11, 0, 0]}, {"at": [0, 90]}])";
    CHECK(reports(with(keys, "[]"), ErrorCode::Missing, "/keys"));
    CHECK(reports(with(keys, "[" + many + "]"), ErrorCode::TooLarge, "/keys/16"));
}

TEST_CASE("a file cut off anywhere is refused and never aborts", "[figure]") {
    const std::string text = read_file("assets/figures/step_up.json");
    const std::size_t end = text.find_last_of('}');
    REQUIRE(end != std::string::npos);
    for (std::size_t length = 0; length <= end; ++length) {
        CHECK(!read_figure(std::string_view(text).substr(0, length)));
    }
}
