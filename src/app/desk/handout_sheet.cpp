#include "app/desk/handout_sheet.h"

#include "app/desk/builder_change.h"
#include "app/desk/builder_programme.h"
#include "app/log/recording.h"
#include "app/words/own_names.h"
#include "app/words/pain_rule_words.h"
#include "app/words/words.h"
#include "base/expect.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

constexpr int days_on_paper = 14;

void add_entry(AppState& state, EntryBody body) {
    Entry entry;
    entry.id = {"preview" + std::to_string(1000 + state.log.size())};
    entry.at = state.now;
    entry.recorded = state.now;
    entry.programme = state.programme->id;
    entry.programme_version = state.programme->version;
    entry.body = std::move(body);
    state.log.push_back(std::move(entry));
}

void answer_questions(AppState& state) {
    for (const Screening& question : state.programme->screening) {
        if (question.asked != AskedWhen::OnlyWhenNoticed) {
            add_entry(state, ScreeningAnswered{question.id, ScreeningAnswer::No, {}});
        }
    }
    if (const auto usual = PainScore::from(0)) {
        add_entry(state, PainReported{PainContext::Usual, *usual, {}, {}, {}});
    }
}

void start_as_handed_out(AppState& state, const Handout& handout) {
    if (!handout.stage.empty()) {
        add_entry(state, StageChanged{handout.stage, Actor::Clinician});
    }
    for (const RungStart& start : handout.rungs) {
        add_entry(state, RungChanged{start.exercise, start.rung, Actor::Clinician});
    }
}

SheetExercise sheet_exercise(const AppState& state, const PlannedExercise& planned) {
    const Exercise& exercise = must_find(find_by_id(state.programme->exercises, planned.exercise));
    const Dose& dose = dose_at(exercise, planned.rung);
    SheetExercise line;
    line.name = exercise.name;
    line.dose = dose_words(state.texts, dose, exercise.sides);
    line.details = dose_details(state.texts, dose, exercise.range_of);
    if (is_of_clinic(exercise.id)) {
        line.details += (line.details.empty() ? "" : " ") + state.texts("exercise.of_clinic");
    }
    line.cues = exercise.cues;
    line.stop_rule = exercise.stop_rule;
    line.picture = picture_of(state.figures, exercise, dose);
    line.media = media_of(state.texts, exercise);
    std::erase_if(line.media, [](const ShownMedia& each) { return each.is_video; });
    return line;
}

/// What to do, in a sentence: the reasons stand on the phone.
std::string first_sentence(const std::string& words) {
    const std::size_t end = words.find(". ");
    return end == std::string::npos ? words : words.substr(0, end + 1);
}

/// What cannot wait until the next visit.
std::vector<std::string> stop_lines(const Programme& programme) {
    std::vector<std::string> lines;
    for (const Screening& sign : programme.screening) {
        if (sign.urgency == Urgency::Emergency || sign.urgency == Urgency::SameDay) {
            lines.push_back(sign.question + " " + first_sentence(sign.what_to_do));
        }
    }
    return lines;
}

std::vector<std::string> paper_days(const Texts& texts, Date first) {
    std::vector<std::string> days;
    for (int day = 0; day < days_on_paper; ++day) {
        days.push_back(short_day(texts, first + std::chrono::days(day)));
    }
    return days;
}

std::string clinic_words(const Clinic& clinic) {
    std::string words;
    for (const std::string* part : {&clinic.name, &clinic.phone, &clinic.link}) {
        words += words.empty() || part->empty() ? "" : " · ";
        words += *part;
    }
    return words;
}

} // namespace

AppState state_to_show(const AppState& shell, const Texts& texts) {
    AppState state;
    state.annex = Annex::Here;
    state.texts = texts;
    state.language = shell.language;
    state.figures = shell.figures;
    state.now = shell.now;
    state.clock = shell.clock;
    state.told = shell.told;
    state.is_log_read = true;
    return state;
}

AppState make_preview(const AppState& shell, const Desk& desk) {
    AppState state = state_to_show(shell, patient_texts(desk));
    state.settings = shell.settings;
    const BaseProgramme* const base = find_base(desk, desk.draft.base);
    if (base == nullptr || !desk.checked) {
        return state;
    }
    state.programme = desk.checked;
    start_as_handed_out(state, drafted_handout(base->programme, desk.draft, state.now.date));
    answer_questions(state);
    derive(state);
    return state;
}

SheetView make_sheet_view(const AppState& preview, const Desk& desk) {
    SheetView view;
    const Programme& programme = *preview.programme;
    view.title = programme.title;
    if (const Stage* const stage = find_by_id(programme.stages, preview.day.stage)) {
        view.stage = stage->title;
    }
    view.from = clinic_words(desk.draft.clinic);
    view.note = desk.draft.note;
    if (const PainRule* const rule = find_by_id(programme.pain_rules, programme.pain_rule)) {
        const PainRuleWords said = pain_rule_words(preview.texts, *rule);
        view.pain_title = said.title;
        view.pain = said.words;
    }
    for (const PlannedExercise& planned : preview.day.exercises) {
        view.exercises.push_back(sheet_exercise(preview, planned));
    }
    view.code = desk.link.handout == desk.handout ? desk.link.code : std::vector<std::string>();
    view.code_words = preview.texts("giving.code_words", {{"programme", view.title}});
    view.made = full_date(preview.texts, preview.now.date);
    view.stops = stop_lines(programme);
    view.days = paper_days(preview.texts, preview.now.date);
    view.paper = desk.paper;
    return view;
}

std::vector<std::string> draft_figures(const Desk& desk) {
    std::vector<std::string> keys;
    const BaseProgramme* const base = find_base(desk, desk.draft.base);
    for (const Exercise& exercise :
         base == nullptr ? std::vector<Exercise>() : base->programme.exercises) {
        if (!exercise.figure.empty()) {
            keys.push_back(exercise.figure);
        }
    }
    return keys;
}

std::vector<std::string> sheet_figures(const AppState& preview) {
    std::vector<std::string> keys;
    for (const PlannedExercise& planned : preview.day.exercises) {
        const Exercise* const found = find_by_id(preview.programme->exercises, planned.exercise);
        if (found != nullptr && !found->figure.empty()) {
            keys.push_back(found->figure);
        }
    }
    return keys;
}

} // namespace loadwise
