#include "cli/eras.h"

#include "cli/input.h"
#include "engine/log/log_order.h"
#include "format/handout/handout_json.h"

#include <filesystem>
#include <iostream>
#include <utility>

namespace loadwise::cli {
namespace {

std::string base_text(const std::string& path, const Programme& programme, const Handout& handout) {
    if (handout.base_version == programme.version) {
        return read_text(path).value_or("");
    }
    const std::string name =
        handout.base.text + "@" + std::to_string(handout.base_version) + ".json";
    const std::filesystem::path older = std::filesystem::path(path).parent_path() / "older" / name;
    return read_text(older.string()).value_or("");
}

Programme made_by(const std::string& path, const Programme& programme, const Handout& handout) {
    const std::string base = base_text(path, programme, handout);
    Result<Programme, std::vector<Error>> made = apply_handout(base, handout);
    if (made) {
        return std::move(made.value());
    }
    std::cerr << path << ": a hand-out of version " << handout.base_version
              << " cannot be applied: " << made.error().front().where << " "
              << made.error().front().message << "\n";
    return programme;
}

} // namespace

Eras eras_in(const std::string& path, Programme programme, const std::vector<Entry>& log) {
    Eras eras;
    bool is_any_before = false;
    for (const Entry* entry : counting(log)) {
        const auto* taken = std::get_if<HandoutTaken>(&entry->body);
        const bool is_ours = entry->programme == programme.id;
        if (taken == nullptr || taken->handout->base != programme.id) {
            is_any_before = is_any_before || is_ours;
            continue;
        }
        if (is_any_before || !eras.begun_by.empty()) {
            const bool is_first = eras.begun_by.empty();
            eras.past.push_back({eras.begun_by, is_first ? programme : eras.programme});
        }
        eras.programme = made_by(path, programme, *taken->handout);
        eras.begun_by = entry->id;
    }
    if (eras.begun_by.empty()) {
        eras.programme = std::move(programme);
    }
    return eras;
}

} // namespace loadwise::cli
