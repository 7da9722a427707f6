#include "effects/handout_messages.h"

#include "app/log/own_programmes.h"
#include "effects/storage/stored_words.h"
#include "format/handout/handout_json.h"

#include <array>
#include <utility>

namespace loadwise {

namespace {

constexpr std::array<std::pair<std::string_view, HandoutProblem>, 9> problems{
    {{"no-link", HandoutProblem::NoLink},
     {"address", HandoutProblem::Address},
     {"several", HandoutProblem::Several},
     {"cut", HandoutProblem::Cut},
     {"newer", HandoutProblem::Newer},
     {"changed", HandoutProblem::Forged},
     {"old-browser", HandoutProblem::OldBrowser},
     {"record", HandoutProblem::Record},
     {"unread", HandoutProblem::Unread}}};

Seal read_seal(std::string_view word) {
    for (const auto& [known, seal] : seal_words) {
        if (known == word) {
            return seal;
        }
    }
    return Seal::Unchecked;
}

HandoutProblem read_problem(std::string_view word) {
    for (const auto& [name, problem] : problems) {
        if (name == word) {
            return problem;
        }
    }
    return HandoutProblem::Damaged;
}

Action read_text(std::string_view text, Seal seal, std::string_view signer) {
    const Result<Handout, std::vector<Error>> handout = read_handout(text);
    if (!handout) {
        return HandoutRefused{HandoutProblem::Content, handout.error()};
    }
    return HandoutCame{*handout, seal, std::string(signer), false};
}

} // namespace

void read_handout_message(const Message& message, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(
        read_text(message.field(0), read_seal(message.field(1)), message.field(2))
    );
}

void read_broken_handout(const Message& message, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(HandoutRefused{read_problem(message.field(0)), {}});
}

Action read_handout_file(std::string_view text) {
    return read_text(text, Seal::None, {});
}

bool is_base_of_incoming(const AppState& state, std::string_view file) {
    const IncomingHandout& incoming = state.incoming;
    return incoming.stage == HandoutStage::Loading && base_file(incoming.handout) == file;
}

std::vector<PastProgramme>
past_of(const AppState& state, const ProgrammeText& base, const ProgrammeId& programme) {
    std::vector<TakenHandout> taken;
    for (const Entry* entry : taken_handouts(state, programme)) {
        taken.push_back({entry->id, &*std::get_if<HandoutTaken>(&entry->body)->handout});
    }
    return past_programmes(base, taken, is_any_before_handouts(state, programme));
}

namespace annex {

[[gnu::noinline]] Action check_incoming(const AppState& state, const ProgrammeText& base) {
    Result<Programme, std::vector<Error>> programme = apply_handout(base, state.incoming.handout);
    if (programme) {
        return HandoutChecked{std::move(programme.value())};
    }
    return HandoutRefused{HandoutProblem::Content, programme.error()};
}

[[gnu::noinline]] Result<Programme, std::vector<Error>>
handed_out(const AppState& state, const ProgrammeText& base) {
    return apply_handout(base, *state.handout->handout);
}

[[gnu::noinline]] std::vector<PastProgramme>
before_handout(const AppState& state, const ProgrammeText& base) {
    return past_of(state, base, state.handout->handout->base);
}

} // namespace annex

} // namespace loadwise
