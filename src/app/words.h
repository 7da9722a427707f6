#pragma once
// Doses, dates and numbers in words, for every screen alike.

#include "dose.h"
#include "log.h"
#include "programme.h"

#include <chrono>
#include <string>

namespace loadwise {

/// "5 holds of 30 seconds, each side"
std::string dose_words(const Dose& dose, Sides sides);

/// "Rest 2 minutes between sets. Effort 5 to 7 of 10. 3 seconds up, 3 seconds down."
std::string dose_details(const Dose& dose);

/// "30 seconds", "2 minutes", "1 hour 20 minutes"
std::string duration_words(std::chrono::seconds duration);

/// "Saturday 21 November"
std::string day_words(Date date);

/// "21 November 2026"
std::string full_date(Date date);

/// "21 Nov"
std::string short_day(Date date);

/// "07:30"
std::string time_words(const LocalTime& time);

/// "1 set", "3 sets"
std::string count_words(int count, std::string_view one, std::string_view many);

/// "During", "After", "Next morning", "Usual"
std::string context_words(PainContext context);

/// How far a statement was checked: "read in the source", "our own proposal" ...
std::string evidence_words(EvidenceTag tag);

} // namespace loadwise
