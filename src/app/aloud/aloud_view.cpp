#include "app/aloud/aloud_view.h"

#include <utility>

namespace loadwise {

AloudView make_aloud_view(
    const AppState& state,
    std::string key,
    const std::string& language,
    std::vector<std::string> parts
) {
    const bool is_ours = state.aloud.key == key;
    const bool is_impossible = is_ours && state.aloud.is_impossible;
    return {
        std::move(key),
        language.empty() ? state.texts.language() : language,
        std::move(parts),
        is_ours && !is_impossible,
        is_impossible};
}

} // namespace loadwise
