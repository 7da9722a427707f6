#pragma once
// Compares what was drawn with the tree: nothing may be seen that is not there to be heard, and
// nothing heard that is not seen.

#include "ui/kit/canvas.h"
#include "ui/kit/node.h"

#include <string>
#include <vector>

namespace loadwise::test {

/// What is wrong, in words: a text without a node that says it at that place, a shape outside of
/// every node, a control with nothing drawn in it, a name that stands nowhere, words or a field
/// drawn in another rectangle than their node's.
std::vector<std::string> missing_twins(const Tree& tree, const std::vector<Drawn>& drawn);

/// Controls that the keyboard stops at.
bool takes_focus(Role role);

/// The ring that shows where the keyboard is runs round this node's rectangle.
bool has_ring(const Node& node, const std::vector<Drawn>& drawn);

} // namespace loadwise::test
