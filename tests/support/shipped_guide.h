#pragma once
// The guide that ships, as it is read.

#include "format/answers/guide_json.h"
#include "support/files.h"

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

namespace loadwise::test {

inline std::shared_ptr<const Guide> shipped_guide(const std::string& language = "en") {
    const std::string file = read_file("assets/answers/guide.json");
    const std::string beside =
        language == "en" ? "" : read_file("assets/answers/texts/guide." + language + ".json");
    const auto guide = read_guide({file, language, beside});
    REQUIRE(guide);
    return std::make_shared<const Guide>(*guide);
}

} // namespace loadwise::test
