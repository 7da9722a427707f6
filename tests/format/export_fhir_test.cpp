#include "format/export/export_fhir.h"

#include "format/export/fhir_text.h"
#include "support/golden.h"
#include "support/sample_log.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

TEST_CASE("the bundle is as it was looked at", "[export_fhir]") {
    const std::string text = write_fhir(sample_programme(), sample_log(), sample_now());
    CHECK(golden("exports/fhir.json", text) == text);
}

TEST_CASE("a plan of running and walking says its minutes", "[export_fhir]") {
    Programme programme = sample_programme();
    for (Exercise& exercise : programme.exercises) {
        for (Dose& dose : exercise.ladder) {
            dose.form = "flat";
            dose.sets = 1;
            dose.repetitions = 6;
            dose.interval = Interval{std::chrono::seconds(60), std::chrono::seconds(240)};
            dose.range = JointRange{0, 30};
        }
    }
    const std::string text = write_fhir(programme, sample_log(), sample_now());
    CHECK(text.find("1 set, flat, 6 repetitions, ") != std::string::npos);
    CHECK(text.find("work 60 s, recover 240 s, range 0 to 30 degrees") != std::string::npos);
}

TEST_CASE("pain is a number with its context", "[export_fhir]") {
    const std::string text = write_fhir(sample_programme(), sample_log(), sample_now());
    CHECK(text.find("\"72514-3\"") != std::string::npos);
    CHECK(text.find("\"next-morning\"") != std::string::npos);
    // A code says when it was, none says how strong.
    CHECK(text.find("\n    \"valueCodeableConcept\"") == std::string::npos);
}

TEST_CASE("who said it, and what was asked, goes with each answer", "[export_fhir]") {
    const std::string text = write_fhir(sample_programme(), sample_log(), sample_now());
    CHECK(text.find("\"performer\"") != std::string::npos);
    CHECK(text.find("\"source\"") != std::string::npos);
    CHECK(text.find("\"PhysicalActivity\"") != std::string::npos);
    const auto asked =
        text.find("\"questionnaire\": \"https://loadwise.invalid/fhir/Questionnaire/");
    REQUIRE(asked != std::string::npos);
    CHECK(text.find("|3\"", asked) < text.find('\n', asked));
}

TEST_CASE("without notes the bundle has no word of the patient's", "[export_fhir]") {
    const std::string text = write_fhir(sample_programme(), sample_log(), sample_now(), {false});
    CHECK(text.find("\"note\"") == std::string::npos);
    CHECK(text.find("-2 left") == std::string::npos);
}

TEST_CASE("a log without a programme still makes a bundle", "[export_fhir]") {
    const std::string text = write_fhir(Programme{}, sample_log(), sample_now());
    CHECK(text.find("\"55411-3\"") != std::string::npos);
    CHECK(text.find("CarePlan") == std::string::npos);
    CHECK(text.find("uestionnaire/") == std::string::npos);
}

TEST_CASE("texts keep to the white space that FHIR allows", "[export_fhir]") {
    CHECK(fhir::clean_text("a\u00A0b\u2028c\u3000d") == "a b c d");
    CHECK(
        fhir::clean_text(std::string(
            "a\0b\x0B"
            "c\td\r\n",
            9
        )) == "a b c\td\r\n"
    );
    CHECK(fhir::clean_text("é €") == "é €");
}

TEST_CASE("ids last, and moments have seconds and an offset", "[export_fhir]") {
    CHECK(fhir::resource_id("pain", "e1") == fhir::resource_id("pain", "e1"));
    CHECK(fhir::resource_id("pain", "e1") != fhir::resource_id("pain", "e2"));
    CHECK(fhir::date_time(sample_now()) == "2026-03-01T09:00:00+01:00");
}
