#include "engine/log/log.h"

#include "base/one_of_body.h"

namespace loadwise {

template class OneOf<EntryKinds>;

namespace {

[[gnu::used]] constexpr auto makers_of_bodies =
    OneOf<EntryKinds>::makers(static_cast<const EntryKinds*>(nullptr));

} // namespace

} // namespace loadwise
