#include "app/today/offer_view.h"

#include "app/today/graded_view.h"
#include "app/words/names.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace loadwise {

namespace {

std::string rung_words(const AppState& state, const Change& change) {
    const Exercise* const exercise = find_by_id(state.programme->exercises, change.exercise);
    if (exercise == nullptr) {
        return "";
    }
    const Dose& from = dose_at(*exercise, change.from);
    const Dose& to = dose_at(*exercise, change.to);
    const std::string before = dose_words(state.texts, from, exercise->sides);
    const std::string after = dose_words(state.texts, to, exercise->sides);
    if (before != after) {
        return state.texts(
            "offer.change_dose", {{"exercise", exercise->name}, {"from", before}, {"to", after}}
        );
    }
    DetailsChange details =
        changed_details(state.texts, from, exercise->range_of, to, exercise->range_of);
    return state.texts(
        "offer.change_details",
        {{"exercise", exercise->name},
         {"from", std::move(details.from)},
         {"to", std::move(details.to)}}
    );
}

std::string track_words(const AppState& state, const Change& change) {
    return state.texts(
        change.kind == ChangeKind::TrackStart ? "offer.track_starts" : "offer.track_ends",
        {{"track", title_in(state.programme->tracks, change.track)}}
    );
}

std::string change_words(const AppState& state, const Change& change) {
    const Programme& programme = *state.programme;
    const std::string exercise = exercise_name(programme, change.exercise);
    switch (change.kind) {
    case ChangeKind::RungUp:
    case ChangeKind::RungDown:
        return rung_words(state, change);
    case ChangeKind::Swap:
        return state.texts(
            "offer.swap", {{"new", exercise_name(programme, change.other)}, {"old", exercise}}
        );
    case ChangeKind::Pause:
        return state.texts(
            "offer.pause", {{"exercise", exercise}, {"day", day_words(state.texts, change.until)}}
        );
    case ChangeKind::StageUp:
    case ChangeKind::StageDown:
        return state.texts("offer.stage", {{"stage", title_in(programme.stages, change.stage)}});
    case ChangeKind::TrackStart:
    case ChangeKind::TrackEnd:
        return track_words(state, change);
    case ChangeKind::None:
    case ChangeKind::SeekCare:
        break;
    }
    return "";
}

std::string value_words(const Texts& texts, const OfferNumber& number) {
    return quantity_words(texts, number.value, number.unit);
}

/// What the two answers to an offer are called.
struct AnswerWords {
    std::string accept;
    std::string decline;
};

AnswerWords
answers(const Texts& texts, std::string_view key, std::initializer_list<Filling> fillings = {}) {
    const std::string base = "offer.answer." + std::string(key);
    return {texts(base + ".accept", fillings), texts(base + ".decline", fillings)};
}

std::string dose_at_words(const AppState& state, const Exercise& exercise, Rung rung) {
    return dose_words(state.texts, dose_at(exercise, rung), exercise.sides);
}

AnswerWords rung_answers(const AppState& state, const Change& change, bool is_in_force) {
    const Exercise* const exercise = find_by_id(state.programme->exercises, change.exercise);
    const std::string from =
        exercise == nullptr ? "" : dose_at_words(state, *exercise, change.from);
    const std::string to = exercise == nullptr ? "" : dose_at_words(state, *exercise, change.to);
    const bool is_up = change.kind == ChangeKind::RungUp;
    if (from == to) {
        return answers(state.texts, is_up ? "next_step" : "easier");
    }
    return answers(
        state.texts,
        is_up         ? "up"
        : is_in_force ? "eased"
                      : "down",
        {{"from", from}, {"to", to}}
    );
}

AnswerWords stage_answers(const AppState& state, const Change& change) {
    const Programme& programme = *state.programme;
    return answers(
        state.texts,
        change.kind == ChangeKind::StageUp ? "stage_up" : "stage_down",
        {{"stage", title_in(programme.stages, change.stage)},
         {"here", programme.stages[state.patient.stage].title}}
    );
}

/// What a graded plan goes on with when it is not ended at its goal; null when nothing is harder.
const Exercise* next_of_graded(const AppState& state, const TrackId& id) {
    const Track* const track = graded_track(state);
    if (track == nullptr || track->id != id) {
        return nullptr;
    }
    for (const ExerciseState& each : state.patient.exercises) {
        const Exercise* const exercise = find_by_id(state.programme->exercises, each.exercise);
        if (each.is_in_plan && exercise != nullptr && holds(track->exercises, each.exercise)) {
            return find_by_id(state.programme->exercises, exercise->harder);
        }
    }
    return nullptr;
}

AnswerWords track_answers(const AppState& state, const Change& change) {
    const Exercise* const next =
        change.kind == ChangeKind::TrackEnd ? next_of_graded(state, change.track) : nullptr;
    if (next != nullptr) {
        return answers(
            state.texts,
            "goal",
            {{"track", title_in(state.programme->tracks, change.track)}, {"next", next->name}}
        );
    }
    return answers(
        state.texts,
        change.kind == ChangeKind::TrackStart ? "track_start" : "track_end",
        {{"track", title_in(state.programme->tracks, change.track)}}
    );
}

AnswerWords answers_to(const AppState& state, const Change& change, bool is_in_force) {
    const Programme& programme = *state.programme;
    const std::string exercise = exercise_name(programme, change.exercise);
    switch (change.kind) {
    case ChangeKind::RungUp:
    case ChangeKind::RungDown:
        return rung_answers(state, change, is_in_force);
    case ChangeKind::Swap:
        return answers(
            state.texts,
            "swap",
            {{"new", exercise_name(programme, change.other)}, {"old", exercise}}
        );
    case ChangeKind::Pause:
        return answers(
            state.texts,
            "pause",
            {{"exercise", exercise}, {"day", day_words(state.texts, change.until)}}
        );
    case ChangeKind::StageUp:
    case ChangeKind::StageDown:
        return stage_answers(state, change);
    case ChangeKind::TrackStart:
    case ChangeKind::TrackEnd:
        return track_answers(state, change);
    case ChangeKind::None:
    case ChangeKind::SeekCare:
        break;
    }
    return {state.texts("offer.accept"), state.texts("offer.decline")};
}

/// Several changes come together when a whole plan is made easier.
AnswerWords answers_to(const AppState& state, const Offer& offer) {
    if (offer.changes.size() == 1) {
        return answers_to(state, offer.changes.front(), offer.is_in_force);
    }
    return answers(state.texts, "easier");
}

/// Which exercises are meant, where the rule's own words speak of one without a name.
std::string named_exercises(const AppState& state, const Offer& offer) {
    std::vector<std::string> names;
    for (const ExerciseId& id : offer.exercises) {
        names.push_back(exercise_name(*state.programme, id));
    }
    return list_words(state.texts, names);
}

bool is_score(std::string_view key) {
    constexpr std::array<std::string_view, 5> scores{
        "pain_during", "pain_after", "pain_morning", "usual_pain", "usual_at_start"};
    return std::find(scores.begin(), scores.end(), key) != scores.end();
}

/// None where no limit is known: a score alone is no scale.
PainScale scale_of(const Texts& texts, const Offer& offer) {
    PainScale scale;
    std::vector<std::string> said;
    bool has_limit = false;
    for (const OfferNumber& number : offer.numbers) {
        if (number.key == "pain_green") {
            scale.green_most = number.value;
        } else if (number.key == "pain_limit") {
            scale.amber_most = number.value;
            has_limit = true;
        } else if (is_score(number.key)) {
            said.push_back(texts("offer.mark", {{"label", number.label}, {"value", number.value}}));
            scale.marks.push_back({said.back(), number.value});
        }
    }
    if (!has_limit) {
        return {};
    }
    scale.words = texts("offer.scale", {{"marks", list_words(texts, said)}});
    return scale;
}

/// With the year, for it is the year that is most often wrong.
std::string long_day_words(const AppState& state, const LocalTime& at) {
    const std::chrono::year_month_day date(at.date);
    return state.texts(
        "offer.day_of_year",
        {{"day", day_words(state.texts, at.date)}, {"year", static_cast<int>(date.year())}}
    );
}

} // namespace

