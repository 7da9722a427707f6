#pragma once
// What the Measures page says: one question at a time, then what was found; and what else can be
// measured.

#include "app/model/state.h"
#include "app/session/exercise_picture.h"
#include "app/today/week_look.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct MeasureLine {
    Side side = Side::Both;
    int place = 0; ///< of a name: which of them
    std::string label;
    std::string typed;
    int count = 0;       ///< of the repetitions counted so far, where they are counted
    std::string last;    ///< "Last time: 20, 3 May", or that there was none
    std::string problem; ///< why what was typed cannot be recorded; empty: it can, or nothing was
};

/// How a question is answered.
enum class MeasureForm {
    Scale, ///< one press of a few numbers
    YesNo,
    Names, ///< of the patient's own activities
    Typed  ///< a number, or one for each side
};

struct MeasureQuestion {
    MeasureId measure;
    ActivityId activity; ///< that is scored: the title is its name, in the patient's own words
    std::string title;
    std::string question;
    std::string place; ///< "Question 2 of 5"; empty when there is but one
    MeasureForm form = MeasureForm::Typed;
    MeasureAid aid = MeasureAid::None;
    int least = 0;
    int most = 0;
    std::string unit;
    std::optional<int> chosen; ///< of a scale or of yes and no, in this walk
    std::vector<MeasureLine> lines;
    std::string timer; ///< how long it runs: "12:05"; empty while it does not
    bool can_save = false;
    bool is_optional = false; ///< nothing of the programme waits for it: it can be declined
    bool has_before = false;  ///< a question stands before it
    ExercisePicture picture = nullptr;
    std::string picture_words;
};

struct MeasureResult {
    std::string title;
    bool is_own = false; ///< the title is in the patient's own words
    std::string value;
    std::string before;
};

struct MeasureRow {
    MeasureId measure;
    std::string title;
    std::string last;
};

struct MeasuresView {
    std::string plan; ///< the graded plan that what was told is for; else empty
    std::optional<MeasureQuestion> question;
    std::optional<WeekLook> week; ///< behind the last question
    bool is_week_declined = false;
    std::vector<MeasureResult> results; ///< of the walk that has ended
    std::vector<MeasureRow> others;     ///< that can be taken now, while nothing is asked
    std::vector<MeasureRow> declined;
};

MeasuresView make_measures_view(const AppState& state);

/// What the engine asks for today and the person has not declined.
std::vector<MeasureId> measures_to_ask(const AppState& state);

/// No criterion of the programme waits for it.
bool is_optional(const Programme& programme, const MeasureId& measure);

/// The whole number in `text`, if it is one the measure allows.
std::optional<int> measure_value(const Measure& measure, std::string_view text);

} // namespace loadwise
