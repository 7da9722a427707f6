// What whoever serves the app says of it: taken in bounds, and never more advice than prescribed.
#include "app/model/place.h"
#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// The programme that the last action asked for; empty when it asked for none.
std::string fetched(const Story& story) {
    for (const Effect& effect : story.effects) {
        if (const auto* const fetch = std::get_if<FetchProgramme>(&effect)) {
            return fetch->name;
        }
    }
    return {};
}

} // namespace

TEST_CASE("a place names its clinic, in bounds", "[place]") {
    Place place = with_place({}, "clinic-name", "Praxis am Park");
    place = with_place(place, "clinic-phone", "+49 30 123");
    place = with_place(place, "clinic-link", "https://praxis.example/");
    CHECK(place.clinic == ClinicCard{"Praxis am Park", "+49 30 123", "https://praxis.example/"});
    CHECK(with_place(place, "clinic-name", std::string(201, 'x')) == place);
    CHECK(with_place(place, "clinic-fax", "123") == place);
    CHECK(with_place(place, "advice", "more") == place);
    CHECK(Place{}.clinic.is_empty());
}

TEST_CASE("a telephone number becomes an address of digits", "[place]") {
    CHECK(phone_address("+49 (0)30 / 123-45") == "tel:+4903012345");
    CHECK(phone_address("030+1") == "tel:0301");
    CHECK(phone_address("call us").empty());
    CHECK(phone_address("+").empty());
    CHECK(phone_address("").empty());
}

TEST_CASE("a place may ask for less advice, never for more", "[place]") {
    Programme programme = small_programme();
    programme.advice_mode = AdviceMode::Mirror;
    Story story = Story::ready(programme);
    story.act(PlaceTold{"advice", "suggest"});
    CHECK(story.state.programme->advice_mode == AdviceMode::Mirror);
    story.act(PlaceTold{"advice", "leaflet"});
    CHECK(story.state.programme->advice_mode == AdviceMode::Leaflet);
    story.act(ProgrammeLoaded{programme});
    CHECK(story.state.programme->advice_mode == AdviceMode::Leaflet);
}

TEST_CASE("a place's programme is the one to begin with", "[place]") {
    Story story = Story::ready();
    story.act(PlaceTold{"programme", "achilles"});
    REQUIRE(fetched(story) == "achilles");
    Programme other = small_programme();
    other.id = {"achilles"};
    story.act(ProgrammeLoaded{small_programme(), "pht"});
    CHECK_FALSE(story.state.programme.has_value());
    story.act(ProgrammeLoaded{other, "achilles"});
    REQUIRE(story.state.programme.has_value());
    CHECK(story.state.programme->id == other.id);
}

TEST_CASE("a place's programme waits for the log, and takes nobody from their own", "[place]") {
    Programme usual = small_programme();
    usual.id = {"pht"};
    Story story = Story::screened(usual);
    story.act(PlaceTold{"programme", "achilles"});
    CHECK(fetched(story).empty());
    CHECK(story.state.programme->id == usual.id);

    Story early;
    early.act(PlaceTold{"programme", "achilles"});
    CHECK(fetched(early).empty());
    early.act(RowsRead{});
    CHECK(fetched(early) == "achilles");
}

TEST_CASE("what is no name of a programme is left out", "[place]") {
    for (const char* const name : {"", "../pht", "PHT", "a/b", "http://x"}) {
        INFO(name);
        CHECK(with_place({}, "programme", name).programme.empty());
    }
    CHECK(with_place({}, "programme", std::string(41, 'a')).programme.empty());
}

TEST_CASE("a hand-out's clinic stands before the place's", "[place]") {
    Story story = Story::ready();
    story.act(PlaceTold{"clinic-phone", "0301"});
    Handout handout;
    handout.clinic = {"Tendon Clinic", "0302", {}};
    story.state.handout = HandoutTaken{handout, {}, {}};
    CHECK(clinic_card(story.state) == ClinicCard{"Tendon Clinic", "0302", {}});
}

TEST_CASE("the clinic's card stands where help is sought", "[place]") {
    Story story = Story::ready();
    story.act(PlaceTold{"clinic-phone", "0301"});
    CHECK(clinic_card(story.state).phone == "0301");
}
