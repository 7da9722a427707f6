#pragma once
// Collects outlines in the body's centimetres and turns them into the shapes of a drawing: soft
// curves, a contour round a group, the side view mirrored when it is the left side's turn.

#include "drawing/drawing.h"
#include "figure/figure.h"

#include <span>
#include <vector>

namespace loadwise {

using Outline = std::vector<Vec>;

/// A tone lies over the parts before it and has no contour of its own.
struct Part {
    Outline outline;
    Ink ink = Ink::Skin;
    double opacity = 1;

    bool is_tone() const { return opacity < 1; }
};

/// A closed soft curve through these points; what bends it by less than `unseen` is left out.
Outline smooth(std::span<const Vec> corners, double unseen = 0.08);

/// What lies on the side of a straight cut that the arrow points to.
Outline cut(const Outline& outline, Vec at, Vec arrow);

/// The outline moved outwards by this much.
Outline grown(const Outline& outline, double by);

Outline shifted(Outline outline, Vec by);

/// Points given as along a direction and to its left, from an origin.
Outline placed(std::span<const Vec> points, Vec origin, double along);

/// The same with soft corners.
Outline soft(std::span<const Vec> points, Vec origin, double along);

/// Goes on with more corners.
void append(Outline& outline, const Outline& more);

/// A rectangle turned to a direction: `half` is half its length and half its breadth.
Outline bar(Vec centre, Vec half, double along);

/// An upright ellipse.
Outline ellipse(Vec centre, Vec half);

struct View {
    Frame frame;
    bool is_mirrored = false;
    double unseen = 0; ///< what bends an outline by less is left out: of a small picture
};

class Sketch {
  public:
    Sketch(Drawing& drawing, View view, Point offset = {})
        : drawing_(&drawing)
        , view_(view)
        , offset_(offset) {}

    void fill(const Outline& outline, Ink ink, double opacity = 1);

    /// The parts as one body: first the contour of all, then what it encloses.
    void group(std::span<const Part> parts, double contour = 0.65, Ink line = Ink::Contour);

    void line(const Outline& points, Ink ink, double width, bool is_dashed = false);
    void disc(Vec centre, double radius, Ink ink);
    void disc(Vec centre, double radius, Ink ink, Ink line, double contour);
    void label(Vec at, const std::string& text, double size, Ink ink);

    const View& view() const { return view_; }

  private:
    Point at(Vec point) const;
    Shape& add(Shape::Kind kind, Ink ink, double size);

    Drawing* drawing_;
    View view_;
    Point offset_;
};

} // namespace loadwise
