#include "engine/log/log_chain.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace loadwise {

namespace {

constexpr std::size_t ends_most = 8;
constexpr int missing_most = 1'000'000;

struct Writer {
    int present = 0;
    int last_present = 0;
    int last_known = 0; ///< also of entries that others name
    const EntryId* last = nullptr;
};

/// Views into the log's ids: used while the log stands.
struct Chain {
    std::unordered_map<std::string_view, Writer> writers;
    std::unordered_set<std::string_view> ids;
    std::unordered_set<std::string_view> followed;
};

void add(Chain& chain, const Entry& entry) {
    for (const EntryId& each : entry.follows) {
        chain.followed.insert(each.text);
        if (const std::optional<NumberedId> id = numbered(each)) {
            Writer& writer = chain.writers[id->writer];
            writer.last_known = std::max(writer.last_known, id->number);
        }
    }
    const bool is_new = chain.ids.insert(entry.id.text).second;
    const std::optional<NumberedId> id = numbered(entry.id);
    if (!id || !is_new) {
        return;
    }
    Writer& writer = chain.writers[id->writer];
    ++writer.present;
    writer.last_known = std::max(writer.last_known, id->number);
    if (id->number > writer.last_present) {
        writer.last_present = id->number;
        writer.last = &entry.id;
    }
}

Chain chain_of(std::span<const Entry> log) {
    Chain chain;
    chain.ids.reserve(log.size());
    for (const Entry& entry : log) {
        add(chain, entry);
    }
    return chain;
}

} // namespace

std::optional<NumberedId> numbered(const EntryId& id) {
    const std::string_view text = id.text;
    const std::size_t dash = text.rfind('-');
    if (dash == std::string_view::npos || dash == 0) {
        return std::nullopt;
    }
    NumberedId found{text.substr(0, dash), 0};
    const char* const end = text.data() + text.size();
    const std::from_chars_result read = std::from_chars(text.data() + dash + 1, end, found.number);
    if (read.ec != std::errc{} || read.ptr != end || found.number < 1) {
        return std::nullopt;
    }
    return found;
}

std::vector<EntryId> chain_heads(std::span<const Entry> log) {
    const Chain chain = chain_of(log);
    std::vector<EntryId> ends;
    for (const auto& [name, writer] : chain.writers) {
        if (writer.last != nullptr && !chain.followed.contains(writer.last->text)) {
            // Few at a time: sorting all of a hostile log's would be slower, and larger.
            ends.insert(std::upper_bound(ends.begin(), ends.end(), *writer.last), *writer.last);
            if (ends.size() > ends_most) {
                ends.erase(ends.begin());
            }
        }
    }
    return ends;
}

int count_missing(std::span<const Entry> log) {
    const Chain chain = chain_of(log);
    std::int64_t missing = 0;
    for (const auto& [name, writer] : chain.writers) {
        missing += writer.last_known - writer.present;
    }
    for (const std::string_view id : chain.followed) {
        const EntryId named{std::string(id)};
        missing += !chain.ids.contains(id) && !numbered(named) ? 1 : 0;
    }
    return static_cast<int>(std::min<std::int64_t>(missing, missing_most));
}

} // namespace loadwise
