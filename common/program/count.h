// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace backfile {

/// A number of decimal digits only; nothing for anything else: signs, blanks, too large a number.
std::optional<std::size_t> parse_count(std::string_view text);

}  // namespace backfile
