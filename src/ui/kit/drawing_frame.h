#pragma once
// Dear ImGui as a pencil: its fonts, its draw list and what its renderer is given. Its own frame
// would also bring windows, a mouse, keys and navigation into every first visit, of which nothing
// is ever drawn here: the page's elements are all that.

#include <imgui.h>

namespace loadwise {

/// Makes the context that everything below is about, and makes it the current one.
void make_drawing_context();

/// Between these two something may be drawn into ImGui::GetBackgroundDrawList(). The second leaves
/// it in ImGui::GetDrawData().
void begin_drawing_frame();
void end_drawing_frame();

} // namespace loadwise
