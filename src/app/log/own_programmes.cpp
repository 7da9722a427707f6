#include "app/log/own_programmes.h"

#include "app/log/language_choice.h"
#include "base/expect.h"
#include "engine/log/log_order.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

const std::string first_programme = "pht";

const HandoutTaken* handout_in(const Entry& entry) {
    return std::get_if<HandoutTaken>(&entry.body);
}

const HandoutTaken& handout_of(const Entry& entry) {
    return must_find(handout_in(entry));
}

/// Of any programme when none is named, in the order in which they happened.
std::vector<const Entry*> taken_of(const AppState& state, const ProgrammeId& programme) {
    std::vector<const Entry*> taken;
    const bool is_any = std::any_of(state.log.begin(), state.log.end(), [](const Entry& entry) {
        return handout_in(entry) != nullptr;
    });
    if (!is_any) {
        return taken;
    }
    for (const Entry* entry : counting(state.log)) {
        const HandoutTaken* const handout = handout_in(*entry);
        if (handout != nullptr && (programme.empty() || handout->handout->base == programme)) {
            taken.push_back(entry);
        }
    }
    return taken;
}

/// The last that counts, of this programme or of any.
const Entry* last_taken(const AppState& state, const ProgrammeId& programme) {
    const std::vector<const Entry*> taken = taken_of(state, programme);
    return taken.empty() ? nullptr : taken.back();
}

struct Wanted {
    ProgrammeId id;
    const Entry* taken = nullptr;

    std::string file() const {
        return taken == nullptr ? id.text : base_file(*handout_of(*taken).handout);
    }

    /// Another file, or the same one changed in another way, is another programme.
    std::string key() const { return file() + (taken == nullptr ? "" : " " + taken->id.text); }
};

/// Where nobody handed one out: the one with which it was begun, here or as the place says.
ProgrammeId usual_programme(const AppState& state) {
    if (state.place.programme.empty()) {
        return {first_programme};
    }
    return state.log.empty() ? ProgrammeId{state.place.programme} : state.log.back().programme;
}

Wanted wanted_programme(const AppState& state) {
    if (!state.settings.programme.empty()) {
        const ProgrammeId id{state.settings.programme};
        return {id, last_taken(state, id)};
    }
    const Entry* const last = last_taken(state, {});
    return {last == nullptr ? usual_programme(state) : handout_of(*last).handout->base, last};
}

void note_wanted(AppState& state, const Wanted& wanted) {
    state.programme_key = wanted.key();
    state.programme_name = wanted.file();
    state.handout.reset();
    state.handout_entry = {};
    if (wanted.taken != nullptr) {
        state.handout = handout_of(*wanted.taken);
        state.handout_entry = wanted.taken->id;
    }
    state.handouts_seen = state.log.size();
    state.programme_seen = state.settings.programme;
    state.place_seen = state.place.programme;
}

/// Looking through the log is left out while nothing that matters to it has changed.
bool is_as_seen(const AppState& state) {
    return state.handouts_seen == state.log.size() &&
           state.programme_seen == state.settings.programme &&
           state.place_seen == state.place.programme;
}

/// Until another is there, nothing of the old one may be acted on.
void forget_programme(AppState& state) {
    state.programme.reset();
    state.past.clear();
    state.programme_errors.clear();
    state.programme_language.clear();
    state.patient = {};
    state.day = {};
    state.offers.clear();
    state.session = {};
    leave_player(state);
}

} // namespace

const HandoutTaken* handout_for(const AppState& state, const ProgrammeId& programme) {
    const Entry* const last = last_taken(state, programme);
    return last == nullptr ? nullptr : handout_in(*last);
}

std::vector<const Entry*> taken_handouts(const AppState& state, const ProgrammeId& programme) {
    return taken_of(state, programme);
}

bool is_any_before_handouts(const AppState& state, const ProgrammeId& programme) {
    for (const Entry* entry : counting(state.log)) {
        const HandoutTaken* const handout = handout_in(*entry);
        if (handout != nullptr && handout->handout->base == programme) {
            return false;
        }
        if (handout == nullptr && entry->programme == programme) {
            return true;
        }
    }
    return false;
}

std::string base_file(const Handout& handout) {
    return handout.base.text + "@" + std::to_string(handout.base_version);
}

void want_programme(Next& next) {
    AppState& state = next.state;
    if (!state.is_log_read || is_as_seen(state)) {
        return;
    }
    const Wanted wanted = wanted_programme(state);
    const bool is_other = wanted.key() != state.programme_key;
    note_wanted(state, wanted);
    if (is_other) {
        forget_programme(state);
        next.effects.push_back(FetchProgramme{state.programme_name, state.language});
    }
}

void settle_programme(AppState& state, Programme programme) {
    state.programme_language = translation_of(programme);
    state.programme = std::move(programme);
    state.programme_errors.clear();
    state.programme->advice_mode = advice_at(state.place, state.programme->advice_mode);
    note_wanted(state, wanted_programme(state));
}

void leave_player(AppState& state) {
    state.player = {};
    state.panel = PlayerPanel::None;
    state.load.reset();
    state.sore = {};
}

std::vector<OwnProgramme> own_programmes(const AppState& state) {
    std::vector<OwnProgramme> programmes;
    const auto add = [&programmes](const ProgrammeId& id) {
        const bool is_there =
            std::any_of(programmes.begin(), programmes.end(), [&id](const OwnProgramme& each) {
                return each.id == id;
            });
        if (!is_there) {
            programmes.push_back({id, nullptr, false});
        }
    };
    if (state.programme) {
        add(state.programme->id);
    }
    for (const Entry& entry : state.log) {
        add(entry.programme);
    }
    for (OwnProgramme& each : programmes) {
        each.handout = handout_for(state, each.id);
        each.is_followed = state.programme && state.programme->id == each.id;
    }
    return programmes;
}

} // namespace loadwise
