#include "app/model/entry_draft.h"

#include "base/numbers.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string two_digits(long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

void fill(EntryDraft& draft, const PainReported& pain) {
    draft.score = pain.score;
    draft.context = pain.context;
    draft.note = pain.note;
}

void fill(EntryDraft& draft, const MeasureTaken& measure) {
    draft.value = std::to_string(measure.value);
    draft.note = measure.note;
}

void fill(EntryDraft& draft, const SetDone& set) {
    draft.repetitions = set.repetitions ? std::to_string(*set.repetitions) : "";
    draft.hold = set.hold ? std::to_string(set.hold->count()) : "";
    draft.load = set.load_grams ? grams_field(*set.load_grams) : "";
    draft.effort = set.effort ? std::to_string(*set.effort) : "";
}

void fill(EntryDraft& draft, const NoteWritten& note) {
    draft.note = note.text;
}

template <typename Body>
void fill(EntryDraft&, const Body&) {}

} // namespace

EntryDraft draft_of(const Entry& entry) {
    EntryDraft draft;
    draft.target = entry.id;
    draft.date = date_field(entry.at.date);
    draft.time = time_field(entry.at.of_day);
    visit_kind([&](const auto& body) { fill(draft, body); }, entry.body);
    return draft;
}

std::optional<Date> read_date(std::string_view text) {
    using namespace std::chrono;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const std::optional<int> in_year = read_whole(text.substr(0, 4), 2000, 9999);
    const std::optional<int> in_month = read_whole(text.substr(5, 2), 1, 12);
    const std::optional<int> on_day = read_whole(text.substr(8, 2), 1, 31);
    if (!in_year || !in_month || !on_day) {
        return std::nullopt;
    }
    const year_month_day date = year(*in_year) / month(static_cast<unsigned>(*in_month)) /
                                day(static_cast<unsigned>(*on_day));
    return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

std::optional<std::chrono::minutes> read_time(std::string_view text) {
    if (text.size() < 5 || text[2] != ':') {
        return std::nullopt;
    }
    const std::optional<int> hour = read_whole(text.substr(0, 2), 0, 23);
    const std::optional<int> minute = read_whole(text.substr(3, 2), 0, 59);
    if (!hour || !minute) {
        return std::nullopt;
    }
    return std::chrono::hours(*hour) + std::chrono::minutes(*minute);
}

std::string date_field(Date date) {
    const std::chrono::year_month_day day(date);
    return std::to_string(static_cast<int>(day.year())) + "-" +
           two_digits(static_cast<unsigned>(day.month())) + "-" +
           two_digits(static_cast<unsigned>(day.day()));
}

std::string time_field(std::chrono::minutes of_day) {
    return two_digits(of_day.count() / 60) + ":" + two_digits(of_day.count() % 60);
}

std::optional<int> read_grams(std::string_view text) {
    constexpr int kilograms_most = 1000;
    constexpr std::size_t places_most = 3;
    const std::size_t point = std::min(text.find_first_of(".,"), text.size());
    const std::optional<int> whole = read_whole(text.substr(0, point), 0, kilograms_most);
    std::string part(text.substr(std::min(point + 1, text.size())));
    if (!whole || part.size() > places_most || (point < text.size() && part.empty())) {
        return std::nullopt;
    }
    part.resize(places_most, '0');
    const std::optional<int> grams = read_whole(part, 0, 999);
    return grams ? std::optional<int>(*whole * 1000 + *grams) : std::nullopt;
}

std::string grams_field(int grams) {
    std::string text = std::to_string(grams / 1000);
    std::string part = std::to_string(1000 + grams % 1000).substr(1);
    while (!part.empty() && part.back() == '0') {
        part.pop_back();
    }
    return part.empty() ? text : text + "." + part;
}

} // namespace loadwise
