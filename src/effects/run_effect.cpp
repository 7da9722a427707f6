#include "run_effect.h"

#include "file_messages.h"
#include "row.h"

namespace loadwise {

namespace {

void run(const FetchProgramme& effect, Platform& platform) {
    platform.fetch_programme(effect.name);
}

void run(const FetchTexts& effect, Platform& platform) {
    platform.fetch_texts(effect.language);
}

void run(const FetchFigure& effect, Platform& platform) {
    platform.fetch_figure(effect.key);
}

void run(const ReadLog&, Platform& platform) {
    platform.read_log();
}

void run(const StoreEntries& effect, Platform& platform) {
    std::vector<std::string> rows;
    rows.reserve(effect.entries.size());
    for (const Entry& entry : effect.entries) {
        rows.push_back(write_row(entry));
    }
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

} // namespace

void run_effect(const Effect& effect, Platform& platform) {
    std::visit([&](const auto& each) { run(each, platform); }, effect);
}

} // namespace loadwise
