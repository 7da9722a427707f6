// Any bytes as a programme file: read or refused with reasons, never worse.
#include "format/programme/programme_json.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto programme = loadwise::read_programme(text);
    if (!programme && programme.error().empty()) {
        std::abort(); // refused without a reason
    }
    return 0;
}
