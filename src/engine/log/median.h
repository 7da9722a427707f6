#pragma once
// The one median of pain scores, for the rules and for whoever reads a report of them.

#include "engine/log/pain_score.h"

#include <array>
#include <optional>

namespace loadwise {

/// How often each score was told.
class ScoreCounts {
  public:
    void add(PainScore score) {
        ++of_score_[static_cast<std::size_t>(score.value())];
        ++total_;
    }

    int total() const { return total_; }

    /// The lower middle one when there are two.
    std::optional<int> median() const {
        int below = 0;
        for (int score = PainScore::lowest; score <= PainScore::highest; ++score) {
            below += of_score_[static_cast<std::size_t>(score)];
            if (2 * below >= total_ && total_ > 0) {
                return score;
            }
        }
        return std::nullopt;
    }

  private:
    std::array<int, PainScore::highest + 1> of_score_{};
    int total_ = 0;
};

} // namespace loadwise
