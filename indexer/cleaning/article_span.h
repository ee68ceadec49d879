// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/cleaning/page.h"

namespace backfile {

/// Finds where the article stands on its page from the scores of all blocks, and doubts what is
/// outside: `page.doubted`. What is far from the article is labelled as noise at once; a title, a
/// byline or a date near it may still be found among the doubted. A page on which nothing speaks
/// clearly against a block keeps it. Expects the furniture of the site and the related blocks to
/// be labelled.
void find_article_span(Page& page);

}  // namespace backfile
