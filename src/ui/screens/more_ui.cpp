// The pages that are not needed every day, and the way back from them.

#include "icons.h"
#include "screens.h"

#include <array>

namespace loadwise {

namespace {

struct MorePage {
    Page page;
    PageLink link;
};

} // namespace

void more_ui(Ui& ui, Actions& out) {
    const std::array<MorePage, 4> pages{{
        {Page::Records,
         {"records", "Your records", "Where they are kept, and how many", &icons::records()}},
        {Page::Settings,
         {"settings", "Settings", "Text size, colours, plain view", &icons::settings()}},
        {Page::Safety,
         {"safety", "Safety", "When to get help, and what this is not", &icons::safety()}},
        {Page::About,
         {"about", "About Loadwise", "Your programme, who wrote it, its sources", &icons::about()}},
    }};
    ui.heading(1, "More");
    const Scope list = ui.list("pages", "More pages");
    for (const MorePage& each : pages) {
        const Scope item = ui.item(each.link.key);
        if (ui.page_link(each.link)) {
            out.emplace_back(PageChosen{each.page});
        }
    }
}

void reminders_ui(Ui& ui, Actions& out) {
    more_page_heading(ui, "Reminders", out);
    ui.text("There are no reminders yet.");
}

void more_page_heading(Ui& ui, std::string_view title, Actions& out) {
    if (ui.back_link("back", "Back to More")) {
        out.emplace_back(PageChosen{Page::More});
    }
    ui.heading(1, title);
}

} // namespace loadwise
