#include "app/records/send_update.h"

#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const SealWanted&) {
    if (!state.handout || state.log.empty() || state.sending.stage == SendingStage::Sealing) {
        return state;
    }
    const std::string& key = state.handout->handout->clinic.record_key;
    if (key.empty()) {
        return state;
    }
    SealRecord order{key, state.log, state.now};
    state.sending = {SendingStage::Sealing, {}, {}};
    state.file_news.clear();
    return {std::move(state), Effects::of(std::move(order))};
}

/// An answer to a page that was left meanwhile says nothing.
Next on(AppState state, const RecordSealed& sealed) {
    if (state.sending.stage == SendingStage::Sealing) {
        state.sending = {SendingStage::Ready, sealed.link, {}};
    }
    return state;
}

Next on(AppState state, const SealRefused& refused) {
    if (state.sending.stage == SendingStage::Sealing) {
        state.sending = {SendingStage::Failed, {}, refused.reason};
    }
    return state;
}

Next on(AppState state, const SealedLeaves& leaves) {
    if (state.sending.stage != SendingStage::Ready) {
        return state;
    }
    const bool is_link = leaves.way == SealedWay::CopyLink || leaves.way == SealedWay::ShareLink;
    FileToSave file;
    file.name = is_link ? state.texts("send.link_name")
                        : "loadwise-sealed-" + date_field(state.now.date) + ".txt";
    file.media_type = "text/plain";
    file.text = state.sending.link;
    file.is_copied = leaves.way == SealedWay::CopyLink;
    file.is_shared = leaves.way == SealedWay::ShareLink || leaves.way == SealedWay::ShareFile;
    file.is_words = is_link;
    return {std::move(state), Effects::of(SaveFile{std::move(file)})};
}

} // namespace

Next update_sending(AppState state, const Action& action) {
    return visit_group<SendingActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
