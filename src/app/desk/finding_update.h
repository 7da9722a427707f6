#pragma once
// The part of update_desk() that is about cells, search, and hand-outs that are opened again.

#include "app/desk/builder.h"

namespace loadwise {

DeskNext on(Desk desk, const CellTyped& typed);
DeskNext on(Desk desk, const SearchTyped& typed);
DeskNext on(Desk desk, const FoundChosen& chosen);
DeskNext on(Desk desk, const OwnAdded& added);
DeskNext on(Desk desk, const OwnEdited& edited);
DeskNext on(Desk desk, const OwnDeleted& deleted);
DeskNext on(Desk desk, const HandoutTyped& typed);
DeskNext on(Desk desk, const HandoutOpenWanted& wanted);
DeskNext on(Desk desk, const HandoutChoiceWanted& wanted);
DeskNext on(Desk desk, const HandoutReopened& opened);
DeskNext on(Desk desk, const HandoutNotOpened& failed);

} // namespace loadwise
