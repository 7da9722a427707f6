#include "app/records/reminders_view.h"

#include "app/words/words.h"
#include "engine/plan/rhythm.h"

namespace loadwise {

namespace {

constexpr std::size_t title_bytes_most = 100;

std::string or_neutral(const AppState& state, const std::string& title, std::string_view key) {
    return title.empty() || title.size() > title_bytes_most ? state.texts(key) : title;
}

/// The same times in words, for those who set an alarm by hand.
std::string plan_words(const AppState& state) {
    const Texts& texts = state.texts;
    const TrainingRhythm rhythm = training_rhythm(*state.programme, state.patient);
    const std::string rhythm_words = texts("reminders.every", {{"count", rhythm.days_apart}});
    const std::string times =
        rhythm.sessions_per_day > 1
            ? texts("reminders.times", {{"count", rhythm.sessions_per_day}, {"days", rhythm_words}})
            : rhythm_words;
    return texts(
        "reminders.plan",
        {{"days", times},
         {"session", state.settings.session_at},
         {"morning", state.settings.morning_at}}
    );
}

ReminderWay way(const Texts& texts, const std::string& key, int steps) {
    ReminderWay made{texts("reminders." + key + ".title"), {}};
    for (int step = 0; step < steps; ++step) {
        made.steps.push_back(texts("reminders." + key + ".steps." + std::to_string(step)));
    }
    return made;
}

} // namespace

RemindersView make_reminders_view(const AppState& state) {
    RemindersView view;
    view.settings = state.settings;
    view.session_title =
        or_neutral(state, state.reminder_titles.session, "reminders.session_title");
    view.morning_title =
        or_neutral(state, state.reminder_titles.morning, "reminders.morning_title");
    view.has_own_titles =
        !state.reminder_titles.session.empty() || !state.reminder_titles.morning.empty();
    view.can_save = reminders_to_save(state, false).has_value();
    view.problem = view.can_save ? "" : state.texts("reminders.no_time");
    view.plan = view.can_save ? plan_words(state) : "";
    const bool is_news = state.file_news.find(reminders_file) != std::string::npos;
    view.news = is_news ? state.file_news : "";
    view.can_share = state.records.facts.can_share_calendar;
    view.is_locked = state.patient.is_care_locked();
    view.ways = {
        way(state.texts, "iphone", 3),
        way(state.texts, "android", 3),
        way(state.texts, "desktop", 2),
        way(state.texts, "by_hand", 2)};
    return view;
}

std::optional<SaveReminders> reminders_to_save(const AppState& state, bool is_shared) {
    const auto session_at = read_time(state.settings.session_at);
    const auto morning_at = read_time(state.settings.morning_at);
    if (!state.is_running() || !session_at || !morning_at) {
        return std::nullopt;
    }
    SaveReminders order;
    order.programme = *state.programme;
    order.patient = state.patient;
    order.now = state.now;
    order.session_at = *session_at;
    order.morning_at = *morning_at;
    order.alarm_before = std::chrono::minutes(state.settings.alarm_minutes);
    order.session_title =
        or_neutral(state, state.reminder_titles.session, "reminders.session_title");
    order.morning_title =
        or_neutral(state, state.reminder_titles.morning, "reminders.morning_title");
    order.is_shared = is_shared;
    return order;
}

} // namespace loadwise
