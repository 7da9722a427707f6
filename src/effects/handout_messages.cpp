#include "effects/handout_messages.h"

#include "app/log/own_programmes.h"
#include "format/handout/handout_json.h"

#include <array>
#include <utility>

namespace loadwise {

namespace {

constexpr std::array<std::string_view, 4> seals{"none", "unchanged", "unknown", "unchecked"};
constexpr std::array<std::pair<std::string_view, HandoutProblem>, 5> problems{
    {{"cut", HandoutProblem::Cut},
     {"newer", HandoutProblem::Newer},
     {"changed", HandoutProblem::Forged},
     {"old-browser", HandoutProblem::OldBrowser},
     {"unread", HandoutProblem::Unread}}};

Seal read_seal(std::string_view word) {
    for (std::size_t index = 0; index < seals.size(); ++index) {
        if (seals[index] == word) {
            return static_cast<Seal>(index);
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

std::string kept_handout(const HandoutCame& came) {
    std::string text(seals[static_cast<std::size_t>(came.seal)]);
    text += '\n';
    text += came.signer;
    text += '\n';
    return text + write_handout(came.handout);
}

std::optional<Action> read_kept_handout(std::string_view text) {
    const std::size_t first = text.find('\n');
    const std::size_t second = first == text.npos ? text.npos : text.find('\n', first + 1);
    if (second == text.npos) {
        return std::nullopt;
    }
    const Result<Handout, std::vector<Error>> handout = read_handout(text.substr(second + 1));
    if (!handout) {
        return std::nullopt;
    }
    const std::string_view signer = text.substr(first + 1, second - first - 1);
    return HandoutCame{*handout, read_seal(text.substr(0, first)), std::string(signer), true};
}

bool is_base_of_incoming(const AppState& state, std::string_view file) {
    const IncomingHandout& incoming = state.incoming;
    return incoming.stage == HandoutStage::Loading && base_file(incoming.handout) == file;
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
    const ProgrammeId& id = state.handout->handout->base;
    std::vector<TakenHandout> taken;
    for (const Entry* entry : taken_handouts(state, id)) {
        taken.push_back({entry->id, &*std::get_if<HandoutTaken>(&entry->body)->handout});
    }
    return past_programmes(base, taken, is_any_before_handouts(state, id));
}

} // namespace annex

} // namespace loadwise
