#pragma once
// A record that came back and was opened: read, and joined with the programme that its patient
// followed, as it was handed out.

#include "app/desk/builder.h"
#include "format/programme/programme_json.h"

#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

/// A record whose programme is still to come.
struct SentRecord {
    ImportPlan plan;
    std::string base; ///< the file of its programme: "pht@2"
};

/// Nothing where it is no record.
std::optional<SentRecord> read_sent(std::string_view text);

/// `base` is the file it asked for.
DeskAction joined_record(SentRecord sent, const ProgrammeText& base);

} // namespace loadwise
