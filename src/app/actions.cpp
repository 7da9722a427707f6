#include "action.h"
#include "pile_body.h"

namespace loadwise {

template class Pile<Action>;

namespace {

[[gnu::used]] constexpr auto functions_of_actions =
    functions_of_pile(static_cast<const Action*>(nullptr));

} // namespace

} // namespace loadwise
