#include "effects/storage/tabbed_text.h"

#include "base/numbers.h"
#include "effects/storage/stored_words.h"
#include "format/handout/handout_json.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace loadwise::tabbed {

namespace {

// --- choices, by the numbers they had ----------------------------------------------------------

constexpr std::array pain_contexts{
    PainContext::During, PainContext::After, PainContext::Morning, PainContext::Usual};
constexpr std::array sides{Side::Both, Side::Left, Side::Right};
constexpr std::array actors{Actor::Patient, Actor::Clinician};
constexpr std::array phases{
    PlayerPhase::Ready,
    PlayerPhase::CountIn,
    PlayerPhase::Work,
    PlayerPhase::Change,
    PlayerPhase::Rest,
    PlayerPhase::Confirm};
constexpr std::array amounts{
    DoseAmount::Sets,
    DoseAmount::Repetitions,
    DoseAmount::Hold,
    DoseAmount::Tempo,
    DoseAmount::RepetitionMax,
    DoseAmount::Grams,
    DoseAmount::Band,
    DoseAmount::PercentOfMax};
constexpr std::array advice_modes{AdviceMode::Suggest, AdviceMode::Mirror, AdviceMode::Leaflet};

template <typename Enum, std::size_t count>
std::optional<Enum> choice_of(const std::array<Enum, count>& choices, std::string_view text) {
    const auto number = read_whole<std::size_t>(text, 0, count - 1);
    return number ? std::optional(choices[*number]) : std::nullopt;
}

// --- words and lines ---------------------------------------------------------------------------

using Line = std::vector<std::string>;

/// Lines of words with tabs between them; a backslash stood before a tab, a new line or a backslash
/// of a word. There is at least one line, and every line has at least one word.
std::vector<Line> read_lines(std::string_view text) {
    std::vector<Line> lines(1, Line(1));
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char letter = text[index];
        if (letter == '\n') {
            lines.emplace_back(1);
        } else if (letter == '\t') {
            lines.back().emplace_back();
        } else if (letter == '\\' && index + 1 < text.size()) {
            ++index;
            const char next = text[index];
            lines.back().back() += next == 't' ? '\t' : (next == 'n' ? '\n' : next);
        } else {
            lines.back().back() += letter;
        }
    }
    return lines;
}

constexpr int days_most = 200'000;

// --- drafts of a page --------------------------------------------------------------------------

constexpr std::size_t draft_bytes_most = 64 * 1024;
constexpr std::size_t measures_most = 100;

std::optional<PainDraft> read_pain(const Line& line) {
    if (line.size() != 9) {
        return std::nullopt;
    }
    const auto context = choice_of(pain_contexts, line[2]);
    const auto score = read_whole(line[3], PainScore::lowest, PainScore::highest);
    const auto side = choice_of(sides, line[7]);
    const auto by = choice_of(actors, line[8]);
    if (!context || !side || !by || (!score && !line[3].empty())) {
        return std::nullopt;
    }
    return PainDraft{
        *context,
        {line[4]},
        {line[5]},
        score ? PainScore::from(*score) : std::nullopt,
        line[6],
        *side,
        *by};
}

std::optional<std::vector<MeasureDraft>> read_measures(const Line& line) {
    std::vector<MeasureDraft> drafts;
    for (std::size_t at = 2; at + 2 < line.size() && drafts.size() < measures_most; at += 3) {
        const auto side = choice_of(sides, line[at + 1]);
        if (!side) {
            return std::nullopt;
        }
        drafts.push_back({{line[at]}, *side, line[at + 2]});
    }
    const bool is_whole = line.size() % 3 == 2;
    return is_whole && !drafts.empty() ? std::optional(drafts) : std::nullopt;
}

template <typename Form>
std::optional<FormDraft> dated(int day, std::optional<Form> form) {
    return form ? std::optional(FormDraft{Date(std::chrono::days(day)), std::move(*form)})
                : std::nullopt;
}

// --- the player --------------------------------------------------------------------------------

constexpr std::size_t player_fields = 11;
constexpr std::size_t player_bytes_most = 400;

std::vector<std::string_view> split_at_bars(std::string_view text) {
    std::vector<std::string_view> fields;
    while (true) {
        const std::size_t end = text.find('|');
        fields.push_back(text.substr(0, end));
        if (end == text.npos) {
            return fields;
        }
        text.remove_prefix(end + 1);
    }
}

std::optional<Millis> read_millis(std::string_view text) {
    const auto time = read_whole<std::int64_t>(text, 0, moment_most);
    return time ? std::optional(Millis(*time)) : std::nullopt;
}

// --- drafts of the desk ------------------------------------------------------------------------

constexpr std::size_t desk_bytes_most = 1024 * 1024;
constexpr std::size_t desk_drafts_most = 100;
constexpr std::size_t items_most = 500;
constexpr int numbers_most = 500000;

std::optional<int> number_at(const Line& line, std::size_t place, int least, int most) {
    return place < line.size() ? read_whole(line[place], least, most) : std::nullopt;
}

void read_exercise(BuilderDraft& draft, const Line& line) {
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
        const auto amount = choice_of(amounts, line[place]);
        const auto part = number_at(line, place + 1, 0, 3);
        const auto value = number_at(line, place + 2, 0, numbers_most);
        if (amount && part && value && change.parts.size() < items_most) {
            change.parts.push_back({{*amount, *part}, *value});
        }
    }
    draft.exercises.push_back(std::move(change));
}

