#include "app/session/exercise_picture.h"

#include "engine/programme/media.h"

#include <algorithm>

namespace loadwise {

namespace {

bool shows_plan(Page page) {
    return page == Page::Today || page == Page::Session || page == Page::Player;
}

bool shows_programme(Page page) {
    return page == Page::Programme || page == Page::History;
}

/// The first run is over: there is a plan to follow.
bool has_plan(const AppState& state) {
    return state.patient.is_stage_chosen || state.finished_sessions > 0;
}

std::vector<ExerciseId> shown_exercises(const AppState& state) {
    std::vector<ExerciseId> shown;
    if (shows_programme(state.page)) {
        for (const Exercise& exercise : state.programme->exercises) {
            shown.push_back(exercise.id);
        }
    }
    if (shows_plan(state.page) && has_plan(state)) {
        for (const PlannedExercise& planned : state.day.exercises) {
            shown.push_back(planned.exercise);
        }
        for (const PlannedExercise& planned : state.day.graded) {
            shown.push_back(planned.exercise);
        }
    }
    if (state.page == Page::Measure) {
        for (const Measure& measure : state.programme->measures) {
            shown.push_back(measure.exercise);
        }
    }
    shown.push_back(state.exercise_shown);
    return shown;
}

void want_figure(Next& next, const std::string& figure) {
    std::vector<std::string>& wanted = next.state.figures_wanted;
    if (figure.empty() || std::find(wanted.begin(), wanted.end(), figure) != wanted.end()) {
        return;
    }
    wanted.push_back(figure);
    next.effects.push_back(FetchFigure{figure});
}

} // namespace

ExercisePicture picture_of(const Figures& figures, const Exercise& exercise, const Dose& dose) {
    return figures.fitted(exercise.figure, dose.range);
}

std::vector<ShownMedia> media_of(const Texts& texts, const Exercise& exercise) {
    std::vector<ShownMedia> media;
    for (const std::string& file : exercise.media) {
        const bool is_video = media_kind(file) == MediaKind::Video;
        media.push_back(
            {"clinic/" + file,
             texts(is_video ? "exercise.video" : "exercise.photo", {{"exercise", exercise.name}}),
             texts("exercise.media_missing"),
             is_video}
        );
    }
    return media;
}

void want_figures(Next& next) {
    const AppState& state = next.state;
    if (!state.is_running()) {
        return;
    }
    for (const ExerciseId& id : shown_exercises(state)) {
        if (const Exercise* const exercise = find_by_id(state.programme->exercises, id)) {
            want_figure(next, exercise->figure);
        }
    }
    if (state.page == Page::FirstStage || state.page == Page::About) {
        want_figure(next, state.programme->site.figure);
    }
}

} // namespace loadwise
