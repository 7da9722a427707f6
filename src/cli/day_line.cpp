#include "cli/day_line.h"

#include "base/date_text.h"
#include "engine/state/plan_queries.h"
#include "engine/state/verdict.h"

namespace loadwise::cli {
namespace {

const char* word_of(Availability availability) {
    switch (availability) {
    case Availability::Now:
        return "now";
    case Availability::DoneForToday:
        return "done";
    case Availability::Resting:
        return "resting";
    case Availability::WeekFull:
        return "week-full";
    case Availability::StoppedAfterPain:
        return "stopped";
    case Availability::MorningTooHigh:
        return "morning-too-high";
    case Availability::Paused:
        return "paused";
    case Availability::CareLock:
        return "locked";
    case Availability::QuestionsFirst:
        return "questions";
    }
    return "";
}

const char* word_of(DayKind kind) {
    switch (kind) {
    case DayKind::CareLock:
        return "care-lock";
    case DayKind::QuestionsFirst:
        return "questions-first";
    case DayKind::Flare:
        return "flare";
    case DayKind::WelcomeBack:
        return "welcome-back";
    case DayKind::Training:
        return "training";
    case DayKind::Done:
        return "done";
    case DayKind::Rest:
        return "rest";
    }
    return "";
}

std::string scored(const char* letter, const std::optional<int>& score) {
    return letter + (score ? std::to_string(*score) : std::string("-"));
}

std::optional<int> value_of(const std::optional<PainScore>& score) {
    return score ? std::optional<int>(score->value()) : std::nullopt;
}

/// The worst pain of the day's training and the morning told today, with what it is held against.
std::string pain_text(const PatientState& state, Date date) {
    std::optional<PainScore> during;
    std::optional<PainScore> after;
    if (!state.days.empty() && state.days.back().date == date) {
        const TrainingDay& day = state.days.back();
        for (const ExerciseDay& done : day.exercises) {
            during = std::max(during, pain_during(day, done).worst);
        }
        after = day.after;
    }
    std::optional<int> morning;
    if (!state.mornings.empty() && state.mornings.back().at.date == date) {
        morning = state.mornings.back().score.value();
    }
    return scored("d", value_of(during)) + " " + scored("a", value_of(after)) + " " +
           scored("m", morning);
}

std::string change_text(const Change& change) {
    const std::string exercise = change.exercise.text;
    switch (change.kind) {
    case ChangeKind::RungUp:
    case ChangeKind::RungDown:
        return exercise + " " + std::to_string(change.from.index + 1) + ">" +
               std::to_string(change.to.index + 1);
    case ChangeKind::Swap:
        return exercise + ">" + change.other.text;
    case ChangeKind::Pause:
        return exercise + " paused until " + to_text(change.until);
    case ChangeKind::StageUp:
    case ChangeKind::StageDown:
        return "stage " + change.stage.text;
    case ChangeKind::TrackStart:
        return "start " + change.track.text;
    case ChangeKind::TrackEnd:
        return "end " + change.track.text;
    case ChangeKind::SeekCare:
        return "seek care";
    case ChangeKind::None:
        break;
    }
    return "";
}

void append(std::string& text, const std::string& more) {
    text += (text.empty() ? "" : ", ") + more;
}

std::string plan_text(const Programme& programme, const DayPlan& plan) {
    std::string text;
    for (const PlannedExercise& planned : plan.exercises) {
        const Exercise* exercise = find_exercise(programme, planned.exercise);
        append(
            text,
            planned.exercise.text + " " + std::to_string(planned.rung.index + 1) + "/" +
                std::to_string(exercise->ladder.size()) + " " + word_of(planned.availability)
        );
    }
    for (const PlannedExercise& planned : plan.graded) {
        const Exercise* exercise = find_exercise(programme, planned.exercise);
        append(
            text,
            planned.exercise.text + " " + std::to_string(planned.rung.index + 1) + "/" +
                std::to_string(exercise->ladder.size()) + " " +
                std::to_string(planned.sessions_done) + " of " +
                std::to_string(planned.sessions_planned)
        );
    }
    return text;
}

} // namespace

std::string day_line(const Programme& programme, const PatientState& state, LocalTime now) {
    const DayPlan plan = plan_day(programme, state, now);
    std::string rules;
    std::string changes;
    for (const Offer& offer : advise(programme, state, now)) {
        append(rules, offer.rule.text);
        for (const Change& change : offer.changes) {
            append(changes, change_text(change));
        }
    }
    std::string answers;
    for (const OfferAnswer& answer : state.answers) {
        if (answer.at.date == plan.date) {
            append(answers, answer.rule.text + (answer.is_accepted ? " yes" : " no"));
        }
    }
    return to_text(plan.date) + " " + plan.stage.text + " " + word_of(plan.kind) + " | " +
           plan_text(programme, plan) + " | " + pain_text(state, plan.date) + " | " + rules +
           " | " + changes + (answers.empty() ? "" : " | answered " + answers);
}

} // namespace loadwise::cli
