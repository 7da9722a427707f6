#include "engine/log/pain_score.h"

#include <catch2/catch_test_macros.hpp>

using loadwise::PainScore;

TEST_CASE("a pain score is a whole number from 0 to 10", "[pain_score]") {
    CHECK(PainScore::from(0)->value() == 0);
    CHECK(PainScore::from(10)->value() == 10);
    CHECK_FALSE(PainScore::from(-1).has_value());
    CHECK_FALSE(PainScore::from(11).has_value());
}
