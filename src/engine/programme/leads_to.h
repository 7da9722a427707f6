#pragma once
// Where who reads an answer or a card can act on it: a plan of the programme, a measure, or a page
// of the app. A text names it with one word, which must be there.

#include "engine/programme/programme.h"

#include <optional>
#include <string_view>

namespace loadwise {

/// A closed set: what the app has for everybody, whatever the programme.
enum class LeadPage {
    Pain,         // a pain score can be given
    WarningSigns, // what to do, the sign it is for, and the clinic
    Progress,     // the curve of one's own
    Report,       // to take to a physiotherapist or doctor
    Reminders,    // training days in a calendar
};

/// One of these, or nothing where the name is of nothing.
struct LeadsTo {
    const Track* plan = nullptr;
    const Measure* measure = nullptr;
    std::optional<LeadPage> page;

    bool is_somewhere() const { return plan != nullptr || measure != nullptr || page.has_value(); }
};

LeadsTo find_lead(const Programme& programme, std::string_view name);

} // namespace loadwise
