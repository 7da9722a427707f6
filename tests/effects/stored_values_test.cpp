// What the patient's app stores beside the log comes back whole, or not at all and with a reason.
#include "effects/storage/stored_values.h"
#include "format/handout/handout_json.h"
#include "format/log/row.h"
#include "support/stored_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

using Errors = std::vector<Error>;

Errors errors_of(const std::string& json) {
    const Result<FormDraft, Errors> read = read_draft(write_checked(json));
    return read ? Errors{} : read.error();
}

constexpr PainContext contexts[] = {
    PainContext::During, PainContext::After, PainContext::Morning, PainContext::Usual};

constexpr PlayerPhase phases[] = {
    PlayerPhase::Ready,
    PlayerPhase::CountIn,
    PlayerPhase::Work,
    PlayerPhase::Change,
    PlayerPhase::Rest,
    PlayerPhase::Confirm};

const std::string sound_pain = R"({"day":"2026-03-02","form":"pain","context":"after",)"
                               R"("session":"s1","exercise":"","note":"","side":"both",)"
                               R"("by":"patient"})";

/// The same with one part of it said differently.
std::string pain_with(const std::string& from, const std::string& to) {
    std::string json = sound_pain;
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

HandoutCame waiting(Seal seal) {
    const auto handout =
        read_handout(R"({"base":"pht","version":1,"made":"2026-03-02","clinic":{"name":"Clinic"},)"
                     R"("note":"Two\nlines \"here\"","stage":"early","rungs":{"bridge":3},)"
                     R"("patch":{"days_per_week":3}})");
    REQUIRE(handout.has_value());
    return {*handout, seal, "Tendon \"Clinic\"", true};
}

EntryDraft entry_draft() {
    EntryDraft draft;
    draft.target = {"w-000007"};
    draft.date = "2026-11-2";
    draft.time = "08:00";
    draft.score = PainScore::from(0);
    return draft;
}

