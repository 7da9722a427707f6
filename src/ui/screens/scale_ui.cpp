// A scale from 0 to 10, as tiles: pain and effort are told on it.
#include "ui/screens/screens.h"

namespace loadwise {

std::optional<int> scale_ui(Ui& ui, const Scale& scale, const Texts& texts) {
    constexpr int highest = 10;
    std::vector<ChoiceItem> choices;
    for (int number = 0; number <= highest; ++number) {
        const auto index = static_cast<std::size_t>(number);
        const std::string words = index < scale.words.size() ? scale.words[index] : "";
        std::string text = texts.number(number);
        choices.push_back({std::to_string(number), std::move(text), words});
    }
    const std::optional<std::size_t> picked = ui.choices(
        {.key = scale.key,
         .label = scale.label,
         .choices = choices,
         .selected = scale.chosen ? std::optional<std::size_t>(*scale.chosen) : std::nullopt,
         .layout = ChoiceLayout::Tiles,
         .choosing = scale.choosing}
    );
    return picked ? std::optional<int>(static_cast<int>(*picked)) : std::nullopt;
}

void pain_question_ui(
    const Screen& screen, const PainQuestion& question, std::optional<int> chosen
) {
    const Scale scale{"score", question.question, chosen, question.words, Choosing::Decides};
    if (const std::optional<int> score = scale_ui(screen.ui, scale, screen.texts)) {
        screen.send(PainScored{question.context, question.session, *score});
    }
    screen.text("pain.scale", TextKind::Small, Ink::TextSoft);
}

std::optional<int> stepper_ui(Ui& ui, Stepper spec, const Texts& texts) {
    const std::string less = texts("action.less", {{"what", spec.label}});
    const std::string more = texts("action.more", {{"what", spec.label}});
    spec.less = less;
    spec.more = more;
    return ui.stepper(spec);
}

} // namespace loadwise
