#pragma once
// What things of a programme are called. What an entry speaks of may be gone with an older
// programme: it is called by its id.

#include "engine/programme/programme.h"

#include <string>
#include <vector>

namespace loadwise {

/// Of a stage, a track or a rule.
template <typename Item, typename IdType>
std::string title_in(const std::vector<Item>& items, const IdType& id) {
    const Item* const item = find_by_id(items, id);
    return item == nullptr ? id.text : item->title;
}

inline std::string exercise_name(const Programme& programme, const ExerciseId& id) {
    const Exercise* const exercise = find_by_id(programme.exercises, id);
    return exercise == nullptr ? id.text : exercise->name;
}

} // namespace loadwise
