// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/cleaning/html/block_tree.h"
#include "indexer/cleaning/page.h"

namespace backfile {

/// The blocks of an HTML page as a page of open lines, in which numbers count blocks. What holds
/// the article's text is found by how much text of paragraphs is in each element; names that would
/// make noise of an element that holds most of it say nothing.
Page make_page(const BlockTree& tree);

}  // namespace backfile
