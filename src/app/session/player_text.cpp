#include "app/session/player_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace loadwise {

namespace {

constexpr char separator = '|';
constexpr std::string_view version = "1";
constexpr std::string_view nothing = "-";
constexpr std::size_t field_count = 11;
constexpr std::size_t length_most = 400;

void add(std::string& text, std::string_view field) {
    text += separator;
    text += field;
}

void add(std::string& text, Millis time) {
    add(text, std::to_string(time.count()));
}

using Fields = std::array<std::string_view, field_count>;

std::optional<Fields> split(std::string_view text) {
    Fields fields;
    if (text.size() > length_most || std::count(text.begin(), text.end(), separator) != 10) {
        return std::nullopt;
    }
    for (std::string_view& field : fields) {
        const std::size_t end = std::min(text.find(separator), text.size());
        field = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return fields;
}

/// Reads whole numbers, and remembers when one was none.
class Numbers {
  public:
    std::int64_t next(std::string_view text, std::int64_t most) {
        std::int64_t value = -1;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        is_good_ = is_good_ && read.ec == std::errc() && read.ptr == text.data() + text.size() &&
                   value >= 0 && value <= most;
        return is_good_ ? value : 0;
    }

    bool is_good() const { return is_good_; }

  private:
    bool is_good_ = true;
};

constexpr std::int64_t time_most = 8'640'000'000'000'000;

} // namespace

std::string write_player(const Player& player, const SessionId& session) {
    const bool is_working = player.is_running() && player.phase == PlayerPhase::Work;
    std::string text(version);
    add(text, session.text);
    add(text, player.exercise.text);
    add(text, std::to_string(player.set.number));
    add(text, std::to_string(static_cast<int>(player.set.side)));
    add(text, std::to_string(static_cast<int>(player.phase)));
    add(text, std::max(player.since, Millis(0)));
    add(text, player.work_from);
    if (player.paused_at) {
        add(text, *player.paused_at);
    } else {
        add(text, nothing);
    }
    // Whole seconds of work are enough: no more than one is ever lost.
    const Millis part = is_working ? (player.seen - player.since) % 1000 : Millis(0);
    add(text, is_working ? std::max(player.seen - part, player.since) : player.since);
    add(text, player.is_led ? "1" : "0");
    return text;
}

std::optional<KeptPlayer> read_player(std::string_view text) {
    const std::optional<Fields> fields = split(text);
    if (!fields || (*fields)[0] != version) {
        return std::nullopt;
    }
    const Fields& field = *fields;
    Numbers numbers;
    KeptPlayer kept;
    kept.session = {std::string(field[1])};
    kept.player.exercise = {std::string(field[2])};
    kept.player.set.number = static_cast<int>(numbers.next(field[3], 100));
    kept.player.set.side = static_cast<Side>(numbers.next(field[4], 2));
    kept.player.phase = static_cast<PlayerPhase>(numbers.next(field[5], 5));
    kept.player.since = Millis(numbers.next(field[6], time_most));
    kept.player.work_from = Millis(numbers.next(field[7], time_most));
    if (field[8] != nothing) {
        kept.player.paused_at = Millis(numbers.next(field[8], time_most));
    }
    kept.player.seen = Millis(numbers.next(field[9], time_most));
    kept.player.is_led = field[10] == "1";
    return numbers.is_good() ? std::optional(kept) : std::nullopt;
}

} // namespace loadwise
