#include "app/log/language_choice.h"

#include "app/words/languages.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

/// "en" of "en-GB"
std::string primary(const std::string& tag) {
    return tag.substr(0, tag.find('-'));
}

} // namespace

void want_texts(Next& next) {
    AppState& state = next.state;
    const std::string language = language_for(state.settings.language, state.browser_languages);
    if (state.is_log_read && language != state.language) {
        state.language = language;
        next.effects.push_back(FetchTexts{language});
    }
}

std::string translation_of(const Programme& programme, const std::string& asked) {
    const std::string language = primary(asked.empty() ? programme.language : asked);
    const auto& known = programme.translations;
    const bool is_known = std::any_of(known.begin(), known.end(), [&](const std::string& tag) {
        return primary(tag) == language;
    });
    return is_known ? language : "";
}

void want_programme_texts(Next& next) {
    AppState& state = next.state;
    if (!state.programme || state.language.empty()) {
        return;
    }
    const std::string wanted = translation_of(*state.programme, state.language);
    if (wanted != state.programme_language) {
        state.programme_language = wanted;
        next.effects.push_back(FetchProgramme{state.programme_name, state.language});
    }
}

std::string foreign_language(const AppState& state) {
    const bool is_foreign =
        state.programme && primary(state.programme->language) != state.texts.language();
    return is_foreign ? state.programme->language : "";
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
        return state;
    }
    if (rejected.language == fallback) {
        state.start_problem = rejected.reason;
        return state;
    }
    return {std::move(state), Effects::of(FetchTexts{fallback})};
}

} // namespace loadwise
