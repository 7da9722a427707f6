#pragma once
// A recorded entry as it is being corrected: what was typed, and the entry it would become.

#include "engine/log/log.h"
#include "engine/log/pain_score.h"

#include <optional>
#include <string>

namespace loadwise {

struct EntryDraft {
    EntryId target;   ///< empty: nothing is being corrected
    std::string date; ///< as a field gives it: "2026-11-21"
    std::string time; ///< "07:30"
    std::optional<PainScore> score;
    PainContext context = PainContext::During;
    std::string value; ///< of a measure; of a yes-or-no one "1" or "0"
    std::string repetitions;
    std::string hold;   ///< seconds
    std::string load;   ///< kilograms, with a point or a comma
    std::string effort; ///< 0 to 10
    std::string note;
    bool is_deletion_asked = false;

    friend bool operator==(const EntryDraft&, const EntryDraft&) = default;
};

/// The draft that says what the entry says.
EntryDraft draft_of(const Entry& entry);

/// "2026-11-21"; nothing for what is no date.
std::optional<Date> read_date(std::string_view text);

/// "07:30" as minutes since midnight.
std::optional<std::chrono::minutes> read_time(std::string_view text);

/// "2026-11-21"
std::string date_field(Date date);

/// "07:30"
std::string time_field(std::chrono::minutes of_day);

/// "12.5" or "12,5" as 12500; nothing for what is no weight up to a tonne.
std::optional<int> read_grams(std::string_view text);

/// 12500 as "12.5".
std::string grams_field(int grams);

} // namespace loadwise
