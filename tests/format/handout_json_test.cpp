// Hand-outs as text: what is read, what is refused and where, and that nothing changes on the way.
#include "format/handout/handout_json.h"
#include "format/programme/programme_json.h"
#include "support/files.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;

namespace {

const std::string head = R"("base":"pht","version":2,"made":"2026-11-21")";
const std::string clinic = R"("clinic":{"name":"Tendon Clinic"})";

std::string with(const std::string& more) {
    return "{" + head + "," + clinic + (more.empty() ? "" : "," + more) + "}";
}

std::string pht() {
    return read_file("assets/programmes/pht.json");
}

/// The small programme, which also speaks German.
std::string small() {
    std::string text = read_file("tests/format/fixtures/small.json");
    return text.substr(0, text.rfind('}')) +
           R"(,"translations":{"de":{"title":"Klein","exercises":{"hold":{"name":"Halten",)"
           R"("cues":{"0":"Still halten."}}}}}})";
}

Handout for_small(const std::string& patch) {
    Handout handout;
    handout.base = {"small"};
    handout.clinic.name = "Clinic";
    handout.patch = patch;
    return handout;
}

Handout handout_of(const std::string& more) {
    return read_handout(with(more)).value();
}

/// The place of the first problem; "fine" when there is none.
std::string refused_at(const std::string& text) {
    const auto handout = read_handout(text);
    return handout ? "fine" : handout.error().front().where;
}

std::string apply_refused_at(const std::string& more) {
    const auto programme = apply_handout(pht(), handout_of(more));
    return programme ? "fine" : programme.error().front().where;
}

const Exercise& bridge_of(const Programme& programme) {
    return *find_by_id(programme.exercises, ExerciseId{"s2_bridge"});
}

std::size_t begin_of(const Programme& programme) {
    return static_cast<std::size_t>(bridge_of(programme).easier_rungs);
}

} // namespace

TEST_CASE("a hand-out says what it says, and says it again the same", "[handout]") {
    const std::string text =
        with(R"("note":"Slowly.\nCall me.","accent":"#0a7f78",)"
             R"("logo":"data:image/png;base64,iVBORw0KGgo=","language":"de","stage":"s2",)"
             R"("rungs":{"s2_bridge":3},"patch":{"advice_mode":"mirror"})");
    const auto handout = read_handout(text);
    REQUIRE(handout.has_value());
    CHECK(handout->base.text == "pht");
    CHECK(handout->clinic.name == "Tendon Clinic");
    CHECK(handout->note == "Slowly.\nCall me.");
    CHECK(handout->stage.text == "s2");
    CHECK(handout->rungs == std::vector<RungStart>{{{"s2_bridge"}, {2}}});
    CHECK(handout->patch == R"({"advice_mode":"mirror"})");
    CHECK(write_handout(*handout) == text);
}

