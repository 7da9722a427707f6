#include "app/desk/builder.h"

#include "base/one_of_body.h"

namespace loadwise {

template class OneOf<DeskActionKinds>;
template class OneOf<DeskEffectKinds>;

namespace {

[[gnu::used]] constexpr auto makers_of_desk_actions =
    OneOf<DeskActionKinds>::makers(static_cast<const DeskActionKinds*>(nullptr));
[[gnu::used]] constexpr auto makers_of_desk_effects =
    OneOf<DeskEffectKinds>::makers(static_cast<const DeskEffectKinds*>(nullptr));

} // namespace

} // namespace loadwise
