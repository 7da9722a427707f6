// Every kind of entry, filled at random from a fixed seed, reads back as it was written.
#include "format/log/log_json.h"
#include "format/log/row.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace loadwise;

namespace {

class Chance {
  public:
    int whole(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(source_);
    }

    bool coin() { return whole(0, 1) == 1; }

    template <typename T>
    T one_of(std::initializer_list<T> values) {
        return values.begin()[whole(0, static_cast<int>(values.size()) - 1)];
    }

    std::string name() {
        return one_of<std::string>({"a", "bridge_hold", "x-1", "s2_curl", std::string(64, 'z')});
    }

    std::string maybe_name() { return coin() ? name() : std::string(); }

    /// What a patient may type or paste.
    std::string words() {
        const std::initializer_list<std::string> pieces{
            "",
            "stiff",
            "\"quoted\"",
            "back\\slash",
            "line\nbreak",
            "tab\t",
            "\x01\x1f\x7f",
            "\xC3\xA9",
            "\xE2\x82\xAC",
            "\xF0\x9F\x99\x82",
            "</script>",
            "\xE2\x80\xAE",
            "{\"a\":1}"};
        std::string text;
        for (int piece = whole(0, 4); piece > 0; --piece) {
            text += one_of(pieces);
        }
        return text;
    }

    LocalTime moment() {
        LocalTime time;
        time.date = Date(std::chrono::days(whole(0, 30000)));
        time.of_day = std::chrono::minutes(whole(0, 1439));
        time.utc_offset = std::chrono::minutes(whole(-840, 840));
        return time;
    }

    std::optional<int> maybe(int least, int most) {
        return coin() ? std::optional<int>(whole(least, most)) : std::nullopt;
    }

    Side side() { return one_of({Side::Both, Side::Left, Side::Right}); }

    Actor actor() { return one_of({Actor::Patient, Actor::Clinician}); }

  private:
    std::mt19937 source_{20260131};
};

SetDone random_set(Chance& chance) {
    SetDone set;
    set.session = {chance.name()};
    set.exercise = {chance.name()};
    set.rung = Rung{chance.whole(0, 60)};
    set.set_number = chance.whole(1, 100);
    set.side = chance.side();
    set.outcome = chance.one_of({SetOutcome::Completed, SetOutcome::Skipped});
    set.reason = chance.one_of(
        {SkipReason::None,
         SkipReason::Pain,
         SkipReason::Tired,
         SkipReason::NoTime,
         SkipReason::NoEquipment,
         SkipReason::Other}
    );
    set.repetitions = chance.maybe(0, 1000);
    if (const auto hold = chance.maybe(0, 36000)) {
        set.hold = std::chrono::seconds(*hold);
    }
    set.load_grams = chance.maybe(0, 1000000);
    set.band = chance.maybe(1, 100);
    set.effort = chance.maybe(0, 10);
    return set;
}

Change random_change(Chance& chance) {
    Change change;
    change.kind = chance.one_of(
        {ChangeKind::None,
         ChangeKind::RungUp,
         ChangeKind::RungDown,
         ChangeKind::Swap,
         ChangeKind::Pause,
         ChangeKind::StageUp,
         ChangeKind::StageDown,
         ChangeKind::TrackStart,
         ChangeKind::TrackEnd,
         ChangeKind::SeekCare}
    );
    change.exercise = {chance.maybe_name()};
    change.from = Rung{chance.whole(0, 9)};
    change.to = Rung{chance.whole(0, 9)};
    change.other = {chance.maybe_name()};
    change.stage = {chance.maybe_name()};
    change.track = {chance.maybe_name()};
    change.until = chance.coin() ? chance.moment().date : Date{};
    return change;
}

OfferAnswered random_answer(Chance& chance) {
    OfferAnswered answer{{chance.name()}, chance.coin(), {}};
    for (int count = chance.whole(0, 5); count > 0; --count) {
        answer.changes.push_back(random_change(chance));
    }
    return answer;
}

PainReported random_pain(Chance& chance) {
    const auto context = chance.one_of(
        {PainContext::During, PainContext::After, PainContext::Morning, PainContext::Usual}
    );
    return {
        context,
        *PainScore::from(chance.whole(0, 10)),
        {chance.maybe_name()},
        {chance.maybe_name()},
        chance.words()};
}

ScreeningAnswered random_screening(Chance& chance) {
    const auto answer =
        chance.one_of({ScreeningAnswer::No, ScreeningAnswer::Yes, ScreeningAnswer::Cleared});
    return {{chance.name()}, answer, chance.words()};
}

HandoutTaken random_handout(Chance& chance) {
    Handout handout;
    handout.base = {chance.name()};
    handout.base_version = chance.whole(1, 1000000);
    handout.made = chance.moment().date;
    handout.clinic.name = chance.one_of<std::string>({"Clinic", "Pr\xC3\xA4xis \"A\""});
    handout.clinic.phone = chance.one_of<std::string>({"", "+49 (30) 123/4.5-6"});
    handout.clinic.link = chance.one_of<std::string>({"", "https://a.b/c?d=e&f"});
    handout.note = chance.one_of<std::string>({"", "Two\nlines"});
    handout.accent = chance.one_of<std::string>({"", "#0a7f78"});
    handout.logo = chance.one_of<std::string>({"", "data:image/webp;base64,UklGRg=="});
    handout.language = chance.one_of<std::string>({"", "de"});
    handout.stage = {chance.maybe_name()};
    if (chance.coin()) {
        handout.rungs = {{{chance.name()}, Rung{chance.whole(0, 60)}}};
    }
    handout.patch = chance.one_of<std::string>({"{}", R"({"a":{"b":[1,"\"",null]}})"});
    return {std::move(handout), chance.words(), chance.words()};
}

