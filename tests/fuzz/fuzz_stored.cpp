// Any bytes as each of the values that are stored beside the log. So that the fuzzer gets past the
// checksum, the same bytes are also given a right one.
#include "effects/storage/desk_drafts.h"
#include "effects/storage/stored_values.h"
#include "format/log/row.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace loadwise;

/// What was read is written, and read as the same.
template <typename Read, typename Write>
void check_one(std::string_view text, const Read& read, const Write& write) {
    const auto value = read(text);
    if (!value) {
        return;
    }
    const std::string written = write(*value);
    const auto again = read(written);
    if (!again || write(*again) != written) {
        std::abort();
    }
}

void check(std::string_view text) {
    check_one(text, read_draft, write_draft);
    check_one(text, read_player, write_player);
    check_one(text, read_waiting, write_waiting);
    check_one(text, read_last_backup, write_last_backup);
    check_one(text, read_desk_draft, write_desk_draft);
    // What was put aside may be readable now: what is left aside stays so.
    const std::string once = write_variants(read_variants(text));
    const std::string twice = write_variants(read_variants(once));
    if (write_variants(read_variants(twice)) != twice) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check(bytes);
    check(write_checked(bytes));
    return 0;
}
