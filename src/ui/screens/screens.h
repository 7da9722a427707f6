#pragma once
// One function a page: a const view model in, the person's intent out. No rule, date or JSON is
// known here.

#include "app/handout/handout_view.h"
#include "app/history/history_view.h"
#include "app/model/action.h"
#include "app/progress/progress_view.h"
#include "app/progress/visit_report_view.h"
#include "app/records/patient_file_view.h"
#include "app/records/records_view.h"
#include "app/records/reminders_view.h"
#include "app/session/pain_view.h"
#include "app/session/player_view.h"
#include "app/session/session_view.h"
#include "app/today/measure_view.h"
#include "app/today/programme_view.h"
#include "app/today/today_view.h"
#include "app/words/error_view.h"
#include "ui/kit/ui.h"

namespace loadwise {

/// The whole interface: page, navigation, and what went wrong.
void app_ui(Ui& ui, const AppState& state, Actions& out);

void today_ui(Ui& ui, const TodayView& view, const Texts& texts, Actions& out);
void welcome_ui(Ui& ui, const WelcomeView& view, const Texts& texts, Actions& out);
void first_stage_ui(Ui& ui, const FirstStageView& view, const Texts& texts, Actions& out);
void offer_ui(Ui& ui, const OfferView& view, const Texts& texts, Actions& out);
void questions_ui(Ui& ui, const QuestionsView& view, const Texts& texts, Actions& out);
void player_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out);
void session_ui(Ui& ui, const SessionView& view, const Texts& texts, Actions& out);
void pain_ui(Ui& ui, const PainView& view, const Texts& texts, Actions& out);
void measures_ui(Ui& ui, const MeasuresView& view, const Texts& texts, Actions& out);
void programme_ui(Ui& ui, const ProgrammeView& view, const Texts& texts);
void progress_ui(Ui& ui, const ProgressView& view, const Texts& texts, Actions& out);
void history_ui(Ui& ui, const HistoryView& view, const Texts& texts, Actions& out);
void entry_ui(Ui& ui, const EntryView& view, const Texts& texts, Actions& out);

void handout_ui(Ui& ui, const HandoutView& view, const Texts& texts, Actions& out);

/// On the day's page: a hand-out that was neither taken nor declined.
void waiting_handout_ui(Ui& ui, std::string_view title, const Texts& texts, Actions& out);

/// Whom to turn to, when the programme was handed out.
void clinic_ui(Ui& ui, const ClinicView& view, const Texts& texts);

/// Which of several programmes is followed.
void own_programmes_ui(
    Ui& ui, const std::vector<OwnProgrammeLine>& lines, const Texts& texts, Actions& out
);

/// The way in for a link or a file that did not open by itself.
void open_handout_ui(Ui& ui, std::string_view typed, const Texts& texts, Actions& out);

/// What was recorded last, with a way to take it back.
void notice_ui(Ui& ui, const NoticeView& view, const Texts& texts, Actions& out);

// The pages behind "More".
void more_ui(Ui& ui, const Texts& texts, Actions& out);
void records_ui(Ui& ui, const RecordsView& view, const Texts& texts, Actions& out);
void report_ui(Ui& ui, const VisitReportView& view, const Texts& texts, Actions& out);
void report_sheet_ui(Ui& ui, const VisitReportView& view, const Texts& texts);
/// The way into a file that was locked with a passphrase.
void unlock_ui(Ui& ui, std::string_view passphrase, const Texts& texts, Actions& out);
void patient_file_ui(Ui& ui, const PatientFileView& view, const Texts& texts, Actions& out);
void deletion_ui(Ui& ui, const DeletionView& view, const Texts& texts, Actions& out);
void reminders_ui(Ui& ui, const RemindersView& view, const Texts& texts, Actions& out);
void settings_ui(Ui& ui, const Settings& settings, const Texts& texts, Actions& out);
void safety_ui(Ui& ui, const AboutView& view, const Texts& texts, Actions& out);
void clinic_ui(Ui& ui, const ClinicCard& clinic, const Texts& texts);
void about_ui(Ui& ui, const AboutView& view, const Texts& texts, Actions& out);

/// On the day's page: that it is time for a backup.
void backup_reminder_ui(Ui& ui, const BackupReminder& view, const Texts& texts, Actions& out);

/// A stepper whose buttons say what they make less and more of.
std::optional<int> stepper_ui(Ui& ui, Stepper spec, const Texts& texts);

/// The way back from one of them, and its heading.
void more_page_heading(Ui& ui, std::string_view title, const Texts& texts, Actions& out);

struct Scale {
    std::string_view key;
    std::string label;
    std::optional<int> chosen;
    std::span<const std::string> words; ///< of the eleven numbers, for those that have some
    Choosing choosing = Choosing::Decides;
};

/// A scale from 0 to 10: the number that was just chosen.
std::optional<int> scale_ui(Ui& ui, const Scale& scale, const Texts& texts);

/// Which language is spoken: the browser's, or one by its own name.
void language_ui(Ui& ui, const Settings& settings, const Texts& texts, Actions& out);

/// What is wrong in a file, in words, and for whoever made it.
void errors_ui(Ui& ui, const ErrorsView& errors, const Texts& texts);
void error_details_ui(Ui& ui, const ErrorsView& errors, const Texts& texts);

/// The programme file could not be used: what, and where in it.
void problem_ui(Ui& ui, const std::vector<Error>& errors, const Texts& texts, Actions& out);

/// Words of the programme.
inline void
quoted(Ui& ui, std::string_view words, TextKind kind = TextKind::Body, Ink ink = Ink::Text) {
    const Quote quote = ui.quote();
    ui.text(words, kind, ink);
}

inline std::optional<Scope>
quoted_disclosure(Ui& ui, std::string_view key, std::string_view title) {
    const Quote quote = ui.quote();
    return ui.disclosure(key, title);
}

/// Lines of a bulleted list.
void bullets(
    Ui& ui, std::string_view key, std::string_view label, const std::vector<std::string>& lines
);

} // namespace loadwise
