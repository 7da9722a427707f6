#pragma once
// One A4 page for a visit, to be read in a minute: four weeks of pain and load, how much of the
// plan was done, flare-ups, the stage, measures and notes. Says nothing of who the patient is.

#include "app/model/state.h"
#include "app/progress/chart_view.h"
#include "app/progress/report_exercises.h"
#include "app/progress/report_lines.h"

#include <string>
#include <vector>

namespace loadwise {

struct ReportFact {
    std::string label;
    std::string value;
};

/// Seven days. Empty texts stand for nothing told.
struct ReportWeek {
    std::string first_day; // "9 Feb"
    int training_days = 0;
    int planned_days = 0; // those trained on, and those on which something was due and not done
    int sets_done = 0;
    int sets_planned = 0;   // of all sessions that were due, missed days included
    std::string completion; // "90 %"
    int repetitions = 0;
    int hold_seconds = 0;
    long long load_kilograms = 0; // load times repetitions, where both were told
    std::string worst_pain;       // during or after training
    std::string morning_pain;     // median of the week
    int red_days = 0;             // days that were too much
};

struct ReportNote {
    std::string day;
    std::string text;
};

struct VisitReportView {
    bool is_empty = true;   // nothing was told in these four weeks
    std::string title;      // the programme's
    std::string sign_off;   // who signed the programme off, or that nobody has
    std::string handed_out; // by whom, and when; empty: nobody
    std::string period;     // "2 Feb to 1 Mar"
    std::string summary;    // two sentences
    std::vector<ReportFact> facts;
    std::vector<ReportFact> between;   // of the week, of what goes on afterwards, of sitting
    ChartView pain;                    // day by day, with the limit
    std::vector<ReportWeek> weeks;     // oldest first, four
    std::vector<ReportFact> exercises; // in the plan now, with dose
    std::vector<ReportExercise> work;  // done, with its pain
    ReportLines too_much;              // days, and why
    ReportLines answers;               // to suggestions
    std::vector<ReportFact> criteria;  // for leaving the stage
    std::vector<ReportFact> measures;  // "15 → 30 minutes"
    std::vector<std::string> flares;
    std::vector<std::string> review;    // after twelve weeks
    std::vector<std::string> red_flags; // answered with yes, or cleared since
    std::vector<ReportNote> notes;      // newest first
    int notes_left_out = 0;
    std::string news; // that the browser did not print
};

VisitReportView make_visit_report_view(const AppState& state);

/// The first of the days that a report is about, up to today.
Date first_reported_date(const AppState& state);

/// During or after training, of all its weeks; nothing where none was told.
std::optional<int> worst_pain_of(const VisitReportView& report);

} // namespace loadwise
