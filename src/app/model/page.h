#pragma once

// The pages of the patient's app, and what holds of each.

namespace loadwise {

enum class Page {
    Today,
    Session,
    Player,
    SessionEnd,
    Pain,
    Answers,
    Measure,
    GradedPlan,
    BeforeStart,
    FirstStage,
    Programme,
    Handout,
    Progress,
    More,
    Records,
    Report,
    PatientFile,
    SendRecord,
    Deletion,
    Reminders,
    Settings,
    Safety,
    History,
    EntryEdit,
    About
};

/// The page of the navigation under which it is found.
Page tab_of(Page page);

/// Its code is in the annex.
bool needs_annex(Page page);

/// It is filled in and left again.
bool is_form(Page page);

/// A session is led there, or ticked by hand.
bool is_session_page(Page page);

} // namespace loadwise
