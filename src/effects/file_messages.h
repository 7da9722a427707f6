#pragma once
// Files on the wire: the order to save one, and what the page says of those it saved or opened.

#include "app/model/file.h"
#include "effects/inbox.h"

#include <string_view>

namespace loadwise {

/// The name of a purpose in orders and messages.
std::string_view purpose_name(FilePurpose purpose);

void save_file(const FileToSave& file, Orders& orders);

void read_opened(const Message& message, const AppState& state, Inbox& inbox);
void read_unopened(const Message& message, const AppState& state, Inbox& inbox);
void read_locked(const Message& message, const AppState& state, Inbox& inbox);
void read_saved(const Message& message, const AppState& state, Inbox& inbox);

} // namespace loadwise
