#pragma once
// The words that stored values use for the app's own closed vocabularies; those of the engine are
// called as in log lines and programmes.

#include "app/model/incoming_handout.h"
#include "app/model/player.h"
#include "format/json/json_field.h"

namespace loadwise {

inline constexpr Choice<PlayerPhase> player_phase_words[] = {
    {"ready", PlayerPhase::Ready},
    {"count_in", PlayerPhase::CountIn},
    {"work", PlayerPhase::Work},
    {"change", PlayerPhase::Change},
    {"rest", PlayerPhase::Rest},
    {"confirm", PlayerPhase::Confirm},
};

/// The page says these too, in its messages.
inline constexpr Choice<Seal> seal_words[] = {
    {"none", Seal::None},
    {"unchanged", Seal::Unchanged},
    {"unknown", Seal::Unknown},
    {"unchecked", Seal::Unchecked},
};

} // namespace loadwise
