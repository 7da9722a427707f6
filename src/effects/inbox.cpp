#include "effects/inbox.h"

#include "effects/file_messages.h"
#include "effects/handout_messages.h"
#include "effects/page_messages.h"
#include "effects/pocket_wire.h"
#include "effects/storage/stored_values.h"
#include "format/answers/answers_json.h"
#include "format/answers/guide_json.h"
#include "format/figure_json.h"
#include "format/log/row.h"
#include "format/programme/programme_json.h"
#include "format/texts_json.h"

#include <tuple>
#include <utility>

namespace loadwise {

/// What is looked through only in the annex, which is here before an earlier visit is told of.
namespace annex {

[[gnu::noinline]] RowsRead read_rows(const Message& message) {
    RowsRead read;
    for (std::size_t index = 0; index < message.size(); ++index) {
        const Result<Entry> entry = read_row(message.field(index));
        if (entry) {
            read.entries.push_back(*entry);
        } else {
            read.is_from_newer_version |= entry.error().code == ErrorCode::NewerFormat;
            read.unreadable.push_back(message.text(index));
        }
    }
    return read;
}

} // namespace annex

namespace {

void read_rows(const Message& message, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(message.size() == 0 ? RowsRead{} : annex::read_rows(message));
}

/// The same file may be what is followed and the base of what came in.
void read_programme_message(const Message& message, const AppState& state, Inbox& inbox) {
    Actions& out = inbox.actions;
    const std::string name = message.text(0);
    const ProgrammeText text{message.field(1), message.field(2), message.field(3)};
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

void read_texts_message(const Message& message, const AppState&, Inbox& inbox) {
    const std::string language = message.text(0);
    Result<LocaleFile, std::vector<Error>> file = read_texts(message.field(1));
    if (file) {
        inbox.actions.push_back(TextsLoaded{
            Texts(std::move(file.value().language), std::move(file.value().texts))});
        return;
    }
    const Error& first = file.error().front();
    inbox.actions.push_back(TextsRejected{language, first.where + ": " + first.message});
}

void read_languages(const Message& message, const AppState&, Inbox& inbox) {
    constexpr std::size_t languages_most = 20;
    LanguagesTold told;
    for (std::size_t index = 0; index < message.size() && index < languages_most; ++index) {
        told.tags.push_back(message.text(index));
    }
    inbox.actions.push_back(std::move(told));
}

void read_no_programme(const Message& message, const AppState& state, Inbox& inbox) {
    Actions& out = inbox.actions;
    const std::string name = message.text(0);
    if (is_base_of_incoming(state, name)) {
        out.push_back(HandoutRefused{HandoutProblem::Base, {}});
    }
    if (name == state.programme_name) {
        const Error error{ErrorCode::NotLoaded, {}, message.text(1)};
        out.push_back(ProgrammeRejected{name, {error}});
    }
}

/// A picture that cannot be read is left out; its exercise is told in words as well.
void read_figure_message(const Message& message, const AppState&, Inbox& inbox) {
    if (const auto figure = read_figure(message.field(1))) {
        inbox.actions.push_back(FigureLoaded{*figure});
    }
}

void take_guide(const Message& message, Inbox& inbox) {
    Result<Guide, std::vector<Error>> guide =
        read_guide({message.field(1), message.field(2), message.field(3)});
    GuideLoaded loaded;
    if (guide) {
        loaded.guide = std::make_shared<const Guide>(std::move(guide.value()));
    }
    inbox.actions.push_back(std::move(loaded));
}

/// What cannot be read is told as lost: nobody shall read half of an answer.
void read_answers_message(const Message& message, const AppState&, Inbox& inbox) {
    if (message.field(0) == guide_name) {
        take_guide(message, inbox);
        return;
    }
    Result<AnswerBook, std::vector<Error>> book =
        read_answers({message.field(1), message.field(2), message.field(3)});
    AnswersLoaded loaded{message.text(0), nullptr};
    if (book) {
        loaded.book = std::make_shared<const AnswerBook>(std::move(book.value()));
    }
    inbox.actions.push_back(std::move(loaded));
}

/// The page opens without what cannot be read. Its text stays where it is until another is stored.
template <typename Kind, typename Value>
void take_stored(const Result<Value, std::vector<Error>>& value, Inbox& inbox) {
    if (value) {
        inbox.actions.push_back(Kind{*value});
    }
}

void read_setting(const Message& message, const AppState&, Inbox& inbox) {
    const std::string_view key = message.field(0);
    const std::string_view text = message.field(1);
    if (key == draft_key) {
        take_stored<DraftRead>(read_draft(text), inbox);
    } else if (key == player_key) {
        take_stored<PlayerRead>(read_player(text), inbox);
    } else if (key == handout_key) {
        take_stored<HandoutCame>(read_waiting(text), inbox);
    } else if (key == last_backup_key) {
        take_stored<LastBackupRead>(read_last_backup(text), inbox);
    } else {
        inbox.actions.push_back(SettingRead{message.text(0), message.text(1)});
    }
}

void read_stored(const Message& message, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(EntriesStored{message.number<int>(0)});
}

void read_refused(const Message& message, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(EntriesRefused{message.number<int>(0), message.text(1)});
}

void read_newer(const Message&, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(RowsRead{{}, {}, true});
}

template <typename Kind>
void read_bare(const Message&, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(Kind{});
}

template <typename Kind>
void read_text(const Message& message, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(Kind{message.text(0)});
}

template <typename Kind>
void read_two_texts(const Message& message, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(Kind{message.text(0), message.text(1)});
}

void read_aloud_ended(const Message& message, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(ReadAloudEnded{message.field(0) == "none"});
}

/// One kind of message: how many fields it has at least, and who reads it.
struct Row {
    std::string_view kind;
    std::size_t fields_least;
    void (*read)(const Message&, const AppState&, Inbox&);
};

constexpr Row early_rows[] = {
    {"clock", 1, read_clock},
    {"around", 1, read_around},
    {"click", 1, read_event<UiEvent::Kind::Click>},
    {"change", 1, read_event<UiEvent::Kind::Change>},
    {"cancel", 1, read_event<UiEvent::Kind::Cancel>},
    {"back", 0, read_bare<WentBack>},
    {"hot", 1, read_pointed<&Surroundings::hot>},
    {"press", 1, read_pointed<&Surroundings::pressed>},
    {"focus", 1, read_pointed<&Surroundings::focused>},
    {"languages", 0, read_languages},
    {"place", 2, read_two_texts<PlaceTold>},
    {"texts", 2, read_texts_message},
    {"no-texts", 2, read_two_texts<TextsRejected>},
    {"programme", 2, read_programme_message},
    {"no-programme", 2, read_no_programme},
    {"annex", 1, read_text<AnnexTold>},
    {"rows", 0, read_rows},
    {"no-store", 1, read_text<StoreUnavailable>},
    {"newer", 0, read_newer},
    {"update-ready", 0, read_bare<UpdateReady>},
    {"update-held", 0, read_bare<UpdateHeld>},
};

/// The same without a pointer to who reads it: packaging sees that only the annex calls them.
template <auto Read>
struct LateRow {
    std::string_view kind;
    std::size_t fields_least;

    void read(const Message& message, const AppState& state, Inbox& inbox) const {
        if (kind == message.kind() && message.size() >= fields_least) {
            Read(message, state, inbox);
        }
    }
};

constexpr std::tuple late_rows{
    LateRow<read_figure_message>{"figure", 2},
    LateRow<read_answers_message>{"answers", 2},
    LateRow<read_stored>{"stored", 1},
    LateRow<read_refused>{"refused", 2},
    LateRow<read_text<RecordsGone>>{"gone", 1},
    LateRow<read_setting>{"setting", 2},
    LateRow<read_two_texts<SettingRefused>>{"setting-refused", 2},
    LateRow<read_bare<SharingOffered>>{"sharing", 0},
    LateRow<read_sense>{"sense", 2},
    LateRow<read_aloud_ended>{"aloud", 1},
    LateRow<read_pocket>{"pocket", 3},
    LateRow<read_pocket_skip>{"pocket-skip", 2},
    LateRow<read_bare<PrintFailed>>{"unprinted", 0},
    LateRow<read_opened>{"opened", 3},
    LateRow<read_unopened>{"unopened", 3},
    LateRow<read_locked>{"locked", 2},
    LateRow<read_saved>{"saved", 2},
    LateRow<read_two_texts<FileNotSaved>>{"unsaved", 2},
    LateRow<read_two_texts<FactTold>>{"fact", 2},
    LateRow<read_bare<RecordsDeleted>>{"deleted", 0},
    LateRow<read_text<DeletionRefused>>{"undeleted", 1},
    LateRow<read_text<RecordSealed>>{"sealed", 1},
    LateRow<read_text<SealRefused>>{"unsealed", 1},
    LateRow<read_handout_message>{"handout", 3},
    LateRow<read_broken_handout>{"handout-broken", 1}};

} // namespace

namespace annex {

/// What only somebody says who did something, here or on an earlier visit.
[[gnu::noinline]] void read_late(const Message& message, const AppState& state, Inbox& inbox) {
    std::apply([&](const auto&... each) { (each.read(message, state, inbox), ...); }, late_rows);
}

} // namespace annex

namespace {

bool read_early(const Message& message, const AppState& state, Inbox& inbox) {
    for (const Row& row : early_rows) {
        if (row.kind == message.kind() && message.size() >= row.fields_least) {
            row.read(message, state, inbox);
            return true;
        }
    }
    return false;
}

} // namespace

Inbox read_inbox(
    std::span<const Message> messages, const Surroundings& surroundings, const AppState& state
) {
    Inbox inbox;
    inbox.surroundings = surroundings;
    for (const Message& message : messages) {
        if (!read_early(message, state, inbox)) {
            annex::read_late(message, state, inbox);
        }
    }
    return inbox;
}

} // namespace loadwise
