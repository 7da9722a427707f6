// Whom to call: the card of the clinic, as far as there is one.

#include "ui/screens/screens.h"

namespace loadwise {

void clinic_ui(Ui& ui, const ClinicCard& clinic, const Texts& texts) {
    if (clinic.is_empty()) {
        return;
    }
    const Scope card = ui.card("clinic");
    ui.heading(2, texts("clinic.title"));
    if (!clinic.name.empty()) {
        ui.text(clinic.name);
    }
    if (const std::string address = phone_address(clinic.phone); !address.empty()) {
        ui.outside_link("phone", texts("clinic.call", {{"phone", clinic.phone}}), address);
    }
    if (!clinic.link.empty()) {
        ui.outside_link("page", texts("clinic.page"), clinic.link);
    }
}

} // namespace loadwise
