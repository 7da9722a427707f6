#include "programme_view.h"

#include "words.h"

#include <algorithm>

namespace loadwise {

namespace {

std::vector<std::string> source_lines(const AppState& state, const EvidenceList& list) {
    const Programme& programme = *state.programme;
    std::vector<std::string> lines;
    for (const Evidence& evidence : list) {
        const Source* const source = find_by_id(programme.sources, evidence.source);
        std::string line = source == nullptr ? "No source" : source->citation;
        if (source != nullptr && !source->about.empty()) {
            line += " (" + source->about + ")";
        }
        line += ": " + evidence_words(state.texts, evidence.tag);
        if (!evidence.note.empty()) {
            line += ". " + evidence.note;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& item : items) {
        out += (out.empty() ? "" : ", ") + item;
    }
    return out;
}

std::string compression_words(Compression compression) {
    switch (compression) {
    case Compression::Low:
        return "Presses little on the tendon where it meets the bone";
    case Compression::Medium:
        return "Presses somewhat on the tendon where it meets the bone";
    case Compression::High:
        return "Presses strongly on the tendon where it meets the bone";
    }
    return "";
}

std::vector<std::string> facts_of(const Exercise& exercise, const Dose& dose) {
    std::vector<std::string> facts;
    if (!exercise.equipment.empty()) {
        facts.push_back("You need: " + joined(exercise.equipment));
    }
    if (dose.range && !exercise.range_of.empty()) {
        facts.push_back(
            "Range: " + exercise.range_of + " " + std::to_string(dose.range->from_degrees) +
            " to " + std::to_string(dose.range->to_degrees) + " degrees"
        );
    }
    facts.push_back(compression_words(exercise.compression));
    if (!exercise.stop_rule.empty()) {
        facts.push_back("Stop: " + exercise.stop_rule);
    }
    return facts;
}

ExerciseLine exercise_line(const AppState& state, const ExerciseId& id) {
    const Programme& programme = *state.programme;
    ExerciseLine line;
    line.id = id;
    const Exercise* const exercise = find_by_id(programme.exercises, id);
    if (exercise == nullptr || exercise->ladder.empty()) {
        return line;
    }
    int rung = 0;
    for (const ExerciseState& each : state.patient.exercises) {
        if (each.exercise == id) {
            rung = std::clamp(each.rung.index, 0, static_cast<int>(exercise->ladder.size()) - 1);
            line.is_in_plan = each.is_in_plan;
        }
    }
    const Dose& dose = exercise->ladder[static_cast<std::size_t>(rung)];
    line.name = exercise->name;
    line.purpose = exercise->purpose;
    line.dose = dose_words(state.texts, dose, exercise->sides);
    line.details = dose_details(state.texts, dose);
    line.cues = exercise->cues;
    line.facts = facts_of(*exercise, dose);
    for (std::size_t index = 0; index < exercise->ladder.size(); ++index) {
        const Dose& each = exercise->ladder[index];
        std::string words =
            std::to_string(index + 1) + ". " + dose_words(state.texts, each, exercise->sides);
        const std::string details = dose_details(state.texts, each);
        words += details.empty() ? "." : ". " + details;
        if (static_cast<int>(index) == rung && line.is_in_plan) {
            words += " You are here.";
        }
        line.ladder.push_back(std::move(words));
    }
    line.sources = source_lines(state, exercise->evidence);
    return line;
}

std::string progress_words(const CriterionProgress& progress) {
    const std::string unit = progress.unit.empty() ? "" : " " + progress.unit;
    if (!progress.value) {
        return "Not known yet. Target: " + std::string(progress.is_at_most ? "at most " : "") +
               std::to_string(progress.target) + unit;
    }
    if (progress.is_at_most) {
        return std::to_string(*progress.value) + unit + ", target at most " +
               std::to_string(progress.target);
    }
    return std::to_string(*progress.value) + " of " + std::to_string(progress.target) + unit;
}

CriterionLine criterion_line(const CriterionProgress& progress) {
    CriterionLine line;
    line.title = progress.title;
    line.state = (progress.is_met ? "Met: " : "") + progress_words(progress);
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
    view.state =
        index < state.patient.stage ? "Done" : (view.is_current ? "You are here" : "Later");
    for (const ExerciseId& id : stage.exercises) {
        view.exercises.push_back(exercise_line(state, id));
    }
    if (view.is_current) {
        for (const CriterionProgress& progress : state.day.exit_criteria) {
            view.criteria.push_back(criterion_line(progress));
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
    view.state = view.is_current ? "Running" : "When it is time";
    for (const ExerciseId& id : track.exercises) {
        view.exercises.push_back(exercise_line(state, id));
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
        return "Not yet signed off by a physiotherapist.";
    }
    return "Signed off by " + programme.sign_off->name + ", " + programme.sign_off->role + ", " +
           full_date(state.texts, programme.sign_off->date) + ".";
}

} // namespace

ProgrammeView make_programme_view(const AppState& state) {
    const Programme& programme = *state.programme;
    ProgrammeView view;
    view.title = programme.title;
    view.summary = programme.summary;
    view.sign_off = sign_off_words(state);
    if (const PainRule* const rule = find_by_id(programme.pain_rules, programme.pain_rule)) {
        view.pain_rule_title = rule->title;
        view.pain_rule = rule->words;
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

AboutView make_about_view(const AppState& state) {
    const Programme& programme = *state.programme;
    AboutView view;
    view.title = programme.title;
    view.intended_for = programme.intended_for;
    view.not_for = programme.not_for;
    view.sign_off = sign_off_words(state);
    view.version =
        "Version " + std::to_string(programme.version) + ", written by " + programme.author + ".";
    for (const Screening& flag : programme.screening) {
        view.red_flags.push_back(
            {flag.question, flag.what_to_do, source_lines(state, flag.evidence)}
        );
    }
    for (const Card& card : programme.cards) {
        view.cards.push_back(
            {card.id, card.title, card.paragraphs, card.points, source_lines(state, card.evidence)}
        );
    }
    for (const Source& source : programme.sources) {
        std::string line = source.citation;
        line += source.about.empty() ? "" : " (" + source.about + ")";
        view.sources.push_back(std::move(line));
    }
    view.records = state.texts("records.entries", {{"count", static_cast<int>(state.log.size())}});
    view.records += state.store_problem.empty() ? " in this browser, on this device."
                                                : ", kept only until you close this page.";
    return view;
}

QuestionsView make_questions_view(const AppState& state) {
    QuestionsView view;
    view.is_locked = state.patient.is_care_locked();
    view.is_complete = state.day.questions.empty();
    for (const Screening& screening : state.programme->screening) {
        const bool is_reported = is_locked_by(state, screening.id);
        if (screening.asked == AskedWhen::OnlyWhenNoticed && !is_reported) {
            continue;
        }
        QuestionView question{screening.id, screening.question, screening.what_to_do, {}, false};
        const bool is_open =
            std::find(state.day.questions.begin(), state.day.questions.end(), screening.id) !=
            state.day.questions.end();
        for (const ScreeningState& answered : state.patient.screening) {
            if (answered.question == screening.id && !is_open) {
                question.answer = answered.answer;
                question.is_locking = answered.is_locking;
            }
        }
        view.questions.push_back(std::move(question));
    }
    return view;
}

} // namespace loadwise
