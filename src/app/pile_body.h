#pragma once
// The functions of Pile, for the one file of each variant that has them compiled.

#include "pile.h"

#include <iterator>
#include <memory>
#include <tuple>
#include <utility>
#include <variant>

namespace loadwise {

template <typename Variant>
Pile<Variant>::Pile() = default;
template <typename Variant>
Pile<Variant>::Pile(const Pile& other) = default;
template <typename Variant>
Pile<Variant>::Pile(Pile&& other) noexcept = default;
template <typename Variant>
Pile<Variant>& Pile<Variant>::operator=(const Pile& other) = default;
template <typename Variant>
Pile<Variant>& Pile<Variant>::operator=(Pile&& other) noexcept = default;
template <typename Variant>
Pile<Variant>::~Pile() = default;

template <typename Variant>
template <typename Kind>
Pile<Variant> Pile<Variant>::of(Kind value) {
    Pile pile;
    pile.emplace_back(std::move(value));
    return pile;
}

template <typename Variant>
template <typename Kind>
void Pile<Variant>::emplace_back(Kind value) {
    // By a pointer, so that none of the many copies of this function has to end a variant.
    adopt(std::make_unique<Variant>(std::move(value)).release());
}

template <typename Variant>
void Pile<Variant>::adopt(Variant* value) {
    const std::unique_ptr<Variant> owned(value);
    all_.push_back(std::move(*owned));
}

template <typename Variant>
void Pile<Variant>::push_back(Variant value) {
    all_.push_back(std::move(value));
}

template <typename Variant>
void Pile<Variant>::append(Pile more) {
    std::move(more.all_.begin(), more.all_.end(), std::back_inserter(all_));
}

template <typename Variant>
bool Pile<Variant>::empty() const {
    return all_.empty();
}

template <typename Variant>
std::size_t Pile<Variant>::size() const {
    return all_.size();
}

template <typename Variant>
const Variant* Pile<Variant>::begin() const {
    return all_.data();
}

template <typename Variant>
const Variant* Pile<Variant>::end() const {
    return all_.data() + all_.size();
}

/// The functions of every kind; kept in a variable, they make the compiler write them all.
template <typename... Kinds>
constexpr auto functions_of_pile(const std::variant<Kinds...>*) {
    using Whole = Pile<std::variant<Kinds...>>;
    return std::tuple{&Whole::template emplace_back<Kinds>..., &Whole::template of<Kinds>...};
}

} // namespace loadwise
