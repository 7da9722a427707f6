#include "app/session/player_view.h"

#include "app/session/exercise_picture.h"
#include "app/session/pain_view.h"
#include "app/session/player_facts.h"
#include "app/session/update_pocket.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"
#include "figure/motion.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

/// Everything the parts of the view look at.
struct PlayerContext {
    const AppState& state;
    const SessionSets& sets;
    SetTimeline timeline;
    SetPlan plan;
    Millis worked;

    const Player& player() const { return state.player; }

    PlayerMoment moment() const {
        return {state.player, plan, timeline, state.told, is_on_foot(sets)};
    }
};

std::string set_words(const PlayerContext& looked) {
    if (looked.plan.asks_at_end) {
        return looked.state.texts(
            "graded.part", {{"number", looked.player().set.number}, {"all", looked.sets.dose->sets}}
        );
    }
    return set_words(looked.state.texts, looked.player().set, looked.sets.dose->sets);
}

void show_beat(PlayerView& view, const PlayerContext& looked, const Beat& beat) {
    const Texts& texts = looked.state.texts;
    const long long all = looked.timeline.repetitions;
    const bool counts_down =
        beat.move == Move::Hold || beat.move == Move::Work || beat.move == Move::Recover;
    if (counts_down || beat.move == Move::Release) {
        const Millis left = beat.start + beat.length - looked.worked;
        view.number = clock_words(left);
        if (all > 1) {
            view.under = texts("player.number_of", {{"number", beat.repetition}, {"all", all}});
        } else if (whole_seconds(left) < 60) {
            view.under = texts("player.seconds", {{"count", whole_seconds(left)}});
        }
        return;
    }
    view.number = std::to_string(beat.repetition);
    view.under = texts("player.of", {{"all", all}});
}

void show_own_pace(PlayerView& view, const PlayerContext& looked) {
    const Texts& texts = looked.state.texts;
    const Dose& dose = *looked.sets.dose;
    if (dose.distance_metres) {
        view.number = std::to_string(*dose.distance_metres);
        view.under = texts("player.metres");
    } else {
        const int repetitions = dose.repetitions.value_or(1);
        view.number = std::to_string(repetitions);
        view.under = texts("player.repetitions", {{"count", repetitions}});
    }
}

std::string next_words(const PlayerContext& looked) {
    const Texts& texts = looked.state.texts;
    const Dose& dose = *looked.sets.dose;
    if (looked.plan.asks_at_end && dose.hold) {
        return texts(
            "graded.next_part",
            {{"number", looked.player().set.number},
             {"all", dose.sets},
             {"work", duration_words(texts, *dose.hold)}}
        );
    }
    return next_set_words(texts, dose, looked.player().set);
}

void show_time(PlayerView& view, const PlayerContext& looked) {
    const Player& player = looked.player();
    const std::optional<Millis> length = phase_length(player, looked.plan);
    const Millis gone = elapsed(player, looked.state.told);
    if (player.phase == PlayerPhase::Work) {
        const Beat* const beat = beat_at(looked.timeline, looked.worked);
        if (beat != nullptr) {
            show_beat(view, looked, *beat);
        } else {
            show_own_pace(view, looked);
        }
    } else if (length) {
        view.number = clock_words(*length - gone);
        view.under = next_words(looked);
    }
    if (length && *length > Millis(0)) {
        const Millis all = player.phase == PlayerPhase::Work ? looked.timeline.length : *length;
        const Millis part = player.phase == PlayerPhase::Work ? looked.worked : gone;
        view.share = std::clamp(
            static_cast<double>(part.count()) / static_cast<double>(all.count()), 0.0, 1.0
        );
    }
    if (player.is_running() && length) {
        // The number changes when a whole second of the phase is over.
        const Millis time = player.phase == PlayerPhase::Work ? looked.worked : gone;
        const Millis in_second = (time % one_second + one_second) % one_second;
        const Millis next = std::min(one_second - in_second, std::max(*length - gone, Millis(1)));
        view.wake_ms = static_cast<int>(next.count());
    }
}

