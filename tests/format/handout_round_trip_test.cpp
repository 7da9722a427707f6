// Patches at random: whatever the loader takes is found again, and gives the same programme.
#include "format/handout/handout_json.h"
#include "format/programme/programme_json.h"
#include "support/build_kind.h"
#include "support/files.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <random>

using namespace loadwise;

namespace {

/// Makes patches of the kinds that clinics make, out of what a programme has.
class PatchMaker {
  public:
    explicit PatchMaker(const Programme& programme)
        : programme_(programme) {}

    std::string patch() {
        std::string text;
        std::vector<bool> is_used(kinds);
        for (int count = whole(1, 4); count > 0; --count) {
            const auto kind = static_cast<std::size_t>(whole(0, kinds - 1));
            if (!is_used[kind]) {
                is_used[kind] = true;
                text += (text.empty() ? "" : ",") + part(kind);
            }
        }
        return "{" + text + "}";
    }

  private:
    static constexpr int kinds = 8;

    std::string part(std::size_t kind) {
        switch (kind) {
        case 0:
            return R"("exercises":{")" + exercise().id.text + R"(":)" + exercise_patch() + "}";
        case 1:
            return R"("stages":{")" + one_of(programme_.stages).id.text + R"(":)" + stage_patch() +
                   "}";
        case 2:
            return R"("advice_mode":")" + one_of(modes_) + "\"";
        case 3:
            return R"("pain_rule":")" + one_of(programme_.pain_rules).id.text + "\"";
        case 4:
            return R"("title":")" + words() + "\"";
        case 5:
            return R"("screening":{"ours":{"question":")" + words() +
                   R"(","what_to_do":"Call.","urgency":"urgent","asked":"before_start"}})";
        case 6:
            return R"("pain_rules":{")" + programme_.pain_rule.text + R"(":{"settle_rise":)" +
                   std::to_string(whole(0, 3)) + R"(,"title":")" + words() + "\"}}";
        default:
            return R"("translations":{"de":{"summary":")" + words() + "\"}}";
        }
    }

    std::string exercise_patch() {
        switch (whole(0, 5)) {
        case 0:
            return R"({"dose":{"rest_secs":)" + std::to_string(whole(0, 300)) + "}}";
        case 1:
            return R"({"dose":{"sessions_per_week":)" + std::to_string(whole(1, 7)) + "}}";
        case 2:
            return R"({"cues":[")" + words() + R"(",")" + words() + "\"]}";
        case 3:
            return R"({"locked":true})";
        case 4:
            return R"({"steps":[]})";
        default:
            return R"({"name":")" + words() + R"(","equipment":null})";
        }
    }

    /// The exercises of a stage in another order.
    std::string stage_patch() {
        if (whole(0, 1) == 0) {
            return R"({"words":")" + words() + "\"}";
        }
        std::vector<ExerciseId> ids = one_of(programme_.stages).exercises;
        std::shuffle(ids.begin(), ids.end(), source_);
        std::string list;
        for (const ExerciseId& id : ids) {
            list += (list.empty() ? "\"" : ",\"") + id.text + "\"";
        }
        return R"({"exercises":[)" + list + "]}";
    }

    const Exercise& exercise() { return one_of(programme_.exercises); }

    std::string words() { return one_of(words_); }

    template <typename T>
    const T& one_of(const std::vector<T>& items) {
        return items[static_cast<std::size_t>(whole(0, static_cast<int>(items.size()) - 1))];
    }

    int whole(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(source_);
    }

    const Programme& programme_;
    std::mt19937 source_{20261121};
    std::vector<std::string> modes_{"suggest", "mirror", "leaflet"};
    std::vector<std::string> words_{
        "Slowly",
        "Zwei \\\"W\\u00f6rter\\\"",
        "\xE2\x82\xAC\xF0\x9F\x99\x82",
        "a\\\\b",
        "Two\\nlines"};
};

/// Answers whether the loader takes the patch; then everything must come out as it went in.
bool check_round_trip(const std::string& base, Handout handout) {
    const auto programme = apply_handout(base, handout);
    if (!programme) {
        return false;
    }
    const auto changed = patch_programme(base, handout.patch);
    const auto found = make_patch(base, *changed);
    REQUIRE(found.has_value());
    CHECK(found->size() <= handout.patch.size());
    REQUIRE(patch_programme(base, *found).value() == *changed);
    handout.patch = *found;
    const auto read = read_handout(write_handout(handout));
    REQUIRE(read.has_value());
    REQUIRE(*read == handout);
    REQUIRE(apply_handout(base, *read).value() == *programme);
    return true;
}

void check_many(const char* file, int rounds) {
    const std::string base = read_file(file);
    const auto programme = read_programme(base);
    REQUIRE(programme.has_value());
    PatchMaker maker(*programme);
    Handout handout;
    handout.base = programme->id;
    handout.base_version = programme->version;
    handout.clinic.name = "Clinic";
    int refused = 0;
    for (int done = 0; done < rounds;) {
        handout.patch = maker.patch();
        INFO(handout.patch);
        const bool is_valid = check_round_trip(base, handout);
        done += is_valid ? 1 : 0;
        refused += is_valid ? 0 : 1;
        REQUIRE(refused <= 10 * rounds);
    }
}

} // namespace

TEST_CASE("every shipped programme comes out of an empty hand-out as it is", "[handout]") {
    for (const char* const file :
         {"assets/programmes/pht.json", "assets/programmes/achilles.json"}) {
        const std::string base = read_file(file);
        const auto programme = read_programme(base);
        Handout handout;
        handout.base = programme->id;
        handout.base_version = programme->version;
        handout.clinic.name = "Clinic";
        CHECK(apply_handout(base, handout).value() == *programme);
        CHECK(make_patch(base, base).value() == "{}");
    }
}

TEST_CASE("patches at random come out as they went in, 10 000 in a soak", "[handout]") {
    const int slower = std::getenv("LOADWISE_SOAK") != nullptr ? 1 : is_sanitized ? 100 : 10;
    check_many("tests/format/fixtures/small.json", 8000 / slower);
    check_many("assets/programmes/achilles.json", 1500 / slower);
    check_many("assets/programmes/pht.json", 500 / slower);
}
