#pragma once
// The part of update() that is about files: what came in, what left, and what did not.

#include "app/model/state.h"

namespace loadwise {

Next on(AppState state, const SharingOffered& offered);
Next on(AppState state, const FileOpened& opened);
Next on(AppState state, const FileRefused& refused);
Next on(AppState state, const FileSaved& saved);
Next on(AppState state, const FileNotSaved& failed);

} // namespace loadwise
