// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/html_reader.h"

#include <utility>

#include "indexer/cleaning/html/block_tree.h"
#include "indexer/readers/html/metadata_collector.h"
#include "indexer/readers/html/page_metadata.h"
#include "indexer/readers/page_item.h"

namespace backfile {
namespace {

/// What one walk through a page gives.
struct HtmlPage {
  BlockTree blocks{};
  PageMetadata metadata{};
};

HtmlPage read_page(std::string_view html) {
  HtmlPage page;
  MetadataCollector collector;
  page.blocks = read_blocks(html, &collector);
  page.metadata = page_metadata(collector);
  return page;
}

std::string size_problem(std::string_view html) {
  if (html.size() <= largest_html_page) return {};
  return "more than " + std::to_string(largest_html_page) + " bytes, too large for a page";
}

std::string number_problem(const BlockTree& blocks) {
  if (!blocks.cut_off) return {};
  return "more than " + std::to_string(most_html_blocks) + " pieces of text, too many for a page";
}

}  // namespace

std::vector<NewsItem> parse_html(std::string_view html, const ReadingLog& log) {
  std::string reason;
  NewsItem item = html_item(html, reason);
  if (reason.empty()) return {std::move(item)};
  if (log.rejected) log.rejected(0, {}, reason);
  return {};
}

NewsItem html_item(std::string_view html, std::string& rejected) {
  rejected = size_problem(html);
  if (!rejected.empty()) return {};
  const HtmlPage page = read_page(html);
  rejected = number_problem(page.blocks);
  if (!rejected.empty()) return {};
  NewsItem item = page_item(label_blocks(page.blocks, page.metadata.title));
  complete(item.article, page.metadata);
  rejected = missing_part(item.article);
  return item;
}

std::vector<CaptureLine> label_html(std::string_view html) {
  const HtmlPage page = read_page(html);
  return label_blocks(page.blocks, page.metadata.title);
}

}  // namespace backfile
