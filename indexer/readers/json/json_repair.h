// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// `text` with all mended that `parse_json` promises. It need not be JSON even then.
std::string repaired_json(std::string_view text);

}  // namespace backfile
