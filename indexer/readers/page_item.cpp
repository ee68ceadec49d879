// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/page_item.h"

namespace backfile {

NewsItem page_item(const std::vector<CaptureLine>& lines) {
  return {.article = to_article(lines), .from_page = true, .removed = removed_blocks(lines)};
}

std::string missing_part(const Article& article) {
  if (article.title.empty()) return "no article text found, expected a title";
  return article.body.empty() ? "no article text found, expected a paragraph" : std::string();
}

}  // namespace backfile