std::string all_of(const Errors& errors) {
    std::string text;
    for (const Error& error : errors) {
        text += error.where + ": " + error.message + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("a pain draft comes back as it was, whatever was typed", "[storage]") {
    for (const std::string& text : odd_texts()) {
        INFO(text.substr(0, 60));
        for (const PainContext context : contexts) {
            for (const Side side : {Side::Both, Side::Left, Side::Right}) {
                const FormDraft draft{
                    a_day,
                    PainDraft{
                        context,
                        {"s1"},
                        {"bridge"},
                        PainScore::from(10),
                        text,
                        side,
                        Actor::Clinician}};
                const auto read = read_draft(write_draft(draft));
                REQUIRE(read.has_value());
                CHECK(*read == draft);
            }
        }
    }
}

TEST_CASE("a draft that says nothing yet, and one of measures, come back", "[storage]") {
    const FormDraft empty{a_day, PainDraft{}};
    CHECK(read_draft(write_draft(empty)).value() == empty);
    const FormDraft none{a_day, std::vector<MeasureDraft>{}};
    CHECK(read_draft(write_draft(none)).value() == none);
    for (const std::string& text : odd_texts()) {
        const FormDraft draft{a_day, measures_of(text)};
        CHECK(read_draft(write_draft(draft)).value() == draft);
    }
}

TEST_CASE("every form that is half filled in comes back, whatever was typed", "[storage]") {
    for (const std::string& text : odd_texts()) {
        INFO(text.substr(0, 60));
        EntryDraft entry = entry_draft();
        entry.time = text;
        entry.context = PainContext::Morning;
        entry.value = entry.repetitions = entry.hold = entry.load = entry.effort = text;
        entry.note = text;
        const DraftedForm forms[]{
            TimedDraft{{"sitting"}, std::chrono::milliseconds(1'790'000'000'000)},
            GoalDraft{120},
            WeekDraft{text, true},
            StageDraft{{"intermediate"}},
            LinkDraft{text},
            TitlesDraft{text, ""},
            entry};
        for (const DraftedForm& form : forms) {
            const FormDraft draft{a_day, form};
            const auto read = read_draft(write_draft(draft));
            REQUIRE(read.has_value());
            CHECK(*read == draft);
        }
    }
}

TEST_CASE("what was chosen in a player comes back with it", "[storage]") {
    StoredPlayer stored = player_in(PlayerPhase::Confirm);
    stored.soreness = 7;
    stored.is_sore_asked = true;
    stored.loaded = {"bridge"};
    stored.grams = 12'500;
    CHECK(read_player(write_player(stored)).value() == stored);
    stored.grams.reset();
    stored.band = 3;
    CHECK(read_player(write_player(stored)).value() == stored);
}

TEST_CASE("a player comes back as it was, in each phase", "[storage]") {
    for (const PlayerPhase phase : phases) {
        StoredPlayer stored = player_in(phase);
        CHECK(read_player(write_player(stored)).value() == stored);
        stored.player.paused_at.reset();
        stored.player.is_led = false;
        stored.player.exercise = {};
        stored.session = {};
        CHECK(read_player(write_player(stored)).value() == stored);
    }
    CHECK(read_player(write_player(StoredPlayer{})).value() == StoredPlayer{});
}

TEST_CASE("a hand-out that waits comes back with its seal", "[storage]") {
    for (const Seal seal : {Seal::None, Seal::Unchanged, Seal::Unknown, Seal::Unchecked}) {
        const HandoutCame came = waiting(seal);
        const auto read = read_waiting(write_waiting(came));
        REQUIRE(read.has_value());
        CHECK(read->handout == came.handout);
        CHECK(read->seal == seal);
        CHECK(read->signer == came.signer);
        CHECK(read->is_kept);
    }
}

TEST_CASE("the last backup comes back", "[storage]") {
    for (const LastBackup& backup : {LastBackup{a_day, 0}, LastBackup{a_day, 1'000'000}}) {
        CHECK(read_last_backup(write_last_backup(backup)).value() == backup);
    }
}

TEST_CASE("no damage to a stored value gives half of it", "[storage]") {
    const FormDraft pain{
        a_day, PainDraft{PainContext::Usual, {"s"}, {"e"}, PainScore::from(4), "a \"b\"\n"}};
    check_damage(write_draft(pain), read_draft);
    check_damage(write_draft({a_day, measures_of("6")}), read_draft);
    check_damage(write_draft({a_day, WeekDraft{"after the post"}}), read_draft);
    check_damage(write_draft({a_day, entry_draft()}), read_draft);
    check_damage(write_player(player_in(PlayerPhase::Work)), read_player);
    check_damage(write_waiting(waiting(Seal::Unchanged)), read_waiting);
    check_damage(write_last_backup({a_day, 3}), read_last_backup);
}

TEST_CASE("an unknown word and a missing field are told with their place", "[storage]") {
    CHECK(errors_of(sound_pain).empty());

    const struct {
        const char* from;
        const char* to;
        ErrorCode code;
        const char* where;
    } wrongs[] = {
        {R"("after")", R"("later")", ErrorCode::Unknown, "/context"},
        {R"("both")", R"("middle")", ErrorCode::Unknown, "/side"},
        {R"("patient")", R"("dog")", ErrorCode::Unknown, "/by"},
        {R"("pain")", R"("weight")", ErrorCode::Unknown, "/form"},
        {R"("both")", "2", ErrorCode::WrongType, "/side"},
        {R"("session":"s1",)", "", ErrorCode::Missing, "/session"},
        {R"("context":"after",)", "", ErrorCode::Missing, "/context"},
        {R"("note":"",)", "", ErrorCode::Missing, "/note"},
        {R"("day":"2026-03-02",)", "", ErrorCode::Missing, "/day"},
        {"2026-03-02", "2026-02-30", ErrorCode::OutOfRange, "/day"},
        {R"("note":"")", R"("note":"","score":11)", ErrorCode::OutOfRange, "/score"},
        {R"("note":"")", R"("note":["a"])", ErrorCode::WrongType, "/note"},
        {R"("day")", R"("format":2,"day")", ErrorCode::NewerFormat, "/format"},
    };

    for (const auto& wrong : wrongs) {
        const Errors errors = errors_of(pain_with(wrong.from, wrong.to));
        INFO(wrong.where << " " << all_of(errors));
        REQUIRE(errors.size() == 1);
        CHECK(errors.front().code == wrong.code);
        CHECK(errors.front().where == wrong.where);
    }
    CHECK(errors_of("[]").front().code == ErrorCode::WrongType);
    CHECK(errors_of("{").front().code == ErrorCode::NotJson);
    CHECK(errors_of("{}").size() > 3);
}

TEST_CASE("a moment that is none, and a flag that is not there, are told", "[storage]") {
    const std::string sound = write_player(player_in(PlayerPhase::Rest));
    const std::string json(read_checked(sound).value());
    const auto where_with = [&json](const std::string& from, const std::string& to) {
        std::string other = json;
        const std::size_t at = other.find(from);
        REQUIRE(at != std::string::npos);
        const auto read = read_player(write_checked(other.replace(at, from.size(), to)));
        return read ? std::string("fine") : read.error().front().where;
    };
    CHECK(where_with(R"("work_from":12000)", R"("work_from":-1)") == "/work_from");
    CHECK(where_with(R"("work_from":12000)", R"("work_from":8640000000000001)") == "/work_from");
    CHECK(
        where_with(R"("work_from":12000)", R"("work_from":99999999999999999999)") == "/work_from"
    );
    CHECK(where_with(R"("work_from":12000)", R"("work_from":1.5)") == "/work_from");
    CHECK(where_with(R"("work_from":12000,)", "") == "/work_from");
    CHECK(where_with(R"("set":3)", R"("set":101)") == "/set");
    CHECK(where_with(R"(,"led":true)", "") == "/led");
    CHECK(where_with(R"("led":true)", R"("led":1)") == "/led");
    CHECK(where_with(R"("phase":"rest")", R"("phase":4)") == "/phase");
}

TEST_CASE("a field that a newer version added is passed over", "[storage]") {
    CHECK(errors_of(pain_with(R"("day")", R"("mood":"good","day")")).empty());
}

TEST_CASE("a waiting hand-out that is none is told by its place within", "[storage]") {
    const auto read =
        read_waiting(write_checked(R"({"seal":"none","signer":"","handout":"{\"base\":\"pht\"}"})")
        );
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().front().where.starts_with("/handout/"));
}
