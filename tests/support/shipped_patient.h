#pragma once
// A patient who lives with the app on a programme that ships: trains what is planned, tells what is
// asked.

#include "format/programme/programme_json.h"
#include "support/clinic.h"
#include "support/files.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace loadwise::clinic {

/// Read once: each is a large file.
inline const Programme& shipped(const std::string& name) {
    static const Programme pht = *read_programme(read_file("assets/programmes/pht.json"));
    static const Programme achilles = *read_programme(read_file("assets/programmes/achilles.json"));
    return name == "pht" ? pht : achilles;
}

/// A patient who lives with the app: trains what is planned, tells what is asked.
class Patient {
  public:
    explicit Patient(const Programme& programme, int usual = 2)
        : programme_(programme)
        , diary(Diary::started(programme, usual)) {
        rename(0);
    }

    Patient& add(LocalTime at, EntryBody body) {
        diary.add(at, std::move(body));
        rename(diary.entries().size() - 1);
        return *this;
    }

    Patient& morning(int day, int score) {
        return add(moment(day, 7, 30), PainReported{PainContext::Morning, pain(score), {}, {}, {}});
    }

    Patient& begin_in(const char* stage, const char* track = nullptr) {
        add(moment(0, 7), StageChanged{{stage}, Actor::Clinician});
        if (track != nullptr) {
            add(moment(0, 7), TrackChanged{{track}, true, Actor::Clinician});
        }
        return *this;
    }

    Patient& at_rung(const char* exercise, int rung) {
        return add(moment(0, 7, 10), RungChanged{{exercise}, {rung}, Actor::Clinician});
    }

    /// One exercise, all its sets, at its present rung.
    Patient& train(int day, const std::string& exercise, int during, int hour = 18) {
        const PlannedExercise planned = planned_at(moment(day, hour), exercise);
        train_at(day, exercise, planned.rung.index, hour);
        return add(
            moment(day, hour, 30),
            PainReported{PainContext::During, pain(during), session_of(day, hour), {exercise}, {}}
        );
    }

    Patient& train_at(int day, const std::string& exercise, int rung, int hour = 18) {
        SetDone set;
        set.session = session_of(day, hour);
        set.exercise = {exercise};
        set.rung = {rung};
        const Exercise* known = find_by_id(programme_.exercises, ExerciseId{exercise});
        REQUIRE(known != nullptr);
        const int sides = known->sides == Sides::EachSide ? 2 : 1;
        const auto place = static_cast<std::size_t>(rung + known->easier_rungs);
        for (int number = 1; number <= known->ladder.at(place).sets * sides; ++number) {
            set.set_number = number;
            add(moment(day, hour, number), set);
        }
        return *this;
    }

    /// All that may be done at six in the evening.
    Patient& train_all(int day, int during) {
        for (const PlannedExercise& each : plan(moment(day, 18)).exercises) {
            if (each.availability == Availability::Now) {
                train(day, each.exercise.text, during);
            }
        }
        return *this;
    }

    PatientState state(LocalTime now) const { return replay(programme_, diary.entries(), now); }

    DayPlan plan(LocalTime now) const { return plan_day(programme_, state(now), now); }

    PlannedExercise planned_at(LocalTime now, const std::string& exercise) const {
        const DayPlan planned = plan(now);
        const PlannedExercise* found = find_planned(planned, exercise);
        REQUIRE(found != nullptr);
        return *found;
    }

    std::vector<Offer> offers(LocalTime now) const { return advise(programme_, state(now), now); }

    bool has(LocalTime now, RuleKind kind) const {
        const std::vector<Offer> found = offers(now);
        return find_offer(found, kind) != nullptr;
    }

    bool answer(LocalTime at, RuleKind kind, bool is_accepted = true) {
        const std::vector<Offer> found = offers(at);
        const Offer* offer = find_offer(found, kind);
        if (offer != nullptr) {
            add(at, OfferAnswered{offer->rule, is_accepted, offer->changes});
        }
        return offer != nullptr;
    }

    Patient& answer_questions(LocalTime at) {
        for (const ScreeningId& question : plan(at).questions) {
            add(at, ScreeningAnswered{question, ScreeningAnswer::No, {}});
        }
        return *this;
    }

  private:
    static SessionId session_of(int day, int hour) {
        return {std::to_string(day) + "_" + std::to_string(hour)};
    }

    void rename(std::size_t from) {
        for (std::size_t place = from; place < diary.entries().size(); ++place) {
            Entry& entry = diary.entries()[place];
            const std::string number = std::to_string(place + 1);
            entry.id = {"w-" + std::string(6 - number.size(), '0') + number};
            entry.programme = programme_.id;
            entry.programme_version = programme_.version;
        }
    }

    const Programme& programme_;

  public:
    Diary diary;
};

} // namespace loadwise::clinic
