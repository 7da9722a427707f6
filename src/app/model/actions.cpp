#include "app/model/action.h"
#include "base/pile_body.h"

namespace loadwise {

template class OneOf<ActionKinds>;
template class Pile<Action>;

namespace {

[[gnu::used]] constexpr auto makers_of_actions =
    OneOf<ActionKinds>::makers(static_cast<const ActionKinds*>(nullptr));

} // namespace

} // namespace loadwise
