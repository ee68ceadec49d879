// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace backfile::glass {

/// Appends the positions of a term in a document, ascending and at least one, as an entry of the
/// position table: the last one, then the others by interpolative coding (Witten, Moffat and Bell,
/// Managing Gigabytes, second edition, pages 126 to 127).
void append_positions(std::span<const std::uint32_t> positions, std::string& out);

}  // namespace backfile::glass
