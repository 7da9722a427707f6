#pragma once
// "Am I on track?": the person's own course by weeks, what has been published of others and how
// wide that is, and after twelve weeks a look back with what to take to the physiotherapist.

#include "app/model/state.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

struct CourseReview {
    std::string title;
    std::vector<std::string> lines; ///< what has changed
    std::vector<std::string> take;  ///< to the physiotherapist
};

struct CourseView {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< of own weeks
    std::vector<std::string> ranges;            ///< of others, in words
    std::vector<std::string> sources;
    std::optional<CourseReview> review;
};

/// Nothing in the first weeks.
std::optional<CourseView> make_course_view(const AppState& state);

/// Nothing before twelve weeks.
std::optional<CourseReview> make_course_review(const AppState& state);

} // namespace loadwise