TEST_CASE("a hand-out that says what it must not is refused with its place", "[handout]") {
    struct Row {
        std::string more;
        std::string where;
    };

    const auto row = GENERATE(
        Row{R"("extra":1)", "/extra"},
        Row{R"("note":"a\u0007b")", "/note"},
        Row{R"("note":"a\u202eb")", "/note"},
        Row{R"("accent":"red")", "/accent"},
        Row{R"("accent":"#0A7F78")", "/accent"},
        Row{R"("logo":"https://a.b/logo.png")", "/logo"},
        Row{R"("logo":"data:image/svg+xml;base64,PHN2Zz4=")", "/logo"},
        Row{R"("logo":"data:image/png;base64,A\"onload=x")", "/logo"},
        Row{R"("language":"d e")", "/language"},
        Row{R"("stage":"S 2")", "/stage"},
        Row{R"("rungs":{"s2_bridge":62})", "/rungs/s2_bridge"},
        Row{R"("rungs":{"s2_bridge":"2"})", "/rungs/s2_bridge"},
        Row{R"("patch":[])", "/patch"},
        Row{R"("patch":{"title":"a","title":"b"})", "/patch/title"}
    );
    CAPTURE(row.more);
    CHECK(refused_at(with(row.more)) == row.where);
}

TEST_CASE("a contact that could lead astray is refused", "[handout]") {
    struct Row {
        std::string clinic;
        std::string where;
    };

    const auto row = GENERATE(
        Row{R"({})", "/clinic/name"},
        Row{R"({"name":"A\nB"})", "/clinic/name"},
        Row{R"({"name":"A","phone":"javascript:1"})", "/clinic/phone"},
        Row{R"({"name":"A","phone":"+-"})", "/clinic/phone"},
        Row{R"({"name":"A","link":"javascript:alert"})", "/clinic/link"},
        Row{R"({"name":"A","link":"https://good.example@evil.example/"})", "/clinic/link"},
        Row{R"({"name":"A","link":"https://a b"})", "/clinic/link"},
        Row{R"({"name":"A","link":"//a.b"})", "/clinic/link"},
        Row{R"({"name":"A","phone":"+49 (30) 123-45","link":"https://a.b/c?d=e#f"})", "fine"}
    );
    CAPTURE(row.clinic);
    CHECK(refused_at("{" + head + R"(,"clinic":)" + row.clinic + "}") == row.where);
}

TEST_CASE("sizes and depths of a hand-out have limits", "[handout]") {
    const std::string long_text(handout_bytes_most, 'a');
    CHECK(
        read_handout(with(R"("note":")" + long_text + "\"")).error().front().code ==
        ErrorCode::TooLarge
    );
    const std::string deep = std::string(20, '[') + std::string(20, ']');
    CHECK(
        read_handout(with(R"("patch":{"title":)" + deep + "}")).error().front().code ==
        ErrorCode::TooLarge
    );
    CHECK(refused_at(with(R"("note":")" + std::string(2001, 'a') + "\"")) == "/note");
    CHECK(refused_at("{") == "line 1, column 2");
    CHECK(refused_at("[]") == "");
}

TEST_CASE("a patch changes what it names and nothing else", "[handout]") {
    const auto base = read_programme(pht());
    const auto programme = apply_handout(
        pht(), handout_of(R"("patch":{"exercises":{"s2_bridge":{"dose":{"reps":10}}}})")
    );
    REQUIRE(programme.has_value());
    CHECK(bridge_of(*base).ladder[begin_of(*base)].repetitions != 10);
    CHECK(bridge_of(*programme).ladder[begin_of(*programme)].repetitions == 10);
    CHECK(programme->stages == base->stages);
    CHECK(programme->rules == base->rules);
    CHECK(programme->translations == base->translations);
}

TEST_CASE("easier rungs that no longer fit below a changed dose are left out", "[handout]") {
    const auto fits = apply_handout(
        pht(), handout_of(R"("patch":{"exercises":{"s2_bridge":{"dose":{"reps":11}}}})")
    );
    REQUIRE(fits.has_value());
    CHECK(bridge_of(*fits).easier_rungs > 0);
    const auto changed = apply_handout(
        pht(), handout_of(R"("patch":{"exercises":{"s2_bridge":{"dose":{"reps":10}}}})")
    );
    REQUIRE(changed.has_value());
    CHECK(bridge_of(*changed).easier_rungs == 0);
    // Who says something of them is taken at their word.
    const std::string own = R"({"dose":{"reps":10},"easier_steps":[{"reps":11}]})";
    CHECK(
        apply_refused_at(R"("patch":{"exercises":{"s2_bridge":)" + own + "}}") ==
        "/patch/exercises/s2_bridge/easier_steps/0"
    );
}

TEST_CASE("a hand-out brings no words for a pain rule, in no language", "[handout]") {
    const auto rule_of = [](const std::string& language, const std::string& patch) {
        const auto made =
            apply_handout(ProgrammeText{pht(), language}, handout_of(R"("patch":)" + patch));
        REQUIRE(made.has_value());
        return *find_by_id(made->pain_rules, made->pain_rule);
    };
    const PainRule shipped = rule_of("", "{}");
    const std::string lie = R"({"title":"All","words":"All pain is fine, even 10."})";
    CHECK(rule_of("", R"({"pain_rules":{"silbernagel5":)" + lie + "}}") == shipped);
    const std::string translated =
        R"({"translations":{"de":{"pain_rules":{"silbernagel5":)" + lie + "}}}}";
    CHECK(rule_of("de", translated) == rule_of("de", "{}"));
    const PainRule own = rule_of(
        "",
        R"({"pain_rule":"clinic","pain_rules":{"clinic":{"title":"All","words":"All is fine.",)"
        R"("green_most":1,"amber_most":3,"settle_rise":0,"settled_most":0}}})"
    );
    CHECK(own.amber_most == 3);
    CHECK(own.title.empty());
    CHECK(own.words.empty());
    const PainRule stricter = rule_of("", R"({"pain_rules":{"silbernagel5":{"amber_most":3}}})");
    CHECK(stricter.words.empty());
    CHECK(apply_refused_at(R"("patch":{"pain_rules":{"relative2":{"amber_most":1}}})")
              .starts_with("/patch/pain_rules/relative2"));
}

TEST_CASE("evidence does not speak for what was changed", "[handout]") {
    const auto base = read_programme(pht());
    const auto changed = apply_handout(
        pht(), handout_of(R"("patch":{"exercises":{"s2_bridge":{"dose":{"reps":10}}}})")
    );
    REQUIRE(changed.has_value());
    const EvidenceList proposal{{EvidenceTag::Proposal, {}, {}, {}}};
    CHECK(bridge_of(*base).evidence != proposal);
    CHECK(bridge_of(*changed).evidence == proposal);
    const auto locked = apply_handout(
        pht(), handout_of(R"("patch":{"exercises":{"s1_side_plank":{"locked":true}}})")
    );
    REQUIRE(locked.has_value());
    const auto plank_of = [](const Programme& programme) {
        return *find_by_id(programme.exercises, ExerciseId{"s1_side_plank"});
    };
    CHECK(plank_of(*locked).is_locked);
    CHECK(plank_of(*locked).evidence == plank_of(*base).evidence);
}

TEST_CASE("a changed text loses its translations, the others keep theirs", "[handout]") {
    const auto german =
        apply_handout({small(), "de"}, for_small(R"({"exercises":{"hold":{"name":"My hold"}}})"));
    REQUIRE(german.has_value());
    CHECK(german->title == "Klein");
    const Exercise& hold = *find_by_id(german->exercises, ExerciseId{"hold"});
    CHECK(hold.name == "My hold");
    CHECK(hold.cues == std::vector<std::string>{"Still halten."});
}

TEST_CASE("what was left out needs no translation", "[handout]") {
    const auto german =
        apply_handout({small(), "de"}, for_small(R"({"exercises":{"hold":{"cues":["My way."]}}})"));
    REQUIRE(german.has_value());
    CHECK(find_by_id(german->exercises, ExerciseId{"hold"})->name == "Halten");
}

TEST_CASE("a patch can bring its own translations", "[handout]") {
    const Handout handout =
        for_small(R"({"title":"Yours","translations":{"de":{"title":"Ihres"}}})");
    CHECK(apply_handout({small(), "de"}, handout)->title == "Ihres");
    CHECK(apply_handout(small(), handout)->title == "Yours");
}

TEST_CASE("a programme that was changed is no longer the one that was signed off", "[handout]") {
    CHECK(apply_handout(small(), for_small("{}"))->sign_off.has_value());
    CHECK(!apply_handout(small(), for_small(R"({"title":"Yours"})"))->sign_off.has_value());
}

TEST_CASE("what a hand-out must not touch is refused with its place", "[handout]") {
    struct Row {
        std::string patch;
        std::string where;
    };

    const auto row = GENERATE(
        Row{R"({"id":"other"})", "/patch/id"},
        Row{R"({"version":2})", "/patch/version"},
        Row{R"({"format":2})", "/patch/format"},
        Row{R"({"author":"Me"})", "/patch/author"},
        Row{R"({"sign_off":{"name":"Me","role":"Doctor","date":"2026-01-01"}})", "/patch/sign_off"},
        Row{R"({"sources":{"mine":{"citation":"I said so"}}})", "/patch/sources"},
        Row{R"({"screening":null})", "/patch/screening"},
        Row{R"({"rules":{"red_flag":{"evidence":[]}}})", "/patch/rules/red_flag/evidence"},
        Row{R"({"exercises":{"s2_bridge":{"steps":[{"evidence":1}]}}})",
            "/patch/exercises/s2_bridge/steps/0/evidence"}
    );
    CAPTURE(row.patch);
    CHECK(apply_refused_at(R"("patch":)" + row.patch) == row.where);
}

TEST_CASE("questions of the base stay as they are, in every language", "[handout]") {
    const auto base = read_programme(pht());
    const std::string id = base->screening.front().id.text;
    const std::string question = R"({")" + id + R"(":{"question":"All well?"}})";
    CHECK(
        apply_refused_at(R"("patch":{"screening":)" + question + "}") == "/patch/screening/" + id
    );
    CHECK(
        apply_refused_at(R"("patch":{"screening":{")" + id + R"(":null}})") ==
        "/patch/screening/" + id
    );
    CHECK(
        apply_refused_at(R"("patch":{"translations":{"de":{"screening":)" + question + "}}}") ==
        "/patch/translations/de/screening/" + id
    );
    const Handout more =
        handout_of(R"("patch":{"screening":{"ours":{"question":"Fever?","what_to_do":"Call us.",)"
                   R"("urgency":"same_day","asked":"before_start"}}})");
    CHECK(apply_handout(pht(), more)->screening.size() == base->screening.size() + 1);
}

TEST_CASE("a programme that fails the loader is refused with its problems", "[handout]") {
    CHECK(apply_refused_at(R"("patch":{"exercises":{"s2_bridge":{"dose":{"sets":0}}}})")
              .starts_with("/patch/exercises/s2_bridge/dose"));
    CHECK(apply_refused_at(R"("patch":{"pain_rule":"none_such"})").starts_with("/patch/pain_rule"));
    CHECK(apply_refused_at(R"("stage":"none")") == "/stage");
    CHECK(apply_refused_at(R"("rungs":{"none":1})") == "/rungs/none");
    CHECK(apply_refused_at(R"("rungs":{"s2_bridge":60})") == "/rungs/s2_bridge");
}

TEST_CASE("a hand-out for another version of its base is refused", "[handout]") {
    Handout handout = handout_of("");
    handout.base_version = 3;
    CHECK(apply_handout(pht(), handout).error().front().where == "/base");
    handout = handout_of("");
    handout.base = {"achilles"};
    CHECK(apply_handout(pht(), handout).error().front().where == "/base");
}

TEST_CASE("another order of the stages cannot be said, and that is told", "[handout]") {
    const std::string before = R"({"stages":{"a":{"x":1},"b":{"x":2}}})";
    const std::string after = R"({"stages":{"b":{"x":2},"a":{"x":1}}})";
    const auto patch = make_patch(before, after);
    REQUIRE(!patch.has_value());
    CHECK(patch.error().front().where == "/stages");
}

TEST_CASE("a patch is as short as it can be", "[handout]") {
    const std::string before = R"({"title":"a","stages":{"s":{"exercises":["x","y"],"purpose":"p",)"
                               R"("evidence":[{"tag":"G"}]}},"translations":{"de":{"title":"A"}}})";
    CHECK(make_patch(before, before).value() == "{}");
    const std::string after = R"({"title":"b","stages":{"s":{"exercises":["y"],"purpose":"p",)"
                              R"("evidence":[{"tag":"P"}]}},"translations":{"de":{"title":"A"}}})";
    CHECK(
        make_patch(before, after).value() == R"({"title":"b","stages":{"s":{"exercises":["y"]}}})"
    );
    const std::string without = R"({"title":"a","stages":{"s":{"exercises":["x","y"]}},)"
                                R"("translations":{"de":{"title":"A"}}})";
    CHECK(make_patch(before, without).value() == R"({"stages":{"s":{"purpose":null}}})");
}

TEST_CASE("a clinic's key for records goes with its hand-out, in one shape", "[handout]") {
    const std::string key = "B" + std::string(86, 'x');
    const auto of = [](const std::string& text) {
        return "{" + head + R"(,"clinic":{"name":"C","key":")" + text + R"("}})";
    };
    const auto read = read_handout(of(key));
    REQUIRE(read.has_value());
    CHECK(read->clinic.record_key == key);
    CHECK(read_handout(write_handout(*read)).value() == *read);
    for (const std::string& wrong :
         {"C" + key.substr(1), key + "x", key.substr(1), "B" + std::string(86, '+')}) {
        CHECK(refused_at(of(wrong)) == "/clinic/key");
    }
}