EntryBody random_late_body(Chance& chance, std::size_t kind) {
    switch (kind) {
    case 14:
        return random_handout(chance);
    case 15:
        return WeekReviewed{
            chance.whole(0, 7), chance.whole(0, 7), {chance.maybe_name()}, chance.words()};
    case 16:
        return IntentionMade{chance.words()};
    case 17:
        return AfterwardsChanged{chance.coin(), {{chance.name()}, {chance.name()}}};
    default:
        return EntryDeleted{{chance.name()}};
    }
}

EntryBody random_body(Chance& chance, std::size_t kind) {
    switch (kind) {
    case 0:
        return SessionStarted{{chance.name()}, {chance.maybe_name()}};
    case 1:
        return SessionFinished{{chance.name()}};
    case 2:
        return random_set(chance);
    case 3:
        return random_pain(chance);
    case 4:
        return random_answer(chance);
    case 5:
        return RungChanged{{chance.name()}, Rung{chance.whole(0, 60)}, chance.actor()};
    case 6:
        return StageChanged{{chance.name()}, chance.actor()};
    case 7:
        return ExerciseChosen{{chance.name()}, chance.coin(), chance.actor()};
    case 8:
        return LockChanged{{chance.maybe_name()}, chance.coin(), chance.words()};
    case 9:
        return TrackChanged{
            {chance.name()},
            chance.coin(),
            chance.actor(),
            chance.coin() ? std::optional<int>(chance.whole(1, 1440)) : std::nullopt};
    case 10:
        return random_screening(chance);
    case 11:
        return MeasureTaken{
            {chance.name()},
            chance.whole(-1000, 100000),
            chance.side(),
            chance.words(),
            {chance.words()}};
    case 12:
        return ActivityNamed{{chance.name()}, {chance.words()}, chance.words(), chance.coin()};
    case 13:
        return NoteWritten{chance.words()};
    default:
        return random_late_body(chance, kind);
    }
}

Entry random_entry(Chance& chance, std::size_t kind) {
    Entry entry;
    entry.id = {chance.name()};
    entry.at = chance.moment();
    entry.recorded = chance.coin() ? entry.at : chance.moment();
    entry.programme = {chance.name()};
    entry.programme_version = chance.whole(1, 1000000);
    entry.replaces = {chance.maybe_name()};
    entry.body = random_body(chance, kind);
    for (int count = chance.whole(-2, 3); count > 0; --count) {
        entry.follows.push_back({chance.name()});
    }
    return entry;
}

} // namespace

TEST_CASE("entries of every kind read back as they were written", "[log_json]") {
    Chance chance;
    constexpr std::size_t kinds = std::variant_size_v<EntryKinds>;
    for (int round = 0; round < 200; ++round) {
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            const Entry entry = random_entry(chance, kind);
            REQUIRE(entry.body.index() == kind);
            const std::string line = write_entry(entry);
            INFO(line);
            CHECK(line.find('\n') == std::string::npos);
            const Result<Entry> read = read_entry(line);
            REQUIRE(read.has_value());
            CHECK(*read == entry);
            const Result<Entry> stored = read_row(write_row(entry));
            REQUIRE(stored.has_value());
            CHECK(*stored == entry);
        }
    }
}

TEST_CASE("a long note reads back, and bytes that are no text are replaced", "[log_json]") {
    Chance chance;
    Entry entry = random_entry(chance, 12);
    entry.body = NoteWritten{std::string(40000, '\x01')};
    const Result<Entry> read = read_entry(write_entry(entry));
    REQUIRE(read.has_value());
    CHECK(*read == entry);
    entry.body = NoteWritten{"a\xFFz"};
    CHECK(read_entry(write_entry(entry)).has_value());
}
