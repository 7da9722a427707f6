#include "app/update/drafts.h"

#include "app/today/update_measures.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace loadwise {

std::optional<FormDraft> draft_of(const AppState& state) {
    const bool is_pain_told = state.pain.score.has_value() || !state.pain.note.empty();
    const bool is_pain_page = state.page == Page::Pain || state.page == Page::Answers;
    if (is_pain_page && is_pain_told) {
        return FormDraft{state.now.date, state.pain};
    }
    if (state.page != Page::Measure) {
        return std::nullopt;
    }
    std::vector<MeasureDraft> typed;
    std::copy_if(
        state.check.typed.begin(),
        state.check.typed.end(),
        std::back_inserter(typed),
        [](const MeasureDraft& each) { return !each.text.empty(); }
    );
    return typed.empty() ? std::nullopt
                         : std::optional(FormDraft{state.now.date, std::move(typed)});
}

void store_draft(Next& next, const std::optional<FormDraft>& before) {
    std::optional<FormDraft> now = draft_of(next.state);
    if (now != before) {
        next.effects.push_back(StoreDraft{std::move(now)});
    }
}

AppState with_draft(AppState state, const FormDraft& draft) {
    if (draft.day != state.now.date || state.page != Page::Today) {
        return state;
    }
    if (const auto* const pain = std::get_if<PainDraft>(&draft.form)) {
        state.pain = *pain;
        state.page = Page::Pain;
    } else if (const auto* const typed = std::get_if<std::vector<MeasureDraft>>(&draft.form)) {
        if (!typed->empty()) {
            state.check = {};
            state.check.typed = *typed;
            state.page = Page::Measure;
            begin_check(state);
        }
    }
    return state;
}

} // namespace loadwise
