#pragma once
// The words a log line uses for the engine's closed vocabularies.

#include "engine/log/log.h"
#include "format/json/json_field.h"

namespace loadwise {

inline constexpr Choice<Side> side_words[] = {
    {"both", Side::Both},
    {"left", Side::Left},
    {"right", Side::Right},
};

inline constexpr Choice<SetOutcome> outcome_words[] = {
    {"completed", SetOutcome::Completed},
    {"skipped", SetOutcome::Skipped},
};

inline constexpr Choice<SkipReason> skip_reason_words[] = {
    {"none", SkipReason::None},
    {"pain", SkipReason::Pain},
    {"tired", SkipReason::Tired},
    {"no_time", SkipReason::NoTime},
    {"no_equipment", SkipReason::NoEquipment},
    {"other", SkipReason::Other},
};

inline constexpr Choice<PainContext> pain_context_words[] = {
    {"during", PainContext::During},
    {"after", PainContext::After},
    {"morning", PainContext::Morning},
    {"usual", PainContext::Usual},
};

inline constexpr Choice<ScreeningAnswer> screening_answer_words[] = {
    {"no", ScreeningAnswer::No},
    {"yes", ScreeningAnswer::Yes},
    {"cleared", ScreeningAnswer::Cleared},
};

inline constexpr Choice<Actor> actor_words[] = {
    {"patient", Actor::Patient},
    {"clinician", Actor::Clinician},
};

inline constexpr Choice<ChangeKind> change_kind_words[] = {
    {"none", ChangeKind::None},
    {"rung_up", ChangeKind::RungUp},
    {"rung_down", ChangeKind::RungDown},
    {"swap", ChangeKind::Swap},
    {"pause", ChangeKind::Pause},
    {"stage_up", ChangeKind::StageUp},
    {"stage_down", ChangeKind::StageDown},
    {"track_start", ChangeKind::TrackStart},
    {"track_end", ChangeKind::TrackEnd},
    {"seek_care", ChangeKind::SeekCare},
};

} // namespace loadwise
