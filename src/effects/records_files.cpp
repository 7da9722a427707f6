#include "effects/records_files.h"

#include "app/records/reminders_view.h"
#include "effects/file_messages.h"
#include "format/export/export_csv.h"
#include "format/export/export_fhir.h"
#include "format/export/export_ics.h"
#include "format/log/backup.h"
#include "format/log/sent_record.h"

#include <utility>

namespace loadwise {

namespace {

struct ExportText {
    std::string_view media_type;
    std::string text;
};

ExportText write_export(const SaveExport& effect) {
    const CsvOptions csv{
        .has_notes = effect.has_notes, .has_decimal_comma = effect.has_decimal_comma};
    switch (effect.kind) {
    case ExportKind::SetsTable:
        return {"text/csv", write_sets_csv(effect.programme, effect.entries, effect.now, csv)};
    case ExportKind::DaysTable:
        return {"text/csv", write_daily_csv(effect.programme, effect.entries, effect.now, csv)};
    case ExportKind::Fhir:
        break;
    }
    const FhirOptions fhir{.has_notes = effect.has_notes};
    return {
        "application/fhir+json", write_fhir(effect.programme, effect.entries, effect.now, fhir)};
}

/// Kept here, an entry of a newer version would open all records for reading only.
std::vector<Error> newer_entries(const Backup& backup) {
    std::vector<Error> errors;
    for (const BackupItemAside& item : backup.aside) {
        if (item.reason.code == ErrorCode::NewerFormat) {
            errors.push_back(item.reason);
        }
    }
    return errors;
}

} // namespace

namespace annex {

void save_reminders(const SaveReminders& effect, Orders& orders) {
    CalendarOptions options;
    options.session_at = effect.session_at;
    options.morning_at = effect.morning_at;
    options.alarm_before = effect.alarm_before;
    options.session_title = effect.session_title;
    options.morning_title = effect.morning_title;
    std::string text = write_calendar(effect.programme, effect.patient, effect.now, options);
    save_file(
        {std::string(reminders_file), "text/calendar", std::move(text), effect.is_shared, {}},
        orders
    );
}

void save_backup(const SaveBackup& effect, Orders& orders) {
    std::string text = write_backup(effect.entries, effect.unreadable_rows, effect.now, "Loadwise");
    save_file(
        {effect.name,
         "application/json",
         std::move(text),
         effect.is_shared,
         effect.passphrase,
         effect.is_copied},
        orders
    );
}

void seal_record(const SealRecord& effect, Orders& orders) {
    orders.add("seal", {effect.key, write_sent_record(effect.entries, effect.now)});
}

void save_export(const SaveExport& effect, Orders& orders) {
    ExportText made = write_export(effect);
    save_file({effect.name, std::string(made.media_type), std::move(made.text), false, {}}, orders);
}

Action read_backup_file(const ReadBackup& effect) {
    const Result<Backup, std::vector<Error>> backup = read_backup(effect.text);
    if (!backup) {
        return ImportRefused{effect.file, backup.error()};
    }
    if (std::vector<Error> newer = newer_entries(*backup); !newer.empty()) {
        return ImportRefused{effect.file, std::move(newer)};
    }
    MergePlan merge = plan_merge({effect.entries, effect.unreadable_rows}, *backup);
    ImportPlan plan;
    plan.file = effect.file;
    plan.written_by = backup->app;
    plan.written = backup->written;
    plan.added = std::move(merge.added);
    plan.added_rows = std::move(merge.added_rows);
    for (MergeConflict& conflict : merge.conflicts) {
        plan.conflicts.push_back({std::move(conflict.ours), std::move(conflict.theirs)});
    }
    plan.already_here = merge.already_here;
    plan.damaged = static_cast<int>(backup->aside.size());
    plan.is_whole = backup->is_whole;
    return ImportPlanned{std::move(plan)};
}

} // namespace annex

} // namespace loadwise
