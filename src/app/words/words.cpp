#include "app/words/words.h"

namespace loadwise {

namespace {

void sentence(std::string& out, const std::string& words) {
    if (!words.empty()) {
        out += (out.empty() ? "" : " ") + words;
    }
}

std::string capitalised(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    return words;
}

std::string effort_words(const Texts& texts, const Effort& effort) {
    return effort.least == effort.most
               ? texts("dose.effort", {{"effort", effort.most}})
               : texts("dose.effort_range", {{"least", effort.least}, {"most", effort.most}});
}

std::string tempo_words(const Texts& texts, const Tempo& tempo) {
    const auto part = [&texts](std::string_view key, std::chrono::seconds duration) {
        return texts(key, {{"duration", duration_words(texts, duration)}});
    };
    std::vector<std::string> parts{part("dose.up", tempo.up)};
    if (tempo.top.count() > 0) {
        parts.push_back(part("dose.hold_on_top", tempo.top));
    }
    parts.push_back(part("dose.down", tempo.down));
    if (tempo.bottom.count() > 0) {
        parts.push_back(part("dose.pause_below", tempo.bottom));
    }
    return list_words(texts, parts) + ".";
}

/// "3 times 400 metres", and plainly "400 metres" when it is once.
std::string times_of(const Texts& texts, int count, const std::string& what) {
    return count == 1 ? what : texts("dose.times_of", {{"times", count}, {"what", what}});
}

/// What one repetition is, where it is more than a movement: a stretch of running, a way, or both.
/// Empty for a movement.
std::string stretch_words(const Texts& texts, const Dose& dose) {
    std::string words;
    if (dose.interval) {
        words = duration_words(texts, dose.interval->work);
        if (dose.interval->recover.count() > 0) {
            words = texts(
                "dose.interval",
                {{"work", words}, {"recover", duration_words(texts, dose.interval->recover)}}
            );
        }
    }
    if (dose.distance_metres) {
        const std::string metres = texts("dose.metres", {{"count", *dose.distance_metres}});
        words = words.empty() ? metres : texts("list.next", {{"list", metres}, {"item", words}});
    }
    return words;
}

/// "3 sets of 12", "6 times 400 metres", "2 sets of 6, each 1 minute on, 2 minutes easy".
std::string counted_words(const Texts& texts, const Dose& dose, const std::string& stretch) {
    const int repetitions = dose.repetitions.value_or(1);
    if (stretch.empty()) {
        return dose.repetitions
                   ? texts("dose.sets_of", {{"count", dose.sets}, {"repetitions", repetitions}})
                   : texts("dose.sets", {{"count", dose.sets}});
    }
    if (dose.sets == 1 || repetitions == 1) {
        return times_of(texts, dose.sets * repetitions, stretch);
    }
    const std::string sets =
        texts("dose.sets_of", {{"count", dose.sets}, {"repetitions", repetitions}});
    return texts("dose.each_of", {{"dose", sets}, {"what", stretch}});
}

/// What lasts minutes is no hold, as sitting: "2 times 10 minutes".
bool is_long_hold(const Dose& dose) {
    return *dose.hold >= std::chrono::minutes(2) && dose.repetitions.value_or(1) == 1;
}

/// Every amount of the dose that the person counts: sets, repetitions, time and way.
std::string work_words(const Texts& texts, const Dose& dose) {
    const std::string stretch = stretch_words(texts, dose);
    if (!dose.hold) {
        return counted_words(texts, dose, stretch);
    }
    const std::string held = duration_words(texts, *dose.hold);
    if (stretch.empty() && is_long_hold(dose)) {
        return times_of(texts, dose.sets, held);
    }
    if (stretch.empty() && dose.repetitions.value_or(1) == 1) {
        return texts("dose.holds", {{"count", dose.sets}, {"duration", held}});
    }
    const std::string words = counted_words(texts, dose, stretch);
    return texts("dose.each_held", {{"dose", words}, {"duration", held}});
}

/// What is said up to so many degrees. Each says no more than what it stands for.
struct Bend {
    int most;
    const char* key;
};

constexpr Bend bends[] = {
    {0, "dose.bend.none"},
    {29, "dose.bend.little"},
    {44, "dose.bend.third"},
    {59, "dose.bend.half"},
    {69, "dose.bend.two_thirds"},
    {79, "dose.bend.three_quarters"},
    {89, "dose.bend.nearly"},
    {95, "dose.bend.right_angle"},
};

std::string month_key(std::string_view list, const std::chrono::year_month_day& day) {
    return std::string(list) + std::to_string(static_cast<unsigned>(day.month()) - 1);
}

} // namespace

std::string duration_words(const Texts& texts, std::chrono::seconds duration) {
    const auto seconds = static_cast<int>(duration.count());
    if (seconds < 60 || (seconds < 120 && seconds % 60 != 0)) {
        return texts("duration.seconds", {{"count", seconds}});
    }
    const bool is_hours = seconds >= 3600;
    const int whole = is_hours ? seconds / 3600 : seconds / 60;
    const int rest = is_hours ? seconds / 60 % 60 : seconds % 60;
    const std::string words =
        texts(is_hours ? "duration.hours" : "duration.minutes", {{"count", whole}});
    if (rest == 0) {
        return words;
    }
    const std::string more =
        texts(is_hours ? "duration.minutes" : "duration.seconds", {{"count", rest}});
    return texts("duration.both", {{"long", words}, {"short", more}});
}

std::string weight_words(const Texts& texts, int grams) {
    return texts("number.kilograms", {{"number", texts.decimal(grams)}});
}

std::string dose_words(const Texts& texts, const Dose& dose, Sides sides) {
    const std::string words = work_words(texts, dose);
    return sides == Sides::EachSide ? texts("dose.each_side", {{"dose", words}}) : words;
}

std::string prescribed_load(const Texts& texts, const Load& load) {
    switch (load.kind) {
    case LoadKind::Grams:
        return texts("dose.load", {{"weight", weight_words(texts, load.amount)}});
    case LoadKind::Band:
        return texts("dose.band", {{"number", load.amount}});
    case LoadKind::RepetitionMax:
        return texts("dose.repetition_max", {{"count", load.amount}});
    case LoadKind::PercentOfMax:
        return texts("dose.percent_of_max", {{"percent", load.amount}});
    case LoadKind::BodyWeight:
        break;
    }
    return "";
}

std::string range_words(const Texts& texts, const JointRange& range, const std::string& range_of) {
    const auto* const found =
        std::find_if(std::begin(bends), std::end(bends), [&range](const Bend& bend) {
            return range.to_degrees <= bend.most;
        });
    const char* const key = found == std::end(bends) ? "dose.bend.beyond" : found->key;
    return texts("dose.range", {{"joint", capitalised(range_of)}, {"bend", texts(key)}});
}

std::vector<std::string>
dose_sentences(const Texts& texts, const Dose& dose, const std::string& range_of) {
    std::vector<std::string> all;
    const auto add = [&all](std::string sentence) {
        if (!sentence.empty()) {
            all.push_back(std::move(sentence));
        }
    };
    if (!dose.form.empty()) {
        add(capitalised(dose.form) + ".");
    }
    if (dose.load) {
        add(prescribed_load(texts, *dose.load));
    }
    if (dose.effort) {
        add(effort_words(texts, *dose.effort));
    }
    if (dose.tempo) {
        add(tempo_words(texts, *dose.tempo));
    }
    if (dose.range) {
        add(range_words(texts, *dose.range, range_of));
    }
    if (dose.rest.count() > 0 && dose.sets > 1) {
        add(texts("dose.rest", {{"duration", duration_words(texts, dose.rest)}}));
    }
    if (dose.sessions_per_day > 1) {
        add(texts("dose.per_day", {{"count", dose.sessions_per_day}}));
    }
    if (dose.sessions_per_week) {
        add(texts("dose.per_week", {{"count", *dose.sessions_per_week}}));
    }
    if (dose.hours_between.count() > 0) {
        add(texts("dose.between", {{"duration", duration_words(texts, dose.hours_between)}}));
    }
    return all;
}

std::string dose_details(const Texts& texts, const Dose& dose, const std::string& range_of) {
    std::string out;
    for (const std::string& each : dose_sentences(texts, dose, range_of)) {
        sentence(out, each);
    }
    return out;
}

DetailsChange changed_details(
    const Texts& texts,
    const Dose& from,
    const std::string& range_of_from,
    const Dose& to,
    const std::string& range_of_to
) {
    const std::vector<std::string> before = dose_sentences(texts, from, range_of_from);
    const std::vector<std::string> after = dose_sentences(texts, to, range_of_to);
    const auto all_but = [](const std::vector<std::string>& all,
                            const std::vector<std::string>& shared) {
        std::string out;
        for (const std::string& each : all) {
            if (std::find(shared.begin(), shared.end(), each) == shared.end()) {
                sentence(out, each);
            }
        }
        return out;
    };
    DetailsChange change{all_but(before, after), all_but(after, before)};
    if (change.from.empty() || change.to.empty()) {
        change = {dose_details(texts, from, range_of_from), dose_details(texts, to, range_of_to)};
    }
    return change;
}

std::string list_words(const Texts& texts, std::span<const std::string> items) {
    std::string words;
    for (const std::string& item : items) {
        words = words.empty() ? item : texts("list.next", {{"list", words}, {"item", item}});
    }
    return words;
}

std::string day_words(const Texts& texts, Date date) {
    const std::chrono::year_month_day day(date);
    const unsigned weekday = std::chrono::weekday(date).c_encoding();
    return texts(
        "date.with_weekday",
        {{"weekday", texts("date.weekdays." + std::to_string(weekday))},
         {"day", static_cast<unsigned>(day.day())},
         {"month", texts(month_key("date.months.", day))}}
    );
}

std::string moment_words(const Texts& texts, std::string_view key, const LocalTime& time) {
    return texts(key, {{"time", time_words(texts, time)}, {"day", day_words(texts, time.date)}});
}

std::string full_date(const Texts& texts, Date date) {
    const std::chrono::year_month_day day(date);
    return texts(
        "date.full",
        {{"day", static_cast<unsigned>(day.day())},
         {"month", texts(month_key("date.months.", day))},
         {"year", static_cast<int>(day.year())}}
    );
}

std::string short_day(const Texts& texts, Date date) {
    const std::chrono::year_month_day day(date);
    return texts(
        "date.short",
        {{"day", static_cast<unsigned>(day.day())},
         {"month", texts(month_key("date.months_short.", day))}}
    );
}

std::string time_words(const Texts& texts, const LocalTime& time) {
    const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const long of_day = time.of_day.count();
    return texts("date.time", {{"hour", two(of_day / 60)}, {"minute", two(of_day % 60)}});
}

std::string quantity_words(const Texts& texts, int value, const std::string& unit) {
    return unit.empty() ? texts.number(value)
                        : texts("number.quantity", {{"number", value}, {"unit", unit}});
}

std::string measured_words(const Texts& texts, const Measure& measure, int value) {
    if (measure.kind == MeasureKind::YesNo) {
        return texts(value == 0 ? "measure.no" : "measure.yes");
    }
    return quantity_words(texts, value, measure.unit);
}

std::string side_words(const Texts& texts, Side side) {
    switch (side) {
    case Side::Left:
        return texts("side.left");
    case Side::Right:
        return texts("side.right");
    case Side::Both:
        break;
    }
    return "";
}

std::vector<std::string>
evidence_lines(const Texts& texts, const Programme& programme, const EvidenceList& list) {
    return evidence_lines(texts, programme.sources, list);
}

std::vector<std::string>
evidence_lines(const Texts& texts, const std::vector<Source>& sources, const EvidenceList& list) {
    std::vector<std::string> lines;
    for (const Evidence& evidence : list) {
        std::string line = evidence_words(texts, evidence.tag);
        if (const Source* const source = find_by_id(sources, evidence.source)) {
            line = texts(
                "evidence.line", {{"source", source_words(texts, *source)}, {"checked", line}}
            );
        }
        if (!evidence.note.empty()) {
            line = texts("evidence.with_note", {{"line", line}, {"note", evidence.note}});
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string source_words(const Texts& texts, const Source& source) {
    return source.about.empty()
               ? source.citation
               : texts("evidence.source", {{"citation", source.citation}, {"about", source.about}});
}

std::string evidence_words(const Texts& texts, EvidenceTag tag) {
    switch (tag) {
    case EvidenceTag::Read:
        return texts("evidence.read");
    case EvidenceTag::Secondary:
        return texts("evidence.secondary");
    case EvidenceTag::General:
        return texts("evidence.general");
    case EvidenceTag::Proposal:
        return texts("evidence.proposal");
    case EvidenceTag::Clinic:
        return texts("evidence.clinic");
    }
    return "";
}

std::string in_a_row(const std::vector<std::string>& parts) {
    std::string words;
    for (const std::string& each : parts) {
        words += (words.empty() ? "" : "; ") + each;
    }
    return words;
}

} // namespace loadwise
