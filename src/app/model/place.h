#pragma once
// Where the app is served, and what whoever serves it says there: their card, how much advice they
// want given, the programme they hand out. The page reads and checks it; here it is bounded again.

#include "app/model/clinic_card.h"
#include "engine/programme/programme.h"

#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

struct AppState;

struct Place {
    ClinicCard clinic;
    std::string programme;            ///< to begin with; empty: the usual one
    std::optional<AdviceMode> advice; ///< at most so much; nothing: as the programme says

    friend bool operator==(const Place&, const Place&) = default;
};

/// `place` with what it says of `key`; what is not understood changes nothing.
Place with_place(Place place, std::string_view key, std::string_view value);

/// A place may ask for less advice than the programme gives, never for more.
AdviceMode advice_at(const Place& place, AdviceMode mode);

/// Whose card the pages show: of whoever handed the programme out, else of the place.
ClinicCard clinic_card(const AppState& state);

/// "tel:+49301234567"; empty when the phone number has no digits.
std::string phone_address(std::string_view phone);

} // namespace loadwise
