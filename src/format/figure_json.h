#pragma once
// Reads an exercise figure; docs/figures.md describes the file.

#include "base/result.h"
#include "figure/figure.h"

#include <string_view>

namespace loadwise {

Result<Figure, std::vector<Error>> read_figure(std::string_view text);

} // namespace loadwise
