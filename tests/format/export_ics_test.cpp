#include "format/export/export_ics.h"

#include "engine/progression.h"
#include "support/golden.h"
#include "support/sample_log.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

PatientState sample_state() {
    return replay(sample_programme(), sample_log(), sample_now());
}

std::string calendar(const CalendarOptions& options = {}) {
    return write_calendar(sample_programme(), sample_state(), sample_now(), options);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the calendar is as it was looked at", "[export_ics]") {
    CHECK(golden("exports/reminders.ics", calendar()) == calendar());
}

TEST_CASE("a calendar says nothing of the condition or the programme", "[export_ics]") {
    CHECK_FALSE(has(calendar(), "sample"));
    CHECK_FALSE(has(calendar(), "tendon"));
    CHECK(has(calendar(), "SUMMARY:Exercise session\r\n"));
}

TEST_CASE("times float and event names stay the same", "[export_ics]") {
    CHECK(has(calendar(), "\r\nDTSTART:20260301T180000\r\n"));
    CHECK(has(calendar(), "\r\nRRULE:FREQ=DAILY;INTERVAL=2;COUNT=14\r\n"));
    LocalTime later = sample_now();
    later.date += std::chrono::days(9);
    const std::string again = write_calendar(sample_programme(), sample_state(), later);
    const std::size_t name = calendar().find("UID:");
    CHECK(has(again, calendar().substr(name, calendar().find("\r\n", name) - name)));
}

TEST_CASE("lines are folded at 75 octets without cutting a character", "[export_ics]") {
    CalendarOptions options;
    for (int count = 0; count < 40; ++count) {
        options.session_title += "é€";
    }
    const std::string text = calendar(options);
    std::size_t start = 0;
    for (std::size_t end = text.find("\r\n"); end != std::string::npos;
         start = end + 2, end = text.find("\r\n", start)) {
        CHECK(end - start <= 75);
        CHECK((static_cast<unsigned char>(text[start]) & 0xC0U) != 0x80U);
    }
    CHECK(start == text.size());
}

TEST_CASE("a title cannot add a line or a property", "[export_ics]") {
    CalendarOptions options;
    options.session_title = "a\r\nATTACH:x;y,z\\";
    CHECK(has(calendar(options), "SUMMARY:a\\nATTACH:x\\;y\\,z\\\\\r\n"));
}

TEST_CASE("no training days while a red flag waits for a clinician", "[export_ics]") {
    PatientState state = sample_state();
    state.screening.push_back({{"pop"}, ScreeningAnswer::Yes, sample_now(), true});
    const std::string text = write_calendar(sample_programme(), state, sample_now());
    CHECK_FALSE(has(text, "session-1"));
    CHECK(has(text, "-morning@"));
}

TEST_CASE("odd options are brought within bounds", "[export_ics]") {
    CalendarOptions options;
    options.session_at = std::chrono::minutes(99999);
    options.morning_at = std::chrono::minutes(-5);
    options.weeks = 100000;
    CHECK(has(calendar(options), "T235900"));
    CHECK(has(calendar(options), "COUNT=91"));
}

TEST_CASE("the rhythm is that of the exercise due most often", "[export_ics]") {
    Programme programme = sample_programme();
    CHECK(training_rhythm(programme, sample_state()) == TrainingRhythm{2, 1});
    programme.exercises[1].ladder[0].hours_between = std::chrono::hours(3);
    programme.exercises[1].ladder[0].sessions_per_day = 2;
    CHECK(training_rhythm(programme, sample_state()) == TrainingRhythm{1, 2});
    CHECK(training_rhythm(Programme{}, PatientState{}) == TrainingRhythm{1, 1});
}
