#pragma once
// The page of answers while it is looked at. Nothing of it is stored.

#include "app/model/page.h"

#include <memory>
#include <string>

namespace loadwise {

struct AnswerBook;
struct Guide;

struct AnswersShown {
    std::shared_ptr<const AnswerBook> book; ///< null until it came
    std::string asked;                      ///< which one was asked for last: "pht de"
    bool is_lost = false;                   ///< it did not come
    std::string search;                     ///< as typed
    Page from = Page::Today;                ///< the page it was opened from, and leads back to
};

/// What is said between the sessions; it comes once something happened a week ago.
struct GuideShown {
    std::shared_ptr<const Guide> guide; ///< null until it came
    std::string asked;                  ///< the language that was asked for last
};

} // namespace loadwise
