#pragma once
// What the page says of files: the answers to the orders `save` and `open`.

#include "app/model/action.h"

#include <optional>
#include <string_view>
#include <vector>

namespace loadwise {

/// The name of a purpose in orders and messages.
std::string_view purpose_name(FilePurpose purpose);

/// Nothing for a message about something else, or one that makes no sense.
std::optional<Action> read_file_message(const std::vector<std::string_view>& fields);

} // namespace loadwise
