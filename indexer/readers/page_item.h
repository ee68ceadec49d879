// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/readers/news_item.h"

namespace backfile {

/// The article of a page whose lines are labelled, and what was taken out of it.
NewsItem page_item(const std::vector<CaptureLine>& lines);

/// Why a page gives no article, once it is cleaned; empty if it does.
std::string missing_part(const Article& article);

}  // namespace backfile
