#pragma once
// Comparing with files in tests/golden. LOADWISE_UPDATE_GOLDEN=1 writes them anew: look at the
// difference before you commit it.

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace loadwise {

/// The golden file's bytes; with LOADWISE_UPDATE_GOLDEN set, after writing `actual` into it.
inline std::string golden(const std::string& name, const std::string& actual) {
    const std::string path = std::string(LOADWISE_SOURCE_DIR "/tests/golden/") + name;
    if (std::getenv("LOADWISE_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << actual;
    }
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace loadwise
