#include "ui/kit/theme.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using namespace loadwise;

namespace {

// Whatever is written or drawn may stand on any of these.
const std::vector<Ink> surfaces{
    Ink::Page, Ink::Card, Ink::Sunken, Ink::AccentSoft, Ink::GoodSoft, Ink::WarnSoft, Ink::BadSoft};

const std::vector<Ink> words{Ink::Text, Ink::TextSoft, Ink::Accent, Ink::Good, Ink::Warn, Ink::Bad};

constexpr double words_least = 7; // WCAG 2.2, 1.4.6, level AAA
constexpr double controls_least = 3;

void check_contrasts(const Theme& theme) {
    CHECK(contrast(theme[Ink::OnAccent], theme[Ink::Accent]) >= words_least);
    for (const Ink surface : surfaces) {
        INFO("on surface " << static_cast<int>(surface));
        for (const Ink ink : words) {
            INFO("words in " << static_cast<int>(ink));
            CHECK(contrast(theme[ink], theme[surface]) >= words_least);
        }
        CHECK(contrast(theme[Ink::Edge], theme[surface]) >= controls_least);
        CHECK(contrast(theme[Ink::Focus], theme[surface]) >= controls_least);
    }
}

} // namespace

TEST_CASE("every colour can be told apart on every surface", "[theme]") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        INFO("scheme " << static_cast<int>(scheme));
        check_contrasts(theme_for(scheme));
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
            INFO("accent " << code);
            check_contrasts(theme_for(scheme, accent));
        }
    }
}

TEST_CASE("an accent that can be read is left as it is", "[theme]") {
    const Colour own{0x00, 0x3f, 0x70};
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
