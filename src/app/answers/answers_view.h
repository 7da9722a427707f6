#pragma once
// The page "Is it normal that ...?": all questions by topic, or those that were looked for, each
// with its answer, what the record adds, when to ask a person, and where it comes from.

#include "app/aloud/aloud_view.h"
#include "app/model/state.h"
#include "app/today/lead_view.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

struct AnswerLine {
    std::string id;
    std::string question;
    std::string words;
    std::string record; ///< empty where the record cannot tell
    std::string ask;
    std::vector<std::string> sources;
    std::optional<LeadView> lead; ///< to where it can be acted upon
    AloudView aloud;
};

struct AnswerGroup {
    std::string id;
    std::string title; ///< empty: what was found
    std::string count; ///< "7 questions"
    bool is_red_flag = false;
    std::vector<AnswerLine> answers;
};

struct AnswersView {
    bool is_here = false;
    bool is_lost = false;
    Page from = Page::Today;
    std::string language; ///< of the answers, when it is not the one spoken
    std::string intro;
    std::string search_label;
    std::string search;
    std::string news;         ///< how many were found
    std::string record_title; ///< above what the record adds
    std::string ask_title;
    std::vector<AnswerGroup> groups;
};

AnswersView make_answers_view(const AppState& state);

} // namespace loadwise