void read_stage(BuilderDraft& draft, const Line& line) {
    StageChange change;
    change.stage = {line[1]};
    for (std::size_t place = 2; place < line.size() && place < items_most; ++place) {
        if (!line[place].empty()) {
            change.exercises.push_back({line[place]});
        }
    }
    draft.stages.push_back(std::move(change));
}

void read_numbers(BuilderDraft& draft, const Line& line) {
    if (line[0] == "days") {
        draft.days_per_week = number_at(line, 1, 1, 7);
    } else if (line[0] == "advice") {
        draft.advice = choice_of(advice_modes, line[1]);
    } else if (line[0] == "limits") {
        const auto green = number_at(line, 1, PainScore::lowest, PainScore::highest);
        const auto amber = number_at(line, 2, PainScore::lowest, PainScore::highest);
        const auto rise = number_at(line, 3, PainScore::lowest, PainScore::highest);
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

void read_line(BuilderDraft& draft, const Line& line) {
    if (std::string* const words = words_of(draft, line[0])) {
        *words = line[1];
    } else if (line[0] == "exercise") {
        read_exercise(draft, line);
    } else if (line[0] == "stage" && draft.stages.size() < items_most) {
        read_stage(draft, line);
    } else if (line[0] == "lock" && !line[1].empty() && draft.locks.size() < items_most) {
        draft.locks.push_back({line[1]});
    } else {
        read_numbers(draft, line);
    }
}

} // namespace

std::optional<FormDraft> read_draft(std::string_view text) {
    if (text.size() > draft_bytes_most) {
        return std::nullopt;
    }
    const Line line = read_lines(text).front();
    const auto day = line.size() > 1 ? read_whole(line[1], 0, days_most) : std::nullopt;
    if (day && line[0] == "pain2") {
        return dated(*day, read_pain(line));
    }
    return day && line[0] == "measures1" ? dated(*day, read_measures(line)) : std::nullopt;
}

std::optional<StoredPlayer> read_player(std::string_view text) {
    const std::vector<std::string_view> fields =
        text.size() > player_bytes_most ? std::vector<std::string_view>{} : split_at_bars(text);
    if (fields.size() != player_fields || fields[0] != "1") {
        return std::nullopt;
    }
    const auto number = read_whole(fields[3], 0, 100);
    const auto side = choice_of(sides, fields[4]);
    const auto phase = choice_of(phases, fields[5]);
    const auto since = read_millis(fields[6]);
    const auto work_from = read_millis(fields[7]);
    const bool is_paused = fields[8] != "-";
    const auto paused_at = is_paused ? read_millis(fields[8]) : std::nullopt;
    const auto seen = read_millis(fields[9]);
    const auto is_led = read_whole(fields[10], 0, 1);
    const bool is_pause_sound = is_paused == paused_at.has_value();
    if (!number || !side || !phase || !since || !work_from || !seen || !is_led || !is_pause_sound) {
        return std::nullopt;
    }
    Player player;
    player.exercise = {std::string(fields[2])};
    player.set = {*number, *side};
    player.phase = *phase;
    player.since = *since;
    player.work_from = *work_from;
    player.paused_at = paused_at;
    player.seen = *seen;
    player.is_led = *is_led == 1;
    return StoredPlayer{{std::string(fields[1])}, std::move(player)};
}

std::optional<HandoutCame> read_waiting(std::string_view text) {
    const std::size_t first = text.find('\n');
    const std::size_t second = first == text.npos ? text.npos : text.find('\n', first + 1);
    if (second == text.npos) {
        return std::nullopt;
    }
    const auto seal =
        std::find_if(std::begin(seal_words), std::end(seal_words), [&](const Choice<Seal>& each) {
            return each.word == text.substr(0, first);
        });
    const Result<Handout, std::vector<Error>> handout = read_handout(text.substr(second + 1));
    if (!handout || seal == std::end(seal_words)) {
        return std::nullopt;
    }
    const std::string_view signer = text.substr(first + 1, second - first - 1);
    return HandoutCame{*handout, seal->value, std::string(signer), true};
}

std::optional<LastBackup> read_last_backup(std::string_view text) {
    // The app is younger than this day, so that no part of a newer text can pass for one.
    constexpr int days_least = 20'000;
    constexpr int sessions_most = 1'000'000;
    const std::size_t blank = std::min(text.find(' '), text.size());
    const auto day = read_whole(text.substr(0, blank), days_least, days_most);
    const auto sessions =
        read_whole(text.substr(std::min(blank + 1, text.size())), 0, sessions_most);
    if (!day || !sessions) {
        return std::nullopt;
    }
    return LastBackup{Date(std::chrono::days(*day)), *sessions};
}

std::vector<BuilderDraft> read_desk_drafts(std::string_view text) {
    std::vector<BuilderDraft> drafts;
    if (text.size() > desk_bytes_most) {
        return drafts;
    }
    for (const Line& line : read_lines(text)) {
        if (line.size() < 2) {
            continue;
        }
        if (line[0] == "draft") {
            if (drafts.size() == desk_drafts_most) {
                break;
            }
            drafts.emplace_back().base = line[1];
        } else if (!drafts.empty()) {
            read_line(drafts.back(), line);
        }
    }
    return drafts;
}

} // namespace loadwise::tabbed
