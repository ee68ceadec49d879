// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace backfile {

/// Ends the program with `message` on standard error and the exit status of a failure when it has
/// gone on for `seconds`; 0 takes the limit back. Nothing else stops the engine while it matches:
/// postings that were damaged can keep it busy for ever.
void limit_time(unsigned seconds, const std::string& message = {});

}  // namespace backfile
