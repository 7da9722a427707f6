// What version 1.1 stored is read by this one: whoever gets the update in the middle of a session,
// a note or a hand-out goes on where they were.
#include "effects/fake_page.h"
#include "effects/storage/desk_drafts.h"
#include "effects/storage/stored_values.h"
#include "support/stored_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

// As that version wrote them, on Monday 2 March 2026.
const std::string old_pain = "pain2\t20514\t1\t4\ts1\tbridge\ttwo\\nlines, a tab\\t, a \\\\\t2\t1";
const std::string old_measures = "measures1\t20514\tvisa\t1\t6\tchair\t0\tx\\t9";
const std::string old_player =
    "1|s1|bridge|3|2|4|1700000000123|12000|1700000000999|1700000001000|1";
const std::string old_handout = "unchanged\nTendon Clinic\n"
                                R"({"base":"pht","version":1,"made":"2026-03-02",)"
                                R"("clinic":{"name":"Clinic"}})";
const std::string old_backup = "20514 3";
const std::string old_desk = "draft\tpht\n"
                             "start\tintermediate\n"
                             "stage\tearly\ts1_a\ts1_b\n"
                             "exercise\ts2_bridge\t-3\t1\t0\t0\t0\t2\t3\t3\t4\t7\t0\t80\n"
                             "exercise\ts1_a\t61\t0\t1\n"
                             "lock\tsport\n"
                             "pain\tstrict\n"
                             "limits\t1\t3\t0\n"
                             "days\t3\n"
                             "advice\t1\n"
                             "clinic\tClinic\n"
                             "phone\t+34 1\n"
                             "link\thttps://a.b\n"
                             "note\tTwo\\nlines\\tand \\\\ a slash\n"
                             "accent\t#0a6660\n"
                             "logo\tdata:image/webp;base64,UklGRg==\n"
                             "language\tde\n"
                             "name\tRunner\n"
                             "draft\tachilles";

} // namespace

TEST_CASE("an old pain draft is read", "[storage]") {
    const auto read = read_draft(old_pain);
    REQUIRE(read.has_value());
    CHECK(read->day == a_day);
    const auto* const pain = std::get_if<PainDraft>(&read->form);
    REQUIRE(pain != nullptr);
    CHECK(pain->context == PainContext::After);
    CHECK(pain->score == PainScore::from(4));
    CHECK(pain->session == SessionId{"s1"});
    CHECK(pain->exercise == ExerciseId{"bridge"});
    CHECK(pain->note == "two\nlines, a tab\t, a \\");
    CHECK(pain->side == Side::Right);
    CHECK(pain->by == Actor::Clinician);
    CHECK(read_draft("pain2\t20514\t3\t\t\t\tn\t0\t0").has_value());
}

TEST_CASE("old measures are read", "[storage]") {
    const auto read = read_draft(old_measures);
    REQUIRE(read.has_value());
    const std::vector<MeasureDraft> wanted{
        {{"visa"}, Side::Left, "6"}, {{"chair"}, Side::Both, "x\t9"}};
    CHECK(*read == FormDraft{a_day, wanted});
}

TEST_CASE("an old player is read", "[storage]") {
    const auto read = read_player(old_player);
    REQUIRE(read.has_value());
    StoredPlayer wanted = player_in(PlayerPhase::Rest);
    wanted.player.paused_at = Millis(1'700'000'000'999);
    CHECK(*read == wanted);
    CHECK(read_player("1|s|e|1|0|0|0|0|-|0|0").has_value());
}

TEST_CASE("an old hand-out that waits is read", "[storage]") {
    const auto read = read_waiting(old_handout);
    REQUIRE(read.has_value());
    CHECK(read->handout.base == ProgrammeId{"pht"});
    CHECK(read->seal == Seal::Unchanged);
    CHECK(read->signer == "Tendon Clinic");
    CHECK(read->is_kept);
}

TEST_CASE("an old note of the last backup is read", "[storage]") {
    CHECK(read_last_backup(old_backup).value() == LastBackup{a_day, 3});
}

TEST_CASE("old drafts of the desk are read", "[storage]") {
    BuilderDraft wanted;
    wanted.base = "pht";
    wanted.start = {"intermediate"};
    wanted.stages = {{{"early"}, {{"s1_a"}, {"s1_b"}}}};
    wanted.exercises = {
        {{"s2_bridge"},
         {-3},
         {{{DoseAmount::Sets, 0}, 2},
          {{DoseAmount::Tempo, 3}, 4},
          {{DoseAmount::PercentOfMax, 0}, 80}},
         true,
         false},
        {{"s1_a"}, {61}, {}, false, true}};
    wanted.locks = {{"sport"}};
    wanted.pain_rule = {"strict"};
    wanted.own_limits = OwnLimits{1, 3, 0};
    wanted.days_per_week = 3;
    wanted.advice = AdviceMode::Mirror;
    wanted.clinic = {"Clinic", "+34 1", "https://a.b"};
    wanted.note = "Two\nlines\tand \\ a slash";
    wanted.accent = "#0a6660";
    wanted.logo = "data:image/webp;base64,UklGRg==";
    wanted.language = "de";
    wanted.name = "Runner";
    BuilderDraft second;
    second.base = "achilles";
    CHECK(read_desk_draft(old_desk).value() == wanted);
    CHECK(read_variants(old_desk) == Variants{{wanted, second}, {}});
}

