// Records that come back to the desk: the key that hand-outs carry, and what a record says that was
// opened, with the programme that its patient followed.
#include "effects/opened_desk.h"
#include "engine/state/plan_queries.h"
#include "format/log/sent_record.h"
#include "format/programme/programme_json.h"
#include "support/english.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

const std::string key = "B" + std::string(86, 'x');

/// The desk's side of the page: keys, and what comes out of a seal.
class RecordWorld final : public FakeWorld {
  public:
    RecordWorld() {
        on("programme", [this](const Message& order) {
            const std::string name = order.text(0);
            programmes_asked.push_back(name);
            const std::string file = name.substr(0, name.find('@'));
            const std::string spoken = order.text(1);
            std::vector<std::string> told{
                "programme", name, read_file("assets/programmes/" + file + ".json")};
            if (!spoken.empty() && spoken != "en") {
                told.push_back(spoken);
                told.push_back(read_file("assets/programmes/texts/" + file + "." + spoken + ".json")
                );
            }
            tell(told);
        });
        on("desk", [this](const Message& order) { carry_out_at_desk(order); });
    }

    std::string record;          ///< what the next one holds
    std::string problem = "cut"; ///< where it holds nothing
    std::string copied;          ///< last
    std::vector<std::string> orders_seen;
    std::vector<std::string> programmes_asked;

  private:
    void carry_out_at_desk(const Message& order) {
        const std::string what = order.text(0);
        orders_seen.push_back(what);
        if (what == "texts") {
            const std::string asked = order.text(1).empty() ? "en" : order.text(1);
            tell(
                {"desk",
                 "texts",
                 asked,
                 read_file("assets/locales/clinic/" + asked + ".json"),
                 read_file("assets/locales/" + asked + ".json")}
            );
        } else if (what == "link") {
            tell({"desk", "link", order.text(1), "https://app/#p=2.x.y", "101 010 101"});
        } else if (what == "copy") {
            copied = order.text(1);
        } else if (what == "record-key-make") {
            tell({"desk", "record-key", "Physio North", "Ab3dE6gHi", key});
        } else if (what == "record-open" || what == "record-choose") {
            open();
        }
    }

    void open() {
        if (record.empty()) {
            tell({"desk", "no-record", problem, "Zz9zZ9zZz"});
        } else {
            tell({"desk", "record", record});
        }
    }
};

using Opened = OpenedDesk<RecordWorld>;

const LocalTime sent_at{
    Date{std::chrono::days(20514)}, std::chrono::minutes(540), {}}; // 2 March 2026

Entry entry(int number, EntryBody body) {
    Entry made;
    made.id = {"w-00000" + std::to_string(number)};
    made.at = made.recorded = sent_at;
    made.programme = {"pht"};
    made.programme_version = 2;
    made.body = std::move(body);
    return made;
}

std::vector<Entry> log_of_day() {
    return {
        entry(1, PainReported{PainContext::Usual, *PainScore::from(3), {}, {}, {}}),
        entry(2, NoteWritten{"A good day."})};
}

std::string record_of_handout() {
    Handout handout;
    handout.base = {"pht"};
    handout.base_version = 2;
    handout.made = Date{std::chrono::days(20000)};
    handout.clinic.name = "Physio North";
    handout.patch = R"({"title":"As Physio North has it"})";
    std::vector<Entry> log = log_of_day();
    log.push_back(entry(3, HandoutTaken{handout, "As Physio North has it", {}}));
    return write_sent_record(log, sent_at);
}

} // namespace

TEST_CASE("hand-outs carry the key once there is one, unless it is left out", "[returned]") {
    RecordWorld world;
    Opened opened(world);
    opened.page.press(Role::Button, "Proximal hamstring tendinopathy");
    opened.page.type(Role::TextField, "Clinic or your name", "Physio North");
    opened.page.press(Role::Button, "Hand out");
    CHECK(opened.handout().clinic.record_key.empty());
    opened.page.press(Role::Button, "Open a record");
    opened.page.press(Role::Button, "Make a key for records");
    CHECK(opened.page.says("Ab3dE6gHi"));
    CHECK(opened.page.find(Role::Button, "Save the key as a file") != nullptr);
    opened.page.press(Role::Button, "Hand out");
    CHECK(opened.handout().clinic.record_key == key);
    opened.page.press(Role::Checkbox, "Let the patient send the record back");
    CHECK(opened.handout().clinic.record_key.empty());
}

TEST_CASE(
    "a record that came in the address is opened and read, and nothing is kept", "[returned]"
) {
    RecordWorld world;
    world.record = record_of_handout();
    Opened opened(world);
    opened.page.tell({"desk", "record-came", "#s=1.a.b.c"});
    CHECK(opened.desk().page == DeskPage::Record);
    CHECK(world.programmes_asked.back() == "pht@2");
    CHECK(opened.page.says("Programme: As Physio North has it"));
    CHECK(opened.page.says("Handed out by Physio North"));
    CHECK(opened.page.says("planned days in four weeks"));
    CHECK(opened.page.says("The seal does not prove who sent it"));
    opened.page.press(Role::Button, "Copy these lines");
    CHECK(world.orders_seen.back() == "copy");
    opened.page.press(Role::Button, "Put it away");
    CHECK_FALSE(opened.page.says("Handed out by Physio North"));
    CHECK(world.rows.empty());
    CHECK(world.settings.empty());
}

