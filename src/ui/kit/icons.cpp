#include "ui/kit/icons.h"

#include <initializer_list>

namespace loadwise::icons {

namespace {

Shape stroke(std::initializer_list<Point> points) {
    return {.kind = Shape::Kind::Line, .points = points, .size = 2};
}

Shape ring(Point centre, float radius) {
    return {.kind = Shape::Kind::Circle, .points = {centre}, .size = radius};
}

Shape dot(Point centre, float radius) {
    return {.kind = Shape::Kind::Circle, .points = {centre}, .size = radius, .is_filled = true};
}

Shape box(float left, float top, float right, float bottom) {
    return stroke({{left, top}, {right, top}, {right, bottom}, {left, bottom}, {left, top}});
}

Drawing symbol(std::vector<Shape> shapes) {
    return {.width = 24, .height = 24, .shapes = std::move(shapes)};
}

} // namespace

const Drawing& today() {
    static const Drawing drawing = symbol(
        {box(4, 5.5F, 20, 20),
         stroke({{4, 10}, {20, 10}}),
         stroke({{8.5F, 3}, {8.5F, 7}}),
         stroke({{15.5F, 3}, {15.5F, 7}}),
         dot({12, 15}, 2)}
    );
    return drawing;
}

const Drawing& programme() {
    static const Drawing drawing = symbol(
        {stroke({{3, 20}, {8.5F, 20}, {8.5F, 14.5F}, {14, 14.5F}, {14, 9}, {20, 9}}),
         stroke({{16, 5}, {20.5F, 9}, {16, 13}})}
    );
    return drawing;
}

const Drawing& progress() {
    static const Drawing drawing = symbol(
        {stroke({{4, 4}, {4, 20}, {20, 20}}),
         stroke({{7.5F, 15.5F}, {11.5F, 11}, {14.5F, 13.5F}, {20, 7}})}
    );
    return drawing;
}

const Drawing& about() {
    static const Drawing drawing =
        symbol({ring({12, 12}, 9), stroke({{12, 11}, {12, 17}}), dot({12, 7.6F}, 1.3F)});
    return drawing;
}

const Drawing& more() {
    static const Drawing drawing = symbol({dot({5, 12}, 2), dot({12, 12}, 2), dot({19, 12}, 2)});
    return drawing;
}

const Drawing& records() {
    static const Drawing drawing = symbol(
        {box(4, 4, 20, 9),
         stroke({{5.5F, 9}, {5.5F, 20}, {18.5F, 20}, {18.5F, 9}}),
         stroke({{10, 13}, {14, 13}})}
    );
    return drawing;
}

const Drawing& clinicians() {
    static const Drawing drawing = symbol(
        {stroke({{8, 5}, {5, 5}, {5, 21}, {19, 21}, {19, 5}, {16, 5}}),
         box(8, 3, 16, 7),
         stroke({{12, 10.5F}, {12, 17.5F}}),
         stroke({{8.5F, 14}, {15.5F, 14}})}
    );
    return drawing;
}

const Drawing& hand_out() {
    static const Drawing drawing = symbol(
        {stroke({{11, 5}, {5, 5}, {5, 19}, {19, 19}, {19, 13}}),
         stroke({{11, 13}, {20, 4}}),
         stroke({{14.5F, 4}, {20, 4}, {20, 9.5F}})}
    );
    return drawing;
}

const Drawing& reminders() {
    static const Drawing drawing = symbol(
        {stroke({{4, 17}, {20, 17}}),
         stroke(
             {{6, 17},
              {6, 11},
              {7, 8},
              {9.2F, 5.8F},
              {12, 5},
              {14.8F, 5.8F},
              {17, 8},
              {18, 11},
              {18, 17}}
         ),
         stroke({{10, 20.5F}, {14, 20.5F}}),
         stroke({{12, 2.8F}, {12, 5}})}
    );
    return drawing;
}

const Drawing& settings() {
    static const Drawing drawing = symbol(
        {stroke({{4, 7}, {12.5F, 7}}),
         ring({15.5F, 7}, 2.6F),
         stroke({{18.5F, 7}, {20, 7}}),
         stroke({{4, 17}, {5.5F, 17}}),
         ring({8.5F, 17}, 2.6F),
         stroke({{11.5F, 17}, {20, 17}})}
    );
    return drawing;
}

const Drawing& safety() {
    static const Drawing drawing = symbol(
        {stroke(
             {{12, 3},
              {19.5F, 5.5F},
              {19.5F, 12},
              {17.5F, 16.5F},
              {12, 21},
              {6.5F, 16.5F},
              {4.5F, 12},
              {4.5F, 5.5F},
              {12, 3}}
         ),
         stroke({{12, 8}, {12, 13}}),
         dot({12, 16.2F}, 1.2F)}
    );
    return drawing;
}

} // namespace loadwise::icons
