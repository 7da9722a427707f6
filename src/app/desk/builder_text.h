#pragma once
// Drafts as text, to be kept between visits. Anything may come back: what is no draft is none, and
// what a line says wrongly is left out.

#include "app/desk/builder.h"

#include <string_view>
#include <vector>

namespace loadwise {

std::string write_drafts(const std::vector<BuilderDraft>& drafts);

std::vector<BuilderDraft> read_drafts(std::string_view text);

} // namespace loadwise
