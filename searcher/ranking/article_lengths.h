// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "searcher/open_index.h"

namespace backfile {

/// The lengths of the articles of a segment, by document: sums of wdfs, for ranking. 4 bytes an
/// article.
using ArticleLengths = std::vector<std::uint32_t>;

/// Those of an index, by segment.
using SegmentLengths = std::vector<std::shared_ptr<const ArticleLengths>>;

/// Of each segment of `index`; read once for all threads of the process that have it open. Throws
/// IndexError (damaged).
SegmentLengths article_lengths(const OpenIndex& index);

}  // namespace backfile
