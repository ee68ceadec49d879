// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace backfile {

/// 1 to 12 for the name of a month, whole or abbreviated, in lower case (ASCII letters), in
/// English, Dutch, French, German, Italian, Portuguese or Spanish; or 0.
int month_of_name(std::string_view name);

/// Minutes east of UTC for the name of a time zone in lower case; nothing if it is none or means
/// several. A single letter is UTC: nobody can tell what the sender meant (RFC 5322, 4.3).
std::optional<int> zone_of_name(std::string_view name);

}  // namespace backfile
