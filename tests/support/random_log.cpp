#include "support/random_log.h"

#include "cli/random_numbers.h"

#include <algorithm>

namespace loadwise::clinic {
namespace {

using cli::RandomNumbers;

struct Writer {
    const Programme& programme;
    RandomNumbers random;
    Diary diary;
    int careful_percent = 0; // how often this patient is well
    int rung = 0;            // of "hold", as the patient believes
    int calm_days = 0;       // of training without much pain, as far as the patient knows
};

const char* any_exercise(Writer& writer) {
    constexpr const char* names[] = {
        "hold", "hold", "hold", "press", "press", "harder_press", "lift", "walk_run", "nonsense"};
    return names[writer.random.below(static_cast<int>(std::size(names)))];
}

int any_score(Writer& writer) {
    const bool is_well = writer.random.chance_percent(writer.careful_percent);
    const int score = is_well ? writer.random.between(1, 2) : writer.random.below(11);
    writer.calm_days = score > 2 ? 0 : writer.calm_days;
    return score;
}

Change any_change(Writer& writer) {
    constexpr ChangeKind kinds[] = {
        ChangeKind::RungUp,
        ChangeKind::RungUp,
        ChangeKind::RungUp,
        ChangeKind::RungDown,
        ChangeKind::Swap,
        ChangeKind::StageUp,
        ChangeKind::TrackStart,
        ChangeKind::TrackEnd,
        ChangeKind::StageDown,
    };
    Change change;
    change.kind = kinds[writer.random.below(static_cast<int>(std::size(kinds)))];
    change.exercise = {any_exercise(writer)};
    change.from = {writer.random.below(3)};
    change.to = {change.from.index + 1 + (writer.random.chance_percent(10) ? 1 : 0)};
    change.other = {"harder_press"};
    change.stage = {writer.random.chance_percent(50) ? "late" : "early"};
    change.track = {writer.random.chance_percent(50) ? "run" : "flare"};
    return change;
}

/// Rules by name, the step up most often.
const char* any_rule(Writer& writer) {
    constexpr const char* names[] = {
        "step_up", "step_up", "step_up", "stage_up", "ease_off", "welcome_back", "run_up"};
    return names[writer.random.below(static_cast<int>(std::size(names)))];
}

void forge_answer(Writer& writer, int day) {
    OfferAnswered answer;
    answer.rule = {any_rule(writer)};
    answer.is_accepted = writer.random.chance_percent(80);
    const int changes = writer.random.chance_percent(90) ? 1 : 2;
    for (int count = 0; count < changes; ++count) {
        answer.changes.push_back(any_change(writer));
    }
    writer.diary.add(moment(day, writer.random.between(8, 22)), answer);
}

/// "hold" goes from 0 to 1 and on: the answer that would be right if the row is complete.
void answer_hopefully(Writer& writer, int day) {
    Change change;
    change.kind = ChangeKind::RungUp;
    change.exercise = {"hold"};
    change.from = {writer.rung};
    change.to = {writer.rung + 1};
    writer.diary.add(moment(day, 12), OfferAnswered{{"step_up"}, true, {change}});
    if (writer.calm_days >= 3) {
        ++writer.rung;
        writer.calm_days = 0;
    }
}

Side any_side(Writer& writer) {
    constexpr Side sides[] = {Side::Both, Side::Both, Side::Left, Side::Right};
    return sides[writer.random.below(static_cast<int>(std::size(sides)))];
}

/// What only newer logs have.
void rarely_new(Writer& writer, int day) {
    switch (writer.random.below(6)) {
    case 0:
        writer.diary.add(
            moment(day, 9),
            PainReported{PainContext::Usual, pain(any_score(writer)), {}, {}, {}, any_side(writer)}
        );
        return;
    case 1:
        writer.diary.add(
            moment(day, 9),
            PainReported{
                PainContext::Usual, pain(2), {}, {}, {}, any_side(writer), Actor::Clinician}
        );
        return;
    case 2:
        writer.diary.add(
            moment(day, 7, 45),
            PainReported{
                PainContext::Morning, pain(any_score(writer)), {}, {}, {}, any_side(writer)}
        );
        return;
    case 3: {
        SetDone left_out;
        left_out.session = {"s" + std::to_string(day) + "_18"};
        left_out.exercise = {any_exercise(writer)};
        left_out.outcome = SetOutcome::Skipped;
        left_out.reason = writer.random.chance_percent(50) ? SkipReason::Pain : SkipReason::NoTime;
        writer.diary.add(moment(day, 18, 5), left_out);
        writer.calm_days = 0;
        return;
    }
    case 4:
        writer.diary.add(
            moment(day, 17),
            PainReported{
                PainContext::During,
                pain(any_score(writer)),
                {"s" + std::to_string(day) + "_18"},
                {any_exercise(writer)},
                {}}
        );
        return;
    default:
        writer.diary.add(
            moment(day, 21),
            RungChanged{{any_exercise(writer)}, {writer.random.below(3)}, Actor::Patient}
        );
        return;
    }
}

void rarely(Writer& writer, int day) {
    switch (writer.random.below(8)) {
    case 0:
        writer.diary.screening(day, "pop", ScreeningAnswer::Yes);
        return;
    case 1:
        writer.diary.screening(day, "pop", ScreeningAnswer::Cleared);
        return;
    case 2:
        writer.diary.add(moment(day, 10), RungChanged{{"hold"}, {2}, Actor::Patient});
        return;
    case 3:
        writer.diary.add(moment(day, 10), RungChanged{{"hold"}, {1}, Actor::Clinician});
        writer.rung = 1;
        return;
    case 4:
        writer.diary.add(moment(day, 10), StageChanged{{"late"}, Actor::Patient});
        return;
    case 5:
        writer.diary.add(
            moment(day, 10), LockChanged{{"hold"}, writer.random.chance_percent(50), {}}
        );
        return;
    case 6:
        writer.diary.add(moment(day, 10), TrackChanged{{"run"}, true, Actor::Patient});
        return;
    default:
        writer.diary.add(moment(day, 10), ExerciseChosen{{"press"}, false, Actor::Patient});
        return;
    }
}

void live_day(Writer& writer, int day) {
    RandomNumbers& random = writer.random;
    const bool is_careful = random.chance_percent(writer.careful_percent);
    if (day > 0 && (is_careful || random.chance_percent(60))) {
        writer.diary.morning(day, any_score(writer));
    }
    if (writer.calm_days >= 3 || random.chance_percent(10)) {
        answer_hopefully(writer, day);
    }
    if (random.chance_percent(12)) {
        forge_answer(writer, day);
    }
    if (random.chance_percent(6)) {
        rarely(writer, day);
    }
    if (random.chance_percent(5)) {
        rarely_new(writer, day);
    }
    if (random.chance_percent(75)) {
        const bool is_hold = random.chance_percent(80);
        const std::string exercise = is_hold ? "hold" : any_exercise(writer);
        const int rung = is_hold ? writer.rung : random.below(3);
        writer.calm_days += is_hold ? 1 : 0;
        if (random.chance_percent(95)) {
            writer.diary.train(day, exercise, rung, any_score(writer));
        } else {
            writer.diary.train_silently(day, exercise, rung);
        }
    }
    if (random.chance_percent(20)) {
        writer.diary.after(day, any_score(writer));
    }
}

bool is_answer(const Entry& entry) {
    return std::get_if<OfferAnswered>(&entry.body) != nullptr;
}

} // namespace

std::vector<Entry> random_log(const Programme& programme, int seed) {
    Writer writer{
        programme, RandomNumbers(static_cast<std::uint64_t>(seed)), Diary::started(programme)};
    writer.careful_percent = writer.random.chance_percent(60) ? 99 : writer.random.between(40, 100);
    const int days = writer.random.between(4, 16);
    int day = 0;
    for (int count = 0; count < days; ++count) {
        live_day(writer, day);
        day += writer.random.chance_percent(4) ? 9 : writer.random.between(1, 2);
    }
    return std::move(writer.diary.entries());
}

std::optional<std::size_t> last_pain_before_answer(const std::vector<Entry>& entries, int seed) {
    std::vector<std::size_t> places;
    bool is_morning_known = false;
    for (std::size_t place = entries.size(); place > 0; --place) {
        const Entry& entry = entries[place - 1];
        if (is_answer(entry)) {
            break;
        }
        const auto* told = std::get_if<PainReported>(&entry.body);
        if (told == nullptr || told->context == PainContext::Usual) {
            continue;
        }
        const bool is_morning = told->context == PainContext::Morning;
        if (!is_morning || !is_morning_known) {
            places.push_back(place - 1);
        }
        is_morning_known = is_morning_known || is_morning;
    }
    if (places.empty()) {
        return std::nullopt;
    }
    return places[static_cast<std::size_t>(seed) % places.size()];
}

} // namespace loadwise::clinic
