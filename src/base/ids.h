#pragma once
// Names of things, one type each, so that an exercise can never be passed where a stage is meant.

#include <string>

namespace loadwise {

template <typename Tag>
struct Id {
    std::string text;

    bool empty() const { return text.empty(); }

    friend bool operator==(const Id&, const Id&) = default;

    friend bool operator<(const Id& a, const Id& b) { return a.text < b.text; }
};

using ProgrammeId = Id<struct ProgrammeTag>;
using StageId = Id<struct StageTag>;
using ExerciseId = Id<struct ExerciseTag>;
using TrackId = Id<struct TrackTag>;
using RuleId = Id<struct RuleTag>;
using PainRuleId = Id<struct PainRuleTag>;
using ScreeningId = Id<struct ScreeningTag>;
using MeasureId = Id<struct MeasureTag>;
using ActivityId = Id<struct ActivityTag>;
using BarrierId = Id<struct BarrierTag>;
using CriterionId = Id<struct CriterionTag>;
using CardId = Id<struct CardTag>;
using SourceId = Id<struct SourceTag>;
using EntryId = Id<struct EntryTag>;
using SessionId = Id<struct SessionTag>;

} // namespace loadwise
