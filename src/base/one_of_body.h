#pragma once
// The functions of OneOf, for the one file of each variant that has them compiled.

#include "base/one_of.h"

#include <utility>

namespace loadwise {

template <typename Variant>
OneOf<Variant>::OneOf() = default;
template <typename Variant>
OneOf<Variant>::OneOf(const OneOf& other) = default;
template <typename Variant>
OneOf<Variant>::OneOf(OneOf&& other) noexcept = default;

template <typename Variant>
OneOf<Variant>& OneOf<Variant>::operator=(const OneOf& other) {
    // Not by default: that is a table of functions more, which are the same as these two.
    return *this = OneOf(other);
}

template <typename Variant>
OneOf<Variant>& OneOf<Variant>::operator=(OneOf&& other) noexcept = default;
template <typename Variant>
OneOf<Variant>::~OneOf() = default;

template <typename Variant>
template <typename Kind>
OneOf<Variant>::OneOf(std::in_place_type_t<Kind> kind, Kind&& value)
    : Variant(kind, std::move(value)) {}

template <typename Variant>
template <typename Kind>
OneOf<Variant> OneOf<Variant>::made(Kind value) {
    return OneOf(std::in_place_type<Kind>, std::move(value));
}

/// Not a std::tuple: of so many, that takes the compiler longer than all they point to.
template <typename Variant, typename Kind>
struct Maker {
    OneOf<Variant> (*make)(Kind);
};

template <typename Variant, typename... Each>
struct Makers : Maker<Variant, Each>... {};

template <typename Variant>
template <typename... Each>
constexpr auto OneOf<Variant>::makers(const std::variant<Each...>*) {
    return Makers<Variant, Each...>{{&OneOf::made<Each>}...};
}

} // namespace loadwise
