#pragma once
// A pain rule as its reader hears it: in the words of the programme's authors, or, for limits that
// somebody set by hand, in sentences made of the numbers. So nobody can say of a rule what its
// numbers do not, and whoever reads it does so in the language of the app.

#include "app/words/texts.h"
#include "engine/programme/programme.h"

#include <string>

namespace loadwise {

struct PainRuleWords {
    std::string title;
    std::string words;

    friend bool operator==(const PainRuleWords&, const PainRuleWords&) = default;
};

PainRuleWords pain_rule_words(const Texts& texts, const PainRule& rule);

} // namespace loadwise
