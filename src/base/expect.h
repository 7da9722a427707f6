#pragma once
// A bug stops the program at once, in every build: what comes after a broken promise is not to be
// trusted with somebody's records. In the browser the page then shows its failure state, and what
// was stored stays as it is.

#define EXPECT(condition) (static_cast<bool>(condition) ? static_cast<void>(0) : __builtin_trap())

namespace loadwise {

/// What a look-up must have found.
template <typename Item>
Item& must_find(Item* item) {
    EXPECT(item != nullptr);
    return *item;
}

} // namespace loadwise
