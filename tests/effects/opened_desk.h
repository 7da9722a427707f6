#pragma once
// The clinician's desk, open on a page of a world that knows the desk's orders.
#include "effects/clinic_pages.h"
#include "effects/fake_page.h"
#include "format/handout/handout_json.h"

#include <memory>

namespace loadwise::test {

template <typename World>
struct OpenedDesk {
    explicit OpenedDesk(World& the_world)
        : world(the_world)
        , pages(new ClinicPages(the_world.orders))
        , page(the_world, "w", std::unique_ptr<Pages>(pages)) {
        page.at(0, 9);
    }

    const Desk& desk() const { return pages->desk(); }

    Handout handout() const { return read_handout(desk().handout).value(); }

    World& world;
    ClinicPages* pages; ///< the page has them
    FakePage page;
};

} // namespace loadwise::test
