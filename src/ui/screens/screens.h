#pragma once
// One function a page: a const view model in, the person's intent out. No rule, date or JSON is
// known here.

#include "app/answers/answers_view.h"
#include "app/handout/handout_view.h"
#include "app/history/history_view.h"
#include "app/model/action.h"
#include "app/progress/progress_view.h"
#include "app/progress/visit_report_view.h"
#include "app/records/patient_file_view.h"
#include "app/records/records_view.h"
#include "app/records/reminders_view.h"
#include "app/records/send_view.h"
#include "app/session/pain_view.h"
#include "app/session/player_view.h"
#include "app/session/session_view.h"
#include "app/today/clock_view.h"
#include "app/today/first_run.h"
#include "app/today/graded_view.h"
#include "app/today/measure_view.h"
#include "app/today/programme_view.h"
#include "app/today/session_end_view.h"
#include "app/today/today_view.h"
#include "app/words/error_view.h"
#include "ui/screens/screen.h"

namespace loadwise {

/// The whole interface: page, navigation, and what went wrong.
void app_ui(Ui& ui, const AppState& state, Actions& out);

/// What the person must know about their records, on every page.
void clock_question_ui(const Screen& screen, const ClockView& view);
void clock_setting_ui(const Screen& screen, const ClockView& view);
void store_news_ui(const Screen& screen, const AppState& state);
/// What did not come over the network, and can be asked for again.
void missing_files_ui(const Screen& screen, const AppState& state);

void today_ui(const Screen& screen, const TodayView& view);
/// The same in two columns: what is to be done, and what is planned.
void today_action_ui(const Screen& screen, const TodayView& view);
void today_plan_ui(const Screen& screen, const TodayView& view);

/// The words of a card that is open.
void card_words_ui(const Screen& screen, const Advice& card);
void advice_ui(const Screen& screen, const Advice& advice);
void milestone_ui(const Screen& screen, const Milestone& view);
/// After the programme: what is to be done, and what goes on.
void watch_ui(const Screen& screen, const TodayView& view);
void afterwards_ui(const Screen& screen, const TodayView& view);
void welcome_ui(const Screen& screen, const WelcomeView& view);
/// Where the pain is, in a picture and words.
void site_ui(const Screen& screen, const SiteView& view);
void first_stage_ui(const Screen& screen, const FirstStageView& view);
void offer_ui(const Screen& screen, const OfferView& view);
void questions_ui(const Screen& screen, const QuestionsView& view);
void player_ui(const Screen& screen, const PlayerView& view);
void session_ui(const Screen& screen, const SessionView& view);
void session_end_ui(const Screen& screen, const SessionEndView& view);
void pain_ui(const Screen& screen, const PainView& view);
void answers_ui(const Screen& screen, const AnswersView& view);
void lead_ui(const Screen& screen, const std::optional<LeadView>& view, std::string_view about);
void aloud_ui(const Screen& screen, const AloudView& view, std::string_view about);
/// The way there from a page, and back to it.
void answers_link_ui(const Screen& screen, Page from);
void week_look_ui(const Screen& screen, const WeekLook& view);
void measures_ui(const Screen& screen, const MeasuresView& view);
void graded_ui(const Screen& screen, const GradedView& view);
void programme_route_ui(const Screen& screen, const ProgrammeView& view);
/// What holds all along it.
void programme_rules_ui(const Screen& screen, const ProgrammeView& view);
void progress_ui(const Screen& screen, const ProgressView& view);
/// The months, the stages and what was decided.
void progress_past_ui(const Screen& screen, const ProgressView& view);
void history_ui(const Screen& screen, const HistoryView& view);
void entry_ui(const Screen& screen, const EntryView& view);

void handout_ui(const Screen& screen, const HandoutView& view);

/// On the day's page: a hand-out that was neither taken nor declined.
void waiting_handout_ui(const Screen& screen, std::string_view title);

/// Whom to turn to, when the programme was handed out.
void clinic_ui(const Screen& screen, const ClinicView& view);

/// Which of several programmes is followed.
void own_programmes_ui(const Screen& screen, const std::vector<OwnProgrammeLine>& lines);

/// The way in for a link or a file that did not open by itself.
void open_handout_ui(const Screen& screen, std::string_view typed);

/// What was recorded last, with a way to take it back.
void notice_ui(const Screen& screen, const NoticeView& view);

// The pages behind "More".
void more_ui(const Screen& screen);
void records_ui(const Screen& screen, const RecordsView& view);
void report_ui(const Screen& screen, const VisitReportView& view);
void report_sheet_ui(Ui& ui, const VisitReportView& view, const Texts& texts);
/// The way into a file that was locked with a passphrase.
void unlock_ui(const Screen& screen, std::string_view passphrase);
void patient_file_ui(const Screen& screen, const PatientFileView& view);
/// What a file says that was read: the lines for the record, both comparisons, the report.
void read_record_ui(const Screen& screen, const PatientFileView& view);
/// A sealed copy of the record, for the clinic.
void send_ui(const Screen& screen, const SendView& view);
void deletion_ui(const Screen& screen, const DeletionView& view);
void reminders_ui(const Screen& screen, const RemindersView& view);
void settings_ui(const Screen& screen, const Settings& settings);
void safety_ui(const Screen& screen, const AboutView& view);
void clinic_ui(Ui& ui, const ClinicCard& clinic, const Texts& texts);
void about_ui(const Screen& screen, const AboutView& view);

/// On the day's page: that it is time for a backup.
void backup_reminder_ui(const Screen& screen, const BackupReminder& view);

/// A stepper whose buttons say what they make less and more of.
std::optional<int> stepper_ui(Ui& ui, Stepper spec, const Texts& texts);

/// The way back from one of them, and its heading.
void more_page_heading(const Screen& screen, std::string_view title);

struct Scale {
    std::string_view key;
    std::string label;
    std::optional<int> chosen;
    std::span<const std::string> words; ///< of the eleven numbers, for those that have some
    Choosing choosing = Choosing::Decides;
};

/// The eleven numbers of a question about pain: a press tells it.
void pain_question_ui(
    const Screen& screen, const PainQuestion& question, std::optional<int> chosen = {}
);

/// A scale from 0 to 10: the number that was just chosen.
std::optional<int> scale_ui(Ui& ui, const Scale& scale, const Texts& texts);

/// Which language is spoken: the browser's, or one by its own name.
void language_ui(const Screen& screen, const Settings& settings);

/// What is wrong in a file, in words, and for whoever made it.
void errors_ui(Ui& ui, const ErrorsView& errors, const Texts& texts);
void error_details_ui(Ui& ui, const ErrorsView& errors, const Texts& texts);

/// The programme file could not be used: what, and where in it.
void problem_ui(const Screen& screen, const std::vector<Error>& errors);

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
/// Lines to mark and copy by hand, where the button beside them does not.
void record_lines_ui(Ui& ui, const std::string& label, const std::string& lines);

void bullets(
    Ui& ui, std::string_view key, std::string_view label, const std::vector<std::string>& lines
);

} // namespace loadwise
