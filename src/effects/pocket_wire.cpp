#include "effects/pocket_wire.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace loadwise {

namespace {

constexpr std::array<std::pair<std::string_view, PocketNews>, 5> news{{
    {"waiting", PocketNews::Waiting},
    {"playing", PocketNews::Playing},
    {"paused", PocketNews::Paused},
    {"ended", PocketNews::Ended},
    {"failed", PocketNews::Failed},
}};

} // namespace

std::string_view word_for(PocketSound sound) {
    switch (sound) {
    case PocketSound::Begin:
        return "begin";
    case PocketSound::Ease:
        return "ease";
    case PocketSound::Change:
        return "change";
    case PocketSound::Lift:
        return "lift";
    case PocketSound::Lower:
        return "lower";
    case PocketSound::Still:
        return "still";
    case PocketSound::Half:
        return "half";
    case PocketSound::Tick:
        return "tick";
    case PocketSound::Minute:
        return "minute";
    case PocketSound::End:
        break;
    }
    return "end";
}

void write_pocket(const PlayPocket& effect, Orders& orders) {
    orders.add(
        "pocket",
        {std::to_string(effect.number), std::to_string(effect.length.count()), effect.name}
    );
    for (const PocketCue& cue : effect.cues) {
        std::string text(word_for(cue.sound));
        text += ' ' + std::to_string(cue.at.count()) + ' ' + std::to_string(cue.count);
        orders.with(text);
    }
    for (const PlayPocket::Title& title : effect.titles) {
        orders.with("title " + std::to_string(title.at.count()) + ' ' + title.words);
    }
}

/// What no version knows changes nothing.
void read_pocket(const Message& message, const AppState&, Inbox& inbox) {
    const std::string_view what = message.field(1);
    const auto found = std::find_if(news.begin(), news.end(), [what](const auto& each) {
        return each.first == what;
    });
    if (found != news.end()) {
        const Millis at(message.number<long long>(2));
        inbox.actions.push_back(PocketTold{message.number<int>(0), found->second, at});
    }
}

void read_pocket_skip(const Message& message, const AppState&, Inbox& inbox) {
    const Millis at(message.number<long long>(1));
    inbox.actions.push_back(PocketSkipped{message.number<int>(0), at});
}

} // namespace loadwise
