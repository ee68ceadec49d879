// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/removed_block.h"

namespace backfile {

std::vector<RemovedBlock> removed_blocks(const std::vector<CaptureLine>& lines) {
  std::vector<RemovedBlock> removed;
  for (const auto& line : lines) {
    if (line.part != Part::noise && line.part != Part::related) continue;
    removed.push_back({line.number, line.part, std::string(line.rule), line.text});
  }
  return removed;
}

}  // namespace backfile
