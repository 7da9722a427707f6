#pragma once
// What a made-up patient feels. A toy of a few numbers: it exercises the rules, it predicts nothing
// about people.

#include "cli/patient_kind.h"
#include "cli/random_numbers.h"
#include "engine/log/log.h"
#include "engine/programme/programme.h"

namespace loadwise::cli {

/// Numbers are thousandths of a pain point.
struct Body {
    int capacity = 2200;
    int resting = 3200;      // falls slowly
    int reaction = 0;        // to load and flare-ups; falls within days
    int soreness_in_two = 0; // comes with the second morning from now
    int soreness_in_one = 0;
    int soreness = 0; // of today
    int sits = 0;     // thousandths of a minute that sitting is tolerated
};

Body make_body(const Nature& nature, RandomNumbers& random);

/// From one day to the next.
void pass_night(Body& body, const Nature& nature, RandomNumbers& random);

/// Pain in the morning, of the sorer side or of the other one.
int morning_score(const Body& body, const Nature& nature, Side side, RandomNumbers& random);

/// Pain during one session of this exercise at this rung, and what it leaves behind.
int train_body(
    Body& body,
    const Nature& nature,
    const Programme& programme,
    const Exercise& exercise,
    Rung rung,
    RandomNumbers& random
);

/// Pain at the end of one part of sitting, so many minutes long, and what it leaves behind.
int sit_body(Body& body, const Nature& nature, int minutes, RandomNumbers& random);

/// A drive of hours.
void go_on_long_trip(Body& body);

/// Minutes of sitting that are tolerated today.
int minutes_tolerated(const Body& body);

/// What a measure would show today; the left side is the sorer one.
int measured(const Body& body, const Measure& measure, Side side);

/// In points, rounded.
int in_score(int thousandths);

} // namespace loadwise::cli
