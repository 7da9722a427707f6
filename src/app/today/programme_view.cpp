#include "app/today/programme_view.h"

#include "app/log/language_choice.h"
#include "app/today/milestone.h"
#include "app/words/own_names.h"
#include "app/words/pain_rule_words.h"
#include "app/words/signs.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

std::vector<std::string> source_lines(const AppState& state, const EvidenceList& list) {
    return evidence_lines(state.texts, *state.programme, list);
}

std::string_view compression_key(Compression compression) {
    switch (compression) {
    case Compression::Low:
        return "exercise.compression_low";
    case Compression::Medium:
        return "exercise.compression_medium";
    case Compression::High:
        break;
    }
    return "exercise.compression_high";
}

std::vector<std::string> facts_of(const Texts& texts, const Exercise& exercise, const Dose& dose) {
    std::vector<std::string> facts;
    if (!exercise.equipment.empty()) {
        facts.push_back(
            texts("exercise.equipment", {{"things", list_words(texts, exercise.equipment)}})
        );
    }
    if (dose.range && !exercise.range_of.empty()) {
        facts.push_back(range_words(texts, *dose.range, exercise.range_of));
    }
    // Of a clinic's own nobody has said it.
    if (!is_of_clinic(exercise.id)) {
        facts.push_back(texts(compression_key(exercise.compression)));
    }
    if (!exercise.stop_rule.empty()) {
        facts.push_back(texts("exercise.stop", {{"rule", exercise.stop_rule}}));
    }
    return facts;
}

bool is_on_every_step(
    const std::vector<std::vector<std::string>>& steps, const std::string& sentence
) {
    return std::all_of(steps.begin(), steps.end(), [&sentence](const auto& step) {
        return std::find(step.begin(), step.end(), sentence) != step.end();
    });
}

