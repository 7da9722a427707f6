#include "app/records/file_update.h"

#include "app/log/store_answers.h"
#include "app/records/records_update.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

namespace loadwise {

namespace {

constexpr long long bytes_in_megabyte = 1024LL * 1024;

struct ProblemText {
    FileProblem problem = FileProblem::Unreadable;
    std::string_view key;
};

/// What it plainly is instead of ours, in a word or a few.
constexpr std::array foreign_kinds{
    ProblemText{FileProblem::Picture, "file.kind.picture"},
    ProblemText{FileProblem::Pdf, "file.kind.pdf"},
    ProblemText{FileProblem::Document, "file.kind.document"},
    ProblemText{FileProblem::Table, "file.kind.table"},
    ProblemText{FileProblem::Calendar, "file.kind.calendar"},
    ProblemText{FileProblem::WebPage, "file.kind.web_page"},
    ProblemText{FileProblem::Archive, "file.kind.archive"},
    ProblemText{FileProblem::Recording, "file.kind.recording"},
    ProblemText{FileProblem::Contact, "file.kind.contact"},
    ProblemText{FileProblem::Mail, "file.kind.mail"},
    ProblemText{FileProblem::Program, "file.kind.program"},
    ProblemText{FileProblem::Words, "file.kind.words"}};

constexpr std::array problem_sentences{
    ProblemText{FileProblem::Damaged, "file.damaged"},
    ProblemText{FileProblem::NewerLock, "file.newer_lock"},
    ProblemText{FileProblem::WrongPassphrase, "file.wrong_passphrase"},
    ProblemText{FileProblem::Changed, "file.changed"},
    ProblemText{FileProblem::Empty, "file.empty"},
    ProblemText{FileProblem::Shortcut, "file.shortcut"},
    ProblemText{FileProblem::Half, "file.half"},
    ProblemText{FileProblem::Packed, "file.packed"},
    ProblemText{FileProblem::Several, "file.several"},
    ProblemText{FileProblem::Handout, "file.handout"},
    ProblemText{FileProblem::Backup, "file.backup"},
    ProblemText{FileProblem::Clinic, "file.clinic"}};

std::string_view key_in(std::span<const ProblemText> texts, FileProblem problem) {
    const auto found = std::find_if(texts.begin(), texts.end(), [problem](const ProblemText& text) {
        return text.problem == problem;
    });
    return found == texts.end() ? std::string_view() : found->key;
}

/// What it is and which file to choose, or what is the matter with it.
std::string problem_words(const Texts& texts, const FileRefused& refused) {
    const auto place = static_cast<long long>(refused.place);
    if (refused.problem == FileProblem::TooBig) {
        return texts("file.too_big", {{"size", place / bytes_in_megabyte}});
    }
    if (refused.problem == FileProblem::NotText) {
        return texts("file.not_text", {{"place", place}});
    }
    const std::string_view kind = key_in(foreign_kinds, refused.problem);
    if (!kind.empty()) {
        return texts("file.foreign", {{"kind", std::string_view(texts(kind))}});
    }
    const std::string_view sentence = key_in(problem_sentences, refused.problem);
    return texts(sentence.empty() ? "file.unreadable" : sentence);
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
