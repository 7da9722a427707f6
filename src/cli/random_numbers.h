#pragma once
// Random numbers that are the same on every machine for the same seed (the splitmix64 sequence).

#include <cstdint>

namespace loadwise::cli {

class RandomNumbers {
  public:
    explicit RandomNumbers(std::uint64_t seed)
        : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    /// A whole number from 0 to one below the limit.
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }

    /// A whole number between the two, both included.
    int between(int least, int most) { return least + below(most - least + 1); }

    bool chance_percent(int percent) { return below(100) < percent; }

  private:
    std::uint64_t state_;
};

} // namespace loadwise::cli
