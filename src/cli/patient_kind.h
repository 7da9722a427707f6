#pragma once
// The kinds of made-up patients: what their bodies do, and how closely they do what the screen
// says.

#include <span>
#include <string>

namespace loadwise::cli {

/// Pain and capacity are in thousandths of a pain point.
struct Nature {
    // the body
    int usual = 3200;        // pain at rest when it begins
    int usual_spread = 1200; // either way
    int healing = 12;        // thousandths of the resting pain, each day
    int gain = 15;           // capacity won by one session of an exercise
    int noise = 500;
    int flare_percent = 0;     // of days
    int second_morning = 0;    // pain that heavy work brings on the second morning after it
    bool is_amber = false;     // 3 to 5 in every session, and mornings as usual
    bool is_bilateral = false; // the other side hurts too, 2 points less
    int sits = 12'000;         // thousandths of a minute that sitting is tolerated when it begins
    int sit_gain = 180;   // the same, won by each part of the sitting plan that was not too long
    int long_trip_on = 0; // day of a drive of hours, after which it flares up; 0: never
    // the person
    int sit_goal = 0;       // minutes to which they take up a plan for sitting; 0: they never do
    int told_too_low = 0;   // points that the usual pain is told below what it is
    int days_a_week = 7;    // on which there is time to train
    int skip_percent = 0;   // of those days
    int forget_percent = 0; // of morning scores
    int overdo_percent = 0; // of sessions
    bool says_no_to_less = false;
    int away_from = 0;  // day of the first time away; 0: never
    int away_days = 0;  // how long it lasts, without a look at the screen
    int away_every = 0; // days from one beginning to the next
};

struct PatientKind {
    std::string name;
    Nature nature{};
};

/// Of every kind, in the order of the tables.
std::span<const PatientKind> all_patient_kinds();

/// Null when no kind has this name.
const PatientKind* find_patient_kind(const std::string& name);

} // namespace loadwise::cli
