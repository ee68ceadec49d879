// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace backfile {

/// Bytes as "512M" or "2G"; a number alone counts mebibytes. Nothing for anything else, or for more
/// than a tebibyte.
std::optional<std::uint64_t> parse_size(std::string_view text);

}  // namespace backfile
