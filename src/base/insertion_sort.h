#pragma once
// Sorting lists of some dozens.

#include <utility>

namespace loadwise {

/// Stable, by insertion. Each kind of list that std::stable_sort sorts costs a visitor 3 kB.
template <typename Items, typename Before>
void insertion_sort(Items& items, Before is_before) {
    for (auto next = items.begin(); next != items.end(); ++next) {
        auto item = std::move(*next);
        auto place = next;
        for (; place != items.begin() && is_before(item, *(place - 1)); --place) {
            *place = std::move(*(place - 1));
        }
        *place = std::move(item);
    }
}

} // namespace loadwise
