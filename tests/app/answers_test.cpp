#include "app/answers/answer_search.h"
#include "app/answers/answers_view.h"
#include "app/update/drafts.h"
#include "format/answers/answers_json.h"
#include "support/files.h"
#include "support/story.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <span>

using namespace loadwise;
using namespace loadwise::test;

namespace {

std::shared_ptr<const AnswerBook> book_in(const std::string& language) {
    const std::string file = read_file("assets/answers/pht.json");
    const std::string beside =
        language == "en" ? "" : read_file("assets/answers/texts/pht." + language + ".json");
    const auto book = read_answers({file, language, beside});
    REQUIRE(book);
    return std::make_shared<const AnswerBook>(*book);
}

/// The first answers that are found, by their ids.
std::vector<std::string> first_found(const AnswerBook& book, const std::string& search) {
    constexpr std::size_t shown = 4;
    std::vector<std::string> ids;
    for (const std::size_t place : find_answers(book, search).places) {
        if (ids.size() < shown) {
            ids.push_back(book.answers[place].id.text);
        }
    }
    return ids;
}

bool finds(const AnswerBook& book, const std::string& search, const std::string& id) {
    const std::vector<std::string> ids = first_found(book, search);
    for (const std::string& each : ids) {
        UNSCOPED_INFO(search << ": " << each);
    }
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// A story with the answers open, asked for from this page.
Story opened(Story story, Page from = Page::Today) {
    story.act(AnswersOpened{from});
    return story.act(AnswersLoaded{"small", book_in("en")}), story;
}

/// What the record adds to the answer of this id; empty where it adds nothing.
std::string record_of(const Story& story, const std::string& id) {
    for (const AnswerGroup& group : make_answers_view(story.state).groups) {
        for (const AnswerLine& line : group.answers) {
            if (line.id == id) {
                return line.record;
            }
        }
    }
    FAIL("no answer " << id);
    return {};
}

/// What is typed, and the answer that is meant.
struct Asked {
    const char* search;
    const char* id;
};

constexpr Asked asked_in_english[]{
    {"SITTING", "sitting_hurts"},
    {"how long can i sit", "how_long_sit"},
    {"sofa", "which_chair"},
    {"drive", "driving"},
    {"car", "driving"},
    {"long flight", "long_trip"},
    {"plane", "long_trip"},
    {"cushoin", "cushion"},
    {"which side to sleep on", "which_side_to_lie"},
    {"worse in the morning", "worse_next_morning"},
    {"sciatica", "down_the_thigh"},
    {"stretches", "stretching"},
    {"massage gun", "foam_roller"},
    {"flu", "when_ill"},
    {"hotel no gym", "no_gym"},
    {"marathon", "race_soon"},
    {"uphill", "hills"},
    {"does it ever go away", "ever_go_away"},
    {"MRI torn", "scan_shows_tear"},
    {"cortisone shot", "injection"},
    {"shockwave", "shock_waves"},
    {"operation", "surgery"},
    {"hormones", "menopause"},
    {"pregnant", "after_a_baby"},
    {"sick note", "cannot_work"},
    {"relapse", "it_came_back"},
    {"numb toilet", "numb_between_legs"},
    {"calf swollen", "swollen_calf"},
};

constexpr Asked asked_in_german[]{
    {"autofahren", "driving"},
    {"wie lange sitzen", "how_long_sit"},
    {"SITZKISSEN", "cushion"},
    {"flugzeug", "long_trip"},
    {"nachts wach", "wakes_me"},
    {"Ischias", "down_the_thigh"},
    {"MRT Riss", "scan_shows_tear"},
    {"ueben krank", "when_ill"},
    {"Spritze Kortison", "injection"},
    {"Krankschreibung Arbeit", "cannot_work"},
    {"Wechseljahre", "menopause"},
    {"Wade geschwollen", "swollen_calf"},
    {"taub", "numb_between_legs"},
};

constexpr Asked asked_in_spanish[]{
    {"conducir", "driving"},
    {"cuanto tiempo sentado", "how_long_sit"},
    {"avion", "long_trip"},
    {"dormir", "wakes_me"},
    {"ciatica", "down_the_thigh"},
    {"resonancia rotura", "scan_shows_tear"},
    {"embarazada", "after_a_baby"},
    {"estirar", "stretching"},
    {"pantorrilla hinchada", "swollen_calf"},
};

void check_found(const std::string& language, std::span<const Asked> all) {
    const auto book = book_in(language);
    for (const Asked& each : all) {
        CHECK(finds(*book, each.search, each.id));
    }
}

} // namespace

TEST_CASE("questions are found in the words people have for them", "[answers]") {
    check_found("en", asked_in_english);
    check_found("de", asked_in_german);
    check_found("es", asked_in_spanish);
}

TEST_CASE("words are compared without capitals, accents and signs", "[answers]") {
    CHECK(
        plain_words("Übungen, ¿Mañana? DÉJÀ") ==
        std::vector<std::string>{"ubungen", "manana", "deja"}
    );
    CHECK(plain_words("ueben") == plain_words("üben"));
    CHECK(plain_words("weiß") == plain_words("weiss"));
    CHECK(plain_words("?!").empty());
}

TEST_CASE("warning signs come before everything else that fits", "[answers]") {
    const auto book = book_in("en");
    const std::vector<std::string> weak = first_found(*book, "leg weaker");
    REQUIRE_FALSE(weak.empty());
    CHECK(weak.front() == "suddenly_weak");
}

TEST_CASE("what nothing has is said, and all questions stay in reach", "[answers]") {
    Story story = opened(Story::ready());
    const std::size_t topics = make_answers_view(story.state).groups.size();
    story.act(AnswersSearched{"xylophone"});
    const AnswersView view = make_answers_view(story.state);
    CHECK(view.news.starts_with("Nothing here covers this. Ask your physiotherapist or doctor"));
    CHECK(view.groups.size() == topics);
    story.act(AnswersSearched{"is it normal that"});
    CHECK(make_answers_view(story.state).news.empty());
    story.act(AnswersSearched{"marathon xylophone"});
    CHECK(make_answers_view(story.state).news.starts_with("It may be that no answer"));
}

TEST_CASE("the answers are fetched once in the language spoken, and again when lost", "[answers]") {
    Story story = Story::ready();
    const auto orders = [&story] {
        int found = 0;
        for (const Effect& effect : story.effects) {
            found += std::get_if<FetchAnswers>(&effect) != nullptr ? 1 : 0;
        }
        return found;
    };
    story.act(AnswersOpened{Page::Today});
    CHECK(orders() == 1);
    CHECK_FALSE(make_answers_view(story.state).is_here);
    story.act(AnswersLoaded{"small", nullptr});
    CHECK(make_answers_view(story.state).is_lost);
    story.act(AnswersOpened{Page::Today});
    CHECK(orders() == 1);
    story.act(AnswersLoaded{"another", book_in("en")});
    CHECK_FALSE(make_answers_view(story.state).is_here);
    story.act(AnswersLoaded{"small", book_in("en")});
    CHECK(make_answers_view(story.state).is_here);
    story.act(AnswersLeft{});
    CHECK(story.state.page == Page::Today);
    story.act(AnswersOpened{Page::Today});
    CHECK(orders() == 0);
}

TEST_CASE("what was told of pain waits while an answer is looked up", "[answers]") {
    Story story = Story::screened();
    story.act(PainAsked{PainContext::After, {}, {}}).act(PainScoreChosen{4});
    story.act(PainNoteWritten{"after the drive"});
    story = opened(std::move(story), Page::Pain);
    CHECK(draft_of(story.state).has_value());
    story.act(WentBack{});
    CHECK(story.state.page == Page::Pain);
    CHECK(story.state.pain.note == "after the drive");
}

TEST_CASE("an empty record adds nothing to any answer", "[answers]") {
    const Story story = opened(Story::ready());
    for (const AnswerGroup& group : make_answers_view(story.state).groups) {
        for (const AnswerLine& line : group.answers) {
            INFO(line.id);
            CHECK(line.record.empty());
            CHECK_FALSE(line.sources.empty());
            CHECK_FALSE(line.ask.empty());
        }
    }
}

TEST_CASE("the record says how the last rise in the morning went on", "[answers]") {
    Story story = Story::screened();
    story.morning(1, 2).train(moment(1), 2, 3).morning(2, 3);
    CHECK(record_of(opened(story), "worse_next_morning").empty());
    story.morning(3, 2);
    CHECK(
        record_of(opened(story), "worse_next_morning") ==
        "On the morning of 4 Mar your pain was 1 above your usual. The next morning it was 2: "
        "back to your usual."
    );
    Story higher = Story::screened();
    higher.morning(1, 2).train(moment(1), 2, 3).morning(2, 4).morning(3, 3);
    CHECK(
        record_of(opened(higher), "worse_next_morning") ==
        "On the morning of 4 Mar your pain was 2 above your usual. The next morning it was 3: "
        "not back to your usual yet."
    );
    higher.act(TimeTold{moment(40)});
    CHECK(record_of(opened(higher), "worse_next_morning").empty());
}

TEST_CASE("of a journey's morning the record names no date that it did not have", "[answers]") {
    const auto at = [](int day, int hour, std::chrono::hours offset) {
        LocalTime time = moment(day, hour);
        time.utc_offset = offset;
        return time;
    };
    const auto tokyo = std::chrono::hours(9);
    const auto los_angeles = std::chrono::hours(-8);
    Story story = Story::screened();
    story.morning(at(1, 7, tokyo), 2).train(at(1, 20, tokyo), 2, 3);
    story.morning(at(1, 9, los_angeles), 4); // the date of the day before, once more
    story.morning(at(2, 8, los_angeles), 2).morning(at(3, 8, los_angeles), 2);
    CHECK(record_of(opened(story), "worse_next_morning").empty());
}

TEST_CASE("the record says the highest pain, the limit, and the next morning", "[answers]") {
    Story story = Story::screened();
    story.train(moment(1), 3, 4).morning(2, 2).train(moment(3), 2, 2);
    story = opened(std::move(story));
    CHECK(
        record_of(story, "exercise_hurts")
            .find("2 times. The highest was 3 of 10. Your limit "
                  "is 5.") != std::string::npos
    );
    CHECK(
        record_of(story, "worse_in_the_evening") ==
        "Your highest pain after training in the last 14 days was 4 of 10, on 3 Mar. The next "
        "morning it was 2."
    );
}

TEST_CASE("the record compares a week of mornings only when enough were told", "[answers]") {
    Story story = Story::screened();
    for (const int day : {1, 2, 3}) {
        story.morning(day, 4);
    }
    CHECK(
        record_of(opened(story), "better_then_worse") ==
        "Your morning pain in the last 7 days: 4 of 10."
    );
    for (const int day : {8, 9, 10}) {
        story.morning(day, day == 9 ? 3 : 2);
    }
    CHECK(
        record_of(opened(story), "better_then_worse") ==
        "Your morning pain in the last 7 days: 2 to 3 of 10. In the 7 days before: 4 of 10."
    );
}

TEST_CASE("the record counts days done and missed, and days since the last", "[answers]") {
    Story story = Story::screened();
    story.train(moment(1), 1, 1).morning(2, 1).train(moment(2), 1, 1);
    CHECK(record_of(opened(story), "missed_a_week").empty());
    story.act(TimeTold{moment(7)});
    CHECK(
        record_of(opened(story), "missed_a_week") == "Your last training was 5 days ago, on 4 Mar."
    );
    CHECK(record_of(opened(story), "hard_to_keep_up")
              .starts_with("In the last 14 days you trained on 2 days. "));
}
