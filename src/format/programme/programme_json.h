#pragma once
// A programme file as a value: parse, migrate, construct, check. Every problem is reported, not
// only the first, each with where it is and what to do.

#include "base/result.h"
#include "engine/programme/programme.h"

#include <string_view>
#include <vector>

namespace loadwise {

/// A programme file, and the language to read it in as far as there are texts for it.
struct ProgrammeText {
    std::string_view file;
    std::string_view language = {}; ///< "de"; empty for the programme's own
    std::string_view beside = {};   ///< the file with the texts of `language`, if there is one
};

Result<Programme, std::vector<Error>> read_programme(const ProgrammeText& text);

inline Result<Programme, std::vector<Error>> read_programme(std::string_view file) {
    return read_programme(ProgrammeText{file});
}

} // namespace loadwise
