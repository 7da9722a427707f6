#include "app/today/lead_view.h"

#include "engine/programme/leads_to.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

/// A score that is being given is gone on with.
LeadView pain_lead(const AppState& state) {
    const bool is_back = state.page == Page::Answers && state.answers.from == Page::Pain;
    return {state.texts("pain.log"), Page::Pain, {}, is_back};
}

bool is_offered(const AppState& state, const Track& track) {
    return std::any_of(state.offers.begin(), state.offers.end(), [&track](const Offer& offer) {
        const auto& changes = offer.changes;
        return offer.needs_answer &&
               std::any_of(changes.begin(), changes.end(), [&track](const Change& change) {
                   return change.kind == ChangeKind::TrackStart && change.track == track.id;
               });
    });
}

/// A flare-up plan is begun where it is suggested, and it is suggested by the pain that is told.
LeadView plan_lead(const AppState& state, const Track& track) {
    const bool is_running = running_track(state.patient, track.id) != nullptr;
    if (track.kind == TrackKind::Flare && !is_running && !is_offered(state, track)) {
        return pain_lead(state);
    }
    return {
        state.texts("graded.open_named", {{"plan", track.title}}),
        track.kind == TrackKind::Flare ? Page::Today : Page::GradedPlan,
        {}};
}

LeadView page_lead(const AppState& state, LeadPage page) {
    switch (page) {
    case LeadPage::Pain:
        break;
    case LeadPage::WarningSigns:
        return {state.texts("afterwards.signs"), Page::Safety, {}};
    case LeadPage::Progress:
        return {state.texts("answers.progress"), Page::Progress, {}};
    case LeadPage::Report:
        return {state.texts("milestone.report"), Page::Report, {}};
    case LeadPage::Reminders:
        return {state.texts("answers.reminders"), Page::Reminders, {}};
    }
    return pain_lead(state);
}

} // namespace

std::optional<LeadView> make_lead_view(const AppState& state, std::string_view name) {
    if (name.empty()) {
        return std::nullopt;
    }
    const LeadsTo lead = find_lead(*state.programme, name);
    if (lead.plan != nullptr) {
        return plan_lead(state, *lead.plan);
    }
    if (lead.measure != nullptr) {
        const std::string& title = lead.measure->title;
        return LeadView{
            state.texts("graded.measure", {{"measure", title}}), Page::Measure, lead.measure->id};
    }
    return lead.page ? std::optional(page_lead(state, *lead.page)) : std::nullopt;
}

} // namespace loadwise
