#pragma once
// What is done between the sessions and after the end of the programme, and answers that are looked
// up.

#include "app/model/page.h"
#include "base/ids.h"

#include <memory>
#include <string>

namespace loadwise {

struct AnswerBook;
struct Guide;

/// The week was looked back on. No barrier: none was asked for, or none of them fits.
struct WeekAnswered {
    BarrierId barrier;
};

/// Another plan than the one that stands, if there is one, is wanted.
struct IntentionWanted {};

struct IntentionTyped {
    std::string text;
};

/// A plan was chosen, kept or written; empty: none, and none stands any more.
struct IntentionChosen {
    std::string words;
};

/// The look back is not asked for any more, or again.
struct WeekDeclined {
    bool is_declined = true;
};

/// The programme has been come through: a few of its exercises go on, once a week.
struct AfterwardsBegun {};

/// Back to the last stage of the programme.
struct AfterwardsEnded {};

/// The other side hurts now: the first stage, from the lightest doses.
struct OtherSideBegun {};

/// The flare-up plan is wanted, without having been offered.
struct FlareBegun {};

/// The page of answers was opened from this page, and leads back to it.
struct AnswersOpened {
    Page from = Page::Today;
};

/// The answers beside a programme came; null: they did not, or cannot be read.
struct AnswersLoaded {
    std::string programme;
    std::shared_ptr<const AnswerBook> book;
};

/// The guide came; null: it did not, or cannot be read.
struct GuideLoaded {
    std::shared_ptr<const Guide> guide;
};

struct AnswersSearched {
    std::string text;
};

struct AnswersLeft {};

} // namespace loadwise
