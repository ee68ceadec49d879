// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/capture_cleaner.h"

#include <array>
#include <utility>

#include "indexer/cleaning/article_span.h"
#include "indexer/cleaning/landmarks.h"
#include "indexer/cleaning/line_rules.h"
#include "indexer/cleaning/page.h"
#include "indexer/cleaning/reader_comments.h"
#include "indexer/cleaning/related_blocks.h"

namespace backfile {

std::string_view part_name(Part part) {
  constexpr std::array<std::string_view, 8> names = {"title", "source",  "byline",  "date",
                                                     "body",  "caption", "related", "noise"};
  return names[static_cast<std::size_t>(part)];
}

std::vector<CaptureLine> label_lines(std::string_view capture) {
  Page page = make_page(capture);
  apply_rules(page, site_rules());
  mark_reader_comments(page);
  mark_related_blocks(page);
  find_paragraphs(page);
  apply_rules(page, menu_rules());
  find_article_span(page);
  find_landmarks(page);
  apply_rules(page, article_rules());
  return std::move(page.lines);
}

}  // namespace backfile
