// Streams of messages that no page would send: whatever comes, a frame ends with a proper tree.
#include "effects/fake_page.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <random>

using namespace loadwise;
using namespace loadwise::test;

namespace {

class Garbage {
  public:
    Garbage(unsigned seed, const FakePage& page, const FakeWorld& world)
        : random_(seed)
        , page_(page)
        , world_(world) {}

    std::string stream() {
        std::string text;
        for (std::size_t count = below(4) + 1; count > 0; --count) {
            text += (text.empty() ? "" : std::string(1, order_separator)) + one();
        }
        if (below(20) == 0) {
            text.resize(below(text.size() + 1));
        }
        return text;
    }

  private:
    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    std::string pick(const std::vector<std::string>& from) { return from[below(from.size())]; }

    std::string word() {
        const std::string odd = pick(
            {"",
             "0",
             "-1",
             "5",
             "10",
             "11",
             "99999999999999999999",
             "nan",
             "inf",
             "-inf",
             "1e38",
             "-0.5",
             "\xF0\x9F",
             "\xC3\x28",
             "\xFF\xFE",
             "a\nb",
             "dark",
             "theme",
             "text",
             "view",
             "200",
             "plain",
             "canvas",
             "2026-03-02T09:00:00+01:00",
             "9999-99-99T99:99:99+99:99",
             "<b>&amp;</b>",
             "%s%n",
             "{\"id\":1}",
             "1 00000000 {}",
             "2 00000000 {}"}
        );
        return below(12) == 0 ? std::string(below(70000), "x\x80\n0"[below(4)]) : odd;
    }

    std::string node() {
        const auto& nodes = page_.tree().nodes;
        return nodes.empty() || below(5) == 0 ? word()
                                              : std::to_string(nodes[below(nodes.size())].id);
    }

    std::string one() {
        switch (below(6)) {
        case 0:
        case 1:
            return message({"click", node()});
        case 2:
            return message({pick({"change", "cancel", "hot", "press", "focus"}), node(), word()});
        case 3:
            return message(
                {"around", word(), word(), word(), word(), word(), word(), word(), word()}
            );
        case 4:
            return below(8) == 0 ? programme() : message({"clock", word()});
        default:
            return message(
                {pick(
                     {"rows",
                      "handout",
                      "handout-broken",
                      "no-store",
                      "stored",
                      "refused",
                      "setting",
                      "setting-refused",
                      "no-programme",
                      "nonsense",
                      ""}
                 ),
                 word(),
                 word(),
                 word()}
            );
        }
    }

    std::string programme() {
        std::string text = world_.programme;
        for (std::size_t count = below(4); count > 0; --count) {
            text[below(text.size())] = static_cast<char>(below(256));
        }
        return message({"programme", "pht", text});
    }

    std::mt19937 random_;
    const FakePage& page_;
    const FakeWorld& world_;
};

} // namespace

TEST_CASE("garbled messages never break a frame", "[garbage]") {
    const unsigned seed = static_cast<unsigned>(GENERATE(range(1, 9)));
    CAPTURE(seed);
    FakeWorld world;
    FakePage page(world, "first");
    Garbage garbage(seed, page, world);
    if (seed % 2 == 0) {
        page.at(0, 9);
    }
    if (seed % 4 == 0) {
        first_visit(page, 2);
    }
    for (int frame = 0; frame < 60; ++frame) {
        page.frame(garbage.stream());
    }
    for (const std::string& row : world.rows) {
        CHECK_FALSE(row.empty());
    }
}

TEST_CASE("a node that is not there, or not pressable, takes no press", "[garbage]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    const Tree before = page.tree();
    page.frame(message({"click", "1"}));
    page.frame(message({"click", ""}));
    for (const Node& node : before.nodes) {
        if (node.role == Role::Heading || node.role == Role::Paragraph) {
            page.frame(message({"click", std::to_string(node.id)}));
        }
    }
    CHECK(page.tree().nodes == before.nodes);
    CHECK(world.rows.empty());
}
