// The pages that are not needed every day, and the way back from them.

#include "ui/kit/icons.h"
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

struct MorePage {
    Page page;
    PageLink link;
};

} // namespace

void more_ui(Ui& ui, const Texts& texts, Actions& out) {
    const std::array<MorePage, 6> more_pages{{
        {Page::Records,
         {"records", texts("more.records"), texts("more.records_detail"), icons::records()}},
        {Page::Reminders,
         {"reminders",
          texts("more.reminders"),
          texts("more.reminders_detail"),
          icons::reminders()}},
        {Page::Settings,
         {"settings", texts("more.settings"), texts("more.settings_detail"), icons::settings()}},
        {Page::Safety,
         {"safety", texts("more.safety"), texts("more.safety_detail"), icons::safety()}},
        {Page::About, {"about", texts("more.about"), texts("more.about_detail"), icons::about()}},
        {Page::PatientFile,
         {"patient-file",
          texts("more.patient_file"),
          texts("more.patient_file_detail"),
          icons::records()}},
    }};
    const PageLink desk{
        "clinicians",
        texts("more.clinicians"),
        texts("more.clinicians_detail"),
        icons::clinicians()};
    ui.heading(1, texts("more.title"));
    const Scope list = ui.list("pages", texts("more.pages"));
    for (const MorePage& each : more_pages) {
        const Scope item = ui.item(each.link.key);
        if (ui.page_link(each.link)) {
            out.push_back(PageChosen{each.page});
        }
    }
    const Scope item = ui.item(desk.key);
    if (ui.page_link(desk)) {
        out.push_back(DeskOpened{});
    }
}

void more_page_heading(Ui& ui, std::string_view title, const Texts& texts, Actions& out) {
    if (ui.back_link("back", texts("more.back"))) {
        out.push_back(PageChosen{Page::More});
    }
    ui.heading(1, title);
}

} // namespace loadwise
