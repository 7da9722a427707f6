#pragma once
// Hand-outs as text, and the programmes they make: a base that ships, with a JSON merge patch
// (RFC 7396). Nothing that comes in is trusted: sizes, names, texts and what a patch may touch are
// checked, and what comes out went through the programme's own loader.

#include "base/result.h"
#include "engine/log/handout.h"
#include "engine/programme/programme.h"
#include "engine/progression.h"
#include "format/programme/programme_json.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

inline constexpr std::size_t handout_bytes_most = 64 * 1024;

/// All problems, each with where it is and what is wrong there.
Result<Handout, std::vector<Error>> read_handout(std::string_view text);

/// As short as it can be said; reading it again gives the same hand-out.
std::string write_handout(const Handout& handout);

/// The programme that the patient gets. `base` is the programme file of the version that the
/// hand-out names.
///
/// Evidence does not speak for what somebody else changed: where the patch changes something, it
/// becomes a proposal. A sign-off and the translations of changed texts fall away in the same way.
Result<Programme, std::vector<Error>>
apply_handout(const ProgrammeText& base, const Handout& handout);

inline Result<Programme, std::vector<Error>>
apply_handout(std::string_view base, const Handout& handout) {
    return apply_handout(ProgrammeText{base}, handout);
}

/// One hand-out that was taken, by the entry that says so.
struct TakenHandout {
    EntryId entry;
    const Handout* handout = nullptr;
};

/// What was in force before the last of these hand-outs, oldest first: the base as it ships, if
/// anything was recorded before the first, and what each of the others made of it. A hand-out of
/// another version of the base is applied to this one; one that does not fit any more made of it
/// what the base is. At most the newest few are told apart.
std::vector<PastProgramme> past_programmes(
    const ProgrammeText& base, const std::vector<TakenHandout>& taken, bool is_any_before_first
);

/// The programme file that applying gives, as text: for editors that go on from there.
Result<std::string, std::vector<Error>>
patch_programme(std::string_view base, std::string_view patch);

/// The shortest patch that makes one file of the other. What no patch can say is an error: another
/// order of stages, exercises or rules, or a change in what a hand-out must not touch.
Result<std::string, std::vector<Error>> make_patch(std::string_view base, std::string_view changed);

} // namespace loadwise
