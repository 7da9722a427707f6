#include "app/records/records_view.h"

#include "app/log/store_answers.h"
#include "app/records/records_update.h"
#include "app/today/programme_view.h"
#include "app/words/words.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr int sessions_before_first_backup = 3;
constexpr int sessions_between_backups = 17;
constexpr std::size_t conflicts_shown_most = 5;

long long counted(std::size_t count) {
    return static_cast<long long>(count);
}

std::string entries_words(const Texts& texts, std::size_t count) {
    return texts("records.entries", {{"count", counted(count)}});
}

std::string size_words(const Texts& texts, long long bytes) {
    constexpr long long kilobyte = 1024;
    if (bytes < kilobyte * kilobyte) {
        return texts("records.kilobytes", {{"size", (bytes + kilobyte - 1) / kilobyte}});
    }
    return texts("records.megabytes", {{"size", bytes / (kilobyte * kilobyte)}});
}

struct Span {
    Date first;
    Date last;
};

std::optional<Span> span_of(const std::vector<Entry>& entries) {
    if (entries.empty()) {
        return std::nullopt;
    }
    const auto [first, last] = std::minmax_element(
        entries.begin(),
        entries.end(),
        [](const Entry& one, const Entry& other) { return one.at.date < other.at.date; }
    );
    return Span{first->at.date, last->at.date};
}

std::string age_words(const AppState& state) {
    const std::optional<LastBackup>& last = state.records.last_backup;
    if (!last) {
        return state.texts("records.never");
    }
    const auto age_days = static_cast<long long>((state.now.date - last->date).count());
    if (age_days <= 0) {
        return state.texts("records.today");
    }
    return state.texts("records.days_ago", {{"count", age_days}});
}

void add_safety(RecordsView& view, const AppState& state) {
    const BrowserFacts& facts = state.records.facts;
    const Texts& texts = state.texts;
    if (!state.store_problem.empty()) {
        view.safety = Safety::Bad;
        view.safety_title = texts("records.page_only");
        view.safety_words = texts(
            "records.page_only_words", {{"reason", reason_words(texts, state.store_problem)}}
        );
    } else if (facts.is_persisted) {
        view.safety_title = texts("records.kept_title");
        view.safety_words = texts("records.kept_words");
    } else if (facts.is_forgetful && !facts.is_installed) {
        view.safety = Safety::Warn;
        view.safety_title = texts("records.seven_days");
        view.safety_words = texts("records.seven_days_words");
    } else {
        view.safety = Safety::Warn;
        view.safety_title = texts("records.not_promised");
        view.safety_words = texts(
            facts.is_persist_refused ? "records.refused_words" : "records.not_promised_words"
        );
        view.can_ask_to_persist = !facts.is_persist_refused;
    }
}

void add_facts(RecordsView& view, const AppState& state) {
    const BrowserFacts& facts = state.records.facts;
    const Texts& texts = state.texts;
    view.facts.push_back({texts("records.count"), texts.number(counted(state.log.size()))});
    if (const std::optional<Span> span = span_of(state.log)) {
        view.facts.push_back(
            {texts("records.span"),
             texts(
                 "records.from_to",
                 {{"first", full_date(texts, span->first)}, {"last", full_date(texts, span->last)}}
             )}
        );
    }
    view.facts.push_back({texts("records.last_backup"), age_words(state)});
    if (facts.used_bytes) {
        std::string used = size_words(texts, *facts.used_bytes);
        if (facts.quota_bytes) {
            used = texts(
                "records.used_of", {{"used", used}, {"all", size_words(texts, *facts.quota_bytes)}}
            );
        }
        view.facts.push_back({texts("records.used"), used});
    }
    if (state.settings.rows_restored > 0) {
        view.facts.push_back({texts("records.restored"), texts.number(state.settings.rows_restored)}
        );
    }
    if (view.has_damaged) {
        view.facts.push_back(
            {texts("records.damaged"), texts.number(counted(state.unreadable_rows.size()))}
        );
    }
}

