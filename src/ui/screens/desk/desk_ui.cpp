// The clinician's desk: where one begins, and which of its pages is open.

#include "ui/kit/icons.h"
#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

#include <algorithm>
#include <array>
#include <span>

namespace loadwise {

namespace {

void saved_ui(Ui& ui, const DeskStartView& view, const Texts& texts, DeskActions& out) {
    if (view.saved.empty()) {
        return;
    }
    ui.heading(2, texts("desk.saved"));
    const Scope list = ui.list("saved", texts("desk.saved"));
    for (std::size_t place = 0; place < view.saved.size(); ++place) {
        const Scope item = ui.item(view.saved[place]);
        if (ui.row_button("open", view.saved[place], view.saved_details[place])) {
            out.push_back(VariantOpened{place});
        }
        const std::string remove = texts("desk.delete", {{"name", view.saved[place]}});
        if (ui.button({.key = "delete", .label = remove, .kind = ButtonKind::Quiet})) {
            out.push_back(VariantDeleted{place});
        }
    }
}

/// The patient's own page, on which nothing can be done.
void preview_ui(Ui& ui, const Desk& desk, const AppState& preview, DeskActions& out) {
    const Texts& texts = desk.texts;
    ui.badge(texts("builder.preview_note"), CardKind::Warn);
    const std::string today = texts("page.today");
    const std::string programme = texts("page.programme");
    const std::array<std::string_view, 2> titles{today, programme};
    const auto shown = static_cast<std::size_t>(desk.preview);
    if (const auto picked = ui.tabs("part", texts("builder.preview"), titles, shown)) {
        out.push_back(PreviewChosen{static_cast<PreviewPart>(*picked)});
    }
    if (!desk.draft.note.empty()) {
        const Scope card = ui.card("note", CardKind::Accent);
        ui.text(desk.draft.clinic.name, TextKind::SmallStrong);
        ui.text(desk.draft.note);
    }
    Actions nowhere;
    const Scope page = ui.tab_panel("patient", titles[shown]);
    if (desk.preview == PreviewPart::Programme) {
        programme_ui(ui, make_programme_view(preview), preview.texts);
    } else {
        today_ui(ui, make_today_view(preview), preview.texts, nowhere);
    }
}

/// Of the very programme that would be handed out; while there is none, what stands against it. It
/// can be seen before it is said from whom it is.
void checked_ui(Ui& ui, const Desk& desk, const AppState& shell, DeskActions& out) {
    const bool is_seen_alone = desk.page == DeskPage::Preview;
    if (!desk.checked || (desk.handout.empty() && !is_seen_alone)) {
        ui.heading(1, desk.texts("giving.title"));
        problems_ui(ui, make_builder_view(desk), desk.texts);
        return;
    }
    if (desk.page == DeskPage::HandOut) {
        giving_ui(ui, make_giving_view(desk), desk.texts, out);
        return;
    }
    const AppState preview = make_preview(shell, desk);
    if (desk.page == DeskPage::Preview) {
        preview_ui(ui, desk, preview, out);
    } else {
        sheet_ui(ui, make_sheet_view(preview, desk), desk.texts, out);
    }
}

/// What there is to go to: without a draft, only where one begins.
void desk_navigation_ui(Ui& ui, const Desk& desk, bool has_draft, DeskActions& out) {
    const Texts& texts = desk.texts;
    const std::array<NavigationPage, 4> all{{
        {"start", texts("desk.nav_start"), icons::records()},
        {"edit", texts("desk.nav_draft"), icons::settings()},
        {"preview", texts("desk.nav_preview"), icons::today()},
        {"hand-out", texts("desk.nav_hand_out"), icons::hand_out()},
    }};
    constexpr std::array<DeskPage, 4> pages{
        DeskPage::Start, DeskPage::Edit, DeskPage::Preview, DeskPage::HandOut};
    const DeskPage open = desk.page == DeskPage::Sheet ? DeskPage::HandOut : desk.page;
    const auto found = std::find(pages.begin(), pages.end(), has_draft ? open : DeskPage::Start);
    const std::span<const NavigationPage> shown(all.data(), has_draft ? all.size() : 1);
    const auto current = static_cast<std::size_t>(found - pages.begin());
    if (const auto picked = ui.navigation("pages", texts("desk.pages"), shown, current)) {
        out.push_back(DeskPageChosen{pages[*picked]});
    }
}

void desk_page_ui(
    Ui& ui, const Desk& desk, const BaseProgramme* base, const AppState& shell, DeskActions& out
) {
    if (!desk.is_ready()) {
        ui.heading(1, "Loadwise");
        return;
    }
    const std::string& language =
        base != nullptr ? base->programme.language : desk.bases.front().programme.language;
    const bool is_foreign = language.compare(0, 2, desk.texts.language()) != 0;
    ui.quotes_in(is_foreign ? language : std::string());
    if (base == nullptr || desk.page == DeskPage::Start) {
        desk_start_ui(ui, make_desk_start_view(desk), desk.texts, out);
    } else if (desk.page == DeskPage::Edit) {
        builder_ui(ui, make_builder_view(desk), desk.texts, out);
    } else {
        checked_ui(ui, desk, shell, out);
    }
}

} // namespace

void desk_start_ui(Ui& ui, const DeskStartView& view, const Texts& texts, DeskActions& out) {
    if (ui.back_link("leave", texts("desk.leave"))) {
        out.push_back(DeskLeft{});
    }
    ui.heading(1, texts("desk.title"));
    ui.text(texts("desk.words"));
    if (!view.draft.empty()) {
        const Scope card = ui.card("draft", CardKind::Accent);
        ui.heading(2, texts("desk.draft"));
        quoted(ui, view.draft);
        if (ui.button({.key = "go-on", .label = texts("desk.go_on"), .kind = ButtonKind::Primary}
            )) {
            out.push_back(DeskPageChosen{DeskPage::Edit});
        }
    }
    ui.heading(2, texts("desk.begin"));
    {
        const Scope list = ui.list("bases", texts("desk.begin"));
        for (const BaseLine& base : view.bases) {
            const Scope item = ui.item(base.name);
            const Quote quote = ui.quote();
            if (ui.row_button("begin", base.title, base.condition)) {
                out.push_back(DraftBegun{base.name});
            }
        }
    }
    saved_ui(ui, view, texts, out);
    ui.text(texts("desk.privacy"), TextKind::Small, Ink::TextSoft);
}

void desk_ui(Ui& ui, const Desk& desk, const AppState& shell, DeskActions& out) {
    const BaseProgramme* const base = find_base(desk, desk.draft.base);
    if (ui.is_wide() && desk.is_ready()) {
        desk_navigation_ui(ui, desk, base != nullptr, out);
    }
    {
        const Scope main = ui.main("main", "Loadwise");
        desk_page_ui(ui, desk, base, shell, out);
    }
    if (!ui.is_wide() && desk.is_ready()) {
        desk_navigation_ui(ui, desk, base != nullptr, out);
    }
}

} // namespace loadwise
