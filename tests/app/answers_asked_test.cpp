// What patients type, and the answer that has to come first: with slips, without umlauts, in the
// words of the kitchen. Of what no answer covers, nothing is pretended.
#include "app/answers/answer_search.h"
#include "format/answers/answers_json.h"
#include "support/files.h"

#include <catch2/catch_test_macros.hpp>
#include <span>

using namespace loadwise;
using namespace loadwise::test;

namespace {

AnswerBook asked_book(const std::string& id, const std::string& language) {
    const std::string beside =
        language == "en" ? "" : read_file("assets/answers/texts/" + id + "." + language + ".json");
    const auto book = read_answers({read_file("assets/answers/" + id + ".json"), language, beside});
    REQUIRE(book);
    return *book;
}

/// What is typed, and the answer that comes first; empty: none covers it.
struct First {
    const char* search;
    const char* id;
};

constexpr First first_in_english[]{
    {"can i take ibuprofin", "painkillers"},
    {"is it ok to have sex", "sex"},
    {"my bum hurts when i drive", "on_the_sit_bone"},
    {"pain going upstairs", "stairs"},
    {"riding my bike hurts", "cycling"},
    {"tingling in my foot", "foot_drags"},
    {"do statins cause this", "other_illness"},
    {"had a cortisone shot", "injection"},
    {"do i need an mri", "scan_shows_tear"},
    {"am i too old", "my_age"},
    {"should i give up running", "may_i_run"},
    {"will i ever run again", "may_i_run"},
    {"i cant sleep on my side", "which_side_to_lie"},
    {"numb down there", "numb_between_legs"},
    {"cant pee", "numb_between_legs"},
    {"i wet myself", "numb_between_legs"},
    {"calf is hot and swolen", "swollen_calf"},
    {"chest pain", "swollen_calf"},
    {"out of breath", "swollen_calf"},
    {"lost weight without trying", "fever_or_weight"},
    {"heard a pop and huge bruise", "pop_and_bruise"},
    {"cant lift my foot", "foot_drags"},
    {"leg gives way", "suddenly_weak"},
    {"my knee hurts", "other_place"},
    {"lower back pain", "other_place"},
    {"im scared it will tear", "afraid_to_move"},
    {"when will it be better", "takes_so_long"},
    {"it got worse after exercise", "worse_next_morning"},
    {"how much pain is ok", "exercise_hurts"},
    {"blood thinners", "other_illness"},
    {"diabetes", "other_illness"},
    {"cinema", "how_long_sit"},
    {"can i sit on the floor", "which_chair"},
    {"pain in groin", "groin_hurts"},
    {"leg press", "gym_exercises"},
    {"horse riding", "other_sports"},
    {"hot bath", "ice_or_heat"},
    {"i feel depressed", "gets_me_down"},
    {"sitting on a plane", "long_trip"},
    {"can i drink alcohol", ""},
    {"should i take collagen", ""},
    {"hurts when i cough", ""},
    {"laser", ""},
};

constexpr First first_in_german[]{
    {"schmerz beim sex", "sex"},
    {"cholesterinsenker", "other_illness"},
    {"blutverduenner", "other_illness"},
    {"bei kaelte schlimmer", "ice_or_heat"},
    {"wärme oder kälte", "ice_or_heat"},
    {"muss ich mit laufen aufhoeren", "may_i_run"},
    {"kann kein wasser lassen", "numb_between_legs"},
    {"gesaess taub", "numb_between_legs"},
    {"abgenommen ohne grund", "fever_or_weight"},
    {"luftnot", "swollen_calf"},
    {"wade dick und heiss", "swollen_calf"},
    {"fuss haengt", "foot_drags"},
    {"bein gibt nach", "suddenly_weak"},
    {"knie tut weh", "other_place"},
    {"rückenschmerzen", "other_place"},
    {"bandscheibe", "other_place"},
    {"spazieren gehen", "other_sports"},
    {"angst dass sie reisst", "afraid_to_move"},
    {"nach dem training schlimmer", "worse_next_morning"},
    {"krankschreiben", "cannot_work"},
    {"tabletten", "painkillers"},
    {"alkohol", ""},
};

constexpr First first_in_spanish[]{
    {"duele al tener sexo", "sex"},
    {"me duele el culo al conducir", "on_the_sit_bone"},
    {"estatinas", "other_illness"},
    {"anticoagulantes", "other_illness"},
    {"necesito una resonancia", "scan_shows_tear"},
    {"soy demasiado mayor", "my_age"},
    {"tengo que dejar de correr", "may_i_run"},
    {"nadar", "other_sports"},
    {"dormir de lado", "which_side_to_lie"},
    {"no puedo orinar", "numb_between_legs"},
    {"entumecido entre las piernas", "numb_between_legs"},
    {"se me duerme la pierna", "foot_drags"},
    {"he perdido peso", "fever_or_weight"},
    {"falta de aire", "swollen_calf"},
    {"dolor de rodilla", "other_place"},
    {"dolor de espalda", "other_place"},
    {"falte tres dias", "missed_a_week"},
    {"miedo a que se rompa", "afraid_to_move"},
    {"peor despues del ejercicio", "worse_next_morning"},
    {"cuando voy a mejorar", "takes_so_long"},
    {"alcohol", ""},
};

constexpr First first_of_achilles[]{
    {"im scared it will snap", "afraid_to_move"},
    {"my knee hurts", "other_place"},
    {"blood thinners", "other_illness"},
    {"chest pain", "swollen_calf"},
    {"how much pain is ok", "exercise_hurts"},
    {"when will it be better", "takes_so_long"},
    {"can i drink alcohol", ""},
};

void check_first(const AnswerBook& book, std::span<const First> all) {
    for (const First& each : all) {
        const AnswersFound found = find_answers(book, each.search);
        const std::string first =
            found.places.empty() ? "" : book.answers[found.places.front()].id.text;
        INFO(each.search);
        CHECK(first == each.id);
    }
}

} // namespace

TEST_CASE("what patients type finds first the answer they mean, or none", "[answers]") {
    check_first(asked_book("pht", "en"), first_in_english);
    check_first(asked_book("pht", "de"), first_in_german);
    check_first(asked_book("pht", "es"), first_in_spanish);
    check_first(asked_book("achilles", "en"), first_of_achilles);
}
