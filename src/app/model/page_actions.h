#pragma once
// What leads from page to page. See action.h.

#include "app/model/page.h"
#include "engine/programme/programme.h"

namespace loadwise {

struct PageChosen {
    Page page = Page::Today;
};

/// How an exercise is done is to be seen, over the page; without one no more.
struct ExerciseShown {
    ExerciseId exercise;
};

/// A step back with the browser's own button, or the device's.
struct WentBack {};

/// A page of its own beside the app's: the clinician's desk.
struct DeskOpened {};

} // namespace loadwise
