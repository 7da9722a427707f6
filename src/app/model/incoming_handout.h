#pragma once
// A hand-out that came in a link, on its way to being taken or declined. Nothing changes before the
// person has seen what it is.

#include "base/result.h"
#include "engine/log/handout.h"
#include "engine/programme/programme.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// What is known of who made it.
enum class Seal {
    None,      ///< it is not signed
    Unchanged, ///< signed with a key of the place this app came from, and as it was signed
    Unknown,   ///< signed with a key that is not known here
    Unchecked, ///< signed, and there was no way to check it
};

/// Why there is nothing to take.
enum class HandoutProblem {
    NoLink,     ///< what was pasted has no hand-out in it
    Address,    ///< what was pasted leads to a programme, and holds no hand-out
    Several,    ///< there are two different ones in what was pasted
    Cut,        ///< the end of the link is missing
    Damaged,    ///< something in it was changed on the way
    Newer,      ///< of a later version of Loadwise
    Forged,     ///< it was changed after it was signed
    OldBrowser, ///< this browser cannot unpack it
    Record,     ///< it is a record, sealed for a clinic
    Unread,     ///< what reads links could not be loaded
    Content,    ///< it came through whole, and says what cannot be
    Base,       ///< the programme it starts from is not here
};

enum class HandoutStage { None, Loading, Ready, Refused };

struct IncomingHandout {
    HandoutStage stage = HandoutStage::None;
    Handout handout;
    Seal seal = Seal::None;
    std::string signer;
    bool is_doubt_told = false; ///< it was asked for once, though it is less signed than the other
    bool is_base_asked = false;
    std::optional<Programme> programme; ///< when it is ready
    HandoutProblem problem = HandoutProblem::Damaged;
    std::vector<Error> errors;
};

// --- actions -----------------------------------------------------------------------------------

struct HandoutCame {
    Handout handout;
    Seal seal = Seal::None;
    std::string signer;
    bool is_kept = false; ///< it came at an earlier visit, and waits for an answer
};

struct HandoutRefused {
    HandoutProblem problem = HandoutProblem::Damaged;
    std::vector<Error> errors;
};

/// Its base is there, and what it makes of it passed the loader.
struct HandoutChecked {
    Programme programme;
};

struct HandoutDecided {
    bool is_taken = false;
};

/// A link was typed or pasted into the app, which is where those need it who keep the app on their
/// home screen: links open elsewhere there.
struct LinkTyped {
    std::string text;
};

struct TypedLinkOpened {};

struct HandoutFileChosen {};

/// Another of the programmes that are here shall be followed.
struct ProgrammePicked {
    ProgrammeId programme;
};

} // namespace loadwise
