#pragma once
// The difference between two frames' trees, as the text the page's mirror applies. Fields are
// separated by U+001F and orders by U+001E; neither can stand in a node's text.
//
//   - ID                       remove the node (its children are removed by orders of their own)
//   + ID ROLE                  make the node
//   = ID FIELD VALUE           set one field: name, description, value, look, drawing, level, now,
//   min, max, step,
//                              checked, expanded, disabled, current, invalid, fixed, deciding,
//                              unnamed, describedby, about
//   r ID X Y WIDTH HEIGHT      place it
//   c ID CHILD...              these are its children, in this order
//   h HEIGHT BELOW             the document's height, and what of it is free below the content

#include "ui/kit/node.h"

namespace loadwise {

constexpr char field_separator = '\x1f';
constexpr char order_separator = '\x1e';

/// The orders that turn `before` into `after`; empty when nothing changed. With `with_rects` false,
/// places are left out (the plain view lays itself out).
std::string diff_trees(const Tree& before, const Tree& after, bool with_rects);

/// `text` without the two separators and other control characters that would break the orders; new
/// lines stay.
std::string clean_text(std::string_view text);

} // namespace loadwise
