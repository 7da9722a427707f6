// One row for each set.
#include "base/date_text.h"
#include "engine/state/plan_queries.h"
#include "format/export/csv_text.h"
#include "format/export/export_csv.h"
#include "format/export/export_words.h"
#include "format/log/log_words.h"

#include <map>
#include <string_view>
#include <unordered_map>

namespace loadwise {
namespace {

constexpr std::string_view set_columns =
    "timestamp,programme_id,programme_version,stage,exercise_id,exercise_name,side,set,target_reps,"
    "reps,target_hold_s,hold_s,load_value,load_unit,tempo,rpe,pain_during,pain_after,"
    "pain_next_morning,usual_pain,signal,note,target_m,target_work_s,target_recover_s";

using NoteKey = std::pair<std::string_view, std::string_view>; // session, exercise

struct SetTable {
    const Programme& programme;
    CsvOptions options;
    std::unordered_map<std::string_view, const TrainingDay*> days; // by session
    std::map<NoteKey, std::string> notes;                          // each shown once
    CsvText text;
};

std::optional<long long> score(const std::optional<PainScore>& pain) {
    return pain ? std::optional<long long>(pain->value()) : std::nullopt;
}

/// A skipped set counts as nothing done of what was to be done.
std::optional<long long> done(std::optional<long long> told, bool is_target, const SetDone& set) {
    return set.outcome == SetOutcome::Skipped && is_target ? 0 : told;
}

std::optional<long long> seconds_of(const std::optional<std::chrono::seconds>& duration) {
    return duration ? std::optional<long long>(duration->count()) : std::nullopt;
}

void add_prescribed_load(CsvText& text, const Load& load) {
    switch (load.kind) {
    case LoadKind::BodyWeight:
        text.plain("").text("body weight");
        return;
    case LoadKind::Grams:
        text.decimal(kilograms(load.amount)).text("kg");
        return;
    case LoadKind::Band:
        text.number(load.amount).text("band");
        return;
    case LoadKind::RepetitionMax:
        text.number(load.amount).text("RM");
        return;
    case LoadKind::PercentOfMax:
        text.number(load.amount).text("% of max");
        return;
    }
}

/// The load that was told; else the one that was prescribed.
void add_load(CsvText& text, const SetDone& set, const Dose& dose) {
    if (set.load_grams) {
        text.decimal(kilograms(*set.load_grams)).text("kg");
    } else if (set.band) {
        text.number(*set.band).text("band");
    } else if (dose.load) {
        add_prescribed_load(text, *dose.load);
    } else {
        text.plain("").plain("");
    }
}

void add_dose(CsvText& text, const SetDone& set, const Dose& dose) {
    text.number(dose.repetitions)
        .number(done(set.repetitions, dose.repetitions.has_value(), set))
        .number(seconds_of(dose.hold))
        .number(done(seconds_of(set.hold), dose.hold.has_value(), set));
    add_load(text, set, dose);
    text.plain(dose.tempo ? tempo_text(*dose.tempo) : "").number(set.effort);
}

std::optional<PainScore>
of_exercise(const TrainingDay& day, const ExerciseId& id, const SessionId& session) {
    if (const ExerciseDay* const exercise = find_exercise_day(day, id)) {
        for (const ExerciseSession& own : exercise->sessions) {
            if (day.sessions[own.place].session == session) {
                return own.during;
            }
        }
    }
    return std::nullopt;
}

/// Pain of this exercise in this session; where none was told, of the session as a whole.
std::optional<PainScore> pain_during(const TrainingDay& day, const SetDone& set) {
    if (const auto own = of_exercise(day, set.exercise, set.session)) {
        return own;
    }
    for (const DaySession& whole : day.sessions) {
        if (whole.session == set.session) {
            return whole.during;
        }
    }
    return std::nullopt;
}

void add_pain(CsvText& text, const TrainingDay* day, const SetDone& set) {
    const ExerciseDay* const exercise =
        day == nullptr ? nullptr : find_exercise_day(*day, set.exercise);
    if (exercise == nullptr) {
        text.plain(",,,,");
        return;
    }
    text.number(score(pain_during(*day, set)))
        .number(score(day->after))
        .number(score(day->morning))
        .number(day->usual)
        .plain(signal_word(exercise->verdict));
}

std::string note_of(SetTable& table, const SetDone& set) {
    std::string note;
    if (set.outcome == SetOutcome::Skipped) {
        note = std::string("skipped: ") + word_for(skip_reason_words, set.reason);
    }
    const auto told = table.notes.find({set.session.text, set.exercise.text});
    if (told != table.notes.end()) {
        note += (note.empty() ? "" : "; ") + told->second;
        table.notes.erase(told);
    }
    return note;
}

/// Running and walking; last, so that the columns before stay where they were.
void add_stretch(CsvText& text, const Dose& dose) {
    const std::optional<Interval>& interval = dose.interval;
    text.number(dose.distance_metres)
        .number(interval ? seconds_of(interval->work) : std::nullopt)
        .number(interval ? seconds_of(interval->recover) : std::nullopt);
}

void add_set(SetTable& table, const HistoryEntry& item, const SetDone& set) {
    const Entry& entry = *item.entry;
    const bool is_ours = !item.stage.empty();
    const Exercise* const exercise =
        is_ours ? find_exercise(table.programme, set.exercise) : nullptr;
    const auto day = table.days.find(set.session.text);
    table.text.plain(to_text(entry.at))
        .text(entry.programme.text)
        .number(entry.programme_version)
        .text(item.stage.text)
        .text(set.exercise.text)
        .text(exercise == nullptr ? "" : exercise->name)
        .plain(word_for(side_words, set.side))
        .number(set.set_number);
    const Dose dose = exercise == nullptr ? Dose{} : dose_at(*exercise, set.rung);
    add_dose(table.text, set, dose);
    add_pain(table.text, is_ours && day != table.days.end() ? day->second : nullptr, set);
    table.text.text(note_of(table, set));
    add_stretch(table.text, dose);
    table.text.end_row();
}

void collect_note(SetTable& table, const Entry& entry) {
    const auto* const pain = std::get_if<PainReported>(&entry.body);
    if (!table.options.has_notes || pain == nullptr || pain->exercise.empty()) {
        return;
    }
    if (!pain->note.empty()) {
        std::string& note = table.notes[{pain->session.text, pain->exercise.text}];
        note += (note.empty() ? "" : "; ") + pain->note;
    }
}

} // namespace

std::string write_sets_csv(
    const Programme& programme, std::span<const Entry> entries, LocalTime now, CsvOptions options
) {
    const History history = make_history(programme, entries, now);
    const CsvText text(options.has_byte_order_mark, options.has_decimal_comma);
    SetTable table{programme, options, {}, {}, text};
    for (const TrainingDay& day : history.state.days) {
        for (const DaySession& session : day.sessions) {
            table.days.emplace(session.session.text, &day);
        }
    }
    for (const HistoryEntry& item : history.entries) {
        collect_note(table, *item.entry);
    }
    table.text.plain(set_columns).end_row();
    for (const HistoryEntry& item : history.entries) {
        if (const auto* const set = std::get_if<SetDone>(&item.entry->body)) {
            add_set(table, item, *set);
        }
    }
    return table.text.str();
}

} // namespace loadwise
