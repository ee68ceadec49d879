// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_lengths.h"

#include "common/schema.h"

namespace backfile {

SegmentLengths article_lengths(const OpenIndex& index) {
  SegmentLengths lengths;
  for (const auto& segment : index.segments)
    lengths.push_back(segment.columns->numbers(schema::column_of_lengths));
  return lengths;
}

}  // namespace backfile
