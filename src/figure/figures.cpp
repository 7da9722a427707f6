#include "figure/figures.h"

#include "figure/draw_figure.h"
#include "figure/fit.h"

#include <algorithm>

namespace loadwise {

const Figure* Figures::find(std::string_view id) const {
    const auto found = std::find_if(loaded_.begin(), loaded_.end(), [id](const Figure& figure) {
        return figure.id == id;
    });
    return found == loaded_.end() ? nullptr : &*found;
}

const FittedFigure*
Figures::fitted(std::string_view id, const std::optional<JointRange>& range) const {
    const auto made = std::find_if(made_->begin(), made_->end(), [&](const auto& each) {
        return each->figure.id == id && each->range == range;
    });
    if (made != made_->end()) {
        return made->get();
    }
    const Figure* const whole = find(id);
    if (whole == nullptr) {
        return nullptr;
    }
    FittedFigure fresh{range, loadwise::fitted(*whole, range), {}};
    if (!fresh.figure.keys.empty()) {
        fresh.small = written(thumbnail(fresh.figure));
    }
    made_->push_back(std::make_unique<FittedFigure>(std::move(fresh)));
    return made_->back().get();
}

} // namespace loadwise
