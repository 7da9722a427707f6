#include "effect.h"
#include "pile_body.h"

namespace loadwise {

template class Pile<Effect>;

namespace {

[[gnu::used]] constexpr auto functions = functions_of_pile(static_cast<const Effect*>(nullptr));

} // namespace

} // namespace loadwise
