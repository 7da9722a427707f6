#include "engine/programme/dose_parts.h"

#include <algorithm>
#include <array>

namespace loadwise {
namespace {

constexpr int tempo_parts = 4;

std::optional<DoseAmount> counted_load(const Dose& dose) {
    if (!dose.load) {
        return std::nullopt;
    }
    switch (dose.load->kind) {
    case LoadKind::RepetitionMax:
        return DoseAmount::RepetitionMax;
    case LoadKind::Grams:
        return DoseAmount::Grams;
    case LoadKind::Band:
        return DoseAmount::Band;
    case LoadKind::PercentOfMax:
        return DoseAmount::PercentOfMax;
    case LoadKind::BodyWeight:
        break;
    }
    return std::nullopt;
}

std::array<std::chrono::seconds Tempo::*, tempo_parts> tempo_members() {
    return {&Tempo::up, &Tempo::top, &Tempo::down, &Tempo::bottom};
}

std::optional<int> seconds_in(const std::optional<std::chrono::seconds>& duration) {
    return duration ? std::optional<int>(static_cast<int>(duration->count())) : std::nullopt;
}

void set_load(Dose& dose, int value) {
    if (dose.load->kind == LoadKind::RepetitionMax && dose.repetitions) {
        const bool is_matched = dose.repetitions == dose.load->amount;
        dose.repetitions = is_matched ? value : std::min(*dose.repetitions, value);
    }
    dose.load->amount = value;
}

/// Fewer repetitions at most are a heavier load. A tempo is neither harder nor easier.
int order_of(DosePart part) {
    if (part.amount == DoseAmount::Tempo) {
        return 0;
    }
    return part.amount == DoseAmount::RepetitionMax ? -1 : 1;
}

/// Whether the number goes only one way along the ladder: elsewhere it is part of something else,
/// such as fewer repetitions of a harder form.
bool is_steady(const std::vector<Dose>& ladder, DosePart part) {
    std::optional<int> before;
    for (const Dose& dose : ladder) {
        const std::optional<int> now = part_in(dose, part);
        if (before && now && (*now - *before) * order_of(part) < 0) {
            return false;
        }
        before = now ? now : before;
    }
    return order_of(part) != 0;
}

bool is_same_work(Dose one, const Dose& other) {
    one.evidence = other.evidence;
    return one == other;
}

} // namespace

std::vector<DosePart> parts_of(const Dose& dose) {
    std::vector<DosePart> parts{{DoseAmount::Sets}};
    const std::optional<DoseAmount> load = counted_load(dose);
    const bool is_one_hold = dose.hold && dose.repetitions == 1;
    if (dose.repetitions && !is_one_hold && load != DoseAmount::RepetitionMax) {
        parts.push_back({DoseAmount::Repetitions});
    }
    if (dose.hold) {
        parts.push_back({DoseAmount::Hold});
    }
    if (load) {
        parts.push_back({*load});
    }
    for (int place = 0; dose.tempo && place < tempo_parts; ++place) {
        parts.push_back({DoseAmount::Tempo, place});
    }
    return parts;
}

std::optional<int> part_in(const Dose& dose, DosePart part) {
    switch (part.amount) {
    case DoseAmount::Sets:
        return dose.sets;
    case DoseAmount::Repetitions:
        return dose.repetitions;
    case DoseAmount::Hold:
        return seconds_in(dose.hold);
    case DoseAmount::Tempo:
        return dose.tempo ? seconds_in(
                                (*dose.tempo).*tempo_members()[static_cast<std::size_t>(part.place)]
                            )
                          : std::nullopt;
    case DoseAmount::RepetitionMax:
    case DoseAmount::Grams:
    case DoseAmount::Band:
    case DoseAmount::PercentOfMax:
        break;
    }
    return counted_load(dose) == part.amount ? std::optional<int>(dose.load->amount) : std::nullopt;
}

Dose with_part(Dose dose, DosePart part, int value) {
    if (!part_in(dose, part)) {
        return dose;
    }
    switch (part.amount) {
    case DoseAmount::Sets:
        dose.sets = value;
        break;
    case DoseAmount::Repetitions:
        dose.repetitions = value;
        break;
    case DoseAmount::Hold:
        dose.hold = std::chrono::seconds(value);
        break;
    case DoseAmount::Tempo:
        (*dose.tempo).*tempo_members()[static_cast<std::size_t>(part.place)] =
            std::chrono::seconds(value);
        break;
    case DoseAmount::RepetitionMax:
    case DoseAmount::Grams:
    case DoseAmount::Band:
    case DoseAmount::PercentOfMax:
        set_load(dose, value);
        break;
    }
    return dose;
}

const DoseLimit* find_limit(const Programme& programme, DoseAmount amount) {
    for (const DoseLimit& limit : programme.dose_limits) {
        if (limit.amount == amount) {
            return &limit;
        }
    }
    return nullptr;
}

SetLadder set_on_ladder(const SetLadder& ladder, DosePart part, int value) {
    const std::size_t here = ladder.place;
    const std::optional<int> old =
        here < ladder.doses.size() ? part_in(ladder.doses[here], part) : std::optional<int>();
    if (!old) {
        return ladder;
    }
    const int order = is_steady(ladder.doses, part) ? order_of(part) : 0;
    SetLadder result;
    for (std::size_t index = 0; index < ladder.doses.size(); ++index) {
        Dose dose = ladder.doses[index];
        const std::optional<int> own = part_in(dose, part);
        const int way = index < here ? order : -order;
        if (own && (*own == *old || (*own - value) * way > 0)) {
            dose = with_part(std::move(dose), part, value);
        }
        if (result.doses.empty() || !is_same_work(dose, result.doses.back())) {
            result.doses.push_back(std::move(dose));
        }
        if (index == here) {
            result.place = result.doses.size() - 1;
        }
        if (index == ladder.begin) {
            result.begin = result.doses.size() - 1;
        }
    }
    return result;
}

} // namespace loadwise
