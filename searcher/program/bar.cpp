// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/bar.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backfile {

namespace {

// How many of `parts` the share is.
std::size_t scaled(double share, std::size_t parts) {
  if (!(share > 0) || parts == 0) return 0;
  return std::max<std::size_t>(static_cast<std::size_t>(share * static_cast<double>(parts) + 0.5),
                               1);
}

// The bar is `eighths` long, in eighths of a column.
std::string block_bar(std::size_t eighths) {
  static constexpr std::array<std::string_view, 8> parts = {"",       "\u258F", "\u258E", "\u258D",
                                                            "\u258C", "\u258B", "\u258A", "\u2589"};
  std::string bar;
  for (std::size_t i = 0; i < eighths / 8; ++i) bar += "\u2588";
  return bar + std::string(parts[eighths % 8]);
}

}  // namespace

std::string bar_of(double share, std::size_t columns, const Style& style) {
  if (style.utf8) return block_bar(scaled(share, columns * 8));
  return std::string(scaled(share, columns), '#');
}

}  // namespace backfile
