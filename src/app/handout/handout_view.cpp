#include "app/handout/handout_view.h"

#include "app/handout/handout_changes.h"
#include "app/handout/handout_update.h"
#include "app/log/own_programmes.h"
#include "app/words/words.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string_view problem_name(HandoutProblem problem) {
    switch (problem) {
    case HandoutProblem::NoLink:
        return "no_link";
    case HandoutProblem::Address:
        return "address";
    case HandoutProblem::Several:
        return "several";
    case HandoutProblem::Cut:
        return "cut";
    case HandoutProblem::Newer:
        return "newer";
    case HandoutProblem::Forged:
        return "forged";
    case HandoutProblem::OldBrowser:
        return "old_browser";
    case HandoutProblem::Record:
        return "record";
    case HandoutProblem::Unread:
        return "unread";
    case HandoutProblem::Content:
        return "content";
    case HandoutProblem::Base:
        return "base";
    case HandoutProblem::Damaged:
        break;
    }
    return "damaged";
}

HandoutView refused_view(const AppState& state) {
    constexpr std::size_t details_most = 20;
    const IncomingHandout& incoming = state.incoming;
    const std::string key = "handout.problem." + std::string(problem_name(incoming.problem));
    HandoutView view;
    view.stage = HandoutStage::Refused;
    view.title = state.texts(key);
    view.help = state.texts(key + "_help", {{"programme", base_file(incoming.handout)}});
    view.errors = make_errors_view(state.texts, incoming.errors, details_most);
    view.facts = {state.texts("handout.untouched")};
    view.decline = state.texts("handout.go_on");
    return view;
}

std::string seal_words(const Texts& texts, const IncomingHandout& incoming) {
    switch (incoming.seal) {
    case Seal::Unchanged:
        return texts("handout.sealed", {{"name", incoming.signer}});
    case Seal::Unknown:
        return texts("handout.seal_unknown");
    case Seal::Unchecked:
        return texts("handout.seal_unchecked");
    case Seal::None:
        break;
    }
    return texts("handout.not_sealed");
}

std::string stage_title(const Programme& programme, const PatientState& patient) {
    return patient.stage < programme.stages.size() ? programme.stages[patient.stage].title : "";
}

bool has_entries(const AppState& state, const ProgrammeId& programme) {
    return std::any_of(state.log.begin(), state.log.end(), [&programme](const Entry& entry) {
        return entry.programme == programme;
    });
}

/// The person follows this programme already: what counts is what becomes another.
void tell_changes(const AppState& state, const PatientState& after, HandoutView& view) {
    const IncomingHandout& incoming = state.incoming;
    view.facts.push_back(state.texts("handout.records_stay"));
    view.facts.push_back(
        state.texts("handout.you_go_on", {{"stage", stage_title(*incoming.programme, after)}})
    );
    view.changes =
        change_lines(state.texts, {*state.programme, state.patient}, {*incoming.programme, after});
    if (state.handout) {
        const std::vector<std::string> contacts =
            contact_lines(state.texts, state.handout->handout->clinic, incoming.handout.clinic);
        view.changes.insert(view.changes.end(), contacts.begin(), contacts.end());
    }
    if (state.handout && *state.handout->handout == incoming.handout) {
        view.facts = {state.texts("handout.have_it")};
        view.decline = state.texts("handout.go_on");
        return;
    }
    if (state.handout && incoming.handout.made < state.handout->handout->made) {
        view.facts.insert(
            view.facts.begin(),
            state.texts(
                "handout.older", {{"date", full_date(state.texts, state.handout->handout->made)}}
            )
        );
    }
    if (view.changes.empty()) {
        view.changes.push_back(state.texts("handout.no_changes"));
    }
    view.take = state.texts("handout.take");
    if (is_less_signed(state)) {
        view.doubt = state.texts("handout.was_signed", {{"name", state.handout->signer}});
        if (incoming.is_doubt_told) {
            view.take = state.texts("handout.take_unsigned");
        }
    }
    view.decline = state.texts("handout.keep");
}

