#pragma once
// Which of two entries was written first, as their ids and what they name tell it. Clocks can be
// wrong; who wrote an entry and knew of another cannot have written it before.

#include "engine/log/log.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

enum class Sequence { Before, After, Unknown };

class WritingOrder {
  public:
    WritingOrder() = default;

    explicit WritingOrder(std::span<const Entry> log);

    /// Of the first, seen from the second.
    Sequence order(const EntryId& one, const EntryId& other) const;

  private:
    /// Of other writers, the number up to which an entry knows what they wrote.
    using Known = std::map<std::string, int, std::less<>>;

    struct Naming {
        int number = 0;
        std::string writer;
        int up_to = 0;
    };

    Known known_to(const EntryId& id) const;

    std::map<std::string, std::vector<Naming>, std::less<>> naming_;
};

} // namespace loadwise
