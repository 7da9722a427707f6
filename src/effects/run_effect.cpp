#include "effects/run_effect.h"

#include "effects/file_messages.h"
#include "effects/handout_messages.h"
#include "effects/records_files.h"
#include "format/log/row.h"

#include <type_traits>

namespace loadwise {

namespace {

void run(const FetchProgramme& effect, Platform& platform) {
    platform.fetch_programme(effect.name, effect.language);
}

void run(const FetchTexts& effect, Platform& platform) {
    platform.fetch_texts(effect.language);
}

void run(const FetchFigure& effect, Platform& platform) {
    platform.fetch_figure(effect.key);
}

void run(const FetchAnnex&, Platform& platform) {
    platform.fetch_annex();
}

void run(const ReadLog&, Platform& platform) {
    platform.read_log();
}

void run(const StoreEntries& effect, Platform& platform) {
    std::vector<std::string> rows;
    rows.reserve(effect.entries.size() + effect.rows.size());
    for (const Entry& entry : effect.entries) {
        rows.push_back(write_row(entry));
    }
    rows.insert(rows.end(), effect.rows.begin(), effect.rows.end());
    platform.store(effect.batch, rows);
}

void run(const StoreSetting& effect, Platform& platform) {
    platform.store_setting(effect.key, effect.value);
}

void run(const UseNewVersion&, Platform& platform) {
    platform.use_new_version();
}

void run(const AskToPersist&, Platform& platform) {
    platform.ask_to_persist();
}

void run(const SaveFile& effect, Platform& platform) {
    const FileToSave& file = effect.file;
    platform.save_file({file.name, file.media_type, file.text, file.passphrase, file.is_shared});
}

void run(const OpenFile& effect, Platform& platform) {
    platform.open_file(purpose_name(effect.purpose));
}

void run(const SaveReminders& effect, Platform& platform) {
    annex::save_reminders(effect, platform);
}

std::string_view word_for(CueKind kind) {
    switch (kind) {
    case CueKind::Tick:
        return "tick";
    case CueKind::Go:
        return "go";
    case CueKind::Lift:
        return "lift";
    case CueKind::Lower:
        return "lower";
    case CueKind::Still:
        return "still";
    case CueKind::Half:
        return "half";
    case CueKind::Over:
        return "over";
    case CueKind::Rest:
        break;
    }
    return "rest";
}

void run(const PlanCues& effect, Platform& platform) {
    std::vector<std::string> cues;
    cues.reserve(effect.cues.size());
    for (const PlanCues::Planned& cue : effect.cues) {
        std::string text(word_for(cue.kind));
        text += ' ';
        text += std::to_string(cue.in.count());
        text += ' ';
        text += cue.words;
        cues.push_back(std::move(text));
    }
    platform.plan_cues(cues);
}

void run(const UseSenses& effect, Platform& platform) {
    platform.use_senses(effect.has_sound, effect.has_vibration, effect.has_voice);
}

void run(const KeepAwake& effect, Platform& platform) {
    platform.keep_awake(effect.is_wanted);
}

void run(const UnlockFile& effect, Platform& platform) {
    platform.unlock_file(purpose_name(effect.purpose), effect.passphrase);
}

void run(const SaveBackup& effect, Platform& platform) {
    annex::save_backup(effect, platform);
}

void run(const SaveExport& effect, Platform& platform) {
    annex::save_export(effect, platform);
}

Action run(const ReadBackup& effect, Platform&) {
    return annex::read_backup_file(effect);
}

void run(const AskFacts&, Platform& platform) {
    platform.ask_facts();
}

void run(const DeleteEverything&, Platform& platform) {
    platform.delete_everything();
}

void run(const KeepHandout& effect, Platform& platform) {
    platform.store_setting(
        handout_setting, effect.handout ? kept_handout(*effect.handout) : std::string()
    );
}

void run(const OpenLink& effect, Platform& platform) {
    platform.open_link(effect.text);
}

Action run(const ReadHandout& effect, Platform&) {
    return read_handout_file(effect.text);
}

void run(const PrintPage&, Platform& platform) {
    platform.print_page();
}

void run(const LeaveFor& effect, Platform& platform) {
    platform.order("go", {effect.page});
}

} // namespace

Actions run_effect(const Effect& effect, Platform& platform) {
    return visit_kind(
        [&](const auto& each) -> Actions {
            if constexpr (std::is_void_v<decltype(run(each, platform))>) {
                run(each, platform);
                return {};
            } else {
                Actions known;
                known.push_back(run(each, platform));
                return known;
            }
        },
        effect
    );
}

} // namespace loadwise
