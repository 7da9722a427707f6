#include "effects/run_effect.h"

#include "app/model/annex.h"
#include "effects/file_messages.h"
#include "effects/handout_messages.h"
#include "effects/pocket_wire.h"
#include "effects/records_files.h"
#include "effects/storage/stored_values.h"
#include "effects/wire.h"
#include "format/log/row.h"

#include <type_traits>

namespace loadwise {

namespace {

void run(const FetchProgramme& effect, Orders& orders) {
    orders.add("programme", {effect.name, effect.language});
}

void run(const FetchTexts& effect, Orders& orders) {
    orders.add("texts", {effect.language});
}

void run(const FetchFigure& effect, Orders& orders) {
    orders.add("figure", {effect.key});
}

void run(const FetchAnswers& effect, Orders& orders) {
    orders.add("answers", {effect.programme, effect.language});
}

void run(const FetchAnnex&, Orders& orders) {
    orders.add("annex");
}

void run(const ReadLog&, Orders& orders) {
    orders.add("read");
}

void run(const StoreEntries& effect, Orders& orders) {
    orders.add("store", {std::to_string(effect.batch)});
    for (const Entry& entry : effect.entries) {
        orders.with(write_row(entry));
    }
    for (const std::string& row : effect.rows) {
        orders.with(row);
    }
}

void run(const StoreSetting& effect, Orders& orders) {
    orders.add("setting", {effect.key, effect.value});
}

void run(const StoreDraft& effect, Orders& orders) {
    const std::string text = effect.draft ? write_draft(**effect.draft) : std::string();
    orders.add("setting", {draft_key, text});
}

void run(const StorePlayer& effect, Orders& orders) {
    orders.add("setting", {player_key, write_player(effect.player)});
}

void run(const StoreLastBackup& effect, Orders& orders) {
    orders.add("setting", {last_backup_key, write_last_backup(effect.backup)});
}

void run(const StoreHandout& effect, Orders& orders) {
    const std::string text = effect.handout ? write_waiting(*effect.handout) : std::string();
    orders.add("setting", {handout_key, text});
}

void run(const ApplyUpdate&, Orders& orders) {
    orders.add("apply-update");
}

void run(const AskToPersist&, Orders& orders) {
    orders.add("persist");
}

void run(const SaveFile& effect, Orders& orders) {
    save_file(effect.file, orders);
}

void run(const OpenFile& effect, Orders& orders) {
    orders.add("open", {purpose_name(effect.purpose)});
}

void run(const SaveReminders& effect, Orders& orders) {
    annex::save_reminders(effect, orders);
}

std::string_view word_for(CueKind kind) {
    switch (kind) {
    case CueKind::Name:
        return "name";
    case CueKind::Next:
        return "next";
    case CueKind::Left:
        return "left";
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

void run(const PlanCues& effect, Orders& orders) {
    orders.add("cues");
    for (const PlanCues::Planned& cue : effect.cues) {
        std::string text(word_for(cue.kind));
        text += ' ';
        text += std::to_string(cue.in.count());
        text += ' ';
        text += cue.words;
        orders.with(text);
    }
}

void run(const UseSenses& effect, Orders& orders) {
    orders.add(
        "senses",
        {yes_or_no(effect.has_sound),
         yes_or_no(effect.has_vibration),
         yes_or_no(effect.has_voice),
         yes_or_no(effect.has_track)}
    );
}

void run(const KeepAwake& effect, Orders& orders) {
    orders.add("awake", {yes_or_no(effect.is_wanted)});
}

void run(const PlayPocket& effect, Orders& orders) {
    write_pocket(effect, orders);
}

void run(const SteerPocket& effect, Orders& orders) {
    const bool is_seek = effect.what == PocketSteer::Seek;
    const std::string_view what = is_seek                             ? "seek"
                                  : effect.what == PocketSteer::Pause ? "pause"
                                                                      : "end";
    orders.add("pocket-steer", {what, is_seek ? std::to_string(effect.to.count()) : ""});
}

void run(const ListenTo& effect, Orders& orders) {
    orders.add("pocket-listen", {word_for(effect.sound)});
}

void run(const UnlockFile& effect, Orders& orders) {
    orders.add("unlock", {purpose_name(effect.purpose), effect.passphrase});
}

void run(const SaveBackup& effect, Orders& orders) {
    annex::save_backup(effect, orders);
}

void run(const SaveExport& effect, Orders& orders) {
    annex::save_export(effect, orders);
}

Action run(const ReadBackup& effect, Orders&) {
    return annex::read_backup_file(effect);
}

void run(const SealRecord& effect, Orders& orders) {
    annex::seal_record(effect, orders);
}

void run(const AskFacts&, Orders& orders) {
    orders.add("facts");
}

void run(const DeleteEverything&, Orders& orders) {
    orders.add("delete");
}

void run(const OpenLink& effect, Orders& orders) {
    orders.add("open-link", {effect.text});
}

Action run(const ReadHandout& effect, Orders&) {
    return read_handout_file(effect.text);
}

void run(const ReadAloud& effect, Orders& orders) {
    orders.add("read-aloud", {effect.language});
    for (const std::string& part : effect.parts) {
        orders.with(part);
    }
}

void run(const PrintPage&, Orders& orders) {
    orders.add("print");
}

void run(const LeaveFor& effect, Orders& orders) {
    orders.add("leave-for", {effect.page});
}

} // namespace

namespace annex {

[[gnu::noinline]] Actions run_effect(const Effect& effect, Orders& orders) {
    return visit_group<AnnexEffects>(
        [&](const auto& each) -> Actions {
            if constexpr (std::is_void_v<decltype(run(each, orders))>) {
                run(each, orders);
                return {};
            } else {
                Actions known;
                known.push_back(run(each, orders));
                return known;
            }
        },
        effect
    );
}

} // namespace annex

Actions run_effect(const Effect& effect, Orders& orders) {
    if (needs_annex(effect)) {
        return annex::run_effect(effect, orders);
    }
    visit_group<FirstEffects>([&](const auto& each) { run(each, orders); }, effect);
    return {};
}

} // namespace loadwise
