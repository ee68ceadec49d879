// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/reader_comments.h"

#include "indexer/cleaning/noise_rules.h"
#include "indexer/cleaning/related_blocks.h"

namespace backfile {
namespace {

// Marks that are phrases of other furniture too need company.
constexpr std::size_t fewest_marks = 2;

bool ends_comments(const Page& page, std::size_t i) {
  return page.lines[i].rule == related_heading_rule;
}

bool is_mark(const Page& page, std::size_t i) {
  return is_comment_mark(page.raw[i]) || is_relative_time(page.raw[i]);
}

void mark_comments(Page& page, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (page.open(i) && !is_navigation(page.raw[i])) page.decide(i, Part::noise, "reader comment");
  }
}

}  // namespace

void mark_reader_comments(Page& page) {
  find_paragraphs(page);
  std::size_t marks = 0;
  std::size_t end = page.size();
  for (std::size_t i = page.size(); i-- > 0 && i > page.first_paragraph;) {
    if (is_mark(page, i)) ++marks;
    if (ends_comments(page, i)) {
      end = i;
      marks = 0;
    } else if (page.lines[i].rule == "comments" && marks >= fewest_marks) {
      mark_comments(page, i + 1, end);
      end = i;
      marks = 0;
    }
  }
}

}  // namespace backfile
