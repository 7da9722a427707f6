#include "effects/file_messages.h"

#include <array>
#include <charconv>
#include <optional>

namespace loadwise {

namespace {

constexpr std::array<std::string_view, 2> purposes{"records", "programme"};

std::optional<FilePurpose> read_purpose(std::string_view text) {
    for (std::size_t index = 0; index < purposes.size(); ++index) {
        if (purposes[index] == text) {
            return static_cast<FilePurpose>(index);
        }
    }
    return std::nullopt;
}

struct NamedProblem {
    std::string_view name;
    FileProblem problem = FileProblem::Unreadable;
};

constexpr std::array problems{
    NamedProblem{"big", FileProblem::TooBig},
    NamedProblem{"text", FileProblem::NotText},
    NamedProblem{"damaged", FileProblem::Damaged},
    NamedProblem{"newer", FileProblem::NewerLock},
    NamedProblem{"passphrase", FileProblem::WrongPassphrase},
    NamedProblem{"changed", FileProblem::Changed},
    NamedProblem{"picture", FileProblem::Picture},
    NamedProblem{"pdf", FileProblem::Pdf},
    NamedProblem{"document", FileProblem::Document},
    NamedProblem{"table", FileProblem::Table},
    NamedProblem{"calendar", FileProblem::Calendar},
    NamedProblem{"web-page", FileProblem::WebPage},
    NamedProblem{"archive", FileProblem::Archive},
    NamedProblem{"recording", FileProblem::Recording},
    NamedProblem{"contact", FileProblem::Contact},
    NamedProblem{"mail", FileProblem::Mail},
    NamedProblem{"program", FileProblem::Program},
    NamedProblem{"words", FileProblem::Words},
    NamedProblem{"empty", FileProblem::Empty},
    NamedProblem{"shortcut", FileProblem::Shortcut},
    NamedProblem{"half", FileProblem::Half},
    NamedProblem{"packed", FileProblem::Packed},
    NamedProblem{"several", FileProblem::Several},
    NamedProblem{"handout", FileProblem::Handout},
    NamedProblem{"backup", FileProblem::Backup},
    NamedProblem{"clinic", FileProblem::Clinic},
};

FileProblem read_problem(std::string_view text) {
    for (const NamedProblem& each : problems) {
        if (each.name == text) {
            return each.problem;
        }
    }
    return FileProblem::Unreadable;
}

std::size_t read_place(std::string_view text) {
    std::size_t place = 0;
    std::from_chars(text.data(), text.data() + text.size(), place);
    return place;
}

} // namespace

std::string_view purpose_name(FilePurpose purpose) {
    return purposes[static_cast<std::size_t>(purpose)];
}

void save_file(const FileToSave& file, Orders& orders) {
    const std::string_view other = file.is_copied ? "copy" : "download";
    const std::string_view shared = file.is_words ? "share-words" : "share";
    const std::string_view way = file.is_shared ? shared : other;
    orders.add("save", {file.name, file.media_type, file.text, way, file.passphrase});
}

void read_opened(const Message& message, const AppState&, Inbox& inbox) {
    if (const std::optional<FilePurpose> purpose = read_purpose(message.field(0))) {
        inbox.actions.push_back(FileOpened{*purpose, message.text(1), message.text(2)});
    }
}

void read_unopened(const Message& message, const AppState&, Inbox& inbox) {
    if (const std::optional<FilePurpose> purpose = read_purpose(message.field(0))) {
        const FileProblem problem = read_problem(message.field(2));
        const std::size_t place = read_place(message.field(3));
        inbox.actions.push_back(FileRefused{*purpose, message.text(1), problem, place});
    }
}

/// Only records are ever locked; anything else that is locked cannot be read here.
void read_locked(const Message& message, const AppState&, Inbox& inbox) {
    const std::optional<FilePurpose> purpose = read_purpose(message.field(0));
    const std::string name = message.text(1);
    if (purpose == FilePurpose::Records) {
        inbox.actions.push_back(FileLocked{name});
        return;
    }
    inbox.actions.push_back(FileRefused{
        purpose.value_or(FilePurpose::Records), name, FileProblem::Unreadable, 0});
}

void read_saved(const Message& message, const AppState&, Inbox& inbox) {
    inbox.actions.push_back(FileSaved{
        message.text(0), message.field(1) == "shared", message.field(1) == "copied"});
}

} // namespace loadwise
