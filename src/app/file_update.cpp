#include "file_update.h"

#include <utility>

namespace loadwise {

namespace {

constexpr std::size_t bytes_in_megabyte = 1024 * 1024;

std::string problem_words(const FileRefused& refused) {
    const std::string place = std::to_string(refused.place);
    switch (refused.problem) {
    case FileProblem::TooBig:
        return "It is too big: " + std::to_string(refused.place / bytes_in_megabyte) + " MB.";
    case FileProblem::NotText:
        return "It is not text: byte " + place + " cannot be read.";
    case FileProblem::Unreadable:
        break;
    }
    return "The browser could not read it.";
}

} // namespace

Next on(AppState state, const SharingOffered&) {
    state.is_sharing_possible = true;
    return {std::move(state), {}};
}

Next on(AppState state, const FileOpened& opened) {
    state.file_news = opened.name + " was opened.";
    return {std::move(state), {}};
}

Next on(AppState state, const FileRefused& refused) {
    state.file_news = refused.name + " was not opened. " + problem_words(refused);
    return {std::move(state), {}};
}

Next on(AppState state, const FileSaved& saved) {
    state.file_news = saved.name + (saved.is_shared ? " was shared." : " was saved.");
    return {std::move(state), {}};
}

Next on(AppState state, const FileNotSaved& failed) {
    state.file_news = failed.name + " was not saved.";
    if (!failed.reason.empty()) {
        state.file_news += " The browser says: " + failed.reason + ".";
    }
    return {std::move(state), {}};
}

} // namespace loadwise
