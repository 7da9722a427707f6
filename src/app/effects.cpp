#include "effect.h"
#include "pile_body.h"

namespace loadwise {

template class Pile<Effect>;

namespace {

[[gnu::used]] constexpr auto functions_of_effects =
    functions_of_pile(static_cast<const Effect*>(nullptr));

} // namespace

} // namespace loadwise
