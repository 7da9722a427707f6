// What a clinic may show of an exercise of its own: files beside the app, and a page that is named.
#include "engine/programme/media.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace loadwise;

TEST_CASE("a picture and a video are known by their names", "[media]") {
    for (const char* const name :
         {"clam.jpg", "Clam_1.JPEG", "a-b.png", "x.webp", "x.gif", "x.avif"}) {
        CAPTURE(name);
        CHECK(media_kind(name) == MediaKind::Picture);
    }
    CHECK(media_kind("clam.mp4") == MediaKind::Video);
    CHECK(media_kind("clam.WebM") == MediaKind::Video);
}

TEST_CASE("what leads out of the folder, runs, or is no name is not shown", "[media]") {
    for (const char* const name :
         {"",
          ".jpg",
          "..",
          "../clam.jpg",
          "clinic/clam.jpg",
          "/clam.jpg",
          "https://example.org/clam.jpg",
          "data:image/png;base64,AAAA",
          "clam.svg",
          "clam.html",
          "clam.jpg.js",
          "clam",
          "cl am.jpg",
          "clam%2e.jpg",
          "clam.jpg?x",
          "cl\xC3\xA4m.jpg"}) {
        CAPTURE(name);
        CHECK(media_kind(name) == MediaKind::None);
    }
    CHECK(media_kind(std::string(media_name_most - 4, 'a') + ".jpg") == MediaKind::Picture);
    CHECK(media_kind(std::string(media_name_most - 3, 'a') + ".jpg") == MediaKind::None);
}

TEST_CASE("of a web page it is said where it leads", "[media]") {
    CHECK(host_of("https://video.example.org/clam?a=1#b") == "video.example.org");
    CHECK(host_of("https://example.org") == "example.org");
    for (const char* const address :
         {"",
          "http://example.org/clam",
          "javascript:alert(1)",
          "https://",
          "https:///clam",
          "https://clinic.example@other.example/clam",
          "https://other.example\\@clinic.example/",
          "https://example.org/cl am",
          "https://localhost/clam"}) {
        CAPTURE(address);
        CHECK_FALSE(is_web_page(address));
    }
    CHECK_FALSE(is_web_page("https://example.org/" + std::string(web_page_most, 'a')));
}
