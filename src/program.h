#pragma once
// What a program's main() says: which pages it shows.

#include "effects/pages.h"

#include <memory>

namespace loadwise {

/// Where the pages' own orders go.
Orders& page_orders();

/// The pages from now on. It is said once, before the page starts the program.
void show(std::unique_ptr<Pages> pages);

} // namespace loadwise
