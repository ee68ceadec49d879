// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "common/analysis/sentences.h"

namespace backfile {

/// A place in a text that the query matched.
struct Mark {
  TextRange range{};
  std::size_t leaf = 0;  ///< Of the query.
  double weight = 0;
};

/// The marks in the texts of an article, those of each in the order of their beginnings. They may
/// overlap.
struct ArticleMarks {
  std::vector<Mark> title{};
  std::vector<std::vector<Mark>> captions{};
  std::vector<std::vector<Mark>> body{};  ///< By paragraph.
};

}  // namespace backfile
