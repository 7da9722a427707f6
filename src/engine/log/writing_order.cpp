#include "engine/log/writing_order.h"

#include "engine/log/log_chain.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr std::size_t writers_most = 1000; // a hostile log has no say in how long this takes

} // namespace

WritingOrder::WritingOrder(std::span<const Entry> log) {
    for (const Entry& entry : log) {
        const std::optional<NumberedId> own = numbered(entry.id);
        if (!own || entry.follows.empty()) {
            continue;
        }
        for (const EntryId& each : entry.follows) {
            if (const std::optional<NumberedId> named = numbered(each)) {
                naming_[std::string(own->writer)].push_back(
                    {own->number, std::string(named->writer), named->number}
                );
            }
        }
    }
}

WritingOrder::Known WritingOrder::known_to(const EntryId& id) const {
    Known known;
    const std::optional<NumberedId> own = numbered(id);
    if (!own) {
        return known;
    }
    known.emplace(own->writer, own->number);
    std::vector<std::string> waiting{std::string(own->writer)};
    for (std::size_t place = 0; place < waiting.size() && place < writers_most; ++place) {
        const std::string writer = waiting[place];
        const auto names = naming_.find(writer);
        if (names == naming_.end()) {
            continue;
        }
        for (const Naming& each : names->second) {
            int& up_to = known[each.writer];
            if (each.number <= known[writer] && each.up_to > up_to) {
                up_to = each.up_to;
                waiting.push_back(each.writer);
            }
        }
    }
    return known;
}

Sequence WritingOrder::order(const EntryId& one, const EntryId& other) const {
    const std::optional<NumberedId> left = numbered(one);
    const std::optional<NumberedId> right = numbered(other);
    if (!left || !right) {
        return Sequence::Unknown;
    }
    if (left->writer == right->writer) {
        return left->number < right->number ? Sequence::Before : Sequence::After;
    }
    const auto knows = [this](const EntryId& id, const NumberedId& wanted) {
        const Known known = known_to(id);
        const auto found = known.find(wanted.writer);
        return found != known.end() && found->second >= wanted.number;
    };
    if (knows(other, *left)) {
        return Sequence::Before;
    }
    return knows(one, *right) ? Sequence::After : Sequence::Unknown;
}

} // namespace loadwise
