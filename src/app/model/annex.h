#pragma once
// The annex: the code that a first screen does without, all but reading the programme, the texts
// and an empty store, and drawing the welcome. The page loads it behind the first frame. Until it
// is here the page holds back what needs it: what the person does, and what earlier visits stored
// (web/gate.mjs). Its doors are the functions in namespaces called `annex`: never inlined, so that
// tools/lib/annex.mjs finds what only they lead to and splits it off.

#include "app/model/action.h"
#include "app/model/effect.h"

#include <variant>

namespace loadwise {

struct AppState;
struct Next;

enum class Annex { Away, Wanted, Here, Failed };

bool needs_annex(const Effect& effect);

/// What is shown now is of the annex: all but the welcome.
bool shows_annex(const AppState& state);

/// Asks for the annex once the first page is shown, and holds back the effects that need it until
/// it is here.
void want_annex(Next& next);

} // namespace loadwise
