#pragma once
// The functions of Pile, for the one file of each variant that has them compiled.

#include "base/one_of_body.h"
#include "base/pile.h"

#include <iterator>
#include <utility>

namespace loadwise {

template <typename Value>
Pile<Value>::Pile() = default;
template <typename Value>
Pile<Value>::Pile(const Pile& other) = default;
template <typename Value>
Pile<Value>::Pile(Pile&& other) noexcept = default;
template <typename Value>
Pile<Value>& Pile<Value>::operator=(const Pile& other) = default;
template <typename Value>
Pile<Value>& Pile<Value>::operator=(Pile&& other) noexcept = default;
template <typename Value>
Pile<Value>::~Pile() = default;

template <typename Value>
Pile<Value> Pile<Value>::of(Value value) {
    Pile pile;
    pile.push_back(std::move(value));
    return pile;
}

template <typename Value>
void Pile<Value>::push_back(Value value) {
    all_.push_back(std::move(value));
}

template <typename Value>
void Pile<Value>::append(Pile more) {
    std::move(more.all_.begin(), more.all_.end(), std::back_inserter(all_));
}

template <typename Value>
bool Pile<Value>::empty() const {
    return all_.empty();
}

template <typename Value>
std::size_t Pile<Value>::size() const {
    return all_.size();
}

template <typename Value>
const Value* Pile<Value>::begin() const {
    return all_.data();
}

template <typename Value>
const Value* Pile<Value>::end() const {
    return all_.data() + all_.size();
}

} // namespace loadwise
