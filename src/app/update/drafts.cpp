#include "app/update/drafts.h"

#include "base/numbers.h"
#include "base/tabbed_text.h"

#include <array>
#include <optional>
#include <utility>

namespace loadwise {

namespace {

constexpr std::string_view pain_mark = "pain2";
constexpr std::string_view measures_mark = "measures1";
constexpr std::size_t measures_most = 100;
constexpr std::size_t length_most = 64 * 1024;

std::string day_of(const AppState& state) {
    return std::to_string(state.now.date.time_since_epoch().count());
}

template <typename Enum>
std::string number_of(Enum value) {
    return std::to_string(static_cast<int>(value));
}

std::string pain_text(const AppState& state) {
    const PainDraft& draft = state.pain;
    if (!draft.score && draft.note.empty()) {
        return {};
    }
    return tabbed_line(
        {std::string(pain_mark),
         day_of(state),
         number_of(draft.context),
         draft.score ? std::to_string(draft.score->value()) : "",
         draft.session.text,
         draft.exercise.text,
         draft.note,
         number_of(draft.side),
         number_of(draft.by)}
    );
}

std::string measures_text(const AppState& state) {
    std::vector<std::string> parts{std::string(measures_mark), day_of(state)};
    for (const MeasureDraft& draft : state.measures) {
        if (!draft.text.empty()) {
            parts.insert(parts.end(), {draft.measure.text, number_of(draft.side), draft.text});
        }
    }
    return parts.size() > 2 ? tabbed_line(parts) : std::string{};
}

std::optional<PainDraft> read_pain(const std::vector<std::string>& parts) {
    const std::optional<int> context =
        parts.size() == 9 ? read_whole(parts[2], 0, static_cast<int>(PainContext::Usual))
                          : std::nullopt;
    if (!context) {
        return std::nullopt;
    }
    PainDraft draft;
    draft.context = static_cast<PainContext>(*context);
    if (const std::optional<int> score =
            read_whole(parts[3], PainScore::lowest, PainScore::highest)) {
        draft.score = PainScore::from(*score);
    }
    draft.session = SessionId{parts[4]};
    draft.exercise = ExerciseId{parts[5]};
    draft.note = parts[6];
    const std::optional<int> side = read_whole(parts[7], 0, static_cast<int>(Side::Right));
    const std::optional<int> by = read_whole(parts[8], 0, static_cast<int>(Actor::Clinician));
    if (!side || !by) {
        return std::nullopt;
    }
    draft.side = static_cast<Side>(*side);
    draft.by = static_cast<Actor>(*by);
    return draft;
}

std::vector<MeasureDraft> read_measures(const std::vector<std::string>& parts) {
    std::vector<MeasureDraft> drafts;
    for (std::size_t at = 2; at + 2 < parts.size() && drafts.size() < measures_most; at += 3) {
        const std::optional<int> side = read_whole(parts[at + 1], 0, static_cast<int>(Side::Right));
        if (side) {
            drafts.push_back({MeasureId{parts[at]}, static_cast<Side>(*side), parts[at + 2]});
        }
    }
    return drafts;
}

} // namespace

std::string draft_text(const AppState& state) {
    if (state.page == Page::Pain) {
        return pain_text(state);
    }
    return state.page == Page::Measure ? measures_text(state) : std::string{};
}

void keep_draft(Next& next, const std::string& before) {
    std::string now = draft_text(next.state);
    if (now != before) {
        next.effects.push_back(StoreSetting{std::string(draft_key), std::move(now)});
    }
}

AppState with_draft(AppState state, std::string_view text) {
    if (text.size() > length_most) {
        return state;
    }
    const std::vector<std::string> parts = read_tabbed(text).front();
    const bool is_today = parts.size() > 2 && parts[1] == day_of(state);
    if (!is_today || state.page != Page::Today) {
        return state;
    }
    if (parts[0] == pain_mark) {
        if (std::optional<PainDraft> draft = read_pain(parts)) {
            state.pain = std::move(*draft);
            state.page = Page::Pain;
        }
    } else if (parts[0] == measures_mark) {
        state.measures = read_measures(parts);
        state.page = state.measures.empty() ? Page::Today : Page::Measure;
    }
    return state;
}

} // namespace loadwise
