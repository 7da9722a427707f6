#pragma once
// What the Progress page says: pain and sessions over time, as points for a chart and as rows for a
// table.

#include "state.h"

#include <string>
#include <vector>

namespace loadwise {

struct PainPoint {
    int day = 0; ///< counted from the first day shown
    int score = 0;
    PainContext context = PainContext::During;
};

struct ProgressView {
    bool is_empty = true;
    int days = 1;       ///< how many the chart spans
    int pain_limit = 5; ///< the highest score that is acceptable
    std::string first_day;
    std::string last_day;
    std::vector<PainPoint> points;
    std::vector<int> session_days;              ///< counted from the first day shown
    std::string chart_words;                    ///< the chart in a sentence
    std::vector<std::vector<std::string>> rows; ///< date, session, during, after, next morning
    std::string sessions_words;
    std::vector<std::vector<std::string>> decisions; ///< date, rule, answer
};

ProgressView make_progress_view(const AppState& state);

} // namespace loadwise
