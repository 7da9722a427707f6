#pragma once
// The part of update() that has texts read aloud.

#include "app/log/recording.h"

namespace loadwise {

Next update_aloud(AppState state, const Action& action);

/// What was in sight before an action.
struct Sight {
    Page page = Page::Today;
    ExerciseId exercise;
};

Sight sight_of(const AppState& state);

/// Nothing is read that was left: the button that ends it would be gone.
void hush_what_was_left(Next& next, const Sight& before);

} // namespace loadwise
