// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "backfile/article.h"
#include "indexer/cleaning/removed_block.h"
#include "indexer/learning/learned_blocks.h"

namespace backfile {

/// Takes out of the body what was learned to be furniture; and, unless the article was cleaned
/// from its page already (`from_page`), what label_body is sure of: captions go to the captions,
/// related links to the related links. A body of which nothing would be left stays as it is. Gives
/// what was taken out, in its order.
std::vector<RemovedBlock> clean_body(Article& article, const LearnedBlocks& learned,
                                     bool from_page);

}  // namespace backfile
