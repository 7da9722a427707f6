#pragma once
// The page that seals the record for the clinic: what goes, who can read it, and the ways it
// leaves.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

struct SendView {
    std::string clinic; ///< empty: no clinic here takes records back
    std::string words;
    std::vector<std::string> holds; ///< what the sealed copy holds
    std::string mark_label;
    std::string mark; ///< how the clinic knows whose it is
    bool can_seal = false;
    bool is_sealing = false;
    bool is_ready = false;
    std::string size; ///< how long the link is, or that it needs a file
    bool has_link = false;
    bool can_share = false;
    std::string problem;
    std::string news;
};

SendView make_send_view(const AppState& state);

/// A few letters that stand for a patient at the clinic. They follow from the oldest entry, which
/// has chance in its name: nothing can be told from them but that two records are one person's.
std::string record_mark(const std::vector<Entry>& entries);

} // namespace loadwise
