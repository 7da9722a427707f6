#include "effects/patient_pages.h"

#include "ui/screens/screens.h"

namespace loadwise {

bool PatientPages::draw(Ui& ui, const AppState& app, Actions& actions) {
    if (is_at_new_phase(app)) {
        ui.scroll_to(0);
    }
    app_ui(ui, app, actions);
    return false;
}

bool PatientPages::is_at_new_page(const AppState& app) {
    // A page that waited for its code is new when it comes.
    const bool has_waited = app.annex != annex_ && shows_annex(app);
    const MeasureCheck& check = app.check;
    const ActivityId activity = check.is_asking() ? check.asked[check.at].activity : ActivityId{};
    const bool is_next_question =
        app.page == Page::Measure && (check.at != question_ || activity != activity_);
    const bool is_new = app.page != page_ || has_waited || is_next_question;
    annex_ = app.annex;
    page_ = app.page;
    question_ = check.at;
    activity_ = activity;
    return is_new;
}

/// The number is looked at from afar: wherever the page stood, each phase begins at its top.
bool PatientPages::is_at_new_phase(const AppState& app) {
    const Player& player = app.player;
    const bool is_new = app.page == Page::Player && app.panel == PlayerPanel::None &&
                        (player.phase != phase_ || player.set != set_);
    phase_ = player.phase;
    set_ = player.set;
    return is_new;
}

bool PatientPages::is_running(const AppState& app) const {
    const bool has_problem = !app.programme_errors.empty() && !app.texts.is_empty();
    const bool is_cut_short = app.annex == Annex::Failed && !app.texts.is_empty();
    return app.is_running() || has_problem || is_cut_short;
}

/// Of whom handed out the programme that is followed.
Branding PatientPages::branding(const AppState& app) const {
    if (!app.handout) {
        return {};
    }
    const Handout& handout = *app.handout->handout;
    return {handout.accent, handout.logo, handout.clinic.name};
}

} // namespace loadwise
