#pragma once
// A pain score on the 0-10 numeric rating scale: 0 is no pain, 10 the worst imaginable.

#include <compare>
#include <optional>

namespace loadwise {

class PainScore {
  public:
    static constexpr int lowest = 0;
    static constexpr int highest = 10;

    /// The score for a whole number from 0 to 10; nothing for any other number.
    static std::optional<PainScore> from(int value);

    int value() const { return value_; }

    friend auto operator<=>(PainScore, PainScore) = default;

  private:
    explicit PainScore(int value)
        : value_(value) {}

    int value_;
};

} // namespace loadwise
