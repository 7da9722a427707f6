#include "format/handout/programme_patch.h"

#include "format/programme/programme_translate.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

/// What a hand-out may say anew. Who wrote the base, what it rests on and what it is called in the
/// log stay as they are.
constexpr std::array<std::string_view, 20> changeable{
    "days_per_week", "start_value", "title",       "condition",    "summary",
    "intended_for",  "not_for",     "advice_mode", "pain_rule",    "pain_rules",
    "screening",     "measures",    "exercises",   "stages",       "tracks",
    "rules",         "cards",       "labels",      "translations", "pain_words"};

/// Groups whose order says something.
constexpr std::array<const char*, 3> ordered_groups{"stages", "tracks", "rules"};

bool is_evidence(const std::string& key) {
    return key == "evidence";
}

/// Of the whole file: said by the base alone.
bool is_aside(const std::string& key) {
    return key == "sign_off" || key == "$schema" || key == "translations";
}

const Json* member_of(const Json& json, const std::string& key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    return found == json.end() || found->is_null() ? nullptr : &*found;
}

/// In a group, a member without a value is none. What stands in a list is said letter by letter: in
/// the steps of a ladder, no value takes a field away.
enum class Nulls { SayNothing, Count };

bool is_same(const Json& left, const Json& right, Nulls nulls = Nulls::SayNothing);

bool holds_all_of(const Json& group, const Json& other, Nulls nulls) {
    for (auto item = other.begin(); item != other.end(); ++item) {
        const auto own = group.find(item.key());
        const bool is_there = own != group.end();
        const bool is_nothing = item->is_null() && nulls == Nulls::SayNothing;
        const bool is_equal =
            is_nothing ? !is_there || own->is_null() : is_there && is_same(*own, *item, nulls);
        if (!is_evidence(item.key()) && !is_equal) {
            return false;
        }
    }
    return true;
}

/// Whether both prescribe the same: evidence says nothing here.
bool is_same(const Json& left, const Json& right, Nulls nulls) {
    if (left.is_object() && right.is_object()) {
        return holds_all_of(left, right, nulls) && holds_all_of(right, left, nulls);
    }
    if (left.is_array() && right.is_array()) {
        return std::equal(
            left.begin(),
            left.end(),
            right.begin(),
            right.end(),
            [](const Json& one, const Json& other) { return is_same(one, other, Nulls::Count); }
        );
    }
    return left == right;
}

Json without_evidence(Json json) {
    if (json.is_object()) {
        json.erase("evidence");
    }
    if (json.is_structured()) {
        for (Json& each : json) {
            each = without_evidence(std::move(each));
        }
    }
    return json;
}

// --- checking a patch --------------------------------------------------------------------------

void refuse_evidence(const Json& json, const std::string& where, Errors& errors) {
    if (!json.is_structured()) {
        return;
    }
    std::size_t place = 0;
    for (auto item = json.begin(); item != json.end(); ++item, ++place) {
        const std::string name = json.is_object() ? item.key() : std::to_string(place);
        const std::string here = where + "/" + pointer_part(name);
        if (json.is_object() && is_evidence(name)) {
            note_error(
                errors,
                {ErrorCode::Unknown, here, "A hand-out cannot say what its changes rest on."}
            );
        } else {
            refuse_evidence(*item, here, errors);
        }
    }
}

/// Questions that the base asks before the start are asked as they are, in every language; others
/// may be added.
void refuse_changed_questions(
    const Json& base, const Json& patch, const std::string& where, Errors& errors
) {
    const auto refuse = [&errors](const std::string& place) {
        note_error(
            errors,
            {ErrorCode::Unknown, place, "A question of the base cannot be changed or left out."}
        );
    };
    const auto questions = patch.find("screening");
    const std::string here = where + "/screening";
    if (questions == patch.end()) {
        return;
    }
    if (!questions->is_object()) {
        refuse(here);
        return;
    }
    const Json* const asked = member_of(base, "screening");
    for (auto item = questions->begin(); item != questions->end(); ++item) {
        if (asked != nullptr && asked->contains(item.key())) {
            refuse(here + "/" + pointer_part(item.key()));
        }
    }
}

void refuse_changed_translations(const Json& base, const Json& patch, Errors& errors) {
    const Json* const tables = member_of(patch, "translations");
    if (tables == nullptr || !tables->is_object()) {
        return;
    }
    for (auto table = tables->begin(); table != tables->end(); ++table) {
        if (table->is_object()) {
            const std::string here = "/translations/" + pointer_part(table.key());
            refuse_changed_questions(base, *table, here, errors);
        }
    }
}

