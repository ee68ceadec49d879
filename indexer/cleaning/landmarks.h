// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "indexer/cleaning/page.h"

namespace backfile {

/// Finds the title, where the head of the article ends and its tail begins, and the line with its
/// date. Expects the furniture of the site and the related blocks to be labelled.
void find_landmarks(Page& page);

/// Whether line `i` looks like a title: no paragraph, and not a date, a byline or a credit.
bool can_be_title(const Page& page, std::size_t i);

/// Whether a date without a label on line `i` can be that of the article: it stands above or below
/// the body, or beside the byline. Among paragraphs it heads an entry of a chronicle.
bool can_date_the_article(const Page& page, std::size_t i);

/// Whether line `i` is a part of a menu: furniture that is also a word of articles, or one of three
/// or more very short lines, before the first paragraph or behind the last one.
bool is_in_menu(const Page& page, std::size_t i);

}  // namespace backfile
