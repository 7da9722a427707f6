#include "effects/loop.h"

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

Loop::Loop(const Fonts& fonts, Orders& orders, std::string writer, OtherPages* other_pages)
    : orders_(orders)
    , other_pages_(other_pages)
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

/// Of whom handed out the programme that is followed.
Dress Loop::dress() const {
    if (other_pages_ != nullptr) {
        return other_pages_->dress();
    }
    if (!state_.handout) {
        return {};
    }
    const Handout& handout = *state_.handout->handout;
    return {handout.accent, handout.logo, handout.clinic.name};
}

std::optional<Colour> Loop::accent() const {
    const std::optional<Colour> own = read_colour(dress().accent);
    return own ? own : surroundings_.accent;
}

std::optional<Logo> Loop::other_logo() {
    const Dress now = dress();
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

bool Loop::is_at_new_page() {
    if (other_pages_ != nullptr) {
        const bool is_other = other_pages_->page() != other_page_;
        other_page_ = other_pages_->page();
        return is_other;
    }
    // The question after a session is a new page; choosing when a pain was is not.
    const bool is_next_question =
        state_.pain.context != pain_context_ && !state_.pain.session.empty();
    // A page that waited for its code is new when it comes.
    const bool has_waited = state_.annex != annex_ && needs_annex(state_.page);
    const bool is_new = state_.page != page_ || is_next_question || has_waited;
    pain_context_ = state_.pain.context;
    annex_ = state_.annex;
    page_ = state_.page;
    return is_new;
}

Actions Loop::draw(std::vector<UiEvent> events) {
    Surroundings around = surroundings_;
    around.scheme = scheme();
    around.accent = accent();
    around.text_scale = static_cast<float>(state_.settings.text_percent) / 100;
    if (drawn_ != nullptr) {
        drawn_->clear();
        ui_.list_drawn(drawn_);
    }
    ui_.begin(around, std::move(events));
    const bool is_new_page = is_at_new_page();
    if (is_new_page) {
        ui_.focus_next_heading();
        ui_.scroll_to(0);
    }
    Actions actions;
    if (other_pages_ != nullptr) {
        is_other_changed_ = other_pages_->draw(ui_, state_);
    } else {
        app_ui(ui_, state_, actions);
    }
    tree_ = ui_.end();
    if (is_new_page) {
        requests_ = ui_.requests();
    }
    return actions;
}

/// Nothing but the scroll position is new, and the time within a minute in which nothing runs.
bool Loop::is_only_scrolled(const Inbox& inbox) const {
    const UiRequests& last = ui_.requests();
    if (other_pages_ != nullptr || tree_.nodes.empty() || !ui_.is_scrolled_freely() ||
        last.is_moving || last.wake_ms || state_.player.is_running() || !inbox.events.empty() ||
        inbox.actions.size() != 1) {
        return false;
    }
    const TimeTold* const told = std::get_if<TimeTold>(inbox.actions.begin());
    Surroundings around = surroundings_;
    around.scroll_y = inbox.surroundings.scroll_y;
    return told != nullptr && told->now == state_.now && told->is_in_sight == state_.is_in_sight &&
           inbox.surroundings == around;
}

/// Acts and draws until nothing more happens.
void Loop::run(Inbox inbox) {
    apply(std::move(inbox.actions));
    // One by one: what was done later was done to the page as the earlier left it.
    for (UiEvent& event : inbox.events) {
        apply(draw({std::move(event)}));
    }
    Actions actions = draw({});
    for (int round = 1; round < rounds_most && (!actions.empty() || is_other_changed_); ++round) {
        apply(std::move(actions));
        actions = draw({});
    }
    apply(actions);
}

std::string Loop::tree_orders(Tree before) {
    const bool was_plain = is_plain_;
    is_plain_ = state_.settings.is_plain || surroundings_.is_plain;
    if (was_plain && !is_plain_) {
        forget_places(before);
    }
    return diff_trees(before, tree_, !is_plain_);
}

FrameResult Loop::frame(std::string_view text) {
    const std::vector<Message> messages = read_messages(text);
    Inbox inbox = read_inbox(messages, surroundings_, state_);
    const bool is_scrolled = is_only_scrolled(inbox);
    surroundings_ = inbox.surroundings;
    requests_ = {};
    if (other_pages_ != nullptr) {
        other_pages_->hear(messages);
    }
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
        scheme_ != scheme() || accent_ != accent() || text_percent_ != state_.settings.text_percent;
    scheme_ = scheme();
    accent_ = accent();
    text_percent_ = state_.settings.text_percent;
    result.text_percent = text_percent_;
    result.logo = other_logo();
    result.is_plain = is_plain_;
    const bool has_problem = !state_.programme_errors.empty() && !state_.texts.is_empty();
    result.is_running =
        other_pages_ != nullptr ? other_pages_->is_running() : state_.is_running() || has_problem;
    result.language = state_.texts.language();
    result.failure = state_.start_problem;
    result.wake_ms = wake_of(ui_.requests());
    return result;
}

} // namespace loadwise
