#include "app/desk/exercise_search.h"

#include "app/answers/answer_search.h"
#include "app/desk/builder_change.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr std::size_t found_most = 20;

using Words = std::vector<std::string>;

void add_words(Words& words, std::string_view text) {
    for (std::string& word : plain_words(text)) {
        words.push_back(std::move(word));
    }
}

Words words_of(const Programme& programme, const Stage& stage, const Exercise& exercise) {
    Words words;
    for (const std::string& text :
         {exercise.name, exercise.purpose, stage.title, programme.title, programme.condition}) {
        add_words(words, text);
    }
    for (const std::string& item : exercise.equipment) {
        add_words(words, item);
    }
    return words;
}

bool has_all(const Words& words, const Words& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&words](const std::string& each) {
        return std::any_of(words.begin(), words.end(), [&each](const std::string& word) {
            // Compounds are found by their parts.
            return each.size() < 4 ? word.starts_with(each) : word.find(each) != std::string::npos;
        });
    });
}

struct Search {
    const Desk& desk;
    const Words& wanted;
    std::vector<FoundExercise>& found;
};

FoundAs found_as(const Desk& desk, const BaseProgramme& base, const ExerciseId& exercise) {
    if (base.name != desk.draft.base) {
        return FoundAs::OfAnother;
    }
    const StageId shown = shown_stage(desk, base.programme);
    const bool is_here = holds(exercises_in(base.programme, desk.draft, shown), exercise) &&
                         is_from_start(base.programme, desk.draft, exercise);
    return is_here ? FoundAs::InStage : FoundAs::Elsewhere;
}

void search_in(const Search& search, const BaseProgramme& base) {
    const Programme& words = base.words();
    for (const Stage& stage : words.stages) {
        for (const ExerciseId& id : stage.exercises) {
            const Exercise* const exercise = find_by_id(words.exercises, id);
            auto& found = search.found;
            const bool is_known = std::any_of(found.begin(), found.end(), [&](const auto& each) {
                return each.base == base.name && each.exercise == id;
            });
            if (exercise == nullptr || is_known || found.size() >= found_most ||
                !has_all(words_of(words, stage, *exercise), search.wanted)) {
                continue;
            }
            found.push_back(
                {base.name,
                 stage.id,
                 id,
                 exercise->name,
                 stage.title,
                 words.title,
                 exercise->equipment,
                 found_as(search.desk, base, id)}
            );
        }
    }
}

} // namespace

std::vector<FoundExercise> find_exercises(const Desk& desk, std::string_view search) {
    std::vector<FoundExercise> found;
    const Words wanted = plain_words(search);
    if (wanted.empty()) {
        return found;
    }
    const Search looking{desk, wanted, found};
    for (const bool is_own : {true, false}) {
        for (const BaseProgramme& base : desk.bases) {
            if ((base.name == desk.draft.base) == is_own) {
                search_in(looking, base);
            }
        }
    }
    return found;
}

} // namespace loadwise
