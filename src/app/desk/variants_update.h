#pragma once
// The part of update_desk() that is about drafts as wholes: begun, kept by name, opened, deleted.

#include "app/desk/builder.h"

namespace loadwise {

DeskNext on(Desk desk, const VariantsRead& read);
DeskNext on(Desk desk, const DraftBegun& chosen);
DeskNext on(Desk desk, const VariantKept& kept);
DeskNext on(Desk desk, const VariantOpened& opened);
DeskNext on(Desk desk, const VariantDeleted& deleted);

/// A draft that was begun anew keeps who it is from: that is the same for every patient.
BuilderDraft new_draft(const BuilderDraft& before, const std::string& base);

/// Another draft takes this one's place on the page: what was written is not lost.
DeskNext with_other_draft(Desk desk, BuilderDraft other);

} // namespace loadwise
