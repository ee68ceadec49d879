// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backfile::glass {

/// Appends the positions of a term in a document, ascending and at least one, as an entry of the
/// position table: the last one, then the others by interpolative coding (Witten, Moffat and Bell,
/// Managing Gigabytes, second edition, pages 126 to 127).
void append_positions(std::span<const std::uint32_t> positions, std::string& out);

/// Appends the positions of an entry to `out`. Throws IndexError (damaged).
void read_positions(std::string_view entry, std::vector<std::uint32_t>& out);

}  // namespace backfile::glass
