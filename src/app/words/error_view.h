#pragma once
// What is wrong in a file, for two readers: sentences for whoever opened it, chosen by the errors'
// codes, and for whoever made it each error's place and its detail, which is English.

#include "app/words/texts.h"
#include "base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct ErrorDetail {
    std::string where; ///< in words; empty where it is about the whole
    std::string text;
};

struct ErrorsView {
    std::vector<std::string> words; ///< each sentence once
    std::vector<ErrorDetail> details;
    std::string more;     ///< how many are left out; empty when none is
    std::string language; ///< of the details, where it is not that of the words
};

/// With the details of the first `most`.
ErrorsView make_errors_view(const Texts& texts, std::span<const Error> errors, std::size_t most);

/// The sentence for a code.
std::string_view error_key(ErrorCode code);

/// Of what stands in errors, where the page speaks another language.
std::string detail_language(const Texts& texts);

} // namespace loadwise
