#pragma once
// What the person said of the device's clock. Mornings, rests and days are counted with it: a clock
// that is set wrong, or that a browser gives away only as UTC, would date pain by the wrong day.

#include "base/local_time.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace loadwise {

struct OwnClock {
    std::chrono::minutes ahead{};         ///< of the device's clock; 0: that one is right
    std::chrono::minutes device_offset{}; ///< of that clock from UTC, when it was said

    friend bool operator==(const OwnClock&, const OwnClock&) = default;
};

/// The time to count with. What is ahead as far as a zone of the world is belongs to a zone: the
/// moment is the device's then. Anything else is a clock that goes wrong. What was said counts no
/// more when the device has come to another zone.
LocalTime corrected(LocalTime device, const std::optional<OwnClock>& own);

/// What makes the device's clock read so; nothing when that is years away, which is a slip of the
/// hand.
std::optional<OwnClock> own_clock(const LocalTime& device, const LocalTime& really);

/// Whether the clock should be asked about: it is in another zone than the last entry's, or at UTC,
/// where the first of the browser's languages is not spoken. Asked once a zone.
bool is_clock_doubtful(
    const LocalTime& device,
    const LocalTime* last_entry,
    std::span<const std::string> browser_languages,
    const std::optional<OwnClock>& own
);

/// "780@0", in minutes.
std::string clock_text(const OwnClock& own);
std::optional<OwnClock> read_clock_text(std::string_view text);

} // namespace loadwise
