#include "app/model/place.h"

#include "app/model/state.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

constexpr std::size_t name_bytes_most = 200;
constexpr std::size_t link_bytes_most = 500;

bool is_programme_name(std::string_view name) {
    return !name.empty() && name.size() <= 40 &&
           std::all_of(name.begin(), name.end(), [](char each) {
               return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '-' ||
                      each == '_';
           });
}

void take(std::string& field, std::string_view value, std::size_t bytes_most) {
    if (value.size() <= bytes_most) {
        field = value;
    }
}

} // namespace

Place with_place(Place place, std::string_view key, std::string_view value) {
    if (key == "clinic-name") {
        take(place.clinic.name, value, name_bytes_most);
    } else if (key == "clinic-phone") {
        take(place.clinic.phone, value, name_bytes_most);
    } else if (key == "clinic-link") {
        take(place.clinic.link, value, link_bytes_most);
    } else if (key == "programme" && is_programme_name(value)) {
        place.programme = value;
    } else if (key == "advice" && value == "suggest") {
        place.advice = AdviceMode::Suggest;
    } else if (key == "advice" && value == "mirror") {
        place.advice = AdviceMode::Mirror;
    } else if (key == "advice" && value == "leaflet") {
        place.advice = AdviceMode::Leaflet;
    }
    return place;
}

AdviceMode advice_at(const Place& place, AdviceMode mode) {
    return std::max(mode, place.advice.value_or(mode));
}

ClinicCard clinic_card(const AppState& state) {
    if (state.handout) {
        const Clinic& clinic = state.handout->handout->clinic;
        return {clinic.name, clinic.phone, clinic.link};
    }
    return state.place.clinic;
}

std::string phone_address(std::string_view phone) {
    std::string address = "tel:";
    const std::size_t without_digits = address.size();
    for (const char each : phone) {
        const bool is_first_plus = each == '+' && address.size() == without_digits;
        if ((each >= '0' && each <= '9') || is_first_plus) {
            address += each;
        }
    }
    return address.find_first_of("0123456789") == std::string::npos ? "" : address;
}

} // namespace loadwise
