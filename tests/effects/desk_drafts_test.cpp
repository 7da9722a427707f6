// What the clinician's desk stores comes back, and a variant that cannot be read costs nothing.
#include "effects/storage/desk_drafts.h"
#include "format/log/row.h"
#include "support/stored_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

BuilderDraft named(const std::string& name) {
    BuilderDraft draft;
    draft.base = "achilles";
    draft.name = name;
    return draft;
}

std::string json_of(const std::string& text) {
    return std::string(read_checked(text).value());
}

/// The text of these two variants, with a part of it said differently.
std::string variants_with(const std::string& from, const std::string& to) {
    std::string json = json_of(write_variants({{full_draft(), named("second")}, {}}));
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    return write_checked(json.replace(at, from.size(), to));
}

} // namespace

TEST_CASE("a desk's draft comes back as it was", "[storage]") {
    CHECK(read_desk_draft(write_desk_draft(full_draft())).value() == full_draft());
    CHECK(read_desk_draft(write_desk_draft({})).value() == BuilderDraft{});
    for (const AdviceMode mode : {AdviceMode::Suggest, AdviceMode::Mirror, AdviceMode::Leaflet}) {
        for (const std::string& text : odd_texts()) {
            BuilderDraft draft = named(text);
            draft.note = text;
            draft.clinic = {text, text, text};
            draft.advice = mode;
            CHECK(read_desk_draft(write_desk_draft(draft)).value() == draft);
        }
    }
}

TEST_CASE("as many variants as a desk keeps come back", "[storage]") {
    Variants variants{std::vector<BuilderDraft>(50, full_draft()), {"{\"odd\":1}"}};
    CHECK(read_variants(write_variants(variants)) == variants);
    CHECK(read_variants(write_variants({})) == Variants{});
    CHECK(read_variants("") == Variants{});
}

TEST_CASE("no damage to a desk's draft gives half of it", "[storage]") {
    BuilderDraft draft = full_draft();
    draft.logo = "data:image/webp;base64,UklGRg==";
    check_damage(write_desk_draft(draft), read_desk_draft);
}

TEST_CASE("a desk's draft that is wrong says where", "[storage]") {
    const auto where_with = [](const std::string& from, const std::string& to) {
        std::string json = json_of(write_desk_draft(full_draft()));
        const std::size_t at = json.find(from);
        REQUIRE(at != std::string::npos);
        const auto read = read_desk_draft(write_checked(json.replace(at, from.size(), to)));
        return read ? std::string("fine") : read.error().front().where;
    };
    CHECK(where_with(R"("mirror")", R"("oracle")") == "/advice");
    CHECK(where_with(R"("mirror")", "1") == "/advice");
    CHECK(where_with(R"("tempo")", R"("speed")") == "/exercises/0/parts/3/amount");
    CHECK(where_with(R"("rung":61)", R"("rung":101)") == "/exercises/1/rung");
    CHECK(where_with(R"("locked":true,)", "") == "/exercises/0/locked");
    CHECK(where_with(R"("amber_most":10,)", "") == "/limits/amber_most");
    CHECK(where_with(R"("base":"pht",)", "") == "/base");
    CHECK(where_with(R"("base")", R"("mood":1,"base")") == "fine");
}

TEST_CASE("a variant that cannot be read costs none of the others, and is stored on", "[storage]") {
    const Variants read = read_variants(variants_with(R"("mirror")", R"("oracle")"));
    REQUIRE(read.drafts.size() == 1);
    CHECK(read.drafts[0] == named("second"));
    REQUIRE(read.unreadable.size() == 1);
    CHECK(read.unreadable[0].find(R"("advice":"oracle")") != std::string::npos);
    CHECK(read_variants(write_variants(read)) == read);
}

TEST_CASE("a variant put aside is there again when it can be read", "[storage]") {
    const std::string sound = json_of(write_desk_draft(named("from a newer version")));
    const Variants read = read_variants(write_variants({{named("here")}, {sound, "no JSON"}}));
    REQUIRE(read.drafts.size() == 2);
    CHECK(read.drafts[1] == named("from a newer version"));
    CHECK(read.unreadable == std::vector<std::string>{"no JSON"});
}

TEST_CASE("variants whose text is damaged are stored on as they are", "[storage]") {
    const std::string text = write_variants({{named("one")}, {}});
    for (std::size_t at = 1; at < text.size(); ++at) {
        const std::string cut = text.substr(0, at);
        CHECK(read_variants(cut) == Variants{{}, {cut}});
        std::string turned = text;
        turned[at] = static_cast<char>(turned[at] ^ 4);
        const Variants read = read_variants(turned);
        CHECK(read.drafts.empty());
        CHECK(read_variants(write_variants(read)).unreadable == read.unreadable);
    }
}
