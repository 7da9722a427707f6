#pragma once
// The programmes that were in force while a log was written: the file, and what each hand-out in
// the log made of it.

#include "engine/log/log.h"
#include "engine/progression.h"

#include <string>
#include <vector>

namespace loadwise::cli {

struct Eras {
    std::vector<PastProgramme> past;
    Programme programme; // in force now
    EntryId begun_by;

    std::vector<Era> all() const { return eras_of(past, programme, begun_by); }
};

/// A hand-out names the version that it changes: of another version than the file's, it is looked
/// for beside the file, as `older/ID@VERSION.json`. What cannot be read or applied is told on the
/// standard error output, and the file itself counts in its place.
Eras eras_in(const std::string& path, Programme programme, const std::vector<Entry>& log);

} // namespace loadwise::cli