void tell_new(const AppState& state, const PatientState& after, HandoutView& view) {
    const Programme& programme = *state.incoming.programme;
    view.facts.push_back(
        state.texts("handout.you_begin", {{"stage", stage_title(programme, after)}})
    );
    const bool has_other = state.programme && state.programme->id != programme.id &&
                           has_entries(state, state.programme->id);
    if (has_other) {
        view.facts.push_back(state.texts("handout.other_stays", {{"title", state.programme->title}})
        );
    }
    const Clinic& clinic = state.incoming.handout.clinic;
    if (!clinic.record_key.empty()) {
        view.facts.push_back(state.texts("handout.key_new", {{"clinic", clinic.name}}));
    }
    view.take = state.texts("handout.start");
    view.decline = state.texts("handout.decline");
}

HandoutView ready_view(const AppState& state, HandoutView view) {
    const Programme& programme = *state.incoming.programme;
    const PatientState after = patient_with(state);
    view.programme = programme.title;
    view.summary = programme.summary;
    const bool is_followed =
        state.programme && state.programme->id == programme.id && has_entries(state, programme.id);
    if (is_followed) {
        tell_changes(state, after, view);
    } else {
        tell_new(state, after, view);
    }
    return view;
}

/// What a phone dials: the digits, and a plus before them.
std::string dialled(std::string_view phone) {
    std::string address = "tel:";
    for (const char letter : phone) {
        if ((letter >= '0' && letter <= '9') || (letter == '+' && address.size() == 4)) {
            address += letter;
        }
    }
    return address;
}

} // namespace

std::string handout_title(const AppState& state) {
    return state.texts("handout.from", {{"clinic", state.incoming.handout.clinic.name}});
}

HandoutView make_handout_view(const AppState& state) {
    const IncomingHandout& incoming = state.incoming;
    if (incoming.stage == HandoutStage::Refused) {
        return refused_view(state);
    }
    HandoutView view;
    view.stage = incoming.stage;
    view.title = handout_title(state);
    view.made =
        state.texts("handout.made", {{"date", full_date(state.texts, incoming.handout.made)}});
    view.seal = seal_words(state.texts, incoming);
    view.is_sealed = incoming.seal == Seal::Unchanged;
    view.note = incoming.handout.note;
    if (incoming.stage != HandoutStage::Ready) {
        view.decline = state.texts("handout.decline");
        return view;
    }
    return ready_view(state, std::move(view));
}

ClinicView make_clinic_view(const AppState& state) {
    ClinicView view;
    if (!state.handout) {
        return view;
    }
    const Texts& texts = state.texts;
    const Handout& handout = *state.handout->handout;
    view.name = handout.clinic.name;
    view.from = texts("handout.from", {{"clinic", view.name}});
    view.seal = state.handout->signer.empty()
                    ? texts("handout.made", {{"date", full_date(texts, handout.made)}})
                    : texts("handout.sealed", {{"name", state.handout->signer}});
    view.note = handout.note;
    if (!handout.clinic.phone.empty()) {
        view.call = texts("handout.call", {{"phone", handout.clinic.phone}});
        view.phone_address = dialled(handout.clinic.phone);
    }
    view.link = handout.clinic.link;
    view.can_send = !handout.clinic.record_key.empty() && !state.is_newcomer();
    return view;
}

std::vector<OwnProgrammeLine> make_own_programmes_view(const AppState& state) {
    const std::vector<OwnProgramme> programmes = own_programmes(state);
    std::vector<OwnProgrammeLine> lines;
    if (programmes.size() < 2) {
        return lines;
    }
    for (const OwnProgramme& each : programmes) {
        OwnProgrammeLine line{each.id, state.texts("handout.as_it_came"), {}, each.is_followed};
        if (each.is_followed) {
            line.title = state.programme->title;
        } else if (each.handout != nullptr) {
            line.title = each.handout->title;
        }
        if (each.handout != nullptr) {
            line.detail =
                state.texts("handout.from", {{"clinic", each.handout->handout->clinic.name}});
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace loadwise
