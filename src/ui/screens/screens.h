#pragma once
// One function a page: a const view model in, the person's intent out. No rule, date or JSON is
// known here.

#include "action.h"
#include "measure_view.h"
#include "pain_view.h"
#include "programme_view.h"
#include "progress_view.h"
#include "session_view.h"
#include "today_view.h"
#include "ui.h"

namespace loadwise {

/// The whole interface: page, navigation, and what went wrong.
void app_ui(Ui& ui, const AppState& state, Actions& out);

void today_ui(Ui& ui, const TodayView& view, const Texts& texts, Actions& out);
void offer_ui(Ui& ui, const OfferView& view, const Texts& texts, Actions& out);
void questions_ui(Ui& ui, const QuestionsView& view, const Texts& texts, Actions& out);
void session_ui(Ui& ui, const SessionView& view, Actions& out);
void pain_ui(Ui& ui, const PainView& view, const Texts& texts, Actions& out);
void measures_ui(Ui& ui, const MeasuresView& view, const Texts& texts, Actions& out);
void programme_ui(Ui& ui, const ProgrammeView& view, const Texts& texts);
void progress_ui(Ui& ui, const ProgressView& view);

// The pages behind "More".
void more_ui(Ui& ui, Actions& out);
void records_ui(Ui& ui, const AboutView& view, Actions& out);
void reminders_ui(Ui& ui, Actions& out);
void settings_ui(Ui& ui, const Settings& settings, Actions& out);
void safety_ui(Ui& ui, const AboutView& view, Actions& out);
void about_ui(Ui& ui, const AboutView& view, Actions& out);

/// The way back from one of them, and its heading.
void more_page_heading(Ui& ui, std::string_view title, Actions& out);

/// Which language is spoken: the browser's, or one by its own name.
void language_ui(Ui& ui, const Settings& settings, const Texts& texts, Actions& out);

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
