#include "app/model/effect.h"
#include "base/pile_body.h"

namespace loadwise {

template class OneOf<EffectKinds>;
template class Pile<Effect>;

namespace {

[[gnu::used]] constexpr auto makers_of_effects =
    OneOf<EffectKinds>::makers(static_cast<const EffectKinds*>(nullptr));

} // namespace

} // namespace loadwise
