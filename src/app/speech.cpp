#include "speech.h"

#include "languages.h"

#include <utility>

namespace loadwise {

void want_texts(Next& next) {
    AppState& state = next.state;
    const std::string language = language_for(state.settings.language, state.browser_languages);
    if (state.is_log_read && language != state.language) {
        state.language = language;
        next.effects.emplace_back(FetchTexts{language});
    }
}

AppState with_texts(AppState state, const Texts& texts) {
    const bool is_wanted = texts.language() == state.language;
    if (is_wanted || state.texts.is_empty()) {
        state.texts = texts;
    }
    if (is_wanted) {
        state.texts_problem.clear();
    }
    return state;
}

Next without_texts(AppState state, const TextsRejected& rejected) {
    const std::string fallback(languages.front().tag);
    if (rejected.language == state.language) {
        state.texts_problem = rejected.reason;
    }
    if (!state.texts.is_empty()) {
        return {std::move(state), {}};
    }
    if (rejected.language == fallback) {
        state.start_problem = rejected.reason;
        return {std::move(state), {}};
    }
    return {std::move(state), {FetchTexts{fallback}}};
}

} // namespace loadwise
