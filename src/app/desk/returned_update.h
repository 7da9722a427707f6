#pragma once
// The part of update_desk() that is about records that come back.

#include "app/desk/builder.h"

namespace loadwise {

DeskNext on(Desk desk, const RecordKeyTold& told);
DeskNext on(Desk desk, const RecordKeyMakeWanted& wanted);
DeskNext on(Desk desk, const RecordKeySaveWanted& wanted);
DeskNext on(Desk desk, const RecordKeyOpenWanted& wanted);
DeskNext on(Desk desk, const RecordAskingChosen& chosen);
DeskNext on(Desk desk, const SealedTyped& typed);
DeskNext on(Desk desk, const SealedOpenWanted& wanted);
DeskNext on(Desk desk, const SealedFileWanted& wanted);
DeskNext on(Desk desk, const SealedCame& came);
DeskNext on(Desk desk, const RecordOpened& opened);
DeskNext on(Desk desk, const RecordNotOpened& refused);
DeskNext on(Desk desk, const RecordPeriodChosen& chosen);
DeskNext on(Desk desk, const RecordRuleChosen& chosen);
DeskNext on(Desk desk, const RecordPutAway& away);

/// The key that hand-outs carry; empty: none.
std::string asked_key(const Desk& desk);

} // namespace loadwise
