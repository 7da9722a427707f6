#include "cli/patient_kind.h"

#include <algorithm>
#include <vector>

namespace loadwise::cli {
namespace {

constexpr int thousand = 1000;

/// Those who differ in more than one number.
void add_characters(std::vector<PatientKind>& kinds) {
    kinds.push_back({"steady", {.skip_percent = 5, .forget_percent = 3}});
    kinds.push_back({"irritable", {.gain = 8, .noise = 1500, .skip_percent = 5}});
    kinds.push_back({"flaring", {.flare_percent = 4, .skip_percent = 5}});
    kinds.push_back(
        {"missing",
         {.skip_percent = 35,
          .forget_percent = 40,
          .away_from = 30,
          .away_days = 10,
          .away_every = 40}}
    );
    kinds.push_back({"non-responder", {.healing = 0, .gain = 2, .skip_percent = 5}});
    kinds.push_back({"over-doer", {.overdo_percent = 40, .says_no_to_less = true}});
    kinds.push_back({"second-morning", {.second_morning = 2000}});
    kinds.push_back({"amber", {.usual = 2000, .healing = 0, .is_amber = true}});
    kinds.push_back({"bilateral", {.usual = 4000, .is_bilateral = true}});
    kinds.push_back({"forgetful", {.forget_percent = 30}});
}

/// Usual pain falls slowly here: what is looked for is what each level of it means.
Nature nature_of_usual(int usual, int told_too_low) {
    Nature nature;
    nature.usual = usual * thousand;
    nature.usual_spread = 0;
    nature.healing = 4;
    nature.told_too_low = told_too_low;
    return nature;
}

void add_levels(std::vector<PatientKind>& kinds) {
    constexpr int highest = 8;
    constexpr int too_low = 2;
    for (int usual = 0; usual <= highest; ++usual) {
        kinds.push_back({"usual-" + std::to_string(usual), nature_of_usual(usual, 0)});
    }
    for (int usual = too_low; usual <= highest; ++usual) {
        const std::string name =
            "usual-" + std::to_string(usual) + "-told-" + std::to_string(usual - too_low);
        kinds.push_back({name, nature_of_usual(usual, too_low)});
    }
}

/// Whose trouble is the chair: a desk job, and the sitting plan beside the exercises. Behind all
/// others, so that these stay who they were.
void add_sitters(std::vector<PatientKind>& kinds) {
    constexpr int hour = 60;
    constexpr int trip_on = 40;
    kinds.push_back(
        {"desk",
         {.long_trip_on = trip_on, .sit_goal = hour, .skip_percent = 5, .forget_percent = 3}}
    );
    kinds.push_back(
        {"desk-stuck",
         {.healing = 0, .gain = 2, .sit_gain = 0, .long_trip_on = trip_on, .sit_goal = hour}}
    );
}

std::vector<PatientKind> make_kinds() {
    std::vector<PatientKind> kinds;
    add_characters(kinds);
    add_levels(kinds);
    for (int days = 2; days <= 7; ++days) {
        kinds.push_back({"week-" + std::to_string(days), {.days_a_week = days}});
    }
    for (const int weeks : {2, 5, 9}) {
        const std::string name = "away-" + std::to_string(weeks);
        kinds.push_back({name, {.away_from = 70, .away_days = 7 * weeks, .away_every = 140}});
    }
    add_sitters(kinds);
    return kinds;
}

} // namespace

std::span<const PatientKind> all_patient_kinds() {
    static const std::vector<PatientKind> kinds = make_kinds();
    return kinds;
}

const PatientKind* find_patient_kind(const std::string& name) {
    const auto kinds = all_patient_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&name](const PatientKind& kind) {
        return kind.name == name;
    });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace loadwise::cli
