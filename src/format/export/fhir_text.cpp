#include "format/export/fhir_text.h"

#include "base/date_text.h"
#include "base/hex_text.h"

#include <algorithm>

namespace loadwise::fhir {
namespace {

/// White space beyond ASCII, which FHIR's pattern for texts leaves out.
constexpr std::string_view wide_spaces[] = {
    "\u00A0",
    "\u1680",
    "\u2000",
    "\u2001",
    "\u2002",
    "\u2003",
    "\u2004",
    "\u2005",
    "\u2006",
    "\u2007",
    "\u2008",
    "\u2009",
    "\u200A",
    "\u2028",
    "\u2029",
    "\u202F",
    "\u205F",
    "\u3000",
    "\uFEFF"};

/// How many bytes of this text are one white space to be replaced; 0 for none.
std::size_t space_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x20 && text[0] != '\t' && text[0] != '\r' && text[0] != '\n') {
        return 1;
    }
    const auto found = std::find_if(
        std::begin(wide_spaces),
        std::end(wide_spaces),
        [text](std::string_view space) { return text.starts_with(space); }
    );
    return found == std::end(wide_spaces) ? 0 : found->size();
}

} // namespace

std::string clean_text(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const std::size_t space = space_length(text);
        clean += space > 0 ? ' ' : text[0];
        text.remove_prefix(std::max<std::size_t>(space, 1));
    }
    return clean;
}

std::string date_time(const LocalTime& time) {
    constexpr std::size_t offset_place = 16;
    return to_text(time).insert(offset_place, ":00");
}

std::string resource_id(const char* kind, std::string_view name) {
    return std::string(kind) + "-" + hex_number(stable_hash(name), 16);
}

} // namespace loadwise::fhir
