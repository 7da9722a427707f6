#pragma once
// Opening the page of answers, looking for one, and leaving it again. See app/update/update.cpp.

#include "app/model/state.h"

namespace loadwise {

/// Takes what is of AnswersActions.
/// Orders the guide in the language spoken, once.
void want_guide(Next& next);

Next update_answers(AppState state, const Action& action);

} // namespace loadwise
