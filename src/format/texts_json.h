#pragma once
// The files of assets/locales: what one language calls everything. Groups in groups become keys
// with dots, items of a list their number.

#include "base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct LocaleFile {
    std::string language; ///< "de"
    std::string name;     ///< "Deutsch"
    std::map<std::string, std::string, std::less<>> texts;
};

Result<LocaleFile, std::vector<Error>> read_texts(std::string_view text);

} // namespace loadwise
