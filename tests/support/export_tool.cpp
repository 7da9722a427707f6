// Writes each export of the sample log to standard output: export_tool
// sets|daily|fhir|ics|backup|rows.
// For tests that read our files with other people's software.
#include "engine/progression.h"
#include "format/export/export_csv.h"
#include "format/export/export_fhir.h"
#include "format/export/export_ics.h"
#include "format/log/backup.h"
#include "format/log/row.h"
#include "support/sample_log.h"

#include <cstdio>

using namespace loadwise;

namespace {

std::string written(std::string_view what) {
    const Programme programme = sample_programme();
    const std::vector<Entry> log = sample_log();
    const LocalTime now = sample_now();
    if (what == "sets") {
        return write_sets_csv(programme, log, now);
    }
    if (what == "daily") {
        return write_daily_csv(programme, log, now);
    }
    if (what == "fhir") {
        return write_fhir(programme, log, now);
    }
    if (what == "ics") {
        return write_calendar(programme, replay(programme, log, now), now);
    }
    if (what == "rows") {
        std::string rows;
        for (const Entry& entry : log) {
            rows += write_row(entry) + "\n";
        }
        return rows;
    }
    return what == "backup" ? write_backup(log, {}, now, "Loadwise") : std::string();
}

} // namespace

int main(int count, char** words) {
    const std::string text = written(count == 2 ? words[1] : "");
    if (text.empty()) {
        std::fputs("usage: export_tool sets|daily|fhir|ics|backup|rows\n", stderr);
        return 2;
    }
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
