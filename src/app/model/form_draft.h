#pragma once
// What is being typed on a page that is filled in. It is nobody's record, and counts for nothing
// until it is submitted.

#include "app/model/entry_draft.h"
#include "base/ids.h"
#include "base/local_time.h"
#include "base/one_of.h"
#include "engine/log/log.h"

#include <chrono>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace loadwise {

/// What the time really is, as typed.
struct ClockDraft {
    std::string date;        ///< "2026-11-28"
    std::string time;        ///< "18:05"
    bool is_refused = false; ///< it was no time

    friend bool operator==(const ClockDraft&, const ClockDraft&) = default;
};

/// A pain score being given; it becomes an entry when it is submitted.
struct PainDraft {
    PainContext context = PainContext::During;
    SessionId session;
    ExerciseId exercise;
    std::optional<PainScore> score;
    std::string note;
    Side side = Side::Both;    ///< Both: it is not told of one side
    Actor by = Actor::Patient; ///< who named the usual pain

    friend bool operator==(const PainDraft&, const PainDraft&) = default;
};

/// A measure being typed; it becomes an entry when it is submitted.
struct MeasureDraft {
    MeasureId measure;
    Side side = Side::Both;
    std::string text;
    int place = 0; ///< of the names of the patient's own activities: which of them

    friend bool operator==(const MeasureDraft&, const MeasureDraft&) = default;
};

/// The clock of a timed measure runs: who puts the phone away may find the page gone.
struct TimedDraft {
    MeasureId measure;
    std::chrono::milliseconds from{}; ///< on the state's clock

    friend bool operator==(const TimedDraft&, const TimedDraft&) = default;
};

/// The goal of a graded plan, picked and not taken yet.
struct GoalDraft {
    int minutes = 0;

    friend bool operator==(const GoalDraft&, const GoalDraft&) = default;
};

/// The plan for the week to come is being chosen or written: that was asked, and is not answered.
struct WeekDraft {
    std::string words;
    bool is_changing = false; ///< one that stands is being changed

    friend bool operator==(const WeekDraft&, const WeekDraft&) = default;
};

/// The stage to begin in, picked and not taken yet.
struct StageDraft {
    StageId stage;

    friend bool operator==(const StageDraft&, const StageDraft&) = default;
};

/// The link to a hand-out, as far as it was typed.
struct LinkDraft {
    std::string text;

    friend bool operator==(const LinkDraft&, const LinkDraft&) = default;
};

/// How reminders are to be called in the calendar.
struct TitlesDraft {
    std::string session;
    std::string morning;

    friend bool operator==(const TitlesDraft&, const TitlesDraft&) = default;
};

using DraftedForm = std::variant<
    PainDraft,
    std::vector<MeasureDraft>,
    TimedDraft,
    GoalDraft,
    WeekDraft,
    StageDraft,
    LinkDraft,
    TitlesDraft,
    EntryDraft>;

/// As `visit_kind`, without a table of functions: packaging sees that only the annex calls them.
template <typename Visitor>
decltype(auto) visit_form(Visitor&& visitor, const DraftedForm& form) {
    return visit_from<0, std::variant_size_v<DraftedForm> - 1>(visitor, form);
}

/// The page that is being filled in, as it is stored so that it outlives a reload.
struct FormDraft {
    Date day{}; ///< on which it was typed
    DraftedForm form;

    friend bool operator==(const FormDraft& a, const FormDraft& b) {
        const auto is_same = [&b](const auto& one) {
            return one == *std::get_if<std::decay_t<decltype(one)>>(&b.form);
        };
        return a.day == b.day && a.form.index() == b.form.index() && visit_form(is_same, a.form);
    }
};

} // namespace loadwise
