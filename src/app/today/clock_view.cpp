#include "app/today/clock_view.h"

#include "app/model/entry_draft.h"
#include "app/words/words.h"

namespace loadwise {

ClockView make_clock_view(const AppState& state) {
    const Texts& texts = state.texts;
    ClockView view;
    view.is_asked = is_clock_doubtful(
        state.device_now,
        state.log.empty() ? nullptr : &state.log.back().at,
        state.browser_languages,
        state.settings.clock
    );
    view.question = moment_words(texts, "clock.question", state.now);
    view.counted = moment_words(texts, "clock.counted", state.now);
    if (state.now.date != state.device_now.date || state.now.of_day != state.device_now.of_day) {
        view.device = moment_words(texts, "clock.device", state.device_now);
    }
    view.draft = state.clock_draft;
    view.now = {date_field(state.now.date), time_words(texts, state.now), false};
    return view;
}

} // namespace loadwise
