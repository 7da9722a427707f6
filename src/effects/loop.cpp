#include "loop.h"

#include "run_effect.h"
#include "tree_diff.h"

#include <algorithm>

namespace loadwise {

namespace {

/// Actions may lead to pages whose drawing acts again; more than a few rounds would be a mistake.
constexpr int rounds_most = 4;

/// The plain view was told no places: with none remembered, all are sent again.
void forget_places(Tree& tree) {
    for (Node& node : tree.nodes) {
        node.rect = {-1, -1, -1, -1};
    }
}

} // namespace

std::optional<int> Loop::wake_of(const UiRequests& requests) const {
    const bool is_seen = state_.is_in_sight && !is_plain_;
    return requests.is_moving && is_seen ? std::optional<int>(0) : requests.wake_ms;
}

Loop::Loop(const Fonts& fonts, Platform& platform, std::string writer)
    : platform_(platform)
    , ui_(fonts) {
    Next next = start_app(std::move(writer));
    state_ = std::move(next.state);
    for (const Effect& effect : next.effects) {
        run_effect(effect, platform_);
    }
}

Scheme Loop::scheme() const {
    switch (state_.settings.theme) {
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    case ThemeChoice::HighContrast:
        return Scheme::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return surroundings_.scheme;
}

void Loop::apply(Actions actions) {
    // Answers that are known at once are taken in before what follows.
    while (!actions.empty()) {
        Actions answers;
        for (const Action& action : actions) {
            Next next = update(std::move(state_), action);
            state_ = std::move(next.state);
            for (const Effect& effect : next.effects) {
                answers.append(run_effect(effect, platform_));
            }
        }
        actions = std::move(answers);
    }
}

Actions Loop::draw(std::vector<UiEvent> events) {
    Surroundings around = surroundings_;
    around.scheme = scheme();
    around.text_scale = static_cast<float>(state_.settings.text_percent) / 100;
    if (drawn_ != nullptr) {
        drawn_->clear();
        ui_.list_drawn(drawn_);
    }
    ui_.begin(around, std::move(events));
    // The question after a session is a new page; choosing when a pain was is not.
    const bool is_next_question =
        state_.pain.context != pain_context_ && !state_.pain.session.empty();
    // A page that waited for its code is new when it comes.
    const bool has_waited = state_.annex != annex_ && needs_annex(state_.page);
    const bool is_new_page = state_.page != page_ || is_next_question || has_waited;
    pain_context_ = state_.pain.context;
    annex_ = state_.annex;
    if (is_new_page) {
        page_ = state_.page;
        ui_.focus_next_heading();
        ui_.scroll_to(0);
    }
    Actions actions;
    app_ui(ui_, state_, actions);
    tree_ = ui_.end();
    if (is_new_page) {
        requests_ = ui_.requests();
    }
    return actions;
}

FrameResult Loop::frame(std::string_view messages) {
    Inbox inbox = read_inbox(messages, surroundings_, state_.language);
    surroundings_ = inbox.surroundings;
    Tree before = tree_;
    requests_ = {};
    apply(std::move(inbox.actions));
    // One by one: what was done later was done to the page as the earlier left it.
    for (UiEvent& event : inbox.events) {
        apply(draw({std::move(event)}));
    }
    Actions actions = draw({});
    for (int round = 1; round < rounds_most && !actions.empty(); ++round) {
        apply(std::move(actions));
        actions = draw({});
    }
    apply(actions);
    FrameResult result;
    const bool was_plain = is_plain_;
    is_plain_ = state_.settings.is_plain || surroundings_.is_plain;
    if (was_plain && !is_plain_) {
        forget_places(before);
    }
    result.tree_orders = diff_trees(before, tree_, !is_plain_);
    result.requests = requests_;
    result.theme = theme_for(scheme());
    result.is_theme_changed = scheme_ != scheme() || text_percent_ != state_.settings.text_percent;
    scheme_ = scheme();
    text_percent_ = state_.settings.text_percent;
    result.is_plain = is_plain_;
    const bool has_problem = !state_.programme_errors.empty() && !state_.texts.is_empty();
    result.is_running = state_.is_running() || has_problem;
    result.language = state_.texts.language();
    result.failure = state_.start_problem;
    result.wake_ms = wake_of(ui_.requests());
    result.title = "Loadwise";
    return result;
}

} // namespace loadwise
