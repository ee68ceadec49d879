// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/cleaning/block_context.h"
#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/cleaning/capture_lines.h"
#include "indexer/cleaning/markup.h"

namespace backfile {

/// A capture or an HTML page while it is being labelled. `raw` and `lines` run side by side, and so
/// does `markup` where there is any: a line is then a block of the page.
struct Page {
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  std::vector<RawLine> raw{};
  std::vector<Markup> markup{};           ///< Empty for a capture.
  bool body_named = false;                ///< Whether markup calls something the article.
  std::string stated_title{};             ///< What an HTML page says that its article is called.
  std::vector<BlockContext> context{};    ///< Empty until `describe_context` is called.
  std::vector<CaptureLine> lines{};       ///< Open as long as `rule` is empty.
  std::vector<bool> doubted{};            ///< Scored as no part of the text.
  bool blank_separated = false;           ///< Whether blank lines stand between paragraphs.
  std::size_t first_paragraph = nowhere;  ///< Of the open lines, those of Shape::paragraph.
  std::size_t last_paragraph = nowhere;
  std::size_t text_begin = nowhere;    ///< The first block that is not doubted; nowhere if none is.
  std::size_t likely_title = nowhere;  ///< The headline that goes best with the text, if any does.
  std::size_t title = nowhere;
  std::size_t head_end = 0;    ///< Bylines and dates stand before this line ...
  std::size_t tail_begin = 0;  ///< ... or at or behind this one.
  std::size_t date = nowhere;  ///< The line that says when the article appeared.

  bool marked_up() const { return !markup.empty(); }
  /// Whether block `i` is the alternative text of a picture.
  bool is_picture(std::size_t i) const { return marked_up() && markup[i].tag == BlockTag::picture; }
  /// Whether nearly all of block `i` is in links.
  bool is_linked(std::size_t i) const { return marked_up() && markup[i].link_density >= 0.75F; }
  std::size_t size() const { return raw.size(); }
  bool open(std::size_t i) const { return lines[i].rule.empty(); }
  bool open_paragraph(std::size_t i) const {
    return open(i) && !doubted[i] && shape_of(raw[i]) == Shape::paragraph;
  }
  bool open_headline(std::size_t i) const { return open(i) && shape_of(raw[i]) == Shape::headline; }
  bool is_part(std::size_t i, Part part) const { return !open(i) && lines[i].part == part; }
  bool in_head(std::size_t i) const { return i < head_end; }
  bool in_tail(std::size_t i) const { return i >= tail_begin; }

  /// Labels line `i`. `rule` must live as long as the program.
  void decide(std::size_t i, Part part, std::string_view rule, LinkPart link = LinkPart::none) {
    lines[i].part = part;
    lines[i].rule = rule;
    lines[i].link = link;
  }
};

/// A page of open lines.
Page make_page(std::vector<RawLine> raw);

/// The same of the lines of a capture.
Page make_page(std::string_view capture);

/// Finds `first_paragraph` and `last_paragraph` among the lines that are still open; of an HTML
/// page among those in its body.
void find_paragraphs(Page& page);

}  // namespace backfile