void add_dangers(RecordsView& view, const AppState& state) {
    const BrowserFacts& facts = state.records.facts;
    const Texts& texts = state.texts;
    if (facts.is_apart) {
        view.dangers.push_back(texts("records.danger.framed"));
    }
    view.dangers.push_back(texts("records.danger.clearing"));
    view.dangers.push_back(texts("records.danger.private"));
    view.dangers.push_back(texts("records.danger.device"));
    if (facts.is_forgetful && !facts.is_installed) {
        view.home_screen =
            texts(facts.has_apple_share ? "records.home_screen" : "records.home_dock");
    }
}

BackupAfter make_backup_after(const AppState& state) {
    const BrowserFacts& facts = state.records.facts;
    const bool may_fail = facts.is_framed || facts.is_in_app;
    BackupAfter after;
    after.is_asked = state.records.is_backup_asked;
    after.has_other_ways = state.records.is_backup_lost || (after.is_asked && may_fail);
    after.can_share = state.is_sharing_possible;
    return after;
}

BackupView make_backup(const AppState& state) {
    const RecordsDraft& records = state.records;
    BackupView view;
    view.is_possible = !state.log.empty() || !state.unreadable_rows.empty();
    view.can_share = state.is_sharing_possible;
    view.can_lock = records.facts.can_lock;
    view.is_lock_wanted = records.is_lock_wanted && view.can_lock;
    view.passphrase = records.passphrase;
    const bool is_long_enough = records.passphrase.size() >= passphrase_bytes_least;
    view.is_ready = !view.is_lock_wanted || is_long_enough;
    view.passphrase_hint = state.texts("backup.passphrase_hint");
    view.after = make_backup_after(state);
    return view;
}

std::string difference_words(const Texts& texts, const ImportConflict& conflict) {
    const std::string day = full_date(texts, conflict.ours.at.date);
    const auto* const ours = std::get_if<PainReported>(&conflict.ours.body);
    const auto* const theirs = std::get_if<PainReported>(&conflict.theirs.body);
    if (ours == nullptr || theirs == nullptr || ours->score == theirs->score) {
        return day;
    }
    return texts(
        "import.pain_differs",
        {{"day", day}, {"here", ours->score.value()}, {"file", theirs->score.value()}}
    );
}

std::string written_words(const Texts& texts, const ImportPlan& plan) {
    return texts(
        plan.written_by.empty() ? "import.written" : "import.written_by",
        {{"day", full_date(texts, plan.written.date)}, {"app", std::string_view(plan.written_by)}}
    );
}

std::string added_words(const Texts& texts, std::size_t count, Span span) {
    return texts(
        span.first == span.last ? "import.added_one_day" : "import.added",
        {{"count", counted(count)},
         {"first", full_date(texts, span.first)},
         {"last", full_date(texts, span.last)}}
    );
}

void add_plan(ImportView& view, const Texts& texts, const ImportPlan& plan) {
    view.can_accept = !plan.added.empty() || !plan.added_rows.empty();
    view.title = texts(view.can_accept ? "import.planned" : "import.nothing_new");
    view.lines.push_back(written_words(texts, plan));
    if (const std::optional<Span> span = span_of(plan.added)) {
        view.lines.push_back(added_words(texts, plan.added.size(), *span));
    }
    if (plan.already_here > 0) {
        view.lines.push_back(texts("import.already_here", {{"count", plan.already_here}}));
    }
    if (!plan.conflicts.empty()) {
        view.lines.push_back(texts("import.conflicts", {{"count", counted(plan.conflicts.size())}})
        );
    }
    const std::size_t shown = std::min(plan.conflicts.size(), conflicts_shown_most);
    for (std::size_t index = 0; index < shown; ++index) {
        view.conflicts.push_back(difference_words(texts, plan.conflicts[index]));
    }
    if (!plan.added_rows.empty()) {
        view.lines.push_back(
            texts("import.unreadable", {{"count", counted(plan.added_rows.size())}})
        );
    }
    if (!plan.is_whole) {
        view.lines.push_back(texts("import.not_whole"));
    }
}

