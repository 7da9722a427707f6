#include "engine/programme/leads_to.h"

#include <array>
#include <utility>

namespace loadwise {

namespace {

constexpr std::array<std::pair<std::string_view, LeadPage>, 5> lead_pages{{
    {"pain", LeadPage::Pain},
    {"warning_signs", LeadPage::WarningSigns},
    {"progress", LeadPage::Progress},
    {"report", LeadPage::Report},
    {"reminders", LeadPage::Reminders},
}};

} // namespace

LeadsTo find_lead(const Programme& programme, std::string_view name) {
    LeadsTo lead;
    const TrackId plan{std::string(name)};
    const Track* const track = find_by_id(programme.tracks, plan);
    if (track != nullptr && is_led_to(track->kind)) {
        lead.plan = track;
        return lead;
    }
    lead.measure = find_by_id(programme.measures, MeasureId{plan.text});
    for (const auto& [word, page] : lead_pages) {
        if (lead.measure == nullptr && word == name) {
            lead.page = page;
        }
    }
    return lead;
}

} // namespace loadwise
