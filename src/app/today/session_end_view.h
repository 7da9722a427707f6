#pragma once
// What the page after a session says: what was done, how it felt, and what comes next.

#include "app/model/state.h"
#include "app/today/today_view.h"

#include <string>
#include <vector>

namespace loadwise {

struct ScoreQuestion {
    PainQuestion question;
    std::optional<int> chosen;
};

struct SessionEndView {
    std::string title;
    std::vector<std::string> done; ///< "Bridge hold: 4 of 4 sets"
    std::string summary;           ///< how long it took, and which training day this is
    std::vector<ScoreQuestion> questions;
    bool is_told = false;
    std::string next;              ///< what the morning asks for, and when training goes on
    bool offers_reminders = false; ///< once, after the first session
};

SessionEndView make_session_end_view(const AppState& state);

} // namespace loadwise
