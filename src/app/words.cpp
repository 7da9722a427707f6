#include "words.h"

#include <array>
#include <string_view>

namespace loadwise {

namespace {

constexpr std::array<std::string_view, 7> weekdays{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"};

void sentence(std::string& out, std::string words) {
    if (words.empty()) {
        return;
    }
    if (!out.empty()) {
        out += ' ';
    }
    if (words.front() >= 'a' && words.front() <= 'z') {
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    out += words;
    out += '.';
}

std::string range_words(int least, int most) {
    return least == most ? std::to_string(least)
                         : std::to_string(least) + " to " + std::to_string(most);
}

std::string tempo_words(const Tempo& tempo) {
    std::string words = duration_words(tempo.up) + " up";
    if (tempo.top.count() > 0) {
        words += ", hold " + duration_words(tempo.top);
    }
    words += ", " + duration_words(tempo.down) + " down";
    if (tempo.bottom.count() > 0) {
        words += ", pause " + duration_words(tempo.bottom);
    }
    return words;
}

/// Exact: a plate of 1250 g is 1.25 kg.
std::string kilograms(int grams) {
    std::string text = std::to_string(grams / 1000);
    std::string rest = std::to_string(1000 + grams % 1000).substr(1);
    while (!rest.empty() && rest.back() == '0') {
        rest.pop_back();
    }
    return (rest.empty() ? text : text + "." + rest) + " kg";
}

/// "twice", "3 times"
std::string times_words(int count) {
    if (count == 1) {
        return "once";
    }
    return count == 2 ? "twice" : std::to_string(count) + " times";
}

/// "3 times 400 metres", and plainly "400 metres" when it is once.
std::string times_of(int count, const std::string& what) {
    return count == 1 ? what : std::to_string(count) + " times " + what;
}

std::string joint_words(const JointRange& range) {
    const std::string most = std::to_string(range.to_degrees) + " degrees";
    if (range.from_degrees == range.to_degrees) {
        return range.to_degrees == 0 ? "" : "joint at " + most;
    }
    return "range " + std::to_string(range.from_degrees) + " to " + most;
}

std::string load_words(const Load& load) {
    switch (load.kind) {
    case LoadKind::Grams:
        return kilograms(load.amount);
    case LoadKind::Band:
        return "band number " + std::to_string(load.amount);
    case LoadKind::RepetitionMax:
        return "a weight you could lift " + times_words(load.amount) + " at most";
    case LoadKind::PercentOfMax:
        return "about " + std::to_string(load.amount) + " % of your strongest effort";
    case LoadKind::BodyWeight:
        break;
    }
    return "";
}

} // namespace

std::string count_words(int count, std::string_view one, std::string_view many) {
    std::string words = std::to_string(count) + " ";
    words += count == 1 ? one : many;
    return words;
}

std::string duration_words(std::chrono::seconds duration) {
    const auto seconds = static_cast<int>(duration.count());
    if (seconds < 60 || (seconds < 120 && seconds % 60 != 0)) {
        return count_words(seconds, "second", "seconds");
    }
    const int minutes = seconds / 60;
    if (minutes < 60) {
        std::string words = count_words(minutes, "minute", "minutes");
        if (seconds % 60 != 0) {
            words += " " + count_words(seconds % 60, "second", "seconds");
        }
        return words;
    }
    std::string words = count_words(minutes / 60, "hour", "hours");
    if (minutes % 60 != 0) {
        words += " " + count_words(minutes % 60, "minute", "minutes");
    }
    return words;
}

std::string dose_words(const Dose& dose, Sides sides) {
    std::string words;
    if (dose.hold && dose.repetitions.value_or(1) == 1) {
        words = count_words(dose.sets, "hold", "holds") + " of " + duration_words(*dose.hold);
    } else if (dose.repetitions) {
        words = count_words(dose.sets, "set", "sets") + " of " + std::to_string(*dose.repetitions);
        if (dose.hold) {
            words += ", each held " + duration_words(*dose.hold);
        }
    } else if (dose.interval) {
        words = times_of(
            dose.sets,
            duration_words(dose.interval->work) + " on, " + duration_words(dose.interval->recover) +
                " easy"
        );
    } else if (dose.distance_metres) {
        words = times_of(dose.sets, count_words(*dose.distance_metres, "metre", "metres"));
    } else {
        words = count_words(dose.sets, "set", "sets");
    }
    if (sides == Sides::EachSide) {
        words += ", each side";
    }
    return words;
}

std::string dose_details(const Dose& dose) {
    std::string out;
    sentence(out, dose.form);
    if (dose.load) {
        sentence(out, load_words(*dose.load));
    }
    if (dose.effort) {
        sentence(out, "effort " + range_words(dose.effort->least, dose.effort->most) + " of 10");
    }
    if (dose.tempo) {
        sentence(out, tempo_words(*dose.tempo));
    }
    if (dose.range) {
        sentence(out, joint_words(*dose.range));
    }
    if (dose.rest.count() > 0 && dose.sets > 1) {
        sentence(out, "rest " + duration_words(dose.rest) + " between sets");
    }
    if (dose.sessions_per_day > 1) {
        sentence(out, times_words(dose.sessions_per_day) + " a day");
    }
    if (dose.sessions_per_week) {
        sentence(out, times_words(*dose.sessions_per_week) + " a week");
    }
    if (dose.hours_between.count() > 0) {
        sentence(out, "leave " + duration_words(dose.hours_between) + " between sessions");
    }
    return out;
}

std::string day_words(Date date) {
    const std::chrono::year_month_day day(date);
    const std::chrono::weekday weekday(date);
    std::string words(weekdays[weekday.c_encoding()]);
    words += " " + std::to_string(static_cast<unsigned>(day.day())) + " ";
    words += months[static_cast<unsigned>(day.month()) - 1];
    return words;
}

std::string full_date(Date date) {
    const std::chrono::year_month_day day(date);
    std::string words = std::to_string(static_cast<unsigned>(day.day())) + " ";
    words += months[static_cast<unsigned>(day.month()) - 1];
    return words + " " + std::to_string(static_cast<int>(day.year()));
}

std::string short_day(Date date) {
    const std::chrono::year_month_day day(date);
    std::string words = std::to_string(static_cast<unsigned>(day.day())) + " ";
    words += months[static_cast<unsigned>(day.month()) - 1].substr(0, 3);
    return words;
}

std::string time_words(const LocalTime& time) {
    const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const long minutes = time.of_day.count();
    return two(minutes / 60) + ":" + two(minutes % 60);
}

std::string context_words(PainContext context) {
    switch (context) {
    case PainContext::During:
        return "During";
    case PainContext::After:
        return "After";
    case PainContext::Morning:
        return "Morning";
    case PainContext::Usual:
        return "Usual";
    }
    return "";
}

std::string evidence_words(EvidenceTag tag) {
    switch (tag) {
    case EvidenceTag::Read:
        return "read in the source";
    case EvidenceTag::Secondary:
        return "reported by another source";
    case EvidenceTag::General:
        return "general knowledge, not checked against a paper";
    case EvidenceTag::Proposal:
        return "our own proposal";
    }
    return "";
}

} // namespace loadwise
