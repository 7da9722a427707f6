#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

void clock_ui(const Screen& screen, Settings& wanted) {
    const Scope columns = screen.ui.columns("fields", 2, 130);
    {
        const Scope left = screen.ui.column();
        const std::string session = screen.texts("reminders.session_at");
        take(screen.ui.time_field("session", session, wanted.session_at), wanted.session_at);
    }
    const Scope right = screen.ui.column();
    const std::string morning = screen.texts("reminders.morning_at");
    take(screen.ui.time_field("morning", morning, wanted.morning_at), wanted.morning_at);
}

void alarm_ui(const Screen& screen, Settings& wanted) {
    constexpr std::array<int, 4> alarms{0, 10, 30, 60};
    std::vector<ChoiceItem> choices;
    std::size_t selected = 0;
    for (const int minutes : alarms) {
        selected = minutes == wanted.alarm_minutes ? choices.size() : selected;
        const std::string words = minutes == 0
                                      ? screen.texts("reminders.on_time")
                                      : screen.texts("reminders.before", {{"count", minutes}});
        choices.push_back({std::to_string(minutes), words, {}});
    }
    if (const auto picked = screen.draft_choice("alarm", "reminders.alarm", choices, selected)) {
        wanted.alarm_minutes = alarms[*picked];
    }
}

void times_ui(const Screen& screen, const RemindersView& view) {
    const Scope card = screen.ui.card("times");
    screen.heading(2, "reminders.when");
    Settings wanted = view.settings;
    clock_ui(screen, wanted);
    alarm_ui(screen, wanted);
    if (!(wanted == view.settings)) {
        screen.send(SettingsChanged{wanted});
    }
}

void titles_ui(const Screen& screen, const RemindersView& view) {
    constexpr std::size_t title_most = 100;
    if (view.has_own_titles) {
        screen.ui.open_once("titles");
    }
    const auto open = screen.ui.disclosure("titles", screen.texts("reminders.titles"));
    if (!open) {
        return;
    }
    screen.text("reminders.titles_help", TextKind::Small, Ink::TextSoft);
    RemindersTitled titled{view.session_title, view.morning_title};
    const std::string session = screen.texts("reminders.session_label");
    const std::string morning = screen.texts("reminders.morning_label");
    const auto first = screen.ui.text_field(
        {.key = "session", .label = session, .value = titled.session, .length_max = title_most}
    );
    const auto second = screen.ui.text_field(
        {.key = "morning", .label = morning, .value = titled.morning, .length_max = title_most}
    );
    if (first || second) {
        titled.session = first.value_or(titled.session);
        titled.morning = second.value_or(titled.morning);
        screen.send(titled);
    }
}

void save_ui(const Screen& screen, const RemindersView& view) {
    if (!view.problem.empty()) {
        screen.ui.alert("problem", view.problem);
    }
    if (view.is_locked) {
        screen.text("reminders.locked", TextKind::Strong, Ink::Bad);
    }
    const std::string save = screen.texts("reminders.save");
    screen.button(
        {.key = "save", .label = save, .kind = ButtonKind::Primary, .is_disabled = !view.can_save},
        RemindersWanted{false}
    );
    const std::string share = screen.texts("reminders.share");
    if (view.can_share) {
        screen.button(
            {.key = "share", .label = share, .is_disabled = !view.can_save}, RemindersWanted{true}
        );
    }
    screen.ui.status("news", view.news);
}

} // namespace

void reminders_ui(const Screen& screen, const RemindersView& view) {
    more_page_heading(screen, screen.texts("reminders.title"));
    screen.text("reminders.what", TextKind::Body, Ink::TextSoft);
    times_ui(screen, view);
    {
        const Scope card = screen.ui.card("calendar");
        screen.heading(2, "reminders.calendar");
        screen.ui.text(view.plan, TextKind::Strong);
        screen.text("reminders.four_weeks", TextKind::Small, Ink::TextSoft);
        titles_ui(screen, view);
        save_ui(screen, view);
    }
    screen.heading(2, "reminders.how");
    for (const ReminderWay& each : view.ways) {
        const Scope card = screen.ui.card(each.title);
        if (const auto open = screen.ui.disclosure("steps", each.title)) {
            bullets(screen.ui, "list", each.title, each.steps);
        }
    }
}

} // namespace loadwise
