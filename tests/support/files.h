#pragma once
// Reading the repository's own files in tests.

#include <fstream>
#include <iterator>
#include <string>

namespace loadwise {

inline std::string read_file(const std::string& path_in_repository) {
    std::ifstream file(std::string(LOADWISE_SOURCE_DIR "/") + path_in_repository);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace loadwise
