#include "format/export/export_words.h"

#include "engine/state/plan_queries.h"

namespace loadwise {
namespace {

template <class Session>
void take_worst(std::optional<PainScore>& worst, const std::vector<Session>& sessions) {
    for (const Session& session : sessions) {
        if (session.during && (!worst || *session.during > *worst)) {
            worst = session.during;
        }
    }
}

} // namespace

const char* signal_word(Verdict verdict) {
    switch (verdict) {
    case Verdict::Red:
        return "red";
    case Verdict::Provisional:
        return "unknown";
    case Verdict::Hold:
        return "amber";
    case Verdict::Green:
        return "green";
    }
    return "unknown";
}

std::string kilograms(int grams) {
    std::string rest = std::to_string(1000 + grams % 1000).substr(1);
    while (!rest.empty() && rest.back() == '0') {
        rest.pop_back();
    }
    return std::to_string(grams / 1000) + (rest.empty() ? "" : "." + rest);
}

std::string tempo_text(const Tempo& tempo) {
    return std::to_string(tempo.up.count()) + "-" + std::to_string(tempo.top.count()) + "-" +
           std::to_string(tempo.down.count()) + "-" + std::to_string(tempo.bottom.count());
}

std::string exercise_name(const Programme& programme, const ExerciseId& id) {
    const Exercise* const exercise = find_exercise(programme, id);
    return exercise == nullptr ? id.text : exercise->name;
}

std::optional<PainScore> worst_during(const TrainingDay& day) {
    std::optional<PainScore> worst;
    take_worst(worst, day.sessions);
    for (const ExerciseDay& exercise : day.exercises) {
        take_worst(worst, exercise.sessions);
    }
    return worst;
}

} // namespace loadwise
