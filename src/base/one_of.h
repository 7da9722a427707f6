#pragma once
// A value of one of several kinds: a std::variant whose special functions are compiled once, where
// one_of_body.h is included. Else every file that holds one would be compiled for all kinds.

#include "base/expect.h"

#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

namespace loadwise {

template <typename Kind, typename Variant>
inline constexpr bool is_kind_of = false;
template <typename Kind, typename... Kinds>
inline constexpr bool
    is_kind_of<Kind, std::variant<Kinds...>> = (std::is_same_v<Kind, Kinds> || ...);

/// One variant of the kinds of several, in their order.
template <typename... Variants>
struct JoinedOf;

template <typename... Kinds>
struct JoinedOf<std::variant<Kinds...>> {
    using Type = std::variant<Kinds...>;
};

template <typename... One, typename... Other, typename... Rest>
struct JoinedOf<std::variant<One...>, std::variant<Other...>, Rest...> {
    using Type = typename JoinedOf<std::variant<One..., Other...>, Rest...>::Type;
};

template <typename... Variants>
using Joined = typename JoinedOf<Variants...>::Type;

/// The index of this kind among those of a variant.
template <typename Kind, typename... Kinds>
constexpr std::size_t index_of_kind(const std::variant<Kinds...>*) {
    std::size_t index = 0;
    const bool is_found = ((std::is_same_v<Kind, Kinds> || (++index, false)) || ...);
    return is_found ? index : sizeof...(Kinds);
}

/// `Variant` is a std::variant; std::get_if and the like take this as they take that, and
/// `visit_kind` stands for std::visit.
template <typename Variant>
class OneOf : public Variant {
  public:
    OneOf();

    template <typename Kind, typename = std::enable_if_t<is_kind_of<Kind, Variant>>>
    OneOf(Kind value)
        : OneOf(made(std::move(value))) {}

    OneOf(const OneOf& other);
    OneOf(OneOf&& other) noexcept;
    OneOf& operator=(const OneOf& other);
    OneOf& operator=(OneOf&& other) noexcept;
    ~OneOf();

    /// Pointers to what makes one of each kind: kept in a variable, they have it compiled.
    template <typename... Each>
    static constexpr auto makers(const std::variant<Each...>*);

  private:
    template <typename Kind>
    OneOf(std::in_place_type_t<Kind> kind, Kind&& value);

    template <typename Kind>
    static OneOf made(Kind value);
};

/// Of the kinds from `Kind` to `Last` the one that is held: that it is one of them is known.
template <std::size_t Kind, std::size_t Last, typename Visitor, typename Held>
[[gnu::always_inline]] inline decltype(auto) visit_from(Visitor& visitor, Held& held) {
    if constexpr (Kind < Last) {
        if (held.index() != Kind) {
            return visit_from<Kind + 1, Last>(visitor, held);
        }
    }
    return visitor(*std::get_if<Kind>(&held));
}

/// Calls `visitor` with what is held. Where std::visit goes through a table of functions, this
/// leads to each of them itself: packaging can see who calls whom, and the module is smaller.
template <typename Visitor, typename Variant>
decltype(auto) visit_kind(Visitor&& visitor, const OneOf<Variant>& value) {
    return visit_from<0, std::variant_size_v<Variant> - 1>(
        visitor, static_cast<const Variant&>(value)
    );
}

template <typename Visitor, typename Variant>
decltype(auto) visit_kind(Visitor&& visitor, OneOf<Variant>& value) {
    return visit_from<0, std::variant_size_v<Variant> - 1>(visitor, static_cast<Variant&>(value));
}

/// Where the kinds of `Group`, which was joined into `Variant`, begin in it.
template <typename Group, typename Variant>
inline constexpr std::size_t first_of_group =
    index_of_kind<std::variant_alternative_t<0, Group>>(static_cast<const Variant*>(nullptr));

/// Whether it holds one of the kinds of `Group`.
template <typename Group, typename Variant>
bool is_of(const OneOf<Variant>& value) {
    constexpr std::size_t first = first_of_group<Group, Variant>;
    return value.index() >= first && value.index() < first + std::variant_size_v<Group>;
}

/// Calls `visitor` with what is held: one of the kinds of `Group`.
template <typename Group, typename Visitor, typename Variant>
decltype(auto) visit_group(Visitor&& visitor, const OneOf<Variant>& value) {
    EXPECT(is_of<Group>(value));
    constexpr std::size_t first = first_of_group<Group, Variant>;
    constexpr std::size_t last = first + std::variant_size_v<Group> - 1;
    return visit_from<first, last>(visitor, static_cast<const Variant&>(value));
}

} // namespace loadwise
