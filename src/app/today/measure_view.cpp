#include "app/today/measure_view.h"

#include "app/log/log_index.h"
#include "app/session/player_words.h"
#include "app/today/activities.h"
#include "app/today/afterwards_view.h"
#include "app/today/graded_view.h"
#include "app/words/words.h"
#include "base/numbers.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

/// More numbers than these are typed.
constexpr int scale_numbers_most = 11;

const Measure* known_measure(const AppState& state, const MeasureId& id) {
    return find_by_id(state.programme->measures, id);
}

std::vector<Side> sides_of(const Measure& measure) {
    return measure.has_sides ? std::vector<Side>{Side::Left, Side::Right}
                             : std::vector<Side>{Side::Both};
}

MeasureForm form_of(const Measure& measure) {
    if (measure.kind == MeasureKind::YesNo) {
        return MeasureForm::YesNo;
    }
    const bool is_short = measure.most - measure.least < scale_numbers_most;
    return is_short && !measure.has_sides ? MeasureForm::Scale : MeasureForm::Typed;
}

/// "Left: 20, right: 24"
std::string by_side(const Texts& texts, Side side, std::string value) {
    return side == Side::Both
               ? value
               : texts("chart.named", {{"name", side_words(texts, side)}, {"value", value}});
}

std::string last_words(
    const AppState& state, const Measure& measure, Side side, const ActivityId& activity = {}
) {
    for (const MeasureReading& reading : state.patient.measures) {
        if (reading.measure == measure.id && reading.side == side && reading.activity == activity) {
            const std::string value = measured_words(state.texts, measure, reading.value);
            return state.texts(
                "measure.last", {{"value", value}, {"day", day_words(state.texts, reading.at.date)}}
            );
        }
    }
    return state.texts("measure.not_taken");
}

std::string typed_in(const AppState& state, const MeasureId& measure, Side side) {
    for (const MeasureDraft& draft : state.check.typed) {
        if (draft.measure == measure && draft.side == side) {
            return draft.text;
        }
    }
    return "";
}

MeasureLine line_of(const AppState& state, const Measure& measure, Side side) {
    MeasureLine line;
    line.side = side;
    line.label = side == Side::Both ? measure.title : side_words(state.texts, side);
    line.typed = typed_in(state, measure.id, side);
    line.last = last_words(state, measure, side);
    const std::optional<int> value = measure_value(measure, line.typed);
    line.count = value.value_or(0);
    if (!line.typed.empty() && !value) {
        line.problem = state.texts(
            "measure.outside",
            {{"measure", line.label}, {"least", measure.least}, {"most", measure.most}}
        );
    }
    return line;
}

using Answers = std::vector<const Entry*>;

/// The answers of this walk that nobody took back.
Answers standing_answers(const AppState& state) {
    Answers answers;
    for (const AskedMeasure& asked : state.check.asked) {
        for (const EntryId& id : asked.entries) {
            answers.push_back(find_entry(state.log, id));
        }
    }
    if (answers.empty()) {
        return answers; // which entries count takes the whole log to say
    }
    const LogIndex trace(state.log);
    std::erase_if(answers, [&trace](const Entry* entry) {
        return entry == nullptr || !trace.counts(*entry);
    });
    return answers;
}

std::optional<int> value_in(const Answers& answers, const AskedMeasure& asked, Side side) {
    for (const Entry* const entry : answers) {
        const auto* const taken = std::get_if<MeasureTaken>(&entry->body);
        if (taken != nullptr && taken->measure == asked.measure && taken->side == side &&
            taken->activity == asked.activity) {
            return taken->value;
        }
    }
    return std::nullopt;
}

std::string place_words(const Texts& texts, const MeasureCheck& check) {
    return check.asked.size() < 2 ? ""
                                  : texts(
                                        "measure.place",
                                        {{"number", static_cast<int>(check.at) + 1},
                                         {"count", static_cast<int>(check.asked.size())}}
                                    );
}

