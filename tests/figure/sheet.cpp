// Writes an HTML page with every figure in its positions: figure_sheet SCHEME PICTURES FILE...
// FILE@45 shows it as a dose with a hip's range up to 45 degrees does.
// SCHEME is light, dark or contrast; PICTURES is how many moments of a repetition are shown.

#include "figure/draw_figure.h"
#include "figure/fit.h"
#include "figure/motion.h"
#include "format/figure_json.h"
#include "ui/kit/theme.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

using namespace loadwise;

namespace {

constexpr std::string_view ink_names[]{
    "page",   "card",        "sunken",    "line", "edge",       "text",  "text-soft",
    "accent", "accent-soft", "on-accent", "good", "good-soft",  "warn",  "warn-soft",
    "bad",    "bad-soft",    "focus",     "skin", "skin-shade", "cloth", "cloth-shade",
    "hair",   "muscle",      "contour",   "prop"};

std::string ink(const Shape& shape) {
    return "var(--" + std::string(ink_names[static_cast<std::size_t>(shape.ink)]) + ")";
}

std::string pairs(const Shape& shape) {
    std::string text;
    for (const Point point : shape.points) {
        text += std::to_string(point.x) + "," + std::to_string(point.y) + " ";
    }
    return text;
}

void write(std::ostream& out, const Shape& shape) {
    const std::string colour = ink(shape);
    const Point at = shape.points.empty() ? Point{} : shape.points.front();
    switch (shape.kind) {
    case Shape::Kind::Polygon:
        out << "<polygon points='" << pairs(shape) << "' fill='" << colour << "' fill-opacity='"
            << shape.size << "'/>";
        break;
    case Shape::Kind::Line:
        out << "<polyline points='" << pairs(shape) << "' fill='none' stroke='" << colour
            << "' stroke-width='" << shape.size << "' stroke-linecap='round'"
            << (shape.is_dashed ? " stroke-dasharray='5 5'" : "") << "/>";
        break;
    case Shape::Kind::Circle:
        out << "<circle cx='" << at.x << "' cy='" << at.y << "' r='" << shape.size << "' fill='"
            << colour << "'/>";
        break;
    case Shape::Kind::Text:
        out << "<text x='" << at.x << "' y='" << at.y << "' font-size='" << shape.size
            << "' text-anchor='middle' dominant-baseline='central' fill='" << colour << "'>"
            << shape.text << "</text>";
        break;
    }
}

void write(std::ostream& out, const Drawing& drawing) {
    out << "<svg viewBox='0 0 " << drawing.width << " " << drawing.height << "' width='"
        << drawing.width * 1.5F << "'>";
    for (const Shape& shape : drawing.shapes) {
        write(out, shape);
    }
    out << "</svg>";
}

void write(std::ostream& out, const Figure& figure, int pictures) {
    out << "<section><h2>" << figure.id << "</h2>";
    if (pictures == 0) {
        write(out, still(figure));
    }
    for (int picture = 0; picture < pictures; ++picture) {
        const double share = static_cast<double>(picture) / pictures;
        const double phase = figure.motion == Motion::Cycle
                                 ? share
                                 : share * 0.5 * pictures / std::max(1, pictures - 1);
        write(out, draw_pose(figure, pose_at(figure, phase)));
    }
    out << "</section>";
}

/// With the hip's range that stands behind the mark, where there is one.
Figure limited(const Figure& figure, const std::string& word, std::size_t mark) {
    if (mark == std::string::npos) {
        return figure;
    }
    return fitted(figure, JointRange{0, std::atoi(word.c_str() + mark + 1)});
}

Scheme scheme_of(const std::string& word) {
    if (word == "dark") {
        return Scheme::Dark;
    }
    return word == "contrast" ? Scheme::HighContrast : Scheme::Light;
}

} // namespace

int main(int count, char** words) {
    if (count < 4) {
        std::cerr << "figure_sheet: name a scheme, a number of pictures and files\n";
        return 2;
    }
    std::cout << "<!doctype html><meta charset='utf-8'><style>:root{"
              << css_properties(theme_for(scheme_of(words[1])))
              << "}body{background:var(--page);color:var(--text);font:14px sans-serif;margin:8px;"
                 "display:flex;flex-wrap:wrap;gap:8px}section{background:var(--card);padding:6px}"
                 "h2{font-size:14px;margin:0}</style>";
    int bad = 0;
    for (int place = 3; place < count; ++place) {
        const std::string word = words[place];
        const std::size_t mark = word.find('@');
        std::ifstream file(word.substr(0, mark));
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto figure = read_figure(text);
        if (figure) {
            write(std::cout, limited(*figure, word, mark), std::atoi(words[2]));
            continue;
        }
        bad = 1;
        for (const Error& error : figure.error()) {
            std::cerr << words[place] << " " << error.where << ": " << error.message << "\n";
        }
    }
    return bad;
}
