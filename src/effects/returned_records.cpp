#include "effects/returned_records.h"

#include "app/log/own_programmes.h"
#include "effects/handout_messages.h"
#include "format/handout/handout_json.h"
#include "format/log/sent_record.h"

#include <utility>

namespace loadwise {

namespace {

/// The log as its patient's app had it.
AppState state_of(const ImportPlan& plan) {
    AppState state;
    state.log = plan.added;
    return state;
}

const Entry* last_handout(const AppState& state) {
    const std::vector<const Entry*> taken = taken_handouts(state, {});
    return taken.empty() ? nullptr : taken.back();
}

const Handout& handout_in(const Entry& entry) {
    return *std::get_if<HandoutTaken>(&entry.body)->handout;
}

} // namespace

std::optional<SentRecord> read_sent(std::string_view text) {
    const Result<Backup, std::vector<Error>> record = read_sent_record(text);
    if (!record || record->entries.empty()) {
        return std::nullopt;
    }
    SentRecord sent;
    sent.plan.written = record->written;
    sent.plan.added = record->entries;
    sent.plan.damaged = static_cast<int>(record->aside.size());
    sent.plan.is_whole = record->is_whole;
    const AppState state = state_of(sent.plan);
    const Entry* const handout = last_handout(state);
    sent.base =
        handout == nullptr ? state.log.back().programme.text : base_file(handout_in(*handout));
    return sent;
}

DeskAction joined_record(SentRecord sent, const ProgrammeText& base) {
    ReadRecord read;
    const AppState state = state_of(sent.plan);
    const Entry* const last = last_handout(state);
    Result<Programme, std::vector<Error>> programme =
        last == nullptr ? read_programme(base) : apply_handout(base, handout_in(*last));
    if (!programme) {
        return RecordNotOpened{"content", {}};
    }
    read.programme = std::move(programme.value());
    if (last != nullptr) {
        const Handout& handout = handout_in(*last);
        read.past = past_of(state, base, handout.base);
        read.handout_entry = last->id;
        read.clinic = handout.clinic.name;
    }
    read.plan = std::move(sent.plan);
    return RecordOpened{std::move(read)};
}

} // namespace loadwise
