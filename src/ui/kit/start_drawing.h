#pragma once
// Sets Dear ImGui up for drawing only: no files, no keyboard navigation, our fonts.

#include "ui/kit/canvas.h"

#include <string>

namespace loadwise {

/// Two TrueType files; their bytes must live as long as the program. When one is empty, Dear
/// ImGui's own font stands in (native builds only). `system` writes what they lack.
Fonts start_drawing(std::string& regular, std::string& bold, SystemText* system = nullptr);

} // namespace loadwise
