#pragma once
// What is handed out, as ten plain lines for the clinic's own record.

#include "app/desk/builder.h"

#include <string>
#include <vector>

namespace loadwise {

/// None while there is nothing to hand out.
std::vector<std::string> handout_record(const Desk& desk, Date today);

} // namespace loadwise
