// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/cleaning/page.h"

namespace backfile {

/// One reason why a block is, or is not, a part of the article.
struct BlockWeight {
  std::string_view name;
  double weight;  ///< What the feature times this adds to the logarithm of the odds.
  double (*feature)(const Page& page, std::size_t i);
};

std::span<const BlockWeight> block_weights();

/// The logarithm of the odds that block `i` stands between the first and the last paragraph of
/// the article. Expects the furniture of the site to be labelled and `page.context` to be there.
double block_score(const Page& page, std::size_t i);

}  // namespace backfile
