#pragma once
// Values of many kinds, in order. What tells the kinds apart is compiled once, where pile_body.h is
// included: else every file that adds one value would be compiled for all kinds.

#include <cstddef>
#include <vector>

namespace loadwise {

/// `Variant` is a std::variant.
template <typename Variant>
class Pile {
  public:
    Pile();
    Pile(const Pile& other);
    Pile(Pile&& other) noexcept;
    Pile& operator=(const Pile& other);
    Pile& operator=(Pile&& other) noexcept;
    ~Pile();

    /// One value alone.
    template <typename Kind>
    static Pile of(Kind value);

    template <typename Kind>
    void emplace_back(Kind value);
    void push_back(Variant value);
    void append(Pile more);

    bool empty() const;
    std::size_t size() const;
    const Variant* begin() const;
    const Variant* end() const;

  private:
    [[gnu::noinline]] void adopt(Variant* value);

    std::vector<Variant> all_;
};

} // namespace loadwise
