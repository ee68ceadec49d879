// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/cleaning/capture_cleaner.h"

namespace backfile {

/// A line of a page, or a paragraph of a body, that is no part of the body that is indexed.
struct RemovedBlock {
  std::size_t number = 0;  ///< The line of the page, or the paragraph of the body, from 1.
  Part part = Part::noise;
  std::string rule{};  ///< What decided, as `clean --explain` says it.
  std::string text{};

  bool operator==(const RemovedBlock&) const = default;
};

/// The lines that are noise or related links.
std::vector<RemovedBlock> removed_blocks(const std::vector<CaptureLine>& lines);

}  // namespace backfile
