#include "format/answers/guide_json.h"

#include "format/programme/programme_json.h"
#include "support/files.h"
#include "support/shipped_guide.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string first_problem(const std::string& file, const std::string& beside = {}) {
    const auto guide = read_guide({file, beside.empty() ? "" : "de", beside});
    return guide ? "" : guide.error().front().where + ": " + guide.error().front().message;
}

} // namespace

TEST_CASE("the guide is sound in each language and knows what the programmes have", "[guide]") {
    for (const std::string language : {"en", "de", "es"}) {
        const auto guide = test::shipped_guide(language);
        CHECK(guide->language == language);
        CHECK(guide->barriers.size() == 13);
        for (const std::string name : {"pht", "achilles"}) {
            const auto programme = read_programme(read_file("assets/programmes/" + name + ".json"));
            REQUIRE(programme);
            CHECK(check_guide(*guide, *programme).empty());
        }
    }
}

TEST_CASE("whatever the guide claims says where it comes from", "[guide]") {
    const auto guide = test::shipped_guide();
    const auto check = [&guide](const std::string& name, const EvidenceList& list) {
        INFO(name);
        CHECK_FALSE(list.empty());
        for (const Evidence& each : list) {
            const bool is_read =
                each.tag == EvidenceTag::Read || each.tag == EvidenceTag::Secondary;
            CHECK(is_read != each.source.empty());
            CHECK((each.source.empty() || find_by_id(guide->sources, each.source) != nullptr));
        }
    };
    check("week", guide->week.evidence);
    check("watch", guide->watch.evidence);
    check("course", guide->course.evidence);
    for (const Barrier& barrier : guide->barriers) {
        check(barrier.id.text, barrier.evidence);
    }
    for (const ProgrammeGuide& programme : guide->programmes) {
        for (const CourseRange& range : programme.ranges) {
            check(range.id, range.evidence);
        }
    }
}

TEST_CASE("a guide that is wrong says what and where", "[guide]") {
    const std::string file = read_file("assets/answers/guide.json");
    CHECK(first_problem(file).empty());
    CHECK(
        first_problem(with(file, "loadwise-guide", "loadwise-other")) ==
        "/format: This must be loadwise-guide."
    );
    CHECK(
        first_problem(with(file, "\"above\": 3", "\"above\": 9")) ==
        "/watch/above: No more mornings can be up than are looked at."
    );
    CHECK(first_problem(with(file, "\"days_least\": 3", "\"days_least\": 8"))
              .starts_with("/week/days_least"));
    const std::string german = read_file("assets/answers/texts/guide.de.json");
    CHECK(
        first_problem(file, with(german, "\"teeth\"", "\"dentist\"")) ==
        "/cues/dentist: There is no such place in the file itself."
    );
    CHECK(
        first_problem(file, with(german, "\"language\": \"de\"", "\"language\": \"es\"")) ==
        "/language: This is another language."
    );
}
