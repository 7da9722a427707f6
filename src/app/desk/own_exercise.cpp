#include "app/desk/own_exercise.h"

#include "app/words/own_names.h"
#include "base/hex_text.h"
#include "engine/programme/media.h"

#include <algorithm>
#include <charconv>

namespace loadwise {

namespace {

/// The numbers a new one begins with; what the clinic sets is a change, as of any exercise.
Dose first_dose(const OwnExercise& own) {
    constexpr int sets = 3;
    constexpr int repetitions = 10;
    Dose dose;
    dose.sets = sets;
    dose.repetitions = own.is_hold ? 1 : repetitions;
    if (own.is_hold) {
        dose.hold = std::chrono::seconds(20);
    }
    switch (own.load) {
    case LoadKind::Grams:
        dose.load = Load{LoadKind::Grams, 5000};
        break;
    case LoadKind::Band:
        dose.load = Load{LoadKind::Band, 1};
        break;
    case LoadKind::BodyWeight:
    case LoadKind::RepetitionMax:
    case LoadKind::PercentOfMax:
        break;
    }
    dose.rest = std::chrono::seconds(60);
    dose.hours_between = std::chrono::hours(24);
    return dose;
}

/// Without the blanks around each part; empty parts say nothing.
std::vector<std::string> parts_of_text(const std::string& text, char between) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(between, start), text.size());
        std::size_t first = start;
        std::size_t last = end;
        while (first < last && text[first] == ' ') {
            ++first;
        }
        while (last > first && (text[last - 1] == ' ' || text[last - 1] == '\r')) {
            --last;
        }
        if (last > first) {
            parts.push_back(text.substr(first, last - first));
        }
        start = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? std::string() : std::string(between);
        text += part;
    }
    return text;
}

/// As they are handed out: their folder is known, and may have been written along.
std::vector<std::string> files_of_text(const std::string& text) {
    constexpr std::string_view folder = "clinic/";
    std::vector<std::string> names = parts_of_text(text, ',');
    for (std::string& name : names) {
        if (name.starts_with(folder)) {
            name.erase(0, folder.size());
        }
    }
    return names;
}

Exercise exercise_of(const OwnExercise& own) {
    Exercise exercise;
    exercise.id = own.id;
    exercise.name = own.name;
    exercise.purpose = own.purpose;
    exercise.stop_rule = own.stop;
    exercise.cues = parts_of_text(own.cues, '\n');
    exercise.equipment = parts_of_text(own.equipment, ',');
    exercise.media = files_of_text(own.media);
    exercise.web_page = own.web_page;
    exercise.sides = own.sides;
    exercise.evidence.push_back({EvidenceTag::Clinic, {}, {}, {}});
    exercise.ladder.push_back(first_dose(own));
    return exercise;
}

OwnExercise own_of(const Exercise& exercise) {
    OwnExercise own;
    own.id = exercise.id;
    own.name = exercise.name;
    own.purpose = exercise.purpose;
    own.stop = exercise.stop_rule;
    own.cues = joined(exercise.cues, "\n");
    own.equipment = joined(exercise.equipment, ", ");
    own.media = joined(exercise.media, ", ");
    own.web_page = exercise.web_page;
    own.sides = exercise.sides;
    const Dose& dose = exercise.ladder.front();
    own.is_hold = dose.hold.has_value();
    own.load = dose.load ? dose.load->kind : LoadKind::BodyWeight;
    return own;
}

} // namespace

ExerciseId handed_out_as(const OwnExercise& exercise) {
    constexpr std::size_t digits = 8;
    return {std::string(own_prefix) + hex_number(stable_hash(exercise.name), digits)};
}

Programme with_own(Programme programme, const std::vector<OwnExercise>& own) {
    std::erase_if(programme.exercises, [](const Exercise& each) { return is_of_clinic(each.id); });
    for (const OwnExercise& each : own) {
        programme.exercises.push_back(exercise_of(each));
    }
    return programme;
}

std::vector<OwnExercise> own_in(const Programme& base, const Programme& given) {
    std::vector<OwnExercise> own;
    for (const Exercise& exercise : given.exercises) {
        const bool is_known = find_by_id(base.exercises, exercise.id) != nullptr;
        if (is_of_clinic(exercise.id) && !is_known && !exercise.ladder.empty()) {
            own.push_back(own_of(exercise));
        }
    }
    return own;
}

bool own_media_is_right(const OwnExercise& own) {
    const std::vector<std::string> names = files_of_text(own.media);
    return std::none_of(names.begin(), names.end(), [](const std::string& name) {
        return media_kind(name) == MediaKind::None;
    });
}

ExerciseId new_own_id(const std::vector<OwnExercise>& known) {
    int highest = 0;
    for (const OwnExercise& each : known) {
        int number = 0;
        const std::string_view digits = std::string_view(each.id.text).substr(own_prefix.size());
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const bool is_number = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
        highest = std::max(highest, is_number && digits.size() < 8 ? number : 0);
    }
    return {std::string(own_prefix) + std::to_string(highest + 1)};
}

void add_known(std::vector<OwnExercise>& own, const std::vector<OwnExercise>& known) {
    for (const OwnExercise& each : known) {
        const bool is_there =
            std::any_of(own.begin(), own.end(), [&each](const OwnExercise& other) {
                return other.id == each.id || other.name == each.name;
            });
        if (!is_there) {
            own.push_back(each);
        }
    }
}

} // namespace loadwise
