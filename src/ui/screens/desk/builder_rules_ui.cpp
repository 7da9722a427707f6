// Pain, days, locks and advice of a draft.

#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

constexpr int days_in_week = 7;

struct Range {
    int least = 0;
    int most = 0;
};

void limit_ui(
    Ui& ui,
    const Texts& texts,
    std::string_view key,
    const std::string& label,
    Range range,
    int& value
) {
    take(
        stepper_ui(
            ui,
            Stepper{
                .key = key, .label = label, .value = value, .min = range.least, .max = range.most},
            texts
        ),
        value
    );
}

void own_limits_ui(Ui& ui, const BuilderView& view, const Texts& texts, OwnLimits& limits) {
    const OwnLimits& most = view.limits_most;
    limit_ui(
        ui, texts, "green", texts("builder.limit_green"), {0, limits.amber_most}, limits.green_most
    );
    limit_ui(
        ui,
        texts,
        "amber",
        texts("builder.limit_amber"),
        {limits.green_most, most.amber_most},
        limits.amber_most
    );
    limit_ui(
        ui, texts, "rise", texts("builder.limit_rise"), {0, most.settle_rise}, limits.settle_rise
    );
    ui.text(texts("builder.own_limits_help"), TextKind::Small, Ink::TextSoft);
}

void pain_ui(Ui& ui, const BuilderView& view, const Texts& texts, BuilderDraft& draft) {
    std::vector<ChoiceItem> choices;
    for (const PainChoice& rule : view.pain_rules) {
        choices.push_back({rule.id.text, rule.title, rule.words, ui.quoted_language()});
    }
    choices.push_back({"own limits", texts("builder.own_limits"), {}});
    if (const auto picked = ui.choices(
            {.key = "pain",
             .label = texts("builder.pain"),
             .choices = choices,
             .selected = view.pain_rule}
        )) {
        draft.own_limits.reset();
        draft.pain_rule = {};
        if (*picked == view.pain_rules.size()) {
            draft.own_limits = view.limits;
        } else {
            draft.pain_rule = view.pain_rules[*picked].id;
        }
    } else if (draft.own_limits) {
        own_limits_ui(ui, view, texts, *draft.own_limits);
    }
}

void days_ui(Ui& ui, const BuilderView& view, const Texts& texts, BuilderDraft& draft) {
    const int now = draft.days_per_week.value_or(0);
    if (const auto wanted = stepper_ui(
            ui,
            Stepper{
                .key = "days",
                .label = texts("builder.days"),
                .value = now,
                .min = 0,
                .max = days_in_week,
                .words = view.days},
            texts
        )) {
        draft.days_per_week = *wanted == 0 ? std::nullopt : std::optional<int>(*wanted);
    }
}

void advice_ui(Ui& ui, const BuilderView& view, const Texts& texts, BuilderDraft& draft) {
    const std::array<ChoiceItem, 3> modes{
        {{"suggest", texts("builder.advice_suggest"), texts("builder.advice_suggest_words")},
         {"mirror", texts("builder.advice_mirror"), texts("builder.advice_mirror_words")},
         {"leaflet", texts("builder.advice_leaflet"), texts("builder.advice_leaflet_words")}}};
    if (const auto picked = ui.choices(
            {.key = "advice",
             .label = texts("builder.advice"),
             .choices = modes,
             .selected = view.advice}
        )) {
        draft.advice = static_cast<AdviceMode>(*picked);
    }
}

void locks_ui(const DeskScreen& screen, const BuilderView& view) {
    if (view.stages.size() < 2) {
        return;
    }
    screen.heading(3, "builder.locks");
    for (std::size_t place = 1; place < view.stages.size(); ++place) {
        const StageChoice& stage = view.stages[place];
        const std::string label = screen.texts("builder.lock_stage", {{"stage", stage.title}});
        if (const auto locked =
                screen.ui.checkbox("lock-" + stage.id.text, label, {}, stage.is_locked)) {
            screen.send(EntryLocked{stage.id, *locked});
        }
    }
}

} // namespace

void builder_rules_ui(const DeskScreen& screen, const BuilderView& view) {
    const Scope card = screen.ui.card("rules");
    screen.heading(2, "builder.rules");
    BuilderDraft draft = view.draft;
    days_ui(screen.ui, view, screen.texts, draft);
    if (const auto open = screen.ui.disclosure("pain", screen.texts("builder.pain_and_locks"))) {
        pain_ui(screen.ui, view, screen.texts, draft);
        advice_ui(screen.ui, view, screen.texts, draft);
        locks_ui(screen, view);
    }
    if (!(draft == view.draft)) {
        screen.send(DraftEdited{view.draft, draft});
    }
}

} // namespace loadwise
