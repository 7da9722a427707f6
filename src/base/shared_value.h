#pragma once
// A large value that never changes, held outside of what holds it: who has it seldom stays small,
// and a copy shares it.

#include <memory>
#include <utility>

namespace loadwise {

template <typename Value>
class SharedValue {
  public:
    SharedValue()
        : SharedValue(Value{}) {}

    SharedValue(Value value)
        : value_(std::make_shared<const Value>(std::move(value))) {}

    const Value& operator*() const { return *value_; }

    const Value* operator->() const { return value_.get(); }

    friend bool operator==(const SharedValue& a, const SharedValue& b) {
        return a.value_ == b.value_ || *a == *b;
    }

  private:
    std::shared_ptr<const Value> value_;
};

} // namespace loadwise
