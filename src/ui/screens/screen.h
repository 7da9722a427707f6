#pragma once
// What a screen is written with: the controls, the words, and where what the person asks for goes.

#include "app/desk/builder.h"
#include "app/model/action.h"
#include "app/words/texts.h"
#include "ui/kit/ui.h"

#include <optional>
#include <span>
#include <utility>

namespace loadwise {

template <typename Out>
struct ScreenOf {
    Ui& ui;
    const Texts& texts;
    Out& out;

    /// Words by their key; words that are made elsewhere go to `ui` itself.
    void heading(int level, std::string_view key) const { ui.heading(level, texts(key)); }

    void text(std::string_view key, TextKind kind = TextKind::Body, Ink ink = Ink::Text) const {
        ui.text(texts(key), kind, ink);
    }

    template <typename Asked>
    void send(Asked action) const {
        out.push_back(std::move(action));
    }

    /// Once a control says so.
    template <typename Asked>
    void send_if(bool is_asked, Asked action) const {
        if (is_asked) {
            send(std::move(action));
        }
    }

    /// What a control answered, as this action.
    template <typename Asked, typename Answer>
    void send(const std::optional<Answer>& answer) const {
        if (answer) {
            send(Asked{*answer});
        }
    }

    std::optional<bool> checkbox(
        std::string_view name, std::string_view key, std::string_view detail_key, bool is_checked
    ) const {
        return ui.checkbox(name, texts(key), texts(detail_key), is_checked);
    }

    /// A choice that only changes what is drafted, or how something is shown.
    std::optional<std::size_t> draft_choice(
        std::string_view name,
        std::string_view key,
        std::span<const ChoiceItem> choices,
        std::optional<std::size_t> selected
    ) const {
        return ui.choices(
            {.key = name,
             .label = texts(key),
             .choices = choices,
             .selected = selected,
             .choosing = Choosing::Drafts}
        );
    }

    /// A walk along a row of things; the keys are those of its two buttons.
    std::optional<int> browse(
        std::string_view name,
        std::string_view words,
        std::string_view back_key,
        std::string_view on_key,
        bool has_back,
        bool has_on
    ) const {
        const std::string back = texts(back_key);
        const std::string on = texts(on_key);
        return ui.browse(
            {.key = name,
             .words = words,
             .back = back,
             .on = on,
             .has_back = has_back,
             .has_on = has_on}
        );
    }

    /// The way back to the page one came from, above the heading.
    template <typename Asked>
    void back_link(std::string_view key, Asked action) const {
        send_if(ui.back_link("back", texts(key)), std::move(action));
    }

    template <typename Asked>
    void button(const Button& button, Asked action) const {
        send_if(ui.button(button), std::move(action));
    }

    /// One named `name` that says the words of this key.
    template <typename Asked>
    void button(
        std::string_view name,
        std::string_view key,
        Asked action,
        ButtonKind kind = ButtonKind::Secondary
    ) const {
        const std::string label = texts(key);
        button({.key = name, .label = label, .kind = kind}, std::move(action));
    }
};

using Screen = ScreenOf<Actions>;
using DeskScreen = ScreenOf<DeskActions>;

/// What a control answered replaces what was drafted.
template <typename Answer>
void take(std::optional<Answer> answer, Answer& draft) {
    if (answer) {
        draft = *std::move(answer);
    }
}

} // namespace loadwise
