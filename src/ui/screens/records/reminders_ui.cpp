#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

void times_ui(Ui& ui, const RemindersView& view, const Texts& texts, Actions& out) {
    constexpr std::array<int, 4> alarms{0, 10, 30, 60};
    const Scope card = ui.card("times");
    ui.heading(2, texts("reminders.when"));
    Settings wanted = view.settings;
    {
        const Scope columns = ui.columns("fields", 2, 130);
        {
            const Scope left = ui.column();
            if (const auto typed = ui.time_field(
                    "session", texts("reminders.session_at"), view.settings.session_at
                )) {
                wanted.session_at = *typed;
            }
        }
        const Scope right = ui.column();
        if (const auto typed =
                ui.time_field("morning", texts("reminders.morning_at"), view.settings.morning_at)) {
            wanted.morning_at = *typed;
        }
    }
    std::vector<ChoiceItem> choices;
    std::size_t selected = 0;
    for (std::size_t index = 0; index < alarms.size(); ++index) {
        selected = alarms[index] == view.settings.alarm_minutes ? index : selected;
        const std::string words = alarms[index] == 0
                                      ? texts("reminders.on_time")
                                      : texts("reminders.before", {{"count", alarms[index]}});
        choices.push_back({std::to_string(alarms[index]), words, {}});
    }
    const std::string alarm = texts("reminders.alarm");
    const auto picked = ui.choices(
        {.key = "alarm",
         .label = alarm,
         .choices = choices,
         .selected = selected,
         .choosing = Choosing::Drafts}
    );
    if (picked) {
        wanted.alarm_minutes = alarms[*picked];
    }
    if (!(wanted == view.settings)) {
        out.push_back(SettingsChanged{wanted});
    }
}

void titles_ui(Ui& ui, const RemindersView& view, const Texts& texts, Actions& out) {
    constexpr std::size_t title_most = 100;
    const auto open = ui.disclosure("titles", texts("reminders.titles"));
    if (!open) {
        return;
    }
    ui.text(texts("reminders.titles_help"), TextKind::Small, Ink::TextSoft);
    RemindersTitled titled{view.session_title, view.morning_title};
    const std::string session = texts("reminders.session_label");
    const std::string morning = texts("reminders.morning_label");
    const auto first = ui.text_field(
        {.key = "session", .label = session, .value = titled.session, .length_max = title_most}
    );
    const auto second = ui.text_field(
        {.key = "morning", .label = morning, .value = titled.morning, .length_max = title_most}
    );
    if (first || second) {
        titled.session = first.value_or(titled.session);
        titled.morning = second.value_or(titled.morning);
        out.push_back(titled);
    }
}

void save_ui(Ui& ui, const RemindersView& view, const Texts& texts, Actions& out) {
    if (!view.problem.empty()) {
        ui.alert("problem", view.problem);
    }
    if (view.is_locked) {
        ui.text(texts("reminders.locked"), TextKind::Strong, Ink::Bad);
    }
    const std::string save = texts("reminders.save");
    if (ui.button(
            {.key = "save",
             .label = save,
             .kind = ButtonKind::Primary,
             .is_disabled = !view.can_save}
        )) {
        out.push_back(RemindersWanted{false});
    }
    const std::string share = texts("reminders.share");
    if (view.can_share &&
        ui.button({.key = "share", .label = share, .is_disabled = !view.can_save})) {
        out.push_back(RemindersWanted{true});
    }
    ui.status("news", view.news);
}

} // namespace

void reminders_ui(Ui& ui, const RemindersView& view, const Texts& texts, Actions& out) {
    more_page_heading(ui, texts("reminders.title"), texts, out);
    ui.text(texts("reminders.what"), TextKind::Body, Ink::TextSoft);
    times_ui(ui, view, texts, out);
    {
        const Scope card = ui.card("calendar");
        ui.heading(2, texts("reminders.calendar"));
        ui.text(view.plan, TextKind::Strong);
        ui.text(texts("reminders.four_weeks"), TextKind::Small, Ink::TextSoft);
        titles_ui(ui, view, texts, out);
        save_ui(ui, view, texts, out);
    }
    ui.heading(2, texts("reminders.how"));
    for (const ReminderWay& each : view.ways) {
        const Scope card = ui.card(each.title);
        if (const auto open = ui.disclosure("steps", each.title)) {
            bullets(ui, "list", each.title, each.steps);
        }
    }
}

} // namespace loadwise