Errors problems_of(const Json& base, const Json& patch) {
    Errors errors;
    if (!patch.is_object() || !base.is_object()) {
        return {{ErrorCode::WrongType, "", "A patch is one group in braces."}};
    }
    for (auto item = patch.begin(); item != patch.end(); ++item) {
        if (std::find(changeable.begin(), changeable.end(), item.key()) == changeable.end()) {
            note_error(
                errors,
                {ErrorCode::Unknown,
                 "/" + pointer_part(item.key()),
                 "A hand-out cannot change this part of a programme."}
            );
        }
    }
    refuse_evidence(patch, "", errors);
    refuse_changed_questions(base, patch, "", errors);
    refuse_changed_translations(base, patch, errors);
    return errors;
}

// --- applying ----------------------------------------------------------------------------------

/// A lock takes nothing from what the evidence speaks for.
bool leaves_evidence(const std::string& key) {
    return key == "locked";
}

/// Answers whether anything became another.
bool merge(Json& there, const Json& patch) {
    bool is_changed = !there.is_object();
    if (is_changed) {
        there = Json::object();
    }
    bool needs_proposal = false;
    for (auto item = patch.begin(); item != patch.end(); ++item) {
        bool is_other = false;
        if (item->is_null()) {
            is_other = there.erase(item.key()) > 0;
        } else if (item->is_object()) {
            is_other = merge(there[item.key()], *item);
        } else if (const auto own = there.find(item.key());
                   own == there.end() || !is_same(*own, *item)) {
            there[item.key()] = *item;
            is_other = true;
        }
        is_changed |= is_other;
        needs_proposal |= is_other && !leaves_evidence(item.key());
    }
    if (needs_proposal && there.contains("evidence")) {
        there["evidence"] = Json::array({{{"tag", "P"}}});
    }
    return is_changed;
}

/// Takes away what mirrors a place that is gone or says something else now.
void prune(Json& texts, const Json* before, const Json& now) {
    for (auto item = texts.begin(); item != texts.end();) {
        const Json* const old = before == nullptr ? nullptr : part_of(*before, item.key());
        const Json* const place = part_of(now, item.key());
        bool is_stale = place == nullptr;
        if (!is_stale && item->is_object()) {
            prune(*item, old, *place);
            is_stale = item->empty();
        } else if (!is_stale) {
            is_stale = old == nullptr || *old != *place;
        }
        item = is_stale ? texts.erase(item) : std::next(item);
    }
}

void prune_translations(Json& json, const Json& base) {
    const auto tables = json.find("translations");
    if (tables == json.end() || !tables->is_object()) {
        return;
    }
    Json pruned = std::move(*tables);
    for (Json& table : pruned) {
        if (table.is_object()) {
            prune(table, &base, json);
        }
    }
    json["translations"] = std::move(pruned);
}

/// A rule is its numbers: a hand-out brings no words for it, in no language, so that it cannot say
/// of a limit what the limit is not. Earlier ones did; theirs are not read.
void drop_rule_words(Json& group) {
    const auto rules = group.find("pain_rules");
    if (rules == group.end() || !rules->is_object()) {
        return;
    }
    for (Json& rule : *rules) {
        if (rule.is_object()) {
            rule.erase("title");
            rule.erase("words");
        }
    }
}

/// What the base says of a rule is not true of other numbers.
void drop_stale_rule_words(Json& json, const Json& base) {
    const Json* const before = member_of(base, "pain_rules");
    if (member_of(json, "pain_rules") == nullptr || !json["pain_rules"].is_object()) {
        return;
    }
    for (auto rule = json["pain_rules"].begin(); rule != json["pain_rules"].end(); ++rule) {
        const Json* const old = before == nullptr ? nullptr : member_of(*before, rule.key());
        if (rule->is_object() && old != nullptr && !is_same(*old, *rule)) {
            rule->erase("title");
            rule->erase("words");
        }
    }
}

/// A hand-out claims no source; that an exercise is its clinic's own is plain.
void tag_own_exercises(Json& json, const Json& base) {
    const Json* const before = member_of(base, "exercises");
    if (before == nullptr || member_of(json, "exercises") == nullptr) {
        return;
    }
    for (auto exercise = json["exercises"].begin(); exercise != json["exercises"].end();
         ++exercise) {
        if (exercise->is_object() && member_of(*before, exercise.key()) == nullptr) {
            (*exercise)["evidence"] = Json::array({{{"tag", "C"}}});
        }
    }
}