void add_scale(PainScale& scale, PainScale more) {
    if (scale.marks.empty()) {
        scale = std::move(more);
    } else if (!more.marks.empty()) {
        std::move(more.marks.begin(), more.marks.end(), std::back_inserter(scale.marks));
        scale.words += ". " + more.words;
    }
}

OfferView make_offer_view(const AppState& state, const Offer& offer) {
    const Programme& programme = *state.programme;
    OfferView view;
    view.rule = offer.rule;
    view.question = offer.question;
    view.kind = offer.kind;
    view.title = offer.title;
    view.words = offer.words;
    view.needs_answer = offer.needs_answer;
    const AnswerWords answer = answers_to(state, offer);
    view.accept = answer.accept;
    view.decline = answer.decline;
    if (!offer.exercises.empty()) {
        view.exercise = offer.exercises.front();
    }
    for (const Change& change : offer.changes) {
        const std::string words = change_words(state, change);
        if (!words.empty()) {
            view.change += (view.change.empty() ? "" : "\n") + words;
        }
    }
    const bool is_of_one = offer.kind == RuleKind::Stalled || offer.kind == RuleKind::EaseOff;
    if (offer.kind == RuleKind::StopExercise || (is_of_one && offer.changes.empty())) {
        view.change = named_exercises(state, offer);
    }
    view.scale = scale_of(state.texts, offer);
    for (const OfferNumber& number : offer.numbers) {
        if (view.scale.marks.empty() || !is_score(number.key)) {
            view.numbers.push_back({number.label, value_words(state.texts, number)});
        }
    }
    view.sources = evidence_lines(state.texts, programme, offer.evidence);
    const bool is_of_log = offer.kind == RuleKind::NotEnoughKnown && offer.exercises.empty();
    if (is_of_log) {
        for (const FutureEntry& each : state.patient.set_aside.future) {
            view.entries.emplace_back(
                each.id,
                state.texts("offer.future_entry", {{"day", long_day_words(state, each.at)}})
            );
        }
    }
    return view;
}

const Change* only_step_up(const Offer& offer) {
    const bool is_step = offer.changes.size() == 1 && offer.needs_answer &&
                         offer.changes.front().kind == ChangeKind::RungUp;
    return is_step ? &offer.changes.front() : nullptr;
}

const Offer* open_offer(const AppState& state) {
    const auto open =
        std::find_if(state.offers.begin(), state.offers.end(), [&state](const Offer& offer) {
            return offer.needs_answer && !offer.is_in_force && !is_of_graded(state, offer);
        });
    return open == state.offers.end() ? nullptr : &*open;
}

} // namespace loadwise
