#pragma once
// What the clinician's pages say. Words of a programme stand in the programme's own language.

#include "app/desk/builder.h"
#include "app/desk/dose_cells.h"
#include "app/desk/exercise_search.h"
#include "app/session/exercise_picture.h"

#include <string>
#include <vector>

namespace loadwise {

struct BaseLine {
    std::string name;
    std::string title;
    std::string condition;
};

struct DeskStartView {
    std::vector<BaseLine> bases;
    std::string draft; ///< what is being worked on; empty: nothing
    std::vector<std::string> saved;
    std::vector<std::string> saved_details;
    std::string handout_typed;
    std::string reopen_problem; ///< in words
};

struct DraftExercise {
    ExerciseId id;
    std::string name;
    std::string dose; ///< that the patient starts with
    std::string details;
    std::string state;   ///< "Changed", "Locked"; empty
    std::string caution; ///< that the programme has it later; empty
    std::string step;    ///< "Step 2 of 6"
    Rung rung;
    Rung lowest;
    Rung top;
    bool is_first = false;
    bool is_last = false;
    bool is_locked = false;
    std::vector<PartView> parts;
    std::vector<PartView> tempo;
    std::vector<DoseCell> cells; ///< one for each of dose_columns
    ExercisePicture picture = nullptr;
    std::optional<OwnExercise> own; ///< of the clinic, with its words
};

/// An exercise that could be taken in, and where it comes from.
struct SpareExercise {
    ExerciseId id;
    std::string name;
    std::string from;
};

struct StageChoice {
    StageId id;
    std::string title;
    std::string purpose;
    bool is_locked = false;
};

struct PainChoice {
    PainRuleId id;
    std::string title;
    std::string words;
};

struct ProblemLine {
    std::string where;
    std::string words;
    std::string detail; ///< as the loader says it, in English
};

struct BuilderView {
    std::string title;    ///< of the base
    std::string language; ///< of its words
    BuilderDraft draft;
    std::vector<StageChoice> stages;
    std::size_t start = 0;
    std::size_t shown = 0;
    std::vector<DraftExercise> exercises;
    std::string taken_out;            ///< the exercise that can be put back; empty: none
    std::vector<SpareExercise> later; ///< of this stage, kept for later
    std::vector<SpareExercise> spare; ///< of other stages
    std::string search;
    std::vector<FoundExercise> found;
    std::string wrong_cell; ///< what is typed and does not count, and why; empty: nothing
    std::string reopened;   ///< that this was handed out before; empty: it was not
    std::vector<PainChoice> pain_rules;
    std::size_t pain_rule = 0; ///< one past the last: own limits
    OwnLimits limits;          ///< own ones, or those of the chosen rule to start from
    OwnLimits limits_most;     ///< the loosest of the base's rules: own ones may be stricter
    std::string days;          ///< per week, in words
    std::size_t advice = 0;
    std::vector<ProblemLine> problems;
    std::vector<std::string> cautions; ///< sound, but to be looked at: see caution_lines
    bool needs_name = false;           ///< nobody is named yet from whom it is
    bool can_hand_out = false;
    bool can_copy = false; ///< the link is there
    bool is_kept = false;  ///< as it stands, under its name
    std::string news;
};

/// Ways to send a link, with words around it.
struct SendingView {
    std::string mail; ///< "mailto:..."
    std::string sms;  ///< "sms:..."
};

struct GivingView {
    std::string title;
    std::vector<std::string> changes; ///< what is other than in the base
    std::vector<std::string> cautions;
    std::vector<std::string> record; ///< for the clinic's own record
    bool is_record_copied = false;   ///< what the news is about
    std::string address;
    SendingView sending;
    std::string size; ///< how long the link is
    std::vector<std::string> code;
    std::string code_words;
    bool is_too_long = false;
    bool is_pending = false;
    std::string problem;
    std::string key; ///< whose key is loaded; empty: none
    std::string fingerprint;
    bool is_signing = false;
    bool can_make_key = false;
    bool can_share = false;
    std::string news;
    std::string record_key; ///< the mark of the key that records come back for; empty: none
    bool is_asking = false;
};

DeskStartView make_desk_start_view(const Desk& desk);
/// Its exercises have those of the figures that are theirs.
BuilderView make_builder_view(const Desk& desk, const Figures& figures = {});
GivingView make_giving_view(const Desk& desk, Date today = {});

/// Why something did not work, as the page says it: a word of its own, or what the browser said.
std::string desk_reason(const Texts& texts, const std::string& reason);

/// What a draft changes, a line each, for whoever hands it out.
std::vector<std::string>
draft_lines(const Texts& texts, const Programme& base, const BuilderDraft& draft);

/// What a draft lets a patient do sooner than its programme does, a line each.
std::vector<std::string>
caution_lines(const Texts& texts, const Programme& base, const BuilderDraft& draft);

/// Where in a programme a problem is, by the names people know: "Stage Early", "Bridge hold".
std::string place_words(const Texts& texts, const Programme& programme, const std::string& where);

} // namespace loadwise
