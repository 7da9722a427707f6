#include "app/words/languages.h"

#include <algorithm>

namespace loadwise {

bool is_spoken(std::string_view tag) {
    return std::any_of(languages.begin(), languages.end(), [tag](const Language& language) {
        return language.tag == tag;
    });
}

std::string_view plural_category(std::string_view tag, long long count) {
    const auto found =
        std::find_if(languages.begin(), languages.end(), [tag](const Language& language) {
            return language.tag == tag;
        });
    return (found == languages.end() ? languages.front() : *found).plural(count);
}

std::string language_for(std::string_view chosen, std::span<const std::string> wanted) {
    if (is_spoken(chosen)) {
        return std::string(chosen);
    }
    for (const std::string& tag : wanted) {
        const std::string language = tag.substr(0, tag.find('-'));
        if (is_spoken(language)) {
            return language;
        }
    }
    return std::string(languages.front().tag);
}

} // namespace loadwise
