#include "engine/log/log_order.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace loadwise {
namespace {

constexpr std::chrono::hours future_grace{24};

using ById = SettledLog::ById;

const EntryDeleted* as_deletion(const Entry& entry) {
    return std::get_if<EntryDeleted>(&entry.body);
}

/// How much an entry speaks against more: of two contents that claim one id, the worse one counts.
int gravity(const Entry& entry) {
    if (const auto* const pain = std::get_if<PainReported>(&entry.body)) {
        return pain->score.value();
    }
    const auto* const answer = std::get_if<ScreeningAnswered>(&entry.body);
    return answer != nullptr && answer->answer == ScreeningAnswer::Yes ? 1 : 0;
}

/// What tells two entries apart, written one after the other. Where nothing of meaning decides, any
/// order will do, as long as it is that of the contents.
class Content {
  public:
    Content& add(const std::string& text) {
        text_ += text;
        text_ += '\n';
        return *this;
    }

    Content& add(std::int64_t number) { return add(std::to_string(number)); }

    Content& add(const std::optional<int>& number) { return add(number ? *number + 1 : 0); }

    template <typename Tag>
    Content& add(const Id<Tag>& id) {
        return add(id.text);
    }

    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

void add(Content& to, const SessionStarted& body) {
    to.add(body.session).add(body.track);
}

void add(Content& to, const SessionFinished& body) {
    to.add(body.session);
}

void add(Content& to, const SetDone& body) {
    to.add(body.session).add(body.exercise).add(body.rung.index).add(body.set_number);
    to.add(static_cast<int>(body.side)).add(static_cast<int>(body.outcome));
    to.add(static_cast<int>(body.reason)).add(body.repetitions);
    to.add(body.hold ? body.hold->count() + 1 : 0).add(body.load_grams).add(body.band);
    to.add(body.effort);
}

void add(Content& to, const PainReported& body) {
    to.add(static_cast<int>(body.context)).add(body.session).add(body.exercise).add(body.note);
    to.add(static_cast<int>(body.side)).add(static_cast<int>(body.by));
}

void add(Content& to, const OfferAnswered& body) {
    to.add(body.rule).add(body.is_accepted ? 1 : 0);
    for (const Change& change : body.changes) {
        to.add(static_cast<int>(change.kind)).add(change.exercise).add(change.from.index);
        to.add(change.to.index).add(change.other).add(change.stage).add(change.track);
        to.add(change.until.time_since_epoch().count());
    }
}

void add(Content& to, const RungChanged& body) {
    to.add(body.exercise).add(body.to.index).add(static_cast<int>(body.by));
}

void add(Content& to, const StageChanged& body) {
    to.add(body.to).add(static_cast<int>(body.by));
}

void add(Content& to, const ExerciseChosen& body) {
    to.add(body.exercise).add(body.is_in_plan ? 1 : 0).add(static_cast<int>(body.by));
}

void add(Content& to, const LockChanged& body) {
    to.add(body.exercise).add(body.is_locked ? 1 : 0).add(body.reason);
}

void add(Content& to, const TrackChanged& body) {
    to.add(body.track).add(body.is_started ? 1 : 0).add(static_cast<int>(body.by));
    to.add(body.goal);
}

void add(Content& to, const ScreeningAnswered& body) {
    to.add(body.question).add(static_cast<int>(body.answer)).add(body.note);
}

void add(Content& to, const MeasureTaken& body) {
    to.add(body.measure).add(body.value).add(static_cast<int>(body.side)).add(body.note);
    to.add(body.activity);
}

void add(Content& to, const ActivityNamed& body) {
    to.add(body.measure).add(body.activity).add(body.name).add(body.is_scored ? 1 : 0);
}

void add(Content& to, const NoteWritten& body) {
    to.add(body.text);
}

void add(Content& to, const HandoutTaken& body) {
    const Handout& handout = *body.handout;
    to.add(body.title).add(body.signer).add(handout.base).add(handout.base_version);
    to.add(handout.made.time_since_epoch().count()).add(handout.clinic.name);
    to.add(handout.clinic.phone).add(handout.clinic.link).add(handout.note).add(handout.accent);
    to.add(handout.logo).add(handout.language).add(handout.stage).add(handout.patch);
    for (const RungStart& start : handout.rungs) {
        to.add(start.exercise).add(start.rung.index);
    }
}

void add(Content& to, const WeekReviewed& body) {
    to.add(body.done).add(body.planned).add(body.barrier).add(body.barrier_name);
}

void add(Content& to, const IntentionMade& body) {
    to.add(body.words);
}

void add(Content& to, const AfterwardsChanged& body) {
    to.add(body.is_begun ? 1 : 0);
    for (const ExerciseId& each : body.exercises) {
        to.add(each);
    }
}

void add(Content& to, const EntryDeleted& body) {
    to.add(body.target);
}

std::string content_of(const Entry& entry) {
    Content content;
    content.add(static_cast<std::int64_t>(entry.body.index()));
    visit_kind([&content](const auto& body) { add(content, body); }, entry.body);
    content.add(instant_of(entry.at).time_since_epoch().count()).add(entry.at.utc_offset.count());
    content.add(instant_of(entry.recorded).time_since_epoch().count());
    content.add(entry.recorded.utc_offset.count()).add(entry.programme);
    content.add(entry.programme_version).add(entry.replaces);
    for (const EntryId& each : entry.follows) {
        content.add(each);
    }
    return content.take();
}

bool is_content_after(const Entry& a, const Entry& b) {
    return content_of(b) < content_of(a);
}

/// Of two entries with one id, or two corrections of one entry, the one written down later counts.
/// Within one minute that is the one with the later id.
bool prevails(const Entry& a, const Entry& b) {
    const Instant left = instant_of(a.recorded);
    const Instant right = instant_of(b.recorded);
    if (left != right) {
        return left > right;
    }
    if (a.id != b.id) {
        return b.id < a.id;
    }
    return gravity(a) != gravity(b) ? gravity(a) > gravity(b) : is_content_after(a, b);
}

void keep_prevailing(ById& entries, std::string_view id, const Entry& entry) {
    const auto [place, is_new] = entries.try_emplace(id, &entry);
    if (!is_new && prevails(entry, *place->second)) {
        place->second = &entry;
    }
}

/// One entry of each id, the one that prevails. A flat table of small slots: every replay fills it
/// with the whole log, and a map has a node to allocate for each entry.
class OneOfEachId {
  public:
    explicit OneOfEachId(std::span<const Entry> entries)
        : entries_(entries)
        , slots_(std::bit_ceil(entries.size() + entries.size() / 2 + 1)) {}

