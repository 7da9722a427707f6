#include "app/log/language_choice.h"
#include "app/model/annex.h"
#include "app/model/page.h"
#include "ui/kit/icons.h"
#include "ui/screens/exercise_row.h"
#include "ui/screens/screens.h"

#include <algorithm>
#include <array>

namespace loadwise {

namespace {

void navigation_ui(const Screen& screen, Page page) {
    const std::array<NavigationPage, 4> items{{
        {"today", screen.texts("page.today"), icons::today()},
        {"programme", screen.texts("page.programme"), icons::programme()},
        {"progress", screen.texts("page.progress"), icons::progress()},
        {"more", screen.texts("page.more"), icons::more()},
    }};
    constexpr std::array<Page, items.size()> tabs{
        Page::Today, Page::Programme, Page::Progress, Page::More};
    const auto current = std::find(tabs.begin(), tabs.end(), tab_of(page)) - tabs.begin();
    const auto picked = screen.ui.navigation(
        "pages", screen.texts("page.all"), items, static_cast<std::size_t>(current)
    );
    if (picked) {
        screen.send(PageChosen{tabs[*picked]});
    }
}

/// Offered where nothing is being done: never in a session or over something half filled in.
void update_ui(const Screen& screen, const AppState& state) {
    const bool is_busy = is_session_page(state.page) || is_form(state.page) ||
                         state.page == Page::BeforeStart || state.page == Page::FirstStage;
    if (state.app_update == AppUpdate::None || is_busy) {
        return;
    }
    const Scope card = screen.ui.card("update", CardKind::Accent);
    const bool is_held = state.app_update == AppUpdate::Held;
    screen.text("update.ready", TextKind::Strong);
    screen.text(is_held ? "update.held" : "update.safe");
    screen.button("apply-update", "update.apply", UpdateChosen{});
}

/// The pages behind "More".
void more_page_ui(const Screen& screen, const AppState& state) {
    if (state.page == Page::Records) {
        records_ui(screen, make_records_view(state));
    } else if (state.page == Page::Report) {
        report_ui(screen, make_visit_report_view(state));
    } else if (state.page == Page::PatientFile) {
        patient_file_ui(screen, make_patient_file_view(state));
    } else if (state.page == Page::SendRecord) {
        send_ui(screen, make_send_view(state));
    } else if (state.page == Page::Deletion) {
        deletion_ui(screen, make_deletion_view(state));
    } else if (state.page == Page::Reminders) {
        reminders_ui(screen, make_reminders_view(state));
    } else if (state.page == Page::Settings) {
        settings_ui(screen, state.settings);
        language_ui(screen, state.settings);
        clock_setting_ui(screen, make_clock_view(state));
    } else if (state.page == Page::Safety) {
        safety_ui(screen, make_about_view(state));
    } else if (state.page == Page::About) {
        about_ui(screen, make_about_view(state));
        clinic_ui(screen, make_clinic_view(state));
    } else {
        more_ui(screen);
    }
}

/// The main pages have two columns where there is room; a first visit has one.
bool is_broad(const Ui& ui, const AppState& state) {
    const bool is_main_page = state.page == Page::Programme || state.page == Page::Progress ||
                              (state.page == Page::Today && shows_annex(state));
    return state.page == Page::Player || (is_main_page && ui.has_two_columns());
}

/// Two parts, in two columns where there is room for them.
template <typename First, typename Second>
void beside(Ui& ui, const First& first, const Second& second) {
    if (!ui.has_two_columns()) {
        first();
        second();
        return;
    }
    const Scope both = ui.columns("both", 2, 0);
    {
        const Scope left = ui.column();
        first();
    }
    const Scope right = ui.column();
    second();
}

void programme_page_ui(const Screen& screen, const AppState& state) {
    const ProgrammeView view = make_programme_view(state);
    beside(
        screen.ui,
        [&] { programme_route_ui(screen, view); },
        [&] {
            programme_rules_ui(screen, view);
            own_programmes_ui(screen, make_own_programmes_view(state));
            clinic_ui(screen, make_clinic_view(state));
            open_handout_ui(screen, state.typed_link);
        }
    );
}

void progress_page_ui(const Screen& screen, const AppState& state) {
    const ProgressView view = make_progress_view(state);
    beside(
        screen.ui, [&] { progress_ui(screen, view); }, [&] { progress_past_ui(screen, view); }
    );
}

void day_page_ui(const Screen& screen, const AppState& state) {
    const TodayView view = make_today_view(state);
    const auto cards = [&] {
        clinic_ui(screen, make_clinic_view(state));
        backup_reminder_ui(screen, make_backup_reminder(state));
    };
    if (!screen.ui.has_two_columns()) {
        today_ui(screen, view);
        cards();
        return;
    }
    beside(
        screen.ui,
        [&] { today_action_ui(screen, view); },
        [&] {
            today_plan_ui(screen, view);
            cards();
        }
    );
}

void session_end_page_ui(const Screen& screen, const AppState& state) {
    const SessionEndView view = make_session_end_view(state);
    session_end_ui(screen, view);
    if (view.is_told) {
        backup_reminder_ui(screen, make_backup_reminder(state));
    }
}

namespace annex {

/// The pages that a first screen does without.
[[gnu::noinline]] void page_ui(const Screen& screen, const AppState& state) {
    if (state.page == Page::Today) {
        clock_question_ui(screen, make_clock_view(state));
        day_page_ui(screen, state);
    } else if (state.page == Page::Pain) {
        pain_ui(screen, make_pain_view(state));
    } else if (state.page == Page::Answers) {
        answers_ui(screen, make_answers_view(state));
    } else if (state.page == Page::FirstStage) {
        first_stage_ui(screen, make_first_stage_view(state));
    } else if (state.page == Page::Session) {
        session_ui(screen, make_session_view(state));
    } else if (state.page == Page::Player) {
        player_ui(screen, make_player_view(state));
    } else if (state.page == Page::SessionEnd) {
        session_end_page_ui(screen, state);
    } else if (state.page == Page::Programme) {
        programme_page_ui(screen, state);
    } else if (state.page == Page::Handout) {
        handout_ui(screen, make_handout_view(state));
    } else if (state.page == Page::Progress) {
        progress_page_ui(screen, state);
    } else if (state.page == Page::History) {
        history_ui(screen, make_history_view(state));
    } else if (state.page == Page::EntryEdit) {
        entry_ui(screen, make_entry_view(state));
    } else if (state.page == Page::Measure) {
        measures_ui(screen, make_measures_view(state));
    } else if (state.page == Page::GradedPlan) {
        graded_ui(screen, make_graded_view(state));
    } else if (state.page == Page::BeforeStart) {
        questions_ui(screen, make_questions_view(state));
    } else {
        more_page_ui(screen, state);
    }
}

[[gnu::noinline]] void waiting_ui(const Screen& screen, const AppState& state) {
    waiting_handout_ui(screen, handout_title(state));
}

/// What may be taken back, or what became of the last file.
[[gnu::noinline]] void recorded_ui(const Screen& screen, const AppState& state) {
    notice_ui(screen, make_notice_view(state));
}

[[gnu::noinline]] void shown_exercise_ui(const Screen& screen, const AppState& state) {
    exercise_dialog_ui(screen, make_exercise_line(state, state.exercise_shown));
}

} // namespace annex

/// What may be taken back was recorded on a page of the annex.
void told_ui(const Screen& screen, const AppState& state) {
    if (state.annex == Annex::Here) {
        annex::recorded_ui(screen, state);
    }
}

void page_ui(const Screen& screen, const AppState& state) {
    const bool is_day = state.page == Page::Today;
    if (is_day && state.incoming.stage == HandoutStage::Ready) {
        annex::waiting_ui(screen, state);
    }
    if (shows_annex(state) && state.annex == Annex::Here) {
        annex::page_ui(screen, state);
    } else if (shows_annex(state)) {
        screen.heading(1, state.annex == Annex::Failed ? "annex.not_there" : "annex.wait");
    } else {
        welcome_ui(screen, make_welcome_view(state));
        clinic_ui(screen, make_clinic_view(state));
    }
}

void main_ui(const Screen& screen, const AppState& state) {
    const Scope main = screen.ui.main("main", "Loadwise", is_broad(screen.ui, state));
    const bool has_problem =
        !state.programme_errors.empty() && !state.programme && !state.texts.is_empty();
    if (has_problem) {
        problem_ui(screen, state.programme_errors);
    } else if (!state.is_running()) {
        screen.ui.heading(1, "Loadwise");
        // What an earlier visit stored waits for the annex, and so does its page.
        if (!state.texts.is_empty() && state.annex == Annex::Failed) {
            missing_files_ui(screen, state);
        }
    } else {
        store_news_ui(screen, state);
        // What may be taken back stays in sight. Where nothing can, it comes before the page.
        const bool is_notice_first = screen.ui.is_low();
        if (is_notice_first) {
            told_ui(screen, state);
        }
        page_ui(screen, state);
        if (!state.exercise_shown.text.empty() && state.annex == Annex::Here) {
            annex::shown_exercise_ui(screen, state);
        }
        update_ui(screen, state);
        if (!is_notice_first) {
            told_ui(screen, state);
        }
    }
}

} // namespace

void app_ui(Ui& ui, const AppState& state, Actions& out) {
    const Screen screen{ui, state.texts, out};
    ui.quotes_in(foreign_language(state));
    // While a session is led, one thing at a time: a stray tap should not lead away from it.
    const bool is_alone = state.page == Page::Player && (ui.has_rail() || !ui.is_wide());
    const bool has_navigation = state.is_running() && !is_alone;
    if (has_navigation && ui.has_side_navigation()) {
        navigation_ui(screen, state.page);
    }
    main_ui(screen, state);
    if (has_navigation && !ui.has_side_navigation()) {
        navigation_ui(screen, state.page);
    }
}

void bullets(
    Ui& ui, std::string_view key, std::string_view label, const std::vector<std::string>& lines
) {
    if (lines.empty()) {
        return;
    }
    const Scope list = ui.list(key, label);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const Scope item = ui.bullet(std::to_string(index));
        ui.text(lines[index]);
    }
}

} // namespace loadwise
