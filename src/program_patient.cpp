// The patient's program: the app's own pages and nothing beside them.

#include "effects/other_pages.h"

namespace loadwise {

std::unique_ptr<OtherPages> make_other_pages(Orders&) {
    return nullptr;
}

} // namespace loadwise
