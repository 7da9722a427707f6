#pragma once
// What a frame leaves for the page to do, as orders.

#include "effects/loop.h"

#include <string>

namespace loadwise {

/// What the page was told before: only what is other is ordered.
struct PageShown {
    bool is_plain = false;
    bool is_ready = false;
    int depth = 0;
    std::string language;
};

void order_frame(const FrameResult& result, PageShown& shown, Orders& orders);

} // namespace loadwise
