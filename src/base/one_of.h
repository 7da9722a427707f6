#pragma once
// A value of one of several kinds: a std::variant whose special functions are compiled once, where
// one_of_body.h is included. Else every file that holds one would be compiled for all kinds.

#include <type_traits>
#include <utility>
#include <variant>

namespace loadwise {

template <typename Kind, typename Variant>
inline constexpr bool is_kind_of = false;
template <typename Kind, typename... Kinds>
inline constexpr bool
    is_kind_of<Kind, std::variant<Kinds...>> = (std::is_same_v<Kind, Kinds> || ...);

/// `Variant` is a std::variant; std::visit, std::get_if and the like take this as they take that.
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

} // namespace loadwise
