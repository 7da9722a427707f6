#include "app/desk/builder_text.h"

#include "base/tabbed_text.h"

#include <charconv>
#include <utility>

namespace loadwise {

namespace {

// A line says one thing: its name, then what belongs to it, with tabs between. A draft begins with
// "draft".
constexpr std::size_t bytes_most = 1024 * 1024;
constexpr std::size_t drafts_most = 100;
constexpr std::size_t items_most = 500;
constexpr int numbers_most = 500000;

class Writer {
  public:
    Writer& line(std::string_view name) {
        text_ += text_.empty() ? "" : "\n";
        text_ += name;
        return *this;
    }

    Writer& with(std::string_view part) {
        text_ += '\t';
        text_ += tabbed_word(part);
        return *this;
    }

    Writer& with(int number) { return with(std::to_string(number)); }

    /// A line of its own, unless it would say nothing.
    void words(std::string_view name, const std::string& part) {
        if (!part.empty()) {
            line(name).with(part);
        }
    }

    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

void write_exercise(Writer& writer, const ExerciseChange& change) {
    writer.line("exercise").with(change.exercise.text).with(change.rung.index);
    writer.with(change.is_locked ? 1 : 0).with(change.is_from_start ? 1 : 0);
    for (const SetPart& each : change.parts) {
        writer.with(static_cast<int>(each.part.amount)).with(each.part.place).with(each.value);
    }
}

void write_draft(Writer& writer, const BuilderDraft& draft) {
    writer.line("draft").with(draft.base);
    writer.words("start", draft.start.text);
    for (const StageChange& change : draft.stages) {
        writer.line("stage").with(change.stage.text);
        for (const ExerciseId& exercise : change.exercises) {
            writer.with(exercise.text);
        }
    }
    for (const ExerciseChange& change : draft.exercises) {
        write_exercise(writer, change);
    }
    for (const StageId& stage : draft.locks) {
        writer.words("lock", stage.text);
    }
    writer.words("pain", draft.pain_rule.text);
    if (const auto& own = draft.own_limits) {
        writer.line("limits").with(own->green_most).with(own->amber_most).with(own->settle_rise);
    }
    if (draft.days_per_week) {
        writer.line("days").with(*draft.days_per_week);
    }
    if (draft.advice) {
        writer.line("advice").with(static_cast<int>(*draft.advice));
    }
    writer.words("clinic", draft.clinic.name);
    writer.words("phone", draft.clinic.phone);
    writer.words("link", draft.clinic.link);
    writer.words("note", draft.note);
    writer.words("accent", draft.accent);
    writer.words("logo", draft.logo);
    writer.words("language", draft.language);
    writer.words("name", draft.name);
}

std::optional<int> number_at(const TabbedLine& line, std::size_t place, int least, int most) {
    if (place >= line.size()) {
        return std::nullopt;
    }
    const std::string& text = line[place];
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number && value >= least && value <= most ? std::optional<int>(value) : std::nullopt;
}

void read_exercise(BuilderDraft& draft, const TabbedLine& line) {
    const std::optional<int> rung = number_at(line, 2, -100, 100);
    if (!rung || draft.exercises.size() >= items_most) {
        return;
    }
    ExerciseChange change;
    change.exercise = {line[1]};
    change.rung = {*rung};
    change.is_locked = number_at(line, 3, 1, 1).has_value();
    change.is_from_start = number_at(line, 4, 1, 1).has_value();
    for (std::size_t place = 5; place + 2 < line.size(); place += 3) {
        const auto amount = number_at(line, place, 0, static_cast<int>(DoseAmount::PercentOfMax));
        const auto part = number_at(line, place + 1, 0, 3);
        const auto value = number_at(line, place + 2, 0, numbers_most);
        if (amount && part && value) {
            change.parts.push_back({{static_cast<DoseAmount>(*amount), *part}, *value});
        }
    }
    draft.exercises.push_back(std::move(change));
}

void read_stage(BuilderDraft& draft, const TabbedLine& line) {
    StageChange change;
    change.stage = {line[1]};
    for (std::size_t place = 2; place < line.size() && place < items_most; ++place) {
        change.exercises.push_back({line[place]});
    }
    draft.stages.push_back(std::move(change));
}

void read_numbers(BuilderDraft& draft, const TabbedLine& line) {
    constexpr int score_most = 10;
    if (line[0] == "days") {
        draft.days_per_week = number_at(line, 1, 1, 7);
    } else if (line[0] == "advice") {
        if (const auto mode = number_at(line, 1, 0, static_cast<int>(AdviceMode::Leaflet))) {
            draft.advice = static_cast<AdviceMode>(*mode);
        }
    } else if (line[0] == "limits") {
        const auto green = number_at(line, 1, 0, score_most);
        const auto amber = number_at(line, 2, 0, score_most);
        const auto rise = number_at(line, 3, 0, score_most);
        if (green && amber && rise) {
            draft.own_limits = OwnLimits{*green, *amber, *rise};
        }
    }
}

/// The texts of a draft, by the names of their lines.
std::string* words_of(BuilderDraft& draft, std::string_view name) {
    const std::pair<std::string_view, std::string*> all[] = {
        {"start", &draft.start.text},
        {"pain", &draft.pain_rule.text},
        {"clinic", &draft.clinic.name},
        {"phone", &draft.clinic.phone},
        {"link", &draft.clinic.link},
        {"note", &draft.note},
        {"accent", &draft.accent},
        {"logo", &draft.logo},
        {"language", &draft.language},
        {"name", &draft.name}};
    for (const auto& [known, text] : all) {
        if (known == name) {
            return text;
        }
    }
    return nullptr;
}

void read_line(BuilderDraft& draft, const TabbedLine& line) {
    if (std::string* const words = words_of(draft, line[0])) {
        *words = line[1];
    } else if (line[0] == "exercise") {
        read_exercise(draft, line);
    } else if (line[0] == "stage" && draft.stages.size() < items_most) {
        read_stage(draft, line);
    } else if (line[0] == "lock" && draft.locks.size() < items_most) {
        draft.locks.push_back({line[1]});
    } else {
        read_numbers(draft, line);
    }
}

} // namespace

std::string write_drafts(const std::vector<BuilderDraft>& drafts) {
    Writer writer;
    for (const BuilderDraft& draft : drafts) {
        write_draft(writer, draft);
    }
    return writer.take();
}

std::vector<BuilderDraft> read_drafts(std::string_view text) {
    std::vector<BuilderDraft> drafts;
    if (text.size() > bytes_most) {
        return drafts;
    }
    for (const TabbedLine& line : read_tabbed(text)) {
        if (line.size() < 2) {
            continue;
        }
        if (line[0] == "draft") {
            if (drafts.size() == drafts_most) {
                break;
            }
            drafts.emplace_back().base = line[1];
        } else if (!drafts.empty()) {
            read_line(drafts.back(), line);
        }
    }
    return drafts;
}

} // namespace loadwise
