// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// What a reader takes for one character: a letter with its accents, a family of joined emoji.
struct Cluster {
  std::size_t offset = 0;  ///< In bytes.
  std::size_t size = 0;    ///< In bytes.
  std::size_t width = 0;   ///< In columns of a terminal.
};

/// The text, cluster by cluster.
std::vector<Cluster> clusters_of(std::string_view text);

/// The columns that `text` takes on a terminal: 2 for a wide character, 0 for a combining one. A
/// byte that is not UTF-8 counts 1.
std::size_t display_width(std::string_view text);

/// `text` if it fits into `width` columns, otherwise as much of it as does with `ellipsis` at the
/// end. Clusters stay whole.
std::string cut_to_width(std::string_view text, std::size_t width, std::string_view ellipsis);

/// `text` with blanks behind or before it up to `width` columns.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

}  // namespace backfile
