// The clinician's program: the desk in place of the app's pages.

#include "effects/desk.h"

namespace loadwise {

std::unique_ptr<OtherPages> make_other_pages(Orders& orders) {
    return std::make_unique<DeskPages>(orders);
}

} // namespace loadwise