ImportView make_import(const AppState& state) {
    const ImportDraft& import = state.records.import;
    ImportView view;
    view.stage = import.stage;
    view.passphrase = import.passphrase;
    ImportProblem problem = make_import_problem(state.texts, import);
    view.problem = std::move(problem.words);
    view.errors = std::move(problem.errors);
    view.can_start = !state.is_log_from_newer_version;
    switch (import.stage) {
    case ImportStage::Locked:
        view.title = state.texts("import.locked", {{"file", std::string_view(import.file)}});
        break;
    case ImportStage::Refused:
        view.title = state.texts("import.refused", {{"file", std::string_view(import.file)}});
        view.problem = state.texts("import.nothing_changed", {{"problem", view.problem}});
        break;
    case ImportStage::Planned:
        add_plan(view, state.texts, import.plan);
        break;
    case ImportStage::Done:
        view.title = state.texts(
            "import.done",
            {{"count", import.plan.already_here}, {"file", std::string_view(import.file)}}
        );
        break;
    case ImportStage::None:
        break;
    }
    return view;
}

/// Asked for once the records are worth it, and rarely after that.
int sessions_before_asking(const AppState& state) {
    const bool was_asked = state.records.last_backup || state.settings.backup_postponed_at > 0;
    return was_asked ? sessions_between_backups : sessions_before_first_backup;
}

} // namespace

ImportProblem make_import_problem(const Texts& texts, const ImportDraft& import) {
    constexpr std::size_t details_most = 3;
    ImportProblem problem{import.problem, make_errors_view(texts, import.errors, details_most)};
    for (const std::string& words : problem.errors.words) {
        problem.words += (problem.words.empty() ? "" : "\n") + words;
    }
    return problem;
}

RecordsView make_records_view(const AppState& state) {
    RecordsView view;
    view.has_damaged = !state.unreadable_rows.empty();
    add_safety(view, state);
    add_facts(view, state);
    view.offline = offline_words(state);
    add_dangers(view, state);
    view.backup = make_backup(state);
    view.import = make_import(state);
    view.has_notes = state.records.has_notes;
    view.has_decimal_comma = has_decimal_comma(state);
    view.news = state.file_news;
    return view;
}

BackupReminder make_backup_reminder(const AppState& state) {
    BackupReminder reminder;
    const int sessions = sessions_since_backup(state);
    const int since_postponed = state.finished_sessions - state.settings.backup_postponed_at;
    const bool is_in_memory = !state.store_problem.empty() || !refusal(state).empty();
    if (is_in_memory && sessions > 0) {
        reminder.title = state.texts("backup.urgent");
        reminder.words = state.texts("backup.urgent_words");
        reminder.is_urgent = true;
    } else if (std::min(sessions, since_postponed) >= sessions_before_asking(state)) {
        reminder.title = state.texts(
            state.records.last_backup ? "backup.sessions_since" : "backup.sessions_without",
            {{"count", sessions}}
        );
        reminder.words = state.texts("backup.reminder_words");
    }
    reminder.news = state.file_news;
    reminder.after = make_backup_after(state);
    return reminder;
}

DeletionView make_deletion_view(const AppState& state) {
    DeletionView view;
    const std::size_t count = state.log.size() + state.unreadable_rows.size();
    view.has_entries = count > 0;
    const std::string entries = entries_words(state.texts, count);
    view.words = state.texts(
        view.has_entries ? "deletion.words" : "deletion.words_empty", {{"entries", entries}}
    );
    view.confirm_label = state.texts(
        view.has_entries ? "deletion.confirm" : "deletion.confirm_empty", {{"entries", entries}}
    );
    view.is_confirmed = state.records.is_deletion_confirmed;
    const std::string& refused = state.records.deletion_problem;
    view.problem = refused.empty() ? "" : reason_words(state.texts, refused);
    view.news = state.file_news;
    view.last_backup = {state.texts("records.last_backup"), age_words(state)};
    view.after = make_backup_after(state);
    return view;
}

} // namespace loadwise
