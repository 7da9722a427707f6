// Rules and criteria: which numbers each kind needs, and within which limits.
#include "engine/programme/rule_limits.h"
#include "format/programme/programme_construct.h"
#include "format/programme/programme_words.h"

#include <algorithm>

namespace loadwise {
namespace {

void construct_limits(Rule& rule, const Field& field) {
    field.each_member("limits", Need::Optional, [&rule](const std::string& name, const Field& own) {
        if (!is_limit_of(rule.kind, name)) {
            own.report(ErrorCode::Unknown, "A rule of this kind has no such limit.");
        }
    });
    for (const LimitSpec& spec : limits_of(rule.kind)) {
        const Field limits = field.member("limits");
        const WholeRange range{spec.least, spec.most};
        rule.limits.*spec.place = spec.is_optional
                                      ? limits.optional_whole(spec.name, range).value_or(0)
                                      : limits.whole(spec.name, range);
    }
}

void construct_cases(Rule& rule, const Field& field) {
    field.each_member("cases", Need::Optional, [&rule](const std::string& key, const Field& own) {
        own.allow_only({"title", "words"});
        const auto known = rule_cases_of(rule.kind);
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            own.report(ErrorCode::Unknown, "A rule of this kind does not tell such a case apart.");
            return;
        }
        rule.cases.push_back({key, own.text("title"), own.text("words")});
    });
}

/// As format 1 said the case in which a track did not reach its goal.
void construct_words_otherwise(Rule& rule, const Field& field) {
    const std::string words = field.text("words_otherwise", Need::Optional);
    if (has_case(rule, "not_reached") && field.has("words_otherwise")) {
        field.member("words_otherwise")
            .report(ErrorCode::Duplicate, "The case not_reached says this already.");
        return;
    }
    if (!words.empty()) {
        rule.cases.push_back({"not_reached", rule.title, words});
    }
    const bool is_verdict = rule.kind == RuleKind::TrackVerdict;
    const Field here = field.member("words_otherwise");
    if (!is_verdict && field.has("words_otherwise")) {
        here.report(ErrorCode::Unknown, "Only a rule of the kind track_verdict has such words.");
    }
}

} // namespace

Rule construct_rule(const std::string& id, const Field& field) {
    Rule rule;
    rule.id = {id};
    rule.kind = field.choice("kind", rule_kind_words);
    field.allow_only(
        {"kind",
         "track",
         "title",
         "words",
         "words_otherwise",
         "cases",
         "card",
         "limits",
         "evidence"}
    );
    rule.track = {field.name("track", Need::Optional)};
    rule.title = field.text("title");
    rule.words = field.text("words");
    rule.card = {field.name("card", Need::Optional)};
    rule.evidence = construct_evidence(field);
    // What a rule may say depends on its kind: nothing is said about that when it is unknown.
    if (field.is_choice("kind", rule_kind_words)) {
        construct_limits(rule, field);
        construct_cases(rule, field);
        construct_words_otherwise(rule, field);
    }
    return rule;
}

std::vector<Criterion> construct_criteria(const Field& owner, const char* key) {
    std::vector<Criterion> criteria;
    owner.each_member(key, Need::Optional, [&](const std::string& id, const Field& field) {
        field.allow_only(
            {"kind",
             "title",
             "measure",
             "exercise",
             "target",
             "days",
             "or_usual",
             "if_held",
             "evidence"}
        );
        Criterion criterion;
        criterion.id = {id};
        criterion.kind = field.choice("kind", criterion_kind_words);
        criterion.title = field.text("title");
        criterion.measure = {field.name("measure", Need::Optional)};
        criterion.exercise = {field.name("exercise", Need::Optional)};
        criterion.target = field.whole("target", {0, 1000});
        criterion.days = field.optional_whole("days", {1, 365}).value_or(0);
        criterion.or_usual = field.flag("or_usual");
        criterion.if_held = field.text("if_held", Need::Optional);
        criterion.evidence = construct_evidence(field);
        criteria.push_back(criterion);
    });
    return criteria;
}

} // namespace loadwise
