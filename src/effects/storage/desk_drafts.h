#pragma once
// What the clinician's desk stores, as text and back: the draft that is being written, and those
// that were kept by name. Of the latter one that cannot be read is stored on as it is, and costs
// none of the others.

#include "app/desk/builder.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

// Under which names the page stores them.
inline constexpr std::string_view desk_draft_key = "desk-draft";
inline constexpr std::string_view variants_key = "desk-saved";

std::string write_desk_draft(const BuilderDraft& draft);
Result<BuilderDraft, std::vector<Error>> read_desk_draft(std::string_view text);

std::string write_variants(const Variants& variants);

/// A text that cannot be read at all is itself one of those to be stored on.
Variants read_variants(std::string_view text);

} // namespace loadwise
