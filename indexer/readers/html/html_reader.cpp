// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/html_reader.h"

#include <string>
#include <utility>

#include "indexer/readers/capture_reader.h"
#include "indexer/readers/html/page_metadata.h"

namespace backfile {

std::vector<NewsItem> parse_html(std::string_view html, const ReadingLog& log) {
  Article article;
  std::string reason;
  if (html.size() > largest_html_page) {
    reason = "more than " + std::to_string(largest_html_page) + " bytes, too large for a page";
  } else {
    article = html_article(html);
    reason = missing_part(article);
  }
  if (reason.empty()) return {{.article = std::move(article)}};
  if (log.rejected) log.rejected(0, {}, reason);
  return {};
}

Article html_article(std::string_view html) {
  const PageMetadata metadata = read_page_metadata(html);
  Article article = to_article(label_blocks(html, metadata.title));
  complete(article, metadata);
  return article;
}

std::vector<CaptureLine> label_html(std::string_view html) {
  return label_blocks(html, read_page_metadata(html).title);
}

}  // namespace backfile
