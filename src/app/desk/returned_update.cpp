#include "app/desk/returned_update.h"

#include <utility>

namespace loadwise {

namespace {

DeskNext opening(Desk desk, std::string text) {
    desk.page = DeskPage::Record;
    desk.news.clear();
    desk.returned = {};
    desk.returned.stage = OpeningStage::Opening;
    return {std::move(desk), {OpenSealed{std::move(text)}}};
}

} // namespace

std::string asked_key(const Desk& desk) {
    return desk.is_asking && desk.record_key ? desk.record_key->public_key : std::string();
}

DeskNext on(Desk desk, const RecordKeyTold& told) {
    desk.record_key = told.key;
    return desk;
}

DeskNext on(Desk desk, const RecordKeyMakeWanted&) {
    MakeRecordKey order{desk.draft.clinic.name};
    return {std::move(desk), {std::move(order)}};
}

DeskNext on(Desk desk, const RecordKeySaveWanted&) {
    if (!desk.record_key) {
        return desk;
    }
    SaveRecordKey order{desk.record_key->id};
    return {std::move(desk), {std::move(order)}};
}

DeskNext on(Desk desk, const RecordKeyOpenWanted&) {
    return {std::move(desk), {OpenRecordKey{}}};
}

DeskNext on(Desk desk, const RecordAskingChosen& chosen) {
    desk.is_asking = chosen.is_wanted;
    return desk;
}

DeskNext on(Desk desk, const SealedTyped& typed) {
    desk.returned.typed = typed.text;
    return desk;
}

DeskNext on(Desk desk, const SealedOpenWanted&) {
    std::string text = desk.returned.typed;
    return opening(std::move(desk), std::move(text));
}

DeskNext on(Desk desk, const SealedFileWanted&) {
    return {std::move(desk), {ChooseSealed{}}};
}

DeskNext on(Desk desk, const SealedCame& came) {
    return opening(std::move(desk), came.text);
}

DeskNext on(Desk desk, const RecordOpened& opened) {
    desk.page = DeskPage::Record;
    desk.returned = {};
    desk.returned.stage = OpeningStage::Read;
    desk.returned.read = opened.record;
    desk.returned.reading.past = opened.record.past;
    desk.returned.reading.handout_entry = opened.record.handout_entry;
    return desk;
}

DeskNext on(Desk desk, const RecordNotOpened& refused) {
    desk.returned.stage = OpeningStage::Refused;
    desk.returned.read.reset();
    desk.returned.problem = refused.problem;
    desk.returned.key_id = refused.key_id;
    return desk;
}

DeskNext on(Desk desk, const RecordPeriodChosen& chosen) {
    desk.returned.reading.periods_back = chosen.periods_back;
    return desk;
}

DeskNext on(Desk desk, const RecordRuleChosen& chosen) {
    desk.returned.reading.pain_rule = chosen.pain_rule;
    return desk;
}

DeskNext on(Desk desk, const RecordPutAway&) {
    desk.returned = {};
    return desk;
}

} // namespace loadwise