std::vector<MeasureLine> name_lines(const AppState& state, const Measure& measure) {
    std::vector<MeasureLine> lines;
    for (ActivityLine& each : activity_lines(state, measure.id)) {
        MeasureLine line;
        line.place = static_cast<int>(lines.size());
        line.label = state.texts("measure.activity", {{"number", line.place + 1}});
        line.typed = std::move(each.typed);
        line.problem = std::move(each.problem);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<MeasureLine> lines_of(const AppState& state, const Measure& measure) {
    std::vector<MeasureLine> lines;
    for (const Side side : sides_of(measure)) {
        lines.push_back(line_of(state, measure, side));
    }
    return lines;
}

/// Something is typed, and all of it can be recorded.
bool can_save(const std::vector<MeasureLine>& lines) {
    const auto is_typed = [](const MeasureLine& line) { return !line.typed.empty(); };
    const auto is_right = [](const MeasureLine& line) { return line.problem.empty(); };
    return std::any_of(lines.begin(), lines.end(), is_typed) &&
           std::all_of(lines.begin(), lines.end(), is_right);
}

ExercisePicture picture_for(const AppState& state, const Measure& measure) {
    const Exercise* const exercise = find_by_id(state.programme->exercises, measure.exercise);
    return exercise == nullptr ? nullptr
                               : picture_of(state.figures, *exercise, exercise->ladder.front());
}

/// Also none of those that are scored, which is typed by clearing their fields.
bool can_save_names(
    const AppState& state, const Measure& measure, const std::vector<MeasureLine>& lines
) {
    const auto is_right = [](const MeasureLine& line) { return line.problem.empty(); };
    return can_save(lines) || (!scored_activities(state, measure.id).empty() &&
                               std::all_of(lines.begin(), lines.end(), is_right));
}

/// Which activities are scored, or what one of them scores.
void ask_own(const AppState& state, const Measure& measure, MeasureQuestion& question) {
    const ActivityId& activity = state.check.asked[state.check.at].activity;
    if (activity.empty()) {
        question.form = MeasureForm::Names;
        question.lines = name_lines(state, measure);
        question.can_save = can_save_names(state, measure, question.lines);
        return;
    }
    question.activity = activity;
    question.title = activity_name(state.patient, measure.id, activity);
    question.question = state.texts("measure.activity_score");
    question.lines.front().last = last_words(state, measure, Side::Both, activity);
}

MeasureQuestion question_of(const AppState& state, const Answers& answers, const Measure& measure) {
    const MeasureCheck& check = state.check;
    MeasureQuestion question;
    question.measure = measure.id;
    question.title = measure.title;
    question.question = measure.question;
    question.place = place_words(state.texts, check);
    question.form = form_of(measure);
    question.aid = measure.aid;
    question.least = measure.least;
    question.most = measure.most;
    question.unit = measure.unit;
    question.chosen = value_in(answers, check.asked[check.at], Side::Both);
    question.lines = lines_of(state, measure);
    question.timer = check.timed_from ? clock_words(state.told - *check.timed_from) : "";
    question.can_save = can_save(question.lines);
    question.is_optional = is_optional(*state.programme, measure.id);
    question.has_before = check.at > 0;
    question.picture = picture_for(state, measure);
    if (measure.kind == MeasureKind::Activities) {
        ask_own(state, measure, question);
    }
    return question;
}

/// What it was before: the newest reading, or the one before it where that is of this walk.
const MeasureReading* reading_before(
    const AppState& state, const AskedMeasure& asked, Side side, bool is_newest_of_walk
) {
    const std::vector<MeasureReading>& all = state.patient.readings;
    bool is_skipping = is_newest_of_walk;
    for (auto reading = all.rbegin(); reading != all.rend(); ++reading) {
        if (reading->measure == asked.measure && reading->side == side &&
            reading->activity == asked.activity && !std::exchange(is_skipping, false)) {
            return &*reading;
        }
    }
    return nullptr;
}

void add_value(std::string& words, const std::string& value) {
    words += words.empty() ? value : ", " + value;
}

/// An answer that was taken back is none.
std::optional<MeasureResult>
result_of(const AppState& state, const Answers& answers, const AskedMeasure& asked) {
    const Measure* const measure = known_measure(state, asked.measure);
    if (measure == nullptr) {
        return std::nullopt;
    }
    const auto words = [&](Side side, int value) {
        return by_side(state.texts, side, measured_words(state.texts, *measure, value));
    };
    MeasureResult result{measure->title, false, {}, {}};
    if (!asked.activity.empty()) {
        result.title = activity_name(state.patient, asked.measure, asked.activity);
        result.is_own = true;
    }
    for (const Side side : sides_of(*measure)) {
        const std::optional<int> value = value_in(answers, asked, side);
        if (value) {
            add_value(result.value, words(side, *value));
        }
        if (const auto* const before = reading_before(state, asked, side, value.has_value())) {
            add_value(result.before, words(side, before->value));
        }
    }
    return result.value.empty() ? std::nullopt : std::optional(std::move(result));
}

constexpr int checked_week_days = 7;

/// What is asked for each week or more rarely is asked for together. Once some of it was answered,
/// the check of that week is behind; on that day the rest can still follow.
bool is_week_checked(const AppState& state) {
    for (const MeasureReading& reading : state.patient.readings) {
        const Measure* const measure = known_measure(state, reading.measure);
        const auto passed = state.now.date - reading.at.date;
        if (measure != nullptr && measure->every_days >= checked_week_days && passed.count() > 0 &&
            passed.count() < checked_week_days) {
            return true;
        }
    }
    return false;
}

bool is_declined(const AppState& state, const MeasureId& measure) {
    const std::vector<std::string>& declined = state.settings.measures_declined;
    return std::find(declined.begin(), declined.end(), measure.text) != declined.end();
}

MeasureRow row_of(const AppState& state, const Measure& measure) {
    std::vector<std::string> names;
    for (const Activity& activity : scored_activities(state, measure.id)) {
        names.push_back(activity.name);
    }
    return {
        measure.id,
        measure.title,
        names.empty() ? last_words(state, measure, sides_of(measure).front())
                      : list_words(state.texts, names)};
}

bool is_wanted_by(const std::vector<Criterion>& criteria, const MeasureId& measure) {
    return std::any_of(criteria.begin(), criteria.end(), [&measure](const Criterion& criterion) {
        return criterion.measure == measure;
    });
}

} // namespace

bool is_optional(const Programme& programme, const MeasureId& measure) {
    return std::none_of(
               programme.stages.begin(),
               programme.stages.end(),
               [&measure](const Stage& stage) { return is_wanted_by(stage.exit_criteria, measure); }
           ) &&
           std::none_of(
               programme.tracks.begin(),
               programme.tracks.end(),
               [&measure](const Track& track) {
                   return is_wanted_by(track.readiness, measure) ||
                          is_wanted_by(track.finish, measure);
               }
           );
}

std::optional<int> measure_value(const Measure& measure, std::string_view text) {
    const bool is_yes_no = measure.kind == MeasureKind::YesNo;
    return read_whole(text, is_yes_no ? 0 : measure.least, is_yes_no ? 1 : measure.most);
}

std::vector<MeasureId> measures_to_ask(const AppState& state) {
    const bool is_checked = is_week_checked(state);
    std::vector<MeasureId> asked;
    for (const MeasureId& id : state.day.measures_due) {
        const Measure* const measure = known_measure(state, id);
        if (measure != nullptr && !is_declined(state, id) &&
            (!is_checked || measure->every_days < checked_week_days)) {
            asked.push_back(id);
        }
    }
    for (const MeasureId& id : watched_measures_due(state)) {
        if (!is_declined(state, id) && std::find(asked.begin(), asked.end(), id) == asked.end()) {
            asked.push_back(id);
        }
    }
    return asked;
}

MeasuresView make_measures_view(const AppState& state) {
    MeasuresView view;
    const MeasureCheck& check = state.check;
    const Answers answers = standing_answers(state);
    if (check.is_asking()) {
        if (const Measure* const measure = known_measure(state, check.asked[check.at].measure)) {
            view.question = question_of(state, answers, *measure);
            return view;
        }
    }
    view.week = check.has_week ? make_week_look(state) : std::nullopt;
    view.is_week_declined = !state.settings.has_week;
    for (const AskedMeasure& asked : check.asked) {
        if (std::optional<MeasureResult> result = result_of(state, answers, asked)) {
            view.results.push_back(*std::move(result));
        }
    }
    const Track* const graded = graded_track(state);
    const bool is_of_plan =
        graded != nullptr &&
        std::any_of(check.asked.begin(), check.asked.end(), [graded](const AskedMeasure& asked) {
            return asked.measure == graded->measure;
        });
    if (is_of_plan) {
        view.plan = state.texts("graded.open_named", {{"plan", graded->title}});
    }
    for (const Measure& measure : state.programme->measures) {
        std::vector<MeasureRow>& rows =
            is_declined(state, measure.id) ? view.declined : view.others;
        rows.push_back(row_of(state, measure));
    }
    return view;
}

} // namespace loadwise
