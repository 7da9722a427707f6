#pragma once
// Values of many kinds, in order. Its functions are compiled once, where pile_body.h is included.

#include <cstddef>
#include <vector>

namespace loadwise {

/// `Value` is a OneOf.
template <typename Value>
class Pile {
  public:
    Pile();
    Pile(const Pile& other);
    Pile(Pile&& other) noexcept;
    Pile& operator=(const Pile& other);
    Pile& operator=(Pile&& other) noexcept;
    ~Pile();

    /// One value alone.
    static Pile of(Value value);

    void push_back(Value value);
    void append(Pile more);

    bool empty() const;
    std::size_t size() const;
    const Value* begin() const;
    const Value* end() const;

  private:
    std::vector<Value> all_;
};

} // namespace loadwise
