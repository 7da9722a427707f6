#include "effects/file_messages.h"

#include <array>
#include <charconv>

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

FileProblem read_problem(std::string_view text) {
    if (text == "big") {
        return FileProblem::TooBig;
    }
    if (text == "text") {
        return FileProblem::NotText;
    }
    if (text == "damaged") {
        return FileProblem::Damaged;
    }
    if (text == "newer") {
        return FileProblem::NewerLock;
    }
    if (text == "passphrase") {
        return FileProblem::WrongPassphrase;
    }
    return text == "changed" ? FileProblem::Changed : FileProblem::Unreadable;
}

std::size_t read_place(std::string_view text) {
    std::size_t place = 0;
    std::from_chars(text.data(), text.data() + text.size(), place);
    return place;
}

using Fields = std::vector<std::string_view>;

std::optional<Action> read_opened(const Fields& fields) {
    const std::optional<FilePurpose> purpose = read_purpose(fields[1]);
    if (!purpose) {
        return std::nullopt;
    }
    const std::string name(fields[2]);
    if (fields[0] == "opened") {
        return FileOpened{*purpose, name, std::string(fields[3])};
    }
    const std::size_t place = fields.size() > 4 ? read_place(fields[4]) : 0;
    return FileRefused{*purpose, name, read_problem(fields[3]), place};
}

/// Only records are ever locked; anything else that is locked cannot be read here.
Action read_locked(const Fields& fields) {
    const std::optional<FilePurpose> purpose = read_purpose(fields[1]);
    const std::string name(fields[2]);
    if (purpose == FilePurpose::Records) {
        return FileLocked{name};
    }
    return FileRefused{purpose.value_or(FilePurpose::Records), name, FileProblem::Unreadable, 0};
}

} // namespace

std::string_view purpose_name(FilePurpose purpose) {
    return purposes[static_cast<std::size_t>(purpose)];
}

std::optional<Action> read_file_message(const Fields& fields) {
    const std::string_view kind = fields[0];
    if (kind == "sharing") {
        return SharingOffered{};
    }
    if ((kind == "opened" || kind == "unopened") && fields.size() >= 4) {
        return read_opened(fields);
    }
    if (kind == "locked" && fields.size() >= 3) {
        return read_locked(fields);
    }
    if (kind == "fact" && fields.size() >= 3) {
        return FactTold{std::string(fields[1]), std::string(fields[2])};
    }
    if (kind == "deleted") {
        return RecordsDeleted{};
    }
    if (kind == "undeleted" && fields.size() >= 2) {
        return DeletionRefused{std::string(fields[1])};
    }
    if (kind == "saved" && fields.size() >= 3) {
        return FileSaved{std::string(fields[1]), fields[2] == "shared"};
    }
    if (kind == "unsaved" && fields.size() >= 3) {
        return FileNotSaved{std::string(fields[1]), std::string(fields[2])};
    }
    return std::nullopt;
}

} // namespace loadwise
