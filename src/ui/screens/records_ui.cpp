// Where the records are.

#include "screens.h"

namespace loadwise {

void records_ui(Ui& ui, const AboutView& view, Actions& out) {
    more_page_heading(ui, "Your records", out);
    const Scope card = ui.card("records");
    ui.heading(2, "Where your records are");
    ui.text(view.records);
    ui.text("Nothing is sent anywhere. There is no account and no tracking. Clearing this "
            "browser's data deletes your records; so can a browser that is not used for weeks.");
}

} // namespace loadwise
