// Any bytes as a stored row. So that the fuzzer gets past the checksum, the same bytes are also
// given a right one.
#include "format/log/row.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

void check(std::string_view row) {
    const auto entry = loadwise::read_row(row);
    if (!entry) {
        return;
    }
    const auto again = loadwise::read_row(loadwise::write_row(*entry));
    if (!again || !(*again == *entry)) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check(bytes);
    char head[16] = {};
    std::snprintf(head, sizeof(head), "1 %08x ", loadwise::crc32(bytes));
    check(head + std::string(bytes));
    return 0;
}
