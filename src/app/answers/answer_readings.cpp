#include "app/answers/answer_readings.h"

#include "app/words/words.h"
#include "engine/plan/adherence.h"
#include "engine/state/baseline.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <set>
#include <utility>

namespace loadwise {

namespace {

using std::chrono::days;

constexpr int read_days = 14;
constexpr int days_in_week = 7;
constexpr int mornings_least = 3;
constexpr int settled_days_least = 3;
constexpr int gap_days_least = 3;

struct Reader {
    const AppState& state;
    const Texts& words;

    std::string day(Date date) const { return short_day(state.texts, date); }

    Date first_date() const { return state.now.date - days(read_days - 1); }

    bool is_recent(Date date) const { return date >= first_date() && date <= state.now.date; }
};

void take_highest(std::optional<int>& highest, const PainScore& score) {
    highest = std::max(highest.value_or(0), score.value());
}

/// The worst that was told on the morning of this date, of no side.
std::optional<int> morning_on(const PatientState& patient, Date date) {
    std::optional<int> worst;
    for (const MorningPain& morning : patient.mornings) {
        if (morning.at.date == date && morning.side == Side::Both) {
            take_highest(worst, morning.score);
        }
    }
    return worst;
}

/// A training day whose next morning is known, and what it is compared with. Mornings of two sides
/// are told apart, and are no one number.
bool has_morning(const TrainingDay& day) {
    return is_trained(day) && day.morning && day.usual && day.morning_of_both == day.morning;
}

std::string settling(const Reader& reader) {
    int unrisen = 0;
    const std::vector<TrainingDay>& all = reader.state.patient.days;
    for (auto day = all.rbegin(); day != all.rend(); ++day) {
        const Date morning = day->date + days(1);
        const std::optional<int> told = morning_on(reader.state.patient, morning);
        // After a journey the morning of that training may have had another date.
        if (!reader.is_recent(day->date) || !has_morning(*day) || told != day->morning->value()) {
            continue;
        }
        const int rise = *told - *day->usual;
        if (rise <= 0) {
            ++unrisen;
            continue;
        }
        const std::optional<int> after = morning_on(reader.state.patient, morning + days(1));
        if (!after) {
            return {};
        }
        return reader.words(
            *after <= *day->usual ? "settling.back" : "settling.above",
            {{"day", reader.day(morning)}, {"rise", rise}, {"after", *after}}
        );
    }
    return unrisen < settled_days_least ? std::string()
                                        : reader.words("settling.none", {{"count", unrisen}});
}

struct Span {
    int low = PainScore::highest;
    int high = PainScore::lowest;
    int count = 0;
};

/// Of the mornings on the seven dates that end with this one.
Span mornings_until(const PatientState& patient, Date last) {
    Span span;
    for (const MorningPain& morning : patient.mornings) {
        if (morning.at.date <= last && morning.at.date > last - days(days_in_week)) {
            span.low = std::min(span.low, morning.score.value());
            span.high = std::max(span.high, morning.score.value());
            ++span.count;
        }
    }
    return span;
}

std::string span_words(const Texts& words, const Span& span) {
    return span.low == span.high ? words("mornings.same", {{"low", span.low}})
                                 : words("mornings.span", {{"low", span.low}, {"high", span.high}});
}

std::string mornings(const Reader& reader) {
    const Date today = reader.state.now.date;
    const Span now = mornings_until(reader.state.patient, today);
    const Span before = mornings_until(reader.state.patient, today - days(days_in_week));
    if (now.count < mornings_least) {
        return {};
    }
    const std::string recent = span_words(reader.words, now);
    return before.count < mornings_least
               ? reader.words("mornings.one", {{"now", recent}})
               : reader.words(
                     "mornings.two", {{"now", recent}, {"before", span_words(reader.words, before)}}
                 );
}

std::string during(const Reader& reader) {
    const PatientState& patient = reader.state.patient;
    std::optional<int> highest;
    int count = 0;
    for (const PainTold& pain : patient.pains) {
        if (pain.context == PainContext::During && reader.is_recent(pain.at.date)) {
            take_highest(highest, pain.score);
            ++count;
        }
    }
    if (!highest) {
        return {};
    }
    const PainLimits limits = pain_limits(
        *reader.state.programme, nullptr, usual_before(patient, instant_of(reader.state.now))
    );
    return reader.words(
        "during", {{"count", count}, {"highest", *highest}, {"limit", limits.amber_most}}
    );
}

std::string evening(const Reader& reader) {
    const TrainingDay* worst = nullptr;
    for (const TrainingDay& day : reader.state.patient.days) {
        const bool counts = reader.is_recent(day.date) && is_trained(day) && day.after;
        if (counts && (worst == nullptr || day.after->value() >= worst->after->value())) {
            worst = &day;
        }
    }
    if (worst == nullptr) {
        return {};
    }
    const int after = worst->after->value();
    const std::string day = reader.day(worst->date);
    return worst->morning
               ? reader.words(
                     "evening.morning",
                     {{"after", after}, {"day", day}, {"morning", worst->morning->value()}}
                 )
               : reader.words("evening.told", {{"after", after}, {"day", day}});
}

/// The first and the last reading of the side that was taken last.
std::string measured(const Reader& reader, const MeasureId& id) {
    const Measure* const measure = find_by_id(reader.state.programme->measures, id);
    const MeasureReading* first = nullptr;
    const MeasureReading* last = nullptr;
    for (const MeasureReading& each : reader.state.patient.readings) {
        if (each.measure == id && reader.is_recent(each.at.date)) {
            first = first != nullptr && first->side == each.side ? first : &each;
            last = &each;
        }
    }
    if (measure == nullptr || last == nullptr || first->at.date == last->at.date) {
        return {};
    }
    const Texts& texts = reader.state.texts;
    return reader.words(
        "measured.two",
        {{"measure", measure->title},
         {"first", measured_words(texts, *measure, first->value)},
         {"day", reader.day(first->at.date)},
         {"last", measured_words(texts, *measure, last->value)},
         {"now", reader.day(last->at.date)}}
    );
}

std::string stage(const Reader& reader) {
    const PatientState& patient = reader.state.patient;
    const std::vector<Stage>& stages = reader.state.programme->stages;
    const int count = reader.state.day.days_in_stage;
    if (count < 1 || patient.stage >= stages.size()) {
        return {};
    }
    const std::string said =
        reader.words("standing.days", {{"count", count}, {"stage", stages[patient.stage].title}});
    const bool has_step = patient.last_raise && !patient.last_raise->exercise.empty();
    return has_step
               ? said + " " +
                     reader.words("standing.up", {{"day", reader.day(patient.last_raise->at.date)}})
               : said;
}

std::string trained_days(const Reader& reader) {
    const AppState& state = reader.state;
    std::set<Date> done;
    for (const TrainingDay& day : state.patient.days) {
        if (reader.is_recent(day.date) && is_trained(day)) {
            done.insert(day.date);
        }
    }
    std::set<Date> missed;
    for (const MissedSessions& each : missed_sessions(
             *state.programme, state.patient, reader.first_date(), training_date_of(state.now)
         )) {
        if (!done.contains(each.date)) {
            missed.insert(each.date);
        }
    }
    if (done.empty() && missed.empty()) {
        return {};
    }
    const std::string said =
        reader.words("days.done", {{"count", static_cast<int>(done.size())}}) + " ";
    return said + (missed.empty()
                       ? reader.words("days.all")
                       : reader.words("days.missed", {{"count", static_cast<int>(missed.size())}}));
}

std::string gap(const Reader& reader) {
    const TrainingDay* const last = last_training_day(reader.state.patient);
    if (last == nullptr) {
        return {};
    }
    const auto count = static_cast<int>((reader.state.now.date - last->date).count());
    return count < gap_days_least
               ? std::string()
               : reader.words("gap.ago", {{"count", count}, {"day", reader.day(last->date)}});
}

std::string sides(const Reader& reader) {
    std::optional<int> left;
    std::optional<int> right;
    for (const MorningPain& morning : reader.state.patient.mornings) {
        if (reader.is_recent(morning.at.date) && morning.side != Side::Both) {
            take_highest(morning.side == Side::Left ? left : right, morning.score);
        }
    }
    return left && right ? reader.words("sides.two", {{"left", *left}, {"right", *right}})
                         : std::string();
}

std::string flare(const Reader& reader) {
    const AppState& state = reader.state;
    const TrackState* const last = last_flare(*state.programme, state.patient);
    if (last == nullptr) {
        return {};
    }
    const std::string first = reader.day(last->started.date);
    return last->ended
               ? reader.words(
                     "flare.ran", {{"first", first}, {"last", reader.day(last->ended->date)}}
                 )
               : reader.words("flare.runs", {{"day", first}});
}

} // namespace

std::string reading_words(const AppState& state, const Texts& words, const BookAnswer& answer) {
    const Reader reader{state, words};
    switch (answer.reading) {
    case RecordReading::None:
        break;
    case RecordReading::Settling:
        return settling(reader);
    case RecordReading::Mornings:
        return mornings(reader);
    case RecordReading::During:
        return during(reader);
    case RecordReading::Evening:
        return evening(reader);
    case RecordReading::Measured:
        return measured(reader, answer.measure);
    case RecordReading::Stage:
        return stage(reader);
    case RecordReading::Days:
        return trained_days(reader);
    case RecordReading::Gap:
        return gap(reader);
    case RecordReading::Sides:
        return sides(reader);
    case RecordReading::Flare:
        return flare(reader);
    }
    return {};
}

} // namespace loadwise
