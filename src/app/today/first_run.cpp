#include "app/today/first_run.h"

#include "app/log/recording.h"

#include <algorithm>

namespace loadwise {

namespace {

/// How many stages, from the first on, no lock keeps closed.
std::size_t count_open_stages(const Programme& programme) {
    const auto locked =
        std::find_if(programme.stages.begin(), programme.stages.end(), [](const Stage& stage) {
            return stage.is_locked;
        });
    const auto before = static_cast<std::size_t>(locked - programme.stages.begin());
    return std::min(before + 1, programme.stages.size());
}

bool is_stage_asked(const AppState& state) {
    return !state.patient.is_stage_chosen && count_open_stages(*state.programme) > 1;
}

/// Whether the person may begin there: no stage before it is locked.
bool is_open(const AppState& state, const StageId& stage) {
    const Programme& programme = *state.programme;
    const Stage* const found = find_by_id(programme.stages, stage);
    return found != nullptr &&
           static_cast<std::size_t>(found - programme.stages.data()) < count_open_stages(programme);
}

std::string step_words(const AppState& state, int at) {
    const int all = is_stage_asked(state) ? 3 : 2;
    return state.texts("first_run.step", {{"at", at}, {"all", all}});
}

} // namespace

bool is_first_stage_due(const AppState& state) {
    return state.is_first_run() && state.day.questions.empty() && !state.patient.is_care_locked() &&
           is_stage_asked(state);
}

std::string questions_step(const AppState& state) {
    return state.is_first_run() ? step_words(state, 2) : "";
}

WelcomeView make_welcome_view(const AppState& state) {
    const Programme& programme = *state.programme;
    return {
        step_words(state, 1),
        programme.title,
        programme.intended_for,
        programme.not_for,
        programme.sign_off.has_value()};
}

SiteView make_site_view(const AppState& state) {
    const Site& site = state.programme->site;
    if (site.figure.empty()) {
        return {};
    }
    return {
        state.figures.fitted(site.figure, std::nullopt),
        site.name,
        site.words,
        state.texts("first_run.site_picture", {{"name", site.name}})};
}

FirstStageView make_first_stage_view(const AppState& state) {
    const Programme& programme = *state.programme;
    FirstStageView view;
    view.step = is_first_stage_due(state) ? step_words(state, 3) : "";
    view.site = make_site_view(state);
    const std::size_t count = count_open_stages(programme);
    for (std::size_t place = 0; place < count; ++place) {
        const Stage& stage = programme.stages[place];
        view.stages.push_back({stage.id, stage.title, stage.purpose});
        if (stage.id == state.first_stage) {
            view.chosen = place;
        }
    }
    return view;
}

Next on(AppState state, const FirstStagePicked& picked) {
    if (is_first_stage_due(state) && is_open(state, picked.stage)) {
        state.first_stage = picked.stage;
    }
    return state;
}

/// Without a pick it is the first one. A later one is a clinician's word, which the person passes
/// on.
Next on(AppState state, const FirstStageTaken&) {
    if (!can_record(state) || !is_first_stage_due(state)) {
        return state;
    }
    const StageId first = state.programme->stages.front().id;
    const StageId stage = is_open(state, state.first_stage) ? state.first_stage : first;
    const Actor by = stage == first ? Actor::Patient : Actor::Clinician;
    Next next = record(std::move(state), {StageChanged{stage, by}});
    next.state.page = Page::Today;
    return next;
}

} // namespace loadwise