TEST_CASE("a record without a hand-out is read with the programme it names", "[returned]") {
    RecordWorld world;
    world.record = write_sent_record(log_of_day(), sent_at);
    Opened opened(world);
    opened.page.press(Role::Button, "Open a record");
    opened.page.type(Role::TextArea, "The link, or the message with it", "https://app/#s=1.a.b.c");
    opened.page.press(Role::Button, "Open it");
    CHECK(world.programmes_asked.back() == "pht");
    CHECK(opened.page.says("planned days in four weeks"));
    CHECK_FALSE(opened.page.says("Handed out by"));
}

TEST_CASE("an old record, and one with entries that cannot be read, say so", "[returned]") {
    RecordWorld world;
    LocalTime before = sent_at;
    before.date -= std::chrono::days(9);
    std::string text = write_sent_record(log_of_day(), before);
    text.insert(text.find("[{") + 1, "{},");
    world.record = text;
    Opened opened(world);
    opened.page.tell({"desk", "record-came", "#s=1.a.b.c"});
    CHECK(opened.page.says("days old. Ask for a new one."));
    CHECK(opened.page.says("1 entry in it cannot be read."));
}

TEST_CASE("why a record does not open is said in words, each in its own", "[returned]") {
    RecordWorld world;
    Opened opened(world);
    std::vector<std::string> said;
    const auto tries = [&](const std::string& problem) {
        world.problem = problem;
        opened.page.tell({"desk", "record-came", "#s=1.a.b.c"});
        for (const Node& node : opened.page.tree().nodes) {
            if (node.role == Role::Alert) {
                said.push_back(node.name);
                return;
            }
        }
        FAIL(problem);
    };
    tries("other-key");
    CHECK(said.back() == "It is sealed for the key Zz9zZ9zZz. There is no key in this browser.");
    opened.page.tell({"desk", "record-key", "Physio North", "Ab3dE6gHi", key});
    for (const char* problem :
         {"other-key",
          "none",
          "cut",
          "damaged",
          "several",
          "newer",
          "changed",
          "hand-out",
          "open-backup",
          "locked",
          "insecure",
          "old-browser",
          "content"}) {
        tries(problem);
    }
    CHECK(said[1] == "It is sealed for another key: Zz9zZ9zZz. Yours is Ab3dE6gHi.");
    std::sort(said.begin(), said.end());
    CHECK(std::adjacent_find(said.begin(), said.end()) == said.end());
    tries("something new");
    CHECK(said.back() == "It opened, but what it holds cannot be read here.");
}

TEST_CASE("what came out of a seal and is no record is refused in words", "[returned]") {
    RecordWorld world;
    Opened opened(world);
    for (const char* text : {"{}", R"({"written":"2026-03-02T09:00+00:00","entries":[]})", "x"}) {
        world.record = text;
        opened.page.tell({"desk", "record-came", "#s=1.a.b.c"});
        INFO(text);
        CHECK(opened.page.says("It opened, but what it holds cannot be read here."));
    }
}

namespace {

/// Somebody who is through the programme, looks back at a week in German, and sits by a plan.
std::string record_between_sessions() {
    const std::vector<Entry> log{
        entry(1, PainReported{PainContext::Usual, *PainScore::from(1), {}, {}, {}}),
        entry(2, WeekReviewed{1, 4, {"forgot"}, "Ich habe es vergessen"}),
        entry(3, IntentionMade{"Nach dem ersten Kaffee"}),
        entry(4, MeasureTaken{{"sitting"}, 22, Side::Both, {}}),
        entry(5, TrackChanged{{"sitting_plan"}, true, Actor::Patient, 60}),
        entry(6, AfterwardsChanged{true, {}})};
    return write_sent_record(log, sent_at);
}

/// Said on the page, and in the lines that are copied into a record.
void check_both(Opened& opened, const std::string& words) {
    INFO(words);
    CHECK(opened.page.says(words));
    CHECK(opened.world.copied.find(words) != std::string::npos);
}

struct Spoken {
    const char* language;
    const char* barrier;
    const char* plan;    ///< of sitting
    const char* minutes; ///< that were measured
};

constexpr Spoken all_spoken[]{
    {"en", "I forgot", "Sitting plan", "22 minutes"},
    {"de", "Ich habe es vergessen", "Plan fürs Sitzen", "22 Minuten"},
    {"es", "Se me olvidó", "Plan para sentarse", "22 minutos"}};

} // namespace

TEST_CASE("the desk reads what lies between the sessions, in its own language", "[returned]") {
    for (const Spoken& spoken : all_spoken) {
        INFO(spoken.language);
        RecordWorld world;
        world.record = record_between_sessions();
        Opened opened(world);
        opened.page.tell({"languages", spoken.language});
        opened.page.tell({"desk", "record-came", "#s=1.a.b.c"});
        const Texts texts = texts_in(spoken.language);
        REQUIRE(opened.desk().texts.language() == spoken.language);
        opened.page.press(Role::Button, texts("record.copy"));
        check_both(opened, texts("report.week_looked"));
        check_both(opened, spoken.barrier);
        check_both(opened, "Nach dem ersten Kaffee");
        check_both(opened, texts("report.watch_unknown"));
        check_both(opened, spoken.plan);
        check_both(opened, spoken.minutes);
    }
}
