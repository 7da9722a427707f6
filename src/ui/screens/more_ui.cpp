// The pages that are not needed every day, and the way back from them.

#include "ui/kit/icons.h"
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

struct MorePage {
    Page page;
    std::string_view key;
    std::string_view title;
    std::string_view detail;
    const Drawing& (*icon)();
};

constexpr std::array<MorePage, 6> more_pages{{
    {Page::Records, "records", "more.records", "more.records_detail", icons::records},
    {Page::Reminders, "reminders", "more.reminders", "more.reminders_detail", icons::reminders},
    {Page::Settings, "settings", "more.settings", "more.settings_detail", icons::settings},
    {Page::Safety, "safety", "more.safety", "more.safety_detail", icons::safety},
    {Page::About, "about", "more.about", "more.about_detail", icons::about},
    {Page::PatientFile,
     "patient-file",
     "more.patient_file",
     "more.patient_file_detail",
     icons::records},
}};

PageLink link_of(const Texts& texts, const MorePage& page) {
    return {page.key, texts(page.title), texts(page.detail), page.icon()};
}

} // namespace

void more_ui(const Screen& screen) {
    screen.heading(1, "more.title");
    const Scope list = screen.ui.list("pages", screen.texts("more.pages"));
    for (const MorePage& each : more_pages) {
        const Scope item = screen.ui.item(each.key);
        screen.send_if(screen.ui.page_link(link_of(screen.texts, each)), PageChosen{each.page});
    }
    const MorePage desk{
        Page::More, "clinicians", "more.clinicians", "more.clinicians_detail", icons::clinicians};
    const Scope item = screen.ui.item(desk.key);
    screen.send_if(screen.ui.page_link(link_of(screen.texts, desk)), DeskOpened{});
}

void more_page_heading(const Screen& screen, std::string_view title) {
    screen.back_link("more.back", PageChosen{Page::More});
    screen.ui.heading(1, title);
}

} // namespace loadwise
