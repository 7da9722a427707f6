#pragma once
// A small clinic for tests: a programme with everything the engine knows, built by hand, and a
// diary that writes a patient's log in a few words.

#include "engine/progression.h"

#include <string>
#include <vector>

namespace loadwise::clinic {

/// Day 0 of every test.
inline const Date first_day{std::chrono::year(2026) / 1 / 5};

LocalTime moment(int day, int hour = 12, int minute = 0);

/// Two stages, a harder exercise, a flare-up plan, a trial, a running ladder, and all thirteen
/// rules. Pain: green to 2, amber to 5, settled within 1. Three well-tolerated days make a step.
Programme programme();

/// The same without any criterion that counts mornings: they are asked for after training alone.
Programme without_counted_mornings();

/// With the two rules that the small programme does without: the usual pain at the limit, and what
/// stalls after 3 acceptable days or 10 days, for the physiotherapist after 20.
Programme with_every_rule();

Rule& rule_of(Programme& programme, RuleKind kind);

Exercise& exercise_of(Programme& programme, const std::string& id);

PainScore pain(int score);

class Diary {
  public:
    /// Answers every question of the programme with no, and tells the usual pain.
    static Diary started(const Programme& programme, int usual = 2);

    Diary& add(LocalTime at, EntryBody body);

    /// A whole session of one exercise at 18:00, every set done, with the pain during it.
    Diary& train(int day, const std::string& exercise, int rung, int during);

    /// The same without any score.
    Diary& train_silently(int day, const std::string& exercise, int rung, int hour = 18);

    Diary& during(int day, int score, const std::string& exercise = {});
    Diary& after(int day, int score);

    /// At 07:30.
    Diary& morning(int day, int score);

    /// Well-tolerated training of "hold" every second day from this day on, mornings included.
    Diary& good_days(int from_day, int count, int rung = 0);

    Diary& measure(int day, const std::string& id, int value, Side side = Side::Both);
    Diary& screening(int day, const std::string& id, ScreeningAnswer answer);

    /// Answers the first offer of this kind as it stands at that moment; false when there is none.
    bool answer(const Programme& programme, LocalTime at, RuleKind kind, bool is_accepted);

    Entry& last() { return entries_.back(); }

    const std::vector<Entry>& entries() const { return entries_; }

    std::vector<Entry>& entries() { return entries_; }

  private:
    std::vector<Entry> entries_;
};

PatientState state_of(const Programme& programme, const Diary& diary, LocalTime now);

std::vector<Offer> offers_of(const Programme& programme, const Diary& diary, LocalTime now);

const Offer* find_offer(const std::vector<Offer>& offers, RuleKind kind);

bool has_offer(const Programme& programme, const Diary& diary, LocalTime now, RuleKind kind);

int rung_of(const Programme& programme, const Diary& diary, LocalTime now, const std::string& id);

const PlannedExercise* find_planned(const DayPlan& plan, const std::string& exercise);

} // namespace loadwise::clinic
