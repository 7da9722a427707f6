#include "app/records/file_update.h"

#include "app/log/store_answers.h"
#include "app/records/records_update.h"

#include <utility>
#include <vector>

namespace loadwise {

namespace {

constexpr std::size_t bytes_in_megabyte = 1024 * 1024;

/// What it is, and which file to choose.
std::string foreign_words(const Texts& texts, std::string_view kind) {
    return texts("file.foreign", {{"kind", std::string_view(texts(kind))}});
}

std::string problem_words(const Texts& texts, const FileRefused& refused) {
    switch (refused.problem) {
    case FileProblem::TooBig:
        return texts(
            "file.too_big", {{"size", static_cast<long long>(refused.place / bytes_in_megabyte)}}
        );
    case FileProblem::NotText:
        return texts("file.not_text", {{"place", static_cast<long long>(refused.place)}});
    case FileProblem::Damaged:
        return texts("file.damaged");
    case FileProblem::NewerLock:
        return texts("file.newer_lock");
    case FileProblem::WrongPassphrase:
        return texts("file.wrong_passphrase");
    case FileProblem::Changed:
        return texts("file.changed");
    case FileProblem::Picture:
        return foreign_words(texts, "file.kind.picture");
    case FileProblem::Pdf:
        return foreign_words(texts, "file.kind.pdf");
    case FileProblem::Document:
        return foreign_words(texts, "file.kind.document");
    case FileProblem::Table:
        return foreign_words(texts, "file.kind.table");
    case FileProblem::Calendar:
        return foreign_words(texts, "file.kind.calendar");
    case FileProblem::WebPage:
        return foreign_words(texts, "file.kind.web_page");
    case FileProblem::Archive:
        return foreign_words(texts, "file.kind.archive");
    case FileProblem::Unreadable:
        break;
    }
    return texts("file.unreadable");
}

std::string about_file(const Texts& texts, std::string_view key, const std::string& name) {
    return texts(key, {{"file", std::string_view(name)}});
}

Next on(AppState state, const SharingOffered&) {
    state.is_sharing_possible = true;
    return state;
}

Next on(AppState state, const FileOpened& opened) {
    if (opened.purpose == FilePurpose::Records) {
        return read_records_file(std::move(state), opened);
    }
    return {std::move(state), Effects::of(ReadHandout{opened.text})};
}

Next on(AppState state, const FileRefused& refused) {
    std::string problem = problem_words(state.texts, refused);
    if (refused.purpose == FilePurpose::Records) {
        return refuse_records_file(std::move(state), refused.name, std::move(problem));
    }
    state.file_news = about_file(state.texts, "file.not_opened", refused.name) + " " + problem;
    return state;
}

Next on(AppState state, const FileSaved& saved) {
    const std::string_view given = saved.is_copied ? "file.copied" : "file.given";
    state.file_news = about_file(state.texts, saved.is_shared ? "file.shared" : given, saved.name);
    if (saved.name != state.records.backup_leaving) {
        return state;
    }
    state.records.is_backup_asked = !saved.is_shared;
    if (!saved.is_shared) {
        return state;
    }
    note_backup(state);
    Effects effects = backup_effects(state);
    return {std::move(state), std::move(effects)};
}

Next on(AppState state, const PrintFailed&) {
    state.file_news = state.texts("file.no_print");
    return state;
}

Next on(AppState state, const FileNotSaved& failed) {
    state.file_news = about_file(state.texts, "file.not_saved", failed.name);
    if (!failed.reason.empty()) {
        state.file_news += " ";
        state.file_news +=
            state.texts("file.reason", {{"reason", reason_words(state.texts, failed.reason)}});
        state.records.is_backup_lost = failed.name == state.records.backup_leaving;
    }
    return state;
}

} // namespace

Next update_file(AppState state, const Action& action) {
    return visit_group<FileActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
