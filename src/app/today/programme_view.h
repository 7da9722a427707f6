#pragma once
// What the Programme, About and Before-you-start pages say, straight from the programme file.

#include "app/aloud/aloud_view.h"
#include "app/model/state.h"
#include "app/today/first_run.h"
#include "app/today/lead_view.h"
#include "app/today/today_view.h"

#include <string>
#include <vector>

namespace loadwise {

/// A step of a ladder, and of its dose what is not the same on every step.
struct LadderRow {
    std::string step; ///< "2", or "2, you are here"
    std::string dose;
    std::string change; ///< "Effort 6 to 7 of 10."
};

struct ExerciseLine {
    ExerciseId id;
    std::string name;
    std::string purpose;
    std::string dose;
    std::string details;
    std::vector<std::string> cues;
    std::vector<LadderRow> ladder;
    std::vector<std::string> facts; ///< equipment, range, stop rule
    std::vector<std::string> sources;
    bool is_in_plan = false;
    ExercisePicture picture = nullptr;
    std::vector<ShownMedia> media; ///< of the clinic
    std::string web_page;          ///< of the clinic; may be empty
    AloudView aloud;               ///< how it is done
};

struct CriterionLine {
    std::string title;
    std::string state; ///< "20 of 30 minutes", "not measured yet"
    double now = 0;
    double target = 1;
    bool is_met = false;
};

struct StageView {
    StageId id;
    std::string title;
    std::string purpose;
    std::string words;
    std::string state; ///< "You are here", "Done", "Later"
    bool is_current = false;
    std::string way; ///< to the page of a graded plan; else empty
    std::vector<ExerciseLine> exercises;
    std::vector<CriterionLine> criteria;
};

struct RuleLine {
    std::string title;
    std::string words;
    std::vector<std::string> sources;
};

struct CardView {
    CardId id;
    Advice advice;
    std::optional<LeadView> lead; ///< to the plan in which it is acted upon
    AloudView aloud;
};

struct ProgrammeView {
    std::string title;
    std::string summary;
    std::string sign_off;
    std::string pain_rule_title;
    std::string pain_rule;
    std::vector<StageView> stages;
    std::vector<StageView> tracks;
    std::vector<RuleLine> rules;
};

/// A number to call with one press.
struct PhoneCall {
    std::string label;
    std::string address; ///< "tel:..."
};

/// Warning signs that ask for help equally soon.
struct FlagGroup {
    Urgency soonest = Urgency::AskClinician;
    std::string title;             ///< "Now", "Today"
    std::optional<PhoneCall> call; ///< when there is no time to look a number up
    std::vector<RuleLine> flags;
};

struct AboutView {
    SiteView site;
    std::string title;
    std::string intended_for;
    std::string not_for;
    std::string sign_off;
    std::string version;              ///< of the programme
    std::string release;              ///< "Loadwise 1.1.0"
    std::vector<FlagGroup> red_flags; ///< the most urgent first
    std::vector<CardView> cards;
    std::vector<std::string> sources;
    std::string records; ///< how many, and where they are
    std::string offline; ///< whether it opens without a network, if that is known
    ClinicCard clinic;
};

/// Whether the app opens without a network; empty while that is not known.
std::string offline_words(const AppState& state);

struct QuestionView {
    ScreeningId id;
    std::string question;
    std::string what_to_do;
    std::optional<PhoneCall> call; ///< of an emergency that was answered with Yes
    std::optional<ScreeningAnswer> answer;
    bool is_locking = false;

    /// A later No does not open what a Yes locked.
    bool is_locking_still() const { return is_locking && answer == ScreeningAnswer::No; }
};

struct QuestionsView {
    std::string step; ///< of the first run; else empty
    bool leads_to_stage = false;
    std::vector<QuestionView> questions;
    std::optional<std::size_t> clearing; ///< the one asked about: has a clinician cleared it?
    bool is_complete = false;
    bool is_locked = false;
};

/// An exercise as its programme describes it, at the dose where the patient stands.
ExerciseLine make_exercise_line(const AppState& state, const ExerciseId& id);

ProgrammeView make_programme_view(const AppState& state);
AboutView make_about_view(const AppState& state);
QuestionsView make_questions_view(const AppState& state);

} // namespace loadwise
