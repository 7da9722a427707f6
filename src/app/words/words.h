#pragma once
// Doses, dates and numbers in words, for every screen alike.

#include "app/words/texts.h"
#include "engine/log/log.h"
#include "engine/programme/dose.h"
#include "engine/programme/programme.h"

#include <chrono>
#include <span>
#include <string>
#include <vector>

namespace loadwise {

/// "5 holds of 30 seconds, each side"
std::string dose_words(const Texts& texts, const Dose& dose, Sides sides);

/// "A weight you could lift 12 times at most."; empty for the body's own weight.
std::string prescribed_load(const Texts& texts, const Load& load);

/// "Rest 2 minutes between sets. Effort 5 to 7 of 10. 3 seconds up, 3 seconds down."
/// Load, effort, tempo, range, rest and how often, a sentence each. `range_of` is the exercise's.
std::vector<std::string>
dose_sentences(const Texts& texts, const Dose& dose, const std::string& range_of);
std::string dose_details(const Texts& texts, const Dose& dose, const std::string& range_of);

/// The details of two doses.
struct DetailsChange {
    std::string from;
    std::string to;
};

/// Of both only what the other has not, so that the change is seen; all of both, where one of them
/// would be left with nothing.
DetailsChange changed_details(
    const Texts& texts,
    const Dose& from,
    const std::string& range_of_from,
    const Dose& to,
    const std::string& range_of_to
);

/// "Hips: bend at most half way to a right angle." Nobody can see degrees on their own body.
std::string range_words(const Texts& texts, const JointRange& range, const std::string& range_of);

/// "30 seconds", "2 minutes", "1 hour 20 minutes"
std::string duration_words(const Texts& texts, std::chrono::seconds duration);

/// "a chair, a band, a weight"
std::string list_words(const Texts& texts, std::span<const std::string> items);

/// "12.5 kg"
std::string weight_words(const Texts& texts, int grams);

/// "Saturday 21 November"
std::string day_words(const Texts& texts, Date date);

/// "21 November 2026"
std::string full_date(const Texts& texts, Date date);

/// "21 Nov"
std::string short_day(const Texts& texts, Date date);

/// "07:30"
std::string time_words(const Texts& texts, const LocalTime& time);

/// A text about this moment, with `{time}` and `{day}` in it.
std::string moment_words(const Texts& texts, std::string_view key, const LocalTime& time);

/// "12 minutes"; the unit may be empty.
std::string quantity_words(const Texts& texts, int value, const std::string& unit);

/// A measure's value as people say it: "30 minutes", "yes".
std::string measured_words(const Texts& texts, const Measure& measure, int value);

/// "Left", "Right"; empty for both.
std::string side_words(const Texts& texts, Side side);

/// Where statements come from and how far that was checked, a line each.
std::vector<std::string>
evidence_lines(const Texts& texts, const Programme& programme, const EvidenceList& list);

std::vector<std::string>
evidence_lines(const Texts& texts, const std::vector<Source>& sources, const EvidenceList& list);

/// A source and what kind of work it is.
std::string source_words(const Texts& texts, const Source& source);

/// How far a statement was checked: "read in the source", "our own proposal" ...
std::string evidence_words(const Texts& texts, EvidenceTag tag);

/// Things in a row: "one; two".
std::string in_a_row(const std::vector<std::string>& parts);

} // namespace loadwise
