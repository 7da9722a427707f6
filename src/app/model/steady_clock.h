#pragma once
// A clock that only goes forward, made of the two a page has. The one that counts since the page
// was opened never jumps, but may stand still while the device sleeps; the one on the wall goes on,
// but can be set. Time that only the wall saw pass was sleep; the wall going back is ignored.

#include <chrono>
#include <optional>

namespace loadwise {

class SteadyClock {
  public:
    /// Milliseconds since 1970 on the wall, and since the page was opened.
    std::chrono::milliseconds read(std::chrono::milliseconds wall, std::chrono::milliseconds run) {
        if (!offset_ || wall - (run + *offset_) > least_sleep) {
            offset_ = wall - run;
        }
        return run + *offset_;
    }

  private:
    /// Less is the two clocks' own difference.
    static constexpr std::chrono::milliseconds least_sleep{2000};

    std::optional<std::chrono::milliseconds> offset_;
};

} // namespace loadwise
