// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// Whether a line of the head, or of keywords, makes the message a kill notice: "KILL", "STORY
/// KILL", "BULLETIN KILL".
bool is_kill(std::string_view line);

/// The numbers of messages that `text` names, in the form of `own`, the number of the message that
/// it stands in, and other than it: "a0543" beside "a0612". Each once.
std::vector<std::string> numbers_like(std::string_view own, std::string_view text);

}  // namespace backfile
