// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/count.h"

#include <charconv>
#include <system_error>

namespace backfile {

std::optional<std::size_t> parse_count(std::string_view text) {
  std::size_t count = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, count);
  if (error != std::errc() || stop != end) return std::nullopt;
  return count;
}

}  // namespace backfile