void show_words(PlayerView& view, const PlayerContext& looked) {
    const Texts& texts = looked.state.texts;
    const Player& player = looked.player();
    view.caption = caption_of(texts, looked.moment());
    view.status = status_of(texts, looked.moment());
    if (player.phase == PlayerPhase::Confirm && looked.plan.asks_at_end) {
        view.status = texts("graded.over");
    } else if (player.phase == PlayerPhase::Confirm && asks_of_heard(player)) {
        view.status = heard_question(looked.state);
    } else if (player.phase == PlayerPhase::Confirm) {
        view.status = texts("player.was_it_done", {{"set", set_words(looked)}});
    } else if (player.phase == PlayerPhase::Ready && view.sets_done + view.skipped > 0) {
        view.status =
            texts("player.status.next", {{"exercise", view.title}, {"set", set_words(looked)}});
    }
    const bool was_begun = player.phase == PlayerPhase::Work || player.work_from > Millis(0);
    const bool can_hurry = player.phase == PlayerPhase::Rest || player.phase == PlayerPhase::Change;
    view.start_label =
        player.paused_at ? texts("player.go_on")
        : can_hurry      ? texts("player.start_now")
        : looked.sets.done + looked.sets.skipped > 0 && !was_begun
            ? texts(looked.plan.asks_at_end ? "graded.start_part" : "player.start_set")
            : texts("player.start");
}

bool can_go_back(const PlayerContext& looked) {
    const auto& settled = looked.state.session.settled;
    return looked.player().phase != PlayerPhase::Ready ||
           std::any_of(settled.begin(), settled.end(), [&](const SettledSet& each) {
               return each.set.exercise == looked.sets.exercise->id;
           });
}

/// Towards the end of the movement that goes on: the position it leads to. Before and between sets
/// the one that the next begins in.
double key_phase_of(const PlayerContext& looked, const Figure& figure) {
    const bool is_work = looked.player().phase == PlayerPhase::Work;
    const std::vector<double> keys = key_phases(figure);
    if (figure.motion == Motion::Hold) {
        return is_work ? keys.front() : 0;
    }
    const Beat* const beat = is_work ? beat_at(looked.timeline, looked.worked) : nullptr;
    const bool is_high = beat != nullptr && (beat->move == Move::Lift || beat->move == Move::Top);
    double phase = keys.front();
    for (const double key : keys) {
        const bool is_high_key = key > 0.25;
        phase = is_high_key == is_high && beat != nullptr ? key : phase;
    }
    return phase;
}

PlayerFigure picture_of(const PlayerContext& looked) {
    PlayerFigure picture;
    const Dose& dose = *looked.sets.dose;
    const ExercisePicture fitted = picture_of(looked.state.figures, *looked.sets.exercise, dose);
    if (fitted == nullptr) {
        return picture;
    }
    picture.figure = &fitted->figure;
    const Figure& figure = *picture.figure;
    const Player& player = looked.player();
    picture.is_mirrored = player.set.side == Side::Left;
    const double seconds = static_cast<double>(looked.worked.count()) / 1000;
    picture.phase = phase_of(figure, dose.tempo, seconds);
    picture.is_moving =
        player.phase == PlayerPhase::Work && player.is_running() && figure.motion != Motion::Hold;
    picture.key_phase = key_phase_of(looked, figure);
    return picture;
}

std::string change_words(const AppState& state, const Change& change, std::string_view key) {
    const bool is_swap = change.kind == ChangeKind::Swap;
    const Exercise* const exercise =
        find_by_id(state.programme->exercises, is_swap ? change.other : change.exercise);
    if (exercise == nullptr || exercise->ladder.empty()) {
        return {};
    }
    Rung rung = change.to;
    for (const ExerciseState& standing : state.patient.exercises) {
        rung = is_swap && standing.exercise == exercise->id ? standing.rung : rung;
    }
    const Dose& dose = dose_at(*exercise, rung);
    const std::string words = dose_words(state.texts, dose, exercise->sides);
    return state.texts(key, {{"what", is_swap ? exercise->name + ": " + words : words}});
}

std::optional<PlayerChange> easier_of(const AppState& state, const ExerciseId& exercise) {
    const std::optional<Change> change = easier_now(state, exercise);
    if (!change) {
        return std::nullopt;
    }
    return PlayerChange{change_words(state, *change, "player.easier"), exercise, change->from, {}};
}

/// What it takes the place of needs something, and it needs nothing.
std::optional<PlayerChange> without_kit(const AppState& state, const Exercise& exercise) {
    const std::optional<Change> change = easier_now(state, exercise.id);
    const bool is_swap = change && change->kind == ChangeKind::Swap;
    const Exercise* const other =
        is_swap ? find_by_id(state.programme->exercises, change->other) : nullptr;
    if (other == nullptr || exercise.equipment.empty() || !other->equipment.empty()) {
        return std::nullopt;
    }
    return PlayerChange{
        state.texts("player.skip.instead", {{"exercise", other->name}}),
        exercise.id,
        change->from,
        {}};
}

/// Before the first start; with the exercise in which nobody can look, when there is one.
void show_voice(PlayerView& view, const AppState& state) {
    view.asks_voice = !state.settings.has_voice && state.senses.voice != SenseState::None;
    for (const SessionSets& sets : sets_of_session(state)) {
        const Figure* const figure = view.asks_voice ? figure_of(state, *sets.exercise) : nullptr;
        if (figure != nullptr && sets.is_open && view.voice_reason.empty() &&
            is_face_down(*figure)) {
            view.voice_reason =
                state.texts("player.voice_ask.face_down", {{"exercise", sets.exercise->name}});
        }
    }
}

