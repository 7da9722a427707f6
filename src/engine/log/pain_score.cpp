#include "engine/log/pain_score.h"

namespace loadwise {

std::optional<PainScore> PainScore::from(int value) {
    if (value < lowest || value > highest) {
        return std::nullopt;
    }
    return PainScore(value);
}

} // namespace loadwise
