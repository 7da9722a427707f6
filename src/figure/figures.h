#pragma once
// The figures that came so far, and what was made of them: as far as a dose lets one move, with its
// small picture. Making that takes a millisecond or more, and pages show it in every frame, so it
// is made once.

#include "drawing/drawing.h"
#include "engine/programme/dose.h"
#include "figure/figure.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace loadwise {

struct FittedFigure {
    std::optional<JointRange> range;
    Figure figure; ///< no hip bends further than the range
    WrittenDrawing small;
};

class Figures {
  public:
    void add(Figure figure) { loaded_.push_back(std::move(figure)); }

    std::size_t size() const { return loaded_.size(); }

    /// The whole figure; null until it came.
    const Figure* find(std::string_view id) const;

    /// Made at the first call, and kept as long as any copy of these figures. Null until it came.
    const FittedFigure* fitted(std::string_view id, const std::optional<JointRange>& range) const;

  private:
    std::vector<Figure> loaded_;
    // A memory of what was worked out, no state: every copy may fill it for all.
    using Made = std::vector<std::unique_ptr<FittedFigure>>;
    std::shared_ptr<Made> made_ = std::make_shared<Made>();
};

} // namespace loadwise