/// Only what the rules offer anyway, and before the first set: a set is no place for more.
std::optional<PlayerChange> harder_of(const AppState& state, const SessionSets& sets) {
    if (sets.done + sets.skipped > 0) {
        return std::nullopt;
    }
    for (const Offer& offer : state.offers) {
        const bool is_of_exercise = offer.kind == RuleKind::StepUp && offer.needs_answer &&
                                    offer.changes.size() == 1 &&
                                    offer.changes.front().exercise == sets.exercise->id;
        if (is_of_exercise) {
            const Change& change = offer.changes.front();
            return PlayerChange{
                change_words(state, change, "player.harder"), change.exercise, {}, offer.rule};
        }
    }
    return std::nullopt;
}

constexpr double pound_grams = 453.59237;
constexpr double half_kilogram_grams = 500;

double step_grams(WeightUnit unit) {
    return unit == WeightUnit::Pounds ? pound_grams : half_kilogram_grams;
}

std::string load_words(const AppState& state, int grams, const PlayerLoad& load) {
    if (grams <= 0) {
        return state.texts("player.no_weight");
    }
    return load.unit == WeightUnit::Pounds ? state.texts("player.pounds", {{"count", load.steps}})
                                           : weight_words(state.texts, grams);
}

PlayerLoad load_view(const AppState& state, const SessionSets& sets) {
    PlayerLoad view;
    const SetLoad load = load_of(state, sets);
    const std::optional<Load>& prescribed = sets.dose->load;
    view.is_prescribed = prescribed && prescribed->kind != LoadKind::BodyWeight;
    view.is_band = view.is_prescribed && prescribed->kind == LoadKind::Band;
    if (view.is_band) {
        view.steps = load.band.value_or(1);
        view.least = 1;
        view.most = 10;
        view.words = state.texts("player.band", {{"number", view.steps}});
        return view;
    }
    const int grams = load.grams.value_or(0);
    view.unit = unit_of(state.settings, state.browser_languages);
    view.steps = static_cast<int>(std::lround(grams / step_grams(view.unit)));
    view.most = view.unit == WeightUnit::Pounds ? 660 : 600;
    view.words = load_words(state, grams, view);
    return view;
}

/// The last set that was done in this session.
void show_effort(PlayerView& view, const AppState& state) {
    const auto& settled = state.session.settled;
    const auto last = std::find_if(settled.rbegin(), settled.rend(), [](const SettledSet& each) {
        return each.set.outcome == SetOutcome::Completed;
    });
    if (last == settled.rend()) {
        return;
    }
    const Exercise* const exercise = find_by_id(state.programme->exercises, last->set.exercise);
    view.effort = last->set.effort;
    view.effort_label = state.texts(
        "player.effort",
        {{"exercise", exercise == nullptr ? std::string_view() : exercise->name},
         {"number", last->set.set_number}}
    );
}

void show_exercise(PlayerView& view, const PlayerContext& looked) {
    const AppState& state = looked.state;
    const Exercise& exercise = *looked.sets.exercise;
    view.title = exercise.name;
    view.chips = dose_chips(state.texts, *looked.sets.dose, exercise.sides);
    view.dose = dose_words(state.texts, *looked.sets.dose, exercise.sides);
    view.details = dose_details(state.texts, *looked.sets.dose, exercise.range_of);
    view.set_words = set_words(looked);
    view.cues = exercise.cues;
    view.stop_rule = exercise.stop_rule;
    view.load = load_view(state, looked.sets);
    view.easier = easier_of(state, exercise.id);
    view.harder = harder_of(state, looked.sets);
    view.without_kit = without_kit(state, exercise);
    view.picture = picture_of(looked);
    view.media = media_of(looked.state.texts, *looked.sets.exercise);
}

/// What is known of the session in one line.
std::string session_words(const AppState& state, const PlayerView& view, int place, int all) {
    const Texts& texts = state.texts;
    std::vector<std::string> parts;
    if (place > 0) {
        parts.push_back(texts("player.exercise_of", {{"number", place}, {"all", all}}));
    }
    if (view.is_graded) {
        return time_left_words(state);
    }
    parts.push_back(
        view.skipped == 0
            ? texts("player.sets_done", {{"done", view.sets_done}, {"all", view.sets_planned}})
            : texts(
                  "player.sets_skipped",
                  {{"done", view.sets_done}, {"skipped", view.skipped}, {"all", view.sets_planned}}
              )
    );
    if (std::string left = time_left_words(state); !left.empty()) {
        parts.push_back(std::move(left));
    }
    std::string words;
    for (const std::string& part : parts) {
        words += words.empty() ? part : " · " + part;
    }
    return words;
}

