#include "effects/loop.h"

#include "app/update/update_pages.h"
#include "effects/run_effect.h"
#include "ui/kit/tree_diff.h"

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

Loop::Loop(const Fonts& fonts, Orders& orders, std::string writer, std::unique_ptr<Pages> pages)
    : orders_(orders)
    , pages_(std::move(pages))
    , ui_(fonts) {
    Next next = start_app(std::move(writer));
    state_ = std::move(next.state);
    for (const Effect& effect : next.effects) {
        run_effect(effect, orders_);
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

/// What was chosen counts, else what the device was set to.
int Loop::text_percent() const {
    const int chosen = state_.settings.text_percent;
    return chosen != 0 ? chosen : surroundings_.device_percent;
}

std::optional<Colour> Loop::accent() const {
    const std::optional<Colour> own = read_colour(pages_->branding(state_).accent);
    return own ? own : surroundings_.accent;
}

std::optional<Logo> Loop::other_logo() {
    const Branding now = pages_->branding(state_);
    const std::string_view name = now.logo.empty() ? "" : now.name;
    if (now.logo == logo_.source && name == logo_.name) {
        return std::nullopt;
    }
    logo_ = {std::string(now.logo), std::string(name)};
    return logo_;
}

void Loop::apply(Actions actions) {
    // Answers that are known at once are taken in before what follows.
    while (!actions.empty()) {
        Actions answers;
        for (const Action& action : actions) {
            Next next = update(std::move(state_), action);
            state_ = std::move(next.state);
            for (const Effect& effect : next.effects) {
                answers.append(run_effect(effect, orders_));
            }
        }
        actions = std::move(answers);
    }
}

Actions Loop::draw(std::vector<UiEvent> events) {
    Surroundings around = surroundings_;
    around.scheme = scheme();
    around.accent = accent();
    around.text_scale = static_cast<float>(text_percent()) / 100;
    if (drawn_ != nullptr) {
        drawn_->clear();
        ui_.list_drawn(drawn_);
    }
    ui_.begin(around, std::move(events));
    const bool is_new_page = pages_->is_at_new_page(state_);
    if (is_new_page) {
        ui_.focus_next_heading();
        ui_.scroll_to(0);
    }
    Actions actions;
    are_pages_changed_ = pages_->draw(ui_, state_, actions);
    tree_ = ui_.end();
    if (is_new_page) {
        requests_ = ui_.requests();
    } else if (ui_.requests().scroll_to) {
        requests_.scroll_to = ui_.requests().scroll_to;
    }
    return actions;
}

/// Nothing but the scroll position is new, and the time within a minute in which nothing runs.
bool Loop::is_only_scrolled(const Inbox& inbox) const {
    const UiRequests& last = ui_.requests();
    if (tree_.nodes.empty() || !ui_.is_scrolled_freely() || last.is_moving || last.wake_ms ||
        state_.player.is_running() || !inbox.events.empty() || inbox.actions.size() != 1) {
        return false;
    }
    const TimeTold* const told = std::get_if<TimeTold>(inbox.actions.begin());
    Surroundings around = surroundings_;
    around.scroll_y = inbox.surroundings.scroll_y;
    return told != nullptr && told->now == state_.device_now &&
           told->is_in_sight == state_.is_in_sight && inbox.surroundings == around;
}

/// Acts and draws until nothing more happens.
void Loop::run(Inbox inbox) {
    apply(std::move(inbox.actions));
    // One by one: what was done later was done to the page as the earlier left it.
    for (UiEvent& event : inbox.events) {
        apply(draw({std::move(event)}));
    }
    Actions actions = draw({});
    for (int round = 1; round < rounds_most && (!actions.empty() || are_pages_changed_); ++round) {
        apply(std::move(actions));
        actions = draw({});
    }
    apply(actions);
}

std::string Loop::tree_orders(Tree before) {
    const bool was_plain = is_plain_;
    is_plain_ = state_.settings.is_plain || !surroundings_.plain_reason.empty();
    if (was_plain && !is_plain_) {
        forget_places(before);
    }
    return diff_trees(before, tree_, !is_plain_);
}

FrameResult Loop::frame(std::string_view text) {
    const std::vector<Message> messages = read_messages(text);
    Inbox inbox = read_inbox(messages, surroundings_, state_);
    const bool is_for_pages = pages_->receive(messages);
    const bool is_scrolled = !is_for_pages && is_only_scrolled(inbox);
    surroundings_ = inbox.surroundings;
    requests_ = {};
    FrameResult result;
    if (!is_scrolled) {
        Tree before = tree_;
        run(std::move(inbox));
        result.tree_orders = tree_orders(std::move(before));
    }
    if (!is_plain_) {
        ui_.paint(surroundings_.scroll_y);
    }
    result.requests = requests_;
    result.theme = theme_for(scheme(), accent());
    result.is_theme_changed =
        scheme_ != scheme() || accent_ != accent() || text_percent_ != text_percent();
    scheme_ = scheme();
    accent_ = accent();
    text_percent_ = text_percent();
    result.text_percent = text_percent_;
    result.logo = other_logo();
    result.is_plain = is_plain_;
    result.is_running = pages_->is_running(state_);
    result.language = state_.texts.language();
    result.depth = depth_of(state_);
    result.failure = state_.start_problem;
    result.wake_ms = wake_of(ui_.requests());
    return result;
}

} // namespace loadwise
