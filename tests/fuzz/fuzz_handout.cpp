// Any bytes as a hand-out, and as a patch: what reads is written and read again without a change,
// and what applies is found again as a patch that gives the same.
#include "format/handout/handout_json.h"
#include "support/files.h"

#include <cstdint>
#include <cstdlib>

using namespace loadwise;

namespace {

void demand(bool is_true) {
    if (!is_true) {
        std::abort();
    }
}

const std::string& base() {
    static const std::string text = read_file("tests/format/fixtures/small.json");
    return text;
}

void check_handout(std::string_view text) {
    const auto handout = read_handout(text);
    if (!handout) {
        demand(!handout.error().empty());
        return;
    }
    const auto again = read_handout(write_handout(*handout));
    demand(again.has_value() && *again == *handout);
    const auto programme = apply_handout(base(), *handout);
    demand(programme.has_value() || !programme.error().empty());
}

void check_patch(std::string_view patch) {
    const auto changed = patch_programme(base(), patch);
    if (!changed) {
        return;
    }
    const auto found = make_patch(base(), *changed);
    demand(found.has_value());
    const auto again = patch_programme(base(), *found);
    demand(again.has_value() && *again == *changed);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_handout(text);
    check_patch(text);
    return 0;
}