TEST_CASE("an old text that is wrong is no value", "[storage]") {
    for (const char* text :
         {"pain1\t20514\t1\t4\ts1\tbridge\tn\t2\t1",
          "pain2\t20514\t9\t4\ts1\tbridge\tn\t2\t1",
          "pain2\t20514\t1\t44\ts1\tbridge\tn\t2\t1",
          "pain2\t20514\t1\t4\ts1\tbridge\tn\t3\t1",
          "pain2\t20514\t1\t4\ts1\tbridge\tn\t2\t2",
          "pain2\tx\t1\t4\ts1\tbridge\tn\t2\t1",
          "measures1\t20514\tvisa\t1",
          "measures1\t20514\tvisa\t7\t6"}) {
        INFO(text);
        CHECK_FALSE(read_draft(text).has_value());
    }
    for (const char* text :
         {"",
          "1",
          "2|s|e|1|0|0|0|0|-|0|1",
          "1|s|e|x|0|0|0|0|-|0|1",
          "1|s|e|1|3|0|0|0|-|0|1",
          "1|s|e|1|0|6|0|0|-|0|1",
          "1|s|e|1|0|0|-5|0|-|0|1",
          "1|s|e|1|0|0|0|0||0|1",
          "1|s|e|1|0|0|99999999999999999999|0|-|0|1",
          "1|s|e|1|0|0|0|0|-|0|1|more"}) {
        INFO(text);
        CHECK_FALSE(read_player(text).has_value());
    }
    for (const char* text : {"", "20514", "20514 ", "20514 x", "20514 3 ", "1 12345678", "-1 3"}) {
        INFO(text);
        CHECK_FALSE(read_last_backup(text).has_value());
    }
    for (const char* text : {"", "none\n", "sealed\nx\n{}", "none\n\n{}"}) {
        CHECK_FALSE(read_waiting(text).has_value());
    }
    const std::string odd = "draft\tpht\nexercise\tx\t-400\nlimits\t1\t2\ndays\t9\nadvice\t7";
    BuilderDraft bare;
    bare.base = "pht";
    CHECK(read_desk_draft(odd).value() == bare);
    CHECK_FALSE(read_desk_draft("draft\npain\t\nlimits\t99\t-1\tx").has_value());
}

TEST_CASE("an old text that is cut anywhere harms nothing", "[storage]") {
    for (const std::string* text :
         {&old_pain, &old_measures, &old_player, &old_handout, &old_backup, &old_desk}) {
        for (std::size_t length = 0; length < text->size(); ++length) {
            const std::string cut = text->substr(0, length);
            CHECK_FALSE((read_draft(cut).has_value() && text != &old_measures));
            CHECK_FALSE(read_player(cut).has_value());
            CHECK_FALSE(read_waiting(cut).has_value());
            CHECK_FALSE(read_last_backup(cut).has_value());
            CHECK(read_variants(cut).drafts.size() <= 2);
        }
    }
}

TEST_CASE("the update comes while a note is typed: the note is there", "[storage]") {
    FakeWorld world;
    {
        FakePage page(world, "first");
        page.at(0, 9);
        first_visit(page, 1);
    }
    world.settings["draft"] = old_pain;
    FakePage page(world, "second");
    page.at(0, 9, 1);
    CHECK(page.state().page == Page::Pain);
    CHECK(page.state().pain.note == "two\nlines, a tab\t, a \\");
    page.type(Role::TextArea, "Note, if you like", "another");
    const auto stored = read_draft(world.settings["draft"]);
    REQUIRE(stored.has_value());
    CHECK(std::get_if<PainDraft>(&stored->form)->note == "another");
    CHECK(world.settings["draft"].starts_with("1 "));
}

TEST_CASE("the update comes in the middle of a session: it goes on", "[storage]") {
    FakeWorld world;
    {
        FakePage page(world, "first");
        page.at(0, 9);
        first_visit(page, 1);
        page.press(Role::Button, "Start session");
        page.pass(2);
    }
    const auto stored = read_player(world.settings["player"]);
    REQUIRE(stored.has_value());
    const Player& player = stored->player;
    world.settings["player"] = "1|" + stored->session.text + "|" + player.exercise.text +
                               "|1|0|2|" + std::to_string(player.since.count()) + "|9000|-|" +
                               std::to_string(player.seen.count()) + "|1";
    FakePage page(world, "second");
    page.at(0, 9, 1);
    CHECK(page.state().page == Page::Player);
    CHECK(page.state().player.exercise == player.exercise);
    CHECK(page.state().player.phase == PlayerPhase::Work);
    CHECK(page.state().player.work_from == Millis(9000));
}
