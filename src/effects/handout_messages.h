#pragma once
// What the page tells of hand-outs, and what those that came in make of their base.

#include "app/model/action.h"
#include "app/model/state.h"
#include "effects/inbox.h"
#include "format/programme/programme_json.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

void read_handout_message(const Message& message, const AppState& state, Inbox& inbox);
void read_broken_handout(const Message& message, const AppState& state, Inbox& inbox);

/// What a file says that was chosen as a hand-out. It is never signed.
Action read_handout_file(std::string_view text);

/// A hand-out came in, and this is the file it changes.
bool is_base_of_incoming(const AppState& state, std::string_view file);

/// What was in force before the last hand-out of a programme, whose file `base` is.
std::vector<PastProgramme>
past_of(const AppState& state, const ProgrammeText& base, const ProgrammeId& programme);

/// The page brings a file to be changed, NAME@VERSION, with the annex.
namespace annex {

/// What the hand-out that came in makes of its base.
Action check_incoming(const AppState& state, const ProgrammeText& base);

/// What the hand-out that is followed makes of its base.
Result<Programme, std::vector<Error>> handed_out(const AppState& state, const ProgrammeText& base);

/// What was in force before it.
std::vector<PastProgramme> before_handout(const AppState& state, const ProgrammeText& base);

} // namespace annex

} // namespace loadwise
