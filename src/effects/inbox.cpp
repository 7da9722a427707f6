#include "effects/inbox.h"

#include "effects/file_messages.h"
#include "effects/handout_messages.h"
#include "format/figure_json.h"
#include "format/log/row.h"
#include "format/programme/programme_json.h"
#include "format/texts_json.h"
#include "ui/kit/tree_diff.h"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace loadwise {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

namespace {

int whole(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

NodeId node_id(std::string_view text) {
    NodeId value = no_node;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Whole milliseconds; more than any clock can say is none.
Millis millis(std::string_view text) {
    constexpr std::int64_t most = 8'640'000'000'000'000;
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return Millis(value >= 0 && value <= most ? value : 0);
}

float decimal(std::string_view text) {
    return std::strtof(std::string(text).c_str(), nullptr);
}

using Fields = std::vector<std::string_view>;

/// The field at `index`, or nothing in words.
std::string_view at(const Fields& fields, std::size_t index) {
    return index < fields.size() ? fields[index] : std::string_view{};
}

/// Nothing for what is no time: a wrong date would date entries wrongly.
std::optional<LocalTime> read_clock(std::string_view text) {
    using namespace std::chrono;
    if (text.size() < 25) {
        return std::nullopt;
    }
    const year_month_day date = year(whole(text.substr(0, 4))) /
                                month(static_cast<unsigned>(whole(text.substr(5, 2)))) /
                                day(static_cast<unsigned>(whole(text.substr(8, 2))));
    LocalTime time;
    time.of_day = hours(whole(text.substr(11, 2))) + minutes(whole(text.substr(14, 2)));
    time.utc_offset = hours(whole(text.substr(20, 2))) + minutes(whole(text.substr(23, 2)));
    const bool is_time = date.ok() && date.year() >= year(2000) && time.of_day >= minutes(0) &&
                         time.of_day < hours(24) && time.utc_offset >= minutes(0) &&
                         time.utc_offset <= hours(18);
    if (!is_time) {
        return std::nullopt;
    }
    time.date = sys_days(date);
    if (text[19] == '-') {
        time.utc_offset = -time.utc_offset;
    }
    return time;
}

/// A length the page cannot have leaves the one that was known.
void read_length(std::string_view text, float least, float most, float& length) {
    const float value = decimal(text);
    if (value >= least && value <= most) {
        length = value;
    }
}

void read_around(const Fields& fields, Surroundings& around) {
    constexpr float side_most = 32768;
    read_length(at(fields, 1), 100, side_most, around.width);
    read_length(at(fields, 2), 100, side_most, around.height);
    read_length(at(fields, 3), -side_most, 1e7F, around.scroll_y);
    read_length(at(fields, 4), 0.1F, 16, around.pixel_ratio);
    read_length(at(fields, 5), 0, 1000, around.inset_top);
    read_length(at(fields, 6), 0, 1000, around.inset_bottom);
    read_length(at(fields, 11), 0, 1000, around.inset_left);
    read_length(at(fields, 12), 0, 1000, around.inset_right);
    around.scheme = Scheme::Light;
    if (at(fields, 7) == "dark") {
        around.scheme = Scheme::Dark;
    } else if (at(fields, 7) == "contrast") {
        around.scheme = Scheme::HighContrast;
    }
    around.is_motion_reduced = at(fields, 8) == "1";
    around.is_plain = at(fields, 9) == "1";
    around.accent = read_colour(at(fields, 10));
}

RowsRead read_rows(const Fields& fields) {
    RowsRead read;
    for (std::size_t index = 1; index < fields.size(); ++index) {
        const Result<Entry> entry = read_row(fields[index]);
        if (entry) {
            read.entries.push_back(*entry);
        } else {
            read.is_from_newer_version |= entry.error().code == ErrorCode::NewerFormat;
            read.unreadable.emplace_back(fields[index]);
        }
    }
    return read;
}

/// The same file may be what is followed and the base of what came in.
void read_programme_message(const Fields& fields, const AppState& state, Actions& out) {
    const std::string name(at(fields, 1));
    const ProgrammeText text{at(fields, 2), at(fields, 3), at(fields, 4)};
    if (is_base_of_incoming(state, name)) {
        out.push_back(annex::check_incoming(state, text));
    }
    if (name != state.programme_name) {
        return;
    }
    Result<Programme, std::vector<Error>> programme =
        state.handout ? annex::handed_out(state, text) : read_programme(text);
    if (programme) {
        const std::string language(text.language);
        std::vector<PastProgramme> past;
        if (state.handout) {
            past = annex::before_handout(state, text);
        }
        out.push_back(ProgrammeLoaded{std::move(programme.value()), name, language, std::move(past)}
        );
    } else {
        out.push_back(ProgrammeRejected{name, programme.error()});
    }
}

Action read_texts_message(const Fields& fields) {
    const std::string language(at(fields, 1));
    Result<LocaleFile, std::vector<Error>> file = read_texts(at(fields, 2));
    if (file) {
        return TextsLoaded{Texts(std::move(file.value().language), std::move(file.value().texts))};
    }
    const Error& first = file.error().front();
    return TextsRejected{language, first.where + ": " + first.message};
}

LanguagesTold read_languages(const Fields& fields) {
    constexpr std::size_t languages_most = 20;
    LanguagesTold told;
    for (std::size_t index = 1; index < fields.size() && index <= languages_most; ++index) {
        told.tags.emplace_back(fields[index]);
    }
    return told;
}

void missing_programme(const Fields& fields, const AppState& state, Actions& out) {
    const std::string name(at(fields, 1));
    if (is_base_of_incoming(state, name)) {
        out.push_back(HandoutRefused{HandoutProblem::Base, {}});
    }
    if (name == state.programme_name) {
        const Error error{ErrorCode::NotLoaded, {}, std::string(at(fields, 2))};
        out.push_back(ProgrammeRejected{name, {error}});
    }
}

namespace annex {

/// A picture that cannot be read is left out; its exercise is told in words as well.
[[gnu::noinline]] void read_figure_message(const Fields& fields, Inbox& inbox) {
    if (const auto figure = read_figure(at(fields, 2))) {
        inbox.actions.push_back(FigureLoaded{*figure});
    }
}

} // namespace annex

void read_pointer(const Fields& fields, Inbox& inbox) {
    const NodeId node = node_id(at(fields, 1));
    if (fields[0] == "hot") {
        inbox.surroundings.hot = node;
    } else if (fields[0] == "press") {
        inbox.surroundings.pressed = node;
    } else if (fields[0] == "focus") {
        inbox.surroundings.focused = node;
    } else if (fields[0] == "click") {
        inbox.events.push_back({UiEvent::Kind::Click, node, std::string(at(fields, 2))});
    } else if (fields[0] == "change") {
        inbox.events.push_back({UiEvent::Kind::Change, node, std::string(at(fields, 2))});
    } else if (fields[0] == "cancel") {
        inbox.events.push_back({UiEvent::Kind::Cancel, node, {}});
    }
}

void read_message(const Fields& fields, const AppState& state, Inbox& inbox) {
    const std::string_view kind = fields[0];
    const std::string value(at(fields, 2));
    if (kind == "clock") {
        if (const std::optional<LocalTime> now = read_clock(at(fields, 1))) {
            inbox.actions.push_back(TimeTold{
                *now, millis(at(fields, 2)), millis(at(fields, 3)), at(fields, 4) != "1"});
        }
    } else if (kind == "around") {
        read_around(fields, inbox.surroundings);
    } else if (kind == "languages") {
        inbox.actions.push_back(read_languages(fields));
    } else if (kind == "texts") {
        inbox.actions.push_back(read_texts_message(fields));
    } else if (kind == "no-texts") {
        inbox.actions.push_back(TextsRejected{std::string(at(fields, 1)), value});
    } else if (kind == "programme") {
        read_programme_message(fields, state, inbox.actions);
    } else if (kind == "figure") {
        annex::read_figure_message(fields, inbox);
    } else if (kind == "annex") {
        inbox.actions.push_back(AnnexTold{std::string(at(fields, 1))});
    } else if (kind == "missing") {
        missing_programme(fields, state, inbox.actions);
    } else if (kind == "rows") {
        inbox.actions.push_back(read_rows(fields));
    } else if (kind == "unreadable") {
        inbox.actions.push_back(StoreUnavailable{std::string(at(fields, 1))});
    } else if (kind == "stored") {
        inbox.actions.push_back(EntriesStored{whole(at(fields, 1))});
    } else if (kind == "refused") {
        inbox.actions.push_back(EntriesRefused{whole(at(fields, 1)), value});
    } else if (kind == "gone") {
        inbox.actions.push_back(RecordsGone{std::string(at(fields, 1))});
    } else if (kind == "newer") {
        inbox.actions.push_back(RowsRead{{}, {}, true});
    } else if (kind == "renewal") {
        inbox.actions.push_back(NewVersionWaits{at(fields, 1) == "held"});
    } else if (kind == "setting" && at(fields, 1) == handout_setting) {
        if (std::optional<Action> kept = read_kept_handout(value)) {
            inbox.actions.push_back(std::move(*kept));
        }
    } else if (kind == "place") {
        inbox.actions.push_back(PlaceTold{std::string(at(fields, 1)), value});
    } else if (kind == "setting") {
        inbox.actions.push_back(SettingRead{std::string(at(fields, 1)), value});
    } else if (std::optional<Action> answer = read_file_message(fields)) {
        inbox.actions.push_back(std::move(*answer));
    } else if (std::optional<Action> handout = read_handout_message(fields)) {
        inbox.actions.push_back(std::move(*handout));
    } else {
        read_pointer(fields, inbox);
    }
}

} // namespace

Inbox read_inbox(std::string_view text, const Surroundings& surroundings, const AppState& state) {
    Inbox inbox;
    inbox.surroundings = surroundings;
    for (const std::string_view message : split(text, order_separator)) {
        read_message(split(message, field_separator), state, inbox);
    }
    return inbox;
}

} // namespace loadwise
