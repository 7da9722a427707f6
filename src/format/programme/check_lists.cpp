// Easier and harder links that go round, names listed twice, measures whose limits exclude each
// other.
#include "format/programme/check_parts.h"

#include <algorithm>

namespace loadwise {
namespace {

/// Whether following one kind of link from this exercise leads back to it.
bool goes_round(const Programme& programme, const Exercise& start, ExerciseId Exercise::*link) {
    const Exercise* here = &start;
    for (std::size_t step = 0; step <= programme.exercises.size(); ++step) {
        here = find_by_id(programme.exercises, here->*link);
        if (here == nullptr || here == &start) {
            break;
        }
    }
    return here == &start;
}

void check_link(
    const Programme& programme,
    const Exercise& exercise,
    ExerciseId Exercise::*link,
    const char* name,
    Problems& problems
) {
    if (!(exercise.*link).empty() && goes_round(programme, exercise, link)) {
        problems.push_back(
            {ErrorCode::Loop,
             pointer_to({"exercises", exercise.id.text, name}),
             std::string("Following \"") + name + "\" from here leads back here."}
        );
    }
}

/// An exercise cannot be both easier and harder than another.
void check_both_ways(const Programme& programme, const Exercise& exercise, Problems& problems) {
    const Exercise* harder = find_by_id(programme.exercises, exercise.harder);
    const bool is_its_easier = !exercise.easier.empty() && exercise.easier == exercise.harder;
    const bool is_its_harder = harder != nullptr && harder->harder == exercise.id;
    if (is_its_easier && !is_its_harder) {
        problems.push_back(
            {ErrorCode::Loop,
             pointer_to({"exercises", exercise.id.text, "harder"}),
             "The same exercise cannot be both easier and harder than this one."}
        );
    }
}

/// Where one link leads, the link back leads to where one came from, or nowhere.
void check_agreement(
    const Programme& programme,
    const Exercise& exercise,
    ExerciseId Exercise::*link,
    const char* name,
    Problems& problems
) {
    const bool is_up = link == &Exercise::harder;
    const Exercise* other = find_by_id(programme.exercises, exercise.*link);
    const ExerciseId back = other == nullptr ? ExerciseId{} : is_up ? other->easier : other->harder;
    const bool is_there = find_by_id(programme.exercises, back) != nullptr;
    if (is_there && back != exercise.id) {
        problems.push_back(
            {ErrorCode::Contradiction,
             pointer_to({"exercises", exercise.id.text, name}),
             "The " + std::string(is_up ? "easier" : "harder") + " one of \"" + other->id.text +
                 "\" is \"" + back.text + "\", not this one. Make both say the same."}
        );
    }
}

template <typename IdType>
void check_once(const std::vector<IdType>& ids, const std::string& where, Problems& problems) {
    for (std::size_t place = 0; place < ids.size(); ++place) {
        const auto here = ids.begin() + static_cast<std::ptrdiff_t>(place);
        if (std::find(ids.begin(), here, *here) != here) {
            problems.push_back(
                {ErrorCode::Duplicate,
                 where + "/exercises/" + std::to_string(place),
                 "\"" + here->text + "\" is listed twice here."}
            );
        }
    }
}

} // namespace

void check_loops(const Programme& programme, Problems& problems) {
    for (const Exercise& exercise : programme.exercises) {
        check_link(programme, exercise, &Exercise::easier, "easier", problems);
        check_link(programme, exercise, &Exercise::harder, "harder", problems);
        check_both_ways(programme, exercise, problems);
        check_agreement(programme, exercise, &Exercise::easier, "easier", problems);
        check_agreement(programme, exercise, &Exercise::harder, "harder", problems);
    }
}

void check_lists(const Programme& programme, Problems& problems) {
    for (const Stage& stage : programme.stages) {
        check_once(stage.exercises, pointer_to({"stages", stage.id.text}), problems);
    }
    for (const Track& track : programme.tracks) {
        check_once(track.exercises, pointer_to({"tracks", track.id.text}), problems);
    }
    for (const Measure& measure : programme.measures) {
        if (measure.least >= measure.most) {
            problems.push_back(
                {ErrorCode::Contradiction,
                 pointer_to({"measures", measure.id.text, "most"}),
                 "The highest value must be above the lowest."}
            );
        }
    }
}

} // namespace loadwise
