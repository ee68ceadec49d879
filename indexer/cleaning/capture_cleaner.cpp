// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/capture_cleaner.h"

#include <array>
#include <utility>

#include "indexer/cleaning/article_span.h"
#include "indexer/cleaning/html/html_page.h"
#include "indexer/cleaning/landmarks.h"
#include "indexer/cleaning/line_rules.h"
#include "indexer/cleaning/marked_up_title.h"
#include "indexer/cleaning/page.h"
#include "indexer/cleaning/reader_comments.h"
#include "indexer/cleaning/related_blocks.h"

namespace backfile {
namespace {

std::vector<CaptureLine> label_page(Page page) {
  apply_rules(page, markup_rules());
  if (page.marked_up()) find_marked_up_title(page);
  apply_rules(page, site_rules());
  mark_reader_comments(page);
  if (!page.marked_up()) mark_related_blocks(page);
  find_paragraphs(page);
  apply_rules(page, extent_rules());
  find_paragraphs(page);
  apply_rules(page, menu_rules());
  if (!page.marked_up()) find_article_span(page);
  find_landmarks(page);
  apply_rules(page, article_rules());
  return std::move(page.lines);
}

}  // namespace

std::string_view part_name(Part part) {
  constexpr std::array<std::string_view, 8> names = {"title", "source",  "byline",  "date",
                                                     "body",  "caption", "related", "noise"};
  return names[static_cast<std::size_t>(part)];
}

std::vector<CaptureLine> label_lines(std::string_view capture) {
  return label_page(make_page(capture));
}

std::vector<CaptureLine> label_blocks(const BlockTree& blocks, std::string_view title) {
  Page page = make_page(blocks);
  page.stated_title = title;
  return label_page(std::move(page));
}

}  // namespace backfile
