#pragma once
// The session that is going on, and which of its sets were done. One left open overnight is over:
// the next day begins its own.

#include "app/model/state.h"

#include <optional>
#include <span>
#include <vector>

namespace loadwise {

/// The entries that count, in the order things happened.
using Counted = std::span<const Entry* const>;

/// The open session, when it was begun on this training day.
std::optional<SessionId> session_now(const AppState& state);

/// The same of training: a session of a graded plan is none.
std::optional<SessionId> training_now(const AppState& state);

/// What may be done in the session that is going on: training, or else what a graded plan has.
const std::vector<PlannedExercise>& planned_now(const AppState& state);

/// The sets of a session that were done or left out, among the entries that count.
std::vector<SettledSet> settled_sets(Counted counted, const SessionId& session);

/// Those that were done.
std::vector<SettledSet> ticked_sets(const AppState& state, const SessionId& session);

/// What the log says of the session that is going on: for `derive`.
SessionRecord session_record(const AppState& state, Counted counted);

/// What begins a session now, under an id that no other has.
SessionStarted new_session(const AppState& state);

/// Questions or a red flag come before any session.
bool must_ask_first(const AppState& state);

} // namespace loadwise