    /// An entry of the log that the table was made for.
    void add(const Entry& entry) {
        const std::uint32_t hash_of_id = hash(entry.id);
        Slot& slot = slots_[slot_of(entry.id, hash_of_id)];
        const bool is_new = slot.number == 0;
        size_ += is_new ? 1 : 0;
        if (is_new || prevails(entry, entry_in(slot))) {
            slot = {hash_of_id, static_cast<std::uint32_t>(&entry - entries_.data()) + 1};
        }
    }

    int size() const { return size_; }

    bool has(const Entry& entry) const {
        return &entry_in(slots_[slot_of(entry.id, hash(entry.id))]) == &entry;
    }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; // of the entry, from 1; 0: free
    };

    static std::uint32_t hash(const EntryId& id) {
        return static_cast<std::uint32_t>(std::hash<std::string_view>()(id.text));
    }

    const Entry& entry_in(const Slot& slot) const { return entries_[slot.number - 1]; }

    /// Where this id stands, or the free slot where it would.
    std::size_t slot_of(const EntryId& id, std::uint32_t hash) const {
        const std::size_t last = slots_.size() - 1;
        std::size_t slot = hash & last;
        while (slots_[slot].number != 0 &&
               (slots_[slot].hash != hash || entry_in(slots_[slot]).id != id)) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    std::span<const Entry> entries_;
    std::vector<Slot> slots_;
    int size_ = 0;
};

bool is_replaced(const Entry& entry, const ById& corrections) {
    if (corrections.contains(entry.id.text)) {
        return true;
    }
    const auto rival = corrections.find(entry.replaces.text);
    return !entry.replaces.empty() && rival != corrections.end() && rival->second != &entry;
}

/// What the order and the counting depend on. Taken in one pass: a long log is larger than the
/// processor's cache, and each further walk through its entries costs as much as all else here.
struct Dated {
    Instant at;
    Instant recorded;
    const Entry* entry = nullptr;
    bool is_change = false; // of another entry: a correction or a deletion
    bool is_ours = false;   // of the programme that is asked about
    bool is_newer = false;  // of a later version of it
    std::optional<ScreeningAnswer> answer;
};

std::optional<ScreeningAnswer> screening_answer(const Entry& entry) {
    const auto* answered = std::get_if<ScreeningAnswered>(&entry.body);
    return answered != nullptr ? std::optional(answered->answer) : std::nullopt;
}

Dated dated(const Entry& entry, const Programme* programme) {
    const bool is_ours = programme != nullptr && entry.programme == programme->id;
    return {
        .at = instant_of(entry.at),
        .recorded = instant_of(entry.recorded),
        .entry = &entry,
        .is_change = !entry.replaces.empty() || as_deletion(entry) != nullptr,
        .is_ours = is_ours,
        .is_newer = is_ours && entry.programme_version > programme->version,
        .answer = screening_answer(entry),
    };
}

bool happened_before(const Dated& a, const Dated& b) {
    if (a.at != b.at) {
        return a.at < b.at;
    }
    return a.recorded != b.recorded ? a.recorded < b.recorded : a.entry->id < b.entry->id;
}

/// A log is written down nearly in order: only what was told late is sorted, then merged in.
void sort_dates(std::vector<Dated>& dates) {
    const auto first_late = std::is_sorted_until(dates.begin(), dates.end(), happened_before);
    if (first_late == dates.end()) {
        return;
    }
    std::vector<Dated> timely(dates.begin(), first_late);
    std::vector<Dated> late;
    timely.reserve(dates.size());
    for (auto each = first_late; each != dates.end(); ++each) {
        (happened_before(*each, timely.back()) ? late : timely).push_back(*each);
    }
    std::sort(late.begin(), late.end(), happened_before);
    std::merge(
        timely.begin(), timely.end(), late.begin(), late.end(), dates.begin(), happened_before
    );
}

std::vector<const Entry*> entries_of(const std::vector<Dated>& dates) {
    std::vector<const Entry*> entries;
    entries.reserve(dates.size());
    for (const Dated& each : dates) {
        entries.push_back(each.entry);
    }
    return entries;
}

/// A red flag counts whatever programme and date it was written under: better one lock too many. So
/// does its clearing, whatever the programme: else nobody could take the lock away.
bool belongs(const Dated& dated, Instant last, SetAside& set_aside) {
    if (dated.answer == ScreeningAnswer::Yes) {
        return true;
    }
    if (!dated.is_ours && dated.answer != ScreeningAnswer::Cleared) {
        ++set_aside.other_programme;
        return false;
    }
    if (dated.at > last || dated.recorded > last) {
        ++set_aside.in_future;
        if (set_aside.future.size() < future_entries_most) {
            set_aside.future.push_back({dated.entry->id, dated.entry->at});
        }
        return false;
    }
    set_aside.newer_version += dated.is_newer ? 1 : 0;
    return true;
}

/// Of each id the entry that prevails; how many others there were goes to `log`.
std::vector<Dated>
each_once(std::span<const Entry> entries, const Programme* programme, SettledLog& log) {
    OneOfEachId prevailing(entries);
    std::vector<Dated> dates;
    dates.reserve(entries.size());
    for (const Entry& entry : entries) {
        prevailing.add(entry);
        dates.push_back(dated(entry, programme));
    }
    log.duplicates = static_cast<int>(entries.size()) - prevailing.size();
    if (log.duplicates > 0) {
        std::erase_if(dates, [&](const Dated& each) { return !prevailing.has(*each.entry); });
    }
    return dates;
}

void take_change(SettledLog& log, const Entry& change) {
    if (!change.replaces.empty()) {
        keep_prevailing(log.corrections, change.replaces.text, change);
    }
    if (const EntryDeleted* deletion = as_deletion(change)) {
        keep_prevailing(log.deletions, deletion->target.text, change);
    }
}

/// What counts, in order, seen from a programme if there is one; all else that became of the
/// entries goes to `log`.
std::vector<Dated>
settle(std::span<const Entry> entries, const Programme* programme, SettledLog& log) {
    std::vector<Dated> counting = each_once(entries, programme, log);
    for (const Dated& each : counting) {
        if (each.is_change) {
            take_change(log, *each.entry);
        }
    }
    if (!log.deletions.empty() || !log.corrections.empty()) {
        std::erase_if(counting, [&log](const Dated& each) {
            const Entry& entry = *each.entry;
            return log.deletions.contains(entry.id.text) || as_deletion(entry) != nullptr ||
                   is_replaced(entry, log.corrections);
        });
    }
    sort_dates(counting);
    return counting;
}

bool has_answer(const std::vector<Dated>& dates, ScreeningAnswer answer) {
    return std::any_of(dates.begin(), dates.end(), [answer](const Dated& each) {
        return each.answer == answer;
    });
}

} // namespace

SettledLog settle_log(std::span<const Entry> entries) {
    SettledLog log;
    log.counting = entries_of(settle(entries, nullptr, log));
    return log;
}

std::vector<const Entry*> counting(std::span<const Entry> entries) {
    return settle_log(entries).counting;
}

OrderedLog order_log(const Programme& programme, std::span<const Entry> entries, LocalTime now) {
    OrderedLog log;
    SettledLog settled;
    std::vector<Dated> dates = settle(entries, &programme, settled);
    log.set_aside.duplicates = settled.duplicates;
    const Instant last = instant_of(now) + future_grace;
    std::erase_if(dates, [&](const Dated& each) { return !belongs(each, last, log.set_aside); });
    log.has_lock_and_clearing =
        has_answer(dates, ScreeningAnswer::Yes) && has_answer(dates, ScreeningAnswer::Cleared);
    log.entries = entries_of(dates);
    return log;
}

} // namespace loadwise
