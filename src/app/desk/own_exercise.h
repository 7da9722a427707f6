#pragma once
// An exercise of a clinic's own: words that the clinic writes, and one dose. It is kept with the
// drafts, and goes into the hand-outs that use it.

#include "base/ids.h"
#include "engine/programme/programme.h"

#include <string>
#include <vector>

namespace loadwise {

struct OwnExercise {
    ExerciseId id; ///< at this desk
    std::string name;
    std::string purpose;   ///< what it is for
    std::string cues;      ///< a line each
    std::string stop;      ///< when to stop
    std::string equipment; ///< with commas between
    std::string media;     ///< names of files in the folder clinic/, with commas between
    std::string web_page;  ///< where the clinic shows more
    Sides sides = Sides::Together;
    bool is_hold = false; ///< held, rather than repeated
    LoadKind load = LoadKind::BodyWeight;

    friend bool operator==(const OwnExercise&, const OwnExercise&) = default;
};

struct OwnAdded {};

struct OwnEdited {
    OwnExercise exercise;
};

struct OwnDeleted {
    ExerciseId exercise;
};

/// By its name: two desks that call it the same mean the same, and another name is another exercise
/// in a patient's log.
ExerciseId handed_out_as(const OwnExercise& exercise);

/// The programme with these, and no others of a clinic's own. They are in no stage by themselves.
Programme with_own(Programme programme, const std::vector<OwnExercise>& own);

/// Those of a programme that was handed out.
std::vector<OwnExercise> own_in(const Programme& base, const Programme& given);

/// Whether each name in `media` is one of a picture or video.
bool own_media_is_right(const OwnExercise& own);

/// An id that none of these has.
ExerciseId new_own_id(const std::vector<OwnExercise>& known);

/// Adds those that `own` has not by id or name.
void add_known(std::vector<OwnExercise>& own, const std::vector<OwnExercise>& known);

} // namespace loadwise
