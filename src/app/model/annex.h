#pragma once
// The annex: the code of pages and files that a first screen does without. The page loads it the
// first time something of it is wanted; until then nothing that needs it is called. Its doors are
// the functions in namespaces called `annex`: never inlined, so that tools/lib/annex.mjs finds what
// only they lead to and splits it off.

#include "app/model/action.h"
#include "app/model/effect.h"

#include <variant>

namespace loadwise {

struct AppState;
struct Next;

enum class Annex { Away, Wanted, Here, Failed };

bool needs_annex(const Effect& effect);

/// What is shown now is of the annex: all but the welcome and the safety questions.
bool shows_annex(const AppState& state);

/// Asks for the annex when the page needs it, and holds back the effects that do until it is here.
void want_annex(Next& next);

} // namespace loadwise
