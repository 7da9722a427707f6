#include "format/export/advice_json.h"

#include "base/date_text.h"
#include "format/log/change_json.h"
#include "format/log/log_words.h"
#include "format/programme/programme_words.h"

#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

constexpr Choice<Availability> availability_words[] = {
    {"now", Availability::Now},
    {"done_for_today", Availability::DoneForToday},
    {"resting", Availability::Resting},
    {"week_full", Availability::WeekFull},
    {"stopped_after_pain", Availability::StoppedAfterPain},
    {"morning_too_high", Availability::MorningTooHigh},
    {"paused", Availability::Paused},
    {"care_lock", Availability::CareLock},
    {"questions_first", Availability::QuestionsFirst},
};

constexpr Choice<DayKind> day_kind_words[] = {
    {"care_lock", DayKind::CareLock},
    {"questions_first", DayKind::QuestionsFirst},
    {"flare", DayKind::Flare},
    {"welcome_back", DayKind::WelcomeBack},
    {"training", DayKind::Training},
    {"done", DayKind::Done},
    {"rest", DayKind::Rest},
};

template <typename T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

template <typename IdType>
Json names(const std::vector<IdType>& ids) {
    Json list = Json::array();
    for (const IdType& id : ids) {
        list.push_back(id.text);
    }
    return list;
}

Json written(const PlannedExercise& planned) {
    Json json;
    json["exercise"] = planned.exercise.text;
    json["track"] = planned.track.text;
    json["rung"] = planned.rung.index;
    json["eased_from"] = planned.eased_from ? Json(planned.eased_from->index) : Json(nullptr);
    json["availability"] = word_for(availability_words, planned.availability);
    json["wait_mins"] = planned.wait.count();
    json["sessions_done"] = planned.sessions_done;
    json["sessions_planned"] = planned.sessions_planned;
    return json;
}

Json written(const CriterionProgress& progress) {
    Json json;
    json["criterion"] = progress.criterion.text;
    json["title"] = progress.title;
    json["value"] = or_null(progress.value);
    json["target"] = progress.target;
    json["at_most"] = progress.is_at_most;
    json["unit"] = progress.unit;
    json["met"] = progress.is_met;
    return json;
}

Json written(const Change& change) {
    return write_change(change);
}

Json written(const Evidence& evidence) {
    Json json;
    json["tag"] = word_for(evidence_tag_words, evidence.tag);
    json["source"] = evidence.source.text;
    json["note"] = evidence.note;
    return json;
}

Json written(const OfferNumber& number);
Json written(const Offer& offer);
Json written(const FutureEntry& entry);

template <typename Item>
Json list_of(const std::vector<Item>& items) {
    Json list = Json::array();
    for (const Item& item : items) {
        list.push_back(written(item));
    }
    return list;
}

Json written(const OfferNumber& number) {
    Json json;
    json["key"] = number.key;
    json["label"] = number.label;
    json["value"] = number.value;
    json["unit"] = number.unit;
    return json;
}

Json written(const Offer& offer) {
    Json json;
    json["rule"] = offer.rule.text;
    json["kind"] = word_for(rule_kind_words, offer.kind);
    json["track"] = offer.track.text;
    json["title"] = offer.title;
    json["words"] = offer.words;
    json["exercises"] = names(offer.exercises);
    json["numbers"] = list_of(offer.numbers);
    json["evidence"] = list_of(offer.evidence);
    json["card"] = offer.card.text;
    json["changes"] = list_of(offer.changes);
    json["needs_answer"] = offer.needs_answer;
    json["in_force"] = offer.is_in_force;
    return json;
}

Json written(const FutureEntry& entry) {
    Json json;
    json["id"] = entry.id.text;
    json["at"] = to_text(entry.at);
    return json;
}

Json written(const SetAside& set_aside) {
    Json json;
    json["other_programme"] = set_aside.other_programme;
    json["newer_version"] = set_aside.newer_version;
    json["unknown_id"] = set_aside.unknown_id;
    json["in_future"] = set_aside.in_future;
    json["future"] = Json::array();
    for (const FutureEntry& each : set_aside.future) {
        json["future"].push_back({{"id", each.id.text}, {"at", to_text(each.at)}});
    }
    json["unreadable"] = set_aside.unreadable;
    json["duplicates"] = set_aside.duplicates;
    json["refused"] = set_aside.refused;
    json["future"] = list_of(set_aside.future);
    return json;
}

Json written(const DayPlan& plan) {
    Json json;
    json["kind"] = word_for(day_kind_words, plan.kind);
    json["days_in_stage"] = plan.days_in_stage;
    json["days_since_session"] = plan.days_since_session;
    json["exercises"] = list_of(plan.exercises);
    json["morning_due_for"] =
        plan.morning_due ? Json(to_text(plan.morning_due->trained_on)) : Json(nullptr);
    json["questions"] = names(plan.questions);
    json["measures_due"] = names(plan.measures_due);
    json["exit_criteria"] = list_of(plan.exit_criteria);
    json["usual_now"] = or_null(plan.usual_now);
    json["usual_at_start"] = or_null(plan.usual_at_start);
    return json;
}

} // namespace

std::string write_advice(
    const Programme& programme,
    const PatientState& state,
    const DayPlan& plan,
    const std::vector<Offer>& offers
) {
    Json json;
    json["programme"] = programme.id.text;
    json["version"] = programme.version;
    json["signed_off"] = programme.sign_off.has_value();
    json["advice_mode"] = word_for(advice_mode_words, programme.advice_mode);
    json["date"] = to_text(plan.date);
    json["stage"] = plan.stage.text;
    json["plan"] = written(plan);
    json["offers"] = list_of(offers);
    json["set_aside"] = written(state.set_aside);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace loadwise
