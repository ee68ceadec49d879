// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile {

/// Whether every word could be part of one personal name: capitals, initials, "de", "van" ...
bool is_name(std::string_view text);

}  // namespace backfile
