#pragma once
// The words a programme file uses for the engine's closed vocabularies.

#include "engine/programme/programme.h"
#include "format/json/json_field.h"

namespace loadwise {

inline constexpr Choice<EvidenceTag> evidence_tag_words[] = {
    {"S", EvidenceTag::Read},
    {"S2", EvidenceTag::Secondary},
    {"G", EvidenceTag::General},
    {"P", EvidenceTag::Proposal},
    {"C", EvidenceTag::Clinic},
};

inline constexpr Choice<AdviceMode> advice_mode_words[] = {
    {"suggest", AdviceMode::Suggest},
    {"mirror", AdviceMode::Mirror},
    {"leaflet", AdviceMode::Leaflet},
};

inline constexpr Choice<Urgency> urgency_words[] = {
    {"emergency", Urgency::Emergency},
    {"same_day", Urgency::SameDay},
    {"urgent", Urgency::Urgent},
    {"ask_clinician", Urgency::AskClinician},
};

inline constexpr Choice<AskedWhen> asked_when_words[] = {
    {"before_start", AskedWhen::BeforeStart},
    {"start_and_flare", AskedWhen::StartAndFlare},
    {"when_noticed", AskedWhen::OnlyWhenNoticed},
};

inline constexpr Choice<MeasureKind> measure_kind_words[] = {
    {"number", MeasureKind::Number},
    {"yes_no", MeasureKind::YesNo},
    {"activities", MeasureKind::Activities},
};

inline constexpr Choice<MeasureAid> measure_aid_words[] = {
    {"timer", MeasureAid::Timer},
    {"counter", MeasureAid::Counter},
};

inline constexpr Choice<CriterionKind> criterion_kind_words[] = {
    {"measure_at_least", CriterionKind::MeasureAtLeast},
    {"measure_at_most", CriterionKind::MeasureAtMost},
    {"side_difference", CriterionKind::SideDifference},
    {"morning_pain", CriterionKind::MorningPain},
    {"well_tolerated", CriterionKind::WellTolerated},
    {"days_in_stage", CriterionKind::DaysInStage},
    {"rung_reached", CriterionKind::RungReached},
    {"usual_fallen_by", CriterionKind::UsualFallenBy},
    {"usual_not_fallen_by", CriterionKind::UsualNotFallenBy},
    {"load_pain", CriterionKind::LoadPain},
    {"morning_rise", CriterionKind::MorningRise},
};

inline constexpr Choice<Sides> sides_words[] = {
    {"together", Sides::Together},
    {"each_side", Sides::EachSide},
};

inline constexpr Choice<Compression> compression_words[] = {
    {"low", Compression::Low},
    {"medium", Compression::Medium},
    {"high", Compression::High},
};

inline constexpr Choice<Enters> enters_words[] = {
    {"at_start", Enters::AtStart},
    {"when_suggested", Enters::WhenSuggested},
    {"when_chosen", Enters::WhenChosen},
};

inline constexpr Choice<LoadKind> load_kind_words[] = {
    {"body_weight", LoadKind::BodyWeight},
    {"grams", LoadKind::Grams},
    {"band", LoadKind::Band},
    {"rm", LoadKind::RepetitionMax},
    {"percent_of_max", LoadKind::PercentOfMax},
};

/// What `dose_limits` calls them: as the fields of a dose, and the kinds of a load.
inline constexpr Choice<DoseAmount> dose_amount_words[] = {
    {"sets", DoseAmount::Sets},
    {"reps", DoseAmount::Repetitions},
    {"hold_secs", DoseAmount::Hold},
    {"tempo", DoseAmount::Tempo},
    {"rm", DoseAmount::RepetitionMax},
    {"grams", DoseAmount::Grams},
    {"band", DoseAmount::Band},
    {"percent_of_max", DoseAmount::PercentOfMax},
};

inline constexpr Choice<TrackKind> track_kind_words[] = {
    {"ladder", TrackKind::Ladder},
    {"trial", TrackKind::Trial},
    {"flare", TrackKind::Flare},
    {"graded", TrackKind::Graded},
};

inline constexpr Choice<RuleKind> rule_kind_words[] = {
    {"seek_care", RuleKind::SeekCare},
    {"stop_exercise", RuleKind::StopExercise},
    {"usual_too_high", RuleKind::UsualTooHigh},
    {"flare_up", RuleKind::FlareUp},
    {"step_back", RuleKind::StepBack},
    {"ease_off", RuleKind::EaseOff},
    {"welcome_back", RuleKind::WelcomeBack},
    {"track_verdict", RuleKind::TrackVerdict},
    {"stalled", RuleKind::Stalled},
    {"not_enough_known", RuleKind::NotEnoughKnown},
    {"hold", RuleKind::Hold},
    {"well_tolerated", RuleKind::WellTolerated},
    {"step_up", RuleKind::StepUp},
    {"stage_up", RuleKind::StageUp},
    {"offer_track", RuleKind::OfferTrack},
};

} // namespace loadwise
