#include "ui/screens/today/pain_scale.h"

#include "ui/screens/progress/chart_shapes.h"

#include <algorithm>
#include <string>

namespace loadwise {

namespace {

constexpr float scale_end = 10;
constexpr float track_high = 10;
constexpr float words_size = 15; // they are what is read, unlike the labels of a chart

/// Where a score stands, in the drawing's units.
struct Axis {
    float left = 0;
    float right = 0;

    float place_of(float score) const { return left + (right - left) * score / scale_end; }
};

/// Half a point further than the last score that still belongs to it: a dot stands inside.
float end_of(int score) {
    return std::min(static_cast<float>(score) + 0.5F, scale_end);
}

void add_track(Drawing& drawing, const PainScale& scale, const Axis& axis, float top) {
    const float bottom = top + track_high;
    const float green = axis.place_of(end_of(scale.green_most));
    const float amber = axis.place_of(end_of(std::max(scale.green_most, scale.amber_most)));
    const float end = axis.right + (axis.right - axis.left) / scale_end / 2;
    const float start = axis.left - (axis.right - axis.left) / scale_end / 2;
    drawing.shapes.push_back(box(Ink::GoodSoft, {start, top}, {green, bottom}));
    drawing.shapes.push_back(box(Ink::WarnSoft, {green, top}, {amber, bottom}));
    drawing.shapes.push_back(box(Ink::BadSoft, {amber, top}, {end, bottom}));
    // On a tinted card one of the bands has its colour.
    drawing.shapes.push_back(
        line(Ink::Edge, {{start, top}, {end, top}, {end, bottom}, {start, bottom}, {start, top}}, 1)
    );
    drawing.shapes.push_back(line(Ink::Text, {{amber, top - 2}, {amber, bottom + 2}}, 2));
}

/// Above the limit a dot is a diamond: nobody needs to know the colours apart.
void add_mark(Drawing& drawing, const PainScale& scale, Point at, int value) {
    constexpr float radius = 7;
    if (value <= scale.amber_most) {
        drawing.shapes.push_back(circle(Ink::Card, at, radius + 2, true));
        drawing.shapes.push_back(
            circle(value <= scale.green_most ? Ink::Good : Ink::Warn, at, radius, true)
        );
        return;
    }
    constexpr float half = radius + 2;
    drawing.shapes.push_back(polygon(
        Ink::Bad,
        {{at.x, at.y - half}, {at.x + half, at.y}, {at.x, at.y + half}, {at.x - half, at.y}}
    ));
}

} // namespace

Drawing draw_scale(const PainScale& scale, ChartSize size) {
    const float letter = words_size * size.text_scale;
    const float step = size.width / (scale_end + 1);
    const Axis axis{step / 2, size.width - step / 2};
    Drawing drawing{size.width, 0, {}};
    float top = 0;
    for (const ScaleMark& mark : scale.marks) {
        drawing.shapes.push_back(words(Ink::Text, {0, top + letter * 0.7F}, mark.label, letter, 0));
        const float track = top + letter * 1.5F + 4;
        add_track(drawing, scale, axis, track);
        add_mark(
            drawing,
            scale,
            {axis.place_of(static_cast<float>(mark.value)), track + track_high / 2},
            mark.value
        );
        top = track + track_high + 8;
    }
    for (const int score : {0, 5, 10}) {
        drawing.shapes.push_back(words(
            Ink::TextSoft,
            {axis.place_of(static_cast<float>(score)), top + letter * 0.6F},
            std::to_string(score),
            letter,
            0.5F
        ));
    }
    drawing.height = top + letter * 1.3F;
    return drawing;
}

} // namespace loadwise
