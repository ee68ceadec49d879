// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/page.h"

#include <utility>

namespace backfile {
namespace {

// Whether more than half of the paragraphs have a blank line before them.
bool has_blank_lines_between_paragraphs(const std::vector<RawLine>& raw) {
  std::size_t paragraphs = 0;
  std::size_t separated = 0;
  for (std::size_t i = 1; i < raw.size(); ++i) {
    if (shape_of(raw[i]) != Shape::paragraph) continue;
    ++paragraphs;
    if (raw[i].blank_before > 0) ++separated;
  }
  return 2 * separated > paragraphs;
}

}  // namespace

Page make_page(std::vector<RawLine> raw) {
  Page page;
  page.raw = std::move(raw);
  for (const auto& line : page.raw) {
    CaptureLine& open = page.lines.emplace_back();
    open.number = line.number;
    open.text = line.text;
  }
  page.doubted.assign(page.size(), false);
  return page;
}

Page make_page(std::string_view capture) {
  Page page = make_page(split_capture(capture));
  page.blank_separated = has_blank_lines_between_paragraphs(page.raw);
  return page;
}

void find_paragraphs(Page& page) {
  page.first_paragraph = Page::nowhere;
  page.last_paragraph = Page::nowhere;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!page.open_paragraph(i) || (page.marked_up() && !page.markup[i].in_body)) continue;
    if (page.first_paragraph == Page::nowhere) page.first_paragraph = i;
    page.last_paragraph = i;
  }
}

}  // namespace backfile
