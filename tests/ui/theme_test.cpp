#include "theme.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using namespace loadwise;

namespace {

struct Pair {
    std::string name;
    Ink ink;
    Ink surface;
    double ratio_min;
};

const std::vector<Pair> pairs{
    {"text on page", Ink::Text, Ink::Page, 4.5},
    {"text on card", Ink::Text, Ink::Card, 4.5},
    {"text on sunken", Ink::Text, Ink::Sunken, 4.5},
    {"text on accent card", Ink::Text, Ink::AccentSoft, 4.5},
    {"text on good card", Ink::Text, Ink::GoodSoft, 4.5},
    {"text on warn card", Ink::Text, Ink::WarnSoft, 4.5},
    {"text on bad card", Ink::Text, Ink::BadSoft, 4.5},
    {"soft text on page", Ink::TextSoft, Ink::Page, 4.5},
    {"soft text on card", Ink::TextSoft, Ink::Card, 4.5},
    {"soft text on sunken", Ink::TextSoft, Ink::Sunken, 4.5},
    {"soft text on accent card", Ink::TextSoft, Ink::AccentSoft, 4.5},
    {"soft text on good card", Ink::TextSoft, Ink::GoodSoft, 4.5},
    {"soft text on warn card", Ink::TextSoft, Ink::WarnSoft, 4.5},
    {"soft text on bad card", Ink::TextSoft, Ink::BadSoft, 4.5},
    {"accent on page", Ink::Accent, Ink::Page, 4.5},
    {"accent on card", Ink::Accent, Ink::Card, 4.5},
    {"accent on its soft surface", Ink::Accent, Ink::AccentSoft, 4.5},
    {"accent on good card", Ink::Accent, Ink::GoodSoft, 4.5},
    {"accent on warn card", Ink::Accent, Ink::WarnSoft, 4.5},
    {"accent on bad card", Ink::Accent, Ink::BadSoft, 4.5},
    {"words on accent", Ink::OnAccent, Ink::Accent, 4.5},
    {"good on page", Ink::Good, Ink::Page, 4.5},
    {"good on its soft surface", Ink::Good, Ink::GoodSoft, 4.5},
    {"warn on its soft surface", Ink::Warn, Ink::WarnSoft, 4.5},
    {"bad on page", Ink::Bad, Ink::Page, 4.5},
    {"bad on card", Ink::Bad, Ink::Card, 4.5},
    {"bad on its soft surface", Ink::Bad, Ink::BadSoft, 4.5},
    {"control edge on page", Ink::Edge, Ink::Page, 3},
    {"control edge on card", Ink::Edge, Ink::Card, 3},
    {"focus ring on page", Ink::Focus, Ink::Page, 3},
    {"focus ring on card", Ink::Focus, Ink::Card, 3},
    {"focus ring on accent card", Ink::Focus, Ink::AccentSoft, 3},
};

} // namespace

TEST_CASE("every pair of colours can be told apart", "[theme]") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        const Theme& theme = theme_for(scheme);
        for (const Pair& pair : pairs) {
            INFO(pair.name << " in scheme " << static_cast<int>(scheme));
            CHECK(contrast(theme[pair.ink], theme[pair.surface]) >= pair.ratio_min);
        }
    }
}

TEST_CASE("black on white has the highest contrast there is", "[theme]") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) > 20.9);
    CHECK(contrast({9, 9, 9}, {9, 9, 9}) < 1.01);
}

TEST_CASE("the style sheet's properties carry every colour", "[theme]") {
    const std::string css = css_properties(theme_for(Scheme::Light));
    CHECK(css.find("--page:#f1f5f4;") != std::string::npos);
    CHECK(css.find("--focus:#1b55c4;") != std::string::npos);
}

TEST_CASE("a clinic's accent, whatever it is, can be read wherever it stands", "[theme]") {
    constexpr int levels = 9;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (int code = 0; code < levels * levels * levels; ++code) {
            const auto level = [](int step) { return static_cast<std::uint8_t>(step * 255 / 8); };
            const Colour accent{
                level(code % levels), level(code / levels % levels), level(code / levels / levels)};
            const Theme theme = theme_for(scheme, accent);
            for (const Pair& pair : pairs) {
                INFO(pair.name << " with accent " << code);
                CHECK(contrast(theme[pair.ink], theme[pair.surface]) >= pair.ratio_min);
            }
        }
    }
}

TEST_CASE("an accent that can be read is left as it is", "[theme]") {
    const Colour own{0x00, 0x5a, 0x9c};
    CHECK(theme_for(Scheme::Light, own)[Ink::Accent] == own);
    CHECK(
        theme_for(Scheme::Light, std::nullopt)[Ink::Accent] == theme_for(Scheme::Light)[Ink::Accent]
    );
    CHECK(theme_for(Scheme::HighContrast, own)[Ink::Accent] != own);
}

TEST_CASE("a colour is read in one way only", "[theme]") {
    CHECK(read_colour("#00aa77") == Colour{0x00, 0xaa, 0x77});
    for (const char* const text :
         {"", "#", "#0a7", "00aa77", "#00aa7g", "#00aa777", "#-0aa77", "red"}) {
        INFO(text);
        CHECK_FALSE(read_colour(text));
    }
}
