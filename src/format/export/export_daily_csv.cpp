// One row for each day on which anything was told.
#include "base/date_text.h"
#include "format/export/csv_text.h"
#include "format/export/export_csv.h"
#include "format/export/export_words.h"

#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace loadwise {
namespace {

constexpr std::string_view day_columns =
    "date,morning_pain,usual_pain,pain_during,pain_after,signal,stage,sessions,sets_done,"
    "sets_planned,minutes";

/// What has a column of its own: of a measure the side, or the patient's own activity.
using Measured = std::tuple<std::string_view, Side, std::string_view>;

struct Day {
    std::optional<int> morning;
    const TrainingDay* training = nullptr;
    StageId stage;
    std::chrono::minutes trained{};
    std::map<Measured, int> measures; // the last of the day
    std::string note;
};

struct DayTable {
    std::map<Date, Day> days;
    std::unordered_map<std::string_view, LocalTime> started; // sessions that are under way
    CsvOptions options;
};

void add_note(Day& day, const std::string& note) {
    if (!note.empty()) {
        day.note += (day.note.empty() ? "" : "; ") + note;
    }
}

/// From start to finish, when both were told and lie within one waking day.
void add_minutes(DayTable& table, const Entry& entry, const SessionFinished& finished) {
    constexpr std::chrono::hours longest{6};
    const auto started = table.started.find(finished.session.text);
    if (started == table.started.end()) {
        return;
    }
    const auto took = instant_of(entry.at) - instant_of(started->second);
    if (took.count() > 0 && took <= longest) {
        table.days[training_date_of(started->second)].trained += took;
    }
}

void add_pain(DayTable& table, const Entry& entry, const PainReported& pain) {
    Day& day = table.days[entry.at.date];
    if (pain.context == PainContext::Morning) {
        day.morning = std::max(day.morning.value_or(0), pain.score.value());
    }
    if (table.options.has_notes && pain.exercise.empty()) {
        add_note(day, pain.note);
    }
}

void add_measure(DayTable& table, const Entry& entry, const MeasureTaken& taken) {
    Day& day = table.days[entry.at.date];
    day.measures[{taken.measure.text, taken.side, taken.activity.text}] = taken.value;
    if (table.options.has_notes) {
        add_note(day, taken.note);
    }
}

void add_entry(DayTable& table, const HistoryEntry& item) {
    const Entry& entry = *item.entry;
    if (!item.stage.empty()) {
        table.days[entry.at.date].stage = item.stage;
    }
    const auto* const started = std::get_if<SessionStarted>(&entry.body);
    if (started != nullptr && started->track.empty()) { // else it is no training
        table.started[started->session.text] = entry.at;
    } else if (const auto* const finished = std::get_if<SessionFinished>(&entry.body)) {
        add_minutes(table, entry, *finished);
    } else if (const auto* const pain = std::get_if<PainReported>(&entry.body)) {
        add_pain(table, entry, *pain);
    } else if (const auto* const taken = std::get_if<MeasureTaken>(&entry.body)) {
        add_measure(table, entry, *taken);
    } else if (const auto* const note = std::get_if<NoteWritten>(&entry.body)) {
        if (table.options.has_notes) {
            add_note(table.days[entry.at.date], note->text);
        }
    }
}

void add_headings(CsvText& text, const Programme& programme, const PatientState& state) {
    text.plain(day_columns);
    for (const Measure& measure : programme.measures) {
        if (measure.has_sides) {
            text.text("measure_" + measure.id.text + "_left");
            text.text("measure_" + measure.id.text + "_right");
        } else {
            text.text("measure_" + measure.id.text);
        }
        for (const Activity& activity : state.activities) {
            if (activity.measure == measure.id) {
                text.text("measure_" + measure.id.text + ": " + activity.name);
            }
        }
    }
    text.plain("note").end_row();
}

void add_value(CsvText& text, const Day& day, const Measured& measured) {
    const auto found = day.measures.find(measured);
    text.number(
        found == day.measures.end() ? std::nullopt : std::optional<long long>(found->second)
    );
}

void add_training(CsvText& text, const TrainingDay* training) {
    const auto score = [](const std::optional<PainScore>& pain) {
        return pain ? std::optional<long long>(pain->value()) : std::nullopt;
    };
    if (training == nullptr) {
        text.plain(",,,");
        return;
    }
    text.number(training->usual)
        .number(score(worst_during(*training)))
        .number(score(training->after))
        .plain(signal_word(training->verdict));
}

void add_counts(CsvText& text, const Day& day) {
    if (day.training == nullptr) {
        text.plain("0,0,0,");
        return;
    }
    int sets_done = 0;
    int sets_planned = 0;
    for (const ExerciseDay& exercise : day.training->exercises) {
        sets_done += exercise.sets_done;
        sets_planned += exercise.sets_planned;
    }
    text.number(static_cast<long long>(day.training->sessions.size()))
        .number(sets_done)
        .number(sets_planned)
        .number(
            day.trained.count() == 0 ? std::nullopt : std::optional<long long>(day.trained.count())
        );
}

void add_day(
    CsvText& text,
    const Programme& programme,
    const PatientState& state,
    const std::pair<const Date, Day>& row
) {
    const auto& [date, day] = row;
    text.plain(to_text(date)).number(day.morning);
    add_training(text, day.training);
    text.text(day.stage.text);
    add_counts(text, day);
    for (const Measure& measure : programme.measures) {
        const std::string& id = measure.id.text;
        add_value(text, day, {id, measure.has_sides ? Side::Left : Side::Both, ""});
        if (measure.has_sides) {
            add_value(text, day, {id, Side::Right, ""});
        }
        for (const Activity& activity : state.activities) {
            if (activity.measure == measure.id) {
                add_value(text, day, {id, Side::Both, activity.id.text});
            }
        }
    }
    text.text(day.note).end_row();
}

} // namespace

std::string write_daily_csv(
    const Programme& programme, std::span<const Entry> entries, LocalTime now, CsvOptions options
) {
    const History history = make_history(programme, entries, now);
    DayTable table{{}, {}, options};
    for (const HistoryEntry& item : history.entries) {
        add_entry(table, item);
    }
    for (const TrainingDay& day : history.state.days) {
        table.days[day.date].training = &day;
    }
    CsvText text(options.has_byte_order_mark, options.has_decimal_comma);
    add_headings(text, programme, history.state);
    for (const auto& row : table.days) {
        add_day(text, programme, history.state, row);
    }
    return text.str();
}

} // namespace loadwise
