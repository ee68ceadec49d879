// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/size.h"

#include "common/program/count.h"

namespace backfile {

std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::uint64_t unit = std::uint64_t{1} << 20;
  if (text.ends_with('G')) unit *= 1024;
  if (text.ends_with('G') || text.ends_with('M')) text.remove_suffix(1);
  const auto count = parse_count(text);
  constexpr std::uint64_t most = 1 << 20;
  if (!count || *count > most) return {};
  return *count * unit;
}

}  // namespace backfile
