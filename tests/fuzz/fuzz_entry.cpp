// Any bytes as a log line: refused, or read as an entry that survives being written and read again.
#include "format/log/log_json.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view line(reinterpret_cast<const char*>(data), size);
    const auto entry = loadwise::read_entry(line);
    if (!entry) {
        return 0;
    }
    const auto again = loadwise::read_entry(loadwise::write_entry(*entry));
    if (!again || !(*again == *entry)) {
        std::abort();
    }
    return 0;
}
