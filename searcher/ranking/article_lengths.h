// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "searcher/open_index.h"

namespace backfile {

/// The lengths of the articles of a segment, by document: sums of wdfs, for ranking.
using ArticleLengths = std::span<const std::uint32_t>;

/// Those of an index, by segment; valid as long as that.
using SegmentLengths = std::vector<ArticleLengths>;

/// Of each segment of `index`. Throws IndexError (damaged).
SegmentLengths article_lengths(const OpenIndex& index);

}  // namespace backfile
