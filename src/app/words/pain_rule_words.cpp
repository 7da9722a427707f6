#include "app/words/pain_rule_words.h"

namespace loadwise {

namespace {

/// Between what is fine and what is too much, and when it has settled.
std::string acceptable_words(const Texts& texts, const PainRule& rule) {
    const int from = rule.green_most + 1;
    const std::string scores =
        from == rule.amber_most
            ? texts("limits.acceptable_one", {{"most", rule.amber_most}})
            : texts("limits.acceptable", {{"from", from}, {"most", rule.amber_most}});
    const std::string settled =
        rule.settled_most > 0
            ? texts(
                  "limits.settled_or", {{"count", rule.settle_rise}, {"settled", rule.settled_most}}
              )
            : texts("limits.settled", {{"count", rule.settle_rise}});
    return scores + " " + settled;
}

} // namespace

PainRuleWords pain_rule_words(const Texts& texts, const PainRule& rule) {
    if (!rule.title.empty() || !rule.words.empty()) {
        return {rule.title, rule.words};
    }
    std::string words = texts("limits.fine", {{"count", rule.green_most}});
    if (rule.green_most < rule.amber_most) {
        words += " " + acceptable_words(texts, rule);
    }
    words += " " + texts("limits.too_much", {{"most", rule.amber_most}});
    return {texts("limits.title", {{"most", rule.amber_most}}), std::move(words)};
}

} // namespace loadwise
