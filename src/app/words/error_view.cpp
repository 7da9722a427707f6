#include "app/words/error_view.h"

#include <algorithm>

namespace loadwise {
namespace {

/// A line and a column in the reader's language; a pointer as it is.
std::string line_words(const Texts& texts, std::string_view where) {
    constexpr std::string_view line = "line ";
    constexpr std::string_view column = ", column ";
    const std::size_t middle = where.find(column);
    if (!where.starts_with(line) || middle == std::string_view::npos) {
        return std::string(where);
    }
    return texts(
        "problem.line",
        {{"line", where.substr(line.size(), middle - line.size())},
         {"column", where.substr(middle + column.size())}}
    );
}

} // namespace

std::string_view error_key(ErrorCode code) {
    switch (code) {
    case ErrorCode::TooLarge:
        return "problem.file.too_large";
    case ErrorCode::NotUtf8:
    case ErrorCode::NotJson:
    case ErrorCode::UnknownFormat:
        return "problem.file.damaged";
    case ErrorCode::NewerFormat:
        return "problem.file.newer";
    case ErrorCode::Missing:
        return "problem.file.missing";
    case ErrorCode::Unknown:
    case ErrorCode::DanglingId:
        return "problem.file.unknown";
    case ErrorCode::WrongType:
    case ErrorCode::OutOfRange:
        return "problem.file.wrong";
    case ErrorCode::NotLoaded:
        return "problem.file.not_loaded";
    case ErrorCode::Duplicate:
    case ErrorCode::Unreachable:
    case ErrorCode::NeverFires:
    case ErrorCode::Contradiction:
    case ErrorCode::Loop:
    case ErrorCode::TooManyChanges:
        break;
    }
    return "problem.file.no_fit";
}

std::string detail_language(const Texts& texts) {
    constexpr std::string_view language = "en";
    return texts.language() == language ? std::string() : std::string(language);
}

ErrorsView make_errors_view(const Texts& texts, std::span<const Error> errors, std::size_t most) {
    ErrorsView view;
    view.language = detail_language(texts);
    for (const Error& error : errors) {
        std::string words = texts(error_key(error.code));
        if (std::find(view.words.begin(), view.words.end(), words) == view.words.end()) {
            view.words.push_back(std::move(words));
        }
        if (view.details.size() < most) {
            view.details.push_back(
                {error.where.empty()
                     ? ""
                     : texts("problem.where", {{"place", line_words(texts, error.where)}}),
                 error.message}
            );
        }
    }
    if (errors.size() > most) {
        view.more =
            texts("problem.more", {{"count", static_cast<long long>(errors.size() - most)}});
    }
    return view;
}

} // namespace loadwise
