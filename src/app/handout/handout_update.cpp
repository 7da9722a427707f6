#include "app/handout/handout_update.h"

#include "app/log/own_programmes.h"
#include "app/log/recording.h"
#include "app/words/languages.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

bool is_same_start(const RungStart& start, const HandoutTaken* before) {
    if (before == nullptr) {
        return false;
    }
    const std::vector<RungStart>& known = before->handout->rungs;
    return std::find(known.begin(), known.end(), start) != known.end();
}

HandoutTaken taken_of(const IncomingHandout& incoming) {
    return {
        incoming.handout,
        incoming.programme->title,
        incoming.seal == Seal::Unchanged ? incoming.signer : std::string()};
}

/// Nothing waits any more, here and at the next visit.
Next close_handout(AppState state) {
    state.incoming = {};
    Next next = go_to(std::move(state), Page::Today);
    next.effects.push_back(StoreHandout{});
    return next;
}

/// One that waits from an earlier visit does not push aside one that just came.
Next on(AppState state, const HandoutCame& came) {
    if (came.is_kept && state.incoming.stage != HandoutStage::None) {
        return state;
    }
    state.incoming = {};
    state.incoming.stage = HandoutStage::Loading;
    state.incoming.handout = came.handout;
    state.incoming.seal = came.seal;
    state.incoming.signer = came.signer;
    if (state.settings.language.empty() && is_spoken(came.handout.language)) {
        state.browser_languages.insert(state.browser_languages.begin(), came.handout.language);
    }
    Next next = go_to(std::move(state), Page::Handout);
    if (!came.is_kept) {
        next.effects.push_back(StoreHandout{came});
    }
    return next;
}

Next on(AppState state, const HandoutRefused& refused) {
    state.incoming.stage = HandoutStage::Refused;
    state.incoming.problem = refused.problem;
    state.incoming.errors = refused.errors;
    Next next = go_to(std::move(state), Page::Handout);
    next.effects.push_back(StoreHandout{});
    return next;
}

Next on(AppState state, const HandoutChecked& checked) {
    if (state.incoming.stage == HandoutStage::Loading) {
        state.incoming.stage = HandoutStage::Ready;
        state.incoming.programme = checked.programme;
    }
    return state;
}

} // namespace

void want_base(Next& next) {
    IncomingHandout& incoming = next.state.incoming;
    const bool is_wanted = incoming.stage == HandoutStage::Loading && !incoming.is_base_asked;
    if (is_wanted && !next.state.language.empty()) {
        incoming.is_base_asked = true;
        next.effects.push_back(FetchProgramme{base_file(incoming.handout), next.state.language});
    }
}

std::vector<EntryBody> taking_entries(const HandoutTaken& taken, const HandoutTaken* before) {
    const Handout& handout = *taken.handout;
    std::vector<EntryBody> bodies{taken};
    const bool is_stage_same = before != nullptr && before->handout->stage == handout.stage;
    if (!handout.stage.empty() && !is_stage_same) {
        bodies.push_back(StageChanged{handout.stage, Actor::Clinician});
    }
    for (const RungStart& start : handout.rungs) {
        if (!is_same_start(start, before)) {
            bodies.push_back(RungChanged{start.exercise, start.rung, Actor::Clinician});
        }
    }
    return bodies;
}

namespace {

/// What is followed now becomes what was followed, when it is the same programme under other rules
/// and anything was recorded by it.
std::vector<PastProgramme> past_with_present(const AppState& state) {
    std::vector<PastProgramme> past;
    const bool is_same = state.programme && state.incoming.programme &&
                         state.programme->id == state.incoming.programme->id;
    const bool is_used = std::any_of(state.log.begin(), state.log.end(), [&](const Entry& entry) {
        return is_same && entry.programme == state.programme->id;
    });
    if (is_used) {
        past = state.past;
        past.push_back({state.handout_entry, *state.programme});
    }
    return past;
}

} // namespace

bool is_less_signed(const AppState& state) {
    const IncomingHandout& incoming = state.incoming;
    const HandoutTaken* const before =
        incoming.programme ? handout_for(state, incoming.programme->id) : nullptr;
    return before != nullptr && !before->signer.empty() &&
           (incoming.seal != Seal::Unchanged || incoming.signer != before->signer);
}

PatientState patient_with(const AppState& state) {
    const Programme& programme = *state.incoming.programme;
    const HandoutTaken taken = taken_of(state.incoming);
    std::vector<Entry> log = state.log;
    int number = 0;
    for (EntryBody& body : taking_entries(taken, handout_for(state, programme.id))) {
        Entry entry;
        entry.id = {"~" + std::to_string(number++)};
        entry.at = state.now;
        entry.recorded = state.now;
        entry.programme = programme.id;
        entry.programme_version = programme.version;
        entry.body = std::move(body);
        log.push_back(std::move(entry));
    }
    const std::vector<PastProgramme> past = past_with_present(state);
    const std::vector<Era> eras = eras_of(past, programme, {"~0"});
    return replay(eras, log, state.now);
}

namespace {

/// The entries are of the programme that was handed out, so it is followed from the first of them.
Next on(AppState state, const HandoutDecided& decided) {
    if (state.incoming.stage != HandoutStage::Ready || !decided.is_taken) {
        return close_handout(std::move(state));
    }
    if (!can_record(state)) {
        return state;
    }
    if (is_less_signed(state) && !std::exchange(state.incoming.is_doubt_told, true)) {
        return state;
    }
    const HandoutTaken taken = taken_of(state.incoming);
    const HandoutTaken* const before = handout_for(state, taken.handout->base);
    std::vector<EntryBody> bodies = taking_entries(taken, before);
    leave_player(state);
    state.past = past_with_present(state);
    state.programme = state.incoming.programme;
    Settings settings = state.settings;
    settings.programme = taken.handout->base.text;
    if (settings.language.empty() && is_spoken(taken.handout->language)) {
        settings.language = taken.handout->language;
    }
    Next chosen = change_settings(std::move(state), std::move(settings));
    Next next = record(std::move(chosen.state), std::move(bodies));
    settle_programme(next.state, std::move(*next.state.incoming.programme));
    derive(next.state); // now that it is known which entry began what is in force
    Next end = close_handout(std::move(next.state));
    chosen.effects.append(std::move(next.effects));
    chosen.effects.append(std::move(end.effects));
    return {std::move(end.state), std::move(chosen.effects)};
}

Next on(AppState state, const ProgrammePicked& picked) {
    Settings settings = state.settings;
    settings.programme = picked.programme.text;
    return change_settings(std::move(state), std::move(settings));
}

Next on(AppState state, const LinkTyped& typed) {
    state.typed_link = typed.text;
    return state;
}

Next on(AppState state, const TypedLinkOpened&) {
    if (state.typed_link.empty()) {
        return state;
    }
    OpenLink order{std::exchange(state.typed_link, {})};
    return {std::move(state), Effects::of(std::move(order))};
}

Next on(AppState state, const HandoutFileChosen&) {
    return {std::move(state), Effects::of(OpenFile{FilePurpose::Programme})};
}

} // namespace

Next update_handout(AppState state, const Action& action) {
    return visit_group<HandoutActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

Next update_handout_page(AppState state, const Action& action) {
    return visit_group<HandoutPageActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
