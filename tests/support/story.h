#pragma once
// A patient's story told in actions: the app's state, changed by `update` alone, and every effect
// it ordered. The programme is a small one, built by hand, whose words tests can rely on.

#include "app/model/state.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace loadwise::test {

LocalTime moment(int day, int hour = 9, int minute = 0);

Dose hold_dose(int seconds);

Exercise exercise(const std::string& id, const std::string& name, Sides sides);

/// A number that can be taken.
Measure measure(const std::string& id, const std::string& title);

Rule rule(RuleKind kind, const std::string& id, const std::string& title);

/// Two stages of holds, one red-flag question, pain acceptable up to 5.
Programme small_programme();

class Story {
  public:
    /// The page was opened; nothing has arrived.
    Story();

    /// Programme, an empty log, the time and the annex have arrived.
    static Story ready(Programme programme = small_programme());

    /// The safety question was answered with no, and the usual pain is 2.
    static Story screened(Programme programme = small_programme());

    Story& act(const Action& action);

    Story& pain(PainContext context, int score, const std::string& exercise = {});

    /// A whole session at this time, with the pain during and after it.
    Story& train(LocalTime at, int during, int after);

    Story& morning(int day, int score);
    Story& morning(LocalTime at, int score);

    template <typename Body>
    int count() const {
        int found = 0;
        for (const Entry& entry : state.log) {
            found += std::get_if<Body>(&entry.body) != nullptr ? 1 : 0;
        }
        return found;
    }

    AppState state;
    Effects effects;                  ///< of the last action
    std::vector<StoreEntries> stored; ///< of all actions
};

} // namespace loadwise::test