void show_session(PlayerView& view, const AppState& state) {
    const std::vector<SessionSets> all = sets_of_session(state);
    int place = 0;
    for (std::size_t index = 0; index < all.size(); ++index) {
        const SessionSets& sets = all[index];
        view.sets_done += sets.done;
        view.skipped += sets.skipped;
        view.sets_planned +=
            sets.is_stopped ? sets.done + sets.skipped : static_cast<int>(sets.all.size());
        place = sets.exercise->id == state.player.exercise ? static_cast<int>(index) + 1 : place;
    }
    view.session = session_words(state, view, place, static_cast<int>(all.size()));
}

/// What the device cannot give comes first.
void show_senses(PlayerView& view, const AppState& state) {
    view.senses = make_senses_view(state);
    const std::string& notice = view.senses.notice;
    view.is_status_warning = !notice.empty() && !view.is_over;
    if (view.is_status_warning) {
        view.status = view.status.empty() ? notice : notice + " " + view.status;
    }
}

void show_pocket(PlayerView& view, const PlayerContext& looked) {
    const AppState& state = looked.state;
    PocketView& pocket = view.pocket;
    pocket.is_run = is_run(looked.sets);
    pocket.is_possible = can_be_heard(state, looked.sets);
    pocket.is_on = is_in_pocket(state, looked.sets);
    pocket.asks_first =
        pocket.is_possible && pocket.is_run && !state.settings.pocket_runs.has_value();
    pocket.controls = state.texts(
        state.senses.pocket == SenseState::Bare ? "pocket.no_controls" : "pocket.controls"
    );
    if (pocket.is_on && view.phase == PlayerPhase::Ready) {
        const std::string words = state.texts("pocket.on");
        view.status = view.status.empty() ? words : words + " " + view.status;
    }
    if (view.panel == PlayerPanel::Pocket) {
        pocket.sounds = pocket_meanings(state, looked.sets);
    }
}

/// After an exercise was ended because it hurt, and the pain was within the limit.
void show_sore(PlayerView& view, const AppState& state) {
    const Exercise* const exercise =
        state.programme ? find_by_id(state.programme->exercises, state.sore) : nullptr;
    if (exercise == nullptr) {
        return;
    }
    view.sore_words = state.texts("player.ended_sore", {{"exercise", exercise->name}});
    if (std::optional<PlayerChange> easier = easier_of(state, state.sore)) {
        view.easier = std::move(easier);
    }
}

} // namespace

SetLoad load_of_steps(const PlayerView& view, int steps) {
    if (view.load.is_band) {
        return {{}, steps};
    }
    const double grams = steps * step_grams(view.load.unit);
    return {static_cast<int>(std::lround(grams)), {}};
}

PlayerView make_player_view(const AppState& state) {
    PlayerView view;
    view.is_graded = !state.session.track.empty();
    show_session(view, state);
    view.phase = state.player.phase;
    view.is_paused = state.player.paused_at.has_value();
    view.is_work = view.phase == PlayerPhase::Work;
    view.panel = state.panel;
    view.pain_words = short_pain_words(*state.programme);
    if (state.soreness) {
        view.soreness = state.soreness->value();
    }
    const std::optional<SessionSets> sets = sets_of(state, state.player.exercise);
    view.is_over = !sets || !sets->is_open || sets->left.empty();
    if (view.is_over) {
        view.title = state.texts(
            view.sets_done + view.skipped > 0 ? "player.all_done" : "player.nothing_planned"
        );
    } else {
        const PlayerContext looked{
            state,
            *sets,
            timeline_of(state, *sets),
            plan_of(state, *sets),
            worked(state.player, state.told)};
        show_exercise(view, looked);
        show_time(view, looked);
        show_words(view, looked);
        view.can_go_back = can_go_back(looked);
        view.asks_how_it_was = view.is_graded && view.phase == PlayerPhase::Confirm;
        if (view.is_graded && view.phase == PlayerPhase::Rest && !view.cues.empty()) {
            view.break_words = view.cues.back();
        }
        show_pocket(view, looked);
        view.is_own_pace = view.is_work && !view.is_paused && !looked.timeline.is_paced();
    }
    view.pocket.heard = heard_question(state);
    view.pocket.is_several = state.player.heard.size() > 1 && !state.pocket.asks_each;
    show_sore(view, state);
    show_effort(view, state);
    show_voice(view, state);
    show_senses(view, state);
    view.settings = state.settings;
    return view;
}

} // namespace loadwise