Json applied(const Json& base, Json patch) {
    drop_rule_words(patch);
    Json texts = Json::object();
    if (const auto own = patch.find("translations"); own != patch.end()) {
        texts = std::move(*own);
        patch.erase("translations");
        for (Json& table : texts) {
            if (table.is_object()) {
                drop_rule_words(table);
            }
        }
    }
    Json json = base;
    if (merge(json, patch)) {
        json.erase("sign_off");
        drop_stale_rule_words(json, base);
        tag_own_exercises(json, base);
        prune_translations(json, base);
    }
    if (!texts.empty()) {
        json.merge_patch({{"translations", std::move(texts)}});
    }
    return json;
}

// --- making ------------------------------------------------------------------------------------

Json difference(const Json& before, const Json& after) {
    Json patch = Json::object();
    for (auto item = before.begin(); item != before.end(); ++item) {
        const bool is_gone = !item->is_null() && member_of(after, item.key()) == nullptr;
        if (is_gone && !is_evidence(item.key())) {
            patch[item.key()] = nullptr;
        }
    }
    for (auto item = after.begin(); item != after.end(); ++item) {
        if (item->is_null() || is_evidence(item.key())) {
            continue;
        }
        const Json* const old = member_of(before, item.key());
        if (old == nullptr) {
            patch[item.key()] = without_evidence(*item);
        } else if (!is_same(*old, *item)) {
            patch[item.key()] = old->is_object() && item->is_object() ? difference(*old, *item)
                                                                      : without_evidence(*item);
        }
    }
    return patch;
}

/// What an editor left of the base's translations need not be said.
void drop_known(Json& texts, const Json& known) {
    for (auto item = texts.begin(); item != texts.end();) {
        const Json* const own = member_of(known, item.key());
        if (own != nullptr && item->is_object()) {
            drop_known(*item, *own);
        }
        const bool is_known =
            own != nullptr && (*own == *item || (item->is_object() && item->empty()));
        item = is_known ? texts.erase(item) : std::next(item);
    }
}

Json translations_of(const Json& json) {
    const Json* const texts = member_of(json, "translations");
    return texts == nullptr ? Json::object() : *texts;
}

Json without_aside(Json json) {
    for (auto item = json.begin(); item != json.end();) {
        item = is_aside(item.key()) ? json.erase(item) : std::next(item);
    }
    return json;
}

bool is_in_same_order(const Json& left, const Json& right) {
    auto other = right.begin();
    for (auto item = left.begin(); item != left.end(); ++item, ++other) {
        if (other == right.end() || item.key() != other.key()) {
            return false;
        }
    }
    return other == right.end();
}

Errors problems_of_order(const Json& made, const Json& wanted) {
    Errors errors;
    for (const char* const key : ordered_groups) {
        const Json* const left = member_of(made, key);
        const Json* const right = member_of(wanted, key);
        if (left != nullptr && right != nullptr && !is_in_same_order(*left, *right)) {
            note_error(
                errors,
                {ErrorCode::Contradiction,
                 std::string("/") + key,
                 "A hand-out cannot put these in another order; new ones come last."}
            );
        }
    }
    return errors;
}

} // namespace

Result<Json, Errors> apply_patch(const Json& base, const Json& patch) {
    Errors errors = problems_of(base, patch);
    if (!errors.empty()) {
        return errors;
    }
    return applied(base, patch);
}

Result<Json, Errors> find_patch(const Json& base, const Json& changed) {
    if (!base.is_object() || !changed.is_object()) {
        return Errors{{ErrorCode::WrongType, "", "A programme file is one group in braces."}};
    }
    Json patch = difference(without_aside(base), without_aside(changed));
    drop_rule_words(patch);
    Errors errors = problems_of(base, patch);
    if (!errors.empty()) {
        return errors;
    }
    const Json made = applied(base, patch);
    Json texts = difference(translations_of(made), translations_of(changed));
    drop_known(texts, translations_of(base));
    if (!texts.empty()) {
        patch["translations"] = std::move(texts);
    }
    errors = problems_of_order(made, changed);
    if (!errors.empty()) {
        return errors;
    }
    return patch;
}

} // namespace loadwise