std::vector<LadderRow>
ladder_rows(const Texts& texts, const Exercise& exercise, std::optional<std::size_t> here) {
    std::vector<std::vector<std::string>> steps;
    for (const Dose& dose : exercise.ladder) {
        steps.push_back(dose_sentences(texts, dose, exercise.range_of));
    }
    std::vector<LadderRow> rows;
    for (std::size_t place = 0; place < steps.size(); ++place) {
        LadderRow row;
        const auto number = static_cast<int>(place) + 1;
        row.step =
            texts(here == place ? "exercise.step_here" : "exercise.step", {{"number", number}});
        row.dose = dose_words(texts, exercise.ladder[place], exercise.sides);
        for (const std::string& each : steps[place]) {
            if (!is_on_every_step(steps, each)) {
                row.change += row.change.empty() ? each : " " + each;
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string progress_words(const Texts& texts, const CriterionProgress& progress) {
    const std::string target = quantity_words(texts, progress.target, progress.unit);
    if (!progress.value) {
        return texts(
            progress.is_at_most ? "criterion.unknown_at_most" : "criterion.unknown",
            {{"target", target}}
        );
    }
    if (progress.is_at_most) {
        return texts(
            "criterion.at_most",
            {{"now", quantity_words(texts, *progress.value, progress.unit)},
             {"target", progress.target}}
        );
    }
    return texts("criterion.of", {{"now", *progress.value}, {"target", target}});
}

CriterionLine criterion_line(const Texts& texts, const CriterionProgress& progress) {
    CriterionLine line;
    line.title = progress.title;
    line.state = progress_words(texts, progress);
    if (progress.is_met) {
        line.state = texts("criterion.met", {{"state", line.state}});
    }
    line.is_met = progress.is_met;
    line.target = progress.is_at_most ? 1 : std::max(progress.target, 1);
    line.now =
        progress.is_met
            ? line.target
            : (progress.is_at_most
                   ? 0
                   : std::clamp(static_cast<double>(progress.value.value_or(0)), 0.0, line.target));
    return line;
}

StageView stage_view(const AppState& state, std::size_t index) {
    const Stage& stage = state.programme->stages[index];
    StageView view;
    view.id = stage.id;
    view.title = stage.title;
    view.purpose = stage.purpose;
    view.words = stage.words;
    view.is_current = index == state.patient.stage;
    view.state = state.texts(
        index < state.patient.stage ? "stage.done"
                                    : (view.is_current ? "stage.current" : "stage.later")
    );
    for (const ExerciseId& id : stage.exercises) {
        view.exercises.push_back(make_exercise_line(state, id));
    }
    if (view.is_current) {
        for (const CriterionProgress& progress : state.day.exit_criteria) {
            view.criteria.push_back(criterion_line(state.texts, progress));
        }
    } else {
        for (const Criterion& criterion : stage.exit_criteria) {
            view.criteria.push_back({criterion.title, "", 0, 1, index < state.patient.stage});
        }
    }
    return view;
}

StageView track_view(const AppState& state, const Track& track) {
    StageView view;
    view.id = StageId{track.id.text};
    view.title = track.title;
    view.purpose = track.purpose;
    view.words = track.words;
    for (const std::string& line : track.safety) {
        view.words += "\n" + line;
    }
    for (const TrackState& each : state.patient.tracks) {
        if (each.track == track.id) {
            view.is_current = each.is_running();
        }
    }
    const bool is_graded = track.kind == TrackKind::Graded;
    view.state = state.texts(
        view.is_current ? "stage.track_running"
        : is_graded     ? "stage.track_open"
                        : "stage.track_later"
    );
    if (is_graded) {
        view.way = state.texts(view.is_current ? "graded.open" : "graded.start_here");
    }
    for (const ExerciseId& id : track.exercises) {
        view.exercises.push_back(make_exercise_line(state, id));
    }
    for (const Criterion& criterion : track.readiness) {
        view.criteria.push_back({criterion.title, "", 0, 1, false});
    }
    return view;
}

bool is_locked_by(const AppState& state, const ScreeningId& question) {
    const auto& answers = state.patient.screening;
    return std::any_of(answers.begin(), answers.end(), [&](const ScreeningState& each) {
        return each.question == question && each.is_locking;
    });
}

std::string sign_off_words(const AppState& state) {
    const Programme& programme = *state.programme;
    if (!programme.sign_off) {
        return state.texts("programme.not_signed_off");
    }
    return state.texts(
        "programme.signed_off",
        {{"name", programme.sign_off->name},
         {"role", programme.sign_off->role},
         {"date", full_date(state.texts, programme.sign_off->date)}}
    );
}

} // namespace

ExerciseLine make_exercise_line(const AppState& state, const ExerciseId& id) {
    const Programme& programme = *state.programme;
    ExerciseLine line;
    line.id = id;
    const Exercise* const exercise = find_by_id(programme.exercises, id);
    if (exercise == nullptr || exercise->ladder.empty()) {
        return line;
    }
    Rung rung;
    for (const ExerciseState& each : state.patient.exercises) {
        if (each.exercise == id) {
            rung = each.rung;
            line.is_in_plan = each.is_in_plan;
        }
    }
    const Dose& dose = dose_at(*exercise, rung);
    line.name = exercise->name;
    line.purpose = exercise->purpose;
    line.dose = dose_words(state.texts, dose, exercise->sides);
    line.details = dose_details(state.texts, dose, exercise->range_of);
    line.picture = picture_of(state.figures, *exercise, dose);
    line.media = media_of(state.texts, *exercise);
    line.web_page = exercise->web_page;
    line.cues = exercise->cues;
    line.facts = facts_of(state.texts, *exercise, dose);
    if (is_of_clinic(id)) {
        line.facts.insert(line.facts.begin(), state.texts("exercise.of_clinic"));
    }
    line.ladder = ladder_rows(
        state.texts,
        *exercise,
        line.is_in_plan ? std::optional(place_on_ladder(*exercise, rung)) : std::nullopt
    );
    line.sources = source_lines(state, exercise->evidence);
    line.aloud =
        make_aloud_view(state, "exercise " + id.text, foreign_language(state), exercise->cues);
    return line;
}

ProgrammeView make_programme_view(const AppState& state) {
    const Programme& programme = *state.programme;
    ProgrammeView view;
    view.title = programme.title;
    view.summary = programme.summary;
    view.sign_off = sign_off_words(state);
    if (const PainRule* const rule = find_by_id(programme.pain_rules, programme.pain_rule)) {
        const PainRuleWords said = pain_rule_words(state.texts, *rule);
        view.pain_rule_title = said.title;
        view.pain_rule = said.words;
    }
    for (std::size_t index = 0; index < programme.stages.size(); ++index) {
        view.stages.push_back(stage_view(state, index));
    }
    for (const Track& track : programme.tracks) {
        view.tracks.push_back(track_view(state, track));
    }
    for (const Rule& rule : programme.rules) {
        view.rules.push_back({rule.title, rule.words, source_lines(state, rule.evidence)});
    }
    return view;
}

std::string offline_words(const AppState& state) {
    const std::optional<bool>& opens = state.records.facts.opens_offline;
    if (!opens) {
        return {};
    }
    return state.texts(*opens ? "records.opens_offline" : "records.needs_network");
}

namespace {

/// To see a doctor the same day is said for what is urgent as well.
bool is_as_soon(Urgency group, Urgency flag) {
    return group == Urgency::SameDay ? flag == Urgency::SameDay || flag == Urgency::Urgent
                                     : group == flag;
}

PhoneCall emergency_call(const Texts& texts) {
    const std::string number = texts("safety.emergency_number");
    return {texts("safety.call", {{"number", number}}), phone_address(number)};
}

std::vector<FlagGroup> flag_groups(const AppState& state) {
    std::vector<FlagGroup> groups{
        {Urgency::Emergency, state.texts("safety.now"), emergency_call(state.texts), {}},
        {Urgency::SameDay, state.texts("safety.today"), {}, {}},
        {Urgency::AskClinician, state.texts("safety.before"), {}, {}}};
    for (FlagGroup& group : groups) {
        for (const Screening& flag : state.programme->screening) {
            if (is_as_soon(group.soonest, flag.urgency)) {
                group.flags.push_back(
                    {signs_in_lines(flag.question),
                     flag.what_to_do,
                     source_lines(state, flag.evidence)}
                );
            }
        }
    }
    std::erase_if(groups, [](const FlagGroup& group) { return group.flags.empty(); });
    return groups;
}

CardView card_view(const AppState& state, const Card& card) {
    std::vector<std::string> parts = card.paragraphs;
    parts.insert(parts.end(), card.points.begin(), card.points.end());
    return {
        card.id,
        advice_of(state, card),
        make_lead_view(state, card.leads_to.text),
        make_aloud_view(state, "card " + card.id.text, foreign_language(state), std::move(parts))};
}

} // namespace

AboutView make_about_view(const AppState& state) {
    const Programme& programme = *state.programme;
    AboutView view;
    view.site = make_site_view(state);
    view.title = programme.title;
    view.intended_for = programme.intended_for;
    view.not_for = programme.not_for;
    view.sign_off = sign_off_words(state);
    view.version = state.texts(
        "about.version", {{"version", programme.version}, {"author", programme.author}}
    );
    view.release = state.texts("about.release", {{"release", LOADWISE_RELEASE}});
    view.clinic = clinic_card(state);
    view.red_flags = flag_groups(state);
    for (const Card& card : programme.cards) {
        view.cards.push_back(card_view(state, card));
    }
    for (const Source& source : programme.sources) {
        view.sources.push_back(source_words(state.texts, source));
    }
    view.offline = offline_words(state);
    view.records = state.texts(
        state.store_problem.empty() ? "records.kept" : "records.not_kept",
        {{"count", static_cast<int>(state.log.size())}}
    );
    return view;
}

QuestionsView make_questions_view(const AppState& state) {
    QuestionsView view;
    view.step = questions_step(state);
    view.leads_to_stage = is_first_stage_due(state);
    view.is_locked = state.patient.is_care_locked();
    view.is_complete = state.day.questions.empty();
    for (const Screening& screening : state.programme->screening) {
        const bool is_reported = is_locked_by(state, screening.id);
        if (screening.asked == AskedWhen::OnlyWhenNoticed && !is_reported) {
            continue;
        }
        QuestionView question{
            screening.id, signs_in_lines(screening.question), screening.what_to_do, {}, {}, false};
        const bool is_open =
            std::find(state.day.questions.begin(), state.day.questions.end(), screening.id) !=
            state.day.questions.end();
        for (const ScreeningState& answered : state.patient.screening) {
            if (answered.question == screening.id) {
                question.answer = is_open ? std::nullopt : std::optional(answered.answer);
                question.is_locking = answered.is_locking;
            }
        }
        if (question.is_locking && screening.urgency == Urgency::Emergency) {
            question.call = emergency_call(state.texts);
        }
        if (question.is_locking && question.id == state.clearing) {
            view.clearing = view.questions.size();
        }
        view.questions.push_back(std::move(question));
    }
    return view;
}

} // namespace loadwise
