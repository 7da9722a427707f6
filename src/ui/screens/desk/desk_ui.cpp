// The clinician's desk: where one begins, and which of its pages is open.

#include "ui/kit/icons.h"
#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

#include <algorithm>
#include <array>
#include <span>

namespace loadwise {

namespace {

void saved_ui(const DeskScreen& screen, const DeskStartView& view) {
    if (view.saved.empty()) {
        return;
    }
    screen.heading(2, "desk.saved");
    const Scope list = screen.ui.list("saved", screen.texts("desk.saved"));
    for (std::size_t place = 0; place < view.saved.size(); ++place) {
        const Scope item = screen.ui.item(view.saved[place]);
        screen.send_if(
            screen.ui.row_button("open", view.saved[place], view.saved_details[place]),
            VariantOpened{place}
        );
        const std::string remove = screen.texts("desk.delete", {{"name", view.saved[place]}});
        screen.button(
            {.key = "delete", .label = remove, .kind = ButtonKind::Quiet}, VariantDeleted{place}
        );
    }
}

/// What was handed out once, by its link or its file.
void reopen_ui(const DeskScreen& screen, const DeskStartView& view) {
    const auto open = screen.ui.disclosure("reopen", screen.texts("desk.reopen"));
    if (!open) {
        return;
    }
    screen.text("desk.reopen_words", TextKind::Small, Ink::TextSoft);
    const std::string label = screen.texts("desk.reopen_link");
    if (const auto typed = screen.ui.text_area(
            {.key = "link",
             .label = label,
             .value = view.handout_typed,
             .length_max = 16000,
             .is_exact = true}
        )) {
        screen.send(HandoutTyped{*typed});
    }
    if (!view.reopen_problem.empty()) {
        screen.ui.alert("problem", view.reopen_problem);
    }
    const std::string label_open = screen.texts("desk.reopen_open");
    screen.button(
        {.key = "open",
         .label = label_open,
         .kind = ButtonKind::Primary,
         .is_disabled = view.handout_typed.empty()},
        HandoutOpenWanted{}
    );
    screen.button("file", "desk.reopen_file", HandoutChoiceWanted{});
}

/// What comes with the hand-out.
void note_ui(Ui& ui, const BuilderDraft& draft) {
    if (draft.note.empty()) {
        return;
    }
    const Scope card = ui.card("note", CardKind::Accent);
    ui.text(draft.clinic.name, TextKind::SmallStrong);
    ui.text(draft.note);
}

/// A language that words have to be marked with; empty where they are in the page's own.
std::string foreign_to(const std::string& language, const std::string& spoken) {
    return language.compare(0, spoken.size(), spoken) == 0 ? std::string() : language;
}

/// The patient's own page, on which nothing can be done.
void patient_page_ui(Ui& ui, PreviewPart part, const AppState& preview) {
    Actions nowhere;
    const Screen screen{ui, preview.texts, nowhere};
    if (part == PreviewPart::Programme) {
        const ProgrammeView view = make_programme_view(preview);
        programme_route_ui(screen, view);
        programme_rules_ui(screen, view);
    } else {
        today_ui(screen, make_today_view(preview));
    }
}

void preview_ui(const DeskScreen& screen, const Desk& desk, const AppState& preview) {
    screen.ui.badge(screen.texts("builder.preview_note"), CardKind::Warn);
    const std::string today = screen.texts("page.today");
    const std::string programme = screen.texts("page.programme");
    const std::array<std::string_view, 2> titles{today, programme};
    const auto shown = static_cast<std::size_t>(desk.preview);
    if (const auto picked =
            screen.ui.tabs("part", screen.texts("builder.preview"), titles, shown)) {
        screen.send(PreviewChosen{static_cast<PreviewPart>(*picked)});
    }
    note_ui(screen.ui, desk.draft);
    const Scope page = screen.ui.tab_panel("patient", titles[shown]);
    const Quote quote =
        screen.ui.quote_in(foreign_to(preview.texts.language(), desk.texts.language()));
    patient_page_ui(screen.ui, desk.preview, preview);
}

/// The draft, and beside it what the patient makes of it.
void wide_builder_ui(const DeskScreen& screen, const Desk& desk, const AppState& shell) {
    constexpr float aside_least = 272;
    constexpr float aside_most = 380;
    constexpr float aside_share = 0.32F;
    const BuilderView view = make_builder_view(desk, shell.figures);
    {
        const float aside = std::clamp(screen.ui.width() * aside_share, aside_least, aside_most);
        const Scope both = screen.ui.with_aside("desk", aside);
        {
            const Scope left = screen.ui.aside_part(false);
            builder_ui(screen, view);
        }
        const Scope right = screen.ui.aside_part(true);
        screen.heading(2, "builder.preview");
        if (desk.checked) {
            const AppState preview = make_preview(shell, desk);
            preview_ui(screen, desk, preview);
        } else {
            screen.text("builder.no_preview");
        }
    }
    desk_bar_ui(screen, view);
}

/// Of the very programme that would be handed out; while there is none, what stands against it. It
/// can be seen before it is said from whom it is.
void checked_ui(const DeskScreen& screen, const Desk& desk, const AppState& shell) {
    const bool is_seen_alone = desk.page == DeskPage::Preview;
    if (!desk.checked || (desk.handout.empty() && !is_seen_alone)) {
        screen.heading(1, "giving.title");
        problems_ui(screen.ui, make_builder_view(desk), screen.texts);
        return;
    }
    if (desk.page == DeskPage::HandOut) {
        giving_ui(screen, make_giving_view(desk, shell.now.date));
        return;
    }
    const AppState preview = make_preview(shell, desk);
    const std::string& spoken = preview.texts.language();
    screen.ui.quotes_in(foreign_to(preview.programme->language, spoken));
    if (desk.page == DeskPage::Preview) {
        preview_ui(screen, desk, preview);
    } else {
        sheet_ui(screen, make_sheet_view(preview, desk), preview.texts);
    }
}

/// What there is to go to: without a draft, only where one begins.
void desk_navigation_ui(const DeskScreen& screen, DeskPage page, bool has_draft) {
    const std::array<NavigationPage, 4> all{{
        {"start", screen.texts("desk.nav_start"), icons::records()},
        {"edit", screen.texts("desk.nav_draft"), icons::settings()},
        {"preview", screen.texts("desk.nav_preview"), icons::today()},
        {"hand-out", screen.texts("desk.nav_hand_out"), icons::hand_out()},
    }};
    constexpr std::array<DeskPage, all.size()> pages{
        DeskPage::Start, DeskPage::Edit, DeskPage::Preview, DeskPage::HandOut};
    const DeskPage draft = page == DeskPage::Sheet ? DeskPage::HandOut : page;
    const DeskPage open = draft == DeskPage::Record ? DeskPage::Start : draft;
    const auto found = std::find(pages.begin(), pages.end(), has_draft ? open : DeskPage::Start);
    const std::span<const NavigationPage> shown(all.data(), has_draft ? all.size() : 1);
    const auto current = static_cast<std::size_t>(found - pages.begin());
    const auto picked = screen.ui.navigation("pages", screen.texts("desk.pages"), shown, current);
    if (picked) {
        screen.send(DeskPageChosen{pages[*picked]});
    }
}

/// What is quoted on the page: the words of the programme that is worked on.
std::string quoted_language(const Desk& desk, const BaseProgramme* base) {
    const BaseProgramme& shown = base != nullptr ? *base : desk.bases.front();
    return foreign_to(shown.words().language, desk.texts.language());
}

void desk_page_ui(
    const DeskScreen& screen, const Desk& desk, const BaseProgramme* base, const AppState& shell
) {
    const bool is_wide =
        base != nullptr && desk.page == DeskPage::Edit && screen.ui.has_two_columns();
    const Scope main = screen.ui.main("main", "Loadwise", is_wide);
    if (!desk.is_ready()) {
        screen.ui.heading(1, "Loadwise");
        return;
    }
    screen.ui.quotes_in(quoted_language(desk, base));
    if (desk.page == DeskPage::Record) {
        returned_ui(screen, make_returned_view(desk, shell.now.date), make_reading(shell, desk));
    } else if (base == nullptr || desk.page == DeskPage::Start) {
        desk_start_ui(screen, make_desk_start_view(desk));
    } else if (is_wide) {
        wide_builder_ui(screen, desk, shell);
    } else if (desk.page == DeskPage::Edit) {
        builder_ui(screen, make_builder_view(desk, shell.figures));
    } else {
        checked_ui(screen, desk, shell);
    }
}

} // namespace

void desk_start_ui(const DeskScreen& screen, const DeskStartView& view) {
    screen.send_if(screen.ui.back_link("leave", screen.texts("desk.leave")), DeskLeft{});
    screen.heading(1, "desk.title");
    screen.text("desk.words");
    if (!view.draft.empty()) {
        const Scope card = screen.ui.card("draft", CardKind::Accent);
        screen.heading(2, "desk.draft");
        quoted(screen.ui, view.draft);
        screen.button("go-on", "desk.go_on", DeskPageChosen{DeskPage::Edit}, ButtonKind::Primary);
    }
    screen.heading(2, "desk.begin");
    {
        const Scope list = screen.ui.list("bases", screen.texts("desk.begin"));
        for (const BaseLine& base : view.bases) {
            const Scope item = screen.ui.item(base.name);
            const Quote quote = screen.ui.quote();
            screen.send_if(
                screen.ui.row_button("begin", base.title, base.condition), DraftBegun{base.name}
            );
        }
    }
    saved_ui(screen, view);
    reopen_ui(screen, view);
    screen.heading(2, "returned.title");
    screen.text("returned.start_words");
    screen.button("records", "returned.go", DeskPageChosen{DeskPage::Record});
    screen.text("desk.privacy", TextKind::Small, Ink::TextSoft);
}

void desk_ui(Ui& ui, const Desk& desk, const AppState& shell, DeskActions& out) {
    const DeskScreen screen{ui, desk.texts, out};
    const BaseProgramme* const base = find_base(desk, desk.draft.base);
    if (ui.has_side_navigation() && desk.is_ready()) {
        desk_navigation_ui(screen, desk.page, base != nullptr);
    }
    desk_page_ui(screen, desk, base, shell);
    if (!ui.has_side_navigation() && desk.is_ready()) {
        desk_navigation_ui(screen, desk.page, base != nullptr);
    }
}

} // namespace loadwise
