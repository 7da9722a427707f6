#pragma once
// The record on its way to the clinic: a copy that is sealed for the clinic's key, and how it
// leaves. Nothing goes by itself.

#include <cstddef>
#include <string>

namespace loadwise {

/// Longer ones are cut by messengers: they go as a file.
inline constexpr std::size_t sealed_link_most = 4000;

enum class SendingStage { None, Sealing, Ready, Failed };

struct Sending {
    SendingStage stage = SendingStage::None;
    std::string link;   ///< of the clinic's page, with the sealed record in it
    std::string reason; ///< why there is none
};

enum class SealedWay { CopyLink, ShareLink, ShareFile, SaveFile };

// --- actions -----------------------------------------------------------------------------------

struct SealWanted {};

struct RecordSealed {
    std::string link;
};

struct SealRefused {
    std::string reason;
};

struct SealedLeaves {
    SealedWay way = SealedWay::CopyLink;
};

} // namespace loadwise
